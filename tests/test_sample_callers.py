"""A month's callers: who they are, how they wait, what their calls are about and take."""

from dataclasses import fields
from datetime import date

import numpy as np
import pytest

from dashboard.sample.callers import callers_of_month
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.redials import redials_of
from dashboard.sample.settings import settings
from dashboard.sample.streams import LINES, dispositions_of, streams_of, units_of
from tests.calling import KEYS, clocks, month, ms, of

pytestmark = pytest.mark.slow

ARRAYS = [field.name for field in fields(month(2019, 6)) if field.name != "drawn"]
PARTS = settings().parts


def test_callers_come_in_order_of_time_within_their_local_month():
    callers = month(2019, 6)
    assert (np.diff(callers.at_ms) >= 0).all()
    assert ms(2019, 6, 1) <= callers.at_ms[0]
    assert callers.at_ms[-1] < ms(2019, 7, 1)


def test_every_array_has_a_place_for_every_caller():
    callers = month(2019, 6)
    assert {len(getattr(callers, name)) for name in ARRAYS} == {len(callers.at_ms)}


def test_the_same_seed_brings_the_same_callers():
    one, other = (
        callers_of_month(settings(), seed=5, room=0, month=date(2019, 6, 1), changes=NONE) for _ in range(2)
    )
    for name in ARRAYS:
        assert np.array_equal(getattr(one, name), getattr(other, name)), name


@pytest.mark.parametrize("other", [{"seed": 1}, {"room": 1}])
def test_another_seed_or_room_brings_others(other):
    mine, theirs = month(2019, 6), month(2019, 6, **other)
    assert not np.isin(theirs.at_ms, mine.at_ms).mean() > 0.01
    # A station's telephone is in both rooms, under other keys.
    assert not np.isin(theirs.key, mine.key).any()


def test_callers_come_back_from_month_to_month():
    assert np.isin(month(2019, 7).key, month(2019, 6).key).mean() > 0.1


def test_a_clock_change_loses_the_missing_hour_and_fills_the_repeated_one():
    sunday = [clock for clock in clocks(month(2019, 3).at_ms) if clock.day == 31]
    assert {clock.hour for clock in sunday} == set(range(24)) - {1}
    sunday = [clock for clock in clocks(month(2019, 10).at_ms) if clock.day == 27]
    assert {(clock.hour, clock.fold) for clock in sunday if clock.hour == 1} == {(1, 0), (1, 1)}


def test_a_stream_has_its_line_and_its_units():
    callers, streams, units = month(2019, 6), streams_of(settings()), units_of(settings())
    assert (callers.line == streams.line[callers.stream]).all()
    for number, part in enumerate(streams.parts):
        mine = callers.unit[callers.stream == number]
        wanted = {units.index(name) for name, _ in part.get("units", ())} or {-1}
        assert set(mine.tolist()) == wanted


def test_units_and_dispositions_come_in_the_shares_of_the_settings():
    callers, units, names = month(2019, 6), units_of(settings()), dispositions_of(settings())
    mobiles = of(callers, "diverted_mobile")
    for name, share in PARTS["streams"]["diverted_mobile"]["units"]:
        assert (callers.unit[mobiles] == units.index(name)).mean() == pytest.approx(share, abs=0.03)
    for key in KEYS:
        for name, share in PARTS["dispositions"][key]:
            came = (callers.disposition[of(callers, key)] == names.index(name)).mean()
            assert came == pytest.approx(share, abs=0.05), (key, name)


def test_some_other_agencies_business_is_not_a_police_matter():
    callers, names = month(2020, 9), dispositions_of(settings())
    agencies = callers.disposition[of(callers, "other_agency")]
    assert 0.2 < (agencies == names.index("not_a_police_matter")).mean() < 0.4


def test_accidental_calls_are_some_of_every_year():
    for year in (2018, 2019, 2020, 2021):
        assert 500 < of(month(year, 7), "accidental").sum() < 2000


def test_a_public_caller_withholds_the_number_as_often_as_the_line_has_it():
    callers = month(2019, 6)
    public = of(callers, "public")
    withheld = (callers.caller[public] == 0).mean()
    assert withheld == pytest.approx(PARTS["callers"]["withheld"]["101"], abs=0.01)
    assert (callers.caller[of(callers, "emergency")] == 0).mean() == pytest.approx(0.03, abs=0.01)
    for key in ("diverted_mobile", "station_phone", "other_agency"):
        assert (callers.caller[of(callers, key)] > 0).all()


def test_who_shows_a_number_shows_the_same_one_each_time():
    callers = month(2019, 6)
    shown = callers.caller > 0
    assert (callers.caller[shown] == callers.key[shown]).all()


def test_a_station_has_one_telephone_an_agency_a_few_and_the_public_very_many():
    callers = month(2019, 6)
    stations = of(callers, "station_phone")
    assert len(np.unique(callers.key[stations])) == len(np.unique(callers.unit[stations]))
    assert len(np.unique(callers.key[of(callers, "other_agency")])) == 5 * 4
    officers = len(np.unique(callers.key[of(callers, "diverted_mobile")]))
    assert 1000 < officers <= 1900
    assert len(np.unique(callers.key[of(callers, "public")])) > 20_000


def test_one_telephone_belongs_to_one_unit():
    callers = month(2019, 6)
    some = callers.unit >= 0
    pairs = np.unique(np.stack([callers.key[some], callers.unit[some].astype(np.uint64)]), axis=1)
    assert len(np.unique(pairs[0])) == pairs.shape[1]


def test_few_of_the_public_ring_very_often():
    callers = month(2019, 6)
    _, calls = np.unique(callers.key[of(callers, "public")], return_counts=True)
    assert 5 < calls.max() < 60
    assert (calls == 1).mean() > 0.8


def test_a_caller_key_is_no_small_number():
    key = month(2019, 6).key
    assert key.dtype == np.uint64
    assert (key > 2**40).mean() > 0.999


def test_no_caller_at_all_is_a_month_like_any_other():
    nobody = Changes(origins=dict.fromkeys(streams_of(settings()).origins, 0.0))
    callers, some = month(2019, 6, changes=nobody), month(2019, 6)
    for name in ARRAYS:
        assert getattr(callers, name).dtype == getattr(some, name).dtype, name
        assert len(getattr(callers, name)) == 0, name
    assert len(redials_of(callers).line) == 0


def test_lines_are_numbered_as_the_room_serves_them():
    assert LINES == ("999", "101")
