"""Table `staffing` of the practice force: who was rostered and on duty, by half-hour and team."""

from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.sample.changes import Changes
from dashboard.sample.clock import HALF_HOUR_MS, Local, clock_of, next_month, start_ms
from dashboard.sample.lent import counters_since
from dashboard.sample.people import EXTRA_HANDLERS, FRONT_COUNTERS, People, teams_of
from dashboard.sample.roster import stretches, tours_of_days
from dashboard.sample.rows import Columns, named
from dashboard.sample.settings import Settings

UNIT = "OCC"
Whole = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]


def staffing_of_month(settings: Settings, people: People, *, month: date, changes: Changes) -> Columns:
    """Means over the half-hour: rostered whatever takes them away, on duty less breaks too."""
    starts = np.arange(
        start_ms(month, settings.zone), start_ms(next_month(month), settings.zone), HALF_HOUR_MS
    )
    rostered, on_duty = _by_team(settings, people, month, changes, starts)
    local = clock_of(month, settings.zone).local(starts)
    kept = _there_is(settings, people, changes, local)
    kept |= rostered > 0
    half_hour, team = np.nonzero(kept)
    wall = local.half_hour_ms[half_hour].astype("datetime64[ms]")
    return {
        "start_utc": starts[half_hour].astype("datetime64[ms]"),
        "local_start": wall,
        "local_date": wall.astype("datetime64[D]"),
        "repeated": local.repeated[half_hour],
        "minutes": np.full(len(team), HALF_HOUR_MS // 60_000, dtype=np.int32),
        "unit": named((UNIT,), np.zeros(len(team), dtype=np.int64)),
        "team": named(people.teams, team),
        "rostered": rostered[kept],
        "on_duty": on_duty[kept],
    }


def _by_team(
    settings: Settings, people: People, month: date, changes: Changes, starts: Whole
) -> tuple[Numbers, Numbers]:
    """(half-hour, team), with the tours that began on the eve."""
    days = np.arange(np.datetime64(month, "D") - 1, np.datetime64(next_month(month), "D"))
    tours = tours_of_days(settings, people, days, month, changes)
    duties = stretches(settings, people, tours)
    many = len(people.teams)
    return (
        _cover(tours.start_ms, tours.end_ms, teams_of(tours.handler), many, starts),
        _cover(duties.start_ms, duties.end_ms, teams_of(duties.handler), many, starts),
    )


def _cover(start: Whole, end: Whole, team: Whole, teams: int, half_hours: Whole) -> Numbers:
    """(half-hour, team): how many stretches cover it, those that do so in part counted in part."""
    edges = np.append(half_hours, half_hours[-1] + HALF_HOUR_MS)
    spent = np.column_stack(
        [_since(start[team == one], edges) - _since(end[team == one], edges) for one in range(teams)]
    )
    return np.round(np.diff(spent, axis=0) / HALF_HOUR_MS, 2)


def _since(moments: Whole, edges: Whole) -> Whole:
    """At each edge, the time gone by since each of the moments before it, added up."""
    moments = np.sort(moments)
    before = np.searchsorted(moments, edges)
    since: Whole = before * edges - np.concatenate([[0], np.cumsum(moments)])[before]
    return since


def _there_is(settings: Settings, people: People, changes: Changes, local: Local) -> Marks:
    """(half-hour, team): front counters from their first day on, extra handlers where there are any."""
    found = np.ones((len(local.at_ms), len(people.teams)), dtype=np.bool_)
    since, extra = counters_since(settings, changes), bool(changes.handlers)
    days = local.half_hour_ms.astype("datetime64[ms]").astype("datetime64[D]")
    found[:, people.teams.index(FRONT_COUNTERS)] = (
        False if since is None else days >= np.datetime64(since, "D")
    )
    found[:, people.teams.index(EXTRA_HANDLERS)] = extra
    return found
