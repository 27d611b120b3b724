"""The pages while practice data are being made, when that failed, and once it is done."""

import time
from pathlib import Path

import pytest

from dashboard.store import underway
from dashboard.store.lock import only_writer
from dashboard.store.place import choose
from dashboard.store.underway import Underway
from tests.drawn_loads import load
from tests.pages import page_over, text_of

pytestmark = pytest.mark.page

HALFWAY = Underway(doing="June 2019", share=0.5, calls=812_345, started_at=time.time() - 8)
MAKING, FAILED = "Practice data is being made", "Practice data could not be made"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "practice"


def test_the_page_says_what_is_being_made_and_how_far_it_is(store, monkeypatch):
    with only_writer(store, "sample"):
        underway.tell(store, HALFWAY)
        page = page_over(store, "answering", monkeypatch).run()
    said = text_of(page)
    assert MAKING in said
    assert "1 April 2018 to 31 December 2021" in said
    assert "June 2019 · 812,345 calls" in said
    assert 'aria-valuenow="50"' in said
    assert not page.exception
    assert not page.error


def test_a_page_of_figures_waits_until_there_are_any(store, monkeypatch):
    with only_writer(store, "sample"):
        underway.tell(store, HALFWAY)
        said = text_of(page_over(store, "answering", monkeypatch).run())
    assert "Nothing to show yet" not in said


@pytest.mark.parametrize(
    ("name", "own_words"), [("data", "Load an export"), ("measures", "answered_in_time")]
)
def test_own_data_can_be_loaded_and_measures_read_meanwhile(store, monkeypatch, name, own_words):
    with only_writer(store, "sample"):
        underway.tell(store, HALFWAY)
        said = text_of(page_over(store, name, monkeypatch).run())
    assert MAKING in said
    assert own_words in said


def test_it_becomes_the_page_by_itself(store, monkeypatch):
    with only_writer(store, "sample"):
        underway.tell(store, HALFWAY)
        page = page_over(store, "answering", monkeypatch).run()
    load(choose(store), "c1 101 2020-01-02T09:00:00 answered 10", data="practice")
    underway.forget(store)
    said = text_of(page.run())
    assert MAKING not in said
    assert "101 · Answered in time" in said


def test_why_it_failed_is_said_with_the_command_that_makes_it(store, monkeypatch):
    underway.tell(store, HALFWAY.ended("The disk is full."))
    monkeypatch.setattr("dashboard.ui.building.is_this_machine", lambda: True)
    page = page_over(store, "answering", monkeypatch).run()
    said = text_of(page)
    assert FAILED in said
    assert "The disk is full." in said
    assert f"python3 -m dashboard sample --store {store}" in [one.value for one in page.code]


def test_a_maker_that_was_killed_is_not_waited_for(store, monkeypatch):
    underway.tell(store, HALFWAY)
    said = text_of(page_over(store, "answering", monkeypatch).run())
    assert FAILED in said
    assert underway.STOPPED in said


def test_nobody_elsewhere_is_told_where_the_store_is(store, monkeypatch):
    monkeypatch.setattr("dashboard.ui.building.is_this_machine", lambda: False)
    underway.tell(store, HALFWAY.ended("It was stopped."))
    page = page_over(store, "answering", monkeypatch).run()
    assert "python3 -m dashboard sample --store DIR" in [one.value for one in page.code]
    assert str(store) not in text_of(page)


def test_a_named_folder_with_nothing_in_it_says_how_practice_data_come_there(store, monkeypatch):
    said = text_of(page_over(store, "answering", monkeypatch).run())
    assert f"python3 -m dashboard sample --store {store}" in said
    assert MAKING not in said
