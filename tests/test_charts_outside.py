"""Published and reported figures stand beside the line only where they measure the same thing."""

import datetime

import pytest

from dashboard.charts.outside import Giver, Outside, beside, of_published, of_reported, why_not
from dashboard.measures import named
from dashboard.measures.question import Question
from dashboard.periods import By
from dashboard.reference.published import published_for
from dashboard.reference.terms import Form

YEAR = (datetime.date(2020, 4, 1), datetime.date(2021, 12, 31))


def asked(
    measure: str = "answered_in_time", line: str = "101", by: By = By.MONTH, **more: object
) -> Question:
    return Question(
        measure=named(measure),
        line=line,
        from_date=YEAR[0],
        to_date=YEAR[1],
        by=by,
        **more,  # type: ignore[arg-type]
    )


def figure(**more: object) -> Outside:
    given = {
        "giver": Giver.PUBLISHED,
        "measure": named("answered_in_time"),
        "from_date": datetime.date(2020, 9, 1),
        "to_date": datetime.date(2020, 9, 30),
        "value": 0.27,
        "source": "a paper",
        "published_on": "2021-11-24",
        "clock": "force",
        "definition": "answered within 30 s",
    }
    return Outside(**(given | more))  # type: ignore[arg-type]


def test_a_figure_of_the_same_month_clock_and_form_is_drawn() -> None:
    assert why_not(figure(form=Form.A2), asked()) is None


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"clock": "BT"}, "on the BT clock, and this line is on the force clock"),
        ({"form": Form.A3}, "counted in form A3, and this line in A2"),
        ({"origin": "station_phone"}, "about calls from station_phone only"),
        ({"to_date": datetime.date(2020, 9, 29)}, "not for one whole month"),
        ({"to_date": datetime.date(2020, 10, 31)}, "not for one whole month"),
        ({"whole": False}, "not for one whole month"),
    ],
)
def test_a_figure_of_something_else_is_left_out_and_why_is_said(more: dict[str, object], why: str) -> None:
    assert why_not(figure(**more), asked()) == why


def test_a_figure_whose_clock_is_not_stated_is_drawn() -> None:
    assert why_not(figure(clock="not stated"), asked()) is None


def test_reasons_are_counted() -> None:
    given = beside(asked(), [figure(), figure(clock="BT"), figure(clock="BT")])
    assert (len(given.drawn), given.left_out) == (
        1,
        (("on the BT clock, and this line is on the force clock", 2),),
    )


def test_a_figure_of_other_days_is_neither_drawn_nor_counted() -> None:
    before = figure(from_date=datetime.date(2019, 9, 1), to_date=datetime.date(2019, 9, 30))
    assert beside(asked(), [before]).left_out == ()


def test_published_shares_of_2020_stand_on_their_own_months() -> None:
    public = published_for("answered_in_time", "101", as_at=datetime.date(2021, 11, 24))
    figures = [of_published(asked(), row) for row in public]
    drawn = {one.from_date: one.value for one in beside(asked(), figures).drawn}
    assert drawn[datetime.date(2020, 9, 1)] == 0.27


def test_bt_means_of_999_never_join_a_force_clock_chart() -> None:
    means = asked("mean_answer_time", "999")
    public = [of_published(means, row) for row in published_for("mean_answer_time", "999")]
    assert all(one.clock != "BT" for one in beside(means, public).drawn)


def reported(**more: object) -> dict[str, object]:
    row = {
        "measure": "answered_within",
        "within_s": 30,
        "period_start": datetime.date(2020, 9, 1),
        "period_end": datetime.date(2020, 9, 30),
        "value": 0.27,
        "definition": None,
        "clock": None,
        "published_on": None,
        "source": None,
    }
    return row | more


def test_reported_within_the_lines_own_standard_is_answered_in_time() -> None:
    assert [one.clock for one in of_reported(asked(), [reported()])] == ["not stated"]
    assert of_reported(asked(), [reported(within_s=20)]) == ()


def test_reported_figures_of_other_measures_are_not_taken() -> None:
    assert of_reported(asked("abandonment"), [reported(), reported(measure="abandonment", within_s=None)])[
        0
    ].value == pytest.approx(0.27)
    assert len(of_reported(asked("abandonment"), [reported()])) == 0
