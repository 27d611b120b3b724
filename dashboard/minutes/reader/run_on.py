"""People on one line: "Councillors A Smith (Chair), B Jones and C Patel", with or without titles between."""

import re

from dashboard.minutes.reader.capacities import (
    ADDRESS,
    begins_a_title,
    is_title,
    name_after_title,
    names_an_office,
)
from dashboard.minutes.wording.roles import KNOWN

_AFTER_BRACKET = re.compile(r"(?<=\)),\s*(?=[A-Z])")
_WORD = (
    r"(?:[A-Z]\.?|[A-Z][\w.'’]*[a-z'’][\w'’-]*|de|la|van|von|der|al|O['’]\w+|[A-Z][A-Za-z'’]*-[A-Z][a-z]+)"
)
_NAME = re.compile(rf"(?:{ADDRESS}\s+)*(?:{_WORD}\s+){{0,3}}{_WORD}(?:\s+[OMC]BE|\s+QPM|\s+JP|\s+MP)?$")


def is_name(words: str) -> bool:
    plain = words.strip()
    return (
        _NAME.match(plain) is not None
        and plain not in KNOWN
        and not begins_a_title(plain)
        and not names_an_office(plain)
    )


def people_apart(line: str) -> list[str]:
    """Cut after a bracket's comma where another person (not this one's title) comes next."""
    found = [""]
    for piece in _AFTER_BRACKET.split(line):
        if found[-1] and begins_a_title(piece) and not name_after_title(piece)[0]:
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.append(piece)
    return found[1:]


def run_on(line: str, *, several: bool) -> list[str]:
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
