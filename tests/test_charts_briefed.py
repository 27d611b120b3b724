"""What a briefing says of a line, on months drawn as counts of ten calls."""

import base64
import dataclasses
import datetime
from pathlib import Path

import pytest

from dashboard.analysis.measured import signals_of
from dashboard.charts.briefed import TOO_FEW, USUAL, Briefed, sentence, signal_in_words, since, stands
from dashboard.charts.palette import LIGHT
from dashboard.charts.promised import on_or_off, path_of, standing
from dashboard.charts.spark import spark
from dashboard.charts.thirteen_months import MONTHS, as_file, as_rows, thirteen_months
from dashboard.charts.told_since import TOO_EARLY, since_then
from dashboard.measures.answer import Answer, answer
from dashboard.measures.answering import ANSWERED_IN_TIME
from dashboard.measures.question import Question
from dashboard.minutes.following.outcomes import Outcomes, public_outcomes
from dashboard.minutes.following.tracker import State, Step
from dashboard.minutes.following.tracking import tracked
from dashboard.minutes.shelving.summaries import summaries
from dashboard.periods import DAY, By
from dashboard.reference.promises import promises
from dashboard.reference.trajectories import trajectory_of
from dashboard.store.reading import open_store
from tests.months import months

pytestmark = pytest.mark.slow

STEADY = [8, 9] * 12
AS_AT = datetime.date(2022, 1, 1)


