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
from collections.abc import Iterator, Sequence

from dashboard.minutes.marks import Quantity
from dashboard.minutes.understanding import quantity_words as words_of
from dashboard.minutes.understanding.quantity_figures import Figure, figures
from dashboard.minutes.wording.numerals import worth

# Characters: how long a clause around a figure may be.
_LONGEST = 300
# Of an extract with more figures than any prose holds, the first.
_MOST = 200


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """In order of mention, each character of the text in one at most."""
    found = figures(text)
    cuts = [cut.span() for cut in words_of.CLAUSE.finditer(text)]
    return tuple(one for figure in found[:_MOST] for one in _quantities(figure, text, cuts))


def _quantities(figure: Figure, text: str, cuts: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
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


def _subject(figure: Figure, text: str) -> tuple[str, int]:
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
