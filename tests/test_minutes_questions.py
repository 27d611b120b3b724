"""Asked and not answered, and what was told of a line, on meetings drawn as lists."""

import datetime

from dashboard.minutes.following.questions import told_of, unanswered
from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting, Words
from dashboard.minutes.shelving.summaries import summaries

IN_TIME = "answered_in_time"


def meeting(*said: tuple[str, str, str]) -> Meeting:
    """Kind, role and text of each extract; a text that names a line is about its share in time."""
    extracts = tuple(
        Extract(
            id=f"e{number}",
            kind=Kind(kind),
            by=(by,),
            text=text,
            spans=(),
            links=(
                Link(
                    measure=IN_TIME, lines=tuple(n for n in ("999", "101") if n in text), origins=(), words=()
                ),
            ),
        )
        for number, (kind, by, text) in enumerate(said)
    )
    return Meeting(
        title="Monthly meeting",
        date=datetime.date(2020, 9, 29),
        chair="",
        venue="",
        attendance=(),
        apologies=(),
        items=(Item(number="1.2", heading=("Calls",), extracts=extracts),),
        actions=(),
        next_meeting=None,
        words=Words.SUMMARY,
    )


def test_a_challenge_without_a_response_before_the_next_is_not_answered():
    held = meeting(
        ("challenge", "PCC", "first"),
        ("response", "ACC", "answer"),
        ("challenge", "PCC", "second"),
        ("challenge", "DPCC", "third"),
        ("statement", "CC", "something else"),
        ("challenge", "PCC", "last"),
    )
    assert [one.extract.text for one in unanswered(held)] == ["second", "third", "last"]


def test_of_the_meeting_of_september_2020_two_are_left_without_a_response():
    (held,) = [one for one in summaries() if one.date == datetime.date(2020, 9, 29)]
    assert [one.item.number for one in unanswered(held)] == ["1.2", "1.5"]


def test_the_last_thing_told_of_each_line_comes_first_and_each_is_shown_once():
    held = meeting(
        ("statement", "ACC", "999 falls"),
        ("statement", "ACC", "performance slips"),
        ("response", "ACC", "999 and 101 recover"),
        ("response", "CC", "performance was steady"),
    )
    told = told_of(held, IN_TIME, ("999", "101"))
    assert [one.extract.text for one in told] == [
        "999 and 101 recover",
        "performance was steady",
        "performance slips",
    ]
    assert [one.lines for one in told] == [("999", "101"), (), ()]


def test_what_the_commissioner_asks_is_not_something_that_the_force_told():
    assert told_of(meeting(("statement", "PCC", "999 is failing")), IN_TIME, ("999", "101")) == ()


def test_what_names_only_a_line_that_is_not_shown_is_left_out():
    assert told_of(meeting(("statement", "ACC", "101 recovers")), IN_TIME, ("999",)) == ()
