"""Who may speak at one meeting: roles, the words notes use for them, and the people who hold them.

A person speaks as their role's abbreviation where there is one, else by their name as it is listed. Notes
may call them by name, whole title or "the Chair", and by surname, first name or initials where nobody else
has the same. Whoever is not listed speaks by the rank and name, or the office, that the notes give.
"""

import re
from collections.abc import Iterable

from dashboard.minutes.called import called, speaks_as, surnamed, titles
from dashboard.minutes.meeting import Attendee
from dashboard.minutes.naming import ADDRESSED, BODY, FORCE, NAME, OFFICE, alternatives, body_in

_ABBREVIATION = re.compile(r"(?:[A-Z]{1,2}/)?(?=(?:[a-z]*[A-Z]){2})[A-Za-z]{2,6}")


class Speakers:
    """The speakers of one meeting as patterns, and whom words name."""

    def __init__(self, people: Iterable[Attendee] = (), *, chair: str = "") -> None:
        self.people = tuple(dict.fromkeys(people))
        self.chair = chair
        self._who = called(self.people, chair)
        title = alternatives(titles(self.people))
        self._titled = re.compile(rf"(?P<title>{title})\s+(?P<name>{NAME})")
        one = rf"(?:{ADDRESSED}|{title}\s+{NAME}|{alternatives(self._who)}|{BODY}|{FORCE}|{OFFICE})"
        self._one = re.compile(rf"(?<![\w/])(?:[Tt]he\s+)?({one})(?![\w/])")
        the_one = rf"(?:[Tt]he\s+)?{one}(?![\w’'])"
        more = rf"(?:(?:,\s+{the_one}){{0,6}}\s*(?:,?\s*\band\b|/|&)\s*{the_one}){{0,3}}"
        self.subject = rf"(?<![\w/]){the_one}{more}"
        self.one_or_more = rf"{one}(?:\s*(?:/|,|&|\band\b)\s*{one}){{0,8}}"
        abbreviation = alternatives(name for name in self._who if _ABBREVIATION.fullmatch(name))
        self.owners = rf"(?<![\w/]){abbreviation}(?:\s*(?:/|,|&|\band\b)\s*{abbreviation}){{0,8}}(?![\w/’'])"

    def named_in(self, words: str) -> tuple[str, ...]:
        """Roles or names in order of mention, each once."""
        apart = re.sub(r"\s*/\s+|\s+/\s*", " , ", words)
        found = self._one.findall(apart)
        if not found and "/" in apart:
            found = self._one.findall(apart.replace("/", " "))
        return tuple(dict.fromkeys(self.who(name) for name in found))

    def who(self, name: str) -> str:
        """One name as written, to the role or listed name of the person it stands for, else as it is."""
        plain = " ".join(name.split())
        if plain in self._who:
            return self._who[plain]
        titled = self._titled.fullmatch(plain)
        if titled:
            return surnamed(self.people, titled["name"]) or self._who[titled["title"]]
        body = body_in(plain) if re.fullmatch(rf"{BODY}|{FORCE}", plain) else ""
        return body or surnamed(self.people, plain) or self._holding(plain) or plain

    def _holding(self, office: str) -> str:
        wanted = office.lower()
        holds = (p for p in self.people if p.capacity and p.capacity.lower().startswith(wanted))
        return next((speaks_as(person) for person in holds), "")
