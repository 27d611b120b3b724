"""What each person at a meeting may be called, and whom that is: a role, else the name as listed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.reader.naming import BODIES, bare
from dashboard.minutes.wording.roles import KNOWN, SPOKEN_OF

_CHAIRS = ("Chair", "Chairman", "Chairwoman", "Chairperson")
_NO_NAMES = frozenset({"April", "May", "June", "August", "January", "Police", "Force", "Will"})

# Names are written with either apostrophe.
_APOSTROPHES = str.maketrans("’'", "'’")

Called = dict[str, str]


def speaks_as(person: Attendee) -> str:
    return person.role or person.name


def titles(people: Iterable[Attendee]) -> Called:
    """Titles whoever holds them; short forms lead to the role that somebody at the meeting has."""
    held = {person.role for person in people}
    known = {title: role for role, title in KNOWN.items()} | {role: role for role in KNOWN}
    known |= {title.replace(",", ""): role for title, role in known.items()}
    known |= {
        short: next((role for role in roles if role in held), roles[0]) for short, roles in SPOKEN_OF.items()
    }
    return known | {title.replace(" and ", " & "): role for title, role in known.items()}


def called(people: tuple[Attendee, ...], chair: str) -> Called:
    """Every name, title, initials and "Chair" that leads to one of them; rarer ones where one has them."""
    known = titles(people)
    short = [(name, speaks_as(person)) for person in people for name in set(_short_names(person.name))]
    many = Counter(name for name, _ in short)
    rare = {n: who for n, who in short if many[n] == 1 and n not in _NO_NAMES and n not in known}
    own: Called = {}
    for person in people:
        for name in _own_names(person):
            own.setdefault(" ".join(name.split()), speaks_as(person))
        own[person.role] = person.role
    chairs = [f"{name} of the {body}" for name in _CHAIRS for body in (*BODIES, "meeting")]
    own |= dict.fromkeys((*_CHAIRS, "Madam Chair", *chairs), _chair(people, chair))
    every = {name: who for name, who in (known | rare | own).items() if name and who}
    return every | {name.translate(_APOSTROPHES): who for name, who in every.items()}


def surnamed(people: Iterable[Attendee], name: str) -> str:
    """Whoever has this surname and, where several do, first letter."""
    words = _plain(bare(name)).split()
    alike = [person for person in people if words and _plain(person.name).split()[-1:] == words[-1:]]
    closer = [person for person in alike if len(words) > 1 and bare(person.name)[0] == words[0][0]]
    return speaks_as((closer or alike)[0]) if alike else ""


def _chair(people: tuple[Attendee, ...], chair: str) -> str:
    presiding = (speaks_as(p) for p in people if p.capacity.lower().startswith("chair"))
    return surnamed(people, chair) or chair or next(presiding, "") or "Chair"


def _plain(name: str) -> str:
    return name.replace(".", "").replace("’", "'")


def _own_names(person: Attendee) -> Iterator[str]:
    capacity = person.capacity
    yield from (person.name, bare(person.name), person.initials)
    for title in (capacity, capacity.partition(",")[0], capacity.partition(" (")[0]):
        yield from (title, title.replace("-", " "))


def _short_names(name: str) -> list[str]:
    words = bare(name).replace("-", " ").split()
    if len(words) < 2:
        return []
    letters = [word[0] for word in words if word[0].isupper()]
    initials = ["".join(letters), letters[0] + letters[-1]] if len(letters) > 1 else []
    return [*initials, *(word for word in (words[0], bare(name).split()[-1]) if len(word) > 2)]
