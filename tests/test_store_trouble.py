"""What the disk or the system refuses is one sentence, and the store stays as it was."""

import errno
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import DashboardError
from dashboard.store.place import Place
from dashboard.store.trouble import in_words
from dashboard.store.versions import history
from tests.drawn_loads import copied, load, place_in

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = place_in(tmp_path_factory.mktemp("one load"))
    load(place)
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    return copied(made, tmp_path)


@pytest.mark.parametrize("step", ["shutil.copy2", "put_in_place", "checking.check"])
def test_a_full_disk_is_said_and_changes_nothing(
    place: Place, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(f"dashboard.store.writing.{step}", full)
        with pytest.raises(DashboardError, match=r"The disk that holds .*own is full\. Nothing has changed"):
            load(place, "c3 999 2020-01-02T00:00:00 answered 10")
    assert not list(place.folder.glob("*.part*"))
    assert history(place)[0].calls == 2


WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from dashboard.errors import DashboardError
from tests.drawn_loads import place_in, load
from dashboard.store.writing import new_version
place = place_in(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000))
try:
    with new_version(place, data="own", made_by="load") as con:
        con.execute("insert into set_aside by name select 1 as load_id, 'f' || hash(i) as file, "
            "i as file_line, 'r' || hash(i + 1) as reason from range(400000) as t (i)")
except DashboardError as error:
    print(error)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size to run into")
def test_a_file_that_the_system_lets_grow_no_further_is_said_and_changes_nothing(place: Place) -> None:
    words = [sys.executable, "-c", WITHOUT_ROOM, str(place.common)]
    said = subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert "may not grow any further" in said
    assert "Nothing has changed" in said
    assert sorted(path.name for path in place.folder.iterdir()) == ["0001.duckdb", "current", "lock"]
    assert history(place)[0].calls == 2


def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = place_in(tmp_path)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(place.folder))

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(DashboardError, match=r"This account may not read or write .*own"):
        load(place)


FULL = duckdb.TransactionException(
    'TransactionContext Error: Failed to commit: Could not write file "/s/own/0002.part.wal": '
    "No space left on device"
)
UNREADABLE = duckdb.IOException('IO Error: Cannot open file "/exports/calls.csv": Permission denied')
TORN = duckdb.IOException("IO Error: Could not read enough bytes\nStack trace")
HUNGRY = duckdb.OutOfMemoryException("Out of Memory Error: could not allocate block")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (FULL, r"The disk that holds /s/own is full\."),
        (UNREADABLE, r"This account may not read or write /exports/calls\.csv\."),
        (TORN, r"/s/own: IO Error: Could not read enough bytes\. Nothing has changed\.$"),
        (HUNGRY, r"The work on /s/own needs more memory"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "a.csv"), r"a\.csv: Is a directory\."),
    ],
)
def test_each_trouble_has_a_sentence(error: Exception, sentence: str) -> None:
    with pytest.raises(DashboardError, match=sentence), in_words(Path("/s/own")):
        raise error


def test_a_fault_of_our_own_is_not_dressed_up() -> None:
    with pytest.raises(duckdb.BinderException), in_words(Path("own")):
        raise duckdb.BinderException("no such column")


def test_ctrl_c_while_duckdb_is_at_work_is_a_stop_and_not_a_fault() -> None:
    # As DuckDB 2.0 words it.
    with pytest.raises(KeyboardInterrupt), in_words(Path("own")):
        raise RuntimeError("Query interrupted")


def test_another_fault_while_running_is_not_taken_for_a_stop() -> None:
    with pytest.raises(RuntimeError, match="a fault"), in_words(Path("own")):
        raise RuntimeError("a fault")
