"""`answerable minutes search`: what was recorded, by words, and by who, what kind, about what and when."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from dashboard.commands.options import date, store_option
from dashboard.errors import DashboardError
from dashboard.measures import ALL
from dashboard.minutes import Kind
from dashboard.minutes.finding.hits import Found, Hit
from dashboard.minutes.finding.search import AT_ONCE, search
from dashboard.minutes.understanding.topics import topic_names
from dashboard.minutes.understanding.vocabulary_file import spoken_of
from dashboard.store.place import choose

_OPEN, _CLOSE = "**", "**"


def add_verb(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    asking = verbs.add_parser(
        "search",
        help="find what was recorded",
        description='All words are looked for; "words in quotes" together; abandon* any ending; '
        "a OR b; -word is not there.",
    )
    asking.add_argument("words", nargs="*", metavar="WORDS")
    asking.add_argument("--person", metavar="NAME", help="only what this person said or is to do")
    asking.add_argument("--role", help="only what the holder of this role said: PCC, ACC …")
    asking.add_argument("--kind", type=Kind, choices=list(Kind))
    asking.add_argument("--measure", metavar="KEY", help=f"{', '.join(one.key for one in ALL[:4])} …")
    asking.add_argument("--topic", metavar="KEY", help="safe, digital_desk …")
    asking.add_argument("--from", dest="from_date", type=date, metavar="DATE")
    asking.add_argument("--to", dest="to_date", type=date, metavar="DATE")
    asking.add_argument("--most", type=int, default=AT_ONCE, metavar="N", help=f"default {AT_ONCE}")
    asking.add_argument("--json", action="store_true")
    store_option(asking)
    asking.set_defaults(run=find)


def find(arguments: argparse.Namespace) -> int:
    asked = vars(arguments)
    _known("measure", arguments.measure, sorted({*spoken_of(), *(one.key for one in ALL)}))
    _known("topic", arguments.topic, list(topic_names()))
    found = search(
        choose(arguments.store).common,
        " ".join(_as_typed(words) for words in arguments.words),
        limit=arguments.most,
        **{
            name: asked[name]
            for name in ("person", "role", "kind", "measure", "topic", "from_date", "to_date")
        },
    )
    if arguments.json:
        print(json.dumps(_as_json(found), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_lines(found)))
    return 0


def _known(what: str, wanted: str | None, keys: list[str]) -> None:
    if wanted is not None and wanted not in keys:
        raise DashboardError(f"There is no {what} {wanted}: notes are linked to {', '.join(keys)}.")


def _as_typed(words: str) -> str:
    """A shell takes the quotes off: what has spaces in it was a phrase."""
    return f'"{words}"' if " " in words and '"' not in words else words


def _lines(found: Found) -> Iterator[str]:
    yield f"{len(found.hits)} of {found.total} found" if found.total else "Nothing found."
    if found.left_out:
        yield f"Not looked for, past the first forty words: {' '.join(found.left_out)}"
    for hit in found.hits:
        by = " and ".join(hit.by)
        told = " · ".join(
            filter(None, (f"{hit.date}", f"item {hit.item}", by, str(hit.kind), str(hit.words)))
        )
        yield f"\n{told}\n    {_marked(hit)}\n    {hit.address}"


def _marked(hit: Hit) -> str:
    shown, reached = "", 0
    for start, end in hit.marked:
        shown += f"{hit.text[reached:start]}{_OPEN}{hit.text[start:end]}{_CLOSE}"
        reached = end
    return shown + hit.text[reached:]


def _as_json(found: Found) -> dict[str, Any]:
    hits = [
        {
            "id": hit.id,
            "meeting": hit.meeting,
            "date": hit.date.isoformat(),
            "title": hit.title,
            "words": hit.words,
            "item": hit.item,
            "heading": list(hit.heading),
            "kind": hit.kind,
            "by": list(hit.by),
            "text": hit.text,
            "marked": [list(span) for span in hit.marked],
            "address": hit.address,
        }
        for hit in found.hits
    ]
    return {"total": found.total, "left_out": list(found.left_out), "results": hits}
