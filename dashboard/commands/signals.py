"""`answerable signals`: a measure's figures, or anybody's, as a control chart with its signals."""

import argparse
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from dashboard.analysis.given import signals_given
from dashboard.analysis.measured import CHARTED_BY, signals_of
from dashboard.analysis.rebasing_kept import kept
from dashboard.analysis.settings import DEFAULTS, with_changes
from dashboard.analysis.signals import Signals
from dashboard.analysis.telling import signals_as_csv, signals_as_json, signals_as_text
from dashboard.analysis.terms import ChartKind
from dashboard.analysis.wish import Days, Places, Usual, Wish
from dashboard.commands.asking import asked, question_options
from dashboard.commands.options import store_option
from dashboard.errors import DashboardError
from dashboard.measures.answer import answer
from dashboard.measures.measure import Better
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.store.reading import open_store

OF_A_MEASURE = ("line", "from_date", "to_date", "by", "origin", "within", "over", "form", "as_at", "store")
WANTED = ("line", "from_date", "to_date")
_SPELLED = {"from_date": "--from", "to_date": "--to", "as_at": "--as-at"}


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("signals", help="which changes in a measure are more than chance")
    parser.add_argument("key", metavar="KEY", nargs="?", help="as `answerable measures` lists them")
    parser.add_argument(
        "--values", type=Path, metavar="FILE", help="instead: one number a line, or numerator,denominator"
    )
    question_options(parser, CHARTED_BY, required=False)
    parser.add_argument("--chart", choices=[*map(str, ChartKind)], help="default by a rule, which is printed")
    parser.add_argument("--better", choices=[*map(str, Better)], help="default the measure's own")
    parser.add_argument("--target", type=float, metavar="T", help="default the line's; a share as 0.9")
    parser.add_argument(
        "--baseline",
        default="auto",
        metavar="auto|all|FROM..TO",
        help="limits from the periods before a known cause, from all, or from those days (or points)",
    )
    parser.add_argument(
        "--set",
        dest="changes",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="another setting of the chart, such as screened=no; the answer lists them all",
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")
    store_option(parser)
    parser.set_defaults(run=tell_signals)


def tell_signals(arguments: argparse.Namespace) -> int:
    for problem in _problems(arguments):
        raise DashboardError(problem)
    wish = _wish(arguments)
    told = signals_given(arguments.values, wish) if arguments.values else _of_a_measure(arguments, wish)
    print(_written(told, arguments), end="")
    return 0


def _problems(arguments: argparse.Namespace) -> list[str]:
    """One of the two, and what each takes: argparse cannot say so."""
    named = [_SPELLED.get(name, f"--{name}") for name in OF_A_MEASURE if getattr(arguments, name) is not None]
    missing = [_SPELLED.get(name, f"--{name}") for name in WANTED if getattr(arguments, name) is None]
    if bool(arguments.key) == bool(arguments.values):
        return ["Name a measure, or a file with --values: one of the two."]
    if arguments.values:
        return [f"A file of values takes no {', '.join(named)}."] if named else []
    return [f"Signals of {arguments.key} need {', '.join(missing)}."] if missing else []


def _wish(arguments: argparse.Namespace) -> Wish:
    changes = dict(_name_and_value(one) for one in arguments.changes)
    return Wish(
        better=Better(arguments.better) if arguments.better else None,
        target=arguments.target,
        chart=ChartKind(arguments.chart) if arguments.chart else None,
        baseline=_baseline(arguments.baseline),
        settings=with_changes(DEFAULTS, changes),
    )


def _name_and_value(written: str) -> tuple[str, str]:
    name, equals, value = written.partition("=")
    if not equals:
        raise DashboardError(f"--set takes NAME=VALUE, such as screened=no; got {written!r}.")
    return name, value


def _baseline(written: str) -> Usual | Days | Places:
    if written in list(Usual):
        return Usual(written)
    first, _, last = written.partition("..")
    try:
        if first.isdigit():
            return Places(first=int(first), last=int(last))
        return Days(first=date.fromisoformat(first), last=date.fromisoformat(last))
    except ValueError:
        raise DashboardError(
            f"--baseline takes auto, all, days such as 2018-04-01..2020-03-31, or points of a file of values "
            f"such as 1..20; got {written!r}."
        ) from None


def _of_a_measure(arguments: argparse.Namespace, wish: Wish) -> Signals:
    """A baseline may reach back before the days asked for: it is worked out, and not shown.

    Limits that somebody set anew hold unless a baseline is asked for.
    """
    question = asked(arguments)
    reaching = question
    if isinstance(wish.baseline, Days):
        reaching = replace(question, from_date=min(question.from_date, wish.baseline.first))
    place = choose(arguments.store)
    if wish.baseline is Usual.AUTO:
        wish = replace(wish, rebases=kept(Journal(place.common)))
    with open_store(place) as store:
        return signals_of(answer(store, reaching), wish).since(question.from_date)


def _written(told: Signals, arguments: argparse.Namespace) -> str:
    if arguments.json:
        return json.dumps(signals_as_json(told), indent=2, ensure_ascii=False) + "\n"
    return signals_as_csv(told) if arguments.csv else signals_as_text(told)
