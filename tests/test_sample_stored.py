"""The practice force as it was stored: the same every time, and every handler's day can be replayed."""

import platform
from datetime import date
from types import SimpleNamespace

import numpy as np
import pytest

from dashboard.queueing import Duties
from dashboard.sample.call_ids import matter_and_attempt, matters
from dashboard.sample.callers import callers_of_month
from dashboard.sample.changes import NONE
from dashboard.sample.clock import months_between
from dashboard.sample.force import people_of
from dashboard.sample.redials import redials_of
from dashboard.sample.roster import duties_of_month
from dashboard.sample.settings import settings
from tests.forcing import FIRST, LAST, rows_of
from tests.replaying import wrong

pytestmark = pytest.mark.slow

# Of all calls in order, with the libraries of the lock file. After a change of settings, look at what has
# become of the practice force, then put here what the test that fails says it got.
CHECKSUM = "4e5b40c51514"
SUM_OF_CALLS = """
    select sha256(string_agg(part, '' order by number))
    from (
        select number // 1000 as number, sha256(string_agg(written, '|' order by number)) as part
        from (
            select
                row_number() over (order by offered_at_utc, line, call_id) as number,
                cast(call as varchar) as written
            from call
        )
        group by all
    )"""
CALLS = """
    select
        epoch_ms(offered_at_utc) as at_ms,
        if(line = '999', 0, 1) as line,
        outcome = 'answered' as answered,
        cast(wait_s * 1000 as bigint) as wait_ms,
        coalesce(cast((talk_s + hold_s + wrap_s) * 1000 as bigint), 0) as handling_ms,
        coalesce(handler, -1) as handler,
        cast(call_id as bigint) as call_id
    from call
    where local_date <= $last_day
    order by offered_at_utc"""


def test_no_call_arrives_while_the_power_is_out_and_callers_do_before_and_after(force):
    before, out, after = (
        rows_of(
            force,
            "select count(*) from call "
            f"where offered_at_utc >= timestamp '{start}' and offered_at_utc < timestamp '{end}'",
        )[0][0]
        for start, end in (
            ("2021-09-06 13:30", "2021-09-06 15:30"),
            ("2021-09-06 15:30", "2021-09-07 07:45"),
            ("2021-09-07 07:45", "2021-09-07 09:45"),
        )
    )
    assert out == 0
    assert min(before, after) > 80


@pytest.mark.parametrize(("day", "half_hours"), [("2020-03-29", 46), ("2020-10-25", 50), ("2020-10-26", 48)])
def test_a_day_on_which_the_clock_changes_has_its_own_half_hours_with_plausible_calls(force, day, half_hours):
    counted = "from half_hour where local_date"
    rows = rows_of(force, f"select half_hour_utc, sum(offered) {counted} = '{day}' group by all")
    ((usual,),) = rows_of(force, f"select sum(offered) / 2 {counted} in (date '{day}' - 7, date '{day}' + 7)")
    assert len(rows) == half_hours
    assert sum(calls for _, calls in rows) == pytest.approx(float(usual), rel=0.25)


def test_every_handler_s_day_can_be_replayed_from_the_stored_calls(force):
    months = months_between(FIRST, LAST)
    calls, matter, attempt = stored_calls(force, LAST)
    rings = ringing(months, matter, attempt)
    assert wrong(calls, duties_of(months), longest_ring_ms=60_000, ring_ms=rings) == []


def test_a_stored_wait_touched_up_by_a_millisecond_is_found(force):
    calls, matter, attempt = stored_calls(force, date(2018, 4, 30))
    duties, rings = duties_of([FIRST]), ringing([FIRST], matter, attempt)
    assert wrong(calls, duties, longest_ring_ms=60_000, ring_ms=rings) == []
    calls.wait_ms[np.flatnonzero(calls.answered & (calls.wait_ms > 60_000))[5]] -= 1
    assert wrong(calls, duties, longest_ring_ms=60_000, ring_ms=rings) != []


def test_the_same_seed_gives_the_same_rows(force):
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        pytest.skip("The checksum is of Linux on x86-64: a logarithm may end otherwise elsewhere.")
    ((found,),) = rows_of(force, SUM_OF_CALLS)
    assert found[-12:] == CHECKSUM


def test_the_whole_force_fits_in_250_megabytes(force):
    assert force.file.stat().st_size < 250e6


def duties_of(months):
    folk = people_of(settings(), seed=settings().seed, room=0, to_date=LAST, changes=NONE, tables=False)
    duties = [
        duties_of_month(settings(), folk, month=first, changes=NONE, under_way=first == FIRST)
        for first in months
    ]
    columns = Duties.__annotations__
    return Duties(**{name: np.concatenate([getattr(one, name) for one in duties]) for name in columns})


def stored_calls(force, last_day):
    """As the replay wants them, with each one's number and attempt."""
    columns = force._connection.cursor().execute(CALLS, {"last_day": last_day}).fetchnumpy()
    arrays = {name: np.asarray(values) for name, values in columns.items()}
    return SimpleNamespace(**arrays), *matter_and_attempt(arrays.pop("call_id"))


def ringing(months, matter, attempt):
    """How long each call's phone would ring, drawn again from the settings."""
    rings = np.zeros(len(matter), dtype=np.int64)
    for first in months:
        callers = callers_of_month(settings(), seed=settings().seed, room=0, month=first, changes=NONE)
        redials, own = redials_of(callers), matters(first, callers.number)
        mine = np.flatnonzero(np.isin(matter, own))
        index = np.searchsorted(own, matter[mine])
        rings[mine] = callers.ring_ms[index]
        for row in np.flatnonzero(attempt[mine] > 1):
            rings[mine[row]] = redials.attempt(int(index[row]), int(attempt[mine[row]]), 0).ring_ms
    return rings
