"""Added notes: kept whole or not at all, replaced with their history, common to both stores."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import MinutesStore, Outcome, meetings, reading
from dashboard.minutes.meeting import Standing
from dashboard.minutes.reader.parts import PartKind
from dashboard.minutes.reader.reading import Reading
from tests.invented_notes import TABLE, WRAPPED


@pytest.fixture
def store(tmp_path: Path) -> MinutesStore:
    return MinutesStore(tmp_path / "data")


def written(tmp_path: Path, text: str | bytes, name: str = "notes.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def rows(store: MinutesStore) -> list[tuple[str, bool]]:
    with sqlite3.connect(store.path) as connection:
        found = connection.execute(
            "select file_name, superseded_by is null from notes order by notes_id"
        ).fetchall()
    connection.close()
    return [(name, bool(current)) for name, current in found]


def test_nothing_is_made_until_notes_are_added(store: MinutesStore, tmp_path: Path) -> None:
    assert store.meetings() == ()
    assert not store.path.parent.exists()
    store.add(written(tmp_path, WRAPPED))
    assert store.path.name == "minutes.sqlite"
    assert [meeting.title for meeting in store.meetings()] == ["Holding to Account Board - Minutes"]


def test_spans_point_into_the_stored_text(store: MinutesStore, tmp_path: Path) -> None:
    added = store.add(written(tmp_path, b"\xef\xbb\xbf" + WRAPPED.replace("\n", "\r\n").encode()))
    text = store.text_of(added.meeting)
    assert text == WRAPPED.replace("\n", "\r\n")
    (start, end), *_ = added.meeting.extracts[1].spans
    assert text[start:end].startswith("The PCC asked why")


def test_the_same_file_twice_changes_nothing(store: MinutesStore, tmp_path: Path) -> None:
    path = written(tmp_path, WRAPPED)
    assert store.add(path).outcome is Outcome.ADDED
    before = store.path.read_bytes()
    assert store.add(path).outcome is Outcome.UNCHANGED
    assert store.path.read_bytes() == before


def test_other_notes_of_the_same_meeting_replace_the_first_and_keep_them(
    store: MinutesStore, tmp_path: Path
) -> None:
    store.add(written(tmp_path, WRAPPED.replace("Board - Minutes", "Board - Draft Minutes"), "draft.txt"))
    added = store.add(written(tmp_path, WRAPPED, "final.txt"))
    assert (added.outcome, added.replaced) == (Outcome.REPLACED, ("draft.txt",))
    assert rows(store) == [("draft.txt", False), ("final.txt", True)]
    assert len(store.meetings()) == 1


def test_notes_of_another_meeting_stand_beside_the_first(store: MinutesStore, tmp_path: Path) -> None:
    for name, text in (("a.txt", WRAPPED), ("b.txt", TABLE)):
        store.add(written(tmp_path, text, name))
    assert [meeting.date.year for meeting in store.meetings()] == [2022, 2021]


def test_a_refused_file_changes_nothing(store: MinutesStore, tmp_path: Path) -> None:
    store.add(written(tmp_path, WRAPPED))
    before = store.path.read_bytes()
    with pytest.raises(DashboardError):
        store.add(written(tmp_path, "%PDF-1.7", "notes.pdf"))
    assert store.path.read_bytes() == before


def test_an_add_that_fails_half_way_changes_nothing(
    store: MinutesStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(written(tmp_path, WRAPPED.replace("o'clock", "in the day"), "first.txt"))

    def full(*_: object, **__: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("dashboard.minutes.shelving.adding._supersede", full)
    with pytest.raises(DashboardError, match="Nothing was changed"):
        store.add(written(tmp_path, WRAPPED, "second.txt"))
    assert rows(store) == [("first.txt", True)]


def test_the_same_notes_added_by_two_people_at_once_are_kept_once(
    store: MinutesStore, tmp_path: Path
) -> None:
    path = written(tmp_path, WRAPPED)
    with ThreadPoolExecutor(max_workers=4) as people:
        outcomes = [added.outcome for added in people.map(store.add, [path] * 4)]
    assert sorted(outcomes) == ["added", "unchanged", "unchanged", "unchanged"]


def test_a_damaged_store_is_named_in_a_sentence(store: MinutesStore, tmp_path: Path) -> None:
    store.path.parent.mkdir()
    store.path.write_bytes(b"this is no database, and it is long enough to be looked at as one" * 20)
    with pytest.raises(DashboardError, match=r"minutes\.sqlite could not be used"):
        store.meetings()


def test_added_notes_take_the_summarys_place(shared: Path, store: MinutesStore) -> None:
    before = [(m.date.year, m.words.value) for m in meetings(store.path.parent)]
    store.add(shared / "minutes" / "2020-09-29-monthly-assurance-meeting.txt")
    after = [(m.date.year, m.words.value) for m in meetings(store.path.parent)]
    assert before == [(2020, "summary"), (2018, "summary")]
    assert after == [(2020, "notes record"), (2018, "summary")]


DRAFT = WRAPPED.replace("Board - Minutes", "Board - Draft Minutes")


def standing_of(kept: MinutesStore) -> list[tuple[str, str, bool]]:
    return [(row.file_name, row.standing.value, row.in_force) for row in kept.history()]


@pytest.fixture
def drafts_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes are a draft where "Draft" stands in their title, whatever else the reader goes by."""

    def read(text: str, file_name: str) -> Reading:
        found = reading(text, file_name)
        standing = Standing.DRAFT if "Draft" in text else Standing.FINAL
        return replace(found, meeting=replace(found.meeting, standing=standing))

    monkeypatch.setattr("dashboard.minutes.shelving.adding.reading", read)


