"""Checkable figures in an extract: "approximately 2 minutes a call" is 2, minutes, of a call.

- A figure counts with a unit: a share (%, a third, one in ten), money, a length of time, or things counted.
  A bare number, a date, an item, a rank ("a third meeting"), a line's own name (999, 101), a day by which
  ("within six weeks"), a standard's seconds ("within 10 seconds") and "one station" are none.
- A range ("six to eight minutes") is two figures: over the one, under the other.
- `subject` says of what: "call" of minutes a call, "demand" of 10% of demand, "within 30 seconds".
- `measure` can test it, by its unit and the words of its clause.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.minutes import quantity_words as words_of
from dashboard.minutes.marks import Quantity
from dashboard.minutes.numerals import share_of, worth

_LINES = ("999", "101")
# Characters: what may stand beside a figure, and how long a clause around it may be.
_NEAR, _LONGEST = 40, 300
# Of an extract with more figures than any prose holds, the first.
_MOST = 200


@dataclass(frozen=True, kw_only=True)
class _Figure:
    match: re.Match[str]
    value: float
    unit: str


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """In order of mention, each character of the text in one at most."""
    taken, found = bytearray(len(text)), []
    for read in _READERS:
        for figure in read(text):
            start, end = figure.match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"x" * (end - start)
                found.append(figure)
    found.sort(key=lambda figure: figure.match.start())
    cuts = [cut.span() for cut in words_of.CLAUSE.finditer(text)]
    return tuple(one for figure in found[:_MOST] for one in _quantities(figure, text, cuts))


def _before(text: str, place: int) -> str:
    return text[max(0, place - _NEAR) : place]


def _shares(text: str) -> Iterator[_Figure]:
    for match in words_of.SHARE.finditer(text):
        unit = "percentage points" if match["points"] else "%"
        yield _Figure(match=match, value=worth(match["number"]), unit=unit)


def _money(text: str) -> Iterator[_Figure]:
    for match in words_of.MONEY.finditer(text):
        yield _Figure(match=match, value=worth(match["number"]), unit="£")


def _ones_in(text: str) -> Iterator[_Figure]:
    for match in words_of.ONE_IN.finditer(text):
        many = worth(match["number"])
        if 1 < many <= 1000 and match["number"] not in _LINES:
            yield _Figure(match=match, value=round(100 / many, 1), unit="%")


def _parts(text: str) -> Iterator[_Figure]:
    """A rank ("a third meeting") or a quarter of the year is none."""
    for match in words_of.PART.finditer(text):
        several = match["fraction"].lower().endswith("s") or "half" in match["fraction"].lower()
        of = re.match(r"\s+of\b", text[match.end() : match.end() + _NEAR])
        by = re.search(r"\bby\s+$", _before(text, match.start()))
        hour = re.match(
            r"[-\s]+(?:an?\s+)?(?:hour|day|term|year|way)", text[match.end() : match.end() + _NEAR]
        )
        if (of or by or (several and "half" not in match["fraction"].lower())) and not hour:
            yield _Figure(match=match, value=round(100 * share_of(match["fraction"]), 1), unit="%")


def _times(text: str) -> Iterator[_Figure]:
    for match in words_of.TIME.finditer(text):
        unit = _unit(match["unit"])
        says_when = words_of.SAYS_WHEN.search(_before(text, match.start())) or match["under"] == "within"
        long = re.fullmatch(words_of.LONG, unit) is not None
        since = long and (match["over"] or "").lower() == "over"
        standard = words_of.STANDARD.search(_before(text, match.start("number"))) and not long
        if standard or words_of.AGO.match(text, match.end()) or (long and (says_when or since)):
            continue
        yield _Figure(match=match, value=worth(match["number"]), unit=unit)


def _counts(text: str) -> Iterator[_Figure]:
    for match in words_of.COUNT.finditer(text):
        number = match["number"]
        if number in _LINES or number.lower() in ("one", "a", "an") or re.fullmatch(r"(?:19|20)\d\d", number):
            continue
        yield _Figure(match=match, value=worth(number), unit=" ".join(match["unit"].lower().split()))


_READERS: tuple[Callable[[str], Iterator[_Figure]], ...] = (
    _shares,
    _money,
    _ones_in,
    _parts,
    _times,
    _counts,
)


def _unit(written: str) -> str:
    unit = written.lower()
    return words_of.UNITS.get(unit.removesuffix("s"), unit if unit.endswith("s") else f"{unit}s")


def _quantities(figure: _Figure, text: str, cuts: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    part = figure.match.groupdict()
    subject, end = _subject(figure, text)
    words = " ".join(text[figure.match.start() : end].split())
    bound = "over" if part["over"] else "under" if part["under"] else ""
    approximate = part["roughly"] is not None
    measure = _measure(figure.unit, _clause(text, figure.match.start(), end, cuts))
    both = [(figure.value, bound)]
    if part.get("low"):
        both = [(worth(part["low"]), "over"), (figure.value, "under")]
    for value, bounded in both:
        yield Quantity(
            value=value,
            unit=figure.unit,
            subject=subject,
            words=words,
            approximate=approximate,
            bound=bounded,
            measure=measure,
        )


def _subject(figure: _Figure, text: str) -> tuple[str, int]:
    """And where its words end."""
    patterns = (words_of.WITHIN, words_of.OF) if figure.unit == "%" else (words_of.PER, words_of.OF)
    for pattern in patterns:
        match = pattern.match(text, figure.match.end())
        if match:
            return " ".join(match["of"].split()), match.end()
    return "", figure.match.end()


def _clause(text: str, start: int, end: int, cuts: Sequence[tuple[int, int]]) -> str:
    """The words around a figure, as far as the next comma, "and" or full stop."""
    before = bisect_right(cuts, start, key=lambda cut: cut[1])
    after = bisect_left(cuts, end, key=lambda cut: cut[0])
    first = cuts[before - 1][1] if before else 0
    return text[first : cuts[after][0] if after < len(cuts) else len(text)][:_LONGEST]


def _measure(unit: str, clause: str) -> str:
    for units, words, measure in words_of.TESTS:
        if re.fullmatch(units, unit) and re.search(words, clause, re.IGNORECASE):
            return measure
    return ""
