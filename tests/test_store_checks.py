"""Each check finds the fault it is for, and no fault in a store as loaded."""

from collections.abc import Iterator

import duckdb
import pytest

from dashboard.errors import DashboardError
from dashboard.store import checking, queries, rollups
from tests.drawn_loads import TWO_CALLS, add


@pytest.fixture(scope="module")
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as con:
        con.execute(queries.tables())
        con.execute("insert into store values ('own', timestamp '2026-01-01', 1, 'drawn', 0)")
        add(con, TWO_CALLS)
        rollups.rebuild(con)
        yield con


@pytest.fixture
def con(made: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Sound again after each test."""
    made.begin()
    yield made
    made.rollback()


COUNTED = """
insert into counted by name
select 1 as load_id, '999' as line, 'public' as origin, '' as team, timestamp '2020-01-01' as half_hour_utc,
    timestamp '2020-01-01' as local_half_hour, date '2020-01-01' as local_date, false as repeated,
    30 as minutes, 1 as offered, 1 as answered, 0 as abandoned, 0 as redirected, false as approximate
"""
FAULTS = [
    ("update call set load_id = 9", "rows of a load that is not listed"),
    (
        "insert into set_aside values (9, 'a.csv', 2, null, 'no line', null)",
        "rows of a load that is not listed",
    ),
    ("delete from covered where line = '101'", "a day with calls that no load covers"),
    (COUNTED, "a day in more than one grain"),
    ("update covered set minutes = 30", "a day in more than one grain"),
    ("update call set waited_s = 9 where line = '999'", "a wait not counted by second rounded up"),
    ("update call set wait_s = -1, waited_s = -1", "a wait below nothing"),
    ("update call set half_hour_utc = timestamp '2020-01-01 08:30'", "a call outside its half-hour"),
    ("update call set local_date = date '2020-01-02'", "a half-hour outside its day"),
    ("insert into call from call", "a call counted more than once"),
    (
        "update half_hour set answered = 2 where line = '999'",
        "offered is not answered and abandoned together",
    ),
    ("update half_hour set answer_timed = 2", "more calls timed than there were"),
    ("update half_hour set handled = 2", "more calls handled than were answered"),
    ("update half_hour set longest_of = 2", "a longest wait of more calls than there were"),
    ("update half_hour set redirected = -1", "a count below nothing"),
    ("update half_hour set handling_seconds = -1", "a time below nothing"),
    ("update wait_by_day set calls = 2", "calls by seconds waited are not the calls counted"),
    ("delete from wait_by_day where line = '101'", "calls by seconds waited are not the calls counted"),
]


def test_a_store_as_loaded_has_no_fault(con: duckdb.DuckDBPyConnection) -> None:
    for name in queries.checks():
        assert con.execute(queries.read(name).sql).fetchall() == []


@pytest.mark.parametrize(("fault", "why"), FAULTS, ids=[f"{why} {n}" for n, (_, why) in enumerate(FAULTS)])
def test_a_fault_is_found_and_said(con: duckdb.DuckDBPyConnection, fault: str, why: str) -> None:
    con.execute(fault)
    with pytest.raises(DashboardError, match=why):
        checking.check(con)


def test_of_many_faults_the_first_few_are_shown_and_the_rest_counted(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("update half_hour set answered = answered + 7")
    for _ in ("four", "eight"):
        con.execute("insert into half_hour from half_hour")
    with pytest.raises(DashboardError, match=r"\(line 101, .*; and 3 more \(check_store_half_hours\)"):
        checking.check(con)
