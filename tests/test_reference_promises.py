"""What was promised: its state as it was known on a day, and recoveries promised in figures."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.reference import promises, trajectories
from dashboard.reference.folder import FOLDER
from dashboard.reference.promises import State, promises_on
from dashboard.reference.trajectories import trajectory_of

HEADING = "id,what,state,due,known_on,source,url,note"


def known_on(day: str) -> dict[str, tuple[State, str | None]]:
    return {one.id: (one.state, one.due) for one in promises_on(date.fromisoformat(day))}


def test_what_a_meeting_promised_is_not_known_on_its_own_morning():
    assert "safe_app" not in known_on("2020-09-29")
    assert known_on("2020-09-30")["safe_app"] == (State.MOVED, "2021-03")


def test_the_digital_desk_is_due_until_the_day_after_it_was_told_to_be_there():
    assert known_on("2021-10-31")["digital_desk"] == (State.DUE, "2021-06")
    assert known_on("2021-11-01")["digital_desk"] == (State.DONE, "2021-10-28")


def test_a_month_is_overdue_from_the_day_after_its_last():
    (desk,) = [one for one in promises_on(date(2020, 10, 12)) if one.id == "digital_desk"]
    assert not desk.is_overdue(date(2021, 6, 30))
    assert desk.is_overdue(date(2021, 7, 1))


def test_a_promise_without_a_date_is_never_overdue():
    (message,) = [one for one in promises_on(date(2020, 10, 12)) if one.id == "queue_message"]
    assert message.due is None
    assert not message.is_overdue(date(2099, 1, 1))


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (["a,A,done,,2020-01-01,S,https://a.example/,"], "by when"),
        (
            ["a,A,due,,2020-01-02,S,https://a.example/,", "a,A,moved,2021,2020-01-01,S,https://a.example/,"],
            "each known later",
        ),
    ],
)
def test_states_that_do_not_fit_are_named_with_their_row(tmp_path: Path, rows, why):
    (tmp_path / "promises.csv").write_text("\n".join([HEADING, *rows]) + "\n", encoding="utf-8")
    with pytest.raises(DashboardError, match=why):
        promises.promises(tmp_path)


def path_of_2021():
    found = trajectory_of("101", "answered_in_time", date(2022, 1, 1))
    assert found
    return found


def test_a_promised_recovery_is_not_known_before_its_end_was_public():
    assert trajectory_of("101", "answered_in_time", date(2021, 10, 29)) is None
    assert trajectory_of("999", "answered_in_time", date(2022, 1, 1)) is None
    assert (path_of_2021().from_value, path_of_2021().to_value) == (0.57, 0.8)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2021-04-30", 0.57),
        ("2021-05-01", 0.57),
        ("2021-08-31", 0.685),
        ("2021-12-31", 0.8),
        ("2022-06-01", 0.8),
    ],
)
def test_the_path_is_straight_between_its_ends_and_level_beyond_them(day, value):
    assert path_of_2021().value_on(date.fromisoformat(day)) == pytest.approx(value)


def test_a_value_on_the_path_is_on_it_and_one_below_is_not():
    path, day = path_of_2021(), date(2021, 12, 31)
    assert path.is_on_path(day, 0.8)
    assert not path.is_on_path(day, 0.799)


def test_a_path_that_ends_before_it_starts_is_refused(tmp_path: Path):
    text = (FOLDER / "trajectories.csv").read_text(encoding="utf-8").replace("2021-12-31", "2021-04-30", 1)
    (tmp_path / "trajectories.csv").write_text(text, encoding="utf-8")
    (tmp_path / "lines.csv").write_text((FOLDER / "lines.csv").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(DashboardError, match="not after from_date"):
        trajectories.trajectories(tmp_path)
