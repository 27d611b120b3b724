"""Names, roles and capacities from an attendance list."""

import re

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.roles import KNOWN, role_of

# Words a capacity begins with; where none is met, a name is two words.
_CAPACITY_BEGINS = re.compile(
    r"""
    \(?(?:acting|assistant|chair|chief|commissioner|constable|deputy|detective|director|executive|finance|force
    |head|inspector|interim|lead|manager|member|minute|office|officer|police|policy|pcc|press|professional
    |secretary|senior|staff|strategic|superintendent|supt|t/chief|temporary|the|vice)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROLE = re.compile(r"\(([A-Za-z][\w/&. ]{0,11})\)\s*$")
_APART = re.compile(r"\n|;|(?<=\)),|•|(?:^|(?<=\n))[ \t]*[-–*](?=\s)")
_NOBODY = re.compile(r"(?:none|nil|n/?a|-|no apologies.*)\.?$", re.IGNORECASE)


def people(listed: str) -> tuple[Attendee, ...]:
    """One attendee an entry, which may go on over a line end ("… Chief Executive for the / Commissioner")."""
    entries: list[str] = []
    for piece in _APART.split(listed):
        entry = piece.strip(" \r,.-–•*\t")
        if not entry or _NOBODY.match(entry):
            continue
        if entries and _CAPACITY_BEGINS.match(entry) and not _complete(entries[-1]):
            entries[-1] = f"{entries[-1]} {entry}"
        else:
            entries.append(entry)
    return tuple(_attendee(entry) for entry in entries)


def _complete(entry: str) -> bool:
    return _ROLE.search(entry) is not None or _attendee(entry).role in KNOWN


def name_in(entry: str) -> str:
    """The name alone, of "Jo Bloggs, Policy Officer (PO)"."""
    lines = entry.strip().splitlines()
    return _attendee(lines[0]).name if lines else ""


def _attendee(entry: str) -> Attendee:
    name, capacity = _name_and_capacity(entry)
    role = _ROLE.search(capacity)
    title = capacity[: role.start()].rstrip(" ,-–") if role else capacity
    abbreviation = role[1] if role else role_of(capacity)
    return Attendee(name=name, role=abbreviation, capacity=title or KNOWN.get(abbreviation, abbreviation))


def _name_and_capacity(entry: str) -> tuple[str, str]:
    if _CAPACITY_BEGINS.match(entry):
        return "", _one_line(entry)
    apart = re.search(r"\t+|,\s|\s[-–]\s|:\s", entry)
    if apart and not _ROLE.search(entry[: apart.start()]):
        return _one_line(entry[: apart.start()]), _one_line(entry[apart.end() :])
    words = entry.split()
    starts = (
        i for i, word in enumerate(words) if i and (word.startswith("(") or _CAPACITY_BEGINS.match(word))
    )
    cut = next(starts, min(2, len(words)))
    return " ".join(words[:cut]), " ".join(words[cut:])


def _one_line(text: str) -> str:
    return " ".join(text.split())
