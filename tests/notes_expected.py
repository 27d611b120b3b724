"""The expected reading that a note's marks spell out."""

import calendar
import re
from dataclasses import dataclass, field
from typing import Any

from tests.notes_marks import MarkError, marked, shown
from tests.notes_people import people, person

KINDS = ("challenge", "response", "statement", "action", "decision")
Told = dict[str, Any]


@dataclass(kw_only=True)
class Reading:
    head: Told
    items: list[Told] = field(default_factory=list)
    actions: list[Told] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    section: str = ""
    named: dict[str, Told] = field(default_factory=dict)


def expected(head: Told, body: str) -> Told:
    """The reading of a note, as its JSON."""
    told = Reading(head=head)
    for words, inside in marked(body):
        _take(told, words, shown(inside, head["format"]))
    for extract in extracts(told):
        answers = extract.pop("answers")
        extract["answers_text"] = answers["text"] if answers else ""
    keys = ("title", "date", "chair", "venue", "standing")
    front = {key: str(head.get(key, "final" if key == "standing" else "")) for key in keys}
    present = {key: [person(one) for one in head.get(key, [])] for key in ("attendance", "apologies")}
    following = head.get("next_meeting")
    return {
        **front,
        **present,
        "next_meeting": str(following) if following else None,
        "items": told.items,
        "actions": [_settled(action) for action in told.actions],
    }


def extracts(told: Reading) -> list[Told]:
    return [extract for item in told.items for extract in item["extracts"]]


def _take(told: Reading, mark: str, words: str) -> None:
    kind, *given = mark.split() or [""]
    if kind == "section":
        told.section = words
    elif kind == "item":
        told.levels = [words or told.section]
        told.items.append({"number": given[0], "heading": told.levels[0], "extracts": []})
    elif kind == "heading":
        _sub_heading(told, int(given[0]) if given else 1, words)
    elif kind == "+":
        _last(told, mark)["text"] += " " + words
    elif kind == "owner":
        told.actions.append(_action(told, given, _last(told, mark)))
    elif kind in KINDS and told.items and words:
        _extract(told, kind, given, words)
    else:
        raise MarkError(
            f"no such mark, nothing in it, or none of it before the first item: {mark!r} {words[:80]!r}"
        )


def _sub_heading(told: Reading, level: int, words: str) -> None:
    """A sub-heading with nothing said under it but a deeper one has no entry of its own."""
    entry = told.items[-1]
    deeper = level > len(told.levels) - 1
    told.levels = [*told.levels[:level], words]
    path = " › ".join(filter(None, told.levels))
    if deeper and level > 1 and not entry["extracts"]:
        entry["heading"] = path
    else:
        told.items.append({"number": entry["number"], "heading": path, "extracts": []})


def _extract(told: Reading, kind: str, given: list[str], words: str) -> None:
    here = told.items[-1]["extracts"]
    promises = [word[1:] for word in given if word.startswith("!")]
    extract = {
        "kind": kind,
        "by": people(told.head, given),
        "text": words,
        "answers": _answered(told, given) if kind == "response" else None,
        "promise": bool(promises),
        "due": _day(promises[0]) if promises else None,
    }
    here.append(extract)
    told.named |= {word[1:]: extract for word in given if word.startswith("=")}
    if kind == "action":
        told.actions.append(_action(told, given, extract))


def _answered(told: Reading, given: list[str]) -> Told | None:
    asked = [extract for extract in _under_the_heading(told) if extract["kind"] == "challenge"]
    wanted = [word[1:] for word in given if word.startswith("#")]
    if wanted:
        return None if wanted[0] in ("none", "-") else told.named[wanted[0]]
    return asked[-1] if asked else None


def _under_the_heading(told: Reading) -> list[Told]:
    """What stands above under the same heading, which in a section is that of many numbers."""
    last = told.items[-1]
    shared = told.section and told.levels == [told.section]
    items = [item for item in told.items if item["heading"] == told.section] if shared else [last]
    return [extract for item in items for extract in item["extracts"]]


def _action(told: Reading, given: list[str], extract: Told) -> Told:
    days = [word[4:] for word in given if word.startswith("due=")]
    due = _day(days[0]) if days else extract["due"]
    return {"owner": people(told.head, given), "of": extract, "item": told.items[-1]["number"], "due": due}


def _settled(action: Told) -> Told:
    return {
        "owner": action["owner"],
        "text": action["of"]["text"],
        "item": action["item"],
        "due": action["due"],
    }


def _last(told: Reading, mark: str) -> Told:
    so_far = extracts(told)
    if not so_far:
        raise MarkError(f"nothing stands before {mark!r}")
    return so_far[-1]


def _day(words: str) -> str | None:
    """A month's promise is for its last day."""
    if re.fullmatch(r"\d{4}-\d\d", words):
        year, month = map(int, words.split("-"))
        return f"{words}-{calendar.monthrange(year, month)[1]}"
    return words or None
