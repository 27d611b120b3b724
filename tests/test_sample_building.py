"""The practice force comes into a store whole, afresh and told of; or not at all."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pytest

from dashboard.errors import DashboardError
from dashboard.sample.asked import Asked, asked
from dashboard.sample.building import Batch, build
from dashboard.sample.changes import Changes
from dashboard.store import underway
from dashboard.store.journal import Journal
from dashboard.store.place import Place, choose
from dashboard.store.reading import open_store
from dashboard.store.underway import STOPPED, Underway
from dashboard.store.versions import current, history
from tests.drawn_loads import load, place_in

pytestmark = pytest.mark.slow

TWO_MONTHS = asked(from_date=date(2020, 2, 1), to_date=date(2020, 3, 31))


def calls(day: str, many: int) -> dict[str, Any]:
    """Answered 101 calls at noon in winter, on the tenth second."""
    noon = np.repeat(np.datetime64(f"{day}T12:00:00", "ms"), many)
    return {
        "call_id": [f"{day}-{number}" for number in range(many)],
        "line": ["101"] * many,
        "leg": np.ones(many, dtype=np.int16),
        "origin": ["public"] * many,
        **dict.fromkeys(("offered_at_utc", "half_hour_utc", "local_half_hour"), noon),
        "local_date": noon.astype("datetime64[D]"),
        "repeated": np.zeros(many, dtype=np.bool_),
        "outcome": ["answered"] * many,
        "wait_s": np.full(many, 10.0),
        "waited_s": np.full(many, 10),
        "handler": np.arange(many),
    }


STRENGTH = {"month": np.array(["2020-02-01"], dtype="datetime64[D]"), "unit": ["OCC"], "workforce": ["staff"]}


def batches() -> Iterator[Batch]:
    yield Batch(date(2020, 2, 1), {"calls": calls("2020-02-05", 3), "strength": STRENGTH})
    yield Batch(date(2020, 3, 1), {"calls": calls("2020-03-05", 2)})


def made(place: Place, wanted: Asked = TWO_MONTHS) -> list[Underway]:
    told: list[Underway] = []
    build(place, wanted, batches(), told.append)
    return told


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return choose(tmp_path / "practice")


def test_every_batch_is_in_the_store_and_each_kind_of_row_has_a_load(place: Place) -> None:
    assert build(place, TWO_MONTHS, batches()).calls == 5
    with open_store(place) as store:
        assert store.data == "practice"
        loads = {row["kind"]: row["rows_kept"] for row in store.rows("loads")}
        assert loads == {"calls": 5, "staffing": 0, "absence": 0, "strength": 1}
        assert sum(int(str(row["offered"])) for row in store.rows("half_hours_from_calls")) == 5


def test_all_days_asked_for_are_covered_on_both_lines_and_no_other(place: Place) -> None:
    made(place)
    with open_store(place) as store:
        covered = [
            (row["line"], row["first_day"], row["last_day"]) for row in store.rows("stretches_covered")
        ]
    assert sorted(covered) == [(line, date(2020, 2, 1), date(2020, 3, 31)) for line in ("101", "999")]


def test_practice_data_are_made_anew_each_time(place: Place) -> None:
    made(place)
    made(place)
    assert [(one.number, one.calls, one.loads) for one in history(place)] == [(2, 5, 4), (1, 5, 4)]


def test_a_version_says_what_was_otherwise_in_it(place: Place) -> None:
    made(place)
    made(
        place, asked(to_date=date(2020, 3, 31), seed=7, changes=Changes(without=frozenset({"safe_go_live"})))
    )
    said = [one.made_by for one in history(place)]
    assert said == [
        "sample --to 2020-03-31 --seed 7 --without safe_go_live",
        "sample --from 2020-02-01 --to 2020-03-31",
    ]


def test_it_tells_how_far_it_is_from_start_to_end_and_then_no_more(place: Place) -> None:
    told = made(place)
    assert [(one.doing, round(one.share, 3), one.calls) for one in told] == [
        ("starting", 0.0, 0),
        ("February 2020", 0.45, 0),
        ("March 2020", 0.9, 3),
        ("counting calls into half-hours", 0.9, 5),
    ]
    assert underway.told(place.folder) is None


def test_of_several_control_rooms_it_tells_which(place: Place) -> None:
    def both() -> Iterator[Batch]:
        yield from batches()
        for first_day, columns in batches():
            other = columns["calls"] | {"call_id": [f"1-{one}" for one in columns["calls"]["call_id"]]}
            yield Batch(first_day, {"calls": other})

    told: list[Underway] = []
    two = asked(from_date=date(2020, 2, 1), to_date=date(2020, 3, 31), scale=2)
    assert build(place, two, both(), told.append).calls == 10
    assert [one.doing for one in told][2:4] == [
        "March 2020, control room 1 of 2",
        "February 2020, control room 2 of 2",
    ]


def test_who_waits_finds_the_same_beside_the_store(place: Place) -> None:
    found: list[Underway | None] = []
    build(place, TWO_MONTHS, batches(), lambda now: found.append(underway.told(place.folder)))
    assert [one and one.doing for one in found][1:3] == ["February 2020", "March 2020"]


def broken(error: BaseException) -> Iterator[Batch]:
    yield next(batches())
    raise error


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (DashboardError("The disk is full."), "The disk is full."),
        (KeyboardInterrupt(), STOPPED),
        (ZeroDivisionError("by nought"), "was not foreseen (ZeroDivisionError: by nought)"),
    ],
    ids=["refused", "stopped", "at fault"],
)
def test_a_build_that_ends_too_soon_leaves_nothing_and_says_why(
    place: Place, error: BaseException, why: str
) -> None:
    with pytest.raises(type(error)):
        build(place, TWO_MONTHS, broken(error))
    assert current(place) is None
    assert sorted(path.name for path in place.folder.iterdir()) == ["lock", underway.NAME]
    told = underway.told(place.folder)
    assert told
    assert why in told.trouble


def test_who_waits_for_a_build_that_cannot_even_begin_is_told_why(place: Place) -> None:
    def refused() -> Iterator[Batch]:
        raise DashboardError("No such event.")
        yield

    awaited = Underway(doing="starting", share=0.0, started_at=time.time())
    underway.tell(place.folder, awaited)
    with pytest.raises(DashboardError):
        build(place, TWO_MONTHS, refused())
    assert underway.told(place.folder) == awaited.ended("No such event.")


def test_rows_that_a_table_refuses_end_the_build_whichever_month_they_are_of(place: Place) -> None:
    def halves() -> Iterator[Batch]:
        yield Batch(date(2020, 2, 1), {"calls": calls("2020-02-05", 3) | {"outcome": ["lost"] * 3}})
        yield Batch(date(2020, 3, 1), {"calls": calls("2020-03-05", 2)})

    with pytest.raises(duckdb.ConstraintException, match="outcome"):
        build(place, TWO_MONTHS, halves())
    assert current(place) is None


def test_a_build_that_failed_leaves_the_practice_data_of_before(place: Place) -> None:
    made(place)
    with pytest.raises(DashboardError):
        build(place, TWO_MONTHS, broken(DashboardError("No.")))
    assert [one.calls for one in history(place)] == [5]


def test_a_second_builder_is_told_of_the_first_and_does_not_tell_in_its_place(place: Place) -> None:
    def while_building() -> Iterator[Batch]:
        yield next(batches())
        with pytest.raises(DashboardError, match="is being written by `sample"):
            build(place, TWO_MONTHS, batches())
        told = underway.told(place.folder)
        assert told
        assert (told.doing, told.trouble) == ("February 2020", "")

    assert build(place, TWO_MONTHS, while_building()).calls == 3


def test_practice_data_never_take_the_place_of_own_data_and_never_choose_themselves(tmp_path: Path) -> None:
    own = place_in(tmp_path)
    load(own)
    with pytest.raises(DashboardError, match="holds own data and this is practice data"):
        made(own)
    made(choose(tmp_path / "practice"))
    assert [entry.about for entry in Journal(tmp_path).entries("use")] == ["own"]


@pytest.mark.parametrize(
    ("first", "last"), [("2018-03-31", None), (None, "2022-01-01"), ("2020-02-02", "2020-02-01")]
)
def test_days_that_the_force_does_not_have_are_refused_with_those_it_has(
    first: str | None, last: str | None
) -> None:
    with pytest.raises(DashboardError, match="has the days from 2018-04-01 to 2021-12-31"):
        asked(
            from_date=date.fromisoformat(first) if first else None,
            to_date=date.fromisoformat(last) if last else None,
        )
