"""Dated things that may explain a chart."""

from datetime import date, datetime

import pytest

from dashboard.reference.events import MEASURES, Event, events, events_for, outages
from dashboard.reference.terms import Dating, Kind, Subject


def event(name: str) -> Event:
    return next(e for e in events() if e.id == name)


def made(**changed: object) -> Event:
    usual = {
        "id": "a",
        "starts": date(2021, 7, 23),
        "start_time": None,
        "starts_by": None,
        "ends": None,
        "end_time": None,
        "dating": Dating.DAY,
        "kind": Kind.SYSTEM,
        "label": "a",
        "lines": ("101",),
        "touches": (Subject.DEMAND,),
        "known_on": date(2021, 7, 23),
        "source": "a",
        "url": "https://a",
        "note": "a",
    }
    return Event(**{**usual, **changed})


def test_the_events_that_the_notes_and_the_press_record_are_there():
    days = {e.id: (e.starts, e.starts_by, e.dating) for e in events()}
    assert days["patrol_shifts"] == (date(2018, 4, 1), date(2018, 4, 30), Dating.MONTH)
    assert days["patrol_shifts_reversed"] == (date(2018, 4, 1), date(2018, 10, 26), Dating.BETWEEN)
    assert days["online_reporting_off"] == (date(2018, 1, 1), date(2018, 10, 26), Dating.BETWEEN)
    assert days["first_lockdown"] == (date(2020, 3, 23), None, Dating.DAY)
    assert days["safe_go_live"] == (date(2020, 7, 1), date(2020, 7, 31), Dating.MONTH)
    assert days["queue_message_promised"] == (date(2020, 9, 29), None, Dating.PLANNED)
    assert days["digital_desk_due"] == (date(2020, 9, 29), date(2021, 6, 30), Dating.PLANNED)
    assert days["outage_2021_09"] == (date(2021, 9, 6), None, Dating.HOUR)


def test_patrol_officers_shifts_touch_nothing_measured_here():
    assert event("patrol_shifts").touches == event("patrol_shifts_reversed").touches == ()


def test_an_outage_with_known_hours_is_missing_for_those_hours_on_both_lines():
    hours = (datetime(2021, 9, 6, 16, 30), datetime(2021, 9, 7, 8, 45))
    assert hours in outages("101")
    assert hours in outages("999")


def test_an_outage_without_hours_may_be_missing_for_the_whole_local_day():
    assert (datetime(2021, 7, 23), datetime(2021, 7, 24)) in outages("999")


def test_an_outage_of_101_alone_does_not_touch_999():
    of_101 = (datetime(2022, 8, 22), datetime(2022, 8, 23, 16, 52))
    assert of_101 in outages("101")
    assert of_101 not in outages("999")


def test_a_fault_in_which_calls_were_taken_is_no_outage():
    assert event("phone_fault_2023_09").kind == Kind.SYSTEM
    assert all(start.date() != date(2023, 9, 9) for start, _ in outages("999"))


def test_an_event_is_not_shown_as_at_a_day_before_it_was_public():
    def shown(day: date) -> set[str]:
        return {e.id for e in events_for("mean_handling_time", "101", as_at=day)}

    assert shown(date(2020, 9, 28)) == set()
    assert shown(date(2020, 9, 29)) == {"safe_go_live"}


def test_events_for_a_measure_are_those_that_could_touch_it_and_its_line():
    touching = {e.id for e in events_for("abandonment", "101")}
    assert {"safe_go_live", "calls_101_free", "outage_2021_09"} <= touching
    assert not touching & {"patrol_shifts", "android_sos", "bt_series_begins"}


def test_a_mark_stands_where_an_event_is_known_to_have_begun():
    assert event("first_lockdown").mark_on == date(2020, 3, 23)
    assert event("safe_go_live").mark_on == date(2020, 7, 1)
    assert event("online_reporting_off").mark_on == date(2018, 10, 26)
    assert event("digital_desk_due").mark_on == date(2021, 6, 30)
    assert event("queue_message_promised").mark_on == date(2020, 9, 29)


def test_every_measure_of_calls_belongs_to_one_subject():
    keys = [key for keys in MEASURES.values() for key in keys]
    assert set(MEASURES) == set(Subject)
    assert len(keys) == len(set(keys)) == 15


def test_every_event_has_a_label_short_enough_for_a_chart():
    assert max(len(e.label) for e in events()) <= 48


def test_no_outage_was_known_of_before_it_began():
    assert all(e.known_on >= e.starts for e in events() if e.kind == Kind.OUTAGE)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"kind": Kind.OUTAGE}, "an outage says which days"),
        ({"kind": Kind.OUTAGE, "ends": date(2021, 7, 23), "lines": ()}, "an outage says which days"),
        ({"dating": Dating.MONTH}, "starts_by"),
        ({"dating": Dating.BETWEEN}, "starts_by"),
        ({"starts_by": date(2021, 7, 22)}, "is before starts"),
        ({"ends": date(2021, 7, 22)}, "is before starts"),
        ({"end_time": datetime(2021, 7, 23, 9).time()}, "end_time"),
        (
            {
                "start_time": datetime(2021, 7, 23, 9).time(),
                "ends": date(2021, 7, 23),
                "end_time": datetime(2021, 7, 23, 9).time(),
            },
            "is not after start_time",
        ),
    ],
)
def test_an_event_whose_days_do_not_fit_each_other_is_refused(changed, why):
    with pytest.raises(ValueError, match=why):
        made(**changed)
