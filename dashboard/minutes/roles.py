"""Who may speak: roles, the words notes use for them, and the people who hold them at one meeting."""

import re
from collections.abc import Iterable

from dashboard.minutes.meeting import Attendee

# Chief officers and those who hold them to account, as UK notes abbreviate them.
KNOWN = {
    "PCC": "Police and Crime Commissioner",
    "DPCC": "Deputy Police and Crime Commissioner",
    "CC": "Chief Constable",
    "DCC": "Deputy Chief Constable",
    "ACC": "Assistant Chief Constable",
    "T/CC": "Temporary Chief Constable",
    "T/DCC": "Temporary Deputy Chief Constable",
    "T/ACC": "Temporary Assistant Chief Constable",
    "ACO": "Assistant Chief Officer",
    "CFO": "Chief Finance Officer",
    "CEx": "Chief Executive",
}
CHALLENGERS = frozenset({"PCC", "DPCC"})

_TITLES = ("Mr", "Mrs", "Miss", "Ms", "Dr")
_ABBREVIATION = re.compile(r"[A-Z]{1,2}/?[A-Za-z]{1,4}")


def role_of(capacity: str) -> str:
    """The abbreviation of a title written in full, else the title itself."""
    written = {title.lower(): role for role, title in KNOWN.items()}
    return written.get(capacity.lower(), capacity)


class Speakers:
    """The roles of one meeting as patterns; names and whole titles of those present lead to their role."""

    def __init__(self, people: Iterable[Attendee] = (), *, chair: str = "") -> None:
        self._roles = {title: role for role, title in KNOWN.items()} | {role: role for role in KNOWN}
        self._roles["Commissioner"] = "PCC"
        for person in people:
            self._roles |= {person.name: person.role, person.capacity: person.role}
            if _ABBREVIATION.fullmatch(person.role):
                self._roles[person.role] = person.role
            surname = person.name.split()[-1:]
            self._roles |= {f"{title} {name}": person.role for title in _TITLES for name in surname}
            if chair and chair == person.name:
                self._roles["Chair"] = person.role
        names = sorted((name for name in self._roles if name), key=len, reverse=True)
        one = rf"(?:{'|'.join(re.escape(name) for name in names)})"
        self._one = re.compile(rf"(?<![\w/])(?:{one})(?![\w/’'])")
        the_one = rf"(?:[Tt]he\s+)?(?<![\w/]){one}(?![\w’'])"
        self.subject = rf"{the_one}(?:(?:,\s+{the_one})*\s*(?:\band\b|/|&)\s*{the_one})*"
        self.one_or_more = rf"{one}(?:\s*(?:/|,|&|\band\b)\s*{one})*"
        abbreviation = rf"(?:{'|'.join(re.escape(n) for n in names if _ABBREVIATION.fullmatch(n))})"
        self.owners = rf"(?<![\w/]){abbreviation}(?:\s*(?:/|,|&|\band\b)\s*{abbreviation})*(?![\w/’'])"

    def named_in(self, words: str) -> tuple[str, ...]:
        """Roles in order of mention, each once."""
        apart = re.sub(r"\s*/\s+|\s+/\s*", " , ", words)
        found = [self._roles[name] for name in self._one.findall(apart)]
        if not found and "/" in apart:
            found = [self._roles[name] for name in self._one.findall(apart.replace("/", " "))]
        return tuple(dict.fromkeys(found))
