"""Columns made here become rows of a store: quickly, exactly, and known by their load."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pytest

from dashboard.errors import DashboardError
from dashboard.store import queries, versions
from dashboard.store.filling import Made, cover, fill, list_made
from dashboard.store.place import choose
from dashboard.store.reading import open_store
from dashboard.store.writing import new_version, next_load_id
from tests.drawn_loads import load, place_in

pytestmark = pytest.mark.slow

MADE = Made(
    file="drawn",
    layout="sample",
    kind="calls",
    zone="Europe/London",
    options="--seed 7",
    from_date=date(2020, 3, 28),
    to_date=date(2020, 3, 30),
    cannot_tell=("Anything real.",),
)
NINE = np.datetime64("2020-03-28T09:00:00", "ms")


def calls(*wait_ms: int) -> dict[str, object]:
    """101 calls at 9:00, all answered, the first by handler 7 and the others by nobody known."""
    many = len(wait_ms)
    return {
        "handler": pa.array([7, *[None] * (many - 1)], pa.int32()),
        "call_id": [str(number) for number in range(many)],
        "line": pa.DictionaryArray.from_arrays(pa.array([0] * many), ["101"]),
        "leg": np.ones(many, dtype=np.int16),
        "origin": ["public"] * many,
        **dict.fromkeys(("offered_at_utc", "half_hour_utc", "local_half_hour"), np.repeat(NINE, many)),
        "local_date": np.repeat(NINE.astype("datetime64[D]"), many),
        "repeated": np.zeros(many, dtype=np.bool_),
        "outcome": ["answered"] * many,
        "wait_s": np.array(wait_ms) / 1000,
        "waited_s": -(-np.array(wait_ms) // 1000),
    }


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as con:
        con.execute(queries.tables())
        yield con


def test_rows_put_in_are_let_go_of_before_the_transaction_ends(con: duckdb.DuckDBPyConnection) -> None:
    before = pa.total_allocated_bytes()
    con.begin()
    for _ in range(10):
        fill(con, "call", 1, {**calls(*[9000] * 1000), "talk_s": pa.array([1.5] * 1000)})
    assert pa.total_allocated_bytes() - before < 10 * 1000
    con.commit()


def test_every_row_is_put_in_and_knows_its_load(con: duckdb.DuckDBPyConnection) -> None:
    assert fill(con, "call", 4, calls(9000, 10_000, 10_001)) == 3
    rows = con.execute("select load_id, line, handler, talk_s, wait_s, waited_s from call").fetchall()
    assert rows == [
        (4, "101", 7, None, Decimal("9.000"), 9),
        (4, "101", None, None, Decimal("10.000"), 10),
        (4, "101", None, None, Decimal("10.001"), 11),
    ]


def test_a_wait_of_whole_milliseconds_is_kept_exactly(con: duckdb.DuckDBPyConnection) -> None:
    a_minute, a_day_s_last_second = range(60_000), range(86_399_000, 86_400_000)
    fill(con, "call", 1, calls(*a_minute, *a_day_s_last_second))
    kept = con.execute("select cast(wait_s * 1000 as bigint) from call").fetchall()
    assert [row[0] for row in kept] == [*a_minute, *a_day_s_last_second]


def test_no_rows_are_none(con: duckdb.DuckDBPyConnection) -> None:
    assert fill(con, "call", 1, {"line": pa.array([], pa.string())}) == 0


def test_a_column_that_the_table_lacks_is_refused(con: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(duckdb.BinderException, match="mood"):
        fill(con, "call", 1, {**calls(9000), "mood": ["calm"]})


def test_each_line_is_covered_on_each_day_the_last_and_the_clock_change_included(
    con: duckdb.DuckDBPyConnection,
) -> None:
    cover(con, 2, MADE, ("999", "101"))
    rows = con.execute(
        "select line, local_date, minutes, load_id, knows_origin, over from covered"
    ).fetchall()
    days = [date(2020, 3, 28), date(2020, 3, 29), date(2020, 3, 30)]
    assert sorted(rows) == [(line, day, 0, 2, True, True) for line in ("101", "999") for day in days]


def test_what_was_made_stands_among_the_loads_and_passes_the_store_s_checks(tmp_path: Path) -> None:
    place = choose(tmp_path / "practice")
    with new_version(place, data="practice", made_by="sample --seed 7", afresh=True) as con:
        load_id = next_load_id(con)
        rows = fill(con, "call", load_id, calls(9000, 10_000))
        cover(con, load_id, MADE, ("101",))
        list_made(con, load_id, MADE, rows)
    with open_store(place) as store:
        (listed,) = store.rows("loads")
    told = {
        name: listed[name] for name in ("file", "kind", "rows_kept", "covers_from", "covers_to", "options")
    }
    assert told == {
        "file": "drawn",
        "kind": "calls",
        "rows_kept": 2,
        "covers_from": date(2020, 3, 28),
        "covers_to": date(2020, 3, 30),
        "options": "--seed 7",
    }
    assert listed["cannot_tell"] == ["Anything real."]
    assert isinstance(listed["loaded_at"], datetime)


def make_afresh(folder: Path, *wait_ms: int) -> None:
    with new_version(choose(folder), data="practice", made_by="sample", afresh=True) as con:
        load_id = next_load_id(con)
        list_made(con, load_id, MADE, fill(con, "call", load_id, calls(*wait_ms)))
        cover(con, load_id, MADE, ("101",))


def test_a_store_made_afresh_holds_nothing_of_what_it_held_and_numbers_go_on(tmp_path: Path) -> None:
    make_afresh(tmp_path / "practice", 1000, 2000, 3000)
    make_afresh(tmp_path / "practice", 1000)
    with open_store(choose(tmp_path / "practice")) as store:
        assert [(row["load_id"], row["rows_kept"]) for row in store.rows("loads")] == [(2, 1)]
        assert store.rows("store_version")[0]["calls"] == 1


def test_of_practice_data_the_last_two_versions_are_kept(tmp_path: Path) -> None:
    for number in range(1, 5):
        make_afresh(tmp_path / "practice", *[1000] * number)
    assert [(one.number, one.calls) for one in versions.history(choose(tmp_path / "practice"))] == [
        (4, 4),
        (3, 3),
    ]


def test_own_data_are_never_made_afresh_into_practice_data(tmp_path: Path) -> None:
    own = place_in(tmp_path)
    load(own)
    with pytest.raises(DashboardError, match="holds own data and this is practice data"):
        make_afresh(own.folder, 1000)
    assert [one.calls for one in versions.history(own)] == [2]
