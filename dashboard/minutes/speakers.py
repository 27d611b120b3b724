"""Who may speak at one meeting: roles, the words notes use for them, and the people who hold them."""

import re
from collections.abc import Iterable

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.roles import KNOWN

_TITLES = ("Mr", "Mrs", "Miss", "Ms", "Dr")
_ABBREVIATION = re.compile(r"[A-Z]{1,2}/?[A-Za-z]{1,4}")


class Speakers:
    """The roles of one meeting as patterns; names and whole titles of those present lead to their role."""

    def __init__(self, people: Iterable[Attendee] = (), *, chair: str = "") -> None:
        self._roles = {title: role for role, title in KNOWN.items()} | {role: role for role in KNOWN}
        self._roles["Commissioner"] = "PCC"
        for person in people:
            role = person.role or person.name
            self._roles |= {person.name: role, person.capacity: role}
            if _ABBREVIATION.fullmatch(role):
                self._roles[role] = role
            surname = person.name.split()[-1:]
            self._roles |= {f"{title} {name}": role for title in _TITLES for name in surname}
            if chair and chair == person.name:
                self._roles["Chair"] = role
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
