"""The notes of two real meetings, held to a reading made by hand: offsets and hashes, not their words."""

import csv
import hashlib
from datetime import date
from pathlib import Path

import pytest

from dashboard.minutes import Kind, Meeting, Words, read_notes, reading
from dashboard.minutes.reader.parts import PartKind, Reason

READINGS = Path(__file__).parent / "minutes_readings"
FILES = {
    "2018-10-26": "2018-10-26-monthly-assurance-meeting.txt",
    "2020-09-29": "2020-09-29-monthly-assurance-meeting.txt",
}


@pytest.fixture(params=sorted(FILES))
def day(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def notes_text(shared: Path, day: str) -> str:
    return (shared / "minutes" / FILES[day]).read_text(encoding="utf-8")


def meeting_of(shared: Path, day: str) -> Meeting:
    return read_notes(notes_text(shared, day), FILES[day])


def roles(people: object) -> list[str]:
    return [person.role for person in people]  # type: ignore[attr-defined]


def test_every_extract_is_the_one_read_by_hand(shared: Path, day: str) -> None:
    with (READINGS / f"{day}.csv").open(encoding="utf-8", newline="") as opened:
        by_hand = [tuple(row.values()) for row in csv.DictReader(opened)]
    read = [
        (
            extract.id,
            extract.kind.value,
            " ".join(extract.by),
            " ".join(f"{start}-{end}" for start, end in extract.spans),
            hashlib.sha256(extract.text.encode()).hexdigest()[:12],
            "; ".join(
                f"{link.measure} {'+'.join(link.lines) or '*'} {'+'.join(link.origins) or '*'}"
                for link in extract.links
            ),
        )
        for extract in meeting_of(shared, day).extracts
    ]
    assert read == by_hand


def test_every_character_belongs_to_exactly_one_part(shared: Path, day: str) -> None:
    text = notes_text(shared, day)
    parts = reading(text, FILES[day]).parts
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == len(text)
    assert all(part.start < part.end for part in parts)
    whole = "".join(text[part.start : part.end] for part in parts)
    assert hashlib.sha256(whole.encode()).digest() == hashlib.sha256(text.encode()).digest()


def test_every_mark_of_the_real_notes_has_its_reason(shared: Path, day: str) -> None:
    text = notes_text(shared, day)
    marks = [part for part in reading(text, FILES[day]).parts if part.kind is PartKind.MARK]
    counted = {reason: sum(mark.what == reason for mark in marks) for reason in Reason}
    assert counted[Reason.UNREAD] == 0
    expected = {
        "2018-10-26": {
            "page mark": 1,
            "owner column": 1,
            "column heading": 1,
            "action label": 3,
            "bullet": 12,
        },
        "2020-09-29": {
            "page mark": 0,
            "owner column": 0,
            "column heading": 1,
            "action label": 0,
            "bullet": 5,
        },
    }
    assert {reason: counted[Reason(reason)] for reason in expected[day]} == expected[day]


def test_an_extracts_text_joins_its_spans_with_white_space_collapsed(shared: Path, day: str) -> None:
    text = notes_text(shared, day)
    for extract in meeting_of(shared, day).extracts:
        joined = " ".join(text[start:end] for start, end in extract.spans)
        assert extract.text == " ".join(joined.split())


def test_sentences_torn_by_a_page_are_whole_again(shared: Path) -> None:
    torn = {
        day: [
            extract.id.partition("/")[2]
            for extract in meeting_of(shared, day).extracts
            if len(extract.spans) > 1
        ]
        for day in FILES
    }
    assert torn == {"2018-10-26": ["2.1/3", "2.1/16", "2.1/29", "2.2/1"], "2020-09-29": ["1.3/8"]}


def test_the_meeting_of_2018_has_its_items_and_sub_headings(shared: Path) -> None:
    items = meeting_of(shared, "2018-10-26").items
    assert [item.number for item in items] == [
        "1.1",
        "2",
        "2.1",
        "2.1",
        "2.1",
        "2.1",
        "2.2",
        "3",
        "4",
        "5",
        "6",
    ]
    assert [item.heading[1:] for item in items if item.number == "2.1"] == [
        (),
        ("Demand", "The interim policing model"),
        ("Digital channel shift",),
        ("Visibility",),
    ]
    assert [len(item.extracts) for item in items] == [1, 0, 0, 18, 6, 15, 1, 1, 1, 1, 1]


def test_the_meeting_of_2020_goes_on_in_rows_without_a_number(shared: Path) -> None:
    items = meeting_of(shared, "2020-09-29").items
    assert [(item.number, len(item.extracts)) for item in items] == [
        ("1", 0),
        ("1.1", 1),
        ("1.1", 5),
        ("1.1", 2),
        ("1.1", 9),
        ("1.2", 7),
        ("1.3", 12),
        ("1.4", 3),
        ("1.5", 1),
        ("1.6", 1),
    ]
    assert [item.heading[-1:] for item in items[2:5]] == [("Staffing",), ("Demand",), ("SAAB SAFE",)]
    assert items[8].heading == ()


def test_the_owner_column_gives_the_first_action_of_2018_its_owners(shared: Path) -> None:
    actions = meeting_of(shared, "2018-10-26").actions
    assert [action.owner for action in actions] == [("PCC", "CC"), ("DCC",), (), ("PCC", "CC")]
    assert {action.item for action in actions} == {"2.1"}
    assert meeting_of(shared, "2020-09-29").actions == ()


def test_who_was_there_is_known_by_role(shared: Path) -> None:
    earlier, later = meeting_of(shared, "2018-10-26"), meeting_of(shared, "2020-09-29")
    assert roles(earlier.attendance) == ["PCC", "CC", "DCC"]
    assert roles(earlier.apologies) == ["DPCC", "CEx"]
    assert roles(later.attendance) == ["PCC", "DPCC", "SPM", "CC", "ACC", "SO"]
    assert later.apologies == ()
    assert earlier.chair == later.chair == earlier.attendance[0].name
    assert (len(earlier.venue), len(later.venue)) == (27, 19)


def test_the_next_meetings_are_dated(shared: Path) -> None:
    assert meeting_of(shared, "2018-10-26").next_meeting == date(2018, 11, 27)
    assert meeting_of(shared, "2020-09-29").next_meeting == date(2020, 10, 12)


def test_read_notes_are_called_a_notes_record(shared: Path, day: str) -> None:
    meeting = meeting_of(shared, day)
    assert meeting.words is Words.NOTES_RECORD
    assert meeting.date == date.fromisoformat(day)
    assert (
        sum(extract.kind is Kind.CHALLENGE for extract in meeting.extracts)
        == {"2018-10-26": 11, "2020-09-29": 12}[day]
    )
