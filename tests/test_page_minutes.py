"""The Minutes page: meetings over a measure, a meeting read item by item, its notes, and links into them."""

import datetime
import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.minutes import MinutesStore
from dashboard.ui.meeting_after import NO_CAUSE
from dashboard.ui.meeting_notes import NO_NOTES
from tests.invented_notes import WRAPPED
from tests.months import practice_force
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

HOSTILE = WRAPPED.replace("a fault in the menu", "a fault in the <script>alert(1)</script> menu")


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the summaries of 2018 and 2020, and the notes of an invented meeting of 4 March 2021."""
    place = practice_force(tmp_path_factory.mktemp("minutes") / "practice")
    MinutesStore(place.common).add_content(HOSTILE.encode(), "board.txt")
    return place.folder


@pytest.fixture
def shown(practice: Path, monkeypatch: pytest.MonkeyPatch):
    def show(store: Path = practice, **query: str) -> Any:
        page = page_over(store, "minutes", monkeypatch, **query).run()
        assert not page.exception
        assert not page.error
        return page

    return show


def said(page: Any) -> str:
    """All words of the page, its marks taken out."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text_of(page)))


def link(page: Any) -> dict[str, str]:
    """What the URL says."""
    given = dict(page.query_params)
    return {name: one if isinstance(one, str) else one[0] for name, one in given.items()}


def test_meetings_are_listed_newest_first_each_with_the_link_that_opens_it(shown):
    page = shown()
    assert page.query_params == {}
    links = re.findall(r'<th scope="row"><a href="([^"]+)"', text_of(page))
    assert links == [
        "minutes?meeting=2020-09-29",
        "minutes?meeting=2018-10-26",
    ]
    assert "2 meetings, and 101 answered in time" in said(page)


def test_a_meeting_after_the_day_shown_is_nowhere_on_the_page(shown):
    assert "4 March 2021" not in said(shown())
    assert "4 March 2021" in said(shown(as_at="2021-12-31"))
    refused = shown(meeting="2021-03-04")
    assert "was not held by 12 October 2020: choose a later day" in said(refused)
    assert "eleven people" not in said(refused)


def test_a_meeting_is_read_item_by_item_with_its_kinds_and_who(shown):
    page = shown(meeting="2021-03-04", as_at="2021-12-31")
    written = said(page)
    assert "Holding to Account Board" in written
    assert "chair Morag Penhale" in written
    assert "2.1 Emergency and other calls" in written or "Emergency and other calls" in written
    assert "PCC · challenge" in written
    assert "CC · response" in written
    assert (
        page.expander(key="attendance").label.startswith("Present: PCC, CC, T/ACC") if page.expander else True
    )


def test_a_chart_stands_beside_an_item_as_it_stood_on_the_meetings_morning(shown):
    page = shown(meeting="2020-09-29", as_at="2021-12-31")
    assert "As it stood on 29 September 2020." in said(page)
    charts = [one for one in page.get("plotly_chart") if one.proto.id and "stood" in one.proto.id]
    assert charts
    assert all("2021" not in one.proto.alt for one in charts)


def test_what_came_after_is_told_only_once_its_days_are_over(shown):
    early = said(shown(meeting="2020-09-29"))
    assert "not yet: over on 29 October 2020" in early
    assert "not yet: over on 28 December 2020" in early
    late = said(shown(meeting="2020-09-29", as_at="2021-12-31"))
    assert "not yet" not in late
    assert NO_CAUSE in late


def test_its_figures_carry_the_mark_of_practice_data(shown):
    assert "practice data · as known by 12 October 2020" in said(shown(meeting="2020-09-29"))


def test_an_extract_is_opened_in_its_place_lit_up_and_scrolled_to(shown):
    page = shown(extract="2021-03-04/2.1/1", as_at="2021-12-31")
    written = text_of(page)
    chosen = re.search(r'<article class="extract [a-z]+ chosen" id="([^"]+)"', written)
    assert chosen
    assert chosen[1] == "extract-2021-03-04-2.1-1"
    assert "In its place in the notes" in written
    assert '<mark class="said">The PCC asked why' in written
    assert f'const name = "{chosen[1]}"' in written


def test_the_notes_themselves_show_every_extract_in_its_place_and_account_for_every_character(shown):
    page = shown(extract="2021-03-04/2.1/1", show="notes", as_at="2021-12-31")
    written = text_of(page)
    assert '<mark class="said" id="extract-2021-03-04-2.1-1"' in written
    counted = re.findall(r"- [^\n]+: ([\d,]+) characters", written)
    assert sum(int(one.replace(",", "")) for one in counted) == len(HOSTILE)


