"""`answerable sample --calibrate`: works out the strength of handlers anew, from what was published."""

import argparse
import sys

from dashboard.commands.sample_options import changes
from dashboard.errors import DashboardError
from dashboard.sample.changes import NONE
from dashboard.sample.settings import FILE, settings

_OTHERS = ("seed", "from_date", "to_date", "store", "truth", "seeds", "quiet")


def calibrate_asked(arguments: argparse.Namespace) -> bool:
    others = any(getattr(arguments, name) not in (None, False) for name in _OTHERS)
    if arguments.calibrate and (others or arguments.scale != 1 or changes(arguments) != NONE):
        raise DashboardError(
            "--calibrate works from the settings and published figures alone, and makes no store: "
            "give it nothing else."
        )
    return bool(arguments.calibrate)


def calibrate() -> int:
    """Takes minutes; the settings file changes in one line, or not at all."""
    from dashboard.sample.calibrating import calibrate as fit
    from dashboard.sample.calibrating import write

    fitted = fit(settings(), lambda sentence: print(sentence, file=sys.stderr, flush=True))
    print("month      101 in 30 s: wanted   got     handlers")
    for one in fitted:
        print(f"{one.month:%Y-%m}    {one.wanted:>20.1%}{one.got:>8.1%}{one.strength:>11.1f}")
    write(fitted)
    print(f"Written to {FILE.parent.name}/{FILE.name}; the practice force changes when it is next made.")
    return 0
