"""How near forecasts came, and how long one takes: the practice force and a real call centre.

MASE and WAPE of the model and of the ones to beat, and the share of days inside its intervals, over 24
origins four weeks apart; each origin knows nothing later than itself.
"""

import csv
import datetime
import os
import subprocess
import sys
import time
from pathlib import Path

from dashboard.analysis.forecasting.evaluating import Score, scores
from dashboard.analysis.forecasting.series import Series, of_days, offered_by_day
from tests.bench.made import ROOT, table
from tests.forcing import made

ORIGINS, STEP = 24, 28
LINES = ("999", "101")
HEADING = ("method", "days", "MASE", "WAPE", "inside 80%", "inside 95%")


def measure(calls: int, folder: Path) -> None:
    """The practice force is as large as it is: `calls` is not used."""
    with made(folder) as store:
        for line in LINES:
            _one_table(f"Practice force, line {line}", offered_by_day(store, line))
        where = store.file.parent
        store.close()
    shared = Path(os.environ.get("ANSWERABLE_SHARED", ROOT.parent / "shared"))
    if shared.is_dir():
        _one_table("A real call centre, 1,251 days", call_centre(shared))
    _how_long(where)


def call_centre(shared: Path) -> Series:
    """Its days are numbered, not dated: the first is taken to be 1 January 2020."""
    with (shared / "data" / "call_centre_daily.csv").open(encoding="utf-8") as file:
        numbers = [float(row["Incoming Calls"]) for row in csv.DictReader(file, delimiter=";")]
    first = datetime.date(2020, 1, 1)
    return of_days({first + datetime.timedelta(days=i): value for i, value in enumerate(numbers)})


def _one_table(title: str, series: Series) -> None:
    told = scores(series, ORIGINS, STEP)
    table(f"{title}: {ORIGINS} origins, {STEP} days apart", HEADING, [_cells(one) for one in told])


def _cells(one: Score) -> tuple[str, ...]:
    inside = ["" if share is None else f"{share:.1%}" for share in (one.coverage80, one.coverage95)]
    return (one.method, str(one.horizon), f"{one.mase:.3f}", f"{one.wape:.1%}", *inside)


def _how_long(where: Path) -> None:
    command = [sys.executable, "-m", "dashboard", "forecast", "--days", "42", "--store", str(where), "--json"]
    started, before = time.perf_counter(), os.times()
    running = [
        subprocess.Popen([*command, "--line", line], stdout=subprocess.DEVNULL, cwd=ROOT) for line in LINES
    ]
    codes = [one.wait() for one in running]
    took, after = time.perf_counter() - started, os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    table(
        "Six weeks of both lines, two commands side by side",
        ("seconds", "processor seconds of both", "exit codes"),
        [(f"{took:.1f}", f"{processor:.1f}", " ".join(map(str, codes)))],
    )
