"""The Briefing page, which is home: over practice data, over own, over nothing, and as at any day."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.minutes import MinutesStore
from dashboard.store.place import ENVIRONMENT, choose
from dashboard.ui.briefing_figures import _figures
from dashboard.ui.briefing_recorded import NOT_MEASURED
from dashboard.ui.empty import LOAD
from tests.drawn_exports import drawn, loaded_into
from tests.months import months, practice_force
from tests.pages import ROOT, page_over, text_of
from tests.test_page_reported import MONTHS

pytestmark = pytest.mark.page

ANSWERS = """\
Assurance Board May 2021 - Minutes

Date: Monday 3 May 2021
Venue: Committee Room 1
Chair: Morag Penhale

Present:
- Morag Penhale, Police and Crime Commissioner (PCC)
- Idris Okafor, Chief Constable (CC)
Apologies: none

1. Progress

The PCC asked for an account of what was done, and for grounds to believe that things will change.

The CC responded that an account of what was done, with grounds to believe that things will change, was given.
"""
IN_TIME = [8, 9] * 11 + [1, 1]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return practice_force(tmp_path_factory.mktemp("story") / "practice").folder


@pytest.fixture
def shown(practice: Path, monkeypatch: pytest.MonkeyPatch):
    def show(store: Path = practice, **query: str) -> Any:
        page = page_over(store, "briefing", monkeypatch, **query).run()
        assert not page.exception
        assert not page.error
        return page

    return show


def copied(practice: Path, folder: Path) -> Path:
    """The same practice data, with notes of its own beside them."""
    return shutil.copytree(practice, folder / "practice")


def said(page: Any) -> str:
    """All words of the page, its marks taken out."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text_of(page)))


def test_it_is_home(practice, monkeypatch):
    monkeypatch.setenv(ENVIRONMENT, str(practice))
    home = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60).run()
    assert "Preparing for" in text_of(home)


def test_practice_data_open_on_the_follow_up_meeting_with_one_sentence_to_say_aloud(shown):
    page = shown()
    assert page.query_params == {}
    written = said(page)
    assert "Preparing for 12 October 2020 . Last met 29 September 2020. Data to 11 October 2020." in written
    assert '<h2 class="aloud">999, like 101, is still failing.</h2>' in text_of(page)
    assert "27% September within 30 s, target 80%" in written
    assert "concern since" in written


def test_its_figures_carry_the_mark_of_practice_data(shown):
    written = text_of(shown())
    assert '<p class="mark"><span>practice data</span></p>' in written
    assert "Thirteen months · practice data" in written


def test_no_filter_bar_stands_on_it(shown):
    page = shown()
    assert [one.label for one in page.radio] == []
    assert [one.label for one in page.date_input] == [
        "Only periods complete, and what was public, by the morning of"
    ]


def test_every_line_leads_to_its_panel_as_at_the_same_day(shown):
    written = text_of(shown(as_at="2020-10-05"))
    rows = re.findall(r'class="row" href="([^"]+)"', written)
    assert rows == [f"answering?line={line}&amp;as_at=2020-10-05" for line in ("999", "101")]
    every = re.findall(r'href="(answering[^"]*)"', written)
    assert len(every) > len(rows)
    assert all("as_at=2020-10-05" in one for one in every)


def test_as_at_moves_the_whole_page(shown):
    before = said(shown(as_at="2020-09-29"))
    assert "Preparing for 29 September 2020 . Last met 26 October 2018. Data to 28 September 2020." in before
    assert "almost there" not in before
    assert "SAFE app" not in before
    assert "38% August within 30 s" in before
    later = said(shown(as_at="2022-01-01"))
    assert "Preparing for" not in later
    assert "SAFE app was due March 2021 · overdue" in later
    assert "Digital desk done by 28 October 2021" in later


def test_what_presses_most_of_what_was_promised_comes_first_each_with_where_it_is_followed(shown):
    promised = text_of(shown()).partition(">Promised<")[2].partition(">Asked, not answered<")[0]
    told = re.findall(r"<li>(.*?) <span class='chip'>(.*?)</span> <small><a href=\"(.*?)\"", promised)
    assert [(what, how) for what, how, _ in told] == [
        ("Single Online Home", "was due July 2019 · overdue"),
        ("Talks with the Police Federation", "was due January 2019 · overdue"),
        ("Contact strategy refreshed", "due June 2021"),
        ("Digital desk", "due June 2021"),
        ("SAFE app", "moved to March 2021"),
        ("Callers told their place in the queue", "no date"),
        ("Management information restored", "no date"),
    ]
    assert told[4][2] == "minutes?promise=2020-09-29%2F1.1%2Fs11"
    assert 'href="minutes?show=tracker"' in promised


