"""Versions can be listed and gone back to."""

import os
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.store.files import POINTER, current_file, version_files
from dashboard.store.journal import Journal
from dashboard.store.place import Place
from dashboard.store.reading import open_store
from dashboard.store.versions import current, history, prune, restore
from tests.drawn_loads import copied, load, place_in


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = place_in(tmp_path_factory.mktemp("two versions"))
    load(place)
    load(place, "c3 999 2020-01-02T00:00:00 answered 10", file="second.csv")
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    return copied(made, tmp_path)


def test_a_store_never_loaded_has_no_history(tmp_path: Path) -> None:
    assert history(place_in(tmp_path)) == ()
    assert current(place_in(tmp_path)) is None


def test_an_earlier_version_can_be_restored_and_the_later_one_after_it(place: Place) -> None:
    assert restore(place, 1).calls == 2
    with open_store(place) as store:
        assert store.version == 1
    restore(place, 2)
    assert [(one.number, one.is_current, one.made_by) for one in history(place)] == [
        (2, True, "load second.csv"),
        (1, False, "load calls.csv"),
    ]


def test_a_restore_is_written_down_and_leaves_what_was_written_alone(place: Place) -> None:
    Journal(place.common).write("note", "2020-09-29", {"words": "kept"})
    restore(place, 1)
    assert [(one.kind, one.about) for one in Journal(place.common).entries()] == [
        ("use", "own"),
        ("note", "2020-09-29"),
        ("restore", "own"),
    ]


def test_a_version_that_is_not_kept_cannot_be_restored(place: Place) -> None:
    with pytest.raises(DashboardError, match=r"Version 7 is not kept in .*: there are 1, 2"):
        restore(place, 7)


def test_a_damaged_version_is_listed_with_its_trouble_and_cannot_be_restored(place: Place) -> None:
    (place.folder / "0001.duckdb").write_bytes(b"torn")
    assert [bool(one.trouble) for one in history(place)] == [False, True]
    with pytest.raises(DashboardError, match=r"Version 1 cannot be made current\. .* is damaged"):
        restore(place, 1)
    assert current(place) == place.folder / "0002.duckdb"


def test_a_restore_mends_a_store_whose_pointer_names_a_missing_file(place: Place) -> None:
    (place.folder / "0002.duckdb").unlink()
    restore(place, 1)
    load(place, "c4 999 2020-01-03T00:00:00 answered 10")
    with open_store(place) as store:
        assert store.rows("store_version")[0]["calls"] == 3


def test_the_current_version_is_never_pruned(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    restore(place, 1)
    monkeypatch.setattr("dashboard.store.versions.KEEP", 1)
    prune(place, "own")
    assert [one.number for one in history(place)] == [2, 1]


def test_without_a_pointer_the_newest_version_is_current(place: Place) -> None:
    (place.folder / POINTER).unlink()
    assert current(place) == place.folder / "0002.duckdb"


def test_a_tenth_thousandth_version_comes_after_the_one_before(tmp_path: Path) -> None:
    for name in (
        "9999.duckdb",
        "10000.duckdb",
        "0007-2.duckdb",
        "0007-10.duckdb",
        "sales.duckdb",
        "7.duckdb",
    ):
        (tmp_path / name).touch()
    assert [one.path.name for one in version_files(tmp_path)] == [
        "10000.duckdb",
        "9999.duckdb",
        "0007-10.duckdb",
    ]


def test_the_pointer_is_moved_in_one_rename(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path | None] = []
    really = os.fsync

    def looked_at(descriptor: int) -> None:
        seen.append(current_file(place.folder))
        really(descriptor)

    monkeypatch.setattr("os.fsync", looked_at)
    restore(place, 1)
    assert [path.name for path in seen if path] == ["0002.duckdb", "0001.duckdb"]
