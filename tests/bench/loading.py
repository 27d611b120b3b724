"""Rows a second and peak memory of `load`, beside a bare typed `read_csv` into a table: a process each."""

import tempfile
from pathlib import Path

from tests.bench.made import Run, answerable, calls_file, python, table

_BARE = """
import sys
import duckdb
source, target = sys.argv[1:]
decimals = dict.fromkeys(("wait_s", "talk_s", "hold_s", "wrap_s"), "decimal(10, 3)")
texts = ("line", "origin", "origin_unit", "team", "outcome", "caller", "disposition")
types = {"call_id": "varchar", "leg": "smallint", "offered_at": "timestamp"}
types |= decimals | dict.fromkeys(texts, "varchar")
with open(source) as file:
    columns = {name: types[name] for name in file.readline().strip().split(",")}
con = duckdb.connect(target, config={"memory_limit": "1500MB"})
con.execute("set enable_progress_bar = false")
read = "read_csv($source, columns = $columns, header = true, auto_detect = false)"
con.execute(f"create table call as select * from {read}", {"source": source, "columns": columns})
"""


def measure(calls: int, folder: Path) -> None:
    source = calls_file(calls, folder)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        bare = python("-c", _BARE, str(source), str(Path(made) / "bare.duckdb"))
        run = answerable("load", str(source), "--layout", "calls", "--store", str(Path(made) / "own"))
    table(
        f"Loading {calls:,} calls ({source.stat().st_size / 1e6:,.0f} MB of CSV)",
        ("what", "seconds", "CPU seconds", "rows a second", "peak MB", "times the bare read", "in CPU"),
        [_row("bare typed read_csv", calls, bare, bare), _row("answerable load", calls, run, bare)],
    )


def _row(what: str, calls: int, run: Run, bare: Run) -> tuple[str, ...]:
    return (
        what,
        f"{run.seconds:.1f}",
        f"{run.cpu_seconds:.1f}",
        f"{calls / run.seconds:,.0f}",
        f"{run.peak_mb:,.0f}",
        f"{run.seconds / bare.seconds:.1f}",
        f"{run.cpu_seconds / bare.cpu_seconds:.1f}",
    )
