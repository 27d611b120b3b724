"""Bullets that are drawn, or are letters of a font of their own."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dashboard.minutes.documents.pdf_word import Word
from dashboard.minutes.documents.sheet import BULLET

# Bullets of the symbol fonts stand in the private area; a hollow one of Word's is the letter o.
BULLETS = frozenset("•▪●◦‣·■□➢➤✓❖\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d")
_STEMS = frozenset("o§")
_SMALLEST, _LARGEST = 1.5, 7.0


def with_hollow_bullet(line: list[Word]) -> list[Word]:
    """An "o" well before the words is a hollow bullet."""
    first, *rest = line
    if rest and first.text in _STEMS and rest[0].x0 - first.x1 > 0.6 * first.size:
        return [replace(first, text=BULLET.strip(), bold=False), *rest]
    return line


def drawn_bullets(page: Any, words: list[Word]) -> Iterator[Word]:
    for shape in [*page.curves, *page.rects]:
        width, height = shape["x1"] - shape["x0"], shape["bottom"] - shape["top"]
        if not (_SMALLEST < width < _LARGEST and _SMALLEST < height < _LARGEST and abs(width - height) < 1.5):
            continue
        middle = (shape["top"] + shape["bottom"]) / 2
        beside = [w for w in words if w.top < middle < w.bottom and 0 < w.x0 - shape["x1"] < 30]
        if beside:
            word = min(beside, key=lambda one: one.x0)
            yield replace(word, text=BULLET.strip(), x0=shape["x0"], x1=shape["x1"], bold=False)
