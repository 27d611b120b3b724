"""The pages over practice data: they open on the story of the two notes, and every figure says what it is."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.ui import parts
from dashboard.ui.parts import SENTENCE, TABLE, WORKED_OUT
from tests.months import practice_force
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

MARK = '<p class="mark"><span>practice data</span></p>'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return practice_force(tmp_path_factory.mktemp("story") / "practice").folder


@pytest.fixture
def shown(store: Path, monkeypatch: pytest.MonkeyPatch):
    def show(name: str = "answering", **query: str) -> Any:
        page = page_over(store, name, monkeypatch, **query).run()
        assert not page.exception
        assert not page.error
        return page

    return show


def charts(page: Any) -> list[dict[str, Any]]:
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


def labels(chart: dict[str, Any]) -> list[str]:
    return [label["text"] for label in chart["layout"]["annotations"]]


def opened(page: Any, part: str) -> Any:
    page.session_state["open_answered_in_time"] = part
    page.run()
    assert not page.exception
    return page


def test_the_story_of_the_two_notes_is_told_without_touching_a_filter(shown):
    page = shown()
    assert page.query_params == {}
    written = text_of(page)
    assert "101 answered in time fell from 84% in April to 27% in September" in written
    first = labels(charts(page)[0])
    for part in ("meeting 29 Sep 2020", "26 Oct 2018", "SAFE goes live, July 2020", "<b>27% ▼ concern</b>"):
        assert part in first
    before_the_first_fold = written.partition("The other")[0]
    assert "29 September 2020" in before_the_first_fold
    assert "26 October 2018" in before_the_first_fold


def test_the_27_published_later_is_shown_only_as_at_a_day_on_which_it_was(shown):
    published = "answered in time 27%, published 24 November 2021"
    assert published not in json.dumps(charts(shown())[0])
    assert published not in json.dumps(charts(shown(as_at="2021-11-23"))[0])
    assert published in json.dumps(charts(shown(as_at="2021-11-24"))[0])


def test_every_tile_and_every_chart_says_practice_data(shown):
    page = shown()
    written = text_of(page)
    assert (written.count('<section class="tile">'), written.count(MARK)) == (4, 4)
    assert written.count("Practice data, not real calls.</p>") == 4
    assert ["practice data, not real calls" in labels(chart) for chart in charts(page)] == [True] * 4
    alts = [chart.proto.alt for chart in page.get("plotly_chart")]
    assert all("Practice data, not real calls." in alt for alt in alts)


def test_the_table_says_practice_data_in_every_row(shown):
    table = opened(shown(), TABLE).dataframe[0].value
    assert set(table["Data"]) == {"practice"}
    assert len(table) == 25


def test_the_csv_says_practice_data_in_every_row_and_in_its_name(shown, monkeypatch):
    given: dict[str, Any] = {}
    monkeypatch.setattr(parts.st, "download_button", lambda label, **said: given.update(said))
    opened(shown(), TABLE)
    rows = list(csv.DictReader(io.StringIO(given["data"]())))
    assert {row["data"] for row in rows} == {"practice"}
    assert given["file_name"].startswith("practice-answered_in_time-101-")


def test_the_copied_sentence_says_that_no_real_calls_are_meant(shown):
    assert (
        "101 in September 2020: 27% of calls answered were answered within 30 seconds (27 of 100) "
        "[form A2, force clock; practice data, not real calls]."
    ) in text_of(opened(shown(), SENTENCE))


def test_how_it_is_worked_out_begins_with_how_the_practice_data_were_made(shown):
    written = text_of(opened(shown(), WORKED_OUT))
    assert "**Practice data.** A simulated force of West Mercia’s size" in written
    assert "Made by `python3 -m dashboard sample`." in written


def test_another_day_can_be_chosen_and_the_follow_up_meeting_again(shown):
    page = shown()
    (latest,) = [one for one in page.button if one.label == "Latest"]
    latest.click().run()
    assert page.query_params == {"as_at": "2022-01-01"}
    assert "101 · Answered in time, December" in text_of(page)
    (follow_up,) = [one for one in page.button if one.label == "12 October 2020, the follow-up meeting"]
    follow_up.click().run()
    assert page.query_params == {}


def test_on_the_data_page_every_count_says_practice_data(shown):
    written = text_of(shown("data"))
    assert (written.count('<section class="tile">'), written.count(MARK)) == (2, 2)
    for part in ("2 loads, newest first · practice data", "2 versions, newest first · practice data"):
        assert part in written
    assert "It holds practice data: 999 and 101 calls, 1 April 2018 to 31 December 2021: 9,720 offered." in (
        written
    )


def test_a_counterfactual_is_called_one_on_every_page(tmp_path, monkeypatch):
    folder = practice_force(tmp_path / "practice", "2018-09-30", "sample --without safe_go_live").folder
    for name in ("answering", "data", "measures"):
        written = text_of(page_over(folder, name, monkeypatch).run())
        assert "<b>Practice data, a counterfactual.</b>" in written
        assert "sample --without safe_go_live" in written
