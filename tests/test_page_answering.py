"""The Answering page: with data, without, and over links that ask for what is not there."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dashboard.minutes import MinutesStore
from dashboard.store.place import choose
from dashboard.store.writing import new_version
from dashboard.ui.empty import LOAD
from dashboard.ui.extracts import EARLIER
from dashboard.ui.parts import SENTENCE, TABLE, WORKED_OUT
from tests.invented_notes import WRAPPED
from tests.months import months
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

IN_TIME = [8] * 20 + [7, 5, 4, 3, 6]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four months to September 2020, and eleven days of October."""
    return months(tmp_path_factory.mktemp("months") / "own", IN_TIME, "2020-10-11").folder


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "own")


@pytest.fixture
def shown(store: Path, monkeypatch: pytest.MonkeyPatch):
    def show(**query: str) -> Any:
        page = page_over(store, "answering", monkeypatch, **query).run()
        assert not page.exception
        assert not page.error
        return page

    return show


def charts(page: Any) -> list[dict[str, Any]]:
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


def flags(chart: dict[str, Any]) -> list[str]:
    return [shape["fillcolor"] for shape in chart["layout"]["shapes"] if shape["type"] == "path"]


def test_each_panel_says_what_its_chart_shows(shown):
    page = shown()
    written = text_of(page)
    assert len(charts(page)) == 4
    for headline in (
        "101 answered in time fell from 80% in May to 30% in September",
        "101 median answer time was 45 s in September",
        "101 abandonment was 17% in September, as in all 23 months before",
        "101 calls offered were 12 in September, as in all 23 months before",
    ):
        assert headline in written


def test_tiles_show_the_last_complete_month_and_the_unfinished_one_apart(shown):
    written = text_of(shown())
    for part in (
        '<h2>101 · Answered in time, September</h2><div class="figure"><span class="value">30%</span>',
        '<span class="so-far">so far 60%</span>',
        "target 80% within 30 s",
        "25% of calls offered (A3)",
        "<p>8% of calls offered</p>",
        "<p>12 a year ago</p>",
    ):
        assert part in written


def test_the_band_names_own_data_and_its_load(shown):
    assert "<b>Own data.</b> calls-1.csv, loaded 12 October 2020." in text_of(shown())


def test_practice_data_say_so_on_the_page_and_at_every_chart(tmp_path, monkeypatch):
    place = months(tmp_path / "practice", IN_TIME, "2020-10-11", data="practice")
    written = text_of(page_over(place.folder, "answering", monkeypatch).run())
    assert "<b>Practice data.</b>" in written
    assert written.count("· practice data</p>") == 4


def test_without_data_every_panel_says_what_to_load_and_how(tmp_path, monkeypatch):
    page = page_over(tmp_path / "own", "answering", monkeypatch).run()
    written = text_of(page)
    assert not page.exception
    assert not page.error
    assert "<b>No data yet.</b>" in written
    assert (written.count(LOAD), written.count("Nothing to show yet")) == (4, 4)


def test_a_line_without_data_says_what_to_load(shown):
    page = shown(line="999")
    assert "No figure from" in text_of(page)
    assert LOAD in text_of(page)
    assert not charts(page)


def test_a_bad_link_is_noted_put_right_and_shown(shown):
    page = shown(line="112", by="fortnight", other="kept")
    (notes,) = [note.value for note in page.info]
    assert notes.split("  \n") == [
        "The link asks for line=112, but it can be 999 or 101. Showing 101.",
        "The link asks for by=fortnight, but it can be day, week, month, quarter or year. Showing month.",
    ]
    assert page.query_params == {"other": "kept"}


def test_a_choice_goes_into_the_link_and_a_default_out_of_it(shown):
    page = shown()
    page.radio(key="choose_by").set_value("week").run()
    assert page.query_params == {"by": "week"}
    page.radio(key="choose_by").set_value("month").run()
    assert page.query_params == {}


def test_as_at_hides_later_months_later_meetings_and_figures_not_yet_public(shown):
    written = text_of(shown(as_at="2020-09-01"))
    assert "101 · Answered in time, August" in written
    assert "29 September 2020" not in written
    assert "diamond-open" not in json.dumps(charts(shown(as_at="2020-10-12"))[0])
    assert "diamond-open" in json.dumps(charts(shown(as_at="2021-11-30"))[0])


@pytest.mark.parametrize(("published_on", "symbol"), [("2020-10-10", True), ("2020-10-13", False)])
def test_a_reported_figure_keeps_its_own_shape_once_it_is_public(shown, store, published_on, symbol):
    with new_version(choose(store), data="own", made_by="load reported.csv") as con:
        con.execute(
            "insert into reported values (1, date '2020-08-01', date '2020-08-31', '101', 'answered_within',"
            " 30, 0.41, null, null, 'of those answered', 'force', $published_on::date, 'a monthly report')",
            {"published_on": published_on},
        )
    assert ("square-open" in json.dumps(charts(shown())[0])) is symbol


