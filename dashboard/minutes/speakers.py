"""Who may speak at one meeting: roles, the words notes use for them, and the people who hold them.

A person speaks as their role's abbreviation where there is one, else by their name as it is listed. Notes
may call them by name, whole title or "the Chair", and by surname, first name or initials where nobody else
has the same.
"""

import re
from collections import Counter
from collections.abc import Iterable

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.naming import ADDRESSED, BODY, OFFICE, alternatives, bare, body_in
from dashboard.minutes.roles import KNOWN, SPOKEN_OF

_ABBREVIATION = re.compile(r"(?:[A-Z]{1,2}/)?(?=(?:[a-z]*[A-Z]){2})[A-Za-z]{2,6}")
_CHAIRS = ("Chair", "Chairman", "Chairwoman", "Chairperson")
_VICE = ("Vice-Chair", "Vice Chair", "Vice-Chairman", "Vice Chairman", "Deputy Chair")
_NO_NAMES = frozenset({"April", "May", "June", "August", "January", "Police", "Force", "Will"})


class Speakers:
    """The speakers of one meeting as patterns, and whom words name."""

    def __init__(self, people: Iterable[Attendee] = (), *, chair: str = "") -> None:
        self.people = tuple(dict.fromkeys(people))
        self.chair = chair
        self._who = self._titles() | self._rare_names() | self._names(chair)
        one = rf"(?:{ADDRESSED}|{alternatives(self._who)}|{BODY}|{OFFICE})"
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
        body = body_in(plain) if re.fullmatch(BODY, plain) else ""
        return body or self._surnamed(plain) or self._holding(plain) or plain

    def _surnamed(self, name: str) -> str:
        words = bare(name).replace(".", "").split()
        alike = [p for p in self.people if p.name and words and p.name.split()[-1] == words[-1]]
        closer = [p for p in alike if bare(p.name)[0] == words[0][0]] if len(words) > 1 else alike
        return _speaks_as((closer or alike)[0]) if alike else ""

    def _holding(self, office: str) -> str:
        wanted = office.lower()
        found = [p for p in self.people if p.capacity and p.capacity.lower().startswith(wanted)]
        return _speaks_as(found[0]) if found else ""

    def _titles(self) -> dict[str, str]:
        held = {person.role for person in self.people}
        titles = {title: role for role, title in KNOWN.items()} | {role: role for role in KNOWN}
        titles |= {title.replace(",", ""): role for title, role in titles.items()}
        spoken = (
            (name, next((r for r in roles if r in held), roles[0])) for name, roles in SPOKEN_OF.items()
        )
        return titles | dict(spoken)

    def _rare_names(self) -> dict[str, str]:
        """Surnames, first names and initials that only one person has."""
        found = [
            (name, _speaks_as(person)) for person in self.people for name in set(_short_names(person.name))
        ]
        many = Counter(name for name, _ in found)
        return {n: who for n, who in found if many[n] == 1 and n not in _NO_NAMES and n not in self._titles()}

    def _names(self, chair: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for person in self.people:
            who = _speaks_as(person)
            capacities = (
                person.capacity,
                person.capacity.partition(",")[0],
                person.capacity.partition(" (")[0],
            )
            for name in (person.name, bare(person.name), *capacities, person.initials):
                found.setdefault(" ".join(name.split()), who)
            found[person.role] = person.role
        chairs = self._surnamed(chair) or chair or self._chairing() or "Chair"
        found |= dict.fromkeys(_CHAIRS, chairs)
        return {name: who for name, who in found.items() if name and who}

    def _chairing(self) -> str:
        return next((_speaks_as(p) for p in self.people if p.capacity.lower().startswith("chair")), "")


def _speaks_as(person: Attendee) -> str:
    return person.role or person.name


def _short_names(name: str) -> list[str]:
    words = bare(name).replace("-", " ").split()
    if len(words) < 2:
        return []
    letters = [word[0] for word in words if word[0].isupper()]
    initials = ["".join(letters), letters[0] + letters[-1]] if len(letters) > 1 else []
    return [*initials, *(word for word in (words[0], bare(name).split()[-1]) if len(word) > 2)]
