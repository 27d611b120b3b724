"""Reference files with mistakes in them: everything wrong is told at once, by file, row and column."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.errors import DashboardError
from dashboard.reference import cells
from dashboard.reference.events import events
from dashboard.reference.folder import FOLDER
from dashboard.reference.published import published
from dashboard.reference.standards import standards
from dashboard.reference.terms import Subject


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(FOLDER, tmp_path / "reference")


def change(path: Path, *swaps: tuple[str, str]) -> None:
    words = path.read_text(encoding="utf-8")
    for old, new in swaps:
        assert old in words
        words = words.replace(old, new, 1)
    path.write_text(words, encoding="utf-8")


def complaint(folder: Path, reader) -> str:
    with pytest.raises(DashboardError) as told:
        reader(folder)
    return str(told.value)


def test_all_bad_cells_are_told_together_with_file_row_column_and_what_was_wanted(folder):
    change(folder / "lines.csv", ("999,2016-07-01,10", "999,01/07/2016,ten"), ("no,0.8,A2", "no,80,A6"))
    told = complaint(folder, standards)
    assert str(folder / "lines.csv") in told
    assert "row 2, from_date: wanted a day such as 2020-09-30, got '01/07/2016'." in told
    assert "row 2, standard_s: wanted a whole number from 1 to 3,600, got 'ten'." in told
    assert "row 3, target: wanted a share from 0 to 1, such as 0.8, got '80'." in told
    assert "row 3, form: wanted one of A1, A2, A3, A4, A5, got 'A6'." in told


def test_a_percentage_in_place_of_a_fraction_is_refused(folder):
    change(folder / "published.csv", (",0.27,share", ",27,share"))
    assert "a share is a fraction from 0 to 1 (0.27, not 27), got 27.0" in complaint(folder, published)


def test_a_conflict_with_a_figure_that_is_not_there_is_refused(folder):
    change(folder / "published.csv", (",wm-101-in30-2021-09,", ",wm-101-in30-2021-10,"))
    told = complaint(folder, published)
    assert "conflicts names 'wm-101-in30-2021-10', which does not name 'wm-101-in30-2020-09' back." in told


def test_an_id_used_twice_is_refused(folder):
    change(folder / "events.csv", ("\nsafe_go_live,", "\nfirst_lockdown,"))
    assert "'first_lockdown' is used by an earlier row." in complaint(folder, events)


def test_an_event_of_a_line_that_does_not_exist_is_refused(folder):
    change(
        folder / "events.csv", ('SAFE goes live, July 2020",999;101', 'SAFE goes live, July 2020",999;110')
    )
    assert "'110' is not one of 999, 101." in complaint(folder, events)


def test_a_figure_of_a_line_that_does_not_exist_is_refused(folder):
    change(folder / "published.csv", ("West Mercia,101,", "West Mercia,110,"))
    assert "'110' is not one of 999, 101, both." in complaint(folder, published)


def test_days_that_do_not_fit_each_other_are_told_with_their_row(folder):
    change(
        folder / "events.csv", ("safe_go_live,2020-07-01,,2020-07-31", "safe_go_live,2020-07-01,,2020-06-30")
    )
    told = complaint(folder, events)
    assert "starts_by 2020-06-30 is before starts 2020-07-01." in told
    assert "row " in told


def test_a_heading_that_differs_is_refused_with_the_one_wanted(folder):
    change(folder / "lines.csv", ("standard_s", "seconds"))
    told = complaint(folder, standards)
    assert "its first row should be line, from_date, standard_s" in told
    assert "it is line, from_date, seconds" in told


def test_a_row_with_a_cell_too_few_is_refused_by_number(folder):
    change(folder / "lines.csv", ("101,2020-04-01,", "101,"))
    assert "every row should have 13 cells; not so in row 3." in complaint(folder, standards)


def test_a_missing_file_is_told_in_a_sentence(folder):
    (folder / "events.csv").unlink()
    assert "cannot be read" in complaint(folder, events)


def test_a_file_saved_in_another_encoding_is_told_in_a_sentence(folder):
    (folder / "lines.csv").write_bytes(b"line\xff")
    assert "as UTF-8 CSV" in complaint(folder, standards)


@pytest.mark.parametrize(
    ("read", "good", "bad"),
    [
        (cells.day, "2020-02-29", "2021-02-29"),
        (cells.day, "2020-09-30", "2020-9-30"),
        (cells.share, "1", "1.01"),
        (cells.share, "0", "-0.1"),
        (cells.number, "-0.215", "1e3"),
        (cells.whole(1, 3600), "3600", "3601"),
        (cells.clock_time, "16:30", "24:00"),
        (cells.part_of_a_date, "2021-05", "2021-13"),
        (cells.place, "meeting:2020-09-29/1.3", "the minutes"),
        (cells.many, "999;101", "999;"),
        (cells.some_of(Subject), "waits;giving up", "waits,giving up"),
        (cells.yes_or_no, "no", "No"),
    ],
)
def test_a_cell_is_read_to_the_letter_or_not_at_all(read, good, bad):
    read(good)
    with pytest.raises(ValueError, match=r"\w"):
        read(bad)


@pytest.mark.parametrize(
    ("part", "last"),
    [
        ("2021-11-24", date(2021, 11, 24)),
        ("2020-02", date(2020, 2, 29)),
        ("2021-02", date(2021, 2, 28)),
        ("2014", date(2014, 12, 31)),
    ],
)
def test_a_part_of_a_date_means_at_the_latest_its_last_day(part, last):
    assert cells.last_day(part) == last
