"""What is true of the practice force: its own calls, and the same callers with one thing otherwise."""

from datetime import date, time
from functools import lru_cache

import numpy as np
import pytest

from dashboard.sample.call_ids import MODULUS, UNDO
from dashboard.sample.changes import NONE, Changes, Extra
from dashboard.sample.clock import months_between
from dashboard.sample.figures import Figures, Period, less, periods_of
from dashboard.sample.ringing_back import rang_back
from dashboard.sample.runs import Run, run
from dashboard.sample.settings import settings
from dashboard.sample.tallies import tallied
from dashboard.sample.truth import truth
from tests.calling import SEED
from tests.forcing import rows_of

pytestmark = pytest.mark.slow

SEPTEMBER, NOVEMBER, MARCH = date(2020, 9, 1), date(2020, 11, 1), date(2021, 3, 1)
WITHOUT_SAFE = Changes(without=frozenset({"safe_go_live"}))
# Of the store's calls, followed in SQL.
TOLD = f"(cast(call_id as hugeint) * {UNDO} % {MODULUS})"
STORED = """
    with calls as (
        select
            *,
            {told} // 8 as matter,
            {told} % 8 as attempt,
            offered_at_utc + to_milliseconds(cast(wait_s * 1000 as bigint)) as gave_up_at
        from call
    )
    select
        count(*),
        avg(exists(
            from calls as later
            where
                later.matter = calls.matter
                and later.attempt > calls.attempt
                and later.line = '{line}'
                and later.offered_at_utc <= calls.gave_up_at + interval 30 minutes
        )::integer)
    from calls
    where
        line = '101'
        and outcome = 'abandoned'
        and local_date between date '2020-09-01' and date '2020-09-30'
"""
ANSWERED = """
    select
        count(*),
        count(*) filter (outcome = 'answered' and waited_s <= 30) / count(*) filter (outcome = 'answered'),
        count(*) filter (outcome = 'abandoned') / count(*),
        avg(talk_s + hold_s + wrap_s)
    from call
    where line = '101' and local_date between date '2020-09-01' and date '2020-09-30'
"""


@lru_cache(maxsize=1)
def september() -> Run:
    return run(settings(), seed=SEED, months=[SEPTEMBER])


def test_the_truth_of_answering_is_what_the_store_holds(force) -> None:
    found = tallied(september(), [Period.of(SEPTEMBER)])
    (stored,) = rows_of(force, ANSWERED)
    for measure, value in zip(
        ("offered", "answered_in_time", "abandonment", "mean_handling_s"), stored, strict=True
    ):
        assert found["2020-09", "101", measure] == pytest.approx(float(value), rel=1e-9), measure


@pytest.mark.parametrize("line", ["101", "999"])
def test_the_truth_of_who_rang_again_is_what_the_stores_calls_show(force, line) -> None:
    found = rang_back(september(), [Period.of(SEPTEMBER)])
    ((given_up, share),) = rows_of(force, STORED.format(line=line, told=TOLD))
    assert found["2020-09", "each_call_given_up", "number"] == given_up
    assert found["2020-09", "each_call_given_up", f"on_{line}_within_30_min"] == pytest.approx(
        share, rel=1e-9
    )


def test_a_month_comes_out_the_same_however_many_are_run() -> None:
    more = run(settings(), seed=SEED, months=months_between(date(2020, 7, 1), date(2020, 10, 1)))
    month = [Period.of(SEPTEMBER)]
    assert tallied(more, month) == tallied(september(), month)
    assert rang_back(more, month) == rang_back(september(), month)


def test_an_event_has_changed_nothing_before_its_first_month_and_something_in_it() -> None:
    months = [date(2021, 2, 1), MARCH]
    with_it, without = (
        tallied(run(settings(), seed=SEED, months=months, changes=changes), periods_of(months))
        for changes in (NONE, Changes(without=frozenset({"queue_message"})))
    )
    changed = less(with_it, without)
    assert {value for (month, *_), value in changed.items() if month == "2021-02"} == {0.0}
    assert changed["2021-03", "101", "mean_wait_s"] > 0


def test_without_safe_a_101_call_takes_two_minutes_less_once_it_is_learned() -> None:
    with_it, without = (of_november(changes) for changes in (NONE, WITHOUT_SAFE))
    assert with_it["2020-11", "101", "mean_handling_s"] - without["2020-11", "101", "mean_handling_s"] == (
        pytest.approx(120, abs=3)
    )
    assert with_it["2020-11", "101", "answered_in_time"] < without["2020-11", "101", "answered_in_time"] - 0.1


def of_november(changes: Changes) -> Figures:
    months = [NOVEMBER]
    return tallied(run(settings(), seed=SEED, months=months, changes=changes), periods_of(months))


@pytest.mark.parametrize(
    "changes",
    [
        WITHOUT_SAFE,
        Changes(without=frozenset({"queue_message"})),
        Changes(without=frozenset({"front_counter"})),
        Changes(sickness_as_force=True),
        Changes(handlers=(Extra(people=3, starts=time(14), ends=time(22)),)),
    ],
    ids=[
        "without SAFE",
        "without message",
        "without front counters",
        "force sickness",
        "three more handlers",
    ],
)
def test_whatever_is_changed_but_demand_the_same_callers_ring_at_the_same_moments(changes) -> None:
    as_it_is, changed = march(), run(settings(), seed=SEED, months=[MARCH], changes=changes)
    for one, other in zip(first_attempts(as_it_is), first_attempts(changed), strict=True):
        assert np.array_equal(one, other)
    assert changed.calls.wait_ms.sum() != as_it_is.calls.wait_ms.sum()


@lru_cache(maxsize=1)
def march() -> Run:
    return run(settings(), seed=SEED, months=[MARCH])


def first_attempts(made: Run) -> tuple[np.ndarray, ...]:
    """Caller by caller: who, when, on which line, of which stream."""
    first = np.flatnonzero(made.calls.attempt == 1)
    order = first[np.argsort(made.calls.call[first])]
    return made.calls.call[order], made.calls.at_ms[order], made.calls.line[order], made.stream[order]


def test_each_seed_has_its_own_difference_with_its_sign() -> None:
    told: list[tuple[int, int]] = []
    found = truth(settings(), seeds=[SEED, 7], months=[SEPTEMBER], tell=lambda *done: told.append(done))
    assert [one.key for one in found.altered][:1] == ["safe_go_live"]
    assert told[-1] == (2 * (1 + len(found.altered)),) * 2
    for figures in found.figures:
        assert figures["events", "safe_go_live", "2020-09", "101", "mean_handling_s"] > 100
        assert figures["levers", "three_more_handlers_14_to_22", "2020-09", "101", "answered_in_time"] > 0.03
        assert figures["levers", "sickness_at_force_rate", "2020-09", "101", "answered_in_time"] > 0
        assert figures["levers", "half_the_diverted_mobiles", "2020-09", "101", "offered"] < -500
    own = tallied(september(), [Period.of(SEPTEMBER)])
    assert found.figures[0]["answering", "2020-09", "101", "offered"] == own["2020-09", "101", "offered"]
    assert found.figures[0] != found.figures[1]
