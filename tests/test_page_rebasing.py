"""Limits set anew from a panel: shown with their evidence, written down, followed, and taken back."""

import pytest

from dashboard.analysis.rebasing_kept import kept
from dashboard.store.journal import Journal
from dashboard.ui.parts import WORKED_OUT
from dashboard.ui.rebasing import BACK, SET
from tests.months import STORY, months
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page


@pytest.fixture
def store(tmp_path):
    return months(tmp_path / "own", STORY, "2021-12-31", answered=100).folder


@pytest.fixture
def page(store, monkeypatch):
    return opened(store, monkeypatch)


def opened(store, monkeypatch, *, offered=True):
    shown = page_over(store, "answering", monkeypatch, line="101", by="month").run()
    shown.session_state["open_answered_in_time"] = WORKED_OUT
    shown = shown.run()
    causes = shown.selectbox(key="cause_answered_in_time") if offered else None
    return causes.select("SAFE goes live, July 2020").run() if causes else shown


def pressed(page, label, *, name="A. Person", reason="a new system", known=False):
    said = {"Your name": name, "Your reason": reason}
    for box in page.text_input:
        if box.label in said:
            box.set_value(said[box.label])
    for box in page.checkbox:
        if box.label.startswith("I know that") and known:
            box.check()
    return next(one for one in page.button if one.label == label).click().run()


def test_a_fall_is_set_anew_with_the_box_ticked_said_on_the_page_and_taken_back(page, store):
    journal = Journal(store.parent)
    assert "It got worse." in text_of(page)
    assert "The level got worse" in pressed(page, SET).error[0].value
    assert kept(journal) == ()
    page = pressed(page, SET, known=True)
    assert not page.exception
    (one,) = kept(journal)
    assert (one.event.id, one.name, one.worse) == ("safe_go_live", "A. Person", True)
    said = text_of(page)
    assert "limits set anew by A. Person, although it got worse" in said
    assert "Limits set anew from 31 July 2020 by A. Person (a new system), although it got worse." in said
    page = pressed(page, BACK, reason="too early")
    assert kept(journal) == ()
    assert "set anew by A. Person" not in text_of(page)


def test_a_name_is_wanted(page, store):
    assert "give a name" in pressed(page, SET, name=" ", known=True).error[0].value
    assert kept(Journal(store.parent)) == ()


def test_who_is_elsewhere_is_shown_the_command_and_no_form(store, monkeypatch):
    monkeypatch.setattr("dashboard.ui.rebasing.is_this_machine", lambda: False)
    page = opened(store, monkeypatch, offered=False)
    assert "python3 -m dashboard rebase answered_in_time --line 101" in text_of(page)
    assert SET not in [one.label for one in page.button]


def test_briefing_follows_and_says_so(store, monkeypatch, page):
    pressed(page, SET, known=True)
    said = text_of(page_over(store, "briefing", monkeypatch).run())
    assert "by A. Person (a new system), although it got worse." in said
