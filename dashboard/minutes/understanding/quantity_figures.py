"""Figures as they stand in a text, each with its value and unit, each character in one at most."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dashboard.minutes.understanding import quantity_words as words_of
from dashboard.minutes.wording.numerals import share_of, worth

_LINES = ("999", "101")
# Characters: what may stand beside a figure.
_NEAR = 40


@dataclass(frozen=True, kw_only=True)
class Figure:
    match: re.Match[str]
    value: float
    unit: str


def figures(text: str) -> list[Figure]:
    """In order of mention."""
    taken = bytearray(len(text))
    found: list[Figure] = []
    for read in _READERS:
        for figure in read(text):
            start, end = figure.match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"x" * (end - start)
                found.append(figure)
    found.sort(key=lambda figure: figure.match.start())
    return found


def _before(text: str, place: int) -> str:
    return text[max(0, place - _NEAR) : place]


def _shares(text: str) -> Iterator[Figure]:
    for match in words_of.SHARE.finditer(text):
        unit = "percentage points" if match["points"] else "%"
        yield Figure(match=match, value=worth(match["number"]), unit=unit)


def _money(text: str) -> Iterator[Figure]:
    for match in words_of.MONEY.finditer(text):
        yield Figure(match=match, value=worth(match["number"]), unit="£")


def _ones_in(text: str) -> Iterator[Figure]:
    for match in words_of.ONE_IN.finditer(text):
        many = worth(match["number"])
        if 1 < many <= 1000 and match["number"] not in _LINES:
            yield Figure(match=match, value=round(100 / many, 1), unit="%")


def _parts(text: str) -> Iterator[Figure]:
    """A rank ("a third meeting") or a quarter of the year is none."""
    for match in words_of.PART.finditer(text):
        several = match["fraction"].lower().endswith("s") or "half" in match["fraction"].lower()
        of = re.match(r"\s+of\b", text[match.end() : match.end() + _NEAR])
        by = re.search(r"\bby\s+$", _before(text, match.start()))
        hour = re.match(
            r"[-\s]+(?:an?\s+)?(?:hour|day|term|year|way)", text[match.end() : match.end() + _NEAR]
        )
        if (of or by or (several and "half" not in match["fraction"].lower())) and not hour:
            yield Figure(match=match, value=round(100 * share_of(match["fraction"]), 1), unit="%")


def _times(text: str) -> Iterator[Figure]:
    for match in words_of.TIME.finditer(text):
        unit = _unit(match["unit"])
        says_when = words_of.SAYS_WHEN.search(_before(text, match.start())) or match["under"] == "within"
        long = re.fullmatch(words_of.LONG, unit) is not None
        since = long and (match["over"] or "").lower() == "over"
        standard = words_of.STANDARD.search(_before(text, match.start("number"))) and not long
        if standard or words_of.AGO.match(text, match.end()) or (long and (says_when or since)):
            continue
        yield Figure(match=match, value=worth(match["number"]), unit=unit)


def _counts(text: str) -> Iterator[Figure]:
    for match in words_of.COUNT.finditer(text):
        number = match["number"]
        if number in _LINES or number.lower() in ("one", "a", "an") or re.fullmatch(r"(?:19|20)\d\d", number):
            continue
        yield Figure(match=match, value=worth(number), unit=" ".join(match["unit"].lower().split()))


_READERS: tuple[Callable[[str], Iterator[Figure]], ...] = (
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
