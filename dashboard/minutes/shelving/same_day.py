"""Two meetings of one day: the second is "2020-09-29b", so that no two extracts share an id."""

from collections.abc import Iterable
from dataclasses import replace
from string import ascii_lowercase

from dashboard.errors import DashboardError
from dashboard.minutes.meeting import Extract, Item, Meeting
from dashboard.minutes.reader.parts import Part, PartKind
from dashboard.minutes.reader.reading import Reading

_LETTERS: tuple[str, ...] = ("", *ascii_lowercase[1:])


def next_letter(taken: Iterable[str]) -> str:
    """ "" for the first meeting of a day, then "b" to "z"."""
    there = set(taken)
    free = [letter for letter in _LETTERS if letter not in there]
    if not free:
        raise DashboardError("26 meetings of one day are kept already: check the dates in these notes.")
    return free[0]


def lettered(read: Reading, letter: str) -> Reading:
    """The same, its extracts' ids beginning with the day and the letter."""
    if not letter:
        return read
    day, meeting = f"{read.meeting.date}/", f"{read.meeting.date}{letter}/"

    def renamed(extract_id: str) -> str:
        return meeting + extract_id.removeprefix(day) if extract_id else ""

    def part(one: Part) -> Part:
        return replace(one, what=renamed(one.what)) if one.kind is PartKind.EXTRACT else one

    def extract(one: Extract) -> Extract:
        return replace(one, id=renamed(one.id), answers=renamed(one.answers))

    def item(one: Item) -> Item:
        return replace(one, extracts=tuple(map(extract, one.extracts)))

    return replace(
        read,
        meeting=_meeting(
            read.meeting,
            letter,
            items=tuple(map(item, read.meeting.items)),
            acted=tuple(renamed(action.extract) for action in read.meeting.actions),
        ),
        parts=tuple(map(part, read.parts)),
    )


def _meeting(meeting: Meeting, letter: str, *, items: tuple[Item, ...], acted: tuple[str, ...]) -> Meeting:
    actions = tuple(
        replace(action, extract=extract) for action, extract in zip(meeting.actions, acted, strict=True)
    )
    return replace(meeting, letter=letter, items=items, actions=actions)
