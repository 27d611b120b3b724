"""Which published figures may stand side by side at all."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.reference.comparable import comparable
from dashboard.reference.compared import of_published
from dashboard.reference.folder import FOLDER
from dashboard.reference.peer_sets import WHOLES, PeerSet, peer_sets
from dashboard.reference.published import published
from dashboard.reference.terms import PublishedMeasure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(FOLDER, tmp_path / "reference")


def rewrite(path: Path, change: Callable[[list[str]], list[str]]) -> None:
    rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(change(rows)) + "\n", encoding="utf-8")


WITHIN, MEAN = PublishedMeasure.ANSWERED_WITHIN, PublishedMeasure.MEAN_ANSWER_TIME


def names(one: PeerSet) -> list[str]:
    return [placed.figure.geography for placed in one.forces]


def november_2023(folder: Path = FOLDER) -> PeerSet:
    sets = peer_sets(WITHIN, "999", within=10, folder=folder)
    return next(one for one in sets if one.last_day == date(2023, 11, 30))


def of_days(sets: tuple[PeerSet, ...], first: date) -> PeerSet:
    return next(one for one in sets if one.first_day == first and len(one.forces) > 1)


def test_november_2023_has_34_forces_of_the_999_table_each_with_its_calls():
    november = november_2023()
    assert len(november.forces) == 34
    assert all(placed.calls for placed in november.forces)
    gwent = next(placed for placed in november.forces if placed.figure.geography == "Gwent")
    assert (gwent.figure.value, gwent.calls) == (0.934, 6961)


def test_forces_whose_figure_is_not_held_are_counted_so_that_a_page_can_say_so():
    november = november_2023()
    assert november.missing == 10
    assert not november.names("West Mercia")


def test_west_mercia_stands_beside_six_forces_in_the_year_to_october_2024_and_it_is_the_lowest():
    year = of_days(peer_sets(WITHIN, "999", within=10), date(2023, 11, 1))
    assert names(year) == [
        "Durham", "Dyfed-Powys", "Essex", "Kent", "Lincolnshire", "West Mercia", "Wiltshire",
    ]  # fmt: skip
    assert min(year.forces, key=lambda placed: placed.figure.value).figure.geography == "West Mercia"


def test_west_mercia_s_share_of_2023_24_has_the_uk_beside_it_and_no_other_force():
    alone = next(one for one in peer_sets(WITHIN, "999", within=10) if one.first_day == date(2023, 2, 1))
    assert names(alone) == ["West Mercia"]
    assert [placed.figure.geography for placed in alone.wholes] == ["United Kingdom police"]


def test_before_2025_no_101_figure_of_west_mercia_stands_beside_another_force_s():
    for measure in PublishedMeasure:
        for within in (None, 30, 60, 90, 120, 180):
            sets = peer_sets(measure, "101", within=within)
            assert not any(one.names("West Mercia") for one in sets), measure


def test_a_set_is_not_there_before_its_figures_were_public():
    def november(day: date) -> int:
        sets = peer_sets(WITHIN, "999", within=10, as_at=day)
        return max((len(one.forces) for one in sets if one.last_day == date(2023, 11, 30)), default=0)

    assert november(date(2024, 1, 30)) == 0
    # Surrey's and Cambridgeshire's own pages, then the copy of the table, then Greater Manchester's.
    assert [november(date(2024, 2, day)) for day in (12, 13, 16)] == [2, 32, 33]


def test_in_every_set_each_figure_may_stand_beside_each_and_no_place_is_there_twice():
    for measure, within in ((WITHIN, 10), (MEAN, None)):
        for one in peer_sets(measure, "999", within=within):
            rows = [of_published(placed.figure) for placed in (*one.forces, *one.wholes)]
            assert all(comparable(a, b) == () for a in rows for b in rows if a is not b)
            assert len({row.geography for row in rows}) == len(rows)


def test_a_second_copy_of_a_force_s_figure_is_left_out(folder):
    def twice(rows: list[str]) -> list[str]:
        (own,) = [row for row in rows if row.startswith("gwent-999-in10-bt-2023-11,")]
        return [*rows, own.replace("gwent-999", "gwent-again", 1).replace(",0.934,", ",0.5,")]

    rewrite(folder / "published.csv", twice)
    assert [one.figure.value for one in november_2023(folder).forces if one.figure.geography == "Gwent"] == [
        0.934
    ]


def test_calls_are_those_of_the_same_table_only(folder):
    def from_elsewhere(rows: list[str]) -> list[str]:
        return [
            row.replace(",uk-999-bt,", ",,") if row.startswith("gwent-999-offered-bt-2023-11,") else row
            for row in rows
        ]

    rewrite(folder / "published.csv", from_elsewhere)
    assert [one.figure.geography for one in november_2023(folder).forces if one.calls is None] == ["Gwent"]


def test_a_place_of_several_forces_is_known_as_one():
    several = {
        row.geography for row in published() if "force" in row.geography or " and Wales" in row.geography
    }
    assert several | {"United Kingdom police"} == WHOLES
