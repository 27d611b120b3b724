"""The Measures page: every definition, found by name or link, with what an export must hold for it."""

import pytest

from dashboard.measures import ALL, named
from dashboard.measures.measure import Needs
from dashboard.periods import By
from dashboard.reference.standards import standards
from dashboard.store import queries
from dashboard.ui.definitions import found
from dashboard.ui.given import calls_must_hold, counts_must_hold, periods_given
from tests.asking import value
from tests.drawn import store_of
from tests.pages import page_over, text_of

KEYS = [one.key for one in ALL]
CALLS = """
offered_at           | outcome   | wait_s | talk_s
2020-09-01T08:10:00  | answered  | 9      | 60
2020-09-01T08:11:00  | answered  | 40     | 60
2020-09-01T08:12:00  | abandoned | 20     |
"""
COUNTED = """
start                | answered | abandoned
2020-09-01T08:00:00  | 2        | 1
"""
UNKNOWN_WAITS = """
start                | outcome   | over_s | calls
2020-09-01T08:00:00  | answered  | -1     | 2
2020-09-01T08:00:00  | abandoned | -1     | 1
"""
COUNTED_IN_FULL = """
start                | answered | abandoned | answer_seconds | abandon_seconds | talk_seconds | longest_wait_s
2020-09-01T08:00:00  | 2        | 1         | 49             | 20              | 120          | 40
"""
# Bands with an edge at every number of seconds that the measures turn on, none of them a second wide.
BANDS = """
start                | outcome   | over_s | up_to_s | calls
2020-09-01T08:00:00  | answered  | -1     | 10      | 1
2020-09-01T08:00:00  | answered  | 30     | 600     | 1
2020-09-01T08:00:00  | abandoned | 10     | 30      | 1
"""


def seconds_of(measure):
    return {"within": 10} if measure.needs is Needs.WITHIN else {}


@pytest.mark.slow
@pytest.mark.parametrize("measure", ALL, ids=KEYS)
def test_calls_give_every_measure_where_they_hold_what_is_said(measure):
    with store_of(CALLS) as store:
        assert value(store, measure.key, **seconds_of(measure)) is not None
    without_talk = "\n".join(line.rpartition("|")[0] for line in CALLS.strip().splitlines())
    with store_of(without_talk) as store:
        given = value(store, measure.key, **seconds_of(measure)) is not None
        assert given is (calls_must_hold(measure) is None)


@pytest.mark.slow
@pytest.mark.parametrize("measure", ALL, ids=KEYS)
def test_bare_counts_give_a_measure_exactly_where_the_page_says_always(measure):
    with store_of(counted=COUNTED, bands=UNKNOWN_WAITS) as store:
        given = value(store, measure.key, **seconds_of(measure)) is not None
    assert given is (counts_must_hold(measure) is None)


@pytest.mark.parametrize("measure", ALL, ids=KEYS)
def test_counts_that_hold_what_the_page_asks_for_give_the_measure(measure):
    with store_of(counted=COUNTED_IN_FULL, bands=BANDS) as store:
        given = value(store, measure.key, **seconds_of(measure)) is not None
    assert given is (counts_must_hold(measure) != "wait bands a second wide")


def test_an_export_by_the_hour_gives_no_half_hours():
    assert periods_given(30)[0] is By.HALF_HOUR
    assert periods_given(60)[0] is By.HOUR
    assert periods_given(43_200)[0] is By.MONTH


def test_a_measure_is_found_by_any_word_of_its_definition():
    assert found(ALL, "GIVE up queue") == ()
    assert found(ALL, "gave queue answered") == (named("abandoned"),)
    assert found(ALL, "  ") == ALL


@pytest.mark.page
def test_every_measure_has_its_card_with_definition_reason_and_link(tmp_path, monkeypatch):
    page = page_over(tmp_path, "measures", monkeypatch).run()
    written = text_of(page)
    assert not page.exception
    for measure in ALL:
        assert f'id="{measure.key}"' in written
        assert f'href="?measure={measure.key}"' in written
        assert measure.why in written


@pytest.mark.page
def test_targets_stand_with_their_day_form_and_source(tmp_path, monkeypatch):
    written = text_of(page_over(tmp_path, "measures", monkeypatch, measure="answered_in_time").run())
    assert (
        "within 10 s, target 90%, form A2 (the source does not state the form, so it is assumed)" in written
    )
    assert "from 1 October 2023: within 30 s, no target known" in written
    assert all(f"]({one.url})" in written for one in standards())
    assert all(f"Form A{number}" in written for number in range(1, 6))


@pytest.mark.page
def test_a_link_to_a_measure_shows_it_alone_until_all_are_asked_for(tmp_path, monkeypatch):
    page = page_over(tmp_path, "measures", monkeypatch, measure="abandonment").run()
    assert [key for key in KEYS if f'id="{key}"' in text_of(page)] == ["abandonment"]
    (back,) = [button for button in page.button if button.label == "All measures"]
    back.click().run()
    assert [key for key in KEYS if f'id="{key}"' in text_of(page)] == KEYS
    assert "measure" not in page.query_params


@pytest.mark.page
def test_a_link_to_no_measure_shows_all_and_says_so(tmp_path, monkeypatch):
    page = page_over(tmp_path, "measures", monkeypatch, measure="abandonmnet").run()
    assert "measure=abandonmnet, but there is no such measure" in page.info[0].value
    assert all(f'id="{key}"' in text_of(page) for key in KEYS)


@pytest.mark.page
def test_typing_narrows_the_cards(tmp_path, monkeypatch):
    page = page_over(tmp_path, "measures", monkeypatch).run()
    page.text_input(key="find").set_value("talk, hold").run()
    assert [key for key in KEYS if f'id="{key}"' in text_of(page)] == ["mean_handling_time"]
    page.text_input(key="find").set_value("<b>").run()
    assert "No measure speaks of “&lt;b&gt;”" in text_of(page)


@pytest.mark.page
def test_the_query_behind_a_measure_is_shown_when_opened(tmp_path, monkeypatch):
    page = page_over(tmp_path, "measures", monkeypatch, measure="abandonment").run()
    assert not page.code
    page.session_state["query_abandonment"] = True
    page.run()
    assert page.code[0].value.strip() == queries.read("calls_by_period").sql.strip()
    assert "Every figure is a count or a sum" in text_of(page)
