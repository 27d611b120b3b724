"""`answerable minutes add` and `answerable minutes show`: notes of meetings in, extracts out."""

import argparse
import json
import sys
from pathlib import Path

from dashboard.commands import minutes_people, minutes_search
from dashboard.commands.options import date, store_option
from dashboard.errors import DashboardError
from dashboard.minutes import Added, Item, Meeting, MinutesStore, Outcome, as_json, meetings
from dashboard.store.place import choose


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    subject = subparsers.add_parser("minutes", help="the notes of meetings")
    verbs = subject.add_subparsers(required=True, metavar="add|show|search|people")
    adding = verbs.add_parser("add", help="read notes of meetings (text) and keep them")
    adding.add_argument("files", nargs="+", type=Path, metavar="FILE")
    store_option(adding)
    adding.set_defaults(run=add_notes)
    showing = verbs.add_parser("show", help="what was recorded, item by item")
    showing.add_argument("--meeting", type=date, metavar="DATE", help="only the meeting of that day")
    showing.add_argument("--json", action="store_true")
    store_option(showing)
    showing.set_defaults(run=show_meetings)
    minutes_search.add_verb(verbs)
    minutes_people.add_verb(verbs)


def add_notes(arguments: argparse.Namespace) -> int:
    """Each file by itself: one that is refused keeps none of the others out."""
    kept = MinutesStore(choose(arguments.store).common)
    refused = 0
    for file in arguments.files:
        try:
            print(_told(file, kept.add(file)))
        except DashboardError as error:
            print(error, file=sys.stderr)
            refused += 1
    return 2 if refused else 0


def _told(file: Path, added: Added) -> str:
    meeting = added.meeting
    if added.outcome is Outcome.UNCHANGED:
        return f"{file.name}: already there, nothing changed."
    many = f"{len(meeting.items)} items, {len(meeting.extracts)} extracts, {len(meeting.actions)} actions"
    instead = f", in place of {', '.join(added.replaced)}" if added.replaced else ""
    return f"{file.name}: {meeting.title}, {meeting.date}: {many}{instead}."


def show_meetings(arguments: argparse.Namespace) -> int:
    known = meetings(choose(arguments.store).common)
    wanted = tuple(one for one in known if arguments.meeting in (None, one.date))
    if not wanted:
        days = ", ".join(str(one.date) for one in known)
        raise DashboardError(f"No meeting of {arguments.meeting} is known; there are those of {days}.")
    if arguments.json:
        print(json.dumps(as_json(wanted), indent=2, ensure_ascii=False))
        return 0
    for meeting in wanted:
        _print_meeting(meeting)
    return 0


def _print_meeting(meeting: Meeting) -> None:
    print(f"{meeting.title}, {meeting.date} ({meeting.words})")
    for item in meeting.items:
        _print_item(item)


def _print_item(item: Item) -> None:
    print(f"\n{item.number}  {' › '.join(item.heading)}")
    for extract in item.extracts:
        print(f"    {extract.kind:<10}{' and '.join(extract.by) or '-':<12}{extract.text}")