def told(folder: Path, in_time: list[int], by: By = By.MONTH, line: str = "101") -> Answer:
    """As many months as there are numbers, up to December 2021."""
    place = months(folder, in_time, "2021-12-31", line=line)
    with open_store(place) as store:
        first = datetime.date(2021 - (len(in_time) - 1) // 12, 12 - (len(in_time) - 1) % 12, 1)
        return answer(
            store,
            Question(
                measure=ANSWERED_IN_TIME, line=line, from_date=first, to_date=AS_AT - DAY, by=by, as_at=AS_AT
            ),
        )


def briefed(folder: Path, in_time: list[int], line: str = "101") -> Briefed:
    monthly = told(folder / line, in_time, line=line)
    return Briefed(line=line, by_month=monthly, by_week=monthly, signals=signals_of(monthly))


@pytest.mark.parametrize(
    ("in_time", "says"),
    [
        (STEADY, "meets its target and is steady"),
        ([7, 6] * 12, "is below target and steady"),
        ([*[8, 9] * 11, 1, 1], "is still failing"),
        ([*[8, 9] * 11, 9, 1], "is failing"),
        ([*[9, 10] * 11, 6, 6], "is below target and worse than it used to be"),
        ([8, 8, 9], "meets its target and has too few months to say whether it moves"),
    ],
)
def test_a_line_is_said_to_stand_by_its_target_and_its_signal(tmp_path, in_time, says):
    assert stands(briefed(tmp_path, in_time)) == says


def test_the_line_furthest_from_its_target_is_named_first(tmp_path):
    lines = [briefed(tmp_path, [*STEADY[:-1], 8], "999"), briefed(tmp_path, [*[8, 9] * 11, 1, 1])]
    assert sentence(lines) == "101 is still failing; 999 is below target and steady."


def test_lines_that_stand_alike_are_said_at_once(tmp_path):
    lines = [briefed(tmp_path, [*[8, 9] * 11, 1, 1], line) for line in ("999", "101")]
    assert sentence(lines) == "999, like 101, is still failing."


def test_without_a_complete_month_it_says_that_and_nothing_else():
    assert sentence([]).startswith("No month is complete yet")


def test_a_concern_is_dated_from_the_first_of_its_unbroken_run(tmp_path):
    signals = briefed(tmp_path, [*[8, 9] * 11, 1, 1]).signals
    began = since(signals)
    assert began
    assert began.first_day == datetime.date(2021, 11, 1)
    assert signal_in_words(signals) == ("▼", "concern since November 2021")


def test_what_chance_explains_and_what_is_too_short_to_tell_are_said_so(tmp_path):
    assert signal_in_words(briefed(tmp_path / "a", STEADY).signals) == ("●", USUAL)
    assert signal_in_words(briefed(tmp_path / "b", [8, 1, 8]).signals) == ("○", TOO_FEW)


def test_fewer_weeks_than_a_shift_takes_are_told_and_not_judged(tmp_path):
    weekly = told(tmp_path, [8, 8, 8], By.MONTH)
    said = since_then([weekly], datetime.date(2021, 11, 30))
    assert said == f"in the one full week, 101 80%. {TOO_EARLY}"


def test_before_a_full_week_is_over_nothing_is_told(tmp_path):
    assert "no full week" in since_then([told(tmp_path, [8])], datetime.date(2021, 12, 31))


# Two months of outages lie among the nine.
def test_from_the_seventh_on_they_are_held_against_what_was_before(tmp_path):
    weekly = told(tmp_path, [*[8, 9] * 8, *[1] * 9])
    said = since_then([weekly], datetime.date(2021, 3, 31))
    assert (
        said == "in the 7 full weeks, 101 10% (85% in the 4 before), the latest week worse than chance gives."
    )


def test_thirteen_months_stand_side_by_side_and_copy_with_their_signals(tmp_path):
    answered = told(tmp_path, [*[8, 9] * 11, 1, 1])
    shown = thirteen_months([(answered, signals_of(answered))], AS_AT - DAY)
    assert len(shown.months) == MONTHS == len(shown.lines[0].cells)
    assert (shown.months[0], shown.months[-1]) == (datetime.date(2020, 12, 1), datetime.date(2021, 12, 1))
    assert [(one.text, one.shape) for one in shown.lines[0].cells[-2:]] == [("10%", "▼")] * 2
    heading, figures, signals = as_rows(shown)
    assert heading[:2] + heading[-2:] == ["Line", "Measure", "Dec 2021", "Signal"]
    assert figures[-3:] == ["10.0%", "10.0%", "▼ concern since November 2021"]
    assert signals[-3:] == ["concern", "concern", ""]


def test_the_file_of_thirteen_months_says_what_is_meant_of_which_loads_and_when_it_was_made(tmp_path):
    answered = told(tmp_path, STEADY)
    shown = thirteen_months([(answered, signals_of(answered))], AS_AT - DAY)
    made_at = datetime.datetime(2022, 1, 1, 9, tzinfo=datetime.UTC)
    heading, figures, signals = as_file(shown, made_at)
    assert heading[-6:] == ["definition", "clock", "within_s", "cut_off_s", "load_ids", "made_at"]
    assert figures[-5:] == ["force", "30", "", "1", "2022-01-01T09:00:00+00:00"]
    assert figures[-6].startswith("Calls answered within the line's own standard")
    assert signals[-6:] == figures[-6:]


def test_a_month_before_the_data_has_no_figure_and_no_nought(tmp_path):
    answered = told(tmp_path, [8, 8])
    shown = thirteen_months([(answered, signals_of(answered))], AS_AT - DAY)
    assert [one.text for one in shown.lines[0].cells] == ["–"] * 11 + ["80%"] * 2
    assert as_rows(shown)[1][2] == ""


def test_a_promise_says_how_it_stood_on_the_day():
    def standings(day: str) -> dict[str, str]:
        known = Outcomes(known=public_outcomes(promises()))
        found = tracked(summaries(), known, datetime.date.fromisoformat(day))
        return {one.what: standing(one) for one in found}

    assert standings("2020-10-12")["Callers told their place in the queue"] == "no date"
    assert standings("2020-10-12")["SAFE app"] == "moved to March 2021"
    assert standings("2020-10-12")["Single Online Home"] == "was due July 2019 · overdue"
    assert standings("2020-10-12")["Meeting about the SAFE app"] == (
        "was due 30 September 2020 · no outcome recorded"
    )
    assert standings("2021-06-30")["Digital desk"] == "due June 2021"
    assert standings("2021-07-01")["Digital desk"] == "was due June 2021 · overdue"
    assert standings("2021-11-01")["Digital desk"] == "done by 28 October 2021"
    assert standings("2020-10-12")["Pilot at one station"] == "no owner, no date"


@pytest.mark.parametrize(("told", "said"), [("by June", "due June 2021"), ("by 30 June", "due 30 June 2021")])
def test_where_a_month_was_told_it_is_not_called_a_day(told: str, said: str):
    day = datetime.date(2021, 1, 1)
    step = Step(on=day, state=State.DUE, due=datetime.date(2021, 6, 30), due_words=told)
    (like,) = [one for one in tracked(summaries(), Outcomes(), day) if one.what == "Digital desk"]
    assert standing(dataclasses.replace(like, steps=(step,), state=State.DUE)) == said


@pytest.mark.parametrize(("december", "verdict"), [(8, "80%: on its path."), (7, "70%: off its path.")])
def test_a_promised_recovery_is_on_its_path_or_off_it(tmp_path, december, verdict):
    path = trajectory_of("101", ANSWERED_IN_TIME.key, AS_AT)
    assert path
    answered = told(tmp_path, [5] * 11 + [december])
    assert on_or_off(answered, path).endswith(verdict)
    drawn = path_of(answered.rows, path)
    assert drawn[:4] == (None,) * 4
    assert drawn[-1] == pytest.approx(0.8)


def test_a_spark_line_breaks_where_a_value_is_missing():
    whole, broken = spark([1, 2, 3, 4], LIGHT), spark([1, 2, None, 4, 5], LIGHT)
    assert [_polylines(one) for one in (whole, broken)] == [1, 2]


def _polylines(address: str) -> int:
    return base64.b64decode(address.partition(",")[2]).decode().count("<polyline")
