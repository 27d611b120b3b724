"""Calls made up for benchmarks: a neutral export of any length, the same for the same number."""

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[2]
DAYS = 730
_CALLS = """
    copy (
        with numbered as (
            select
                i,
                cast(hash(i) % 1000000007 as bigint) as h,
                cast(hash(i + 1000000007) % 1000000007 as bigint) as k,
                timestamp '2018-10-01' + to_milliseconds(cast(i * ($days * 86400000.0 / $calls) as bigint))
                    as moment
            from range($calls) as made(i)
        )

        select
            'C' || i as call_id,
            case when h % 4 = 0 then '999' else '101' end as line,
            case h // 7 % 6
                when 0 then 'diverted_mobile'
                when 1 then 'station_phone'
                when 2 then 'other_agency'
                else 'public'
            end as origin,
            strftime(moment, '%Y-%m-%d %H:%M:%S') as offered_at,
            case when h // 11 % 10 < 8 then 'answered' else 'abandoned' end as outcome,
            cast(least(2400, -ln((1 + k % 99991) / 99992.0) * case when h % 4 = 0 then 6 else 70 end)
                as integer)
                as wait_s,
            60 + k % 600 as talk_s,
            k // 3 % 60 as wrap_s,
            -- Three million people: most calls come from somebody who rings again.
            '07' || lpad(cast(h % 3000000 as varchar), 9, '1') as caller
        from numbered
        -- The hours that no clock shows.
        where strftime(moment, '%m-%d %H') not in ('03-31 01', '03-29 01')
        order by i
    ) to '{file}' (header)
"""


@dataclass(frozen=True, kw_only=True)
class Run:
    seconds: float
    peak_mb: float


def calls_file(calls: int, folder: Path) -> Path:
    """Two years of calls, both lines, as a neutral CSV with a caller in every row."""
    file = folder / f"calls-{calls}.csv"
    if not file.exists():
        # In a process of its own: what it takes of memory would count as the next one's peak.
        write = (
            "import sys; from tests.bench.made import write_calls; write_calls(int(sys.argv[1]), sys.argv[2])"
        )
        subprocess.run([sys.executable, "-c", write, str(calls), file.as_posix()], cwd=ROOT, check=True)
    return file


def write_calls(calls: int, file: str) -> None:
    duckdb.connect().execute(_CALLS.format(file=file), {"calls": calls, "days": DAYS})


def loaded_store(calls: int, folder: Path) -> Path:
    """A store with those calls, made by the command."""
    store = folder / f"store-{calls}" / "own"
    if not (store / "current").exists():
        answerable("load", str(calls_file(calls, folder)), "--layout", "calls", "--store", str(store))
    return store


def answerable(*words: str) -> Run:
    """One run of the command as a process of its own, with its peak memory."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "dashboard", *words],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "ANSWERABLE_CALLER_KEY": "0" * 64},
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Run(seconds=time.perf_counter() - started, peak_mb=peak)


def table(title: str, names: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    print(f"\n{title}\n")
    print("| " + " | ".join(names) + " |")
    print("|" + " --- |" * len(names))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
