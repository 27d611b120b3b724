"""`answerable minutes tracker`, `asked` and `arising`: what was promised and asked, and what became of it."""

import argparse
import datetime
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dashboard.commands import minutes_after
from dashboard.commands.options import date, store_option
from dashboard.minutes.following.arising import day_after
from dashboard.minutes.following.arising_sheet import sheet, standing
from dashboard.minutes.following.follow_json import arising_as_json, asked_as_json, tracked_as_json
from dashboard.minutes.following.open_questions import Asked
from dashboard.minutes.following.tracker import Sort, Tracked
from dashboard.minutes.shelving.follow import Followed, follow
from dashboard.store.place import choose
from dashboard.store.reading import Store, open_store


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    tracker = _add(verbs, "tracker", "promises and actions: due, moved, done, or not", show_tracker)
    tracker.add_argument("--measures", action="store_true", help="and what the measures did afterwards")
    _add(verbs, "asked", "challenges that no response is recorded to", show_asked)
    arising = _add(verbs, "arising", "what the last notes left open: a sheet for the room", show_arising)
    arising.add_argument("--meeting", type=date, metavar="DATE", help="what the notes of that day left open")


def _add(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]",
    verb: str,
    what: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(verb, help=what)
    parser.add_argument("--as-at", type=date, metavar="DATE", help="as it stood on that morning (else today)")
    parser.add_argument("--json", action="store_true")
    store_option(parser)
    parser.set_defaults(run=run)
    return parser


def _followed(arguments: argparse.Namespace) -> Followed:
    return follow(choose(arguments.store).common, arguments.as_at or datetime.date.today())


def show_tracker(arguments: argparse.Namespace) -> int:
    found = _followed(arguments).tracked
    if not arguments.measures:
        return _show(found, arguments, None)
    with open_store(choose(arguments.store)) as store:
        return _show(found, arguments, store)


def _show(found: tuple[Tracked, ...], arguments: argparse.Namespace, store: Store | None) -> int:
    if arguments.json:
        told = tracked_as_json(found)
        for one, row in zip(found, told["tracked"], strict=True):
            row["afterwards"] = minutes_after.as_json(one, store) if store else None
        return _print(told)
    counted = [one for one in found if one.sort is not Sort.OPINION]
    still = sum(one.is_open for one in counted)
    print(f"{len(counted)} promises and actions, {still} of them open.")
    for one in found:
        print(_tracked(one))
        for line in minutes_after.lines(one, store) if store else ():
            print(f"      {line}")
    return 0


def _tracked(one: Tracked) -> str:
    who = " and ".join(one.owner or one.by) or "-"
    return f"{one.said_on}  {one.item:<6}{one.sort:<9}{who:<11} {one.what}: {standing(one)}  [{one.id}]"


def show_asked(arguments: argparse.Namespace) -> int:
    found = _followed(arguments).asked
    if arguments.json:
        return _print(asked_as_json(found))
    still = sum(one.is_open for one in found)
    print(f"{still} challenge{' has' if still == 1 else 's have'} no response recorded.")
    for one in found:
        print(_question(one))
    return 0


def _question(one: Asked) -> str:
    later = one.answered
    since = f"\n      answered {later.meeting.date}: {later.extract.text}" if later else ""
    who = " and ".join(one.extract.by) or "-"
    return f"{one.meeting.date}  {one.item.number:<6}{who:<8} {one.extract.text}  [{one.extract.id}]{since}"


def show_arising(arguments: argparse.Namespace) -> int:
    found = _followed(arguments)
    if arguments.meeting and not arguments.as_at:
        found = replace(found, as_at=day_after(found.meetings, arguments.meeting))
    if arguments.json:
        return _print(arising_as_json(found.arising))
    print(sheet(found.arising), end="")
    return 0


def _print(told: dict[str, Any]) -> int:
    print(json.dumps(told, indent=2, ensure_ascii=False))
    return 0
