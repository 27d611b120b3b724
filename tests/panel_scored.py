"""How well the choice beside a chart agrees with pairs judged by hand: `python -m tests.panel_scored`."""

import argparse
import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from dashboard.minutes import Meeting, read_notes
from dashboard.minutes.shelving.summaries import summaries
from dashboard.minutes.understanding.beside import Charted, beside
from tests.notes_as_meetings import expected_meeting

PAIRS = Path(__file__).parent / "panel_pairs.csv"
INVENTED_PAIRS = Path(__file__).parent / "panel_pairs_invented.csv"
HELD_OUT = Path(__file__).parent / "panel_pairs_held_out.csv"
NOTES = Path(__file__).parent / "notes"
REAL = ("2018-10-26-monthly-assurance-meeting.txt", "2020-09-29-monthly-assurance-meeting.txt")


@dataclass(frozen=True, kw_only=True)
class Pair:
    charted: Charted
    extract: str
    relevant: bool
    why: str


@dataclass(frozen=True, kw_only=True)
class Scored:
    """`wrongly` chosen and `missed` pairs; the rest are right."""

    pairs: tuple[Pair, ...]
    wrongly: tuple[Pair, ...]
    missed: tuple[Pair, ...]

    @property
    def right(self) -> int:
        return sum(pair.relevant for pair in self.pairs) - len(self.missed)

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrongly))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


def pairs(path: Path = PAIRS) -> tuple[Pair, ...]:
    with path.open(encoding="utf-8", newline="") as opened:
        return tuple(map(_pair, csv.DictReader(opened)))


def _pair(row: dict[str, str]) -> Pair:
    measures = tuple(row["measures"].split(";"))
    charted = Charted(measures=measures, line=row["line"] or None, origin=row["origin"] or None)
    return Pair(charted=charted, extract=row["extract"], relevant=row["relevant"] == "yes", why=row["why"])


def chosen(meetings: Iterable[Meeting], charted: Charted) -> set[str]:
    """Ids of the extracts that stand beside the chart for their own sake."""
    return {extract.id for card in beside(meetings, charted) for extract in card.chosen}


def scored(
    some: tuple[Pair, ...],
    meetings: Iterable[Meeting],
    choose: Callable[[Iterable[Meeting], Charted], set[str]] = chosen,
) -> Scored:
    """ValueError where a pair names an extract that is not there."""
    known = tuple(meetings)
    there = {extract.id for meeting in known for extract in meeting.extracts}
    lost = [pair for pair in some if pair.extract not in there]
    if lost:
        raise ValueError(f"no such extracts: {lost}")
    found = [(pair, pair.extract in choose(known, pair.charted)) for pair in some]
    return Scored(
        pairs=some,
        wrongly=tuple(pair for pair, taken in found if taken and not pair.relevant),
        missed=tuple(pair for pair, taken in found if pair.relevant and not taken),
    )


def real_meetings(shared: Path) -> tuple[Meeting, ...]:
    """The real notes, and our own summaries of the same meetings."""
    notes = shared / "minutes"
    read = (read_notes((notes / name).read_text(encoding="utf-8"), name) for name in REAL)
    return (*read, *summaries())


def invented(file: Path = INVENTED_PAIRS) -> tuple[tuple[Pair, ...], tuple[Meeting, ...]]:
    """Pairs of invented notes, told by the note and the words that an extract begins with.

    The meetings are those that the notes' writers expect to be read, so that only the choice is scored.
    """
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    expected = {path.name[:4]: path for path in NOTES.glob("*/expected/*.json")}
    read = {name: expected_meeting(expected[name]) for name in dict.fromkeys(row["note"] for row in rows)}
    found = tuple(_pair(row | {"extract": _id(read[row["note"]], row["words"])}) for row in rows)
    return found, tuple(read.values())


def _id(meeting: Meeting, words: str) -> str:
    """Empty where no extract begins so."""
    return next((extract.id for extract in meeting.extracts if extract.text.startswith(words)), "")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.panel_scored", description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", help="the folder of shared inputs")
    shared = parser.parse_args().shared
    if shared:
        _print("real notes and our summaries", scored(pairs(), real_meetings(shared)))
    _print("invented notes", scored(*invented()))
    _print("held out", scored(*invented(HELD_OUT)))


def _print(what: str, found: Scored) -> None:
    print(f"{what}: {len(found.pairs)} pairs: precision {found.precision:.3f}, recall {found.recall:.3f}")  # noqa: T201
    for name, some in (("wrongly chosen", found.wrongly), ("missed", found.missed)):
        for pair in some:
            shown = f"{pair.charted.measures[0]} {pair.charted.line or ''} {pair.charted.origin or ''}"
            print(f"  {name}: {pair.extract} beside {shown.strip()} ({pair.why})")  # noqa: T201


if __name__ == "__main__":
    main()
