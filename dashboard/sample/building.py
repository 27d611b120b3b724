"""The practice force put into a store: simulated month by month, each stored while the next is simulated."""

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from dashboard.sample.asked import Asked
from dashboard.sample.clock import months_between
from dashboard.sample.settings import settings
from dashboard.sample.telling import Telling
from dashboard.store.filling import Connection, Made, cover, fill, list_made, on_one_thread
from dashboard.store.place import Place
from dashboard.store.underway import Underway
from dashboard.store.versions import current
from dashboard.store.writing import new_version, next_load_id

# The tables filled, by the kind of load that their rows belong to.
TABLES = {"calls": "call", "staffing": "staffing", "absence": "absence", "strength": "strength"}
LINES = ("999", "101")
CANNOT_TELL = (
    "Anything about real calls or real people: the rows are simulated, from data/practice/force.toml.",
)
# What is left to do once the last month is simulated, as a share of the whole.
_ENDING = 0.1


class Batch(NamedTuple):
    """A room's month. Columns, by kind, are those of its table less `load_id`; a kind may be missing."""

    first_day: date
    columns: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Built:
    calls: int
    seconds: float
    megabytes: float


def build(
    place: Place,
    asked: Asked,
    batches: Iterable[Batch],
    progress: Callable[[Underway], None] = lambda _: None,
) -> Built:
    """Takes the place of whatever practice data were there; a DashboardError leaves them as they were.

    How far it is stands in a file beside the store meanwhile, for whoever waits; `progress` is told too.
    """
    started = time.monotonic()
    made_by = f"sample {asked.as_typed()}".strip()
    with Telling(place.folder, progress) as telling:
        batches = _begun(batches)
        with new_version(place, data="practice", made_by=made_by, afresh=True) as con:
            telling.begin()
            rows = _fill(con, asked, batches, telling)
            telling.tell("counting calls into half-hours", 1 - _ENDING, rows["calls"])
    file = current(place)
    return Built(
        calls=rows["calls"],
        seconds=time.monotonic() - started,
        megabytes=file.stat().st_size / 1e6 if file else 0.0,
    )


def _begun(batches: Iterable[Batch]) -> Iterable[Batch]:
    """With the first at hand: what cannot be asked for is refused before the store is touched."""
    rest = iter(batches)
    return chain([next(rest)], rest)


def _fill(con: Connection, asked: Asked, batches: Iterable[Batch], telling: Telling) -> dict[str, int]:
    """Rows by kind, each kind a load."""
    loads = {kind: next_load_id(con) for kind in TABLES}
    rows = _stored(con, asked, loads, batches, telling)
    for kind, load_id in loads.items():
        list_made(con, load_id, _made(kind, asked), rows[kind])
    cover(con, loads["calls"], _made("calls", asked), LINES)
    return rows


def _stored(
    con: Connection, asked: Asked, loads: Mapping[str, int], batches: Iterable[Batch], telling: Telling
) -> dict[str, int]:
    """DuckDB stores one batch, off Python's lock, while the next is simulated."""
    rows = dict.fromkeys(TABLES, 0)
    months = len(months_between(asked.from_date, asked.to_date))
    with on_one_thread(con), ThreadPoolExecutor(max_workers=1, thread_name_prefix="storing") as behind:
        storing: Future[dict[str, int]] | None = None
        for number, batch in enumerate(batches, start=1):
            _count(rows, storing)
            storing = behind.submit(_store, con, loads, batch)
            room = f", control room {(number - 1) // months + 1} of {asked.scale}" if asked.scale > 1 else ""
            share = number / (months * asked.scale) * (1 - _ENDING)
            telling.tell(f"{batch.first_day:%B %Y}{room}", share, rows["calls"])
        _count(rows, storing)
    return rows


def _store(con: Connection, loads: Mapping[str, int], batch: Batch) -> dict[str, int]:
    return {kind: fill(con, TABLES[kind], loads[kind], columns) for kind, columns in batch.columns.items()}


def _count(rows: dict[str, int], storing: "Future[dict[str, int]] | None") -> None:
    for kind, more in storing.result().items() if storing else ():
        rows[kind] += more


def _made(kind: str, asked: Asked) -> Made:
    return Made(
        file=f"practice force, seed {asked.seed}: {kind}",
        layout="sample",
        kind=kind,
        zone=settings().zone,
        options=asked.as_typed(),
        from_date=asked.from_date,
        to_date=asked.to_date,
        cannot_tell=CANNOT_TELL,
    )
