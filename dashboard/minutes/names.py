"""Whether two ways of writing a name may be one person's: a matter of surname, first name and initials.

Cautious: a surname must be the same but for its case and accents, and first names must be the same, or one
must be short for or the initial of the other. A title alone ("Cllr Smith") has no first name and is like
every Smith's name; whoever joins people must then see that there is only one.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dashboard.reference.cells import many, maybe_text
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Table, read

_TITLE = re.compile(
    r"mr|mrs|miss|ms|mx|dr|prof|rev|sir|dame|lord|lady|baroness|cllr|councillor|alderman|d?pcc|t?cc|t?dcc|t?acc"
    r"|chief|deputy|assistant|temporary|acting|constable|superintendent|supt|inspector|insp|sergeant|sgt"
    r"|detective|commander|commissioner"
)
_AFTER = re.compile(r"obe|mbe|cbe|qpm|kpm|jp|mp|phd|cpfa|dl|bem")


@dataclass(frozen=True, kw_only=True)
class ShortNames:
    """First names that may be one person's, in small letters."""

    names: tuple[str, ...]
    note: str


TABLE = Table(file="short_names.csv", columns={"names": many, "note": maybe_text}, build=ShortNames)


@dataclass(frozen=True, kw_only=True)
class Name:
    """In small letters without accents. `first` are names or initials; none where only a title was given."""

    first: tuple[str, ...]
    surname: str

    @property
    def fullness(self) -> int:
        return sum(len(each) for each in self.first)


def name_of(written: str) -> Name:
    """Of "Cllr J. O'Neill OBE": j, o'neill."""
    plain = unicodedata.normalize("NFKD", written.replace("’", "'")).casefold()
    words = re.findall(r"[a-z][a-z'-]*", "".join(c for c in plain if not unicodedata.combining(c)))
    while words and _TITLE.fullmatch(words[0]):
        words = words[1:]
    while len(words) > 1 and _AFTER.fullmatch(words[-1]):
        words = words[:-1]
    if not words:
        return Name(first=(), surname="")
    first = words[:-1]
    # "JA Smith": initials run together.
    if first and re.match(r"\W*[A-Z]{2,3}\b", written.strip()) and len(first[0]) <= 3:
        first = [*first[0], *first[1:]]
    return Name(first=tuple(first), surname=words[-1])


def may_be_one(one: Name, other: Name) -> bool:
    if not one.surname or one.surname != other.surname:
        return False
    return all(_same_first(*pair) for pair in zip(one.first, other.first, strict=False))


def is_like(written: str, wanted: str) -> bool:
    """Whether somebody asking for the name wanted may mean the one written; a bare first name will do."""
    if may_be_one(name_of(written), name_of(wanted)):
        return True
    asked = name_of(wanted)
    return not asked.first and asked.surname in name_of(written).first


def _same_first(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return any({one, other} <= group for group in _short_names())


@lru_cache(maxsize=1)
def _short_names() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.names) for row in read(TABLE, FOLDER))
