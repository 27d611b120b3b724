"""Precision and recall of the reader over notes with an expected reading: `python -m tests.notes_scored`."""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dashboard.errors import DashboardError
from dashboard.minutes import as_json, reading
from dashboard.minutes.documents import file_bytes
from dashboard.minutes.documents.converting import converted

NOTES = Path(__file__).parent / "notes"
FIGURES = (
    "items",
    "extracts",
    "who",
    "kind",
    "answers",
    "actions",
    "owners",
    "dates",
    "next meeting",
    "attendance",
    "front",
    "promises",
)
Read = dict[str, Any]


@dataclass(kw_only=True)
class Tally:
    """How much was right of what was found (precision) and of what was expected (recall)."""

    right: int = 0
    found: int = 0
    expected: int = 0
    missing: list[str] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right += other.right
        self.found += other.found
        self.expected += other.expected
        return self


@dataclass(frozen=True, kw_only=True)
class Scored:
    note: str
    tallies: dict[str, Tally]
    refused: str = ""


def notes_of(which: str) -> list[tuple[Path, Path]]:
    """Each note's file and the file of its expected reading, by name."""
    files = {path.stem: path for path in (NOTES / which / "files").glob("*.*")}
    expected = sorted((NOTES / which / "expected").glob("*.json"))
    return [(files[path.stem], path) for path in expected]


def read_as_the_product_does(path: Path) -> Read:
    text = converted(file_bytes(path), path.name).text
    return as_json((reading(text, path.name).meeting,))["meetings"][0]


def scored(path: Path, expected: Read) -> Scored:
    """A note that is refused has everything missing."""
    try:
        found, refused = read_as_the_product_does(path), ""
    except DashboardError as refusal:
        found, refused = {}, str(refusal)
    return Scored(note=path.name, tallies=compared(expected, found), refused=refused)


def compared(expected: Read, found: Read) -> dict[str, Tally]:
    extracts = _pairs(_extracts(expected), _extracts(found), _words)
    actions = _pairs(expected.get("actions", []), found.get("actions", []), _words)
    answering = [(e, f) for e, f in extracts if "response" in (e["kind"], f["kind"])]
    asked = {extract.get("id"): _words(extract) for extract in _extracts(found)}
    return {
        "items": _tally(_items(expected), _items(found)),
        "extracts": _tally(map(_words, _extracts(expected)), map(_words, _extracts(found))),
        "who": _of_pairs(extracts, lambda e: e["by"]),
        "kind": _of_pairs(extracts, lambda e: [e["kind"]]),
        "answers": _of_pairs(answering, lambda e: _answered(e, asked)),
        "actions": _tally(
            [(a["item"], _words(a)) for a in expected.get("actions", [])],
            [(a["item"], _words(a)) for a in found.get("actions", [])],
        ),
        "owners": _of_pairs(actions, lambda a: a["owner"]),
        "dates": _tally(_dates(expected, extracts, actions, 0), _dates(found, extracts, actions, 1)),
        "next meeting": _tally(_given(expected, "next_meeting"), _given(found, "next_meeting")),
        "attendance": _tally(_people(expected), _people(found)),
        "front": _tally(
            _given(expected, "title", "chair", "venue", "standing"),
            _given(found, "title", "chair", "venue", "standing"),
        ),
        "promises": _of_pairs(extracts, lambda e: ["promise"] if e.get("promise") else []),
    }


def _words(said: Read) -> str:
    return " ".join(said["text"].split())


def _items(meeting: Read) -> Iterator[Hashable]:
    for item in meeting.get("items", []):
        heading = item["heading"]
        yield item["number"], heading if isinstance(heading, str) else " › ".join(heading)


def _extracts(meeting: Read) -> list[Read]:
    return [extract for item in meeting.get("items", []) for extract in item["extracts"]]


def _people(meeting: Read) -> Iterator[Hashable]:
    for where in ("attendance", "apologies"):
        for person in meeting.get(where) or []:
            yield where, person["name"], person["role"]


def _given(meeting: Read, *keys: str) -> list[Hashable]:
    return [(key, " ".join(meeting[key].split())) for key in keys if meeting.get(key)]


