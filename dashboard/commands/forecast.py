"""`answerable forecast`: calls to be expected of a line, or of anybody's series; and how kept ones did."""

import argparse
import json
from pathlib import Path

from dashboard.analysis.forecasting.counted import counted_before
from dashboard.analysis.forecasting.expected import Forecast, forecast
from dashboard.analysis.forecasting.half_hours import half_hours
from dashboard.analysis.forecasting.keeping import keep, kept, since
from dashboard.analysis.forecasting.series import of_file, offered_by_day, values_by_day
from dashboard.analysis.forecasting.telling import (
    Rows,
    forecast_as_csv,
    forecast_as_json,
    forecast_as_text,
    since_as_json,
    since_as_text,
)
from dashboard.commands.options import date, store_option
from dashboard.errors import DashboardError
from dashboard.measures.demand import OFFERED
from dashboard.measures.provenance import stamp
from dashboard.periods import By
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.store.reading import Store, open_store

SIX_WEEKS = 42
_TAKES = {
    "values": ("values", "days", "json", "csv"),
    "kept": ("kept", "line", "store", "json"),
    "line": ("line", "days", "by", "as_at", "keep", "store", "json", "csv"),
}
_OPTIONS = ("values", "kept", "line", "days", "by", "as_at", "keep", "store", "csv")


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("forecast", help="calls to be expected, with 80%% and 95%% intervals")
    parser.add_argument("--line", help="999 or 101")
    parser.add_argument(
        "--values", type=Path, metavar="FILE", help="instead: anybody's series, rows of date,value"
    )
    parser.add_argument("--kept", action="store_true", help="instead: kept forecasts, and what came since")
    parser.add_argument("--days", type=int, metavar="N", help=f"how many ahead, default {SIX_WEEKS}")
    parser.add_argument("--by", choices=[By.DAY.value, By.HALF_HOUR.value], help="default day")
    parser.add_argument("--as-at", type=date, metavar="DATE", help="made only from days before that day")
    parser.add_argument("--keep", metavar="NAME", help="keep it as made, to be set beside what comes")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")
    store_option(parser)
    parser.set_defaults(run=tell_forecast)


def tell_forecast(arguments: argparse.Namespace) -> int:
    kind = _kind(arguments)
    if kind == "kept":
        print(_kept(arguments), end="")
        return 0
    print(_of_file(arguments) if kind == "values" else _of_line(arguments), end="")
    return 0


def _kind(arguments: argparse.Namespace) -> str:
    """Which of the three is asked for, and whether it takes the rest: argparse cannot say so."""
    kind = next((name for name in _TAKES if getattr(arguments, name)), None)
    if kind is None:
        raise DashboardError("Name a --line, or a file with --values, or ask for those --kept.")
    given = [name for name in _OPTIONS if getattr(arguments, name) not in (None, False)]
    excess = [f"--{name.replace('_', '-')}" for name in given if name not in _TAKES[kind]]
    if excess:
        raise DashboardError(f"--{kind} takes no {', '.join(excess)}.")
    if arguments.keep is not None and arguments.by == By.HALF_HOUR:
        raise DashboardError("A forecast is kept by day: leave out --by half_hour.")
    return kind


def _days(arguments: argparse.Namespace) -> int:
    return SIX_WEEKS if arguments.days is None else int(arguments.days)


def _of_file(arguments: argparse.Namespace) -> str:
    told = forecast(of_file(arguments.values), _days(arguments))
    about = {"values": arguments.values.name, **_about(told)}
    return _written(told.rows, about, f"{arguments.values.name}, after {told.made_from}", arguments)


def _of_line(arguments: argparse.Namespace) -> str:
    place = choose(arguments.store)
    with open_store(place) as store:
        told = forecast(offered_by_day(store, arguments.line, arguments.as_at), _days(arguments))
        rows = _rows(store, told, arguments)
        data, version = store.data, store.version
    if arguments.keep is not None:
        keep(Journal(place.common), arguments.keep, data, told)
    by = arguments.by or By.DAY.value
    of = {"data": data, "measure": OFFERED.key, "line": told.line, "unit": OFFERED.unit, "by": by}
    about = {**of, **_about(told), "store_version": version}
    title = f"{OFFERED.name}, {told.line}, by {by.replace('_', '-')}, after {told.made_from}"
    return _written(rows, about, title, arguments)


def _rows(store: Store, told: Forecast, arguments: argparse.Namespace) -> Rows:
    if arguments.by != By.HALF_HOUR:
        return told.rows
    counted = counted_before(store, told.line, told.made_from, [row.day for row in told.rows])
    return half_hours(told, counted)


def _about(told: Forecast) -> dict[str, object]:
    return {"made_from": told.made_from.isoformat(), "made_at": stamp(None), "method": told.method}


def _written(rows: Rows, about: dict[str, object], title: str, arguments: argparse.Namespace) -> str:
    if arguments.json:
        return json.dumps(forecast_as_json(rows, about), indent=2, ensure_ascii=False) + "\n"
    return forecast_as_csv(rows, about) if arguments.csv else forecast_as_text(rows, about, title)


def _kept(arguments: argparse.Namespace) -> str:
    place = choose(arguments.store)
    with open_store(place) as store:
        every = kept(Journal(place.common), store.data)
        chosen = [one for one in every if arguments.line in (None, one.told.line)]
        known = {line: values_by_day(store, line) for line in sorted({one.told.line for one in chosen})}
    told = [since(one, known[one.told.line]) for one in chosen]
    if arguments.json:
        return json.dumps({"kept": [since_as_json(one) for one in told]}, indent=2, ensure_ascii=False) + "\n"
    return "\n".join(map(since_as_text, told)) or "No forecast has been kept: add --keep NAME to one.\n"
