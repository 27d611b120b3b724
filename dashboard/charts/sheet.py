"""The sheet a trend is drawn on: its days, its measures in pixels, and the marks put on it.

Heights are fixed and widths are the reader's, so labels are placed as for the narrowest screen.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.charts.palette import Palette

PLOT_PX = 250
TICKS_PX = 44
FLAGS_PX = 26
LABEL_PX = 19
# What is left for the plot on a screen 390 pixels wide.
NARROW_PX = 262
TEXT_PX = 14
# A letter of Source Sans at TEXT_PX, on average and a little over.
LETTER_PX = 6.3

Mark = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Marks:
    """Plotly traces, shapes and annotations, in the order they are drawn."""

    traces: tuple[Mark, ...] = ()
    shapes: tuple[Mark, ...] = ()
    labels: tuple[Mark, ...] = ()

    def __add__(self, other: "Marks") -> "Marks":
        return Marks(
            traces=self.traces + other.traces,
            shapes=self.shapes + other.shapes,
            labels=self.labels + other.labels,
        )


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """From `start` to `end`; `top` is the highest value the plot has room for."""

    start: datetime.datetime
    end: datetime.datetime
    top: float
    palette: Palette

    @property
    def foot(self) -> float:
        """Where the plot begins, as a share of plot, ticks and flags together."""
        return (TICKS_PX + FLAGS_PX) / (PLOT_PX + TICKS_PX + FLAGS_PX)

    def across(self, moment: datetime.datetime | datetime.date) -> float:
        """0 at the left edge, 1 at the right."""
        return (as_moment(moment) - self.start) / (self.end - self.start)

    def above(self, labels: float) -> float:
        """A height so many label rows over the plot, on the paper's scale."""
        return 1 + labels * LABEL_PX / (PLOT_PX + TICKS_PX + FLAGS_PX)

    def has(self, day: datetime.date) -> bool:
        return self.start <= as_moment(day) < self.end


def as_moment(day: datetime.datetime | datetime.date) -> datetime.datetime:
    return day if isinstance(day, datetime.datetime) else datetime.datetime.combine(day, datetime.time())


def width_px(text: str) -> float:
    """Roughly, of its longest line."""
    return max(len(line) for line in text.split("<br>")) * LETTER_PX


def label(text: str, *, colour: str, **more: Any) -> Mark:
    bold = more.pop("bold", False)
    font = {"size": more.pop("size", TEXT_PX), "color": colour}
    written = f"<b>{text}</b>" if bold else text
    return {"text": written, "showarrow": False, "font": font, **more}
