"""How far the making of a store is, told beside it: whoever waits learns of its end, even of a kill."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.store import underway
from dashboard.store.lock import is_held, only_writer
from dashboard.store.underway import STOPPED, Underway
from tests.conftest import ROOT

WATCHING = """
import pathlib, sys
from dashboard.store.lock import is_held
while True:
    is_held(pathlib.Path(sys.argv[1]))
"""
HALFWAY = Underway(doing="June 2019", share=0.5, calls=812_345, started_at=0.0)


def test_nothing_is_underway_where_nothing_was_begun(tmp_path: Path) -> None:
    assert underway.told(tmp_path) is None
    assert underway.told(tmp_path / "not there") is None


def test_what_was_told_last_is_underway_while_somebody_writes_the_store(tmp_path: Path) -> None:
    with only_writer(tmp_path, "sample"):
        underway.tell(tmp_path, HALFWAY)
        assert underway.told(tmp_path) == HALFWAY


def test_a_maker_that_died_was_stopped(tmp_path: Path) -> None:
    underway.tell(tmp_path, HALFWAY)
    told = underway.told(tmp_path)
    assert told
    assert told.trouble == STOPPED


def test_one_that_has_just_been_started_is_given_time_to_begin(tmp_path: Path) -> None:
    just_now = Underway(doing="starting", share=0.0, started_at=time.time())
    underway.tell(tmp_path, just_now)
    assert underway.told(tmp_path) == just_now
    underway.tell(tmp_path, Underway(doing="starting", share=0.0, started_at=time.time() - 60))
    told = underway.told(tmp_path)
    assert told
    assert told.trouble == STOPPED


def test_why_it_ended_is_told_on_until_it_is_made_after_all(tmp_path: Path) -> None:
    underway.tell(tmp_path, HALFWAY.ended("The disk is full."))
    told = underway.told(tmp_path)
    assert told
    assert told.trouble == "The disk is full."
    underway.forget(tmp_path)
    assert underway.told(tmp_path) is None


def test_half_a_file_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / underway.NAME).write_text('{"doing": "Ju', encoding="utf-8")
    assert underway.told(tmp_path) is None


def test_a_folder_that_cannot_be_written_does_not_stop_what_is_being_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    underway.tell(tmp_path / "file", HALFWAY)
    underway.forget(tmp_path / "file")
    assert underway.told(tmp_path / "file") is None


def test_the_words_say_where_it_is_and_how_long_it_takes_yet() -> None:
    begun = Underway(doing="June 2019", share=0.5, calls=812_345, started_at=time.time() - 8)
    assert begun.in_words == "June 2019 · 812,345 calls · about 8 s left"
    assert Underway(doing="starting", share=0.0, started_at=time.time()).in_words == "starting"
    slow = Underway(doing="June 2019", share=0.1, calls=9, started_at=time.time() - 60)
    assert slow.in_words == "June 2019 · 9 calls · about 9 min left"


def test_looking_whether_a_store_is_written_is_never_taken_for_a_writer(tmp_path: Path) -> None:
    watching = subprocess.Popen([sys.executable, "-c", WATCHING, str(tmp_path)], cwd=ROOT)
    try:
        refused = sum(_refused(tmp_path) for _ in range(200))
    finally:
        watching.kill()
        watching.wait()
    assert refused == 0
    assert not is_held(tmp_path)


def _refused(folder: Path) -> bool:
    try:
        with only_writer(folder, "load"):
            return False
    except DashboardError:
        return True


def test_a_second_writer_is_still_told_of_the_first(tmp_path: Path) -> None:
    with only_writer(tmp_path, "sample --seed 7"):
        assert is_held(tmp_path)
        with (
            pytest.raises(DashboardError, match="is being written by `sample --seed 7`"),
            only_writer(tmp_path, ""),
        ):
            pytest.fail("two writers at once")
