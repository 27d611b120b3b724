"""`answerable sample --truth FILE`: what is true of the practice force, written to a file."""

import argparse
import time
from pathlib import Path

from dashboard.commands.sample_options import changes, whole
from dashboard.commands.sample_progress import OnTerminal
from dashboard.errors import DashboardError
from dashboard.sample.asked import asked
from dashboard.sample.changes import NONE
from dashboard.store.underway import Underway

_SEEDS = 20


def add_truth(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "truth", "What is known of the practice force because it is simulated; makes no store."
    )
    group.add_argument("--truth", type=Path, metavar="FILE", help="write it there, as JSON; takes minutes")
    group.add_argument(
        "--seeds", type=whole(1), metavar="N", help=f"over so many, from --seed on; default {_SEEDS}"
    )


def truth_asked(arguments: argparse.Namespace) -> bool:
    if arguments.seeds and not arguments.truth:
        raise DashboardError("--seeds says how many seeds the truth is of: name its file with --truth FILE.")
    if arguments.truth and (changes(arguments) != NONE or arguments.scale != 1 or arguments.store):
        raise DashboardError(
            "--truth is of the practice force itself, each event left out and each lever held in turn, and "
            "makes no store: give it --from, --to, --seed, --seeds and --quiet, nothing else."
        )
    return bool(arguments.truth)


def write_truth(arguments: argparse.Namespace) -> int:
    """Of the whole months that the days asked for lie in."""
    from dashboard.sample import truth_file
    from dashboard.sample.clock import months_between
    from dashboard.sample.figures import Period
    from dashboard.sample.settings import settings
    from dashboard.sample.truth import truth

    file: Path = arguments.truth
    truth_file.refuse_unwritable(file)
    sha256 = truth_file.sha256_of_settings()
    wanted = asked(seed=arguments.seed, from_date=arguments.from_date, to_date=arguments.to_date)
    seeds = range(wanted.seed, wanted.seed + (arguments.seeds or _SEEDS))
    months = months_between(wanted.from_date, wanted.to_date)
    started = time.time()
    with OnTerminal(quiet=arguments.quiet) as terminal:

        def tell(done: int, of: int) -> None:
            doing = f"run {done} of {of}"
            terminal.show(Underway(doing=doing, share=done / of, started_at=started))

        found = truth(settings(), seeds=seeds, months=months, tell=tell)
    truth_file.write(truth_file.document(found, sha256), file)
    print(
        f"What is true of the practice force, {Period.of(*months).label}: {len(seeds)} seeds, "
        f"{len(found.altered)} events and levers, {time.time() - started:.0f} s. It is in {file}"
    )
    return 0
