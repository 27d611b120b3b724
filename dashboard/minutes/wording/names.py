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
    r"mr|mrs|miss|ms|mx|dr|prof|rev|sir|dame|lord|lady|baroness|cllr|councillor|alderman|d?pcc|d?cc|acc|cfo"
    r"|chief|deputy|assistant|temporary|acting|constable|superintendent|supt|inspector|insp|sergeant|sgt"
    r"|detective|commander|commissioner",
    re.IGNORECASE,
)
_AFTER = re.compile(r"obe|mbe|cbe|qpm|kpm|jp|mp|phd|cpfa|dl|bem", re.IGNORECASE)
_TURNED = re.compile(r"([\w'-]+),\s*([\w.'-]+)")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}(?![a-z'-])")
_BRACKETS = re.compile(r"\([^()]*\)")
_LETTER = re.compile(r"[A-Za-z]")
_NOT_IN_A_NAME = re.compile(r"[^\w'-]")


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
    """Of "Cllr J. O'Neill OBE": j, o'neill. "Smith, Jo" is Jo Smith."""
    bare = _BRACKETS.sub(" ", written.replace("’", "'")).strip()
    bare = bare.title() if bare.isupper() and "." not in bare else bare
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    turned = _TURNED.fullmatch(plain)
    words = [
        word for word in (f"{turned[2]} {turned[1]}" if turned else plain).split() if _LETTER.search(word)
    ]
    while words and ("/" in words[0] or _TITLE.fullmatch(words[0].strip("."))):
        words = words[1:]
    while len(words) > 1 and _AFTER.fullmatch(words[-1].strip(".,")):
        words = words[:-1]
    if not words:
        return Name(first=(), surname="")
    first = [each.lower() for word in words[:-1] for each in _INITIALS.sub(_apart, word).split()]
    return Name(first=tuple(first), surname=_NOT_IN_A_NAME.sub("", words[-1].lower()))


def _apart(initials: re.Match[str]) -> str:
    """ "JA" and "J.A." are two initials."""
    return " ".join(c for c in initials.group() if c.isalpha())


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
