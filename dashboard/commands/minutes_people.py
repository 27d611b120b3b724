"""`answerable minutes people`: who was at the meetings, in which role when; who held it on a day."""

import argparse
import datetime
import json
from typing import Any

from dashboard.charts.words import plural
from dashboard.commands.options import date, store_option
from dashboard.minutes import meetings
from dashboard.minutes.finding.register import Holder, Person, Post, holders, people, roles
from dashboard.store.place import choose


def add_verb(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    asking = verbs.add_parser("people", help="who was at the meetings, and in which role when")
    asking.add_argument("--on", type=date, metavar="DATE", help="who held each role on that day")
    asking.add_argument("--json", action="store_true")
    store_option(asking)
    asking.set_defaults(run=show_people)


def show_people(arguments: argparse.Namespace) -> int:
    known = people(meetings(choose(arguments.store).common))
    told = _held_on(known, arguments.on) if arguments.on else [_person(one) for one in known]
    if arguments.json:
        print(json.dumps({"held" if arguments.on else "people": told}, indent=2, ensure_ascii=False))
        return 0
    for line in map(_held_line, told) if arguments.on else map(_line, known):
        print(line)
    return 0


def _held_on(known: tuple[Person, ...], day: datetime.date) -> list[dict[str, Any]]:
    return [_holder(one) for role in roles(known) for one in holders(known, role, day)]


def _holder(one: Holder) -> dict[str, Any]:
    return _post(one.post) | {"name": one.person.name, "surely": one.surely}


def _person(one: Person) -> dict[str, Any]:
    return {
        "name": one.name,
        "also": list(one.also),
        "posts": [_post(post) for post in one.posts],
        "meetings": list(one.meetings),
        "said": list(one.said),
    }


def _post(post: Post) -> dict[str, Any]:
    return {
        "role": post.role,
        "capacity": post.capacity,
        "first_seen": post.first_seen.isoformat(),
        "last_seen": post.last_seen.isoformat(),
    }


def _held_line(told: dict[str, Any]) -> str:
    seen = f"seen {told['first_seen']} to {told['last_seen']}"
    return f"{told['role']:<12}{told['name']:<28}{seen}{'' if told['surely'] else ': nearest to that day'}"


def _line(one: Person) -> str:
    posts = "; ".join(f"{post.role or post.capacity} {_seen(post)}".strip() for post in one.posts)
    also = f" (also {', '.join(one.also)})" if one.also else ""
    return f"{one.name}{also}: {posts}; {plural(len(one.said), 'extract')}"


def _seen(post: Post) -> str:
    first, last = post.first_seen, post.last_seen
    return f"{first}" if first == last else f"{first} to {last}"
