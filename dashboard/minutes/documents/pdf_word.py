"""One word on a PDF page, in points from the page's top left corner."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Word:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2
