"""Readers see one version, and nothing else."""

import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import DashboardError
from dashboard.store import engine, queries, reading
from dashboard.store.files import POINTER
from dashboard.store.place import Place
from dashboard.store.reading import NoData, open_store, open_version
from tests.drawn_loads import copied, load, place_in


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = place_in(tmp_path_factory.mktemp("one load"))
    load(place)
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    return copied(made, tmp_path)


def test_an_empty_store_says_how_to_load(tmp_path: Path) -> None:
    with pytest.raises(NoData, match=r"There is no data in .*own yet\. Load an export with"):
        open_store(place_in(tmp_path))


def test_a_frame_and_rows_of_a_query_hold_the_same(place: Place) -> None:
    with open_store(place) as store:
        assert (store.data, store.version, store.file.name) == ("own", 1, "0001.duckdb")
        rows = store.rows("waits_from_calls")
        assert {(row["line"], row["up_to_s"], row["calls"]) for row in rows} == {
            ("999", 10, 1),
            ("101", 40, 1),
        }
        frame = store.frame("waits_from_calls")
        assert tuple(frame.columns) == queries.read("waits_from_calls").returns
        assert sorted(frame["up_to_s"]) == [10, 40]


def test_many_threads_may_ask_at_once(place: Place) -> None:
    with open_store(place) as store, ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: store.rows("store_version")[0]["calls"], range(40)))
    assert answers == [2] * 40


def test_only_named_queries_are_run(place: Place) -> None:
    with open_store(place) as store:
        for name in ("select 1", "tables", "../queries/loads"):
            with pytest.raises(DashboardError, match="There is no query called"):
                store.rows(name)


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_text('{file}')",
        "copy (select 1) to '{file}.csv'",
        "attach '{file}.other'",
        "delete from call",
        "set enable_external_access = true",
        "set threads = 1",
        "install fts",
    ],
)
def test_a_reader_can_neither_change_the_store_nor_see_past_it(place: Place, sql: str) -> None:
    file = place.folder / "0001.duckdb"
    with engine.reader(file) as con, pytest.raises(duckdb.Error):
        con.execute(sql.format(file=Path(__file__)))


def test_a_missing_file_names_the_version_to_go_back_to(place: Place) -> None:
    load(place, "c3 999 2020-01-02T00:00:00 answered 10")
    (place.folder / "0002.duckdb").unlink()
    with pytest.raises(DashboardError, match=r"0002\.duckdb is missing\. Go back to .* restore 1`"):
        open_store(place)


@pytest.mark.parametrize("content", [b"", b"calls,line\n" * 1000, b"DUCK" * 5000])
def test_a_file_that_is_not_duckdb_names_the_version_to_go_back_to(place: Place, content: bytes) -> None:
    (place.folder / "0002.duckdb").write_bytes(content)
    (place.folder / POINTER).write_text("0002.duckdb\n")
    with pytest.raises(DashboardError, match=r"damaged or not a DuckDB file .* restore 1`"):
        open_store(place)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_torn_file_names_the_version_to_go_back_to(place: Place, share: float) -> None:
    whole = (place.folder / "0001.duckdb").read_bytes()
    (place.folder / "0002.duckdb").write_bytes(whole[: int(len(whole) * share)])
    (place.folder / POINTER).write_text("0002.duckdb\n")
    with pytest.raises(DashboardError, match=r"damaged or not a DuckDB file .* restore 1`"):
        read_everything(place)


def read_everything(place: Place) -> None:
    with open_store(place) as store:
        for name in ("store_version", "loads", *queries.checks(), "waits_from_calls", "waits_from_counted"):
            store.rows(name)


def test_a_duckdb_file_of_somebody_else_is_no_store(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "0001.duckdb")) as con:
        con.execute("create table sales (pounds integer)")
    with pytest.raises(DashboardError, match="is a DuckDB file, but not one of Answerable's"):
        open_version(tmp_path / "0001.duckdb")


def written_by_a_newer_duckdb(file: Path) -> None:
    """Raises the storage version that the first block of the file names, and its checksum with it."""
    content = bytearray(file.read_bytes())
    content[12:20] = struct.pack("<Q", 9999)
    checksum = 5381
    for word in struct.unpack("<511Q", content[8:4096]):
        checksum ^= word * 0xBF58476D1CE4E5B9 % 2**64
    file.write_bytes(struct.pack("<Q", checksum) + content[8:])


def test_a_file_of_a_newer_duckdb_says_to_update(place: Place) -> None:
    file = place.folder / "0001.duckdb"
    written_by_a_newer_duckdb(file)
    with pytest.raises(DashboardError, match="was written by a newer DuckDB: update Answerable"):
        open_version(file)


def test_a_reader_overtaken_by_a_load_opens_the_new_version(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(place, "c3 999 2020-01-02T00:00:00 answered 10")
    pointed = iter([place.folder / "pruned.duckdb"])
    really = reading.current_file
    monkeypatch.setattr(reading, "current_file", lambda folder: next(pointed, None) or really(folder))
    with open_store(place) as store:
        assert store.version == 2
