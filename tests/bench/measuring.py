"""Each measure by month and by day, as a ratio to one plain DuckDB scan and to pandas in the same run."""

import datetime
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.measures import ALL
from dashboard.measures.answer import answer
from dashboard.measures.measure import Measure, Needs
from dashboard.measures.question import Question
from dashboard.periods import By
from dashboard.store.place import Place, choose
from dashboard.store.reading import Store, fetched, open_store
from tests.bench.made import loaded_store, table

FROM, TO = datetime.date(2018, 10, 1), datetime.date(2020, 9, 30)
PAGE = (
    "answered_in_time",
    "median_answer_time",
    "p90_answer_time",
    "mean_answer_time",
    "abandonment",
    "gave_up",
    "offered",
)
_FRAME = "select local_date, outcome, waited_s, wait_s::double as wait_s from call where line = '101'"
_PLAIN = """
    select
        date_trunc($by, local_date) as period,
        count(*) as calls,
        sum(case when outcome = 'answered' and waited_s <= 30 then 1 else 0 end) as within,
        sum(wait_s) as seconds
    from call
    where line = '101'
    group by period
"""


def measure(calls: int, folder: Path) -> None:
    place = choose(loaded_store(calls, folder))
    for by in (By.MONTH, By.DAY):
        plain, pandas = _beside(place, by)
        with open_store(place) as store:
            _one_table(store, by, f"{calls:,} calls, 101, 24 months by {by}", plain, pandas)


def _beside(place: Place, by: By) -> tuple[float, float]:
    """Seconds of a plain scan and of pandas; one file cannot be open in two ways, so before the store is."""
    with open_store(place) as store:
        file = store.file
    with duckdb.connect(str(file), read_only=True) as raw:
        plain = best(lambda: raw.execute(_PLAIN, {"by": by.value}).fetchall())
        frame = raw.execute(_FRAME).df()
    return plain, best(lambda: _with_pandas(frame, by))


def _one_table(store: Store, by: By, title: str, plain: float, pandas: float) -> None:
    rows = [(one.key, *_cells(best(lambda one=one: _asked(store, by, one)), plain, pandas)) for one in ALL]
    page = [one for one in ALL if one.key in PAGE]
    rows.append(
        ("all figures of the Answering page", *_cells(best(lambda: _asked(store, by, *page)), plain, pandas))
    )
    rows.append(("one plain DuckDB scan of the calls", *_cells(plain, plain, pandas)))
    rows.append(("pandas, frame already in memory", *_cells(pandas, plain, pandas)))
    table(title, ("measure", "ms", "to a plain scan", "to pandas"), rows)


def _asked(store: Store, by: By, *measures: Measure) -> None:
    """As a page would the first time: nothing is remembered from before, queries are shared."""
    fetched.cache_clear()
    for one in measures:
        answer(store, question(one, by))


def question(one: Measure, by: By) -> Question:
    within = 20 if one.needs is Needs.WITHIN else None
    return Question(measure=one, line="101", from_date=FROM, to_date=TO, by=by, within=within)


def best(work: Callable[[], object], times: int = 5) -> float:
    took = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        took.append(time.perf_counter() - started)
    return min(took)


def _with_pandas(frame: pd.DataFrame, by: By) -> pd.DataFrame:
    period = frame["local_date"].dt.to_period("M" if by is By.MONTH else "D")
    in_time = (frame["outcome"] == "answered") & (frame["waited_s"] <= 30)
    return frame.assign(period=period, in_time=in_time).groupby("period")[["in_time", "wait_s"]].sum()


def _cells(took: float, plain: float, pandas: float) -> tuple[str, str, str]:
    return f"{took * 1000:.0f}", f"{took / plain:.2f}", f"{took / pandas:.2f}"
