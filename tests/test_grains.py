"""One measure gives one answer, whatever grain its calls came in."""

import csv
import datetime
import math
from collections import defaultdict
from pathlib import Path

import pytest

from dashboard.load import load_files
from dashboard.measures import ALL
from dashboard.measures.answer import answer
from dashboard.measures.measure import Kind, Needs
from dashboard.measures.question import Question
from dashboard.periods import By
from dashboard.store.place import choose
from dashboard.store.reading import open_store

pytestmark = pytest.mark.slow

DAY = datetime.date(1999, 8, 1)
EDGES = (5, 10, 20, 30, 60, 120, 300, 600)
BANDS_CANNOT = {Kind.PERCENTILE}


def seconds(clock: str) -> int:
    hours, minutes, rest = map(int, clock.split(":"))
    return hours * 3600 + minutes * 60 + rest


def queued(shared: Path):
    """The bank's calls as its own rules say: when offered, how ended, how long waited and talked."""
    with (shared / "data" / "bank_calls_one_day.csv").open(newline="") as source:
        for row in csv.DictReader(source):
            queue, left_menu = seconds(row["q_start"]), seconds(row["vru_exit"])
            if row["outcome"] == "PHANTOM" or (row["outcome"] == "HANG" and not queue):
                continue
            outcome = {"AGENT": "answered", "HANG": "abandoned"}[row["outcome"]]
            wait = int(row["q_time"]) if queue else 0
            yield queue or left_menu, outcome, wait, int(row["ser_time"])


def counted_by(minutes: int, shared: Path, target: Path) -> Path:
    """The same calls counted into intervals, as a neutral `half_hours` file."""
    counts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for offered, outcome, wait, talk in queued(shared):
        row = counts[offered // (minutes * 60)]
        row["offered"] += 1
        row[outcome] += 1
        row["answer_sum_s" if outcome == "answered" else "abandon_sum_s"] += wait
        row["longest_wait_s"] = max(row["longest_wait_s"], math.ceil(wait))
        row["talk_sum_s"] += talk if outcome == "answered" else 0
        for edge in EDGES:
            row[f"{outcome}_within_{edge}s"] += wait <= edge
    names = [
        "offered",
        "answered",
        "abandoned",
        "answer_sum_s",
        "abandon_sum_s",
        "longest_wait_s",
        "talk_sum_s",
    ]
    names += [f"{outcome}_within_{edge}s" for outcome in ("answered", "abandoned") for edge in EDGES]
    with target.open("w", newline="") as written:
        rows = csv.writer(written)
        rows.writerow(["start", "minutes", "line", *names])
        for number, row in sorted(counts.items()):
            start = datetime.datetime.combine(DAY, datetime.time()) + datetime.timedelta(
                minutes=minutes * number
            )
            rows.writerow([start, minutes, "101", *(row[name] for name in names)])
    return target


@pytest.fixture(scope="module")
def stores(shared, tmp_path_factory):
    folder = tmp_path_factory.mktemp("grains")
    bank = choose(folder / "calls")
    load_files(bank, [shared / "data" / "bank_calls_one_day.csv"], "bank_calls", line="101", first_day=DAY)
    made = {0: bank}
    for minutes in (30, 60, 1440):
        made[minutes] = choose(folder / str(minutes))
        load_files(made[minutes], [counted_by(minutes, shared, folder / f"{minutes}.csv")], "half_hours")
    opened = {minutes: open_store(place) for minutes, place in made.items()}
    yield opened
    for store in opened.values():
        store.close()


def rows(store, measure, by, **more):
    asked = Question(measure=measure, line="101", from_date=DAY, to_date=DAY, by=by, **more)
    return answer(store, asked).rows


def figures(store, measure, by, **more):
    return [
        (row.period.iso, row.numerator, row.denominator, row.value)
        for row in rows(store, measure, by, **more)
    ]


@pytest.mark.parametrize("minutes", [30, 60, 1440])
@pytest.mark.parametrize("measure", ALL, ids=lambda one: one.key)
def test_calls_and_the_same_calls_counted_agree(stores, measure, minutes):
    more = {"within": 20} if measure.needs is Needs.WITHIN else {}
    finest = {30: By.HALF_HOUR, 60: By.HOUR, 1440: By.DAY}[minutes]
    for by in (finest, By.DAY, By.MONTH):
        from_calls, from_counts = (figures(stores[grain], measure, by, **more) for grain in (0, minutes))
        if measure.kind in BANDS_CANNOT:
            assert all(
                value in (None, known[3]) for known, (*_, value) in zip(from_calls, from_counts, strict=True)
            )
        else:
            assert from_counts == from_calls


@pytest.mark.parametrize("edge", EDGES)
def test_every_edge_of_the_bands_gives_what_the_calls_give(stores, edge):
    within = next(one for one in ALL if one.key == "answered_within")
    assert figures(stores[30], within, By.HOUR, within=edge) == figures(
        stores[0], within, By.HOUR, within=edge
    )


def test_between_the_edges_there_is_no_value_and_a_reason(stores):
    within = next(one for one in ALL if one.key == "answered_within")
    (day,) = rows(stores[30], within, By.DAY, within=25)
    assert day.value is None
    assert day.why_no_value == "this export does not tell which calls were answered within 25 seconds"
