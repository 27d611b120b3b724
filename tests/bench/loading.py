"""Rows a second and peak memory of `load`, beside a bare typed `read_csv` into a table."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.made import answerable, calls_file, table

_BARE = """
import duckdb, resource, sys, time
source, target = sys.argv[1:]
columns = dict(
    call_id="varchar", line="varchar", origin="varchar", offered_at="timestamp", outcome="varchar",
    wait_s="decimal(10,3)", talk_s="decimal(10,3)", wrap_s="decimal(10,3)", caller="varchar",
)
con = duckdb.connect(target, config={"memory_limit": "1500MB"})
con.execute("set enable_progress_bar = false")
started = time.perf_counter()
read = "read_csv($source, columns=$columns, header=true, auto_detect=false)"
con.execute(f"create table call as select * from {read}", {"source": source, "columns": columns})
con.close()
print(time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure(calls: int, folder: Path) -> None:
    source = calls_file(calls, folder)
    bare_seconds, bare_mb = _bare(source, folder / "bare.duckdb")
    with tempfile.TemporaryDirectory(dir=folder) as store:
        run = answerable("load", str(source), "--layout", "calls", "--store", store)
    table(
        f"Loading {calls:,} calls ({source.stat().st_size / 1e6:,.0f} MB of CSV)",
        ("what", "seconds", "rows a second", "peak MB", "times the bare read"),
        [
            (
                "bare typed read_csv into a table",
                f"{bare_seconds:.1f}",
                f"{calls / bare_seconds:,.0f}",
                f"{bare_mb:,.0f}",
                "1.0",
            ),
            (
                "answerable load",
                f"{run.seconds:.1f}",
                f"{calls / run.seconds:,.0f}",
                f"{run.peak_mb:,.0f}",
                f"{run.seconds / bare_seconds:.1f}",
            ),
        ],
    )


def _bare(source: Path, target: Path) -> tuple[float, float]:
    target.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", _BARE, str(source), str(target)], check=True, capture_output=True, text=True
    )
    target.unlink()
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes
