"""The Peers page: what may stand side by side is drawn, all else says why not; as at moves all of it."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from dashboard.reference.published import published
from dashboard.reference.terms import PublishedMeasure
from dashboard.store.place import choose
from dashboard.store.reading import open_store
from dashboard.ui.peer_parts import csv_of as csv_of_peers
from dashboard.ui.peers import sets_of
from dashboard.ui.reconciled_card import csv_of as csv_of_reconciled
from dashboard.ui.reconciliation import SIMULATED, side_by_side
from tests.months import practice_force
from tests.pages import page_over, text_of
from tests.placing import day

pytestmark = pytest.mark.page

LATER = "2026-01-01"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return practice_force(tmp_path_factory.mktemp("peers") / "practice").folder


@pytest.fixture
def shown(store: Path, monkeypatch: pytest.MonkeyPatch):
    def show(folder: Path = store, **query: str) -> Any:
        page = page_over(folder, "peers", monkeypatch, **query).run()
        assert not page.exception
        assert not page.error
        return page

    return show


def test_ten_or_more_comparable_forces_are_a_funnel_first(shown):
    page = shown(line="999", as_at=LATER)
    assert "of 33 forces only Cambridgeshire stands apart" in text_of(page)
    assert len(page.get("plotly_chart")) == 1


def test_published_forces_never_share_a_chart_with_practice_data(shown):
    page = shown(line="999", as_at=LATER)
    assert "practice" not in page.get("plotly_chart")[0].proto.spec
    assert "Published figures of real calls" in text_of(page)


def test_a_set_is_chosen_by_the_link(shown):
    page = shown(line="999", as_at=LATER, figures="mean_answer_time-999-2023-02-2024-02")
    assert "West Mercia 17.7 s" in text_of(page)
    assert "West Mercia 17.7 s" not in text_of(shown(line="999", as_at=LATER))


def test_a_link_to_figures_there_are_none_of_falls_back_with_a_note(shown):
    assert "there are none such" in text_of(shown(line="999", as_at=LATER, figures="nonsense"))


def test_on_the_day_that_practice_data_open_nothing_may_stand_side_by_side_and_the_page_says_why(shown):
    page = shown()
    said = text_of(page)
    assert "No two forces’ 101 figures may stand side by side yet" in said
    assert "Cheshire does not measure its 101 answer times" in said
    assert not page.get("plotly_chart")


def test_one_press_shows_what_has_been_published_since(shown):
    page = shown(line="999")
    page.button(key="published_since").click().run()
    assert "of 33 forces" in text_of(page)


def test_a_force_that_does_not_measure_it_gives_its_reason_and_no_figure(shown):
    said = text_of(shown(line="101", peer="Cheshire", as_at="2020-10-12"))
    assert "No figure of Cheshire’s is known for these calls." in said
    assert said.count("Cheshire does not measure its 101 answer times") == 2


def test_before_2025_the_page_says_that_no_national_101_figures_are_consistent(shown):
    assert "Before 2025 there are no consistent national figures of 101" in text_of(shown(as_at=LATER))


def test_a_figure_of_the_same_table_and_days_stands_beside_ours(shown):
    said = text_of(shown(line="999", as_at=LATER, peer="Wiltshire"))
    assert "<b>19 s</b> Wiltshire" in said
    assert "<b>17.7 s</b> West Mercia" in said
    assert "<b>Side by side.</b>" in said


def test_a_link_to_a_force_of_which_nothing_is_known_says_so(shown):
    assert "of which nothing is known here" in text_of(shown(line="999", as_at=LATER, peer="Nowhere"))


def test_a_force_measured_otherwise_is_told_apart_reason_by_reason(shown):
    said = text_of(shown(line="101", peer="Avon and Somerset"))
    assert "None of Avon and Somerset’s" in said
    assert "after how many seconds a caller counts as having given up" in said


def test_figures_of_our_force_stand_beside_those_worked_out_with_the_gap_and_its_sources(shown):
    said = text_of(shown(line="999", as_at=LATER))
    assert "<b>11.8 s</b> published, BT clock" in said
    assert "worked out here, force clock · practice data" in said
    assert "One figure is on the BT clock, the other on the force clock." in said
    assert SIMULATED in said


def test_before_they_were_published_no_figures_are_set_side_by_side(shown):
    said = text_of(shown())
    assert "Nothing can be set side by side: published by 12 October 2020: 8 figures" in said
    assert SIMULATED not in said


def test_without_data_the_page_still_shows_what_forces_publish(shown, tmp_path):
    said = text_of(shown(tmp_path / "own", line="999", as_at=LATER))
    assert "of 33 forces" in said
    assert "No calls are loaded" in said


def test_every_force_drawn_is_a_line_of_the_csv_with_clock_form_and_source():
    one = next(one for one in sets_of("999", day(LATER)) if one.is_funnel)
    rows = list(csv.DictReader(io.StringIO(csv_of_peers(one.peers, one.compared))))
    assert len(rows) == 33
    assert {(row["clock"], row["form"], row["form_assumed"]) for row in rows} == {("BT", "A2", "yes")}
    assert all(row["source"] and row["url"] and row["calls"] and row["made_at"] for row in rows)


def test_the_csv_of_reconciled_figures_gives_both_clocks_and_says_practice(store):
    with open_store(choose(store)) as opened:
        file = opened.file
    rows = list(
        csv.DictReader(io.StringIO(csv_of_reconciled(side_by_side(file, "999", day(LATER)), "practice")))
    )
    bt = next(row for row in rows if row["published_clock"] == "BT" and row["own"])
    assert (bt["own_clock"], bt["own_data"]) == ("force", "practice")
    assert all(bt[name] for name in ("load_ids", "made_at", "own_definition", "published_definition"))
    assert float(bt["gap"]) == pytest.approx(float(bt["own"]) - float(bt["published"]))


def test_no_two_forces_sickness_of_control_room_staff_is_held_as_the_page_says():
    held = {row.geography for row in published() if row.measure == PublishedMeasure.CONTROL_ROOM_ABSENCE}
    assert len(held) <= 1
