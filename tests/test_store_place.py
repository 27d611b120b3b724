"""Which store is meant."""

from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.store.journal import Journal
from dashboard.store.place import ENVIRONMENT, STORES, Place, choose
from tests.drawn_loads import load


@pytest.fixture(autouse=True)
def nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)


def test_a_folder_named_in_the_command_beats_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "b"))
    assert choose(tmp_path / "a").folder == tmp_path / "a"


def test_the_environment_beats_the_choice_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Journal(tmp_path).write("use", "own", {})
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "b"))
    assert choose(stores=tmp_path).folder == tmp_path / "b"


def test_the_last_choice_written_down_is_taken(tmp_path: Path) -> None:
    Journal(tmp_path).write("use", "practice", {})
    Journal(tmp_path).write("use", "own", {})
    assert choose(stores=tmp_path) == Place(folder=tmp_path / "own", common=tmp_path)


def test_without_a_choice_practice_data_is_shown_until_there_is_own_data(tmp_path: Path) -> None:
    assert choose(stores=tmp_path).folder == tmp_path / "practice"
    load(Place(folder=tmp_path / "own", common=tmp_path / "elsewhere"))
    assert choose(stores=tmp_path).folder == tmp_path / "own"


def test_a_load_goes_to_its_own_data_whatever_is_chosen_for_reading(tmp_path: Path) -> None:
    Journal(tmp_path).write("use", "practice", {})
    assert choose(data="own", stores=tmp_path).folder == tmp_path / "own"


def test_a_load_goes_to_the_folder_named_whatever_its_data(tmp_path: Path) -> None:
    assert choose(tmp_path / "trial", data="own", stores=tmp_path).folder == tmp_path / "trial"


def test_own_and_practice_share_what_lies_beside_them(tmp_path: Path) -> None:
    assert choose(tmp_path / "own").common == tmp_path
    assert choose(tmp_path / "practice").common == tmp_path


def test_any_other_folder_holds_everything_itself(tmp_path: Path) -> None:
    assert choose(tmp_path / "trial") == Place(folder=tmp_path / "trial", common=tmp_path / "trial")


def test_a_folder_of_two_stores_is_refused_with_their_names(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    with pytest.raises(DashboardError, match=r"never mixed: name .*own"):
        choose(tmp_path)


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "calls.csv").touch()
    with pytest.raises(DashboardError, match="A store is a folder"):
        choose(tmp_path / "calls.csv")


def test_stores_lie_in_the_projects_own_data_folder() -> None:
    assert STORES.parts[-2:] == ("data", "store")
    assert (STORES.parents[1] / "pyproject.toml").is_file()
