"""Who may speak at one meeting: roles, the words notes use for them, and the people who hold them.

A person speaks as their role's abbreviation where there is one, else by their name as it is listed. Notes
may call them by name, whole title or "the Chair", and by surname, first name or initials where nobody else
has the same. Whoever is not listed speaks by the rank and name, or the office, that the notes give.
"""

import re
from collections.abc import Iterable, Iterator

from dashboard.minutes.meeting import Attendee, Span
from dashboard.minutes.reader.called import called, speaks_as, surnamed, titles
from dashboard.minutes.reader.mentions import Names
from dashboard.minutes.reader.naming import BODY, FORCE, body_in

_ABBREVIATION = re.compile(r"(?:[A-Z]{1,2}/)?(?=(?:[a-z]*[A-Z]){2})[A-Za-z]{2,6}")
# "The Chief asked" names one, "Chief Fire Officer" and "Deputy Mayor" another.
_NEVER_BEFORE = frozenset({"Chief", "Deputy"})
_BODY = re.compile(rf"{BODY}|{FORCE}")


class Speakers:
    """The speakers of one meeting: where words name them, and whom."""

    def __init__(self, people: Iterable[Attendee] = (), *, chair: str = "") -> None:
        self.people = tuple(dict.fromkeys(people))
        self.chair = chair
        self._who = called(self.people, chair)
        self._titles = {name: role for name, role in titles(self.people).items() if name not in _NEVER_BEFORE}
        self._names = Names(self._who, self._titles, others=True)
        self._abbreviations = Names(name for name in self._who if _ABBREVIATION.fullmatch(name))

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Where somebody is named, those named together ("the CC and ACC") as one."""
        return self._names.together(text, start, len(text) if end is None else end)

    def owners_end(self, words: str) -> int:
        """Where those named at the front of words end ("RJ/TS", "PCC, CC and Jo Marsh"); 0: nobody is."""
        return self._names.several(words, listed=True) or 0

    def abbreviations_end(self, words: str) -> int:
        """The same for roles and initials alone."""
        end = self._abbreviations.several(words, listed=True) or 0
        return 0 if words[end : end + 1] == "/" else end

    def named_in(self, words: str) -> tuple[str, ...]:
        """Roles or names in order of mention, each once."""
        return tuple(dict.fromkeys(self.who(words[start:end]) for start, end in self._names.each(words)))

    def who(self, name: str) -> str:
        """One name as written, to the role or listed name of the person it stands for, else as it is."""
        plain = re.sub(r"^[Tt]he (?:OPF?CC )?", "", " ".join(name.split()))
        if plain in self._who:
            return self._who[plain]
        body = body_in(plain) if _BODY.fullmatch(plain) else ""
        return body or surnamed(self.people, plain) or self._titled(plain) or self._holding(plain) or plain

    def _titled(self, name: str) -> str:
        """ "ACC Jones", of whom the list says nothing, is the ACC."""
        words = name.split()
        opening = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
        return next((self._titles[title] for title in opening if title in self._titles), "")

    def _holding(self, office: str) -> str:
        wanted = re.sub(r"^(?:opcc|opfcc|force)\s+", "", office.lower())
        holds = (p for p in self.people if p.capacity and p.capacity.lower().startswith(wanted))
        return next((speaks_as(person) for person in holds), "")
