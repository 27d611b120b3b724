"""The options that make a counterfactual of the practice force, read into `Changes`."""

import argparse
import re
from collections.abc import Callable
from datetime import time

from dashboard.sample.changes import Changes, Extra

_EXTRA = re.compile(r"\+([1-9]\d*)@([0-2]\d:[0-5]\d)-([0-2]\d:[0-5]\d)")


def add_changes(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "counterfactuals", "The same days and the same callers with one thing otherwise; the pages say so."
    )
    group.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="KEY",
        help="an event: safe_go_live, queue_message, …",
    )
    group.add_argument(
        "--sickness-as", choices=["force"], help="the control room's sickness at the rate of the whole force"
    )
    group.add_argument(
        "--handlers",
        action="append",
        default=[],
        type=extra,
        metavar="+N@HH:MM-HH:MM",
        help="so many more, every day",
    )
    group.add_argument(
        "--origin",
        action="append",
        default=[],
        type=origin,
        metavar="ORIGIN=SHARE",
        help="only that share of its callers",
    )
    group.add_argument(
        "--to-quiet-hours",
        type=share,
        default=0.0,
        metavar="SHARE",
        help="that share of the public's 101 calls",
    )


def changes(arguments: argparse.Namespace) -> Changes:
    return Changes(
        without=frozenset(arguments.without),
        sickness_as_force=arguments.sickness_as == "force",
        handlers=tuple(arguments.handlers),
        origins=dict(arguments.origin),
        to_quiet_hours=arguments.to_quiet_hours,
    )


def whole(least: int) -> Callable[[str], int]:
    """For `type=`, as are those below."""

    def read(text: str) -> int:
        if text.isdecimal() and int(text) >= least:
            return int(text)
        raise argparse.ArgumentTypeError(f"wanted a whole number from {least} up, got {text!r}")

    return read


def extra(text: str) -> Extra:
    found = _EXTRA.fullmatch(text)
    try:
        if found:
            starts, ends = time.fromisoformat(found[2]), time.fromisoformat(found[3])
            return Extra(people=int(found[1]), starts=starts, ends=ends)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"wanted handlers and hours such as +3@14:00-22:00, got {text!r}")


def origin(text: str) -> tuple[str, float]:
    name, equals, number = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"wanted a share such as diverted_mobile=0.5, got {text!r}")
    return name, share(number)


def share(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if 0 <= number <= 1:
        return number
    raise argparse.ArgumentTypeError(f"wanted a share from 0 to 1, got {text!r}")
