"""What is simulated becomes rows of every table, of the days asked for, and passes the checks of a store."""

from collections.abc import Iterator
from datetime import date

import pytest

from dashboard.sample.asked import asked
from dashboard.sample.assembling import batches
from dashboard.sample.building import build
from dashboard.sample.call_ids import MODULUS, UNDO
from dashboard.store.place import choose
from dashboard.store.reading import Store, open_store

pytestmark = pytest.mark.slow

THREE_DAYS = asked(from_date=date(2020, 3, 28), to_date=date(2020, 3, 30), scale=2)
# What the id of a call tells who knows how it was made.
ROOM = f"cast(call_id as hugeint) * {UNDO} % {MODULUS} // {1 << 32}"
KINDS = {"calls": "call", "staffing": "staffing", "absence": "absence", "strength": "strength"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two control rooms, three days around the hour that the clock leaves out."""
    place = choose(tmp_path_factory.mktemp("three days") / "practice")
    build(place, THREE_DAYS, batches(THREE_DAYS))
    with open_store(place) as store:
        yield store


def one(store: Store, sql: str) -> tuple[object, ...]:
    (row,) = store._connection.cursor().execute(sql).fetchall()
    return tuple(row)


def test_each_kind_of_row_is_there_under_its_own_load(store: Store) -> None:
    for row in store.rows("loads"):
        table = KINDS[str(row["kind"])]
        counted = one(store, f"select count(*), min(load_id), max(load_id) from {table}")
        assert counted == (row["rows_kept"], row["load_id"], row["load_id"])
        assert counted[0] != 0


@pytest.mark.parametrize("table", ["call", "staffing", "absence"])
def test_only_the_days_asked_for_are_there_though_whole_months_are_simulated(
    store: Store, table: str
) -> None:
    days = one(store, f"select min(local_date), max(local_date), count(distinct local_date) from {table}")
    assert days == (date(2020, 3, 28), date(2020, 3, 30), 3)


def test_no_call_is_offered_in_the_hour_that_no_clock_shows(store: Store) -> None:
    hours = one(
        store,
        "select count(*) from call where local_half_hour "
        "in (timestamp '2020-03-29 01:00:00', timestamp '2020-03-29 01:30:00')",
    )
    assert hours == (0,)


def test_calls_and_handlers_of_different_control_rooms_are_told_apart(store: Store) -> None:
    rooms = one(
        store,
        "select count(*) = count(distinct call_id), count(distinct handler // 10000), "
        f"count(*) filter ({ROOM} <> handler // 10000) from call",
    )
    assert rooms == (True, 2, 0)


def test_an_abandoned_call_has_nobody_s_team_no_handling_and_no_disposition(store: Store) -> None:
    known = one(
        store,
        "select count(team), count(talk_s), count(hold_s), count(wrap_s), count(disposition) "
        "from call where outcome = 'abandoned'",
    )
    assert known == (0, 0, 0, 0, 0)


def test_an_answered_call_has_a_handler_of_its_team_and_all_that_is_known_of_handling(store: Store) -> None:
    missing = one(
        store,
        "select count(*) filter (handler is null or team is null or talk_s is null or hold_s is null "
        "or wrap_s is null or disposition is null), count(*) > 1000 from call where outcome = 'answered'",
    )
    assert missing == (0, True)
