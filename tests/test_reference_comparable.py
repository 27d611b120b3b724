"""A comparison is drawn only where passports match; otherwise a sentence says why not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.reference.comparable import comparable
from dashboard.reference.compared import Compared, of_published
from dashboard.reference.peer import Rules
from dashboard.reference.peer_terms import AnsweredBy, GivenUp, TimedFrom
from dashboard.reference.published import published
from dashboard.reference.terms import Clock, Form, Per, PublishedMeasure, Span

SWITCH = Rules(
    clock=Clock.FORCE,
    timed_from=TimedFrom.SWITCH,
    answered_by=AnsweredBy.PERSON,
    form=Form.A2,
    given_up=GivenUp.HUNG_UP,
    cut_off_s=0,
)
OURS = Compared(
    geography="West Mercia",
    line="101",
    measure=PublishedMeasure.ANSWERED_WITHIN,
    within_s=30,
    first_day=date(2023, 11, 1),
    last_day=date(2023, 11, 30),
    rules=SWITCH,
)
THEIRS = replace(OURS, geography="Kent")


def figure(name: str) -> Compared:
    return of_published(next(row for row in published() if row.id == name))


def with_rules(**changed: object) -> Compared:
    return replace(THEIRS, rules=replace(SWITCH, **changed))


def test_two_figures_measured_alike_on_the_same_days_may_be_drawn_together():
    assert comparable(OURS, THEIRS) == ()


@pytest.mark.parametrize(
    ("theirs", "why"),
    [
        (replace(THEIRS, line="999"), "West Mercia's figure is of 101, Kent's of 999."),
        (replace(THEIRS, within_s=90),
         "West Mercia's figure is answered within 30 s, Kent's answered within 90 s."),
        (replace(THEIRS, origin="routine queue"),
         "West Mercia's figure is of all calls, Kent's of routine queue."),
        (with_rules(clock=Clock.BT), "West Mercia's figure is on the force clock, Kent's on the BT clock."),
        (with_rules(clock=Clock.NOT_STATED),
         "The source of Kent's figure does not say whose clock timed it."),
        (with_rules(timed_from=TimedFrom.MESSAGES),
         "West Mercia's figure is timed from arrival at the force's switch, "
         "Kent's timed from the end of recorded messages."),
        (with_rules(answered_by=AnsweredBy.MACHINE),
         "West Mercia's figure is of calls that count as answered once a person takes them, "
         "Kent's of calls that count as answered once an automated operator takes them."),
        (with_rules(form=Form.A3), "West Mercia's figure is counted in form A2, Kent's counted in form A3."),
        (with_rules(form=None),
         "The source of Kent's figure does not say whether callers who gave up are counted."),
        (replace(THEIRS, last_day=date(2023, 12, 31)),
         "West Mercia's figure is of November 2023, Kent's of 1 November 2023 to 31 December 2023."),
        (replace(THEIRS, days_stated=False),
         "Which days Kent's figure covers is our reading: its source does not say."),
        (replace(THEIRS, usual=Per.DAY),
         "West Mercia's figure is the whole of November 2023, Kent's a usual level for a day."),
    ],
)  # fmt: skip
def test_one_thing_unlike_is_told_in_one_sentence(theirs, why):
    assert comparable(OURS, theirs) == (why,)


def test_rules_about_giving_up_matter_to_abandonment_and_the_clock_does_not():
    ours = replace(OURS, measure=PublishedMeasure.ABANDONMENT, within_s=None)
    theirs = replace(ours, geography="Kent", rules=replace(SWITCH, clock=Clock.BT, cut_off_s=60))
    assert comparable(ours, theirs) == (
        "West Mercia's figure is of callers who held on for 0 s or more, "
        "Kent's of callers who held on for 60 s or more.",
    )


def test_what_neither_source_says_is_no_match():
    silent = replace(SWITCH, timed_from=None)
    why = comparable(replace(OURS, rules=silent), replace(THEIRS, rules=silent))
    assert why == ("Neither source says what the clock starts at.",)


def test_forces_of_one_table_are_measured_alike_whatever_its_rules_are():
    ours, theirs = (replace(one, rules=Rules(), table="uk-999-bt") for one in (OURS, THEIRS))
    assert comparable(ours, theirs) == ()
    assert len(comparable(ours, replace(theirs, table="another"))) == 4


def test_numbers_of_calls_are_never_set_side_by_side_between_forces():
    ours, theirs = (
        replace(one, measure=PublishedMeasure.OFFERED, within_s=None, table="t") for one in (OURS, THEIRS)
    )
    assert comparable(ours, theirs) == (
        "Counts and longest waits follow the size of a force: compare shares or means.",
    )
    assert comparable(ours, replace(ours, table="t")) == ()


def test_surrey_s_two_figures_of_one_month_differ_by_the_clock():
    why = comparable(figure("surrey-999-in10-force-2023-11"), figure("surrey-999-in10-bt-2023-11"))
    assert why[0] == "One figure is on the force clock, the other on the BT clock."


def test_west_mercia_stands_beside_the_uk_on_the_bt_clock_only():
    bt, own, uk = (
        figure(one) for one in ("wm-999-in10-bt-2023-24", "wm-999-in10-2021-22", "uk-999-in10-bt-2023-24")
    )
    assert comparable(bt, uk) == ()
    assert "West Mercia's figure is on the force clock, United Kingdom police's on the BT clock." in (
        comparable(own, uk)
    )


def test_a_call_taken_by_a_machine_is_not_compared_with_one_taken_by_a_person():
    why = comparable(figure("wm-101-abandonment-2012-16"), figure("staffs-101-abandonment-2012-16"))
    assert why[0] == (
        "West Mercia's figure is of calls that count as answered once an automated operator takes them, "
        "Staffordshire's of calls that count as answered once a person takes them."
    )


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("norfolk-101-abandonment-2023-24", False),
        ("wm-999-in10-hmicfrs-2023-07", False),
        ("wm-999-mean-bt-2021-11", True),
        ("kent-101-mean-2024-01", True),
    ],
)
def test_days_that_we_read_are_stated_only_within_one_table(name, stated):
    assert figure(name).days_stated is stated


def test_a_level_about_then_has_no_stated_days_even_in_a_table():
    bt = next(row for row in published() if row.id == "wm-999-in10-bt-2023-24")
    assert not of_published(replace(bt, span=Span.POINT)).days_stated


@given(st.data())
def test_the_order_of_two_figures_never_decides_whether_they_may_be_compared(data):
    one, other = (of_published(data.draw(st.sampled_from(published()))) for _ in range(2))
    assert bool(comparable(one, other)) == bool(comparable(other, one))


@given(st.data())
def test_what_may_stand_beside_a_figure_may_stand_beside_what_stands_beside_it(data):
    table = [row for row in published() if row.passport == "uk-999-bt"]
    one, other, third = (of_published(data.draw(st.sampled_from(table))) for _ in range(3))
    if not comparable(one, other) and not comparable(other, third) and one.geography != third.geography:
        assert comparable(one, third) == ()
