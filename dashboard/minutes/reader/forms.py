"""Forms in which items are numbered, and what in a text may be such a number.

Forms: "4.", "4)", "4:", "4" alone in a cell; "Item 4 –", "Agenda item 4"; "4 Heading" where the notes number
so throughout; "A."; "45/23" or, the year before, "23/045". "4.1" and "3a" stand under 4 and 3.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from dashboard.minutes.reader.layout import Fragment

_NUMBER = re.compile(
    r"""(?P<word>(?:agenda\s+)?item(?:\s+(?:no\.?|number))?\s+|minute\s+(?:no\.?\s+)?|(?=[A-Z][.)]\s))?
    (?P<number>\d{1,3}/\d{2,4}(?![/\d])|\d{1,3}(?:\.\d{1,2}){0,3}(?P<letter>[a-z](?![a-z]))?|[A-Z](?=[.)]))
    (?P<stop>[.):]|\s+[–—-](?=\s)|[–—](?=\s))?(?=\s|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\.?|(?:[a-z]|[ivx]{1,4})[.)])(?=\s)")
_DATE_OR_TIME = re.compile(
    r"\s*(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|(?:am|pm|noon|hours|hrs)\b)",
    re.IGNORECASE,
)
WIDEST_GAP = 3
_MOST = 400
Number = tuple[int, ...]


class Form(StrEnum):
    WORD = "Item 4"
    POINTED = "4."
    BARE = "4"
    LETTER = "A."
    MINUTE = "45/23"


# "4. 101 performance".
_LINES = re.compile(r"(?:999|101)\s+[a-z]")


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What may be an item's number: `value` has the parts to compare, 3a being (3, 1).

    Not `sure`: what follows does not begin like a heading, so that it may be a list's number, or none.
    """

    form: Form
    written: str
    value: Number
    end: int
    sure: bool = True


def candidate(fragment: Fragment) -> Candidate | None:
    match = _NUMBER.match(fragment.text)
    if match is None or fragment.bullet or _DATE_OR_TIME.match(fragment.text, match.end()):
        return None
    rest = fragment.text[match.end() :].strip()
    written = match["number"]
    sure = _begins_like_a_heading(rest) or (rest[:1].isdigit() and "." in written)
    if not (sure or match["stop"] in (".", ")") if rest else fragment.cell == 0):
        return None
    worded = bool((match["word"] or "").strip())
    if written.isalpha() and not written.isupper() and not worded:
        return None
    value = _value(written)
    pointed = match["stop"] or len(value) > 1 or (fragment.tabbed and not rest)
    form = Form.WORD if worded else _form(written, pointed=bool(pointed))
    return Candidate(form=form, written=written, value=value, end=match.end(), sure=sure or not rest)


def _form(written: str, *, pointed: bool) -> Form:
    if written.isalpha():
        return Form.LETTER
    if "/" in written:
        return Form.MINUTE
    return Form.POINTED if pointed else Form.BARE


def _value(written: str) -> Number:
    number, _, after = written.partition("/")
    if len(after) == len("041"):
        number = after
    parts = re.findall(r"\d+|[A-Za-z]", number)
    return tuple(int(part) if part.isdigit() else ord(part.upper()) - 64 for part in parts)


def clause_end(text: str) -> int:
    """Where the "(a)" or "ii." of a list's entry ends; 0 where there is none."""
    match = _CLAUSE.match(text)
    return match.end() if match else 0


def chain(candidates: list[Candidate], form: Form) -> list[int]:
    """Places, among candidates, of the longest run of numbers in that form that follow one another."""
    candidates = candidates[:_MOST]
    best: list[int] = []
    for start, first in enumerate(candidates):
        if first.form is not form or len(candidates) - start <= len(best):
            continue
        found = [start]
        for place in range(start + 1, len(candidates)):
            last, one = candidates[found[-1]], candidates[place]
            if one.form is form and one.value > last.value and one.value[0] - last.value[0] <= WIDEST_GAP:
                found.append(place)
        if len(found) > len(best) + (2 if best and candidates[best[0]].value[0] == 1 else 0):
            best = found
    return best


def _begins_like_a_heading(text: str) -> bool:
    return bool(text) and (text[0].isupper() or text[0] in "'\"‘“(" or _LINES.match(text) is not None)
