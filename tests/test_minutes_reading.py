"""Reading notes: invented ones, in two layouts, and small paragraphs for each rule."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.minutes import Extract, Kind, Meeting, read_notes, reading
from dashboard.minutes.reader.parts import PartKind, Reason
from tests.invented_notes import TABLE, WRAPPED

FRONT = """Board Meeting

Date: Monday 3 October 2022
Attendance: Ann Lee Commissioner (PCC)
Raj Rao Chief Constable (CC)
Mo Dunn Assistant Chief Constable (ACC)

1.\tCALLS\tACTION
"""


def extracts(body: str) -> tuple[Extract, ...]:
    return read_notes(FRONT + body, "board.txt").extracts


def told(body: str) -> list[tuple[str, str, str]]:
    return [(extract.kind.value, "/".join(extract.by), extract.text) for extract in extracts(body)]


def reading_of(notes: str) -> Meeting:
    return read_notes(notes, "notes.txt")


def test_wrapped_lines_make_one_paragraph_and_each_speaker_a_turn() -> None:
    turns = [(e.kind, e.by, len(e.text.split())) for e in reading_of(WRAPPED).extracts if "/2.1/" in e.id]
    assert turns == [
        (Kind.CHALLENGE, ("PCC",), 20),
        (Kind.RESPONSE, ("CC",), 14),
        (Kind.RESPONSE, ("T/ACC",), 18),
        (Kind.STATEMENT, ("PCC",), 12),
        (Kind.STATEMENT, ("T/ACC",), 7),
        (Kind.STATEMENT, ("T/ACC",), 10),
        (Kind.ACTION, ("T/ACC",), 10),
    ]


def test_front_matter_in_dashes_gives_people_date_venue_and_chair() -> None:
    meeting = reading_of(WRAPPED)
    assert [(a.name, a.role) for a in meeting.attendance] == [
        ("Morag Penhale", "PCC"),
        ("Idris Okafor", "CC"),
        ("Lena Brandt", "T/ACC"),
        ("Sam Quill", ""),
    ]
    assert meeting.apologies == ()
    assert (meeting.date, meeting.chair, meeting.venue) == (
        date(2021, 3, 4),
        "Morag Penhale",
        "Committee Room 2",
    )
    assert meeting.title == "Holding to Account Board - Minutes"
    assert meeting.next_meeting == date(2021, 4, 1)


def test_a_table_of_tags_gives_items_and_rows_that_go_on() -> None:
    meeting = reading_of(TABLE)
    assert [(item.number, item.heading, len(item.extracts)) for item in meeting.items] == [
        ("1", ("OPENING MATTERS",), 1),
        ("1.1", ("Station telephones",), 4),
        ("2", (), 2),
        ("3", ("Next meeting: Tuesday 12 July",), 0),
    ]
    torn = meeting.items[1].extracts[2]
    assert (torn.text, len(torn.spans), torn.by) == (
        "the DCC confirmed that two would be taken out.",
        2,
        ("DCC",),
    )
    assert meeting.next_meeting == date(2022, 7, 12)


def test_a_person_without_a_role_speaks_by_name() -> None:
    assert reading_of(TABLE).items[1].extracts[1].by == ("Priya Nair",)


def test_an_owner_cell_stays_within_its_item() -> None:
    meeting = reading_of(TABLE)
    assert [(action.owner, action.item) for action in meeting.actions] == [
        (("DCC",), "1.1"),
        (("Priya Nair",), "2"),
    ]
    assert [(who.name, who.role) for who in meeting.apologies] == [("", "CC")]


def test_line_ends_of_windows_change_no_word() -> None:
    plain, windows = reading_of(WRAPPED), reading_of(WRAPPED.replace("\n", "\r\n"))
    assert [e.text for e in windows.extracts] == [e.text for e in plain.extracts]
    assert windows.attendance == plain.attendance


@pytest.mark.parametrize(
    "notes", [WRAPPED, TABLE, WRAPPED.replace("\n", "\r\n"), FRONT + "The PCC asked why.\n"]
)
def test_no_character_is_lost_or_read_twice(notes: str) -> None:
    parts = reading(notes, "notes.txt").parts
    assert "".join(notes[part.start : part.end] for part in parts) == notes
    assert not [part for part in parts if part.what == Reason.UNREAD]
    assert {part.kind for part in parts} <= set(PartKind)


PIECES = [
    "The PCC asked why.",
    "\n",
    "\t",
    "</p>",
    "<p>",
    "- ",
    "2. Next",
    "1. One",
    "ACTION: ",
    "CC / ACC",
    " and the CC said",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_whatever_the_order_of_things_every_character_is_accounted_for(pieces: list[str]) -> None:
    notes = FRONT + "The CC said so.\n" + "".join(pieces)
    parts = reading(notes, "notes.txt").parts
    assert "".join(notes[part.start : part.end] for part in parts) == notes
    assert not [part for part in parts if part.what == Reason.UNREAD]


def test_a_wrapped_line_that_ends_a_sentence_does_not_end_its_paragraph() -> None:
    wrapped = "The ACC reported a fault in the menu of the telephone system.\nMending it had taken an hour.\n"
    assert [by for _, by, _ in told(wrapped)] == ["ACC"]
    assert [by for _, by, _ in told(wrapped.replace("\n", "\n\n"))] == ["ACC", ""]


def test_sentences_without_a_speaker_go_on_with_the_turn() -> None:
    assert told("The ACC reported a fault. She added that it was mended. It had lasted an hour.\n") == [
        ("statement", "ACC", "The ACC reported a fault. She added that it was mended. It had lasted an hour.")
    ]


def test_a_paragraph_that_names_nobody_is_nobodys() -> None:
    assert [by for _, by, _ in told("The ACC reported a fault.\n\nIt was mended within the hour.\n")] == [
        "ACC",
        "",
    ]


def test_an_opening_that_the_question_points_back_to_belongs_to_it() -> None:
    assert told("The desk had closed. The PCC asked why this was.\n") == [
        ("challenge", "PCC", "The desk had closed. The PCC asked why this was.")
    ]


def test_an_opening_that_the_next_speaker_leaves_alone_stays_apart() -> None:
    assert [by for _, by, _ in told("The desk had closed. The PCC thanked the staff.\n")] == ["", "PCC"]


def test_a_second_speaker_in_a_sentence_has_a_turn_of_their_own() -> None:
    assert told("The PCC asked why and the CC said he knew not; the ACC added that she would look.\n") == [
        ("challenge", "PCC", "The PCC asked why"),
        ("response", "CC", "the CC said he knew not;"),
        ("response", "ACC", "the ACC added that she would look."),
    ]


def test_a_lead_in_gives_its_speakers_to_bullets_and_to_paragraphs_before_them() -> None:
    answer = "In reply the CC and ACC said:\n\nLeave was high.\n\n- A bug struck.\n- Rain fell.\n\n"
    body = f"The PCC asked why. {answer}All is well now.\n"
    assert told(body) == [
        ("challenge", "PCC", "The PCC asked why."),
        ("response", "CC/ACC", "Leave was high."),
        ("response", "CC/ACC", "A bug struck."),
        ("response", "CC/ACC", "Rain fell."),
        ("statement", "", "All is well now."),
    ]


def test_a_lead_in_reaches_past_one_heading_but_not_a_second() -> None:
    body = "The ACC gave the following causes.\n\nLeave\n\n- It was high.\n\nWeather\n\nIt was bad.\n"
    assert [(by, text) for _, by, text in told(body)] == [("ACC", "It was high."), ("", "It was bad.")]


def test_an_action_takes_its_owner_from_its_words_or_from_the_column() -> None:
    asked = "ACTION: The CC to write.\n\nACTION: A visit to be held.\n\n"
    body = f"{asked}The CC said the new centre\n\nPCC / CC is open.\n"
    actions = read_notes(FRONT + body, "board.txt").actions
    assert [(action.owner, action.text) for action in actions] == [
        (("CC",), "The CC to write."),
        (("PCC", "CC"), "A visit to be held."),
    ]


def test_an_action_at_the_end_of_a_paragraph_stands_apart() -> None:
    assert [(kind, by) for kind, by, _ in told("The CC said so. Action: ACC to write.\n")] == [
        ("statement", "CC"),
        ("action", "ACC"),
    ]


def test_every_paragraph_after_actions_is_one_until_somebody_speaks() -> None:
    body = "ACTIONS:\n\nA list to be made\n\nThe ACC to count.\n\nThe PCC thanked all.\n"
    assert [kind for kind, _, _ in told(body)] == ["action", "action", "statement"]


def test_extracts_are_numbered_within_their_item_across_its_headings() -> None:
    ids = [
        e.id
        for e in extracts(
            "Leave\n\nThe CC said yes.\n\nRain\n\nThe CC said no.\n2.\tPEOPLE\nThe CC said so.\n"
        )
    ]
    assert ids == ["2022-10-03/1/1", "2022-10-03/1/2", "2022-10-03/2/1"]


def test_numbers_that_begin_again_inside_an_item_are_sub_headings() -> None:
    body = "1. Leave\n\nThe CC said yes.\n\n2. Rain\n\nThe CC said no.\n2\tPEOPLE\t\nThe CC said so.\n"
    items = read_notes(FRONT + body, "board.txt").items
    assert [(item.number, item.heading) for item in items] == [
        ("1", ("CALLS",)),
        ("1", ("CALLS", "Leave")),
        ("1", ("CALLS", "Rain")),
        ("2", ("PEOPLE",)),
    ]
