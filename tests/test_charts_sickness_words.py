"""The line of sickness: both rates, the signal, isolation apart, and why something is not known."""

import datetime

from dashboard.analysis.sickness import signals_of_sickness
from dashboard.analysis.terms import Signal
from dashboard.charts.sickness_words import in_a_line, worked_out
from dashboard.measures.sickness import sickness_by_month
from tests.drawn_sickness import sickness_store, two_units
from tests.test_measures_sickness import ABSENCE, OCTOBER, STRENGTH, without

# January 2019 to September 2020: 50 or 52 in 1,000 hours to June 2020, then 90.
RATES = (*([0.050, 0.052] * 9), 0.09, 0.09, 0.09)


def line(store, as_at=OCTOBER):
    told = sickness_by_month(store, as_at)
    return in_a_line(told, signals_of_sickness(told, as_at), as_at)


def test_it_says_both_rates_that_police_staff_are_compared_and_isolation_apart():
    assert line(sickness_store(ABSENCE, STRENGTH)) == (
        "Control room sickness in September 9.0% of police staff’s contracted hours "
        "(○ too few months to tell chance from change); police staff of the rest of the force 2.0%. "
        "Isolation, counted apart: 2.0% and 0.0%."
    )


def test_practice_data_are_marked():
    assert line(sickness_store(ABSENCE, STRENGTH, data="practice")).endswith(" · practice data")


def test_a_rise_after_safe_is_a_concern_since_its_first_month():
    store = sickness_store(*two_units(RATES), ("2019-01-01", "2020-09-30"))
    told = sickness_by_month(store, OCTOBER)
    signals = signals_of_sickness(told, OCTOBER)
    assert signals.chart.points[-1].signal is Signal.CONCERN
    assert "(▲ concern since July 2020); police staff of the rest of the force 4.0%." in line(store)
    assert any("the 18 complete months before an event (SAFE" in one for one in worked_out(told, signals))


def test_a_unit_left_out_of_the_rest_is_named():
    said = line(sickness_store(ABSENCE, without(STRENGTH, "Telford")))
    assert "rest of the force 12.0% (without Telford, not known)." in said


def test_a_control_room_without_a_rate_says_why_and_gives_no_figure():
    said = line(sickness_store(ABSENCE, without(STRENGTH, "OCC")))
    assert said == "Control room sickness is not known: no contracted hours are loaded (strength)."


def test_absence_of_other_units_alone_says_what_is_looked_for():
    said = line(sickness_store(without(ABSENCE, "OCC"), STRENGTH))
    assert "absence is loaded of Shropshire and Telford, and none of them is called OCC" in said


def test_a_later_month_without_a_rate_is_said_to_have_none():
    absence, strength = two_units([0.05, 0.05], first_year=2020)
    store = sickness_store(absence, without(strength, "2020-02"), ("2020-01-01", "2020-02-29"))
    said = line(store, datetime.date(2020, 3, 1))
    assert said.startswith("Control room sickness in January 5.0%")
    assert said.endswith("February has no rate: no contracted hours are loaded (strength).")
