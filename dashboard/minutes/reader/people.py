"""Names, roles, initials and capacities of those listed as present or absent."""

import re
from dataclasses import dataclass, field

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.reader.attending import entries, is_nobody
from dashboard.minutes.reader.capacities import ADDRESS, begins_a_title, name_after_title, role_of
from dashboard.minutes.reader.run_on import is_name
from dashboard.minutes.wording.roles import KNOWN

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]")
_ABBREVIATION = re.compile(
    r"(?:[A-Z]{1,2}/)?[A-Z]{2,6}|[A-Z]{1,4}[a-z]{0,3}[A-Z]?[a-z]?|[A-Z]{2,4}/[A-Z]{2,4}"
    r"|[A-Z][a-z]{1,3} [A-Z][a-z]{1,4}"
)
# Whose people they are, not what they do: "CFO (OPCC)".
_OFFICES = {"OPCC", "OPFCC", "HQ", "UK"}
_INITIALS = re.compile(r"(?:[A-Z]\.?[a-z]?){2,4}")
_CHAIRS = re.compile(r"(?:in the\s+)?chair(?:man|woman|person)?$|presiding$", re.IGNORECASE)
_VICE = re.compile(r"(?:vice|deputy)[\s-]*chair(?:man|woman|person)?$", re.IGNORECASE)
_IN_THE_CHAIR = re.compile(r"\s*,?\s+(?:\(?in the chair\)?|presiding)\s*$", re.IGNORECASE)
_ABSENT = re.compile(r"\bapolog\w+|\babsent|\bnot present", re.IGNORECASE)
_REMARK = re.compile(
    r"\b(?:part|items?|until|from\s+\d|for\s+item|via|virtual\w*|remote\w*|online|teams|dial\w*|present|left|joined"
    r"|arrived|video|telephone|skype|zoom)\b",
    re.IGNORECASE,
)
_WITHIN_BRACKETS = re.compile(
    r"[,;/]\s+|\s[-–]\s|\s+and\s+(?=[Cc]hair)|(?<=[Cc]hair)\s+and\s+|\s*/\s*(?=[Cc]hair)|(?<=[Cc]hair)\s*/"
)
_APART = re.compile(r"\t+|,\s*|\s+[-–—]+\s+|:\s+|\s[-–—](?=[A-Z])")


@dataclass(kw_only=True)
class Listed:
    """An attendee as listed; `chairs` and `absent` where the entry itself says so."""

    name: str = ""
    role: str = ""
    initials: str = ""
    chairs: bool = False
    absent: bool = False
    capacities: list[str] = field(default_factory=list)

    @property
    def person(self) -> Attendee:
        capacity = ", ".join(self.capacities)
        role = self.role or role_of(capacity) or next(filter(None, map(role_of, self.capacities)), "")
        title = KNOWN.get(role, role) if capacity in ("", role) else capacity
        return Attendee(name=self.name, role=role, capacity=title, initials=self.initials)

    def take(self, words: str, *, bracketed: bool = False) -> None:
        """One thing told of them: whether they chair or are absent, initials, abbreviation, capacity."""
        plain = words.strip(" .,:")
        if _CHAIRS.match(plain):
            self.chairs = True
        elif _ABSENT.search(plain):
            self.absent = True
        elif not plain or _VICE.match(plain) or (bracketed and _REMARK.search(plain)):
            return
        elif plain not in KNOWN and not self.initials and initials_fit(plain, self.name):
            self.initials = plain.replace(".", "")
        elif bracketed and not self.role and plain not in _OFFICES and _ABBREVIATION.fullmatch(plain):
            self.role = plain
        elif is_name(plain) and not self.name:
            self.name = plain
        else:
            self.capacities.append(plain)


def people(listed: str) -> tuple[Attendee, ...]:
    """Those of a list in its order; one entry may go on over a line end."""
    return tuple(one.person for one in listing(listed))


def listing(listed: str) -> tuple[Listed, ...]:
    found = (_listed(entry) for entry in entries(listed) if not is_nobody(entry))
    return tuple(one for one in found if one.name or one.person.role)


def name_in(entry: str) -> str:
    """The name alone, of "Jo Bloggs, Policy Officer (PO)"."""
    lines = entry.strip().splitlines()
    return next((one.name for one in listing(lines[0])), "") if lines else ""


def initials_fit(letters: str, name: str) -> bool:
    """Whether letters are those a name's words begin with: JC of John Campion, JSJ of Jo Smith-Jones."""
    begins = "".join(c for c in re.sub(rf"^(?:{ADDRESS}\s+)+", "", name) if c.isupper())
    plain = "".join(c for c in letters if c.isupper())
    if len(plain) < 2 or not _INITIALS.fullmatch(letters) or not begins or plain[0] != begins[0]:
        return False
    places = iter(begins)
    return all(letter in places for letter in plain)


def _listed(entry: str) -> Listed:
    found = Listed()
    in_the_chair = _IN_THE_CHAIR.search(entry)
    entry = entry[: in_the_chair.start()] if in_the_chair else entry
    found.chairs = in_the_chair is not None
    said = _BRACKETS.sub("", entry)
    found.role, said = name_after_title(said)
    parts = _parts(said)
    initials_first = len(parts) > 1 and initials_fit(parts[0], parts[1])
    if initials_first or (len(parts) > 1 and not is_name(parts[0]) and is_name(parts[1])):
        parts = [parts[1], parts[0], *parts[2:]]
    if parts and not begins_a_title(parts[0]):
        found.name = parts.pop(0)
    for part in parts:
        found.take(part)
    for words in _BRACKETS.findall(entry):
        pieces = [words] if role_of(words) else _WITHIN_BRACKETS.split(words)
        for word in pieces:
            # Beside a title, a short word is an organisation: "(Director of Finance, NP)".
            found.take(word, bracketed=len(pieces) == 1 or not any(map(begins_a_title, pieces)))
    return found


def _parts(said: str) -> list[str]:
    """Name and what is told of it, apart by a tab, comma or dash; else where a title's words begin."""
    parts = [" ".join(part.split()) for part in _APART.split(said) if part.strip()]
    if not parts or begins_a_title(parts[0]):
        return parts
    words = parts[0].split()
    address = re.match(rf"(?:{ADDRESS}\s+)+", parts[0])
    first = len(address.group().split()) if address else 0
    starts = (i for i in range(first + 1, len(words)) if begins_a_title(" ".join(words[i:])))
    cut = next(starts, len(words) if is_name(parts[0]) and len(words) - first < 4 else first + 2)
    name, told = words[:cut], words[cut:]
    if len(name) > 2 and initials_fit(name[-1], " ".join(name[:-1])):
        name, told = name[:-1], [name[-1], *told]
        return [" ".join(name), told[0], *filter(None, [" ".join(told[1:])]), *parts[1:]]
    return [part for part in (" ".join(name), " ".join(told), *parts[1:]) if part]
