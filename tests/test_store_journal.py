"""The journal keeps what was written."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.store.journal import Journal


def test_where_nothing_was_written_reading_gives_nothing_and_makes_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    assert journal.entries() == ()
    assert journal.latest("use") is None
    assert list(tmp_path.iterdir()) == []


def test_entries_come_back_in_the_order_they_were_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "made" / "at first write")
    journal.write("note", "2020-09-29", {"words": "“ask again”", "items": [1, 2]}, who="PCC")
    journal.write("use", "own", {})
    journal.write("note", "2020-10-12", {"words": "answered"})
    assert [(entry.kind, entry.about, entry.body, entry.who) for entry in journal.entries()] == [
        ("note", "2020-09-29", {"words": "“ask again”", "items": [1, 2]}, "PCC"),
        ("use", "own", {}, ""),
        ("note", "2020-10-12", {"words": "answered"}, ""),
    ]
    assert [entry.number for entry in journal.entries("note")] == [1, 3]


def test_the_latest_of_a_kind_is_the_last_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for choice in ("own", "practice", "own"):
        written = journal.write("use", choice, {})
    assert journal.latest("use") == written


@pytest.mark.parametrize(
    "sql",
    [
        "update entry set body = '{}'",
        "delete from entry",
        "insert or replace into entry values (1, '', '', '', '{}', '')",
    ],
)
def test_an_entry_can_be_neither_changed_nor_deleted_nor_replaced(tmp_path: Path, sql: str) -> None:
    journal = Journal(tmp_path)
    journal.write("note", "a", {"words": "kept"})
    with (
        closing(sqlite3.connect(journal.file)) as db,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        db.execute(sql)
    assert [entry.body for entry in journal.entries()] == [{"words": "kept"}]


def test_a_damaged_journal_is_said(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.file.write_bytes(b"not a database" * 100)
    with pytest.raises(DashboardError, match=r"The journal .*journal\.sqlite could not be read or written"):
        journal.entries()


def test_a_folder_with_odd_characters_in_its_name_holds_a_journal(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "what? 100% #1")
    journal.write("use", "own", {})
    assert journal.file.is_file()
    assert len(journal.entries()) == 1
