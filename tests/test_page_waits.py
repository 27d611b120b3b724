"""The Waits page: the wait faced, calls by wait band, and what turns on what is counted."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.store.place import choose
from dashboard.store.writing import new_version
from dashboard.ui import behind, waits, what_counts
from dashboard.ui.empty import LOAD
from dashboard.ui.parts import SENTENCE, WORKED_OUT
from dashboard.ui.whole_month import NO_MONTH
from tests.months import months
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

# September 2020, of 12 calls: 3 answered at 10 s, 7 at 45 s; one gave up at 4 s, one at 90 s.
IN_TIME = [8] * 24 + [3, 6]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return months(tmp_path_factory.mktemp("months") / "own", IN_TIME, "2020-10-11").folder


@pytest.fixture
def shown(store: Path, monkeypatch: pytest.MonkeyPatch):
    def show(over: Path = store, **query: str) -> Any:
        page = page_over(over, "waits", monkeypatch, **query).run()
        assert not page.exception
        assert not page.error
        return page

    return show


def test_its_headlines_are_of_the_last_complete_month(shown):
    written = text_of(shown())
    for headline in (
        "101 callers faced a median wait of 45 s in September 2020, as did those answered",
        "None of 12 calls to 101 waited over 10 min in September 2020",
        "101 answered in time in September 2020: between 25% and 33% depending on what is counted",
    ):
        assert headline in written


def test_it_says_why_the_wait_faced_is_not_the_wait_of_those_answered(shown):
    written = text_of(shown())
    for part in (
        "Of those answered, half waited 45 s or less, nine in ten 45 s, 95 in 100 45 s.",
        "But 2 calls (17%), abandoned however soon, stand in none of those",
        "half of all who rang faced 45 s, nine in ten 45 s, 95 in 100 more than 1 min 30 s.",
    ):
        assert part in written


def test_unequal_bands_are_said_to_be_unequal(shown):
    written = text_of(shown())
    assert "The fullest band is “30 s to 1 min”, with 7 calls; bands are not equally wide." in written
    assert "Abandoned, however soon: 2 calls; no band holds more of them than “up to 5 s” (1)." in written


def test_the_month_chosen_is_the_last_that_ends_by_the_last_day(shown):
    written = text_of(shown(**{"from": "2020-01-01", "to": "2020-08-31"}))
    assert "101 answered in time in August 2020: between" in written


def test_the_cut_off_moves_form_a5_of_the_fan(shown):
    assert "short cut-off 5 s" in text_of(shown())
    page = shown(cut_off="0")
    assert "A5</b> of calls offered, abandoned<br>within 0 s" in json.dumps(
        [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")], ensure_ascii=False
    )


def test_a_target_stands_only_on_the_form_it_was_set_for(shown):
    fan = json.loads(shown().get("plotly_chart")[2].proto.spec)
    (target,) = [one for one in fan["layout"]["annotations"] if one["text"].startswith("target")]
    assert (target["text"], target["y"]) == ("target 80%", 1)


def csv_behind(monkeypatch: pytest.MonkeyPatch, shown: Any, store: Path, key: str) -> list[dict[str, str]]:
    """What the panel's CSV holds."""
    panels: dict[str, behind.Behind] = {}
    for module in (waits, what_counts):
        monkeypatch.setattr(module, "drawn", lambda panel: panels.update({panel.key: panel}))
    shown(store)
    return list(csv.DictReader(io.StringIO(panels[key].csv())))


@pytest.mark.parametrize("key", ["wait_faced", "wait_bands", "what_is_counted"])
def test_every_line_of_its_csv_says_what_it_means_of_which_loads_and_when(monkeypatch, shown, store, key):
    for row in csv_behind(monkeypatch, shown, store, key):
        assert (row["data"], row["line"], row["clock"], row["load_ids"]) == ("own", "101", "force", "1")
        assert (row["from_date"], row["to_date"]) == ("2020-09-01", "2020-09-30")
        assert row["definition"]
        assert row["made_at"].endswith("+00:00")


def test_the_csv_of_wait_bands_adds_up_to_every_call(monkeypatch, shown, store):
    rows = csv_behind(monkeypatch, shown, store, "wait_bands")
    assert sum(int(row["answered"]) for row in rows) == 10
    assert sum(int(row["abandoned"]) for row in rows) == 2


def test_the_csv_of_the_fan_names_each_form_and_what_it_counts(monkeypatch, shown, store):
    rows = csv_behind(monkeypatch, shown, store, "what_is_counted")
    assert [(row["form"], row["numerator"], row["denominator"]) for row in rows] == [
        ("A1", "4", "12"),
        ("A2", "3", "10"),
        ("A3", "3", "12"),
        ("A4", "3", "11"),
        ("A5", "4", "12"),
    ]
    assert [row["cut_off_s"] for row in rows] == ["", "", "", "", "5"]


def test_practice_data_say_so_in_every_picture_and_sentence(tmp_path, shown):
    place = months(tmp_path / "practice", IN_TIME, "2020-10-11", data="practice")
    page = shown(place.folder)
    assert all("practice data, not real calls" in chart.proto.spec for chart in page.get("plotly_chart"))
    assert text_of(page).count("Practice data, not real calls.</p>") == 5


def test_an_export_without_wait_bands_says_why_there_is_no_wait_faced(tmp_path, shown):
    place = months(tmp_path / "own", IN_TIME, "2020-10-11")
    with new_version(choose(place.folder), data="own", made_by="load days.csv") as con:
        con.execute("delete from call")
        con.execute("update covered set minutes = 30")
        con.execute(
            "insert into counted_wait select 1, '101', 'public', '', timestamp '2020-09-01 09:00',"
            " timestamp '2020-09-01 09:00', date '2020-09-01', outcome, -1, null, 9"
            " from (values ('answered'), ('abandoned')) as outcomes(outcome)"
        )
        con.execute(
            "insert into counted select 1, '101', 'public', '', timestamp '2020-09-01 09:00',"
            " timestamp '2020-09-01 09:00', date '2020-09-01', false, 30, 18, 9, 9, 0,"
            " null, null, null, null, null, null, false"
        )
    written = text_of(shown(place.folder))
    assert "this export does not tell how long each call waited" in written
    assert "18 calls to 101 in September 2020, by outcome" in written
    assert "No share answered in time: this export does not tell which calls were" in written


def test_without_a_complete_month_it_says_what_to_choose(shown):
    assert NO_MONTH in text_of(shown(**{"from": "2020-09-02", "to": "2020-09-29"}))


def test_without_data_it_says_what_to_load_and_how(tmp_path, shown):
    assert LOAD in text_of(shown(tmp_path / "own"))


def test_what_stands_behind_each_chart_opens(shown):
    page = shown()
    for key in ("wait_faced", "wait_bands", "what_is_counted"):
        for part, said in (
            (WORKED_OUT, "Load 1: calls-1.csv, 27 rows read, 3 set aside."),
            (SENTENCE, "[force clock; source: calls-1.csv]."),
        ):
            page.session_state[f"open_{key}"] = part
            assert said in text_of(page.run())
