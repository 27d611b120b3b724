"""Calls made up for benchmarks: a neutral export of any length, the same for the same number."""

import os
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
            1 as leg,
            case h // 7 % 6
                when 0 then 'diverted_mobile'
                when 1 then 'station_phone'
                when 2 then 'other_agency'
                else 'public'
            end as origin,
            null as origin_unit,
            'team ' || h % 5 as team,
            strftime(moment, '%Y-%m-%d %H:%M:%S') as offered_at,
            case when h // 11 % 10 < 8 then 'answered' else 'abandoned' end as outcome,
            cast(least(2400, -ln((1 + k % 99991) / 99992.0) * case when h % 4 = 0 then 6 else 70 end)
                as integer)
                as wait_s,
            60 + k % 600 as talk_s,
            k % 7 as hold_s,
            k // 3 % 60 as wrap_s,
            -- Three million people: most calls come from somebody who rings again.
            '07' || lpad(cast(h % 3000000 as varchar), 9, '1') as caller,
            'dealt with' as disposition
        from numbered
        -- The hours that no clock shows.
        where strftime(moment, '%m-%d %H') not in ('03-31 01', '03-29 01')
        order by i
    ) to '{file}' (header)
"""


@dataclass(frozen=True, kw_only=True)
class Run:
    """`cpu_seconds` wander less than `seconds` where others use the machine too."""

    seconds: float
    cpu_seconds: float
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
    con = duckdb.connect()
    con.execute("set enable_progress_bar = false")
    con.execute(_CALLS.format(file=file), {"calls": calls, "days": DAYS})


def loaded_store(calls: int, folder: Path) -> Path:
    """A store with those calls, made by the command."""
    store = folder / f"store-{calls}" / "own"
    if not (store / "current").exists():
        answerable("load", str(calls_file(calls, folder)), "--layout", "calls", "--store", str(store))
    return store


def answerable(*words: str) -> Run:
    """One run of the command."""
    return python("-m", "dashboard", *words)


def python(*words: str) -> Run:
    """One run of this Python as a process of its own, with its peak memory."""
    started = time.perf_counter()
    surroundings = {**os.environ, "ANSWERABLE_CALLER_KEY": "0" * 64}
    process = subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, stdout=subprocess.DEVNULL, env=surroundings
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    took = time.perf_counter() - started
    return Run(seconds=took, cpu_seconds=used.ru_utime + used.ru_stime, peak_mb=used.ru_maxrss / 1024)


def table(title: str, names: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    print(f"\n{title}\n")
    print("| " + " | ".join(names) + " |")
    print("|" + " --- |" * len(names))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
