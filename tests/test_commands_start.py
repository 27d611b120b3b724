"""`answerable run`: whom it listens to, and a port that is taken."""

import argparse
import socket

import pytest

from dashboard.commands import parser_for, start
from dashboard.errors import DashboardError


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


def test_a_free_port_is_served(monkeypatch):
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
