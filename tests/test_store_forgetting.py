"""A load forgotten is in no version, and in no byte of one."""

from pathlib import Path

import duckdb
import pytest

from dashboard.errors import DashboardError
from dashboard.store import files, forgetting, queries
from dashboard.store.forgetting import forget
from dashboard.store.journal import Journal
from dashboard.store.place import Place
from dashboard.store.provenance import kept_loads
from dashboard.store.reading import is_stale, open_store
from dashboard.store.versions import current, history, restore
from dashboard.store.writing import new_version
from tests.drawn_loads import add, copied, load, place_in

pytestmark = pytest.mark.slow
SECRET = "caller-of-the-second-load"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = place_in(tmp_path_factory.mktemp("three loads"))
    load(place)
    load(place, f"{SECRET} 999 2020-01-02T00:00:00 answered 10", file="second.csv")
    load(place, "c4 999 2020-01-03T00:00:00 answered 10", file="third.csv")
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    return copied(made, tmp_path)


@pytest.fixture(scope="module")
def forgotten(made: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The second load forgotten: only for looking at."""
    place = copied(made, tmp_path_factory.mktemp("forgotten"))
    (place.folder / "0004.00c0ffee.part").write_bytes(SECRET.encode())
    assert forget(place, 2) == 1
    return place


def test_a_load_is_taken_out_of_every_version_that_held_it(made: Place, forgotten: Place) -> None:
    assert [load.versions for load in kept_loads(made)] == [(3,), (2, 3), (1, 2, 3)]
    assert [(load.load_id, load.versions) for load in kept_loads(forgotten)] == [(3, (3,)), (1, (1, 2, 3))]
    assert [(one.number, one.calls, one.is_current) for one in history(forgotten)] == [
        (3, 3, True),
        (2, 2, False),
        (1, 2, False),
    ]


def test_no_byte_of_a_forgotten_load_is_left_in_the_folder(made: Place, forgotten: Place) -> None:
    assert len(holding_the_secret(made)) == 2
    assert holding_the_secret(forgotten) == []


def holding_the_secret(place: Place) -> list[str]:
    return [path.name for path in place.folder.iterdir() if SECRET.encode() in path.read_bytes()]


def test_a_version_without_the_load_is_left_as_it_is(made: Place, forgotten: Place) -> None:
    assert [one.file.name for one in history(forgotten)] == ["0003-2.duckdb", "0002-2.duckdb", "0001.duckdb"]
    first = "0001.duckdb"
    assert (forgotten.folder / first).read_bytes() == (made.folder / first).read_bytes()


def test_what_a_version_is_and_every_other_row_stays(made: Place, forgotten: Place) -> None:
    before, after = (
        [(one.number, one.made_at, one.made_by, one.last_load_id) for one in history(place)]
        for place in (made, forgotten)
    )
    assert after == before
    with open_store(forgotten) as store:
        assert store.data == "own"
        days = [str(row["local_date"]) for row in store.rows("waits_from_calls")]
        assert sorted(set(days)) == ["2020-01-01", "2020-01-03"]
        assert [store.rows(check) for check in queries.checks()] == [[]] * len(queries.checks())


def test_forgetting_is_written_down(forgotten: Place) -> None:
    entry = Journal(forgotten.common).latest("forget")
    assert entry is not None
    assert (entry.about, entry.body) == ("2", {"store": "own", "rows": 1})


def test_every_table_is_carried_over(place: Place) -> None:
    with new_version(place, data="own", made_by="absence") as con:
        con.execute(
            "insert into absence by name select 1 as load_id, date '2020-01-01' as local_date, 'OCC' as unit,"
            " 'staff' as workforce, 'sickness' as reason, false as isolation, 7.5 as hours_lost"
        )
        con.execute("insert into set_aside values (2, 'second.csv', 3, null, 'no line', null)")
    forget(place, 2)
    kept = current(place)
    assert kept is not None
    with duckdb.connect(str(kept), read_only=True) as con:
        assert con.execute("select load_id, hours_lost::double from absence").fetchall() == [(1, 7.5)]
        assert con.execute("select count(*) from set_aside").fetchone() == (0,)


def test_a_number_forgotten_is_not_given_again(place: Place) -> None:
    forget(place, 3)
    assert load(place, "c5 999 2020-01-03T00:00:00 answered 10") == 4


@pytest.mark.slow
def test_a_reader_open_meanwhile_finds_itself_stale(place: Place) -> None:
    with open_store(place) as store:
        forget(place, 2)
        assert is_stale(store)


@pytest.mark.slow
def test_a_version_restored_before_is_still_the_current_one(place: Place) -> None:
    restore(place, 2)
    forget(place, 2)
    assert [one.number for one in history(place) if one.is_current] == [2]


@pytest.mark.slow
def test_a_load_can_be_forgotten_after_another(place: Place) -> None:
    forget(place, 2)
    forget(place, 3)
    assert [one.file.name for one in history(place)] == ["0003-3.duckdb", "0002-2.duckdb", "0001.duckdb"]
    assert [load.load_id for load in kept_loads(place)] == [1]


def test_a_load_that_no_version_holds_is_said(place: Place) -> None:
    with pytest.raises(DashboardError, match=r"No version in .* holds load 9"):
        forget(place, 9)


def test_a_version_that_cannot_be_read_is_not_passed_over(place: Place) -> None:
    (place.folder / "0002.duckdb").write_bytes(b"torn")
    with pytest.raises(DashboardError, match=r"nobody can say whether load 2 is in it: remove that file"):
        forget(place, 2)
    assert [one.file.name for one in history(place)] == ["0003.duckdb", "0002.duckdb", "0001.duckdb"]


def test_a_forget_that_fails_part_way_changes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    really = forgetting._write_without

    def fails_on_the_second(load_id: int, old: Path, part: Path) -> None:
        really(load_id, old, part)
        if old.name == "0002.duckdb":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(forgetting, "_write_without", fails_on_the_second)
    with pytest.raises(DashboardError, match=r"disk .* is full"):
        forget(place, 2)
    assert sorted(path.name for path in place.folder.iterdir()) == [
        "0001.duckdb",
        "0002.duckdb",
        "0003.duckdb",
        "current",
        "lock",
    ]


def test_an_old_file_that_stays_because_it_is_open_is_named(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "remove", lambda file: None)
    with pytest.raises(DashboardError, match=r"open in another program: .* remove .*0003\.duckdb"):
        forget(place, 3)
    assert current(place) == place.folder / "0003-2.duckdb"


@pytest.mark.slow
def test_a_month_of_rows_added_and_forgotten_leaves_no_room_taken(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    load(place)
    small = (place.folder / "0001.duckdb").stat().st_size
    with new_version(place, data="own", made_by="load") as con:
        load_id = add(con, "c3 999 2020-01-02T00:00:00 answered 10")
        con.execute(
            "insert into set_aside by name select $load_id as load_id, 'f' || hash(i) as file,"
            " i as file_line, 'r' || hash(i + 1) as reason from range(100000) as t (i)",
            {"load_id": load_id},
        )
    assert (place.folder / "0002.duckdb").stat().st_size > 2 * small
    forget(place, load_id)
    assert (place.folder / "0002-2.duckdb").stat().st_size <= small
