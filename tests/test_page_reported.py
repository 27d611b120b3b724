"""The Answering page over figures that a force reported, where no figure can be worked out from calls."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.store.place import choose
from dashboard.store.writing import new_version
from dashboard.ui.empty import LOAD
from dashboard.ui.parts import SENTENCE, TABLE, WORKED_OUT
from tests.drawn_exports import drawn, loaded_into
from tests.pages import page_over, text_of
from tests.test_page_answering import ANY_WAIT, COUNTED_BY_DAY, COVERED_BY_DAY

pytestmark = pytest.mark.page

MONTHS = """
    period  | line | measure             | value   | clock | published_on | source
    2020-04 | 101  | answered_within_30s | 84%     | force | 2020-10-12   | a monthly report
    2020-05 | 101  | answered_within_30s | 79%     | force | 2020-10-12   | a monthly report
    2020-06 | 101  | answered_within_30s | 72%     | force | 2020-10-12   | a monthly report
    2020-07 | 101  | answered_within_30s | 51%     | force | 2020-10-12   | a monthly report
    2020-08 | 101  | answered_within_30s | 38%     | force | 2020-10-12   | a monthly report
    2020-09 | 101  | answered_within_30s | 27%     | force | 2020-10-12   | =a monthly report
    2020-09 | 101  | mean_answer_time    | 0:02:10 | force | 2020-10-12   | a monthly report
"""
DAYS = """
    period     | line | measure             | value | clock | source
    2020-10-10 | 999  | answered_within_10s | 85%   | force | a daily return
    2020-10-11 | 999  | answered_within_10s | 91%   | force | a daily return
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def show(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def showing(table: str, **query: str) -> Any:
        export = folder.parent / "reported.csv"
        export.write_text(drawn(table), encoding="utf-8")
        loaded_into(choose(folder), export, "reported")
        page = page_over(folder, "answering", monkeypatch, **query).run()
        assert not page.exception
        assert not page.error
        return page

    return showing


def charts(page: Any) -> list[dict[str, Any]]:
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


def squares(chart: dict[str, Any]) -> list[float]:
    given = [trace for trace in chart["data"] if trace["marker"].get("symbol") == "square-open"]
    return [value for trace in given for value in trace["y"]]


def opened(page: Any, part: str) -> Any:
    page.session_state["open_answered_in_time"] = part
    page.run()
    assert not page.exception
    return page


def test_a_force_with_reported_figures_alone_sees_each_drawn_in_its_own_panel(show):
    page = show(MONTHS)
    assert [squares(chart) for chart in charts(page)] == [[0.84, 0.79, 0.72, 0.51, 0.38, 0.27], [130.0]]
    written = text_of(page)
    assert "<h2>No calls loaded: 6 figures reported by the force</h2>" in written
    assert "<h2>No calls loaded: 1 figure reported by the force</h2>" in written
    assert "101 calls answered within 30 seconds, as a share of calls answered (A2), by month" in written
    assert "Load an export of 101 calls on the Data page" in written


def test_reported_figures_stand_beside_the_target_the_events_and_the_meetings(show):
    first = json.dumps(charts(show(MONTHS))[0])
    for part in ("target<br>80%", "SAFE goes live", "meeting 29 Sep 2020"):
        assert part in first


def test_a_reported_figure_is_in_no_tile(show):
    assert 'class="value"' not in text_of(show(MONTHS))


def test_a_panel_without_reported_figures_still_says_what_to_load(show):
    assert text_of(show(MONTHS)).count(LOAD) == 2


def test_reported_figures_of_another_form_than_asked_for_are_left_out(show):
    page = show(MONTHS, form="A3")
    assert [squares(chart) for chart in charts(page)] == [[130.0]]
    assert "No figure from" in text_of(page)


def test_how_it_is_worked_out_lists_every_reported_figure_with_its_source(show):
    written = text_of(opened(show(MONTHS), WORKED_OUT))
    assert written.count("Given by others, drawn hollow and joined to nothing") == 6
    assert "answered in time 84%, reported 12 October 2020; a monthly report; force clock" in written
    assert "From 1 April 2020: within 30 s, target 80%" in written


def test_the_table_and_the_sentence_give_the_reported_figures(show):
    page = show(MONTHS)
    table = opened(page, TABLE).dataframe[0].value
    assert list(table["Figure"]) == ["84%", "79%", "72%", "51%", "38%", "27%"]
    assert "101 answered in time 27%, reported 12 October 2020" in text_of(opened(page, SENTENCE))


def test_where_the_export_cannot_tell_reported_figures_stand_beside_the_reason(show, folder):
    page = show(DAYS)
    with new_version(choose(folder), data="own", made_by="load days.csv") as con:
        for statement in (COUNTED_BY_DAY, ANY_WAIT, COVERED_BY_DAY):
            con.execute(statement)
    page.run()
    written = text_of(page)
    assert squares(charts(page)[0]) == [0.85, 0.91]
    assert "999 answered in time cannot be worked out: 2 figures reported by the force" in written
    cannot = "this export does not tell which calls were answered within 10 seconds"
    assert f"Nothing is worked out here: {cannot}." in written
    assert f'<div class="figure"></div><p>{cannot}</p>' in written
    assert "Load an export of 999 calls" not in written
