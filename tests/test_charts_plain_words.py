"""Plain words: what was, what came before, what is left out, and no cause."""

import dataclasses
import datetime

from dashboard.charts.movement import FEW_CALLS
from dashboard.charts.plain_words import plain_words
from dashboard.reference.events import events_for
from dashboard.reference.standards import steps
from dashboard.reference.terms import Form
from tests.charting import told

FALL = [0.81, 0.83, 0.8, 0.82, 0.79, 0.81, 0.8, 0.84, 0.79, 0.72, 0.51, 0.38, 0.27]


def target_of(answer):  # type: ignore[no-untyped-def]
    return steps(answer.line, answer.asked.from_date, answer.asked.to_date)


def test_a_run_and_what_came_before_it_are_told_apart() -> None:
    said = plain_words([told(FALL)])
    assert "It fell without a break from 84% in May 2020." in said
    assert "In the 8 complete months until then, it lay between 79% and 84%." in said


def test_only_months_for_which_a_source_gives_the_target_are_judged_by_it() -> None:
    answer = told(FALL)
    assert (
        "The target is 80%, known from 1 April 2020: 2 of 7 complete months since reached it."
    ) in plain_words([answer], steps=target_of(answer))


def test_a_month_at_the_target_reached_it() -> None:
    answer = told([0.8], start="2020-09-01")
    assert "The target is 80%: 1 of 1 complete month reached it." in plain_words(
        [answer], steps=target_of(answer)
    )


def test_the_form_that_counts_those_who_gave_up_stands_beside() -> None:
    said = plain_words([told(FALL)], also=told([value / 2 for value in FALL], form=Form.A3))
    assert "Of calls offered (A3), it was 14%." in said


def test_an_unfinished_month_is_named_and_left_out() -> None:
    said = plain_words([told([*FALL, 0.33], so_far=True)])
    assert "November 2020 is not complete (to 11 November 2020) and is not compared." in said


def test_plain_words_of_practice_data_end_by_saying_so() -> None:
    not_real = "Practice data, not real calls."
    assert plain_words([told(FALL, data="practice")]).endswith(f" {not_real}")
    assert plain_words([told([0.5], so_far=True, data="practice")]).endswith(f" {not_real}")
    assert "ractice" not in plain_words([told(FALL)])


def test_few_calls_are_said() -> None:
    assert f"Only {FEW_CALLS - 1} calls stand behind it" in plain_words([told(FALL, out_of=FEW_CALLS - 1)])
    assert "Only" not in plain_words([told(FALL, out_of=FEW_CALLS)])


def test_events_are_dated_and_called_no_cause() -> None:
    known = events_for("answered_in_time", "101", as_at=datetime.date(2020, 10, 12))
    said = plain_words([told(FALL)], events=[one for one in known if one.id == "safe_go_live"])
    assert "Dated in that time: SAFE goes live, July 2020. That alone does not make it the cause." in said
    assert "because" not in said


def test_what_was_only_promised_is_not_dated_beside_a_fall() -> None:
    known = events_for("answered_in_time", "101", as_at=datetime.date(2020, 10, 12))
    said = plain_words([told(FALL)], events=known)
    assert "SAFE goes live, July 2020" in said
    assert "promised" not in said


def test_unfinished_months_amid_the_others_are_said_to_be_left_out() -> None:
    answer = told([*FALL, 0.33], so_far=True)
    rows = (dataclasses.replace(answer.rows[0], complete=False), *answer.rows[1:])
    said = plain_words([dataclasses.replace(answer, rows=rows)])
    assert "1 earlier month is incomplete, drawn hollow and left out." in said


def test_the_words_of_one_origin_say_so() -> None:
    answer = told(FALL)
    phones = dataclasses.replace(answer, asked=dataclasses.replace(answer.asked, origin="station_phone"))
    assert plain_words([phones]).startswith("101 (station phone only) in October 2020: 27%")


def test_three_times_are_told_in_one_sentence() -> None:
    keys = ("median_answer_time", "p90_answer_time", "mean_answer_time")
    said = plain_words(
        [told([seconds], measure=key) for key, seconds in zip(keys, (12, 75, 20.5), strict=True)]
    )
    assert said == (
        "101 in October 2019: half of answered calls were answered within 12 s, "
        "nine in ten were answered within 1 min 15 s and the mean answer time was 20.5 s."
    )


def test_without_a_complete_period_nothing_is_compared() -> None:
    assert plain_words([told([0.5], so_far=True)]).startswith("No month here is complete")


def test_a_share_of_nobody_says_nothing_of_the_target() -> None:
    answer = told([*FALL, "nobody"])
    judged = plain_words([dataclasses.replace(answer)], steps=target_of(answer))
    assert "2 of 7 complete months since reached it" in judged
