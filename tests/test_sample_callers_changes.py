"""The same callers whatever is changed: what each event and lever takes away or moves, and nothing else."""

from dataclasses import fields, replace
from datetime import date

import numpy as np
import pytest

from dashboard.errors import DashboardError
from dashboard.sample.callers import callers_of_month
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.demand import expected_of
from dashboard.sample.effects import effects_of
from dashboard.sample.settings import settings
from dashboard.sample.streams import LINES
from tests.calling import SEED, a_draw, altered, clocks, month, ms, of

pytestmark = pytest.mark.slow

EVENTS = settings().parts["events"]
# What a caller brings along: an event may change one of them, never who rings.
SAME = (
    "at_ms",
    "stream",
    "unit",
    "key",
    "caller",
    "ring_ms",
    "hold_ms",
    "disposition",
    "again_ms",
    "patience_ms",
)


def without(year, number, *events):
    return month(year, number, changes=Changes(without=frozenset(events)))


def assert_same(fewer, more, names=(*SAME, "talk_ms", "wrap_ms")):
    """Those of `fewer` are all among those of `more`, and the same people."""
    places = np.searchsorted(more.number, fewer.number)
    assert (more.number[places] == fewer.number).all()
    for name in names:
        assert (getattr(more, name)[places] == getattr(fewer, name)).all(), name


def ringing(callers, line):
    """Who rings the line: numbers that stay theirs whatever is changed."""
    return set(callers.number[of(callers, line)].tolist())


@pytest.mark.parametrize(
    ("event", "year", "number"),
    [
        ("first_lockdown", 2020, 4),
        ("second_lockdown", 2020, 11),
        ("third_lockdown", 2021, 2),
        ("national_999_surge", 2021, 8),
        ("digital_desk", 2021, 11),
    ],
)
def test_an_event_brings_callers_or_keeps_them_away_and_leaves_all_others_as_they_are(event, year, number):
    came, changed = month(year, number), without(year, number, event)
    both = np.intersect1d(came.number, changed.number)
    assert_same(only(came, both), changed)
    some = False
    for line in ("999", "101"):
        with_it, without_it = ringing(came, line), ringing(changed, line)
        assert with_it <= without_it or without_it <= with_it
        wanted = expected(year, number, line) / expected(year, number, line, event)
        assert len(with_it) / len(without_it) == pytest.approx(wanted, abs=0.012)
        some |= with_it != without_it
    assert some


def expected(year, number, line, *without_events):
    draw = a_draw(year, number, changes=Changes(without=frozenset(without_events)))
    effects = effects_of(draw)
    by_stream = (expected_of(draw) * (effects.most * effects.kept)[:, draw.half_hours.day]).sum(axis=1)
    return by_stream[draw.streams.line == LINES.index(line)].sum()


def only(callers, numbers):
    places = np.searchsorted(callers.number, numbers)
    names = [field.name for field in fields(callers) if field.name != "drawn"]
    return replace(callers, **{name: getattr(callers, name)[places] for name in names})


def test_without_a_power_failure_its_calls_arrive_and_no_other_changes():
    came, more = month(2021, 9), without(2021, 9, "outage_2021_09")
    assert_same(came, more, [name for name in SAME if name != "again_ms"])
    extra = more.at_ms[~np.isin(more.number, came.number)]
    assert ((extra >= ms(2021, 9, 6, 16, 30)) & (extra < ms(2021, 9, 7, 8, 45))).all()
    assert 250 < len(extra) < 900


@pytest.mark.parametrize(
    ("event", "but"), [("safe_go_live", {"talk_ms", "wrap_ms"}), ("queue_message", {"patience_ms"})]
)
def test_an_event_that_changes_calls_brings_the_same_callers(event, but):
    came, changed = month(2021, 5), without(2021, 5, event)
    assert_same(changed, came, [name for name in (*SAME, "talk_ms", "wrap_ms") if name not in but])
    assert len(changed.at_ms) == len(came.at_ms)


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_an_event_changes_nothing_in_months_that_it_does_not_touch(event):
    assert_same(without(2018, 6, event), month(2018, 6))


