"""Days as notes write them."""

from datetime import date

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import read_notes
from dashboard.minutes.wording.dates import dated, days_in, first_after

FRONT = "{title}\n\nDate: {date}\nPresent:\n- Ann Lee (PCC)\n\n1. Calls\nThe PCC asked why.\n"


def day_of(title: str, written: str, file_name: str = "notes.txt") -> date:
    return read_notes(FRONT.format(title=title, date=written), file_name).date


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("4 March 2021", date(2021, 3, 4)),
        ("Thursday, 4th of March, 2021", date(2021, 3, 4)),
        ("Thurs 4 Mar 2021", date(2021, 3, 4)),
        ("04/03/2021", date(2021, 3, 4)),
        ("2021-03-04", date(2021, 3, 4)),
        ("31 June 2021", None),
    ],
)
def test_a_day_with_its_year_is_read_day_first(written: str, day: date | None) -> None:
    assert dated(next(days_in(written))) == day


def test_a_year_left_out_comes_from_the_title_then_from_the_files_name() -> None:
    assert day_of("Board March 2021", "Thursday 4th March, 2 pm") == date(2021, 3, 4)
    assert day_of("Board", "Thursday 4 March", "2021-03-04-board.txt") == date(2021, 3, 4)


def test_a_weekday_that_does_not_fit_the_year_is_refused() -> None:
    with pytest.raises(DashboardError, match=r"Friday 4 March.* is no day of 2021"):
        day_of("Board March 2021", "Friday 4 March")


def test_a_day_without_any_year_is_refused() -> None:
    with pytest.raises(DashboardError, match="has no year"):
        day_of("Board", "Friday 4 March")


@pytest.mark.parametrize(
    ("written", "coming"),
    [
        ("Tuesday 12 July", date(2022, 7, 12)),
        ("10 January", date(2023, 1, 10)),
        ("1 June 2024", date(2024, 6, 1)),
        ("Monday 12 July", None),
    ],
)
def test_the_next_meeting_is_the_first_such_day_after_this_one(written: str, coming: date | None) -> None:
    assert first_after(next(days_in(written)), date(2022, 6, 13)) == coming
