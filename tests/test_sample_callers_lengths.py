"""How long callers wait and calls take: patience, ringing, talk, hold and wrap, what SAFE adds to them."""

import numpy as np
import pytest

from dashboard.sample.changes import Changes
from dashboard.sample.settings import settings
from tests.calling import clocks, month, ms, of

pytestmark = pytest.mark.slow

PARTS = settings().parts
WITHOUT_SAFE = Changes(without=frozenset({"safe_go_live"}))
STREAM = {"999": "emergency", "101": "public", "accidental": "accidental"}


def seconds(callers, name, stream):
    return getattr(callers, f"{name}_ms")[of(callers, stream)] / 1000


def after(extra, callers):
    """Mean seconds added to a call, by line."""
    return {line: (extra / 1000)[of(callers, stream)].mean() for line, stream in STREAM.items()}


@pytest.mark.parametrize("kind", STREAM)
@pytest.mark.parametrize("part", ["talk", "wrap"])
def test_talk_and_wrap_are_log_normal_with_the_settings_means(kind, part):
    length, drawn = PARTS["handling"][kind][part], seconds(month(2019, 6), part, STREAM[kind])
    assert drawn.mean() == pytest.approx(length["mean"], rel=0.08)
    assert np.log(drawn).std() == pytest.approx(length["spread"], rel=0.06)


@pytest.mark.parametrize("kind", ["999", "101"])
def test_some_calls_are_held(kind):
    drawn = seconds(month(2019, 6), "hold", STREAM[kind])
    hold = PARTS["handling"][kind]["hold"]
    assert (drawn > 0).mean() == pytest.approx(hold["share"], abs=0.012)
    assert drawn[drawn > 0].mean() == pytest.approx(hold["mean"], rel=0.15)


@pytest.mark.parametrize("line", ["999", "101"])
def test_a_phone_rings_as_long_as_the_settings_say(line):
    drawn = seconds(month(2019, 6), "ring", STREAM[line])
    assert drawn.mean() == pytest.approx(PARTS["ring"][line]["mean"], rel=0.05)
    assert drawn.min() > 0


@pytest.mark.parametrize("line", ["999", "101"])
def test_patience_has_a_long_tail_and_an_early_hump(line):
    part, drawn = PARTS["patience"][line], seconds(month(2019, 6), "patience", STREAM[line])
    assert drawn.max() > 5 * part["mean"]
    assert np.median(drawn) < part["mean"]
    hump = part["hump"]
    # Nearly all of the hump, and of the long tail what happens to end so soon.
    first, last = hump["mean"] / 6, hump["mean"] * 4
    early = ((drawn > first) & (drawn < last)).mean()
    tail = np.log(part["mean"]) - part["spread"] ** 2 / 2
    plain = np.exp(tail + part["spread"] * np.random.default_rng(1).standard_normal(200_000))
    without = ((plain > first) & (plain < last)).mean()
    assert early - (1 - hump["share"]) * without == pytest.approx(hump["share"], rel=0.25)


def test_accidental_callers_drop_at_once_and_never_ring_again():
    callers = month(2019, 6)
    drawn = seconds(callers, "patience", "accidental")
    assert np.median(drawn) < 3
    assert (drawn < 10).mean() > 0.95
    assert (callers.again_ms[of(callers, "accidental")] == -1).all()


def test_safe_adds_two_minutes_to_a_call_talk_and_wrap_and_none_to_an_accident():
    # A month in which nothing of the learning is left.
    learnt, without = month(2021, 6), month(2021, 6, changes=WITHOUT_SAFE)
    event = PARTS["events"]["safe_go_live"]
    for part in ("talk", "wrap"):
        extra = getattr(learnt, f"{part}_ms") - getattr(without, f"{part}_ms")
        added = after(extra, learnt)
        assert added["999"] == pytest.approx(event[f"{part}_s"], rel=0.1)
        assert added["101"] == pytest.approx(event[f"{part}_s"], rel=0.1)
        assert added["accidental"] == 0
    assert event["talk_s"] + event["wrap_s"] == 120


def test_safe_takes_longer_while_it_is_learnt_and_nothing_before_its_day():
    july, without = month(2020, 7), month(2020, 7, changes=WITHOUT_SAFE)
    extra = july.talk_ms + july.wrap_ms - without.talk_ms - without.wrap_ms
    event = PARTS["events"]["safe_go_live"]
    day = np.array([clock.day for clock in clocks(july.at_ms)])
    logged = ~of(july, "accidental")
    assert (extra[day < event["day"].day] == 0).all()
    for since in (0, 17):
        learning = event["learning_s"] * (1 - since / event["learning_days"])
        then = extra[logged & (day == event["day"].day + since)]
        assert then.mean() / 1000 == pytest.approx(120 + learning, rel=0.06)


def test_after_a_failure_calls_take_longer_until_all_is_back():
    path = PARTS["events"]["outage_2021_09"]["slower_s"]
    september = month(2021, 9)
    usual = month(2021, 9, changes=Changes(without=frozenset({"outage_2021_09"})))
    places = np.searchsorted(usual.number, september.number)
    slower = september.wrap_ms - usual.wrap_ms[places]
    assert (september.talk_ms == usual.talk_ms[places]).all()
    assert (slower[september.at_ms < ms(2021, 9, 6)] == 0).all()
    day = np.array([clock.day for clock in clocks(september.at_ms)])
    then = slower[~of(september, "accidental") & (day == 20)].mean() / 1000
    assert then == pytest.approx(dict(path)["2021-09-20"], rel=0.1)


def test_the_queue_message_makes_some_leave_early_and_the_others_wait_longer():
    told = month(2021, 5)
    untold = month(2021, 5, changes=Changes(without=frozenset({"queue_message"})))
    mine = of(told, "101")
    event, was = PARTS["events"]["queue_message"], untold.patience_ms
    stayed = told.patience_ms[mine] >= was[mine]
    assert np.median(told.patience_ms[mine][stayed] / was[mine][stayed]) == pytest.approx(
        event["patience"], rel=0.01
    )
    share = PARTS["patience"]["101"]["hump"]["share"]
    assert (~stayed).mean() == pytest.approx(share * (event["hump"] - 1), abs=0.006)
    assert (told.patience_ms == was)[of(told, "999")].all()
