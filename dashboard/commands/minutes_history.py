"""`answerable minutes history`: every file of notes ever added, and which of a meeting's is in force."""

import argparse
import json
from typing import Any

from dashboard.commands.options import date, store_option
from dashboard.errors import DashboardError
from dashboard.minutes import MinutesStore
from dashboard.minutes.shelving.kept import Kept
from dashboard.minutes.shelving.told import place_in_words
from dashboard.store.place import choose


def add_verb(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    telling = verbs.add_parser("history", help="every file of notes added, and which are in force")
    telling.add_argument("--meeting", type=date, metavar="DATE", help="only meetings of that day")
    telling.add_argument("--json", action="store_true")
    store_option(telling)
    telling.set_defaults(run=show_history)


def show_history(arguments: argparse.Namespace) -> int:
    known = MinutesStore(choose(arguments.store).common).history()
    rows = sorted(
        (row for row in known if arguments.meeting in (None, row.meeting_date)),
        key=lambda row: (row.meeting, row.notes_id),
    )
    if not rows:
        of = f" of a meeting on {arguments.meeting}" if arguments.meeting else ""
        raise DashboardError(f"No notes{of} were added: add them with answerable minutes add FILE.")
    if arguments.json:
        print(json.dumps({"notes": [_as_json(row) for row in rows]}, indent=2, ensure_ascii=False))
        return 0
    meeting = ""
    for row in rows:
        if row.meeting != meeting:
            meeting = row.meeting
            print(f"{meeting}  {row.title}")
        added = f"added {row.added_at:%Y-%m-%d %H:%M} UTC"
        print(f"    {row.file_name:<40}  {row.standing:<5}  {added}  {place_in_words(row, known)}")
    return 0


def _as_json(row: Kept) -> dict[str, Any]:
    return {
        "id": row.notes_id,
        "meeting": row.meeting,
        "title": row.title,
        "file": row.file_name,
        "format": row.format,
        "standing": row.standing.value,
        "added_at": row.added_at.isoformat(),
        "sha256": row.sha256,
        "superseded_by": row.superseded_by,
    }
