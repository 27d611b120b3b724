"""An attendance list cut into entries, a person each: lines, bullets, table rows, run-on lines."""

import re

from dashboard.minutes.reader.capacities import (
    ADDRESS,
    begins_a_title,
    is_group,
    is_title,
    name_after_title,
)
from dashboard.minutes.reader.run_on import is_name, people_apart, run_on
from dashboard.minutes.wording.roles import KNOWN

_LINES = re.compile(r"\n|;|•|▪|●|(?:^|(?<=\n)|(?<=\t))[ \t]*[-–*](?=\s)")
# Whose people the bullets below it are.
_OVER_BULLETS = re.compile(r"^[ \t]*[A-Z][^\n,;:(\t]*\n(?=(?:[ \t]*\n)?[ \t]*[-–*•▪●]\s)", re.MULTILINE)
_NOBODY = re.compile(
    r"(?:\d|part\s+[ivx\d]+\b|none|nil|n/?a|-|no(?:ne)?\s+(?:apologies|were|received).*|there were no.*)\.?$",
    re.IGNORECASE,
)
_ROLE_ENDS = re.compile(r"\([A-Za-z][\w/&. ]{0,11}\)\s*$")
_PLURAL = re.compile(r"(?P<one>Councillor|Cllr|Coun|Member|Officer)s\b\.?:?\s+(?=[A-Z])")
_GROUP = re.compile(r"(?P<group>[A-Z][^:\t,;()]{2,60}):\s*(?P<rest>.*)$")
_ABSENCE = re.compile(
    r"(?:(?:(?:the )?(?:meeting|panel|board|committee)\s+(?:noted|received)\s+)?"
    r"apologies\b.{0,80}?\b(?:from|by)\b"
    r"|(?:and\s+)?(?:also\s+)?(?:from|on behalf of)\b)\s*:?\s*",
    re.IGNORECASE,
)
_HAD_SENT = re.compile(r"\s+(?:had |have |has )?(?:sent|gave|given|tendered|submitted)\b.*$")
_HEADINGS = {
    "name",
    "role",
    "capacity",
    "initials",
    "title",
    "organisation",
    "position",
    "representing",
    "job title",
}
_VERB = re.compile(r"\b(?:was|were|is|are|had|has|welcomed|commenced|started|began|will)\b")


def entries(listed: str) -> list[str]:
    """In order; a table row stays one entry, its cells apart by tabs."""
    lines = [
        line for piece in _LINES.split(_OVER_BULLETS.sub("\n", listed)) if (line := piece.strip(" \r,.-–•*"))
    ]
    found: list[str] = []
    several = sum(1 for line in lines if line.strip()) > 2
    for line in lines:
        if line.lstrip("\t").strip() and not _is_headings(line):
            for entry in _of_line(line, several=several):
                _add(found, entry)
    return found


def is_nobody(entry: str) -> bool:
    return _NOBODY.match(entry) is not None or _VERB.search(entry) is not None


def _add(found: list[str], entry: str) -> None:
    """A title torn from its name by a line end goes back to it."""
    goes_on = found and "\t" not in entry and begins_a_title(entry) and not name_after_title(entry)[0]
    if goes_on and not _complete(found[-1]):
        found[-1] = f"{found[-1]} {entry}"
    else:
        found.append(entry)


def _complete(entry: str) -> bool:
    words = entry.split()
    return (
        _ROLE_ENDS.search(entry) is not None or words[-1] in KNOWN or bool(re.search(r"[,–:\t]\s*\S", entry))
    )


def _is_headings(line: str) -> bool:
    cells = [cell.strip(" :").lower() for cell in line.split("\t") if cell.strip()]
    return bool(cells) and all(cell in _HEADINGS for cell in cells)


def _of_line(line: str, *, several: bool) -> list[str]:
    if "\t" in line.strip():
        return [line.strip()]
    told = _ABSENCE.match(line.strip())
    line = _HAD_SENT.sub(" (apologies)", line.strip()[told.end() :] if told else line.strip())
    if told and "apologies" in told.group().lower():
        return [f"{entry} (apologies)" for entry in _of_line(line.rstrip("."), several=False)]
    group = _GROUP.match(line)
    if line.endswith(":") and "," not in line:
        return []
    if group and is_group(group["group"]) and not is_name(group["group"]):
        return _of_line(group["rest"], several=False) if group["rest"].strip() else []
    address = _PLURAL.match(line)
    if address:
        line = line[address.end() :]
    pieces = [
        re.sub(r"^(?:and\s+|from\s+)+", "", piece)
        for part in people_apart(line)
        for piece in run_on(part, several=several)
    ]
    one = f"{address['one']} " if address and address["one"] not in ("Member", "Officer") else ""
    return [_addressed(piece, one) for piece in pieces]


def _addressed(entry: str, address: str) -> str:
    return entry if not address or re.match(ADDRESS + r"\s", entry) or is_title(entry) else address + entry
