"""The stored text of a meeting's notes as HTML: every character escaped, extracts and marks told apart."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

from dashboard.minutes.meeting import Meeting, Span, Words
from dashboard.minutes.reader.parts import Part, PartKind, Reason
from dashboard.minutes.reader.reading import reading
from dashboard.minutes.shelving.kept import Kept
from dashboard.minutes.shelving.store import MinutesStore
from dashboard.store.place import choose
from dashboard.ui.minutes_links import place_of
from dashboard.ui.rebased import Stamp, stamp

# Where the notes are written with tags, these begin a line.
_BLOCK = re.compile(r"<(?:/p|li|br|/ul|/tr)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class KeptNotes:
    """`extracts` says which extract each of its first characters begins."""

    text: str
    parts: tuple[Part, ...]
    begins: Mapping[int, str]

    def as_html(self, start: int, end: int, *, lit: Sequence[Span] = (), named: bool = False) -> str:
        """From one character to another; `named` gives each extract its place on the page."""
        return "".join(
            self._part(max(one.start, start), min(one.end, end), one, lit, named)
            for one in self.parts
            if one.end > start and one.start < end
        )

    def _part(self, start: int, end: int, part: Part, lit: Sequence[Span], named: bool) -> str:
        if part.kind is PartKind.MARK and part.what == Reason.TAG:
            return "\n" if _BLOCK.match(self.text, start) else ""
        words = escape(self.text[start:end])
        if part.kind is PartKind.MARK and part.what == Reason.BULLET:
            inside = not self.text[:start].rstrip(" \t").endswith(("\n", ">"))
            words = f"\n{words}" if inside else words
        if part.kind is PartKind.EXTRACT:
            where = self.begins.get(part.start, "") if named else ""
            place = f' id="{escape(place_of(where))}" tabindex="-1"' if where else ""
            name = "mark" if any(first <= start < last for first, last in lit) else "span"
            return f'<{name} class="said"{place}>{words}</{name}>'
        if part.kind is PartKind.HEADING:
            return f"<b>{words}</b>"
        if part.kind is PartKind.MARK and words.strip():
            return f'<span class="left-out" title="{escape(part.what)}">{words}</span>'
        return words

    def around(self, start: int, end: int, most: int) -> Span:
        """Up to so many characters more on both sides, cut between words."""
        first, last = max(0, start - most), min(len(self.text), end + most)
        if first:
            first = self.text.find(" ", first, start) + 1 or start
        if last < len(self.text):
            last = max(self.text.rfind(" ", end, last), end)
        return first, last

    @property
    def counted(self) -> Mapping[str, int]:
        """How many characters are in an extract, a heading, the front, or left out, by its reason."""
        found: Counter[str] = Counter()
        for one in self.parts:
            found[one.what if one.kind is PartKind.MARK else str(one.kind)] += one.end - one.start
        return found


def versions_of(meeting: Meeting) -> tuple[Kept, ...]:
    """All notes ever added of it, those in force first, then the latest."""
    store = MinutesStore(choose().common)
    known = [row for row in _history(store.path, stamp(store.path)) if row.meeting == meeting.id]
    return tuple(sorted(known, key=lambda row: (not row.in_force, -row.notes_id)))


@lru_cache(maxsize=4)
def _history(path: Path, stamp: Stamp) -> tuple[Kept, ...]:  # noqa: ARG001
    return MinutesStore(path.parent).history()


def of(meeting: Meeting) -> KeptNotes | None:
    """None for a summary."""
    if meeting.words is not Words.NOTES_RECORD:
        return None
    store = MinutesStore(choose().common)
    return _kept(store.path, stamp(store.path), meeting)


@lru_cache(maxsize=16)
def _kept(path: Path, stamp: Stamp, meeting: Meeting) -> KeptNotes | None:  # noqa: ARG001
    text = MinutesStore(path.parent).text_of(meeting)
    if text is None:
        return None
    begins = {one.spans[0][0]: one.id for one in meeting.extracts if one.spans}
    return KeptNotes(text=text, parts=reading(text, meeting.title).parts, begins=begins)


def in_words(counted: Mapping[str, int]) -> Iterator[str]:
    for what, many in sorted(counted.items(), key=lambda one: -one[1]):
        yield f"{what}: {many:,}"
