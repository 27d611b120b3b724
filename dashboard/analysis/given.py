"""Anybody's series, from a file: one number a line, or `numerator,denominator` for a share."""

import math
from collections.abc import Iterator
from pathlib import Path

from dashboard.analysis import baseline
from dashboard.analysis.baseline import Baseline
from dashboard.analysis.chart import chart
from dashboard.analysis.choosing import choose
from dashboard.analysis.series import Reading, counted, plain
from dashboard.analysis.signals import Signals
from dashboard.analysis.wish import Days, Places, Wish
from dashboard.errors import DashboardError
from dashboard.measures.measure import Better, Unit

Numbers = list[float]


def signals_given(file: Path, wish: Wish) -> Signals:
    readings = read(file)
    wish.checked(Unit.SHARE if readings[0].is_counted else None)
    better = wish.better or Better.NEITHER
    base = _baseline(readings, wish)
    choice = choose(readings, wish.settings, asked=wish.chart)
    return Signals(
        about={"values": file.name, "better": better},
        title=f"The {len(readings)} values of {file.name}",
        chart=chart(choice.kind, readings, better=better, settings=wish.settings, baseline=base.held),
        choice=choice,
        baseline=base,
        target=wish.target,
    )


def read(file: Path) -> tuple[Reading, ...]:
    """Blank lines are passed over. DashboardError names every row that cannot be read."""
    rows = list(_rows(file))
    bad = [f"row {row}: got {text!r}." for row, text, numbers in rows if not numbers]
    widths = {len(numbers) for _, _, numbers in rows}
    if bad:
        raise DashboardError(
            f"{file}: wanted one number a line, or numerator,denominator.\n" + "\n".join(bad)
        )
    if len(widths) != 1:
        mixed = "some rows have one number and some two" if widths else "it has no numbers"
        raise DashboardError(f"{file}: {mixed}. Give one number a line, or numerator,denominator on each.")
    if widths == {1}:
        return plain([numbers[0] for _, _, numbers in rows])
    return counted([(numbers[0], numbers[1]) for _, _, numbers in rows])


def _rows(file: Path) -> Iterator[tuple[int, str, Numbers]]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DashboardError(f"{file} cannot be read ({error}). Name a text file of numbers.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, line.strip(), _numbers(line)


def _numbers(line: str) -> Numbers:
    """None of them where the line is not one or two numbers."""
    cells = line.split(",")
    try:
        numbers = [float(cell) for cell in cells]
    except ValueError:
        return []
    fits = len(numbers) <= 2 and all(map(math.isfinite, numbers))
    return numbers if fits else []


def _baseline(readings: tuple[Reading, ...], wish: Wish) -> Baseline:
    if isinstance(wish.baseline, Places):
        return baseline.as_asked_by_place(readings, wish.baseline.first, wish.baseline.last)
    if isinstance(wish.baseline, Days):
        raise DashboardError("A file of values has no days: say which points, such as --baseline 1..20.")
    return baseline.all_of(readings)
