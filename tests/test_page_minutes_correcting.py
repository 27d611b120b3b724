"""The form that puts an extract's reading right: kept with name and reason, followed at once, taken back."""

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.minutes import MinutesStore
from dashboard.minutes.correcting.corrections import corrections
from dashboard.store.journal import Journal
from dashboard.ui import correcting
from dashboard.ui.correcting import BACK, KEEP
from tests.invented_notes import WRAPPED
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

EXTRACT = "2021-03-04/2.1/1"
LATER = "2021-12-31"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    MinutesStore(tmp_path).add_content(WRAPPED.encode(), "board.txt")
    return tmp_path / "own"


@pytest.fixture
def page(store: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    return page_over(store, "minutes", monkeypatch, extract=EXTRACT, as_at=LATER).run()


def box(page: Any, label: str) -> Any:
    every = [*page.text_input, *page.selectbox, *page.multiselect, *page.date_input]
    return next(one for one in every if one.label.startswith(label))


def kept(page: Any, *, name: str = "A. Person", reason: str = "it was no question", press: str = KEEP) -> Any:
    box(page, "Your name").set_value(name)
    box(page, "Your reason").set_value(reason)
    shown = next(one for one in page.button if one.label == press).click().run()
    assert not shown.exception
    return shown


def of_kind(page: Any) -> str:
    found = re.search(r'<article class="extract (\w+)[^"]*" id="extract-2021-03-04-2.1-1"', text_of(page))
    assert found
    return found[1]


def test_a_correction_is_kept_with_name_and_reason_and_followed_at_once(page, store):
    assert of_kind(page) == "challenge"
    box(page, "Kind").set_value("statement")
    page = kept(page)
    assert of_kind(page) == "statement"
    assert "corrected by A. Person" in text_of(page)
    assert "A. Person: kind: statement (it was no question)" in text_of(page).replace("\\", "")
    (one,) = corrections(Journal(store.parent))
    assert (one.changes, one.name, one.reason) == (
        {"kind": "statement"},
        "A. Person",
        "it was no question",
    )


def test_only_what_is_put_otherwise_is_kept(page, store):
    box(page, "Who").set_value("DPCC, Sam Quill")
    page = kept(page)
    (one,) = corrections(Journal(store.parent))
    assert one.changes == {"by": ["DPCC", "Sam Quill"]}
    assert "DPCC and Sam Quill" in text_of(page)


def test_what_notes_speak_of_and_no_page_charts_can_be_linked_too(page, store):
    box(page, "Measures").set_value(["sickness"])
    kept(page)
    (one,) = corrections(Journal(store.parent))
    assert one.changes == {"links": [{"measure": "sickness", "lines": []}]}


def test_a_promise_and_its_day_can_be_put_right(page, store):
    box(page, "Kind").set_value("response")
    box(page, "Promise").set_value("done")
    box(page, "Measures").set_value(["abandonment:101"])
    kept(page)
    (one,) = corrections(Journal(store.parent))
    assert one.changes["promises"] == {"1": {"state": "done"}}
    assert one.changes["links"] == [{"measure": "abandonment", "lines": ["101"]}]


def test_without_name_or_reason_or_change_nothing_is_kept(page, store):
    box(page, "Kind").set_value("statement")
    assert "with a name and a reason" in kept(page, name=" ").error[0].value
    assert "with a name and a reason" in kept(page, reason="").error[0].value
    box(page, "Kind").set_value("challenge")
    assert "Nothing is corrected" in kept(page).error[0].value
    assert corrections(Journal(store.parent)) == ()


def test_corrections_are_taken_back_and_stay_on_record(page, store):
    box(page, "Kind").set_value("statement")
    page = kept(kept(page), press=BACK, reason="it was one after all")
    assert of_kind(page) == "challenge"
    assert "corrected by" not in text_of(page)
    assert len(corrections(Journal(store.parent))) == 2
    assert "all taken back: as read (it was one after all)" in text_of(page).replace("\\", "")


def test_somebody_elsewhere_sees_what_was_corrected_and_the_command(store, monkeypatch):
    monkeypatch.setattr(correcting, "is_this_machine", lambda: False)
    page = page_over(store, "minutes", monkeypatch, extract=EXTRACT, as_at=LATER).run()
    assert not [one for one in page.button if one.label == KEEP]
    assert f"minutes correct {EXTRACT}" in text_of(page)
