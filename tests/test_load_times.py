"""Moments: both clock changes, offsets, and the zone that a layout or the load names."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dashboard.load.zones import JOINED, PLACED, changes, make_clock_days
from tests.drawn_exports import drawn, in_memory

pytestmark = pytest.mark.slow


@pytest.fixture
def store(tmp_path):
    return in_memory(tmp_path)


def calls(*times: str, line: str = "101") -> str:
    rows = [f"{number:03}|{line}|{time}|answered|1" for number, time in enumerate(times)]
    return drawn("\n".join(["call_id|line|offered_at|outcome|wait_s", *rows]))


def moments(store):
    found = store.rows("select offered_at_utc::varchar, repeated from call order by call_id")
    return [(moment[11:16], repeated) for moment, repeated in found]


def test_in_the_repeated_hour_calls_after_the_clock_falls_back_are_of_the_second_pass(store):
    store.load(
        calls(*(f"2020-10-25 {time}:00" for time in ("00:59", "01:10", "01:50", "01:05", "01:55", "02:00")))
    )
    assert moments(store) == [
        *[
            ("23:59", False),
            ("00:10", True),
            ("00:50", True),
            ("01:05", True),
            ("01:55", True),
            ("02:00", False),
        ]
    ]


def test_in_a_file_from_new_to_old_the_passes_come_the_other_way_round(store):
    store.load(
        calls(*(f"2020-10-25 {time}:00" for time in ("02:00", "01:55", "01:05", "01:50", "01:10", "00:59")))
    )
    assert [moment for moment, _ in moments(store)] == ["02:00", "01:55", "01:05", "00:50", "00:10", "23:59"]


def test_a_step_back_of_less_than_half_an_hour_is_no_second_pass(store):
    store.load(calls(*(f"2020-10-25 {time}:00" for time in ("01:10", "01:30", "01:01"))))
    assert [moment for moment, _ in moments(store)] == ["00:10", "00:30", "00:01"]


def test_an_offset_in_the_file_decides_whatever_the_order(store):
    store.load(
        calls(
            "2020-10-25T01:30:00Z",
            "2020-10-25T01:40:00+01:00",
            "2020-10-25 01:50:00+00",
            "2020-07-01T12:00:00.5+01:00",
            "2020-07-01T12:00+01",
            "2020-07-01T12:00:00+0100",
        )
    )
    assert moments(store) == [("01:30", True), ("00:40", True), ("01:50", True), *[("11:00", False)] * 3]


def test_the_missing_hour_is_set_aside_to_the_second(store):
    times = ("00:59:59", "01:00:00", "01:59:59", "02:00:00")
    store.load(calls(*(f"2020-03-29 {time}" for time in times)))
    skipped = "offered_at lies in the hour that the clocks skip"
    assert store.aside() == [(3, skipped, "2020-03-29 01:00:00"), (4, skipped, "2020-03-29 01:59:59")]
    assert moments(store) == [("00:59", False), ("01:00", False)]


def test_both_passes_of_a_half_hour_keep_one_local_name_and_two_moments(store):
    store.load(calls("2020-10-25 01:10:00", "2020-10-25 01:45:00", "2020-10-25 01:10:00"))
    assert store.rows(
        "select half_hour_utc::varchar, local_half_hour::varchar from call order by call_id"
    ) == [
        ("2020-10-25 00:00:00", "2020-10-25 01:00:00"),
        ("2020-10-25 00:30:00", "2020-10-25 01:30:00"),
        ("2020-10-25 01:00:00", "2020-10-25 01:00:00"),
    ]


def test_the_zone_said_with_the_load_beats_the_layouts(store):
    store.load(calls("2020-07-01 12:00:00"), zone="America/New_York")
    assert moments(store) == [("16:00", False)]
    assert store.rows("select zone from covered") == [("America/New_York",)]


@pytest.mark.parametrize(
    "zone", ["Europe/London", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]
)
def test_every_change_of_the_clock_is_where_the_time_zone_database_has_it(zone):
    there = ZoneInfo(zone)
    for change in changes(zone, date(2026, 6, 1)):
        at = change.at.replace(tzinfo=ZoneInfo("UTC"))
        before, after = (moment.astimezone(there).utcoffset() for moment in (at - timedelta(seconds=1), at))
        assert (before.total_seconds(), after.total_seconds()) == (change.before_s, change.after_s)
    years = {change.at.year for change in changes("Europe/London", date(2026, 6, 1))}
    assert years >= set(range(1991, 2026))


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe"])
def test_a_local_half_hour_becomes_the_moment_that_the_time_zone_database_gives(store, zone):
    make_clock_days(store.con, zone, date(2020, 12, 31))
    store.con.execute(
        "create or replace temp table wall as"
        " select * from range(timestamp '2019-12-31', timestamp '2020-12-31', interval 30 minute) t(given)"
    )
    for is_utc in (False, True):
        rows = store.rows(
            f"select given, at_utc, at_local, is_missing, repeated from (select typed.*, {PLACED} from"
            f" (select given, {is_utc} as is_given_utc from wall) as typed {JOINED})"
        )
        for given, at_utc, at_local, is_missing, repeated in rows:
            told = expected(given, ZoneInfo(zone), is_utc)
            assert is_missing == told[2]
            assert is_missing or (at_utc, at_local, is_missing, repeated) == told


def expected(given: datetime, zone: ZoneInfo, is_utc: bool):
    if is_utc:
        local = given.replace(tzinfo=ZoneInfo("UTC")).astimezone(zone)
        wall = local.replace(tzinfo=None, fold=0)
        return given, wall, False, _ahead(wall, zone, 0) > _ahead(wall, zone, 1)
    first, second = (_ahead(given, zone, fold) for fold in (0, 1))
    return given - first, given, first < second, first > second


def _ahead(wall: datetime, zone: ZoneInfo, fold: int) -> timedelta:
    return wall.replace(tzinfo=zone, fold=fold).utcoffset()
