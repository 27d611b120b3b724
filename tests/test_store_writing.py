"""A new version is whole or it is not there."""

import shutil
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.store import writing
from dashboard.store.journal import Journal
from dashboard.store.place import Place, choose
from dashboard.store.reading import is_stale, open_store
from dashboard.store.versions import KEEP, current, history, restore
from dashboard.store.writing import new_version, next_load_id
from tests.drawn_loads import TWO_CALLS, add, copied, load, place_in

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = place_in(tmp_path_factory.mktemp("one load"))
    load(place)
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    return copied(made, tmp_path)


def offered(place: Place) -> int:
    with open_store(place) as store:
        return sum(int(str(row["offered"])) for row in store.rows("half_hours_from_calls"))


def test_a_first_load_makes_version_one_and_the_next_adds_to_it(place: Place) -> None:
    load(place, "c3 999 2020-01-02T00:00:00 answered 10")
    assert [(one.number, one.calls, one.loads, one.is_current) for one in history(place)] == [
        (2, 3, 2, True),
        (1, 2, 1, False),
    ]


def test_the_half_hours_and_waits_are_counted_when_a_load_ends(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    with new_version(place, data="own", made_by="load") as con:
        add(con, TWO_CALLS)
    with writing.engine.reader(place.folder / "0001.duckdb") as con:
        halves = con.execute(
            "select strftime(half_hour_utc, '%H:%M'), line, answered, abandoned from half_hour"
        )
        assert sorted(halves.fetchall()) == [("08:00", "999", 1, 0), ("08:30", "101", 0, 1)]
        waits = con.execute("select line, over_s, up_to_s, calls from wait_by_day order by line").fetchall()
        assert waits == [("101", 39, 40, 1), ("999", 9, 10, 1)]


def load_then_break(place: Place) -> None:
    with new_version(place, data="own", made_by="load") as con:
        add(con, "c3 999 2020-01-02T00:00:00 answered 10")
        raise ZeroDivisionError


def load_uncovered(place: Place) -> None:
    with new_version(place, data="own", made_by="load") as con:
        add(con, TWO_CALLS)
        con.execute("delete from covered where line = '999'")


def test_a_load_that_fails_leaves_nothing_behind(place: Place) -> None:
    before = sorted(path.name for path in place.folder.iterdir())
    with pytest.raises(ZeroDivisionError):
        load_then_break(place)
    assert sorted(path.name for path in place.folder.iterdir()) == before
    assert offered(place) == 2


def test_a_load_that_breaks_a_check_is_refused_with_what_is_wrong(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    wrong = r"a day with calls that no load covers \(line 999, local_date 2020-01-01"
    with pytest.raises(DashboardError, match=wrong):
        load_uncovered(place)
    assert current(place) is None


def test_a_folder_named_for_practice_data_takes_no_other(tmp_path: Path) -> None:
    practice = choose(tmp_path / "practice")
    with pytest.raises(DashboardError, match="is for practice data, and this is own data"):
        load(practice, data="own")
    assert current(practice) is None


def test_own_and_practice_data_are_never_mixed(place: Place) -> None:
    with pytest.raises(DashboardError, match="holds own data and this is practice data"):
        load(place, data="practice")
    assert offered(place) == 2


def test_no_number_of_a_load_or_a_version_is_given_twice_even_after_a_restore(place: Place) -> None:
    given = [load(place, "c3 999 2020-01-02T00:00:00 answered 10")]
    restore(place, 1)
    given.append(load(place, "c4 999 2020-01-03T00:00:00 answered 10"))
    assert given == [2, 3]
    assert [one.number for one in history(place)] == [3, 2, 1]
    assert offered(place) == 3


@pytest.mark.slow
def test_five_versions_are_kept(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    for day in range(1, KEEP + 2):
        load(place, f"c{day} 999 2020-01-{day:02}T00:00:00 answered 10")
    assert [one.number for one in history(place)] == [6, 5, 4, 3, 2]


def test_the_first_own_load_switches_to_own_and_later_ones_leave_the_choice_alone(tmp_path: Path) -> None:
    place, journal = place_in(tmp_path), Journal(tmp_path)
    journal.write("use", "practice", {})
    load(place)
    assert [entry.about for entry in journal.entries("use")] == ["practice", "own"]
    journal.write("use", "practice", {})
    load(place, "c3 999 2020-01-02T00:00:00 answered 10")
    assert [entry.about for entry in journal.entries("use")] == ["practice", "own", "practice"]


def test_a_second_load_at_once_is_told_who_the_first_is(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    with new_version(place, data="own", made_by="load january.csv") as con:
        add(con, TWO_CALLS)
        with pytest.raises(DashboardError, match=r"is being written by `load january\.csv` \(process \d+"):
            load(place)
    assert offered(place) == 2


def test_a_reader_goes_on_reading_while_a_load_ends_and_then_knows_that_it_is_stale(place: Place) -> None:
    with open_store(place) as store:
        load(place, "c3 999 2020-01-02T00:00:00 answered 10")
        assert store.rows("store_version")[0]["calls"] == 2
        assert is_stale(store)
    assert offered(place) == 3


def test_what_a_killed_load_left_is_cleared_by_the_next(place: Place) -> None:
    shutil.copy2(place.folder / "0001.duckdb", place.folder / "0002.00c0ffee.part")
    (place.folder / "0002.00c0ffee.part.wal").write_bytes(b"half a record")
    (place.folder / "0002.00c0ffee.part.tmp").mkdir()
    (place.folder / "0002.00c0ffee.part.tmp" / "spilled").write_bytes(b"rows")
    load(place, "c3 999 2020-01-02T00:00:00 answered 10")
    assert sorted(path.name for path in place.folder.iterdir()) == [
        "0001.duckdb",
        "0002.duckdb",
        "current",
        "lock",
    ]


def test_the_numbers_of_loads_count_up_within_one_version(tmp_path: Path) -> None:
    with new_version(place_in(tmp_path), data="own", made_by="load") as con:
        assert [next_load_id(con), next_load_id(con)] == [1, 2]
