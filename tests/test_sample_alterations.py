"""What the truth file alters: each event and lever by itself, in the months in which it can be felt."""

from dataclasses import fields
from datetime import date, timedelta

import numpy as np
import pytest

from dashboard.commands import parser_for
from dashboard.commands.sample_options import changes
from dashboard.sample.alterations import LEVERS, Kind, alterations, span
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.clock import months_between
from dashboard.sample.force import people_of
from dashboard.sample.roster import duties_of_month
from dashboard.sample.settings import settings
from tests.calling import SEED, altered, month

pytestmark = pytest.mark.slow

EVENTS = settings().parts["events"]
ALL = alterations(settings(), tuple(months_between(settings().first_day, settings().last_day)))


def felt(**parts: object) -> tuple[date, date]:
    return span(altered(events={"event": parts}), "event")


def test_every_event_and_every_lever_is_altered_once() -> None:
    assert {one.key for one in ALL if one.kind is Kind.EVENT} == set(EVENTS)
    assert {one.key for one in ALL if one.kind is Kind.LEVER} == set(LEVERS)
    assert len(ALL) == len(EVENTS) + len(LEVERS)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.key)
def test_what_is_altered_can_be_typed(one) -> None:
    typed = ["sample", *one.as_typed(settings()).split()]
    assert changes(parser_for(["sample"]).parse_args(typed)) == one.changes


def test_what_comes_on_a_day_stays() -> None:
    assert felt(day=date(2020, 7, 14)) == (date(2020, 7, 14), settings().last_day)


def test_what_leads_up_to_a_day_is_felt_before_it() -> None:
    training = [["2020-05-10", 0.0], ["2020-06-25", 0.06], ["2020-09-01", 0.0]]
    assert felt(day=date(2020, 7, 14), training=training) == (date(2020, 5, 10), settings().last_day)


def test_a_path_that_comes_back_to_where_it_began_is_felt_until_the_day_after() -> None:
    demand = {"999": [["2020-03-16", 1.0], ["2020-05-10", 0.84], ["2020-07-31", 1.0]]}
    assert felt(demand=demand) == (date(2020, 3, 16), date(2020, 8, 1))


def test_a_path_that_does_not_come_back_is_felt_to_the_end() -> None:
    assert felt(share=[["2021-06-01", 0.0], ["2021-07-15", 0.03]]) == (date(2021, 6, 1), settings().last_day)


def test_an_event_is_run_in_the_months_asked_for_in_which_it_can_be_felt() -> None:
    months = tuple(months_between(date(2020, 7, 1), date(2020, 11, 1)))
    run = {one.key: [f"{month:%Y-%m}" for month in one.months] for one in alterations(settings(), months)}
    assert run["first_lockdown"] == ["2020-07", "2020-08"]
    assert run["safe_go_live"] == ["2020-07", "2020-08", "2020-09", "2020-10", "2020-11"]
    assert run["second_lockdown"] == ["2020-11"]
    assert "queue_message" not in run
    assert run["three_more_handlers_14_to_22"] == run["safe_go_live"]


@pytest.mark.slow
@pytest.mark.parametrize("event", EVENTS)
def test_neither_callers_nor_handlers_change_in_the_month_before_an_event_nor_in_the_month_after(
    event,
) -> None:
    first, last = span(settings(), event)
    months = [first.replace(day=1) - timedelta(days=1), last.replace(day=28) + timedelta(days=4)]
    for day in months:
        if day <= settings().last_day:
            assert_unchanged(day.replace(day=1), Changes(without=frozenset({event})))


def assert_unchanged(first_day: date, changes: Changes) -> None:
    callers, changed = (month(first_day.year, first_day.month, changes=each) for each in (NONE, changes))
    handlers, otherwise = (on_duty(first_day, each) for each in (NONE, changes))
    for as_it_is, without in ((callers, changed), (handlers, otherwise)):
        for name in {field.name for field in fields(as_it_is)} - {"drawn"}:
            assert np.array_equal(getattr(as_it_is, name), getattr(without, name)), name


def on_duty(first_day: date, changes: Changes):
    last_day = settings().last_day
    folk = people_of(settings(), seed=SEED, room=0, to_date=last_day, changes=changes, tables=False)
    return duties_of_month(settings(), folk, month=first_day, changes=changes)
