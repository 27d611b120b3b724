"""The tracker, matters arising and people on the Minutes page, and what a card says of promises."""

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.minutes import MinutesStore
from dashboard.ui.minutes_asked import Show
from dashboard.ui.minutes_tracker import STATES
from tests.invented_notes import WRAPPED
from tests.months import practice_force
from tests.pages import text_of
from tests.test_page_minutes import link, said, shown  # noqa: F401

pytestmark = pytest.mark.page


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the summaries of 2018 and 2020, and the notes of an invented meeting of 4 March 2021."""
    place = practice_force(tmp_path_factory.mktemp("tracker") / "practice")
    MinutesStore(place.common).add_content(WRAPPED.encode(), "board.txt")
    return place.folder


def rows(page: Any) -> list[str]:
    """What each row of the tracker says."""
    found = re.findall(r'<tr id="promise-[^"]*".*?</tr>', text_of(page), re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)) for row in found]


def row(page: Any, name: str) -> str:
    return next(one for one in rows(page) if name in one)


def test_a_promise_that_was_moved_says_so_with_each_day_and_the_words_that_gave_it(shown):  # noqa: F811
    app = row(shown(show="tracker"), "app")
    assert "moved" in app
    assert "11 September 2020" in app
    assert "31 March 2021" in app


def test_each_day_leads_to_the_extract_that_gave_it(shown):  # noqa: F811
    written = text_of(shown(show="tracker"))
    assert re.search(r'moved to <a href="minutes\?extract=2020-09-29%2F1.1%2Fs\d+"', written)


def test_nothing_is_overdue_before_its_day_and_everything_is_as_at_the_day_shown(shown):  # noqa: F811
    assert "due" in row(shown(show="tracker"), "digital desk") or "due" in row(
        shown(show="tracker"), "Digital desk"
    )
    later = row(shown(show="tracker", as_at="2021-07-05"), "igital desk")
    assert "overdue" in later
    done = row(shown(show="tracker", as_at="2021-12-31"), "igital desk")
    assert "done" in done
    assert "by 28 October 2021" in done


def test_what_a_later_meeting_promised_is_not_known_before_it(shown):  # noqa: F811
    assert not any("4 March 2021" in one for one in rows(shown(show="tracker")))
    assert any("4 March 2021" in one for one in rows(shown(show="tracker", as_at="2021-12-31")))


def test_an_opinion_stands_apart_and_is_not_counted(shown):  # noqa: F811
    page = shown(show="tracker")
    assert "Opinions: no owner, no day" in said(page)
    title = re.search(r"<h2>(\d+) promises and actions: (.*?)</h2>", text_of(page))
    assert title
    opinions = sum(" opinion " in one for one in rows(page))
    assert int(title[1]) == len(rows(page)) - opinions
    assert "opinion" not in title[2]


def test_a_promise_says_what_its_measure_did_since(shown):  # noqa: F811
    told = row(shown(show="tracker", as_at="2021-12-31"), "queue")
    assert "in the 30 days before" in told
    assert "in the 90 days after" in told
    assert "the 30 days after are not over" in row(shown(show="tracker"), "queue")


def test_a_link_to_a_promise_lights_it_up_and_scrolls_to_it(shown):  # noqa: F811
    every = re.findall(r'<tr id="promise-([^"]+)"', text_of(shown(show="tracker")))
    name = every[-1].replace("-", "/", 4).replace("/", "-", 2)
    page = shown(promise=name)
    assert f'<tr id="promise-{every[-1]}" tabindex="-1" class="chosen">' in text_of(page)
    assert f'const name = "promise-{every[-1]}"' in text_of(page)
    assert "No promise gone/1 is known" in said(shown(promise="gone/1"))


def test_the_states_are_explained_in_words(shown):  # noqa: F811
    written = text_of(shown(show="tracker"))
    assert all(f"**{state}**" in written for state in STATES)


def test_matters_arising_are_a_sheet_of_what_is_open(shown):  # noqa: F811
    page = shown(show="arising")
    written = said(page)
    assert "matters arising, as at 12 October 2020" in written
    assert "Asked, not answered" in written
    assert "Print one page" in written
    assert "Still to come" in written
    assert "moved to 31 March 2021" in written


def test_before_any_meeting_nothing_arises(shown):  # noqa: F811
    assert "No meeting held before this day is known" in said(shown(show="arising", as_at="2018-10-26"))
    assert "Nothing promised is known" in said(shown(show="tracker", as_at="2018-10-26"))


def test_a_card_says_how_its_promise_stands_and_leads_to_the_tracker(shown):  # noqa: F811
    written = text_of(shown(meeting="2020-09-29"))
    assert re.search(
        r'<a class="chip" href="minutes\?promise=[^"]+" target="_self">promise · moved to', written
    )
    assert "no response recorded" in written


def test_a_card_leads_to_other_extracts_about_the_same(shown):  # noqa: F811
    written = text_of(shown(meeting="2020-09-29"))
    found = re.search(r'class="chip" href="(minutes\?show=search&amp;measure=answered_in_time)"', written)
    assert found
    page = shown(show="search", measure="answered_in_time")
    assert len(re.findall('<article class="extract', text_of(page))) > 1


def test_people_have_their_roles_with_the_days_they_were_seen_in_them(shown):  # noqa: F811
    page = shown(show="people")
    written = said(page)
    assert "Chief Constable (CC), 26 October 2018 to 29 September 2020" in written
    assert "Morag Penhale" not in written
    assert "Morag Penhale" in said(shown(show="people", as_at="2021-12-31"))


def test_what_somebody_said_is_one_link_away(shown):  # noqa: F811
    found = re.search(
        r'href="minutes\?show=search&amp;person=(Rachel\+Jones)"', text_of(shown(show="people"))
    )
    assert found
    page = shown(show="search", person="Rachel Jones")
    by = re.findall(r"<header>[^\n]*?item [\d.]+ · ([^·]+) ·", text_of(page))
    assert by
    assert all("ACC" in one for one in by)


def test_before_any_meeting_nobody_is_known(shown):  # noqa: F811
    assert "Nobody’s attendance is recorded by this day" in said(shown(show="people", as_at="2018-01-01"))


def test_a_section_is_chosen_by_a_button_that_leaves_the_place_and_the_search(shown):  # noqa: F811
    page = shown(q="queue", kind="response")
    page = page.button_group(key="choose_section").set_value(Show.TRACKER).run()
    assert link(page) == {"show": "tracker"}
    page = page.button_group(key="choose_section").set_value(Show.MEETINGS).run()
    assert link(page) == {}
