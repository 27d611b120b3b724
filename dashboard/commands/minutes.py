"""`answerable minutes`: notes of meetings in, extracts out."""

import argparse
import json

from dashboard.commands import (
    minutes_add,
    minutes_correct,
    minutes_follow,
    minutes_history,
    minutes_people,
    minutes_search,
)
from dashboard.commands.options import date, store_option
from dashboard.errors import DashboardError
from dashboard.minutes import Item, Meeting, Words, as_json, meetings
from dashboard.store.place import choose


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    subject = subparsers.add_parser("minutes", help="the notes of meetings")
    listed = "add|show|history|search|people|tracker|asked|arising|correct|corrections"
    verbs = subject.add_subparsers(required=True, metavar=listed)
    minutes_add.add_verb(verbs)
    showing = verbs.add_parser("show", help="what was recorded, item by item")
    showing.add_argument("--meeting", type=date, metavar="DATE", help="only the meeting of that day")
    showing.add_argument("--json", action="store_true")
    store_option(showing)
    showing.set_defaults(run=show_meetings)
    minutes_history.add_verb(verbs)
    minutes_search.add_verb(verbs)
    minutes_people.add_verb(verbs)
    minutes_follow.add_verbs(verbs)
    minutes_correct.add_verbs(verbs)


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
    standing = f", {meeting.standing}" if meeting.words is Words.NOTES_RECORD else ""
    print(f"{meeting.title}, {meeting.id} ({meeting.words}{standing})")
    for item in meeting.items:
        _print_item(item)


def _print_item(item: Item) -> None:
    print(f"\n{item.number}  {' › '.join(item.heading)}")
    for extract in item.extracts:
        print(f"    {extract.kind:<10}{' and '.join(extract.by) or '-':<12}{extract.text}")
