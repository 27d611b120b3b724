"""What is text, and what is notes of a meeting: everything else is refused with a sentence."""

from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import read_notes
from dashboard.minutes.documents import LARGEST_BYTES, decoded, file_bytes
from tests.invented_notes import WRAPPED

AGENDA = """Assurance Board Agenda
Date: Monday 3 October 2022
Attendees: Ann Lee (PCC), Raj Rao (CC)

1. Welcome
2. Calls
3. Any other business
"""
UNDATED = WRAPPED.replace("Date: Thursday 4 March 2021 at 14:00", "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"%PDF-1.7\n%...", "is a PDF"),
        (b"PK\x03\x04 word/document.xml", "is a Word, Excel or zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an older Word or Excel file"),
        (b"{\\rtf1 notes}", "is a rich text file"),
        ("notes".encode("utf-16"), "saved as UTF-16"),
        (b"\x00\x01\x02\x03 notes", "is not text"),
        (b"notes \x81\x8d", "is not text"),
        (b"n" * (LARGEST_BYTES + 1), "notes of one meeting, at most 1 MB"),
    ],
)
def test_a_file_that_is_not_text_is_refused_with_its_name(content: bytes, why: str) -> None:
    with pytest.raises(DashboardError, match=why) as refusal:
        decoded(content, "september.txt")
    assert "september.txt" in str(refusal.value)


def test_text_is_read_from_utf8_with_and_without_a_mark_and_from_windows_1252() -> None:
    for content in ("£5 – yes".encode(), "£5 – yes".encode("utf-8-sig"), "£5 – yes".encode("cp1252")):
        assert decoded(content, "notes.txt") == "£5 – yes"


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(DashboardError, match="There is no file"):
        file_bytes(tmp_path / "none.txt")
    with pytest.raises(DashboardError, match="is a folder"):
        file_bytes(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as huge:
        huge.truncate(LARGEST_BYTES * 1000)
    with pytest.raises(DashboardError, match=r"1,000\.0 MB"):
        file_bytes(path)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (AGENDA, "is an agenda"),
        (AGENDA.replace("Board Agenda", "Board"), "nobody in it says or is to do anything"),
        ("Answering report 2022\n\n1. Background\nThe PCC asked for this report.\n", "is a report"),
        ("Answering in 2022\n\n1. Background\nThe PCC asked for this paper.\n", "lists nobody as present"),
        ("Dear all,\n\nthe meeting is off.\n", "no numbered items"),
        ("Agenda\n\nWelcome\nCalls\n", "is an agenda"),
        (UNDATED, "gives no date"),
    ],
)
def test_what_is_not_notes_of_a_meeting_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(DashboardError, match=why) as refusal:
        read_notes(text, "paper.txt")
    assert str(refusal.value).startswith("paper.txt")
