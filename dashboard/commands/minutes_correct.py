"""`answerable minutes correct` and `corrections`: the reading of an extract put right, by a person."""

import argparse
import datetime
import json
from pathlib import Path
from typing import Any

from dashboard.commands.options import date, store_option
from dashboard.errors import DashboardError
from dashboard.minutes.correcting.changes import NOTHING, PROMISED, Changes
from dashboard.minutes.correcting.corrections import Correction, correct, corrections, orphaned
from dashboard.minutes.meeting import Kind
from dashboard.minutes.shelving.shelf import meetings
from dashboard.minutes.shelving.test_cases import export
from dashboard.store.journal import Journal
from dashboard.store.place import choose


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    correcting = verbs.add_parser("correct", help="put the reading of an extract right")
    correcting.add_argument("extract", metavar="EXTRACT", help="its id; of its second promise, ID~2")
    correcting.add_argument("--by", required=True, metavar="NAME", help="who corrects it")
    correcting.add_argument("--reason", default="", help="why")
    correcting.add_argument("--kind", choices=[*map(str, Kind)])
    correcting.add_argument("--who", action="append", metavar="ROLE", help="once for each; none for nobody")
    correcting.add_argument("--link", action="append", metavar="MEASURE[:LINE]", help="once for each; none")
    correcting.add_argument("--due", type=_day_or_none, metavar="DATE", help="by when it was promised; none")
    correcting.add_argument("--promise", choices=PROMISED, help="whether it is one, and what became of it")
    correcting.add_argument("--done-on", type=date, metavar="DATE", help="the day by which it was done")
    correcting.add_argument("--answers", metavar="EXTRACT", help="the challenge that it answers; none")
    correcting.add_argument("--tells", metavar="PROMISE", help="the earlier promise that it tells of; none")
    correcting.add_argument(
        "--undo", action="store_true", help="instead: as read, all corrections taken back"
    )
    store_option(correcting)
    correcting.set_defaults(run=correct_extract)
    listing = verbs.add_parser("corrections", help="what people have corrected, and when")
    listing.add_argument("--json", action="store_true")
    listing.add_argument("--export", type=Path, metavar="DIR", help="write corrected readings as test cases")
    store_option(listing)
    listing.set_defaults(run=show_corrections)


def _day_or_none(text: str) -> datetime.date | str:
    return NOTHING if text == NOTHING else date(text)


def correct_extract(arguments: argparse.Namespace) -> int:
    common = choose(arguments.store).common
    known = meetings(common)
    extract, _, number = arguments.extract.partition("~")
    if number and not number.isdecimal():
        raise DashboardError(f"Wanted the number of a promise behind ~, such as {extract}~2, got {number!r}.")
    changes = Changes(
        kind=Kind(arguments.kind) if arguments.kind else None,
        who=arguments.who,
        links=arguments.link,
        due=arguments.due,
        promise=arguments.promise,
        done_on=arguments.done_on,
        answers=arguments.answers,
        tells=arguments.tells,
        number=int(number or 1),
    )
    body = {} if arguments.undo else changes.body(known)
    made = correct(Journal(common), known, extract, body, name=arguments.by, reason=arguments.reason)
    print(f"Kept: {_told(made)}")
    return 0


def show_corrections(arguments: argparse.Namespace) -> int:
    common = choose(arguments.store).common
    known, made = meetings(common), corrections(Journal(common))
    lost = orphaned(known, made)
    if arguments.export:
        names = export(common, known, made, arguments.export)
        print(f"Written to {arguments.export}: {', '.join(names) or 'nothing, as no notes are corrected'}.")
    elif arguments.json:
        rows = [_as_json(one, found=one not in lost) for one in made]
        print(json.dumps({"corrections": rows}, indent=2, ensure_ascii=False))
    else:
        for one in made:
            print(_told(one) + ("  (its extract is not found in the notes of today)" if one in lost else ""))
        print(f"{len(made)} corrections, {len(lost)} of extracts that are not found.")
    return 0


def _told(one: Correction) -> str:
    said = ", ".join(f"{name}: {json.dumps(value)}" for name, value in one.changes.items())
    why = f" ({one.reason})" if one.reason else ""
    return f"{one.written_at:%Y-%m-%d %H:%M} {one.name}: {one.extract}: {said or 'as read'}{why}"


def _as_json(one: Correction, *, found: bool) -> dict[str, Any]:
    return {
        "extract": one.extract,
        "text": one.text,
        "changes": dict(one.changes),
        "name": one.name,
        "reason": one.reason,
        "written_at": one.written_at.isoformat(),
        "found": found,
    }
