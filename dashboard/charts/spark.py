"""Spark lines: a row of values as a small picture without axes, and its like in words."""

import base64
from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.palette import Palette
from dashboard.measures.answer import Row
from dashboard.measures.measure import Unit
from dashboard.periods import By

WIDTH, HEIGHT, _EDGE = 150, 44, 5


def spark(values: Sequence[float | None], look: Palette, path: Sequence[float | None] = ()) -> str:
    """An SVG picture as a data address. A missing value breaks the line; `path`, of as many, is drawn dashed.

    The height runs from the least to the greatest of both: it shows the shape and never the size.
    """
    known = [one for one in (*path, *values) if one is not None]
    least, most = min(known, default=0.0), max(known, default=1.0)
    ends = [(place, one) for place, one in enumerate(values) if one is not None][-1:]
    drawn = [
        *(_line(run, len(values), least, most, look.lines[0], "") for run in _runs(values)),
        *(_line(run, len(values), least, most, look.muted, "4 3") for run in _runs(path)),
        *(_dot(place, one, len(values), least, most, look) for place, one in ends),
    ]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(drawn)}</svg>'
    )
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def in_words(by: By, unit: Unit, rows: Sequence[Row]) -> str:
    """From 84% in April 2020 to 27% in September 2020."""
    known = [row for row in rows if row.value is not None]
    if not known:
        return words.NO_VALUE
    ends = [
        f"{words.value(unit, row.value)} {words.in_period(by, row.period)}" for row in (known[0], known[-1])
    ]
    return f"From {ends[0]} to {ends[1]}" if len(known) > 1 else ends[0]


def _runs(values: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    """Neighbours with a value, by their place."""
    runs: list[list[tuple[int, float]]] = [[]]
    for place, one in enumerate(values):
        if one is None:
            runs.append([])
        else:
            runs[-1].append((place, one))
    return [run for run in runs if run]


def _line(
    run: Sequence[tuple[int, float]], number: int, least: float, most: float, colour: str, dashes: str
) -> str:
    points = " ".join("{:.1f},{:.1f}".format(*_at(place, one, number, least, most)) for place, one in run)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dashed}/>'


def _dot(place: int, one: float, number: int, least: float, most: float, look: Palette) -> str:
    x, y = _at(place, one, number, least, most)
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{look.lines[0]}"/>'


def _at(place: int, one: float, number: int, least: float, most: float) -> tuple[float, float]:
    across = place / (number - 1) if number > 1 else 0.5
    up = (one - least) / (most - least) if most > least else 0.5
    return _EDGE + across * (WIDTH - 2 * _EDGE), HEIGHT - _EDGE - up * (HEIGHT - 2 * _EDGE)