def _answered(extract: Read, asked: dict[str, str]) -> list[str]:
    """The words of the challenge that a response answers, given as words or as the challenge's id."""
    words = extract["answers_text"] if "answers_text" in extract else asked.get(extract.get("answers", ""))
    return [" ".join(words.split())] if words else []


def _dates(
    meeting: Read, extracts: list[tuple[Read, Read]], actions: list[tuple[Read, Read]], side: int
) -> list[Hashable]:
    """The meeting's day, and when each matched action and promise is due."""
    due = [(_words(pair[side]), pair[side].get("due")) for pair in actions]
    promised = [(_words(pair[side]), _promised_for(pair[side])) for pair in extracts]
    return _given(meeting, "date") + [("due", *one) for one in [*due, *promised] if one[1]]


def _promised_for(extract: Read) -> str | None:
    promise = extract.get("promise")
    return promise.get("due") if isinstance(promise, dict) else extract.get("due")


def _pairs(expected: list[Read], found: list[Read], key: Callable[[Read], str]) -> list[tuple[Read, Read]]:
    """Expected with found of the same words, in order where words repeat."""
    waiting = defaultdict(list)
    for one in found:
        waiting[key(one)].append(one)
    return [(one, waiting[key(one)].pop(0)) for one in expected if waiting[key(one)]]


def _of_pairs(pairs: list[tuple[Read, Read]], told: Callable[[Read], Iterable[str]]) -> Tally:
    def all_told(side: int) -> list[Hashable]:
        return [(n, one, _words(pair[0])) for n, pair in enumerate(pairs) for one in told(pair[side])]

    return _tally(all_told(0), all_told(1), shown=lambda one: f"{one[1]!r} of {one[2][:90]!r}")


def _tally(
    expected: Iterable[Hashable], found: Iterable[Hashable], shown: Callable[[Any], str] = repr
) -> Tally:
    wanted, got = Counter(expected), Counter(found)
    return Tally(
        right=(wanted & got).total(),
        found=got.total(),
        expected=wanted.total(),
        missing=[shown(one) for one in (wanted - got).elements()],
        surplus=[shown(one) for one in (got - wanted).elements()],
    )


def scores(which: str, but_not: str = "none") -> list[Scored]:
    """All notes of a set, but those in one format (".pdf") where it is named."""
    return [
        scored(path, json.loads(told.read_text(encoding="utf-8")))
        for path, told in notes_of(which)
        if path.suffix != but_not
    ]


def totals(notes: Iterable[Scored]) -> dict[str, Tally]:
    whole = {figure: Tally() for figure in FIGURES}
    for note in notes:
        for figure, tally in note.tallies.items():
            whole[figure] += tally
    return whole


def table(notes: list[Scored]) -> str:
    lines = [f"{'':14}{'precision':>10}{'recall':>8}{'right':>7}{'found':>7}{'expected':>9}"]
    lines += [
        f"{figure:14}{_share(t.right, t.found):>10}{_share(t.right, t.expected):>8}"
        f"{t.right:7}{t.found:7}{t.expected:9}"
        for figure, t in totals(notes).items()
    ]
    return "\n".join(lines)


def _share(right: int, of: int) -> str:
    return f"{right / of:.3f}" if of else "-"


def misses(note: Scored) -> str:
    lines = [f"== {note.note} {note.refused}"]
    for figure, tally in note.tallies.items():
        lines += [f"  {figure:12} - {one}" for one in tally.missing]
        lines += [f"  {figure:12} + {one}" for one in tally.surplus]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.notes_scored", description=__doc__)
    asked.add_argument("--set", default="tuned", dest="which", help="tuned (default) or blind")
    asked.add_argument("--note", default="", help="only notes whose name contains this")
    asked.add_argument(
        "-v", action="store_true", dest="verbose", help="every miss (-) and surplus (+) by note"
    )
    chosen = asked.parse_args(arguments)
    notes = [note for note in scores(chosen.which) if chosen.note in note.note]
    shown = [misses(note) for note in notes] if chosen.verbose else []
    sys.stdout.write("\n".join([*shown, f"{len(notes)} notes of the {chosen.which} set", table(notes), ""]))


if __name__ == "__main__":
    main(sys.argv[1:])
