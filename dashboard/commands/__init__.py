"""The `answerable` command, subject by subject: each module adds its own subcommands.

Modules are imported only for the subcommand asked for, so that `answerable run` starts at once.
"""

import argparse
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from dashboard.errors import DashboardError

SUBJECTS = {
    "run": "start",
    "test": "checks",
    "sample": "sample",
    "load": "load",
    "layouts": "load",
    "template": "load",
    "history": "store",
    "restore": "store",
    "forget": "store",
    "use": "store",
    "measures": "measure",
    "measure": "measure",
    "signals": "signals",
    "rebase": "rebase",
    "forecast": "forecast",
    "minutes": "minutes",
}

Parsers = argparse._SubParsersAction


class Subject(Protocol):
    def add_commands(self, subparsers: "Parsers[argparse.ArgumentParser]") -> None: ...


def run_command(words: list[str]) -> int:
    """The exit code: 0 done, 1 found something amiss, 2 could not be done."""
    arguments = parser_for(words).parse_args(words)
    run = cast(Callable[[argparse.Namespace], int], arguments.run)
    try:
        return run(arguments)
    except DashboardError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


def parser_for(words: list[str]) -> argparse.ArgumentParser:
    """With the one subject that the first word names, or with all of them for `--help`."""
    parser = argparse.ArgumentParser(
        prog="answerable", description="How a force answers its calls, beside what was said about it."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    named = {SUBJECTS[words[0]]} if words and words[0] in SUBJECTS else set(SUBJECTS.values())
    for subject in sorted(named):
        cast(Subject, import_module(f"dashboard.commands.{subject}")).add_commands(subparsers)
    return parser
