"""The Briefing page's line of sickness: where absence is loaded, where it is not, as at any day."""

import re
from pathlib import Path

import pytest

from dashboard.charts.sickness_words import NOT_KNOWN
from dashboard.store.place import Data
from dashboard.store.writing import new_version
from tests.drawn_sickness import put, two_units
from tests.months import months
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

RATES = (*([0.050, 0.052] * 9), 0.09, 0.09, 0.097)


def said(store: Path, monkeypatch: pytest.MonkeyPatch, **query: str) -> str:
    page = page_over(store, "briefing", monkeypatch, **query).run()
    assert not page.exception
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text_of(page)))


def with_absence(folder: Path, data: Data) -> Path:
    place = months(folder, [8] * 21, "2020-10-11", data=data)
    with new_version(place, data=data, made_by="load absence.csv") as con:
        put(con, *two_units(RATES), ("2019-01-01", "2020-10-11"), load_id=9)
    return place.folder


def test_sickness_stands_in_one_line_with_its_signal_and_how_it_is_worked_out(tmp_path, monkeypatch):
    written = said(with_absence(tmp_path / "own", "own"), monkeypatch, as_at="2020-10-12")
    assert "Control room sickness in September 9.7% of police staff’s contracted hours" in written
    assert "(▲ concern since July 2020); police staff of the rest of the force 4.0%." in written
    assert "Officers are left out on both sides" in written
    assert NOT_KNOWN not in written


def test_as_at_an_earlier_day_it_tells_of_the_last_month_over_by_then(tmp_path, monkeypatch):
    written = said(with_absence(tmp_path / "own", "own"), monkeypatch, as_at="2020-09-30")
    assert "Control room sickness in August 9.0%" in written
    assert "9.7%" not in written


def test_practice_data_mark_it(tmp_path, monkeypatch):
    written = said(with_absence(tmp_path / "practice", "practice"), monkeypatch)
    assert "police staff of the rest of the force 4.0%. · practice data" in written


def test_where_no_absence_is_loaded_it_is_not_known(tmp_path, monkeypatch):
    store = months(tmp_path / "own", [8] * 21, "2020-10-11").folder
    written = said(store, monkeypatch, as_at="2020-10-12")
    assert NOT_KNOWN in written
    assert "Control room sickness in" not in written
