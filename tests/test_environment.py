"""The first start: what is made, what is tried again, and the sentence when it cannot be done."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from dashboard import environment
from dashboard.__main__ import main
from dashboard.environment import SetUpError


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """A project folder without `.venv`, with an installer that only writes down what it was asked."""
    (tmp_path / "requirements.lock").write_text("one==1 --hash=sha256:0\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    for name, path in {
        "ROOT": tmp_path,
        "ENVIRONMENT": tmp_path / ".venv",
        "LOCK_FILE": tmp_path / "requirements.lock",
    }.items():
        monkeypatch.setattr(environment, name, path)
    installed = []
    monkeypatch.setattr(environment, "run_showing", installed.append)
    return SimpleNamespace(folder=tmp_path, installed=installed)


def test_the_first_start_makes_the_environment_and_the_second_does_not(bare):
    environment.make_ready()
    assert environment.python().exists()
    assert ["--require-hashes" in " ".join(words) for words in bare.installed] == [True, False]
    environment.make_ready()
    assert len(bare.installed) == 2


def test_an_interrupted_set_up_is_taken_up_again(bare, monkeypatch):
    def stopped(words):
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "run_showing", stopped)
    with pytest.raises(KeyboardInterrupt):
        environment.make_ready()
    assert not environment.is_ready()
    monkeypatch.setattr(environment, "run_showing", bare.installed.append)
    environment.make_ready()
    assert environment.is_ready()


def test_a_new_lock_file_is_installed_at_the_next_start(bare):
    environment.make_ready()
    (bare.folder / "requirements.lock").write_text("two==2 --hash=sha256:0\n")
    assert not environment.is_ready()
    environment.make_ready()
    assert len(bare.installed) == 4


def test_an_environment_whose_python_is_gone_is_made_again(bare):
    environment.make_ready()
    environment.python().unlink()
    environment.make_ready()
    assert environment.works(environment.python())


def test_a_python_without_its_venv_module_says_what_to_install(bare, monkeypatch):
    said = "The virtual environment was not created because ensurepip is not available."
    failed = subprocess.CompletedProcess([], 1, stdout=said, stderr="")
    monkeypatch.setattr(environment.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(SetUpError, match="apt install python3-venv"):
        environment.make_ready()


def test_a_failed_installation_shows_why_and_what_to_do(bare, monkeypatch):
    monkeypatch.undo()
    with pytest.raises(SetUpError, match=r"no such thing[\s\S]*try again"):
        environment.run_showing([sys.executable, "-c", "print('no such thing'); raise SystemExit(1)"])


def test_a_package_gone_from_the_environment_is_a_sentence_with_the_fix(monkeypatch, capsys):
    def broken(words):
        raise ModuleNotFoundError("No module named 'duckdb'", name="duckdb")

    monkeypatch.setattr(environment, "make_ready", lambda: None)
    monkeypatch.setattr(environment, "in_own_environment", lambda: True)
    monkeypatch.setattr("dashboard.commands.run_command", broken)
    assert main(["history"]) == 2
    assert "lacks the package duckdb. Delete the folder" in capsys.readouterr().err


def test_a_module_of_our_own_that_is_not_there_is_a_fault_and_not_a_sentence():
    fault = ModuleNotFoundError("No module named 'dashboard.lode'", name="dashboard.lode")
    with pytest.raises(ModuleNotFoundError):
        environment.missing(fault)


def test_a_folder_that_cannot_be_written_is_a_sentence_with_the_fix(bare, monkeypatch, capsys):
    monkeypatch.setattr(environment, "ROOT", bare.folder / "not there")
    assert main(["history"]) == 2
    assert ".venv.lock (No such file or directory). Mend that, then try again." in capsys.readouterr().err


def test_a_command_that_is_stopped_says_so_without_a_traceback(monkeypatch, capsys):
    def stopped(words):
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "make_ready", lambda: None)
    monkeypatch.setattr(environment, "in_own_environment", lambda: True)
    monkeypatch.setattr("dashboard.commands.run_command", stopped)
    assert main(["load"]) == 130
    assert capsys.readouterr().err == "\nStopped.\n"
