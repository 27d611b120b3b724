"""history, restore, forget and use, as typed."""

import re
from pathlib import Path

import pytest

from dashboard.commands import run_command
from dashboard.store.journal import Journal
from dashboard.store.place import ENVIRONMENT, Place
from tests.drawn_loads import copied, load, place_in
from tests.months import practice_force

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = place_in(tmp_path_factory.mktemp("two versions"))
    load(place)
    load(place, "c3 999 2020-01-02T00:00:00 answered 10", file="second.csv")
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    place = copied(made, tmp_path)
    monkeypatch.setenv(ENVIRONMENT, str(place.folder))
    return place


def test_history_lists_versions_and_their_loads(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["history"]) == 0
    said = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "(made)", capsys.readouterr().out)
    assert [" ".join(line.split()) for line in said.splitlines()] == [
        f"Versions in {place.folder} (* is current)",
        "version made (UTC) loads calls by",
        "* 2 (made) 2 3 load second.csv",
        "1 (made) 1 2 load calls.csv",
        "",
        "Loads",
        "load file layout covers kept set aside in versions",
        "2 second.csv calls 2020-01-02 to 2020-01-02 1 0 2",
        "1 calls.csv calls 2020-01-01 to 2020-01-01 2 0 1, 2",
    ]


def test_history_of_a_store_never_loaded_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["history", "--store", str(tmp_path / "trial")]) == 0
    assert "Nothing has been loaded" in capsys.readouterr().out


def test_history_shows_what_is_the_matter_with_a_version(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.folder / "0001.duckdb").write_bytes(b"torn")
    assert run_command(["history"]) == 0
    assert "0001.duckdb is damaged" in capsys.readouterr().out


def test_history_and_restore_of_practice_data_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = practice_force(tmp_path / "practice", "2018-04-30").folder
    assert run_command(["history", "--store", str(folder)]) == 0
    assert run_command(["restore", "1", "--store", str(folder)]) == 0
    said = capsys.readouterr().out
    assert f"Versions in {folder} (* is current) · practice data" in said
    assert "Loads · practice data" in said
    assert "Version 1 is current: loads 1, calls 108 of practice data." in said


def test_restore_says_what_is_current(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["restore", "1"]) == 0
    assert "Version 1 is current: loads 1, calls 2." in capsys.readouterr().out


def test_a_restore_that_cannot_be_is_one_sentence_and_an_exit_code(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["restore", "9"]) == 2
    assert capsys.readouterr().err == f"Version 9 is not kept in {place.folder}: there are 1, 2.\n"


def test_forget_says_how_many_rows_went_and_that_replaced_rows_do_not_come_back(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["forget", "1"]) == 0
    said = capsys.readouterr().out
    assert "Load 1 is in no version any more: 2 rows." in said
    assert "Rows that it had replaced do not come back" in said


def test_use_writes_the_choice_down_and_says_what_still_beats_it(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["use", "practice"]) == 0
    choice = Journal(place.common).latest("use")
    assert choice is not None
    assert choice.about == "practice"
    assert f"Wherever --store or {ENVIRONMENT} names a folder" in capsys.readouterr().out
