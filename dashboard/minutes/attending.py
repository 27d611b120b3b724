"""An attendance list cut into entries, a person each: lines, bullets, table rows, run-on lines."""

import re

from dashboard.minutes.capacities import (
    ADDRESS,
    begins_a_title,
    is_group,
    is_title,
    name_after_title,
    names_an_office,
)
from dashboard.minutes.roles import KNOWN

_LINES = re.compile(r"\n|;|•|▪|●|(?:^|(?<=\n)|(?<=\t))[ \t]*[-–*](?=\s)")
_NOBODY = re.compile(
    r"(?:none|nil|n/?a|-|no(?:ne)?\s+(?:apologies|were|received).*|there were no.*)\.?$", re.IGNORECASE
)
_ROLE_ENDS = re.compile(r"\([A-Za-z][\w/&. ]{0,11}\)\s*$")
_AFTER_BRACKET = re.compile(r"(?<=\)),\s*(?=[A-Z])")
_PLURAL = re.compile(r"(?P<one>Councillor|Cllr|Coun|Member|Officer)s\b\.?:?\s+(?=[A-Z])")
_GROUP = re.compile(r"(?P<group>[A-Z][^:\t,;()]{2,60}):\s*(?P<rest>.*)$")
_ABSENCE = re.compile(
    r"(?:(?:(?:the )?(?:meeting|panel|board|committee)\s+(?:noted|received)\s+)?"
    r"apologies\b.{0,80}?\b(?:from|by)\b"
    r"|(?:and\s+)?(?:also\s+)?(?:from|on behalf of)\b)\s*:?\s*",
    re.IGNORECASE,
)
_HAD_SENT = re.compile(r"\s+(?:had |have |has )?(?:sent|gave|given|tendered|submitted)\b.*$")
_WORD = (
    r"(?:[A-Z]\.?|[A-Z][\w.'’]*[a-z'’][\w'’-]*|de|la|van|von|der|al|O['’]\w+|[A-Z][A-Za-z'’]*-[A-Z][a-z]+)"
)
_NAME = re.compile(rf"(?:{ADDRESS}\s+)*(?:{_WORD}\s+){{0,3}}{_WORD}(?:\s+[OMC]BE|\s+QPM|\s+JP|\s+MP)?$")
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
    lines = [line for piece in _LINES.split(listed) if (line := piece.strip(" \r,.-–•*"))]
    found: list[str] = []
    several = sum(1 for line in lines if line.strip()) > 2
    for line in lines:
        if line.lstrip("\t").strip() and not _is_headings(line):
            for entry in _of_line(line, several=several):
                _add(found, entry)
    return found


def is_nobody(entry: str) -> bool:
    return _NOBODY.match(entry) is not None or _VERB.search(entry) is not None


def is_name(words: str) -> bool:
    plain = words.strip()
    return (
        _NAME.match(plain) is not None
        and plain not in KNOWN
        and not begins_a_title(plain)
        and not names_an_office(plain)
    )


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
    if group and is_group(group["group"]) and not is_name(group["group"]):
        return _of_line(group["rest"], several=False) if group["rest"].strip() else []
    address = _PLURAL.match(line)
    if address:
        line = line[address.end() :]
    pieces = [
        re.sub(r"^(?:and\s+|from\s+)+", "", piece)
        for part in _people_apart(line)
        for piece in _run_on(part, several=several)
    ]
    one = f"{address['one']} " if address and address["one"] not in ("Member", "Officer") else ""
    return [_addressed(piece, one) for piece in pieces]


def _people_apart(line: str) -> list[str]:
    """Cut after a bracket's comma where another person (not this one's title) comes next."""
    found = [""]
    for piece in _AFTER_BRACKET.split(line):
        if found[-1] and begins_a_title(piece) and not name_after_title(piece)[0]:
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.append(piece)
    return found[1:]


def _addressed(entry: str, address: str) -> str:
    return entry if not address or re.match(ADDRESS + r"\s", entry) or is_title(entry) else address + entry


def _run_on(line: str, *, several: bool) -> list[str]:
    """Commas (and a last "and") part persons where what they part looks like names; else name and title."""
    parts = _whole_titles([p.strip() for p in re.split(r"(,\s*(?:and\s+)?|\s+(?:and|&)\s+(?=[A-Z]))", line)])
    names = [_starts_a_person(part) for part in parts]
    if sum(names) < 2 or (several and sum(names) < 3 and len(parts) < 4 and not _both_addressed(parts)):
        return [line] if line else []
    found: list[str] = []
    for part, is_new in zip(parts, names, strict=True):
        if is_new or not found:
            found.append(part)
        else:
            found[-1] = f"{found[-1]}, {part}"
    return found


def _whole_titles(pieces: list[str]) -> list[str]:
    """Parts without what parts them, an "and" within a title ("Police and Crime") left alone."""
    found = [pieces[0]]
    for between, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if between.startswith(",") or _starts_a_person(piece):
            found.append(piece)
        else:
            found[-1] = f"{found[-1]} {between} {piece}"
    return [piece for piece in found if piece]


def _both_addressed(parts: list[str]) -> bool:
    return all(re.match(ADDRESS + r"\s", part) for part in parts)


def _starts_a_person(part: str) -> bool:
    bare = re.sub(r"\([^()]*\)", "", part).strip()
    bare = name_after_title(bare.removeprefix("from "))[1]
    return len(bare.split()) > 1 and is_name(bare) and not is_title(bare)
