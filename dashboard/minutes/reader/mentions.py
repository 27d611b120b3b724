"""Where names stand in words: those that are known, and whoever an address, an office or a body names.

Known names are looked up by their first word, so that a meeting of any size is read at the same speed.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dashboard.minutes.reader.naming import ADDRESSED, BODY, FORCE, NAME, OFFICE

Span = tuple[int, int]

_FIRST = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")
_THE = re.compile(r"[Tt]he\s+")
_NAME = re.compile(rf"\s+{NAME}")
_ADDRESSED, _OTHERS = re.compile(ADDRESSED), (re.compile(BODY), re.compile(FORCE), re.compile(OFFICE))
_ENDS = re.compile(
    r"(?![\w’'])|(?=[’']s?\s+(?:response|reply|answer|explanation|view|question|query)\s+(?:was|is)\b)"
)
# One word of a longer name or title: the "Chief" of "Chief Fire Officer" or "Chief of Staff", the "John" of
# another John.
_GOES_ON = re.compile(r"(?!Chair)(?P<first>[A-Z][\w-]*[a-z]\w*)(?:(?<=Chief)\s+of)?\s+[A-Z][a-z]")
_STARTS = re.compile(
    r"(?<!\w)(?=[A-Z]|(?:the|force|constabulary|members?|an?|one|some|several|another|all|other|many|most|both|two"
    r"|three)\b)"
)
_AND = re.compile(r"\s*(?:,?\s*\band\b|/|&)\s*")
_COMMA = re.compile(r",\s+")
_MOST_TOGETHER = 12


class Names:
    """`titles` may stand before any name ("ACC Jones"); `others` lets in those who are not known."""

    def __init__(self, known: Iterable[str], titles: Iterable[str] = (), *, others: bool = False) -> None:
        self._known = _by_first_word(known)
        self._titles = _by_first_word(titles)
        self._others = others
        # Lists are looked through from each name in them.
        self.one = lru_cache(maxsize=64)(self._one)

    def _one(self, text: str, place: int) -> int | None:
        """Where a name that starts here ends; after "the" too, where others are let in."""
        the = _THE.match(text, place) if self._others else None
        found = self._plain(text, the.end()) if the else None
        return self._plain(text, place) if found is None else found

    def several(self, text: str, place: int = 0, *, listed: bool = False) -> int | None:
        """Where one or more names end, joined by "and", "/" or "&"; by commas alone where they are a list."""
        end = reached = self.one(text, place)
        for _ in range(_MOST_TOGETHER):
            joint = _AND.match(text, reached) or _COMMA.match(text, reached) if reached is not None else None
            reached = self.one(text, joint.end()) if joint else None
            if joint is None or reached is None:
                break
            end = end if joint.group().strip() == "," and not listed else reached
        return end

    def each(self, text: str) -> Iterator[Span]:
        """Single names in order."""
        return self._spans(text, 0, len(text), several=False)

    def together(self, text: str, start: int, end: int) -> Iterator[Span]:
        """Names in order, those joined by "and" as one; none that stands within another word or after "/"."""
        return self._spans(text, start, end, several=True)

    def _spans(self, text: str, start: int, end: int, *, several: bool) -> Iterator[Span]:
        place = start
        while match := _STARTS.search(text, place, end):
            begins = match.start()
            within = several and begins > start and text[begins - 1] == "/"
            ends = None if within else (self.several if several else self.one)(text, begins)
            place = begins + 1
            if ends is not None and ends <= end:
                yield begins, ends
                place = ends

    def _plain(self, text: str, place: int) -> int | None:
        """The longest known name, with a title or address before it or not; else a body or an office."""
        known = [end for end in self._named(text, place) if _ENDS.match(text, end)]
        if known:
            return max(known)
        others = (other.match(text, place) for other in (_OTHERS if self._others else ()))
        return next((found.end() for found in others if found and _ENDS.match(text, found.end())), None)

    def _named(self, text: str, place: int) -> Iterator[int]:
        addressed = _ADDRESSED.match(text, place) if self._others else None
        if addressed:
            yield addressed.end()
        for title in _ends(self._titles, text, place):
            named = _NAME.match(text, title)
            if named:
                yield named.end()
        goes_on = _GOES_ON.match(text, place)
        first = goes_on.end("first") if goes_on else None
        yield from (end for end in _ends(self._known, text, place) if end != first)


_Known = dict[str, list[tuple[str, ...]]]


def _by_first_word(names: Iterable[str]) -> _Known:
    found: _Known = {}
    for name in sorted({name for name in names if _FIRST.match(name)}, key=len, reverse=True):
        found.setdefault(_FIRST.findall(name)[0], []).append(tuple(name.split()))
    return found


def _ends(known: _Known, text: str, place: int) -> Iterator[int]:
    """Where each known name that starts here ends, longest first; white space in it as it comes."""
    first = _FIRST.match(text, place)
    for words in known.get(first.group(), ()) if first else ():
        end: int | None = place
        for number, word in enumerate(words):
            space = _SPACE.match(text, end) if number and end is not None else None
            starts = space.end() if space else (end if not number else None)
            end = starts + len(word) if starts is not None and text.startswith(word, starts) else None
            if end is None:
                break
        if end is not None:
            yield end