def test_words_from_outside_are_shown_letter_by_letter(shown):
    for show in ({}, {"show": "notes"}):
        written = text_of(shown(meeting="2021-03-04", as_at="2021-12-31", **show))
        assert "<script>alert" not in written
        assert "&lt;script&gt;alert(1)" in written


def test_a_summary_says_that_there_are_no_notes_to_show_it_in(shown):
    assert "summary: in our own words" in said(shown(meeting="2020-09-29"))
    assert NO_NOTES in said(shown(meeting="2020-09-29", show="notes"))


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ({"meeting": "1999-01-01"}, "No meeting 1999-01-01 is known"),
        ({"extract": "2020-09-29/9.9/9"}, "is not in these notes: they were read anew, or replaced"),
        ({"kind": "shout"}, "The link asks for kind=shout, but it can be challenge, response"),
        ({"show": "gossip"}, "The link asks for show=gossip"),
    ],
)
def test_a_link_that_leads_nowhere_says_why(shown, query, why):
    assert why in said(shown(**query))


def test_without_calls_and_without_any_meeting_it_says_what_to_add(tmp_path, shown):
    page = shown(tmp_path / "own", as_at="2017-01-01")
    assert "No meeting held by this day is known" in said(page)
    assert "python3 -m dashboard minutes add" in text_of(page)


def test_without_calls_a_meeting_is_read_all_the_same(tmp_path, shown):
    page = shown(tmp_path / "own", meeting="2020-09-29", as_at="2021-01-01")
    assert "Public contact" in said(page)
    assert "No measure that this meeting spoke of has calls loaded" in said(page)
    assert not page.get("plotly_chart")


def test_the_day_shown_is_kept_from_and_for_the_other_pages(shown):
    page = shown(as_at="2020-11-02")
    assert link(page) == {"as_at": "2020-11-02"}
    there = page.switch_page("app_pages/answering.py").run()
    assert link(there)["as_at"] == "2020-11-02"


def test_search_marks_the_words_and_each_result_leads_to_its_place(shown):
    page = shown(q="queue")
    written = text_of(page)
    assert "extracts for “queue”" in written or "1 extract for “queue”" in written
    assert "<mark>queue</mark>" in written
    assert re.search(r'<a href="minutes\?extract=2020-09-29%2F1.2%2Fs\d+"', written)


def test_a_search_finds_nothing_said_after_the_day_shown(shown):
    assert "0 extracts for “training”" in said(shown(q="training"))
    assert "0 extracts" not in said(shown(q="training", as_at="2021-12-31"))


def test_choices_narrow_a_search_and_stand_in_the_link(shown):
    page = shown(q="demand", role="ACC")
    by = re.findall(r"item [\d.]+ · ([^·]+) ·", text_of(page))
    assert by
    assert all("ACC" in one for one in by)
    page = page.radio(key="choose_kind").set_value("challenge").run()
    assert link(page)["kind"] == "challenge"
    assert link(page)["q"] == "demand"
    page = next(one for one in page.button if one.label == "Reset").click().run()
    assert link(page) == {"show": "search"}


def test_what_is_typed_goes_into_the_link(shown):
    page = shown()
    page = page.text_input(key="search_all_notes").set_value(' "place in the queue" ').run()
    assert link(page) == {"q": '"place in the queue"'}


def test_days_narrow_a_search(shown):
    assert years(shown(q="demand")) == {"2018", "2020"}
    assert years(shown(q="demand", **{"from": "2020-01-01"})) == {"2020"}
    page = shown(q="demand")
    page = page.date_input(key="choose_held_to").set_value(datetime.date(2019, 1, 1)).run()
    assert link(page)["to"] == "2019-01-01"
    assert years(page) == {"2018"}


def years(page: Any) -> set[str]:
    """In which the extracts on the page were recorded."""
    return set(re.findall(r"<header>[^\n]*?<b>\d+ \w+ (\d{4})</b>", text_of(page)))


def test_an_opened_extract_leads_to_what_other_meetings_recorded_of_the_same(shown):
    page = shown(extract="2020-09-29/1.3/s2")
    assert "Said of the same at other meetings" in said(page)
    assert 'href="minutes?extract=2018-10-26%2F2.1%2Fs10"' in text_of(page)
    assert "shares" in said(page)
    assert "“social”" in said(page)
    assert "Said of the same" not in said(shown(extract="2020-09-29/1.4/s1"))
