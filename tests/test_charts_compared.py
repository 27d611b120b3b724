"""A comparison in words and as a ghost: both values and their counts, and nothing said of what is alike."""

import dataclasses

import pytest

from dashboard.analysis.against import LAST_YEAR, PREVIOUS, TARGET, Against, Beside
from dashboard.analysis.comparing import compared
from dashboard.charts.compared import YEAR_BEFORE, a_year_before
from dashboard.charts.compared_names import named
from dashboard.charts.compared_words import CHANCE, aside, aside_of_tile, sentence
from dashboard.charts.trend import figure
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer
from dashboard.periods import By
from dashboard.reference.events import events
from dashboard.reference.terms import Form
from tests.charting import told

SAFE = Against(beside=Beside.EVENT, event=next(one for one in events() if one.id == "safe_go_live"))


def said_of(answer: Answer, against: Against, earlier: Answer | None = None) -> str:
    return sentence(compared(answer, answer.rows[-1], against, earlier))


def september(value: float = 0.27, **more: object) -> Answer:
    return told([value], start="2020-09-01", **more)  # type: ignore[arg-type]


def test_both_shares_stand_with_their_counts_and_bank_holidays() -> None:
    assert said_of(september(), PREVIOUS, told([0.33], start="2020-08-01", out_of=2000)) == (
        "101 answered in time in September 2020: 27% (270 of 1,000), down from 33% in August 2020 "
        "(660 of 2,000). Bank holidays: 0 of 30 days, against 1 of 31 days then. "
        f"Of 30 and of 31 days: shares are compared, not counts. {CHANCE}"
    )


def test_counts_of_unequal_months_are_told_by_the_day() -> None:
    answer = told([3000], measure="offered", start="2020-09-01")
    before = told([3410], measure="offered", start="2020-08-01")
    said = "100 a day, down from 110 a day in August 2020 (3,410 in 31 days)"
    assert aside_of_tile(compared(answer, answer.rows[0], PREVIOUS, before)) == said
    assert "September 2020: 100 a day (3,000 in 30 days), down" in said_of(answer, PREVIOUS, before)


def test_counts_of_equal_months_are_told_whole() -> None:
    answer = told([3000], measure="offered", start="2020-09-01")
    before = told([2900], measure="offered", start="2019-09-01")
    one = compared(answer, answer.rows[0], LAST_YEAR, before)
    assert aside(one) == aside_of_tile(one) == "up from 2,900 in September 2019"


def test_values_that_read_alike_are_not_said_to_differ() -> None:
    assert "27% (274 of 1,000), the same as 27% in September 2019 (266 of 1,000)." in said_of(
        september(0.274), LAST_YEAR, told([0.266], start="2019-09-01")
    )


def test_months_before_an_event_are_counted_and_the_event_named() -> None:
    before = told([0.8] * 3, start="2020-04-01")
    said = said_of(september(), SAFE, before)
    assert "down from 80% in the 3 complete months before SAFE goes live (2,400 of 3,000)." in said
    assert CHANCE not in said
    assert named(SAFE) == "before SAFE goes live"


def test_a_percentile_before_an_event_is_a_range() -> None:
    before = told([20.0, 45.0], measure="p90_answer_time", start="2020-05-01")
    answer = told([130.0], measure="p90_answer_time", start="2020-09-01")
    said = said_of(answer, SAFE, before)
    assert "between 20 s and 45 s by month in the 2 complete months before SAFE goes live." in said
    assert "does not add up over months" in said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.27, "27% (270 of 1,000), below the target of 80%: 530 more calls in time would have met it."),
        (0.799, "below the target of 80%: 1 more call in time would have met it."),
        (0.8, "80% (800 of 1,000), at or above the target of 80%."),
    ],
)
def test_beside_the_target_stands_how_many_calls_are_missing(value: float, said: str) -> None:
    assert said in said_of(september(value), TARGET)


def test_a_part_of_a_call_is_a_whole_one() -> None:
    assert "below the target of 80%: 1 more call in time" in said_of(september(0.75, out_of=4), TARGET)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (september(form=Form.A3), "the target is set on form A2, not A3"),
        (told([10.0], measure="mean_answer_time", start="2020-09-01"), "no target is set for it"),
        (told([0.5], start="2023-10-01"), "no target is set for it"),
    ],
)
def test_what_has_no_target_is_not_compared_with_one(answer: Answer, why: str) -> None:
    assert f"; not compared: {why}." in said_of(answer, TARGET)


def test_why_two_periods_are_not_compared_is_said() -> None:
    unfinished = told([0.4], start="2020-08-01", so_far=True)
    assert said_of(september(), PREVIOUS, unfinished) == (
        "101 answered in time in September 2020, beside the month before: not compared, because none of "
        "those days makes a complete month."
    )


def test_days_of_different_names_are_told_apart() -> None:
    sunday = told([0.5], start="2020-10-11", by=By.DAY)
    assert "One is a Sunday, the other a Saturday." in said_of(
        sunday, PREVIOUS, told([0.4], start="2020-10-10", by=By.DAY)
    )


def test_a_comparison_of_practice_data_says_so() -> None:
    before = told([0.33], start="2020-08-01")
    assert said_of(september(data="practice"), PREVIOUS, before).endswith("Practice data, not real calls.")


def test_the_ghost_is_of_complete_periods_a_year_before() -> None:
    now = told([0.5] * 6, start="2020-01-01")
    before = told([0.7, 0.8, None, 0.9, 0.8, 0.6], start="2019-01-01", so_far=True)
    trend = Trend(answers=(now,), earlier=before)
    drawn = figure(trend)
    (ghost,) = [trace for trace in drawn.data if trace.line.dash == "dashdot"]
    assert ghost.y == (0.7, 0.8, None, 0.9, 0.8, None)
    assert ghost.hovertext[0] == "January 2019: 70% (700 of 1,000)"
    assert [note.text for note in drawn.layout.annotations].count(YEAR_BEFORE) == 1
    assert [a_year_before(trend, place)["A year before"] for place in (0, 2, 5)] == ["70%", "", ""]


def test_nothing_is_drawn_of_a_year_that_is_not_loaded() -> None:
    now = told([0.5] * 2, start="2020-01-01")
    trend = Trend(answers=(now,), earlier=told([None, None], start="2019-01-01"))
    alone = figure(dataclasses.replace(trend, earlier=None))
    assert len(figure(trend).data) == len(alone.data)
