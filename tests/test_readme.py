"""The README is held to the code: its tables, its commands, its links."""

import re

import pytest

from dashboard.commands import SUBJECTS, parser_for
from tests.readme import README, with_fresh_tables

TEXT = README.read_text(encoding="utf-8")
COMMANDS = re.findall(r"python3 -m dashboard ([a-z][^`\n]*)", TEXT)


def test_its_tables_are_fresh():
    assert with_fresh_tables(TEXT) == TEXT, "run: python -m tests.readme"


@pytest.mark.parametrize("command", [one for one in COMMANDS if "…" not in one])
def test_every_command_in_it_is_understood(command):
    words = command.split()
    assert parser_for(words).parse_args(words).run


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_command_says_what_it_takes(name, capsys):
    with pytest.raises(SystemExit) as stopped:
        parser_for([name]).parse_args([name, "--help"])
    assert stopped.value.code == 0
    assert "usage: answerable" in capsys.readouterr().out


def test_every_file_it_points_to_is_there():
    named = re.findall(r"`((?:data|dashboard|tests|queries)/[\w./-]+)`|\]\((?!https?:)([^)#]+)\)", TEXT)
    missing = [one for pair in named for one in pair if one and not (README.parent / one).exists()]
    assert missing == []
