"""Extracts beside the charts of a page: shown on the chart when chosen, kept in the link, and quick."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.charts.palette import LIGHT
from dashboard.ui import said_beside
from dashboard.ui.extracts import LEAVE, SHOW
from tests.months import months
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

CHOSEN, IN_THE_REST, OF_2018 = "2020-09-29/1.2/s1", "2020-09-29/1.1/s7", "2018-10-26/2.1/s7"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty months to September 2020, and eleven days of October; our own summaries of two meetings."""
    return months(tmp_path_factory.mktemp("months") / "own", [8] * 25 + [7, 5, 4, 3, 6], "2020-10-11").folder


@pytest.fixture
def shown(store: Path, monkeypatch: pytest.MonkeyPatch):
    def show(**query: str) -> Any:
        page = page_over(store, "answering", monkeypatch, **query).run()
        assert not page.exception
        return page

    return show


def panels(page: Any) -> list[list[dict[str, Any]]]:
    """The shapes of each chart."""
    charts = [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]
    return [chart["layout"].get("shapes", []) for chart in charts]


def shaded(shapes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    lit = [one for one in shapes if one["type"] == "rect" and one.get("fillcolor") == LIGHT.chosen]
    return [(one["x0"][:10], one["x1"][:10]) for one in lit]


def flags(shapes: list[dict[str, Any]]) -> set[str]:
    return {one["fillcolor"] for one in shapes if one["type"] == "path"}


def choosing(page: Any, extract: str, panel: str = "answered_in_time") -> Any:
    return page.button(key=f"choose_{panel}_extract-{extract.replace('/', '-')}")


def test_choosing_an_extract_shades_its_days_lights_up_its_meeting_and_goes_into_the_link(shown):
    page = shown()
    assert choosing(page, CHOSEN).label == SHOW
    choosing(page, CHOSEN).click().run()
    assert page.query_params["extract"] in (CHOSEN, [CHOSEN])
    first = panels(page)[0]
    assert shaded(first) == [("2020-08-30", "2020-09-29")]
    assert LIGHT.chosen in flags(first)
    written = text_of(page)
    assert (
        "Shaded, the days that the chosen extract speaks of: 30 August 2020 to 28 September 2020" in written
    )
    assert '<article class="extract challenge chosen">' in written


def test_choosing_it_again_leaves_it(shown):
    page = shown(extract=CHOSEN)
    assert choosing(page, CHOSEN).label == LEAVE
    choosing(page, CHOSEN).click().run()
    assert page.query_params == {}
    assert not any(map(shaded, panels(page)))


def test_only_charts_that_it_stands_beside_show_its_days(shown):
    page = shown(extract=OF_2018)
    drawn = panels(page)
    assert shaded(drawn[0]) == [("2018-10-01", "2018-10-26")]
    assert not any(shaded(shapes) for shapes in drawn[1:3])
    assert text_of(page).count("Shaded, the days") == sum(bool(shaded(shapes)) for shapes in drawn)


def test_days_that_are_not_charted_are_named_and_one_click_away(shown):
    page = shown(**{"extract": OF_2018, "from": "2020-01-01"})
    assert not any(map(shaded, panels(page)))
    assert "25 October 2018, the 30 days before the meeting of 26 October 2018: none of them is charted." in (
        text_of(page)
    )
    page.button(key="lit_answered_in_time").click().run()
    assert shaded(panels(page)[0]) == [("2018-09-26", "2018-10-26")]


def test_three_cards_stand_at_once_and_the_rest_is_drawn_when_it_is_opened(shown):
    page = shown()
    before = text_of(page).count("<article")
    assert page.expander[0].label == "The other 4 of 7"
    assert before <= 4 * said_beside.FIRST
    opened = shown(extract=IN_THE_REST)
    assert "the past week was better" in text_of(opened)
    assert text_of(opened).count("<article") > before


def test_an_extract_that_no_meeting_recorded_is_noted_and_leaves_the_link(shown):
    page = shown(extract="2020-09-29/7/7")
    assert "extract=2020-09-29/7/7, but no meeting held by 12 October 2020 recorded it. Showing none." in (
        text_of(page)
    )
    assert page.query_params == {}


def test_the_newest_challenge_about_the_chart_comes_first_and_the_meeting_before_has_the_last_place(shown):
    cards = text_of(shown()).split("<article")[1:4]
    assert "both have dropped" in cards[0]
    assert "<b>response</b>" in cards[0]
    assert ["29 September 2020" in card for card in cards] == [True, True, False]
    assert "26 October 2018" in cards[2]


def test_a_promise_beside_a_chart_says_how_it_stands_on_the_day_shown(shown):
    chip = "minutes?promise=2020-09-29%2F1.2%2Fs6"
    assert f'{chip}" target="_self">promise · no date</a>' in text_of(shown())


def test_what_stands_beside_a_chart_is_worked_out_once_for_all_readers(shown, monkeypatch):
    shown()
    monkeypatch.setattr(said_beside, "beside", None)
    shown()


def test_the_chosen_extract_tells_what_other_meetings_recorded_like_it(shown):
    assert "At other meetings" not in text_of(shown())
    assert "At other meetings" in text_of(shown(extract=CHOSEN))