def test_the_meeting_prepared_for_and_what_nobody_undertook_are_no_promises_to_ask_after(shown):
    written = said(shown()).partition("Promised")[2]
    assert "Follow-up meeting" not in written
    assert "Pilot at one station" not in written


def test_what_was_done_since_the_last_meeting_stands_after_what_is_open(shown):
    later = said(shown(as_at="2022-01-01"))
    assert later.index("Talks with the Police Federation") < later.index("Digital desk")
    assert later.index("Digital desk") < later.index("Callers told their place")


def test_its_extracts_open_in_their_place_as_at_the_same_day(shown):
    written = text_of(shown(as_at="2020-10-05"))
    assert 'href="minutes?extract=2020-09-29%2F1.2%2Fs4&amp;as_at=2020-10-05"' in written
    asked = written.partition(">Asked, not answered<")[2]
    assert 'href="minutes?extract=2020-09-29%2F1.5%2Fs1&amp;as_at=2020-10-05"' in asked


def test_a_question_stands_until_a_later_note_answers_it(shown, practice, tmp_path):
    store = copied(practice, tmp_path)
    assert "He wants an account of what was done" in said(shown(store, as_at="2021-06-01"))
    (store.parent / "later.txt").write_text(ANSWERS, encoding="utf-8")
    MinutesStore(choose(store).common).add(store.parent / "later.txt")
    assert "He wants an account of what was done" not in said(shown(store, as_at="2021-06-01"))


def test_a_recovery_promised_in_figures_is_on_or_off_its_path_once_it_was_public(shown):
    assert "101, promised : from 57% in May 2021 to 80%" not in said(shown(as_at="2021-10-29"))
    written = said(shown(as_at="2022-01-01"))
    assert "101, promised : from 57% in May 2021 to 80% by 31 December 2021." in written
    assert "at the end of December 2021; that month was 52%: off its path." in written


def test_data_loaded_after_the_day_shown_say_so(shown):
    assert "Loaded later, on 12 October 2020" in said(shown(as_at="2020-10-11"))
    assert "Loaded later" not in said(shown())


def test_what_was_told_what_was_promised_and_what_was_asked_name_where_they_stand(shown):
    written = said(shown())
    assert "29 September 2020 · item 1.2 · ACC · summary" in written
    assert "Since then:" in written
    assert "Callers told their place in the queue no date" in written
    assert "29 September 2020 · item 1.5 · PCC · summary" in written
    assert NOT_MEASURED in written


def test_own_data_of_one_line_say_nothing_of_the_other(shown, tmp_path):
    store = months(tmp_path / "own", IN_TIME, "2020-09-30").folder
    page = shown(store)
    written = said(page)
    assert "101 is still failing." in written
    assert "practice data" not in written
    assert len(re.findall(r'class="row"', text_of(page))) == 1
    assert "Who rang twice." in written


def test_own_data_before_whose_first_day_it_is_shown_say_that_there_are_none(shown, tmp_path):
    store = months(tmp_path / "own", [8, 8], "2020-09-30").folder
    written = said(shown(store, as_at="2019-01-01"))
    assert "No call was loaded of the days before 1 January 2019." in written
    assert "Last met 26 October 2018." in written


def test_nothing_loaded_says_how_to_load_and_still_tells_of_the_meetings(shown, tmp_path):
    page = shown(tmp_path / "own", as_at="2020-10-12")
    assert LOAD in text_of(page)
    assert "Preparing for 12 October 2020" in said(page)
    assert "almost there" in said(page)


def test_the_table_copies_to_a_spreadsheet_with_its_signals(shown):
    (typed,) = [one.value for one in shown().code]
    rows = [line.split("\t") for line in typed.splitlines()]
    assert rows[0][:3] == ["Line", "Measure", "Sep 2019"]
    assert rows[0][-2:] == ["Signal", "practice data"]
    assert {len(row) for row in rows} == {len(rows[0])}
    (in_time,) = [row for row in rows if row[:2] == ["101", "Answered in time"]]
    assert in_time[14] == "27.0%"


def test_its_figures_are_worked_out_once_for_a_version_and_a_day(shown):
    shown()
    before = _figures.cache_info().misses
    shown()
    assert _figures.cache_info().misses == before


def test_before_the_first_month_is_complete_it_says_so_and_gives_no_figure(shown, tmp_path):
    store = months(tmp_path / "own", [8], "2020-10-11").folder
    written = said(shown(store))
    assert "No month is complete yet: there is nothing to say of the answering." in written
    assert "of 1 October" not in written
    assert "Thirteen months" not in written


def test_where_only_figures_of_others_were_loaded_it_has_none_of_its_own(shown, tmp_path):
    export = tmp_path / "reported.csv"
    export.write_text(drawn(MONTHS), encoding="utf-8")
    loaded_into(choose(tmp_path / "own"), export, "reported")
    assert "No call was loaded of the days before" in said(shown(tmp_path / "own"))
