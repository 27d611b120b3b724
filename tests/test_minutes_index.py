"""What was read is remembered; the file may go, break or be another reader's, and nothing changes."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import Meeting, MinutesStore, meetings, read_notes
from dashboard.minutes.finding import index
from dashboard.minutes.finding.search import search
from dashboard.minutes.marks import Link, Promise, Quantity, Topic
from dashboard.minutes.reader.reading import Reading
from dashboard.minutes.shelving import fingerprint, remembered
from dashboard.minutes.shelving.index_file import FILE_NAME, usable, writing_to
from dashboard.minutes.shelving.packed import packed, unpacked
from tests.invented_notes import TABLE, WRAPPED

ROOT = Path(__file__).resolve().parents[1]
# A pool of multiprocessing would run the last page that AppTest drew as its main module, and never end.
ASK = """
import sys
from pathlib import Path
from tests.test_minutes_index import found

print(found(Path(sys.argv[1])), end="")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = MinutesStore(tmp_path)
    store.add_content(WRAPPED.encode(), "a.txt")
    store.add_content(TABLE.encode(), "b.txt")
    return tmp_path


def shelf(folder: Path) -> tuple[Meeting, ...]:
    return meetings(folder, folder / "no summaries")


def found(folder: Path) -> int:
    return search(folder, "storms", summaries_folder=folder / "no summaries").total


def with_every_mark() -> Meeting:
    meeting = read_notes(TABLE, "b.txt")
    item = next(item for item in meeting.items if item.extracts)
    marked = replace(
        item.extracts[0],
        links=(
            Link(measure="offered", lines=("999", "101"), origins=("public",), words=("calls",), score=0.5),
        ),
        topics=(Topic(key="safe", words=("SAFE",)),),
        answers="2022-06-13/1/1",
        promise=Promise(words="by June", due=date(2022, 6, 30), due_words="June"),
        quantities=(Quantity(value=2.5, unit="minutes", subject="call", words="2½ minutes", bound="over"),),
    )
    return replace(meeting, items=(replace(item, extracts=(marked,)),), next_meeting=None)


@pytest.mark.parametrize("make", [lambda: read_notes(WRAPPED, "a.txt"), with_every_mark])
def test_a_meeting_comes_back_as_it_was(make: Callable[[], Meeting]) -> None:
    meeting = make()
    assert unpacked(packed(meeting)) == meeting


def test_notes_are_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = shelf(folder)
    assert len(before) == 2
    monkeypatch.setattr(remembered, "read_again", never)
    assert shelf(folder) == before


def test_what_was_read_before_the_reader_was_stopped_is_not_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / FILE_NAME).unlink(missing_ok=True)
    read = iter([remembered.read_again(MinutesStore(folder).rows()[0])])
    monkeypatch.setattr(remembered, "_AT_ONCE", 1)
    monkeypatch.setattr(remembered, "read_again", lambda _row: next(read))
    with pytest.raises(StopIteration):
        shelf(folder)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("select count(*) from reading").fetchone() == (1,)


def never(_row: object) -> Reading:
    raise AssertionError("read again")


@pytest.mark.parametrize("broken", [b"", b"nothing", b"SQLite format 3\x00" + b"\x01" * 9_000])
def test_a_broken_file_is_replaced(folder: Path, broken: bytes) -> None:
    before = shelf(folder)
    (folder / FILE_NAME).write_bytes(broken)
    assert shelf(folder) == before
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("select count(*) from reading").fetchone() == (2,)


def test_a_deleted_file_is_made_anew(folder: Path) -> None:
    assert found(folder) == 1
    (folder / FILE_NAME).unlink()
    assert found(folder) == 1
    assert (folder / FILE_NAME).exists()


def test_what_another_reader_read_is_read_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = shelf(folder)
    with writing_to(folder / FILE_NAME) as connection:
        connection.execute("update reading set body = replace(body, 'storms', 'gales')")
    assert "gales" in packed(shelf(folder)[1])
    with writing_to(folder / FILE_NAME) as connection:
        connection.execute("update made_by set fingerprint = 'another reader'")
    assert shelf(folder) == before
    assert found(folder) == 1


def test_a_longer_vocabulary_is_another_readers(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.csv").write_text("words\n", encoding="utf-8")
    before = fingerprint.fingerprint(tmp_path)
    (tmp_path / "vocabulary.csv").write_text("words\nqueue\n", encoding="utf-8")
    assert fingerprint.fingerprint(tmp_path) != before


def test_where_the_folder_may_not_be_written_all_is_found_all_the_same(folder: Path) -> None:
    (folder / FILE_NAME).unlink(missing_ok=True)
    (folder / FILE_NAME).mkdir()
    assert [meeting.date.year for meeting in shelf(folder)] == [2022, 2021]
    assert found(folder) == 1
    assert usable(folder).parent != folder
    MinutesStore(folder).add_content(WRAPPED.replace("storms", "gales").encode(), "a2.txt")
    assert found(folder) == 0


def test_notes_that_the_reader_of_today_refuses_are_left_out_and_remembered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_row: object) -> Reading:
        raise DashboardError("not the notes of a meeting")

    (folder / FILE_NAME).unlink(missing_ok=True)
    monkeypatch.setattr(remembered, "read_again", refuses)
    assert shelf(folder) == ()
    monkeypatch.setattr(remembered, "read_again", never)
    assert shelf(folder) == ()


def test_half_of_a_change_is_never_seen(folder: Path) -> None:
    before = shelf(folder)

    def cut_short() -> None:
        with writing_to(folder / FILE_NAME) as connection:
            connection.execute("delete from reading")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cut_short()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("select count(*) from reading").fetchone() == (2,)
    assert shelf(folder) == before


@pytest.mark.slow
def test_several_processes_may_make_it_at_once(folder: Path) -> None:
    (folder / FILE_NAME).unlink(missing_ok=True)
    asking = [
        subprocess.Popen(
            [sys.executable, "-c", ASK, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    assert [one.communicate(timeout=120)[0] for one in asking] == ["1"] * 4
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("select count(*) from shelf").fetchone() == (2,)
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        (extracts,) = connection.execute("select count(*) from extract").fetchone()
    assert extracts == sum(len(meeting.extracts) for meeting in shelf(folder))


def test_the_next_question_sees_for_itself_once_the_index_is_forgotten(folder: Path) -> None:
    assert found(folder) == 1
    index.forget()
    assert found(folder) == 1