@pytest.mark.usefixtures("drafts_told_apart")
def test_a_draft_added_after_the_final_notes_is_kept_behind_them(store: MinutesStore, tmp_path: Path) -> None:
    store.add(written(tmp_path, WRAPPED, "final.txt"))
    added = store.add(written(tmp_path, DRAFT, "draft.txt"))
    assert (added.outcome, added.behind, added.replaced) == (Outcome.KEPT_BEHIND, "final.txt", ())
    assert standing_of(store) == [("final.txt", "final", True), ("draft.txt", "draft", False)]
    again = store.add(tmp_path / "draft.txt")
    assert (again.outcome, again.behind) == (Outcome.UNCHANGED, "final.txt")


@pytest.mark.usefixtures("drafts_told_apart")
def test_a_later_draft_takes_an_earlier_ones_place_and_the_final_both_of_theirs(
    store: MinutesStore, tmp_path: Path
) -> None:
    added = [
        store.add(written(tmp_path, text, name))
        for name, text in (
            ("draft.txt", DRAFT),
            ("draft2.txt", DRAFT.replace("o'clock", "in the day")),
            ("final.txt", WRAPPED),
        )
    ]
    assert [one.replaced for one in added] == [(), ("draft.txt",), ("draft2.txt",)]
    assert [row.superseded_by for row in store.history()] == [2, 3, None]


def test_two_meetings_of_one_day_share_no_id(store: MinutesStore, tmp_path: Path) -> None:
    panel = WRAPPED.replace("Holding to Account Board", "Joint Audit Panel")
    first, second = (store.add(written(tmp_path, text, "a.txt")) for text in (WRAPPED, panel))
    assert (first.meeting.id, second.meeting.id) == ("2021-03-04", "2021-03-04b")
    assert second.meeting.extracts[0].id == "2021-03-04b/1/1"
    ids = [extract.id for meeting in store.meetings() for extract in meeting.extracts]
    assert len(ids) == len(set(ids))
    assert store.text_of(second.meeting) == panel
    newer = store.add(written(tmp_path, panel.replace("o'clock", "in the day"), "b.txt"))
    assert newer.meeting.id == "2021-03-04b"
    (read,) = [read for read in store.readings() if read.meeting.letter]
    named = {part.what for part in read.parts if part.kind is PartKind.EXTRACT}
    assert named == {extract.id for extract in read.meeting.extracts}


VERSION_0 = """
create table notes (notes_id integer primary key, sha256 text not null unique, file_name text not null,
    text text not null, meeting_date text not null, meeting_title text not null, added_at_utc text not null,
    superseded_by integer references notes (notes_id))
"""


def test_a_store_of_the_first_version_is_brought_up_without_loss(store: MinutesStore) -> None:
    panel = WRAPPED.replace("Holding to Account Board", "Joint Audit Panel")
    old = [
        (
            1,
            "aa",
            "old.txt",
            WRAPPED,
            "2021-03-04",
            "Holding to Account Board",
            "2026-01-02T10:00:00+00:00",
            2,
        ),
        (
            2,
            "bb",
            "new.txt",
            WRAPPED,
            "2021-03-04",
            "Holding to Account Board",
            "2026-01-03T10:00:00+00:00",
            None,
        ),
        (3, "cc", "panel.txt", panel, "2021-03-04", "Joint Audit Panel", "2026-01-04T10:00:00+00:00", None),
    ]
    store.path.parent.mkdir()
    with sqlite3.connect(store.path) as connection:
        connection.execute(VERSION_0)
        connection.executemany("insert into notes values (?, ?, ?, ?, ?, ?, ?, ?)", old)
    connection.close()
    found = [
        (row.notes_id, row.sha256, row.file_name, row.text, row.superseded_by) for row in store.history()
    ]
    assert found == [(one[0], one[1], one[2], one[3], one[7]) for one in old]
    assert [row.meeting for row in store.history()] == ["2021-03-04", "2021-03-04", "2021-03-04b"]
    assert [meeting.id for meeting in store.meetings()] == ["2021-03-04b", "2021-03-04"]


def test_a_store_of_a_newer_version_is_left_alone(store: MinutesStore, tmp_path: Path) -> None:
    store.add(written(tmp_path, WRAPPED))
    with sqlite3.connect(store.path) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    with pytest.raises(DashboardError, match="a newer version of Answerable"):
        store.meetings()


def test_notes_that_todays_reader_refuses_take_no_page_down(store: MinutesStore, tmp_path: Path) -> None:
    for name, text in (("a.txt", WRAPPED), ("b.txt", TABLE)):
        store.add(written(tmp_path, text, name))
    with sqlite3.connect(store.path) as connection:
        connection.execute("update notes set text = 'Dear all' where notes_id = 1")
    connection.close()
    assert [meeting.date.year for meeting in store.meetings()] == [2022]
    assert len(store.rows()) == 2


def test_notes_that_break_the_reader_are_refused_and_no_page_with_them(
    store: MinutesStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(written(tmp_path, WRAPPED))
    monkeypatch.setattr("dashboard.minutes.shelving.adding.reading", lambda *_: {}["oddity"])
    with pytest.raises(DashboardError, match=r"b\.txt: these notes cannot be read yet \(KeyError"):
        store.add(written(tmp_path, TABLE, "b.txt"))
    assert store.meetings() == ()
