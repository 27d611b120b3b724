"""Item numbers in order, and the numbered sub-headings that begin again at 1 inside an item."""

import re
from dataclasses import dataclass
from enum import StrEnum

from dashboard.minutes.layout import Fragment
from dashboard.minutes.runs import Run

_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<stop>[.)]?)(?=\s|$)")
_WIDEST_GAP = 3


class Numbers(StrEnum):
    ITEM = "item"
    SUB_HEADING = "sub-heading"


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """A number read off a fragment's front, and the words after it."""

    numbers: Numbers
    number: str
    number_run: Run
    rest: Run


@dataclass(kw_only=True)
class Numbering:
    """The last item's number and, inside it, the last numbered sub-heading (0: none yet)."""

    last: tuple[int, ...] = ()
    sub: int = 0

    def read(self, fragment: Fragment) -> Numbered | None:
        match = _NUMBER.match(fragment.text)
        if match is None or fragment.bullet:
            return None
        rest = fragment.run.cut(match.end()).trimmed()
        number = tuple(int(n) for n in match["number"].split("."))
        pointed = bool(match["stop"]) or len(number) > 1
        opens = _begins_like_a_heading(rest.text) if rest.text else fragment.cell == 0
        if not opens or not (pointed or (fragment.tabbed and not rest.text)):
            return None
        numbers = self._place(number, fragment, rest.text)
        if numbers is None:
            return None
        self.last, self.sub = (number, 0) if numbers is Numbers.ITEM else (self.last, number[0])
        run = fragment.run.cut(0, match.end())
        return Numbered(numbers=numbers, number=match["number"], number_run=run, rest=rest)

    def _place(self, number: tuple[int, ...], fragment: Fragment, rest: str) -> Numbers | None:
        a_row_of_its_own = not rest and fragment.cell == 0
        next_in_list = bool(self.last) and len(number) == 1 and number[0] == self.sub + 1
        next_item = fragment.cell == 0 and self._follows(number)
        if next_item and (a_row_of_its_own or rest.isupper() or not (next_in_list and self.sub)):
            return Numbers.ITEM
        return Numbers.SUB_HEADING if next_in_list and rest else None

    def _follows(self, number: tuple[int, ...]) -> bool:
        if not self.last:
            return number[0] == 1
        step = next((a - b for a, b in zip(number, self.last, strict=False) if a != b), None)
        return number > self.last and (step is None or step <= _WIDEST_GAP)


def _begins_like_a_heading(text: str) -> bool:
    return bool(text) and (text[0].isupper() or text[0] in "'\"‘“(")
