"""Practice data on the pages: the day they open as at, and what the band calls them."""

import dataclasses
import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.minutes.shelving import shelf
from dashboard.sample.asked import asked
from dashboard.sample.changes import Changes, Extra
from dashboard.ui import practice
from dashboard.ui.held import Held, LineHeld, Stretch
from dashboard.ui.reading_url import Reading, read

DAY = datetime.date.fromisoformat
FOLLOW_UP = DAY("2020-10-12")


@pytest.fixture(scope="module")
def meetings(tmp_path_factory: pytest.TempPathFactory):
    """Those that come along."""
    return shelf.meetings(tmp_path_factory.mktemp("no notes"))


def held(first: str = "2018-04-01", last: str = "2021-12-31", data: str = "practice") -> Held:
    stretch = Stretch(first_day=DAY(first), last_day=DAY(last), minutes=0)
    lines = tuple(LineHeld(line=line, stretches=(stretch,), origins=()) for line in ("101", "999"))
    return Held(file=Path("0001.duckdb"), data=data, version=1, lines=lines, loads=())  # type: ignore[arg-type]


def reading(meetings, asked: str = "", over: Held | None = None) -> Reading:
    pairs = dict(pair.split("=") for pair in asked.split("&") if pair)
    return read(pairs, over or held(), meetings)


def test_practice_data_open_preparing_for_the_follow_up_meeting_that_the_notes_name(meetings):
    chosen = reading(meetings).filters
    assert (chosen.line, chosen.as_at) == ("101", FOLLOW_UP)
    assert (chosen.from_date, chosen.to_date) == (DAY("2018-10-01"), DAY("2020-10-11"))
    assert reading(meetings).query == {}


def test_both_meetings_lie_in_the_days_that_practice_data_open_with(meetings):
    chosen = reading(meetings).filters
    assert len(meetings) == 2
    assert all(chosen.from_date <= one.date <= chosen.to_date for one in meetings)


def test_another_day_stands_in_the_link_and_the_follow_up_meetings_does_not(meetings):
    assert reading(meetings, "as_at=2022-01-01").query == {"as_at": "2022-01-01"}
    assert reading(meetings, "as_at=2020-10-12").query == {}


def test_own_data_open_as_at_the_day_after_their_last(meetings):
    own = held(data="own")
    assert practice.follow_up(own, meetings) is None
    assert reading(meetings, over=own).filters.as_at == DAY("2022-01-01")


@pytest.mark.parametrize(
    ("first", "last", "opens"),
    [
        ("2018-04-01", "2020-10-10", None),
        ("2018-04-01", "2020-10-11", FOLLOW_UP),
        ("2020-10-11", "2021-12-31", FOLLOW_UP),
        ("2020-10-12", "2021-12-31", None),
    ],
)
def test_practice_data_that_do_not_reach_that_meetings_eve_open_at_their_end(meetings, first, last, opens):
    over = held(first, last)
    assert practice.follow_up(over, meetings) == opens
    assert reading(meetings, over=over).filters.as_at == (opens or DAY(last) + datetime.timedelta(days=1))


def test_where_no_known_meeting_names_it_practice_data_open_at_their_end():
    unnamed = SimpleNamespace(date=practice.RETOLD, next_meeting=None)
    other = SimpleNamespace(date=DAY("2020-10-26"), next_meeting=DAY("2020-11-30"))
    assert practice.follow_up(held(), [unnamed, other]) is None  # type: ignore[list-item]


def test_an_empty_practice_store_opens_as_any_other(meetings):
    empty = Held(file=Path("0001.duckdb"), data="practice", version=1, lines=(), loads=())
    assert practice.follow_up(empty, meetings) is None


def test_the_days_offered_are_the_follow_up_meeting_and_the_latest():
    latest = DAY("2022-01-01")
    assert list(practice.days_offered(FOLLOW_UP, latest)) == [
        ("12 October 2020, the follow-up meeting", None),
        ("Latest", latest),
    ]
    assert list(practice.days_offered(FOLLOW_UP, FOLLOW_UP)) == [("Latest", None)]
    assert list(practice.days_offered(None, latest)) == [("Latest", None)]


@pytest.mark.parametrize("made_by", ["sample", "sample --seed 7", "sample --from 2020-01-01"])
def test_another_seed_or_other_days_are_practice_data_still(made_by):
    assert practice.in_words(made_by) == ("Practice data.", practice.SIMULATED)


CHANGES = {
    "without": frozenset({"safe_go_live"}),
    "sickness_as_force": True,
    "handlers": (Extra(people=3, starts=datetime.time(14), ends=datetime.time(22)),),
    "origins": {"diverted_mobile": 0.5},
    "to_quiet_hours": 0.1,
}


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Changes)])
def test_whatever_is_changed_the_band_calls_it_a_counterfactual_and_says_what(name):
    typed = asked(seed=7, changes=Changes(**{name: CHANGES[name]})).as_typed()
    called, more = practice.in_words(f"sample {typed}")
    assert called == "Practice data, a counterfactual."
    assert typed in more
    assert "Not real calls" in more


def test_control_rooms_side_by_side_are_not_called_one_force():
    _, more = practice.in_words("sample --scale 10")
    assert more.startswith("10 simulated control rooms")


def test_own_data_carry_no_mark():
    assert practice.mark_of("own") == ""
    assert "practice data" in practice.mark_of("practice")
