"""`answerable sample`: makes the practice force, or a counterfactual of it, and puts it into a store."""

import argparse
import os
import shlex
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from dashboard.commands.options import date, store_option
from dashboard.commands.sample_calibrate import calibrate, calibrate_asked
from dashboard.commands.sample_options import add_changes, changes, whole
from dashboard.commands.sample_progress import OnTerminal
from dashboard.commands.sample_truth import add_truth, truth_asked, write_truth
from dashboard.sample.asked import Asked, asked
from dashboard.sample.building import Built, build
from dashboard.sample.settings import settings
from dashboard.store.place import ENVIRONMENT, Place, choose


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    usual = settings()
    parser = subparsers.add_parser(
        "sample", help="make practice data: a control room of West Mercia's size, simulated call by call"
    )
    for name, more in (("from", f"default {usual.first_day}"), ("to", f"included; default {usual.last_day}")):
        parser.add_argument(f"--{name}", dest=f"{name}_date", type=date, metavar="DATE", help=more)
    parser.add_argument("--seed", type=whole(0), metavar="N", help=f"of chance; default {usual.seed}")
    parser.add_argument("--scale", type=whole(1), metavar="N", default=1, help="so many control rooms")
    parser.add_argument("--quiet", action="store_true", help="say only what was made")
    parser.add_argument(
        "--calibrate",
        action="store_true",
        help="make nothing; work out the settings' strength of handlers from published figures (minutes)",
    )
    store_option(parser)
    add_changes(parser)
    add_truth(parser)
    parser.set_defaults(run=make_sample)


def make_sample(arguments: argparse.Namespace) -> int:
    if calibrate_asked(arguments):
        return calibrate()
    if truth_asked(arguments):
        with _kill_as_ctrl_c():
            return write_truth(arguments)
    from dashboard.sample.assembling import batches

    place = choose(arguments.store, data="practice")
    wanted = asked(
        seed=arguments.seed,
        from_date=arguments.from_date,
        to_date=arguments.to_date,
        scale=arguments.scale,
        changes=changes(arguments),
    )
    with _kill_as_ctrl_c(), OnTerminal(quiet=arguments.quiet) as terminal:
        built = build(place, wanted, batches(wanted), terminal.show)
    for sentence in _told(built, wanted, place, arguments):
        print(sentence, flush=True)
    return 0


@contextmanager
def _kill_as_ctrl_c() -> Iterator[None]:
    """`answerable run` ends the build it started in this way; nothing half-written may stay."""

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _told(built: Built, wanted: Asked, place: Place, arguments: argparse.Namespace) -> Iterator[str]:
    options = wanted.as_typed()
    otherwise = f" ({options})" if options else ""
    yield (
        f"Practice data{otherwise}: {built.calls:,} calls, {wanted.from_date} to {wanted.to_date}, made in "
        f"{built.seconds:.1f} s ({built.calls / built.seconds:,.0f} calls a second); "
        f"the store is {built.megabytes:,.0f} MB."
    )
    if arguments.quiet:
        return
    named = f" --store {shlex.quote(arguments.store)}" if arguments.store else ""
    if not named and not os.environ.get(ENVIRONMENT) and choose().folder != place.folder:
        yield "Own data are shown until you choose these: python3 -m dashboard use practice"
    yield f"To look at them: python3 -m dashboard run{named}"
