"""A PDF page's words and lines, in points from the page's top left corner."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.minutes.documents.pdf_bullets import BULLETS, drawn_bullets, with_hollow_bullet
from dashboard.minutes.documents.pdf_word import Word
from dashboard.minutes.documents.sheet import BULLET, one_line

MARKER = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.)]?|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)]|\(\d{1,2}\)|•)"
)


@dataclass(frozen=True)
class Line:
    """Words side by side, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @cached_property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self.words if word.text not in BULLETS)

    @cached_property
    def marked(self) -> bool:
        """It opens with a bullet, number or letter that something follows."""
        return len(self.words) > 1 and MARKER.fullmatch(self.words[0].text) is not None

    @property
    def text_x0(self) -> float:
        """Where its words begin, behind a number or bullet."""
        return self.words[1].x0 if self.marked else self.x0


def words_on(page: Any) -> list[Word]:
    """Upright words, and a bullet for each dot that is drawn rather than written."""
    found = page.extract_words(
        x_tolerance_ratio=0.2, keep_blank_chars=False, extra_attrs=["size", "fontname"], use_text_flow=False
    )
    words = [word for one in found if one["upright"] and (word := _word(one))]
    return words + list(drawn_bullets(page, words))


def lines_of(words: Iterable[Word]) -> list[Line]:
    """From the page's top; words whose middles lie within a line's height are of that line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.middle, one.x0)):
        leading = max(lines[-1], key=lambda one: one.size) if lines else None
        if leading and (leading.top <= word.middle <= leading.bottom):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(with_hollow_bullet(sorted(line, key=lambda one: one.x0)))) for line in lines]


def _word(one: dict[str, Any]) -> Word | None:
    text = one_line(one["text"])
    if not text:
        return None
    return Word(
        text=BULLET.strip() if text in BULLETS else text,
        x0=one["x0"],
        x1=one["x1"],
        top=one["top"],
        bottom=one["bottom"],
        size=round(one["size"], 1),
        bold=re.search(r"bold|black|heavy", one["fontname"], re.IGNORECASE) is not None,
    )
