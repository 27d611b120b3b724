"""Added notes: kept whole or not at all, replaced with their history, common to both stores."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import MinutesStore, Outcome, meetings
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

    monkeypatch.setattr("dashboard.minutes.store._supersede", full)
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
