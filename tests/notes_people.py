"""Whom a mark names: a role, a body, initials or a name of the note's head."""

import re
from typing import Any

from tests.notes_marks import MarkError

BODIES = ("Panel", "Board", "Committee")
ROLES = re.compile(r"(?:[TADP]/)?(?:D?P(?:F|FC)?CC|CC|DCC|ACC|ACO|CFO|CEx|MO|SO|D?PFCC|DM)")
Told = dict[str, Any]


def person(one: Told) -> Told:
    return {"name": one["name"], "role": one.get("role", "")}


def people(head: Told, given: list[str]) -> list[str]:
    named = [word for word in given if word[0] not in "=#!" and not word.startswith("due=")]
    known = {}
    for one in [*head.get("attendance", []), *head.get("apologies", [])]:
        known |= dict.fromkeys(
            [one["name"], one.get("initials") or one["name"]], one.get("role") or one["name"]
        )
        known |= {one["role"]: one["role"]} if one.get("role") else {}
    return [_who(known, name) for word in named for name in word.split(",")]


def _who(known: dict[str, str], word: str) -> str:
    name = word.replace("_", " ")
    if name not in known and name not in BODIES and not ROLES.fullmatch(name):
        raise MarkError(f"nobody of the head is called {name!r}")
    return known.get(name, name)
