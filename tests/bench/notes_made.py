"""Notes of meetings that never took place, recombined from invented sentences; the same each time."""

import datetime
import random
from collections.abc import Iterator

FIRST_DAY, BETWEEN = datetime.date(2012, 1, 9), datetime.timedelta(days=11)
ITEMS, TURNS = 10, 10

_WHO = ("PCC", "CC", "ACC", "DCC", "DPCC", "CFO")
_ASKS = ("asked why", "questioned whether", "asked how", "queried why", "sought assurance that")
_SAYS = ("said that", "responded that", "added that", "confirmed that", "explained that", "noted that")
_WHAT = (
    "sickness in the control room", "abandonment of 101 calls", "the average wait for 101",
    "performance on 999", "the SAFE app", "the digital desk", "demand from other agencies",
    "the number of calls each month",
    "abstraction of call handlers", "the shift pattern", "use of Special Constables", "the estate strategy",
    "the budget for vehicles", "knife crime in the north", "rural crime", "the front counters", "burglary",
    "the queue message", "the Single Online Home", "the review of supervisors", "stop and search",
    "the firearms licensing backlog", "recruitment of officers", "the hospital's custody suite",
    "road safety", "victim satisfaction", "the drone pilot", "the inspection by HMICFRS", "body worn video",
    "the station phones", "management information", "the CITRIX network", "domestic abuse arrests",
)  # fmt: skip
_DID = (
    "had risen by {n} per cent since {month}", "was no better than in {month}", "stood out among forces",
    "would be reported to the board in {month}", "had cost {n} thousand pounds", "fell in the storms",
    "was understood by the team", "needed a plan with an owner", "had been raised {n} times", "was on track",
    "could not be measured with the system of today", "had improved at weekends", "was an inherited problem",
)  # fmt: skip
_TAIL = (
    "and that work was going on to address it", "although the figures were not yet checked",
    "while lessons learnt elsewhere were being collected", "and the public would be told", "as staff left",
    "so that officers would be free at night", "because two systems did not speak to each other",
    "and supervisors were looking at it every day", "with help from the school", "despite the holiday",
    "and a user group of forces had been asked", "until the new building opened", "after callers gave up",
)  # fmt: skip
_MONTHS = ("January", "March", "April", "June", "July", "September", "October", "November")
_HEAD = """\
Assurance Board {number} - Minutes

Date: {day}
Venue: Committee Room {room}
Chair: Morag Penhale

Present:
- Morag Penhale, Police and Crime Commissioner (PCC)
- Ada Thorne, Deputy Police and Crime Commissioner (DPCC)
- Idris Okafor, Chief Constable (CC)
- Ben Castell, Deputy Chief Constable (DCC)
- Lena Brandt, Assistant Chief Constable (ACC)
- Priya Nair, Chief Finance Officer (CFO)
Apologies: none

"""


def notes(meetings: int) -> Iterator[tuple[str, str]]:
    """File name and text of each; a hundred turns a meeting."""
    chance = random.Random(20_200_929)
    for number in range(meetings):
        day = FIRST_DAY + number * BETWEEN
        head = _HEAD.format(
            number=number + 1, day=f"{day:%A} {day.day} {day:%B %Y}", room=chance.randint(1, 9)
        )
        items = "\n".join(_item(chance, place) for place in range(1, ITEMS + 1))
        yield f"board-{day}.txt", head + items


def _item(chance: random.Random, number: int) -> str:
    heading = chance.choice(_WHAT).removeprefix("the ").capitalize()
    turns = "\n\n".join(_turn(chance, asks=place % 2 == 0) for place in range(TURNS))
    return f"{number}. {heading}\n\n{turns}\n"


def _turn(chance: random.Random, *, asks: bool) -> str:
    who, verb = ("PCC", chance.choice(_ASKS)) if asks else (chance.choice(_WHO[1:4]), chance.choice(_SAYS))
    return f"The {who} {verb} {_said(chance)}. {_said(chance).capitalize()}."


def _said(chance: random.Random) -> str:
    did = chance.choice(_DID).format(n=chance.randint(2, 99), month=chance.choice(_MONTHS))
    return f"{chance.choice(_WHAT)} {did} {chance.choice(_TAIL)}"
