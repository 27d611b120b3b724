"""Roll-ups mean the same, unchanged, on DuckDB, Spark and ClickHouse."""

import re

import pytest
import sqlglot
from sqlglot import exp

from dashboard.store import queries

ROLL_UPS = [name for name in queries.names() if re.search(r"_from_(calls|counted)$", name)]
# What roll-ups may call: known to mean the same on DuckDB, Spark and ClickHouse.
PORTABLE = {exp.Sum, exp.Count, exp.Max, exp.Min, exp.Coalesce, exp.Case, exp.If, exp.Cast, exp.And, exp.Or}


def test_calls_and_counted_intervals_are_rolled_up_in_the_same_columns() -> None:
    assert len(ROLL_UPS) == 4
    for subject in ("half_hours", "waits"):
        calls, counted = (queries.read(f"{subject}_from_{grain}") for grain in ("calls", "counted"))
        assert calls.returns == counted.returns


def read_by(dialect: str, name: str) -> exp.Expr:
    return sqlglot.parse_one(queries.read(name).sql, dialect=dialect)


@pytest.mark.parametrize("name", ROLL_UPS)
@pytest.mark.parametrize("dialect", ["spark", "clickhouse"])
def test_a_roll_up_means_the_same_to_the_engines_of_a_national_roll_up(name: str, dialect: str) -> None:
    assert read_by(dialect, name).sql("duckdb") == read_by("duckdb", name).sql("duckdb")


@pytest.mark.parametrize("name", ROLL_UPS)
def test_a_roll_up_keeps_to_the_portable_subset(name: str) -> None:
    assert unportable(queries.read(name).sql) == []


@pytest.mark.parametrize(
    "sql",
    [
        "select date_trunc('month', local_date) as month from call",
        "select count(*) filter (where leg = 1) as calls from call",
        "select offered_at_utc at time zone 'Europe/London' as local from call",
        "select line, count(*) as calls from call group by all",
        "select line from call qualify row_number() over (order by line) = 1",
        "select call.line from call asof left join covered on call.local_date >= covered.local_date",
        "select quantile_cont(wait_s, 0.9) as p90 from call",
        "select waited_s // 30 as band from call",
        "select 100.0 * waited_s as share from call",
        "select line::varchar as line from call",
    ],
)
def test_what_other_engines_take_otherwise_is_found(sql: str) -> None:
    assert unportable(sql) != []


def unportable(sql: str) -> list[str]:
    parsed = sqlglot.parse_one(sql, dialect="duckdb")
    found = [node for node in parsed.find_all(exp.Func) if type(node) not in PORTABLE]
    found += parsed.find_all(exp.AtTimeZone, exp.Filter, exp.Qualify, exp.IntDiv)
    found += [group for group in parsed.find_all(exp.Group) if group.args.get("all")]
    found += [join for join in parsed.find_all(exp.Join) if join.method]
    found += [number for number in parsed.find_all(exp.Literal) if number.is_number and not number.is_int]
    return [node.sql() for node in found] + re.findall("::", sql)
