"""`answerable run`: whom it listens to, a port that is taken, and practice data where there is nothing."""

import argparse
import socket
import subprocess
import sys

import pytest

from dashboard.commands import making, parser_for, start
from dashboard.errors import DashboardError
from dashboard.store import underway
from dashboard.store.journal import Journal
from dashboard.store.lock import only_writer
from dashboard.store.place import ENVIRONMENT, choose
from tests.drawn_loads import load, place_in
from tests.test_sample_command import until_begun


def test_it_listens_on_this_machine_only_unless_told_otherwise():
    assert parser_for(["run"]).parse_args(["run"]).address == "127.0.0.1"


def test_a_busy_port_is_a_sentence_with_the_fix(monkeypatch):
    monkeypatch.setattr(start, "serve", lambda *_: pytest.fail("must not serve"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        asked = argparse.Namespace(address="127.0.0.1", port=port, store=None, no_browser=True)
        with pytest.raises(DashboardError, match=rf"run --port {port + 1}"):
            start.run_pages(asked)


def test_a_free_port_is_served(monkeypatch, tmp_path):
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path))
    served = []
    monkeypatch.setattr(start, "serve", lambda address, port: served.append(address))
    monkeypatch.setattr(start, "leave_quietly", lambda: None)
    start.run_pages(argparse.Namespace(address="127.0.0.1", port=0, store=None, no_browser=True))
    assert served == ["127.0.0.1"]


@pytest.mark.parametrize("number", ["0", "65536", "-1", "85O1"])
def test_a_port_that_cannot_be_is_refused_with_those_that_can(capsys, number):
    with pytest.raises(SystemExit):
        parser_for(["run"]).parse_args(["run", f"--port={number}"])
    assert f"wanted a whole number from 1 to 65535, got '{number}'" in capsys.readouterr().err


@pytest.fixture
def stores(tmp_path, monkeypatch):
    """A fresh machine: nothing was ever loaded, made or chosen, and no folder is named."""
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    monkeypatch.setattr(choose, "__kwdefaults__", {"data": None, "stores": tmp_path})
    return tmp_path


@pytest.fixture
def makers(monkeypatch):
    """Processes started to make practice data: each makes nothing, and stays until it is stopped."""
    started = []
    really = subprocess.Popen

    def start(*_, **__):
        started.append(really([sys.executable, "-c", "import time; time.sleep(60)"]))
        return started[-1]

    monkeypatch.setattr(making.subprocess, "Popen", start)
    return started


def test_on_a_fresh_machine_practice_data_are_made_as_long_as_it_runs(stores, makers, capsys):
    with making.practice_force_if_wanted():
        (maker,) = makers
        assert maker.poll() is None
        told = underway.told(stores / "practice")
        assert told
        assert (told.doing, told.trouble) == ("starting", "")
    assert maker.returncode is not None
    assert "a practice force is being made" in capsys.readouterr().out


def test_they_are_made_too_where_practice_data_were_chosen_and_there_are_none(stores, makers):
    load(place_in(stores))
    Journal(stores).write("use", "practice", {})
    with making.practice_force_if_wanted():
        assert len(makers) == 1


@pytest.mark.parametrize("why", ["own data", "own chosen", "made before", "a folder named"])
def test_nothing_is_made_where_there_are(why, stores, makers, monkeypatch):
    if why == "own data":
        load(place_in(stores))
    elif why == "own chosen":
        Journal(stores).write("use", "own", {})
    elif why == "made before":
        load(choose(stores / "practice"), data="practice")
    else:
        monkeypatch.setenv(ENVIRONMENT, str(stores / "empty"))
    with making.practice_force_if_wanted():
        assert makers == []


def test_of_two_at_once_one_makes_them_and_the_other_leaves_it_to_it(stores, makers, capsys):
    with only_writer(stores / "practice", "sample"), making.practice_force_if_wanted():
        assert makers == []
    assert "is being made already" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a kill there leaves no time to tidy up")
def test_what_is_not_made_when_the_pages_are_closed_leaves_nothing_half_written(stores, monkeypatch):
    place = choose()
    monkeypatch.setattr(making, "COMMAND", (*making.COMMAND, "--store", str(place.folder)))
    with making.practice_force_if_wanted():
        until_begun(place.folder)
    assert sorted(path.name for path in place.folder.iterdir()) == ["lock", underway.NAME]
    told = underway.told(place.folder)
    assert told
    assert told.trouble == underway.STOPPED


def test_what_makes_them_is_a_command_that_this_very_python_knows():
    python, *module, command, option = making.COMMAND
    assert (python, module) == (sys.executable, ["-m", "dashboard"])
    assert parser_for([command]).parse_args([command, option]).quiet
