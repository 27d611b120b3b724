"""A card says whose words it holds, where they stand and what linked them; and quotes nobody.

Of many extracts, those that tell the story are shown at once.
"""

import dataclasses
import datetime
from collections.abc import Sequence

from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting, Words
from dashboard.ui.extracts import Found, at_once, card


def found(
    text: str = "Performance fell.", by: tuple[str, ...] = ("ACC",), words: Words = Words.SUMMARY
) -> Found:
    link = Link(measure="answered_in_time", lines=("101",), origins=(), words=("101", "performance"))
    extract = Extract(id="1", kind=Kind.RESPONSE, by=by, text=text, spans=(), links=(link,))
    item = Item(number="1.2", heading=("Contact",), extracts=(extract,))
    meeting = Meeting(
        title="Assurance",
        date=datetime.date(2020, 9, 29),
        chair="",
        venue="",
        attendance=(),
        apologies=(),
        items=(item,),
        actions=(),
        next_meeting=None,
        words=words,
    )
    return Found(meeting=meeting, item=item, extract=extract, linked_by=link.words)


def test_a_card_names_date_item_who_kind_and_whose_words():
    drawn = card(found())
    for part in (
        "29 September 2020",
        "item 1.2",
        "ACC",
        "response",
        "summary",
        "linked by “101”, “performance”",
    ):
        assert part in drawn


def test_loaded_words_are_called_a_notes_record_and_stand_in_no_quotation_marks():
    drawn = card(found(words=Words.NOTES_RECORD))
    assert "notes record" in drawn
    assert "“Performance fell.”" not in drawn


def test_notes_that_name_nobody_name_nobody():
    assert " ·  · " not in card(found(by=()))


def test_words_of_notes_cannot_become_markup():
    assert "<script>" not in card(found(text="<script>alert(1)</script>"))


def recorded(*kinds: Kind, day: str = "2020-09-29") -> list[Found]:
    """One meeting's extracts, in the order of its notes."""
    one = found()
    meeting = dataclasses.replace(one.meeting, date=datetime.date.fromisoformat(day))
    return [
        dataclasses.replace(
            one, meeting=meeting, extract=dataclasses.replace(one.extract, id=f"{day}/{place}", kind=kind)
        )
        for place, kind in enumerate(kinds)
    ]


def ids(some: Sequence[Found]) -> list[str]:
    return [one.extract.id for one in some]


S, C, R = Kind.STATEMENT, Kind.CHALLENGE, Kind.RESPONSE


def test_extracts_begin_with_a_challenge_and_its_answer_and_end_with_the_meeting_before() -> None:
    newest, earlier = recorded(S, S, C, R, R, S), recorded(R, C, R, day="2018-10-26")
    assert ids(at_once([*newest, *earlier])) == [*ids(newest[2:5]), earlier[1].extract.id]


def test_what_was_said_before_the_only_challenge_fills_the_room_that_is_left() -> None:
    newest = recorded(S, R, R, C)
    assert ids(at_once(newest)) == ids([newest[3], *newest[:3]])


def test_of_meetings_without_a_challenge_extracts_stand_in_the_order_of_the_notes() -> None:
    newest, earlier = recorded(S, S, S, S, R), recorded(R, S, day="2018-10-26")
    assert ids(at_once([*newest, *earlier])) == ids([*newest[:3], earlier[0]])
    assert at_once([]) == []


def test_a_meeting_with_little_to_say_leaves_its_room_to_the_one_before() -> None:
    newest, earlier = recorded(S), recorded(S, C, R, R, R, day="2018-10-26")
    assert ids(at_once([*newest, *earlier])) == ids([newest[0], *earlier[1:4]])


def test_the_extracts_of_one_meeting_are_never_parted_by_anothers() -> None:
    newest, earlier = recorded(S, S, S, C), recorded(C, day="2018-10-26")
    assert ids(at_once([*newest, *earlier])) == ids([newest[3], *newest[:2], earlier[0]])
