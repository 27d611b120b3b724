"""Item numbers in order, and the numbered sub-headings and lists that begin again inside an item.

Forms: "4.", "4)", "4:", "4" alone in a cell; "Item 4 –", "Agenda item 4"; "4 Heading" where the notes number
so throughout; "A."; "45/23". "4.1" and "3a" stand under 4 and 3.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.minutes.layout import Fragment
from dashboard.minutes.runs import Run

_NUMBER = re.compile(
    r"""(?P<word>(?:agenda\s+)?item(?:\s+(?:no\.?|number))?\s+|minute\s+(?:no\.?\s+)?|(?=[A-Z][.)]\s))?
    (?P<number>\d{1,3}/\d{2,4}(?![/\d])|\d{1,3}(?:\.\d{1,2}){0,3}(?P<letter>[a-z](?![a-z]))?|[A-Z](?=[.)]))
    (?P<stop>[.):]|\s+[–—-](?=\s)|[–—](?=\s))?(?=\s|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})[.)])(?=\s)")
_DATE_OR_TIME = re.compile(
    r"\s*(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|(?:am|pm|noon|hours|hrs)\b)",
    re.IGNORECASE,
)
_WIDEST_GAP = 3
Number = tuple[int, ...]


class Form(StrEnum):
    WORD = "Item 4"
    POINTED = "4."
    BARE = "4"
    LETTER = "A."
    MINUTE = "45/23"


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


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What may be an item's number: `value` has the parts to compare, 3a being (3, 1)."""

    form: Form
    written: str
    value: Number
    end: int


def candidate(fragment: Fragment) -> Candidate | None:
    match = _NUMBER.match(fragment.text)
    if match is None or fragment.bullet or _DATE_OR_TIME.match(fragment.text, match.end()):
        return None
    rest = fragment.text[match.end() :].strip()
    written = match["number"]
    opens = _begins_like_a_heading(rest) or (rest[:1].isdigit() and "." in written)
    if not (opens if rest else fragment.cell == 0):
        return None
    worded = bool((match["word"] or "").strip())
    if written.isalpha() and not written.isupper() and not worded:
        return None
    value = _value(written)
    pointed = match["stop"] or len(value) > 1 or (fragment.tabbed and not rest)
    form = Form.WORD if worded else _form(written, pointed=bool(pointed))
    return Candidate(form=form, written=written, value=value, end=match.end())


def _form(written: str, *, pointed: bool) -> Form:
    if written.isalpha():
        return Form.LETTER
    if "/" in written:
        return Form.MINUTE
    return Form.POINTED if pointed else Form.BARE


def _value(written: str) -> Number:
    number, _, _ = written.partition("/")
    parts = re.findall(r"\d+|[A-Za-z]", number)
    return tuple(int(part) if part.isdigit() else ord(part.upper()) - 64 for part in parts)


def clause_end(text: str) -> int:
    """Where the "(a)" or "ii." of a list's entry ends; 0 where there is none."""
    match = _CLAUSE.match(text)
    return match.end() if match else 0


@dataclass(kw_only=True)
class Numbering:
    """The last item's number and, inside it, the last numbered sub-heading (0: none yet)."""

    form: Form = Form.POINTED
    first: Number = (1,)
    last: Number = ()
    sub: int = 0
    lists: set[str] = field(default_factory=set)

    def read(self, fragment: Fragment) -> Numbered | None:
        found = candidate(fragment)
        if found is None or not self._is_in_form(found):
            return None
        rest = fragment.run.cut(found.end).trimmed()
        numbers = self._place(found, fragment, rest.text)
        if numbers is None:
            return None
        self.last, self.sub = (found.value, 0) if numbers is Numbers.ITEM else (self.last, found.value[0])
        run = fragment.run.cut(0, found.end)
        return Numbered(numbers=numbers, number=found.written, number_run=run, rest=rest)

    def _is_in_form(self, found: Candidate) -> bool:
        return found.form is self.form or found.form is Form.POINTED

    def _place(self, found: Candidate, fragment: Fragment, rest: str) -> Numbers | None:
        number = found.value
        a_row_of_its_own = not rest and fragment.cell == 0
        next_in_list = bool(self.last) and len(number) == 1 and number[0] == self.sub + 1
        next_item = fragment.cell == 0 and self._follows(found)
        if next_item and (a_row_of_its_own or rest.isupper() or not (next_in_list and self.sub)):
            return Numbers.ITEM
        return Numbers.SUB_HEADING if next_in_list and rest else None

    def _follows(self, found: Candidate) -> bool:
        number = found.value
        if len(number) == 1 and found.form is not self.form:
            return False
        if not self.last:
            return number[0] == self.first[0]
        step = next((a - b for a, b in zip(number, self.last, strict=False) if a != b), None)
        return number > self.last and (step is None or step <= _WIDEST_GAP)


def chain(candidates: list[Candidate], form: Form) -> list[int]:
    """Places, among candidates, of the longest run of numbers in that form that follow one another."""
    best: list[int] = []
    for start, first in enumerate(candidates):
        if first.form is not form or len(candidates) - start <= len(best):
            continue
        found = [start]
        for place in range(start + 1, len(candidates)):
            last, one = candidates[found[-1]], candidates[place]
            if one.form is form and one.value > last.value and one.value[0] - last.value[0] <= _WIDEST_GAP:
                found.append(place)
        if len(found) > len(best) + (2 if best and candidates[best[0]].value[0] == 1 else 0):
            best = found
    return best


def _begins_like_a_heading(text: str) -> bool:
    return bool(text) and (text[0].isupper() or text[0] in "'\"‘“(")
