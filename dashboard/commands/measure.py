"""`answerable measures` and `answerable measure KEY`: definitions and figures."""

import argparse
import json

from dashboard.commands.asking import asked, question_options
from dashboard.commands.options import store_option
from dashboard.measures.answer import Answer, answer
from dashboard.measures.telling import answer_as_csv, answer_as_json, measures_as_json, row_as_json
from dashboard.periods import By
from dashboard.store.place import choose
from dashboard.store.reading import open_store


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    listing = subparsers.add_parser("measures", help="what is measured, with definitions")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=list_measures)
    asking = subparsers.add_parser("measure", help="one measure's figures, period by period")
    asking.add_argument("key", metavar="KEY", help="as `answerable measures` lists them")
    question_options(asking, list(By))
    shape = asking.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")
    store_option(asking)
    asking.set_defaults(run=tell_measure)


def list_measures(arguments: argparse.Namespace) -> int:
    told = measures_as_json()
    if arguments.json:
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return 0
    for measure in told["measures"]:  # type: ignore[attr-defined]
        print(f"{measure['key']:<24}{measure['unit']:<9}{measure['definition']}")
    return 0


def tell_measure(arguments: argparse.Namespace) -> int:
    question = asked(arguments)
    with open_store(choose(arguments.store)) as store:
        told = answer(store, question)
    print(_written(told, arguments), end="")
    return 0


def _written(told: Answer, arguments: argparse.Namespace) -> str:
    if arguments.json:
        return json.dumps(answer_as_json(told), indent=2, ensure_ascii=False) + "\n"
    if arguments.csv:
        return answer_as_csv(told)
    lines = [f"{told.measure.name}, {told.line}, {told.unit} ({told.data} data)"]
    for row in map(row_as_json, told.rows):
        value = row["why_no_value"] if row["value"] is None else row["value"]
        lines.append(f"{row['period']:<28}{value}{'' if row['complete'] else '  (not complete)'}")
    return "\n".join(lines) + "\n"
