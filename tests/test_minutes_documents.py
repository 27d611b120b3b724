"""What is text, and what is notes of a meeting: everything else is refused with a sentence."""

from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import read_notes
from dashboard.minutes.documents import Format, document, file_bytes
from dashboard.minutes.documents.formats import LARGEST, LARGEST_BYTES
from tests.invented_notes import WRAPPED

AGENDA = """Assurance Board Agenda
Date: Monday 3 October 2022
Attendees: Ann Lee (PCC), Raj Rao (CC)

1. Welcome
2. Calls
3. Any other business
"""
UNDATED = WRAPPED.replace("Date: Thursday 4 March 2021 at 14:00", "")
WEB = "<!DOCTYPE html><html><body><p>Notes</p></body></html>"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            r"is an older Word or Excel file.* save it as Word document \(\.docx\)",
        ),
        (b"{\\rtf1 notes}", r"is a rich text file.* save it as Word document \(\.docx\)"),
        (b"\x89PNG\r\n\x1a\n", r"is a picture.*text recognition \(OCR\)"),
        (b"MIME-Version: 1.0\r\n", "is a web page archive or an e-mail"),
        (b"\x00\x01\x02\x03 notes", "is not text"),
        (b"notes \x81\x8d", "is not text"),
        (b"notes\x00of a meeting", "is not text"),
        (b"n" * (LARGEST[Format.TXT] + 1), "notes of one meeting, at most 1 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_name(content: bytes, why: str) -> None:
    with pytest.raises(DashboardError, match=why) as refusal:
        document(content, "september.txt")
    assert "september.txt" in str(refusal.value)


def test_text_is_read_from_every_encoding_that_notepad_writes() -> None:
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        read = document("£5 – yes".encode(encoding), "notes.txt")
        assert (read.text, read.format) == ("£5 – yes", Format.TXT)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        (WEB, "notes.txt", Format.HTML),
        (f"\n<!-- saved -->\n{WEB}", "notes", Format.HTML),
        ("<p>Notes</p>", "notes.html", Format.HTML),
        ("1. Notes, in a file named by mistake", "notes.html", Format.TXT),
        ("1.1\t<p>Station telephones</p>", "notes.txt", Format.TXT),
        ("# Notes", "notes.md", Format.MARKDOWN),
        ("# Notes", "notes.txt", Format.TXT),
    ],
)
def test_what_is_in_a_file_says_what_it_is(text: str, name: str, found: Format) -> None:
    assert document(text.encode(), name).format is found


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(DashboardError, match="There is no file"):
        file_bytes(tmp_path / "none.txt")
    with pytest.raises(DashboardError, match="is a folder"):
        file_bytes(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as huge:
        huge.truncate(LARGEST_BYTES * 50)
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
