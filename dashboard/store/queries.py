"""The query files: each a statement under a heading that is its contract.

The heading says what the query is for, then `reads`, `params` and `returns`; tests hold all three to fact.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.errors import DashboardError

FOLDER = Path(__file__).resolve().parents[2] / "queries"
TABLES = "tables"
_KEYS = ("reads", "params", "returns")
# Two blanks or more, so that a sentence may begin with one of the words.
_KEY_LINE = re.compile(rf"({'|'.join(_KEYS)})\s{{2,}}(.*)")
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, kw_only=True)
class Query:
    """`heading` is the prose; `sql` the file as it stands; `params` are named without their $."""

    name: str
    heading: str
    sql: str
    reads: tuple[str, ...]
    params: tuple[str, ...]
    returns: tuple[str, ...]


def names() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.sql") if file.stem != TABLES))


def checks() -> tuple[str, ...]:
    """Queries that give the rows of a store that are wrong, each with a `why`."""
    return tuple(name for name in names() if name.startswith("check_"))


def tables() -> str:
    """The statements that make an empty store."""
    return (FOLDER / f"{TABLES}.sql").read_text(encoding="utf-8")


@cache
def read(name: str) -> Query:
    if name not in names():
        raise DashboardError(f"There is no query called {name!r}: queries/ has {', '.join(names())}.")
    return parse(name, (FOLDER / f"{name}.sql").read_text(encoding="utf-8"))


def parse(name: str, sql: str) -> Query:
    prose, contract = _heading(sql)
    missing = [key for key in _KEYS if key not in contract]
    if missing:
        raise DashboardError(f"The heading of queries/{name}.sql lacks {', '.join(missing)}.")
    return Query(
        name=name,
        heading=prose,
        sql=sql,
        reads=_listed(contract["reads"]),
        params=tuple(param.removeprefix("$") for param in _listed(contract["params"])),
        returns=_listed(contract["returns"]),
    )


def _heading(sql: str) -> tuple[str, dict[str, str]]:
    prose: list[str] = []
    contract: dict[str, str] = {}
    key = ""
    for line in _comment_lines(sql):
        if found := _KEY_LINE.fullmatch(line):
            key, contract[found[1]] = found[1], found[2]
        elif key:
            contract[key] += " " + line
        else:
            prose.append(line)
    return "\n".join(prose).strip(), contract


def _comment_lines(sql: str) -> list[str]:
    lines = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return lines


def _listed(text: str) -> tuple[str, ...]:
    """`$from_date (first day), $to_date` gives both names; `none` gives nothing."""
    parts = (part.strip() for part in _BRACKETS.sub("", text).split(","))
    return tuple(part for part in parts if part and part != "none")
