"""Search over 500 meetings with 50,000 extracts, as a ratio to a plain scan of their text in the same run."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.minutes import Kind, Meeting, MinutesStore, meetings
from dashboard.minutes.finding import index as minutes_index
from dashboard.minutes.finding.related import related
from dashboard.minutes.finding.search import search
from dashboard.minutes.shelving.index_file import FILE_NAME
from tests.bench.made import table
from tests.bench.notes_made import notes

MEETINGS, TIMES = 500, 5
Question = tuple[str, dict[str, Any]]
QUESTIONS: dict[str, tuple[Question, ...]] = {
    "one word": tuple((each, {}) for each in ("sickness", "storms", "app", "custody", "calls", "figures")),
    "all words": tuple(
        (each, {}) for each in ("sickness storms", "app risen april", "what of the drone pilot")
    ),
    "a phrase": tuple(
        (each, {}) for each in ('"lessons learnt"', '"shift pattern was on track"', '"stood out"')
    ),
    "synonyms": tuple((each, {}) for each in ("OCC", "Saab", "FCR sickness", "time unavailable")),
    "a beginning": tuple((each, {}) for each in ("abandonm*", "st*", "inspec*")),
    "either, and not": (("app OR queue", {}), ("sickness -storms", {}), ("custody NOT night", {})),
    "words and filters": (
        ("sickness", {"kind": Kind.CHALLENGE}),
        ("calls", {"role": "ACC", "measure": "offered"}),
        ("app", {"person": "L Brandt"}),
    ),
    "filters alone": (("", {"measure": "sickness"}), ("", {"role": "DCC", "kind": Kind.RESPONSE})),
}


def measure(_calls: int, folder: Path) -> None:
    store = MinutesStore(folder)
    none = folder / "no-summaries"
    made = _seconds(lambda: [store.add_content(text.encode(), name) for name, text in notes(MEETINGS)])
    (folder / FILE_NAME).unlink(missing_ok=True)
    read = _seconds(lambda: meetings(folder, none))
    known = meetings(folder, none)
    extracts = sum(len(meeting.extracts) for meeting in known)
    loaded = min(_seconds(lambda: meetings(folder, none)) for _ in range(3))
    built = _seconds(lambda: search(folder, "first", summaries_folder=none))
    minutes_index.forget()
    again = _seconds(lambda: search(folder, "first", summaries_folder=none))
    table(
        f"{len(known)} meetings, {extracts:,} extracts",
        ("what", "seconds", "extracts a second"),
        [
            ("notes added one by one", f"{made:.1f}", f"{extracts / made:,.0f}"),
            ("shelf, every note read anew", f"{read:.1f}", f"{extracts / read:,.0f}"),
            ("shelf, as remembered", f"{loaded:.2f}", f"{extracts / loaded:,.0f}"),
            ("index built from the shelf", f"{built:.1f}", f"{extracts / built:,.0f}"),
            ("first search of a new process", f"{again:.2f}", ""),
            ("index file, MB", f"{(folder / FILE_NAME).stat().st_size / 1e6:.0f}", ""),
        ],
    )
    plain = _plain(folder)
    rows = [(kind, *_timed(folder, none, questions, plain)) for kind, questions in QUESTIONS.items()]
    rows.append(("related to one extract", *_related(folder, none, known, plain)))
    rows.append(("plain scan with like, for one word", "", f"{plain * 1000:.0f}", "", "1.00"))
    table("searches", ("what", "found (median)", "p50 ms", "p95 ms", "p50 to a plain scan"), rows)


def _timed(folder: Path, none: Path, questions: tuple[Question, ...], plain: float) -> tuple[str, ...]:
    took, found = [], []
    for query, wanted in questions * TIMES:
        started = time.perf_counter()
        found.append(search(folder, query, summaries_folder=none, **wanted).total)
        took.append(time.perf_counter() - started)
    return _cells(took, found, plain)


def _cells(took: Sequence[float], found: Sequence[int], plain: float) -> tuple[str, ...]:
    middle, high = statistics.median(took), sorted(took)[int(len(took) * 0.95)]
    return (
        f"{statistics.median(found):,.0f}",
        f"{middle * 1000:.1f}",
        f"{high * 1000:.1f}",
        f"{middle / plain:.2f}",
    )


def _related(folder: Path, none: Path, known: Sequence[Meeting], plain: float) -> tuple[str, ...]:
    took, found = [], []
    for meeting in known[:: len(known) // 20]:
        extract = meeting.extracts[7]
        one = partial(related, folder, extract, meeting, summaries_folder=none)
        took.append(_seconds(lambda one=one: found.append(len(one()))))
    return _cells(took, found, plain)


def _plain(folder: Path) -> float:
    """Seconds to go through every text once."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        asked = "select c0 from said_content where c0 like '%sickness%' order by id limit 20000"
        return statistics.median(_seconds(lambda: connection.execute(asked).fetchall()) for _ in range(TIMES))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
