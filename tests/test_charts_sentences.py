"""Subtitles and the sentence to copy."""

from dashboard.charts import sentences
from dashboard.periods import By
from tests.charting import told

FALL = [0.81, 0.83, 0.8, 0.82, 0.79, 0.81, 0.8, 0.84, 0.79, 0.72, 0.51, 0.38, 0.27]


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


def test_what_the_pointer_finds_says_practice_data_and_of_own_data_nothing() -> None:
    practice, own = told(FALL, data="practice"), told(FALL)
    assert sentences.point(practice, practice.rows[-1]) == "October 2020: 27% (270 of 1,000)<br>practice data"
    assert sentences.point(own, own.rows[-1]) == "October 2020: 27% (270 of 1,000)"


def test_a_point_says_that_it_is_unfinished() -> None:
    answer = told([0.8, 0.5], by=By.WEEK, so_far=True)
    assert sentences.point(answer, answer.rows[-1]).startswith("week of 7 October 2019, unfinished: 50%")
