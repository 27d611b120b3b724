"""The Data page's switch between own and practice data, which never mix."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit import config

from dashboard.store.journal import Journal
from dashboard.store.place import ENVIRONMENT, choose
from tests.months import months, practice_force
from tests.pages import page_over, text_of
from tests.test_page_data import button, uploaded

pytestmark = pytest.mark.page

OWN = "101 calls, 1 September 2020 to 11 October 2020: 24 offered"
PRACTICE = "999 and 101 calls, 1 April 2018 to 30 June 2018: 648 offered"


@pytest.fixture
def stores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the stores lie that no folder names."""
    monkeypatch.setitem(choose.__kwdefaults__, "stores", tmp_path)
    return tmp_path


@pytest.fixture
def page(stores: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    def show(name: str = "data") -> Any:
        shown = page_over(stores, name, monkeypatch)
        monkeypatch.delenv(ENVIRONMENT)
        shown.run()
        assert not shown.exception
        return shown

    return show


def make_own(stores: Path) -> None:
    monthly = months(stores / "own", [8, 3], "2020-10-11")
    Journal(monthly.common).write("use", "own", {"because": "first own load"})


def make_practice(stores: Path) -> None:
    practice_force(stores / "practice", "2018-06-30")


def switch(page: Any) -> Any:
    (found,) = [one for one in page.radio if one.key == "choose_data"]
    return found


def test_where_there_are_both_the_switch_says_what_each_holds(page, stores):
    make_own(stores)
    make_practice(stores)
    shown = switch(page())
    assert (shown.value, shown.options) == ("own", ["Own data", "Practice data"])
    assert list(shown.proto.captions) == [OWN, PRACTICE]


def test_the_switch_is_written_down_as_the_command_does_and_changes_every_page(page, stores):
    make_own(stores)
    make_practice(stores)
    shown = page()
    switch(shown).set_value("practice").run()
    assert "<b>Practice data.</b>" in text_of(shown)
    choice = Journal(stores).latest("use")
    assert (choice.about, choice.body) == ("practice", {"because": "chosen"})
    assert "<b>Practice data.</b>" in text_of(page("answering"))
    switch(shown).set_value("own").run()
    assert "<b>Own data.</b>" in text_of(shown)
    assert choose().folder == stores / "own"


def test_a_view_of_one_store_is_not_carried_over_to_the_other(page, stores):
    make_own(stores)
    make_practice(stores)
    shown = page("answering")
    shown.query_params["as_at"] = "2020-09-15"
    shown.run()
    shown.switch_page("app_pages/data.py").run()
    shown.query_params.clear()
    switch(shown).set_value("practice").run()
    shown.switch_page("app_pages/answering.py").run()
    assert shown.query_params == {}


def test_with_practice_data_alone_nothing_is_to_be_switched(page, stores):
    make_practice(stores)
    shown = page()
    assert not [one for one in shown.radio if one.key == "choose_data"]
    written = text_of(shown)
    assert f"- **Practice data**, shown now: {PRACTICE}" in written
    assert "- **Own data**: nothing yet: load an export" in written


def test_with_own_data_alone_it_says_how_practice_data_are_made(page, stores):
    make_own(stores)
    written = text_of(page())
    assert f"- **Own data**, shown now: {OWN}" in written
    assert "- **Practice data**: nothing yet: `python3 -m dashboard sample` makes it" in written


def test_own_data_can_be_switched_to_where_practice_data_were_chosen_and_are_gone(page, stores):
    make_own(stores)
    Journal(stores).write("use", "practice", {"because": "chosen"})
    shown = page()
    assert switch(shown).value == "practice"
    switch(shown).set_value("own").run()
    assert "<b>Own data.</b>" in text_of(shown)


def test_a_folder_that_was_named_is_not_switched_from_a_page(stores, monkeypatch):
    make_own(stores)
    make_practice(stores)
    shown = page_over(stores / "own", "data", monkeypatch).run()
    assert not [one for one in shown.radio if one.key == "choose_data"]
    written = text_of(shown)
    assert "names it, so it cannot be switched here" in written
    assert f"It holds own data: {OWN}." in written


def test_somebody_from_elsewhere_sees_which_data_are_shown_and_cannot_switch_them(page, stores):
    make_own(stores)
    make_practice(stores)
    kept = config.get_option("server.address")
    config.set_option("server.address", "0.0.0.0")
    try:
        shown = page()
    finally:
        config.set_option("server.address", kept)
    assert not [one for one in shown.radio if one.key == "choose_data"]
    assert "**Own data**, shown now" in text_of(shown)


def test_a_store_that_cannot_be_read_says_so_and_the_other_is_still_there(page, stores):
    make_own(stores)
    make_practice(stores)
    for file in (stores / "practice").glob("*.duckdb"):
        file.write_bytes(b"torn")
    captions = list(switch(page()).proto.captions)
    assert captions[0] == OWN
    assert "damaged or not a DuckDB file" in captions[1]


def test_after_the_first_own_load_the_pages_show_own_data(page, stores):
    make_practice(stores)
    shown = uploaded(page())
    button(shown, "Load 2 rows").click().run()
    assert "<b>Own data.</b> calls.csv" in text_of(shown)


def test_a_load_made_while_practice_data_were_chosen_brings_the_pages_over_to_own_data(page, stores):
    make_own(stores)
    make_practice(stores)
    Journal(stores).write("use", "practice", {"because": "chosen"})
    shown = uploaded(page())
    button(shown, "Load 2 rows").click().run()
    written = text_of(shown)
    assert "From now on own data is shown, and practice data no longer." in written
    assert "<b>Own data.</b> calls.csv and 1 other load" in written
    assert Journal(stores).latest("use").body == {"because": "loaded"}
