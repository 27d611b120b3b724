"""What the reader chooses, put into the link and read from it again."""

import pytest

from tests.drawn_loads import load, place_in
from tests.pages import page_over

pytestmark = pytest.mark.page


def test_all_that_is_loaded_is_a_period_and_stays_in_the_link(tmp_path, monkeypatch):
    place = place_in(tmp_path)
    load(place)
    page = page_over(place.folder, "answering", monkeypatch).run()
    page.radio(key="choose_period").set_value("all").run()
    assert page.query_params["period"] == "all"
    page.run()
    assert page.radio(key="choose_period").value == "all"


def test_all_meetings_is_no_choice_and_leaves_the_link(tmp_path, monkeypatch):
    place = place_in(tmp_path)
    load(place, "c1 101 2020-11-01T10:00:00 answered 5")
    page = page_over(place.folder, "answering", monkeypatch, meeting="2020-09-29").run()
    assert page.query_params["meeting"] == "2020-09-29"
    page.radio(key="choose_meeting").set_value("all").run()
    assert "meeting" not in page.query_params
