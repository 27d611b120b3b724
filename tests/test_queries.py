"""Every query file keeps its heading's contract and the house style."""

import datetime
from collections.abc import Iterator

import duckdb
import pytest
import sqlglot
from sqlglot import exp
from sqlglot.tokens import Token, TokenType

from dashboard.errors import DashboardError
from dashboard.store import queries

NAMES = queries.names()
# Clauses that begin a line; some stand inside a call too: extract(minute from …), over (… order by …).
CLAUSES = {
    TokenType.SELECT,
    TokenType.FROM,
    TokenType.WHERE,
    TokenType.GROUP_BY,
    TokenType.HAVING,
    TokenType.ORDER_BY,
    TokenType.UNION,
    TokenType.LIMIT,
}
IN_CALLS = {TokenType.FROM, TokenType.ORDER_BY}
SAMPLES = {"_date": datetime.date(2020, 1, 1), "_at": datetime.datetime(2020, 1, 1), "_s": 10, "_percent": 50}


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as con:
        con.execute(queries.tables())
        yield con


def tokens(name: str) -> list[Token]:
    return sqlglot.tokenize(queries.read(name).sql, dialect="duckdb")


def tree(name: str) -> exp.Expr:
    return sqlglot.parse_one(queries.read(name).sql, dialect="duckdb")


def sample(param: str) -> object:
    return next((value for ending, value in SAMPLES.items() if f"_{param}".endswith(ending)), None)


@pytest.mark.parametrize("name", NAMES)
def test_the_heading_says_what_for_and_what_a_row_is(name: str) -> None:
    first, blank, *more = queries.read(name).heading.splitlines()
    assert first.endswith(".")
    assert first[0].isupper()
    assert blank == ""
    assert any(line.startswith("One row") for line in more)


@pytest.mark.parametrize("name", NAMES)
def test_the_heading_names_exactly_the_parameters_that_duckdb_sees(
    con: duckdb.DuckDBPyConnection, name: str
) -> None:
    query = queries.read(name)
    (statement,) = con.extract_statements(query.sql)
    assert set(query.params) == statement.named_parameters
    assert len(query.params) == len(set(query.params))


@pytest.mark.parametrize("name", NAMES)
def test_the_heading_names_exactly_the_columns_that_come_back(
    con: duckdb.DuckDBPyConnection, name: str
) -> None:
    query = queries.read(name)
    given = {param: sample(param) for param in query.params}
    described = con.execute(f"describe {query.sql}", given or None).fetchall()
    assert query.returns == tuple(column[0] for column in described)


@pytest.mark.parametrize("name", NAMES)
def test_the_heading_names_exactly_the_tables_read(name: str) -> None:
    parsed = tree(name)
    states = {cte.alias for cte in parsed.find_all(exp.CTE)}
    assert set(queries.read(name).reads) == {table.name for table in parsed.find_all(exp.Table)} - states


@pytest.mark.parametrize("name", NAMES)
def test_a_query_is_in_lower_case(name: str) -> None:
    sql = queries.read(name).sql
    words = [
        sql[token.start : token.end + 1] for token in tokens(name) if token.token_type is not TokenType.STRING
    ]
    assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_query_always_writes_as(name: str) -> None:
    written = sum(token.token_type is TokenType.ALIAS for token in tokens(name))
    aliases = sum(1 for alias in tree(name).find_all(exp.Alias, exp.TableAlias) if alias.alias or alias.name)
    casts = sum(1 for _ in tree(name).find_all(exp.Cast))
    assert written == aliases + casts


@pytest.mark.parametrize("name", NAMES)
def test_a_query_has_a_clause_a_line(name: str) -> None:
    assert list(clauses_in_mid_line(name)) == []


def clauses_in_mid_line(name: str) -> Iterator[str]:
    sql = queries.read(name).sql
    brackets: list[int] = []
    for token in tokens(name):
        line_start = sql.rfind("\n", 0, token.start) + 1
        if token.token_type is TokenType.L_PAREN:
            brackets.append(line_start)
        elif token.token_type is TokenType.R_PAREN:
            brackets.pop()
        in_call = token.token_type in IN_CALLS and line_start in brackets[-1:]
        if token.token_type in CLAUSES and not in_call:
            yield from filter(str.strip, [sql[line_start : token.start]])


@pytest.mark.parametrize("name", NAMES)
def test_a_query_fits_its_lines(name: str) -> None:
    sql = queries.read(name).sql
    assert sql.endswith("\n")
    assert [line for line in sql.splitlines() if len(line) > 110 or line != line.rstrip()] == []


@pytest.mark.parametrize("name", queries.checks())
def test_a_check_says_why_and_needs_no_parameters(name: str) -> None:
    query = queries.read(name)
    assert query.returns[0] == "why"
    assert query.params == ()


def test_a_heading_without_its_contract_is_refused() -> None:
    with pytest.raises(DashboardError, match=r"queries/half\.sql lacks params, returns"):
        queries.parse("half", "-- Half a heading.\n--\n-- reads    call\nselect 1")


def test_a_heading_may_run_over_lines_and_explain_in_brackets() -> None:
    params = "$from_date (first, or only),\n--          $line"
    sql = f"-- A.\n--\n-- reads    call, line\n-- params   {params}\n-- returns  a\nselect 1"
    parsed = queries.parse("drawn", sql)
    assert (parsed.reads, parsed.params, parsed.returns) == (("call", "line"), ("from_date", "line"), ("a",))
