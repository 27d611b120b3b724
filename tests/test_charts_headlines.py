"""Headlines: which way it went, against which target, and of which calls."""

import dataclasses

from dashboard.charts.headlines import headline
from dashboard.charts.movement import Way, movement
from dashboard.measures.answer import Answer
from dashboard.periods import By
from dashboard.reference.standards import steps
from dashboard.reference.terms import Form
from tests.charting import told

STEADY = [0.81, 0.83, 0.8, 0.82, 0.79, 0.81, 0.8, 0.84]
FALL = [*STEADY, 0.79, 0.72, 0.51, 0.38, 0.27]


def against_target(answer: Answer) -> str:
    return headline(answer, steps(answer.line, answer.asked.from_date, answer.asked.to_date))


def test_a_run_to_the_lowest_point_is_said_from_where_it_began() -> None:
    assert headline(told(FALL)) == "101 answered in time fell from 84% in May to 27% in October"


def test_a_rise_of_times_is_said_in_times() -> None:
    rise = told([12, 13, 12, 14, 12, 12, 20, 45, 130], measure="median_answer_time")
    assert headline(rise) == "101 median answer time rose from 12 s in March to 2 min 10 s in June"


def test_two_falls_are_no_run() -> None:
    moved = movement(told([*STEADY, 0.7, 0.6]))
    assert moved is not None
    assert (moved.way, moved.start) == (Way.LOWEST, moved.last)


def test_a_run_that_ends_inside_the_usual_is_not_made_a_headline() -> None:
    assert headline(told([0.7, 0.85, 0.84, 0.83, 0.82, 0.81, 0.8])) == (
        "101 answered in time was 80% in April; 70% to 85% in the 6 months before"
    )


def test_a_gap_ends_a_run() -> None:
    moved = movement(told([*STEADY, 0.79, 0.72, None, 0.38, 0.27]))
    assert moved is not None
    assert moved.start is moved.last


def test_the_lowest_of_many_is_said_and_of_few_is_not() -> None:
    assert headline(told([*STEADY, 0.5])).endswith("50% in June, the lowest of 9 months")
    assert headline(told([0.8, 0.7])) == "101 answered in time was 70% in November"


def test_nothing_changed_is_said_so() -> None:
    assert headline(told([4] * 8, measure="median_answer_time")) == (
        "101 median answer time was 4 s in May, as in all 7 months before"
    )


def test_an_unfinished_period_is_in_no_headline() -> None:
    assert headline(told([*STEADY, 0.1], so_far=True)) == (
        "101 answered in time was 84% in May, the highest of 8 months"
    )


def test_with_nothing_complete_the_headline_says_so() -> None:
    assert headline(told([0.5], so_far=True)) == "No complete month of 101 answered in time yet"


def test_a_steady_miss_of_the_target_is_the_headline() -> None:
    assert against_target(told([0.86, 0.87, 0.86, 0.87, 0.86, 0.87, 0.86], line="999")) == (
        "999 answered in time was 86% in April, below its 90% target in all 7 months"
    )


def test_a_recovery_that_falls_short_says_since_when_the_target_was_missed() -> None:
    weeks = told([0.81, 0.82, 0.8, 0.5, 0.27, 0.3, 0.34], start="2020-08-24", by=By.WEEK)
    assert against_target(weeks) == (
        "101 answered in time was 34% in the week of 5 October, below its 80% target "
        "since the week of 14 September"
    )


def test_a_period_at_the_target_is_not_called_a_miss() -> None:
    assert against_target(told([0.7, 0.8], start="2020-08-01")) == (
        "101 answered in time was 80% in September, at or above its 80% target"
    )


def test_a_miss_that_rounds_to_the_target_is_called_just_below_it() -> None:
    assert against_target(told([0.796], start="2020-09-01")) == (
        "101 answered in time was 80% in September, just below its 80% target"
    )


def test_a_gap_does_not_shorten_how_long_the_target_was_missed() -> None:
    missed = told([0.8, 0.7, None, 0.6, 0.7], start="2020-05-01")
    assert against_target(missed).endswith("below its 80% target in every complete month since June")


def test_a_target_that_no_source_gives_for_the_period_is_in_no_headline() -> None:
    assert "target" not in against_target(told([0.7, 0.8], start="2019-08-01"))


def test_one_origin_is_named_in_the_headline() -> None:
    answer = told(FALL)
    phones = dataclasses.replace(answer, asked=dataclasses.replace(answer.asked, origin="station_phone"))
    assert headline(phones).startswith("101 answered in time (station phone only) fell from 84%")


def test_a_week_of_days_running_down_to_sunday_is_no_fall() -> None:
    days = told([0.81, 0.8, 0.82, 0.79, 0.75, 0.6, 0.5, 0.4], start="2020-09-01", by=By.DAY)
    assert headline(days) == "101 answered in time was 40% on 8 September, the lowest of 8 days"


def test_a_figure_of_few_calls_says_of_how_few() -> None:
    assert headline(told([0.8, 0.7], out_of=29)) == "101 answered in time was 70% in November (of 29 calls)"
    assert "calls" not in headline(told([0.8, 0.7], out_of=30))


def of_answered_and_offered(answered: list[float], offered: list[float], **more: str) -> str:
    lead, also = told(answered, **more), told(offered, form=Form.A3, **more)  # type: ignore[arg-type]
    return headline(lead, steps(lead.line, lead.asked.from_date, lead.asked.to_date), also)


def test_where_many_give_up_the_headline_says_of_calls_answered_and_of_calls_offered() -> None:
    assert headline(told([0.88], line="999"), (), told([0.49], line="999", form=Form.A3)) == (
        "999 answered in time was 88% of calls answered (49% of calls offered) in October"
    )
    assert headline(told([0.49], form=Form.A3), (), told([0.88], form=Form.A2)).endswith(
        "was 49% of calls offered (88% of calls answered) in October"
    )


def test_ten_points_apart_both_shares_are_said_and_nine_apart_one() -> None:
    assert of_answered_and_offered([0.8], [0.7]).endswith(
        "was 80% of calls answered (70% of calls offered) in October"
    )
    assert of_answered_and_offered([0.8], [0.71]) == "101 answered in time was 80% in October"


def test_both_shares_are_of_the_headlines_own_period() -> None:
    assert of_answered_and_offered([0.8, 0.8], [0.4, 0.79]) == "101 answered in time was 80% in November"


def test_a_fall_and_a_met_target_are_still_said_of_the_share_that_leads() -> None:
    assert of_answered_and_offered(FALL, [share / 2 for share in FALL]) == (
        "101 answered in time fell from 84% in May to 27% of calls answered (14% of calls offered) in October"
    )
    assert of_answered_and_offered([0.8], [0.4], start="2020-09-01") == (
        "101 answered in time was 80% of calls answered (40% of calls offered) in September, "
        "at or above its 80% target"
    )


def test_a_form_that_credits_those_who_gave_up_early_is_set_beside_no_other_in_the_headline() -> None:
    assert headline(told([0.8], form=Form.A1), (), told([0.4], form=Form.A3)) == (
        "101 answered in time was 80% in October"
    )