def test_no_call_arrives_while_the_power_is_out():
    for year, number, start, end in (
        (2021, 9, ms(2021, 9, 6, 16, 30), ms(2021, 9, 7, 8, 45)),
        (2021, 7, ms(2021, 7, 23, 9), ms(2021, 7, 23, 13)),
    ):
        at_ms = month(year, number).at_ms
        assert not ((at_ms >= start) & (at_ms < end)).any()
        assert ((at_ms >= start - 3_600_000) & (at_ms < end + 3_600_000)).sum() > 40


def test_half_the_diverted_mobiles_are_half_of_those_that_there_were():
    came, half = month(2020, 9), month(2020, 9, changes=Changes(origins={"diverted_mobile": 0.5}))
    assert_same(half, came)
    mobiles = of(came, "diverted_mobile").sum()
    assert of(half, "diverted_mobile").sum() == pytest.approx(mobiles / 2, rel=0.06)
    assert len(came.at_ms) - len(half.at_ms) == mobiles - of(half, "diverted_mobile").sum()


def test_a_smaller_share_of_an_origin_is_part_of_a_larger_one():
    few, more = (month(2020, 9, changes=Changes(origins={"public": share})) for share in (0.2, 0.6))
    assert_same(few, more)


def test_no_calls_of_an_origin_may_be_asked_for():
    none = month(2020, 9, changes=Changes(origins={"station_phone": 0.0}))
    assert not of(none, "station_phone").any()


def test_a_tenth_of_the_publics_101_calls_moves_to_quiet_hours_of_the_same_week():
    came, moved = month(2020, 9), month(2020, 9, changes=Changes(to_quiet_hours=0.1))
    assert len(moved.at_ms) == len(came.at_ms)
    assert (np.diff(moved.at_ms) >= 0).all()
    order = np.argsort(moved.number)
    then = moved.at_ms[order]
    gone = np.flatnonzero(then != came.at_ms)
    assert (came.stream[gone] == came.stream[of(came, "public")][0]).all()
    assert len(gone) / of(came, "public").sum() == pytest.approx(0.1, abs=0.006)
    for was, now in zip(clocks(came.at_ms[gone]), clocks(then[gone]), strict=True):
        assert was.isocalendar()[:2] == now.isocalendar()[:2]
        assert 7 <= now.hour < 23
    assert {now.hour for now in clocks(then[gone])} >= {7, 8, 20, 21, 22}
    assert not {now.hour for now in clocks(then[gone]) if now.weekday() < 5} & set(range(10, 18))


def test_who_moves_to_quiet_hours_stays_who_they_are():
    came, moved = month(2020, 9), month(2020, 9, changes=Changes(to_quiet_hours=0.1))
    order = np.argsort(moved.number)
    for name in ("key", "patience_ms", "talk_ms", "wrap_ms", "ring_ms", "disposition"):
        assert (getattr(moved, name)[order] == getattr(came, name)).all(), name


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (Changes(without=frozenset({"brexit"})), "no event 'brexit'.*first_lockdown"),
        (Changes(origins={"pigeon": 0.5}), "no origin 'pigeon'.*diverted_mobile"),
        (Changes(origins={"public": 1.5}), "1.5 of public"),
        (Changes(origins={"public": -0.1}), "from 0 to 1"),
        (Changes(to_quiet_hours=1.1), "1.1 of calls.*from 0 to 1"),
    ],
)
def test_what_cannot_be_changed_is_refused_with_what_can(changes, said):
    with pytest.raises(DashboardError, match=said):
        month(2020, 9, changes=changes)


def test_an_altered_setting_of_one_subject_leaves_the_others_as_they_were():
    ring = {"999": {"mean": 9.0, "spread": 0.1}, "101": {"mean": 9.0, "spread": 0.1}}
    altogether = callers_of_month(altered(ring=ring), seed=SEED, room=0, month=date(2020, 9, 1), changes=NONE)
    assert_same(altogether, month(2020, 9), [name for name in SAME if name != "ring_ms"])
