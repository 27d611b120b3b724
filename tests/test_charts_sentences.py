"""Headlines, subtitles and the sentence to copy."""

from dashboard.charts import sentences
from dashboard.charts.movement import Way, movement
from dashboard.periods import By
from tests.charting import told

STEADY = [0.81, 0.83, 0.8, 0.82, 0.79, 0.81, 0.8, 0.84]
FALL = [*STEADY, 0.79, 0.72, 0.51, 0.38, 0.27]


def test_a_run_to_the_lowest_point_is_said_from_where_it_began() -> None:
    assert sentences.headline(told(FALL)) == "101 answered in time fell from 84% in May to 27% in October"


def test_a_rise_of_times_is_said_in_times() -> None:
    rise = told([12, 13, 12, 14, 12, 12, 20, 45, 130], measure="median_answer_time")
    assert sentences.headline(rise) == "101 median answer time rose from 12 s in March to 2 min 10 s in June"


def test_two_falls_are_no_run() -> None:
    moved = movement(told([*STEADY, 0.7, 0.6]))
    assert moved is not None
    assert (moved.way, moved.start) == (Way.LOWEST, moved.last)


def test_a_run_that_ends_inside_the_usual_is_not_made_a_headline() -> None:
    assert sentences.headline(told([0.7, 0.85, 0.84, 0.83, 0.82, 0.81, 0.8])) == (
        "101 answered in time was 80% in April, between 70% and 85% before"
    )


def test_a_gap_ends_a_run() -> None:
    moved = movement(told([*STEADY, 0.79, 0.72, None, 0.38, 0.27]))
    assert moved is not None
    assert moved.start is moved.last


def test_the_lowest_of_many_is_said_and_of_few_is_not() -> None:
    assert sentences.headline(told([*STEADY, 0.5])).endswith("50% in June, the lowest of 9 months")
    assert sentences.headline(told([0.8, 0.7])) == "101 answered in time was 70% in November"


def test_nothing_changed_is_said_so() -> None:
    assert sentences.headline(told([4] * 8, measure="median_answer_time")) == (
        "101 median answer time was 4 s in May, as in all 7 months before"
    )


def test_an_unfinished_period_is_in_no_headline() -> None:
    assert sentences.headline(told([*STEADY, 0.1], so_far=True)) == (
        "101 answered in time was 84% in May, the highest of 8 months"
    )


def test_with_nothing_complete_the_headline_says_so() -> None:
    assert sentences.headline(told([0.5], so_far=True)) == "No complete month of 101 answered in time yet"


def test_the_subtitle_names_measure_line_form_period_and_clock() -> None:
    assert sentences.subtitle(told(FALL)) == (
        "101 calls answered within 30 seconds, as a share of calls answered (A2), by month, "
        "1 October 2019 to 31 October 2020, force clock"
    )


def test_the_subtitle_of_practice_data_says_so() -> None:
    assert sentences.subtitle(told(FALL, data="practice")).endswith("· practice data")


def test_a_copied_sentence_holds_figure_period_definition_and_source() -> None:
    answer = told(FALL)
    assert sentences.to_copy(answer, answer.rows[-1], ["calls.csv"]) == (
        "101 in October 2020: 27% of calls answered were answered within 30 seconds (270 of 1,000) "
        "[form A2, force clock; source: calls.csv]."
    )


def test_a_copied_sentence_of_practice_data_cannot_pass_for_real() -> None:
    answer = told([7640], measure="offered", data="practice")
    assert "practice data, not real calls" in sentences.to_copy(answer, answer.rows[-1], ["calls.csv"])


def test_a_point_says_that_it_is_unfinished() -> None:
    answer = told([0.8, 0.5], by=By.WEEK, so_far=True)
    assert sentences.point(answer, answer.rows[-1]).startswith("week of 7 October 2019, unfinished: 50%")
