"""Item numbers in order, and the numbered sub-headings and lists that begin again inside an item."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.minutes.reader.forms import WIDEST_GAP, Candidate, Form, Number, candidate, clause_end
from dashboard.minutes.reader.layout import Fragment
from dashboard.minutes.reader.runs import Run


class Numbers(StrEnum):
    ITEM = "item"
    SUB_HEADING = "sub-heading"
    ENTRY = "entry of a list that begins again"


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """A number read off a fragment's front, and the words after it."""

    numbers: Numbers
    number: str
    number_run: Run
    rest: Run


@dataclass(kw_only=True)
class Numbering:
    """The last item's number and, inside it, the last numbered sub-heading (0: none yet).

    `lettered` has the places of sub-headings with letters.
    """

    form: Form = Form.POINTED
    first: Number = (1,)
    last: Number = ()
    sub: int = 0
    lettered: frozenset[int] = frozenset()

    def read(self, fragment: Fragment) -> Numbered | None:
        if fragment.run.place in self.lettered:
            return _numbered(Numbers.SUB_HEADING, "", fragment, clause_end(fragment.text))
        found = candidate(fragment)
        if found is None or not self._is_in_form(found):
            return None
        numbers = self._place(found, fragment, fragment.text[found.end :].strip())
        if numbers is None:
            return None
        self.last, self.sub = (found.value, 0) if numbers is Numbers.ITEM else (self.last, found.value[0])
        return _numbered(numbers, found.written, fragment, found.end)

    def _is_in_form(self, found: Candidate) -> bool:
        return found.form is self.form or found.form is Form.POINTED

    def _place(self, found: Candidate, fragment: Fragment, rest: str) -> Numbers | None:
        number = found.value
        a_row_of_its_own = not rest and fragment.cell == 0
        next_in_list = bool(self.last) and len(number) == 1 and number[0] == self.sub + 1
        next_item = fragment.cell == 0 and not rest[:1].islower() and self._follows(found)
        if next_item and (a_row_of_its_own or rest.isupper() or not (next_in_list and self.sub)):
            return Numbers.ITEM
        begins_again = self.sub > 1 and number == (1,) and rest and found.form is Form.POINTED
        if begins_again or (next_in_list and not found.sure):
            return Numbers.ENTRY
        return Numbers.SUB_HEADING if next_in_list and rest else None

    def _follows(self, found: Candidate) -> bool:
        number = found.value
        if len(number) == 1 and found.form is not self.form:
            return False
        if not self.last:
            return number[0] == self.first[0]
        if not found.sure and number != (self.last[0] + 1,):
            return False
        step = next((a - b for a, b in zip(number, self.last, strict=False) if a != b), None)
        return number > self.last and (step is None or step <= WIDEST_GAP)


def _numbered(numbers: Numbers, number: str, fragment: Fragment, end: int) -> Numbered:
    rest = fragment.run.cut(end).trimmed()
    return Numbered(numbers=numbers, number=number, number_run=fragment.run.cut(0, end), rest=rest)