def test_a_chosen_meeting_is_lit_up_on_every_chart_and_narrows_the_extracts(shown):
    page = shown(meeting="2018-10-26")
    assert all(len(set(flags(chart))) == 2 for chart in charts(page))
    cards = text_of(page).split("<article")[1:]
    assert cards
    assert all("26 October 2018" in one for one in cards)
    page.button(key="all_meetings_answered_in_time").click().run()
    assert page.query_params == {}


def test_one_origin_is_counted_alone_and_the_target_is_not_drawn_on_it(shown):
    page = shown(origin="station_phone")
    assert "station phone only" in text_of(page)
    assert "target" not in json.dumps(charts(page)[0]["layout"]["annotations"])


def test_another_form_is_named_and_carries_no_target(shown):
    page = shown(form="A3")
    assert "as a share of calls offered (A3)" in text_of(page)
    assert "no target is set on this form" in text_of(page)
    assert "target" not in json.dumps(charts(page)[0]["layout"]["annotations"])


COUNTED_BY_DAY = """
insert into counted by name
select 1 as load_id, '999' as line, 'public' as origin, '' as team, cast(day as timestamp) as half_hour_utc,
    half_hour_utc as local_half_hour, cast(day as date) as local_date, false as repeated, 1440 as minutes,
    10 as offered, 8 as answered, 2 as abandoned, 0 as redirected, 96 as answer_seconds, false as approximate
from range(date '2020-10-01', date '2020-10-12', interval 1 day) as days(day)
"""
ANY_WAIT = """
insert into counted_wait by name
select load_id, line, origin, team, half_hour_utc, local_half_hour, local_date, 'answered' as outcome,
    -1 as over_s, cast(null as integer) as up_to_s, answered as calls
from counted
union all by name
select load_id, line, origin, team, half_hour_utc, local_half_hour, local_date, 'abandoned' as outcome,
    -1 as over_s, cast(null as integer) as up_to_s, abandoned as calls
from counted
"""
COVERED_BY_DAY = """
insert into covered by name
select '999' as line, local_date, 1440 as minutes, 1 as load_id, 'Europe/London' as zone,
    false as knows_origin, true as over
from counted
"""


def test_what_an_export_cannot_tell_is_said_where_the_figure_would_be(shown, store):
    with new_version(choose(store), data="own", made_by="load days.csv") as con:
        for statement in (COUNTED_BY_DAY, ANY_WAIT, COVERED_BY_DAY):
            con.execute(statement)
    page = shown(line="999")
    written = text_of(page)
    cannot = "this export does not tell which calls were answered within 10 seconds"
    assert f'<div class="figure"></div><p>{cannot}</p>' in written
    assert f"No figure from 1 October 2020 to 11 October 2020: {cannot}." in written
    assert "999 mean answer time was 12 s on 11 October, as in all 10 days before" in written
    assert "Half were answered within: this export does not tell how long each call waited" in written
    assert len(charts(page)) == 3


def test_a_tile_never_shows_an_earlier_figure_in_place_of_the_latest(shown):
    written = text_of(shown(period="4w"))
    assert (
        '<h2>101 · Answered in time, 11 October</h2><div class="figure"></div><p>no calls answered</p>'
    ) in written


def test_gave_up_says_how_soon_is_too_soon_to_count(shown):
    assert "<p>after more than 5 s; sooner is not counted</p>" in text_of(shown())


def test_extracts_of_meetings_before_the_days_charted_are_set_apart(shown):
    assert EARLIER not in text_of(shown())
    before, _, after = text_of(shown(**{"from": "2019-01-01"})).partition(EARLIER)
    assert "29 September 2020" in before
    assert "26 October 2018" not in before
    assert "26 October 2018" in after


def test_a_reported_figure_stands_beside_no_other_form_than_calls_answered(shown, store):
    with new_version(choose(store), data="own", made_by="load reported.csv") as con:
        con.execute(
            "insert into reported values (1, date '2020-08-01', date '2020-08-31', '101', 'answered_within',"
            " 30, 0.41, null, null, 'of those answered', 'force', date '2020-10-10', 'a monthly report')"
        )
    assert "square-open" not in json.dumps(charts(shown(form="A3"))[0])
    told = text_of(opened(shown(), WORKED_OUT))
    assert "41%, reported 10 October 2020; a monthly report; force clock" in told
    assert "of those answered (form A2 assumed)" in told


def opened(page: Any, part: str) -> Any:
    page.session_state["open_answered_in_time"] = part
    page.run()
    assert not page.exception
    return page


def test_the_table_has_a_row_for_every_month_shown(shown):
    table = opened(shown(), TABLE).dataframe[0].value
    assert len(table) == len(IN_TIME)
    assert list(table.iloc[-2])[:4] == ["September 2020", "30%", 3, 10]
    assert list(table.iloc[-2])[4:] == ["80%", "78%", "81%", "▼ concern", "firm", "yes"]


