"""The practice force as rows of the store's tables, a month of a control room at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.sample.absence import absence_rows
from dashboard.sample.asked import Asked
from dashboard.sample.building import Batch
from dashboard.sample.call_ids import call_ids
from dashboard.sample.force import Month, months_of, people_of
from dashboard.sample.people import People, teams_of
from dashboard.sample.rows import Columns, columns_of
from dashboard.sample.settings import Settings, settings
from dashboard.sample.staffing import staffing_of_month
from dashboard.sample.streams import dispositions_of, streams_of, units_of
from dashboard.sample.strength import strength_rows

# Handlers of different control rooms have different numbers.
_NUMBERS_OF_A_ROOM = 10_000


def batches(asked: Asked) -> Iterator[Batch]:
    """Only the days asked for, though whole months are simulated; one control room after the other."""
    for room in range(asked.scale):
        yield from _of_room(settings(), asked, room)


def _of_room(known: Settings, asked: Asked, room: int) -> Iterator[Batch]:
    folk = people_of(
        known, seed=asked.seed, room=room, to_date=asked.to_date, changes=asked.changes, tables=True
    )
    once = {
        "absence": absence_rows(known, folk, asked.from_date, asked.to_date),
        "strength": strength_rows(known, folk, asked.from_date, asked.to_date),
    }
    months = months_of(
        known,
        folk,
        seed=asked.seed,
        room=room,
        from_date=asked.from_date,
        to_date=asked.to_date,
        changes=asked.changes,
    )
    for month in months:
        staffing = staffing_of_month(known, folk, month=month.first_day, changes=asked.changes)
        by_day = {"calls": _calls(known, folk, month, room), "staffing": staffing}
        yield Batch(
            month.first_day, {kind: _asked(columns, asked) for kind, columns in by_day.items()} | once
        )
        once = {}


def _calls(known: Settings, folk: People, month: Month, room: int) -> Columns:
    calls, about = month.calls, month.about
    numbers = np.where(calls.handler < 0, -1, calls.handler + room * _NUMBERS_OF_A_ROOM)
    names: dict[str, Sequence[str]] = {
        "origin": streams_of(known).origins,
        "unit": units_of(known),
        "team": folk.teams,
        "disposition": dispositions_of(known),
    }
    columns = columns_of(
        replace(calls, handler=numbers),
        {
            "origin": about.stream,
            "unit": about.unit,
            "team": teams_of(calls.handler),
            "disposition": about.disposition,
            "talk": about.talk_ms,
            "hold": about.hold_ms,
            "wrap": about.wrap_ms,
            "caller": about.caller,
        },
        names,
        month.first_day,
        known.zone,
    )
    return {"call_id": call_ids(about.matter, calls.attempt, room), **columns}


def _asked(columns: Columns, asked: Asked) -> Mapping[str, Any]:
    """The rows of the days asked for."""
    rows = pa.table(dict(columns))
    day = rows["local_date"]
    kept = rows.filter(pc.and_(pc.greater_equal(day, asked.from_date), pc.less_equal(day, asked.to_date)))
    return dict(zip(rows.column_names, kept.columns, strict=True))
