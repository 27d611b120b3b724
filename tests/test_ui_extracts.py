"""A card says whose words it holds, where they stand and what linked them; and quotes nobody."""

import datetime

from dashboard.minutes.meeting import Extract, Item, Kind, Link, Meeting, Words
from dashboard.ui.extracts import Found, card


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