def test_a_table_has_no_column_that_says_nothing(shown):
    table = opened(shown(), TABLE).dataframe[0].value
    limits = ["Usual mean", "Lower limit", "Upper limit", "Signal", "Limits"]
    assert list(table.columns) == ["Period", "Answered in time", "Counted", "Out of", *limits, "Complete"]


def test_how_it_is_worked_out_gives_sum_standard_sources_and_sql(shown):
    written = text_of(opened(shown(), WORKED_OUT))
    for part in (
        "Form A2, of calls answered: (answered_within) ÷ (answered)",
        "From 1 April 2020: within 30 s, target 80%, form A2 (the source does not state the form",
        "carried back",
        "Load 1: calls-1.csv, layout calls, 27 rows read, 3 set aside",
        "It cannot tell: who rang twice",
        "XmR chart: the fullest month counts",
        "Limits are worked out from the 21 complete months before an event (SAFE goes live, July 2020)",
        "XmR limits: the mean and 2.66 mean moving ranges either way.",
        "At September 2020: ▼ concern; mean 80%, limits 78% to 81%, firm.",
        "from wait",
    ):
        assert part in written


def test_a_sentence_to_copy_stands_ready(shown):
    written = text_of(opened(shown(), SENTENCE))
    assert (
        "101 in September 2020: 30% of calls answered were answered within 30 seconds (3 of 10) "
        "[form A2, force clock; source: calls-1.csv]."
    ) in written


def test_a_load_made_while_the_page_is_open_shows_at_the_next_run(shown, store):
    page = shown()
    months(store, [9], "2020-11-30")
    assert "Answered in time, November" in text_of(page.run())


def test_notes_added_while_the_page_is_open_show_at_the_next_run(shown, store):
    page = shown()
    known = len(page.radio(key="choose_meeting").options)
    MinutesStore(choose(store).common).add_content(WRAPPED.encode(), "notes.txt")
    page.query_params["as_at"] = "2026-01-01"
    assert len(page.run().radio(key="choose_meeting").options) == known + 1


def test_coming_back_from_another_page_finds_the_view_as_it_was_left(shown):
    page = shown()
    page.radio(key="choose_by").set_value("quarter").run()
    page.switch_page("app_pages/measures.py").run()
    page.query_params.clear()
    page.switch_page("app_pages/answering.py").run()
    assert page.query_params == {"by": "quarter"}


def test_the_cut_off_of_the_bar_moves_who_gave_up_and_form_a5(shown):
    page = shown(form="A5")
    assert "short cut-off 5 s" in text_of(page)
    page.number_input(key="choose_cut_off").set_value(0).run()
    assert page.query_params["cut_off"] == "0"
    assert "short cut-off 0 s" in text_of(page)
    assert "after more than 0 s; sooner is not counted" in text_of(page)
    page.number_input(key="choose_cut_off").set_value(5).run()
    assert "cut_off" not in page.query_params


def test_a_tile_says_in_a_word_and_a_shape_whether_it_is_more_than_chance(shown):
    written = text_of(shown())
    assert '<p class="signal concern"><b>▼ concern</b> · usually 78% to 81%</p><p>target 80%' in written
    assert '<p class="signal common-cause"><b>● usual</b> · usually 12</p>' in written


def test_the_days_shown_move_no_limit(shown):
    usual = "the usual range of the 21 complete months before SAFE goes live"
    assert usual in text_of(shown())
    assert usual in text_of(shown(period="12m"))


def test_compared_with_the_month_before_both_values_stand_in_tile_and_panel(shown):
    written = text_of(shown(compare="previous"))
    assert "down from 40% in August 2020 (4 of 10)" in written
    assert "<b>Compared.</b> 101 answered in time in September 2020: 30% (3 of 10), down from 40%" in written
    assert "Bank holidays: 0 of 30 days, against 1 of 31 days then." in written


def test_compared_with_a_year_before_its_line_is_drawn_and_tabled(shown):
    page = shown(compare="last_year")
    assert [trace["line"]["dash"] for trace in charts(page)[0]["data"] if "line" in trace].count("dashdot")
    assert "down from 80% in September 2019 (8 of 10)" in text_of(page)


def test_compared_with_nothing_no_panel_says_so(shown):
    assert "Compared." not in text_of(shown())


def test_without_data_nothing_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    page = page_over(tmp_path / "none", "answering", monkeypatch, compare="previous").run()
    assert not page.exception
    assert "Compared." not in text_of(page)


def test_how_a_comparison_is_made_is_worked_out_only_where_one_is(shown):
    told = text_of(opened(shown(compare="last_year"), WORKED_OUT))
    assert "Compared: the latest complete period shown with the same a year before" in told
    assert "Compared:" not in text_of(opened(shown(), WORKED_OUT))
