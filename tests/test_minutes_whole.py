"""Nothing is lost: every character of notes, mangled notes and hostile text belongs to exactly one part."""

import random
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import DashboardError
from dashboard.minutes import reading
from dashboard.minutes.documents import document
from dashboard.minutes.reader.parts import Reason

NOTES = Path(__file__).parent / "notes" / "tuned" / "files"
NAMES = sorted(path.name for path in NOTES.glob("*.*"))
PLAIN = [name for name in NAMES if name.endswith(".txt")]
FRONT = "Board\n\nDate: Monday 3 October 2022\nPresent:\nAnn Lee (PCC)\nRaj Rao (CC)\n\n1. Calls\n"


@cache
def stored(name: str) -> str:
    return document((NOTES / name).read_bytes(), name).text


def assert_whole(text: str, name: str) -> None:
    """Refused with a sentence, or read without losing, repeating or leaving unread a character."""
    try:
        read = reading(text, name)
    except DashboardError:
        return
    assert [part.start for part in read.parts] == [0, *(part.end for part in read.parts[:-1])]
    assert read.parts[-1].end == len(text)
    assert [text[p.start : p.end] for p in read.parts if p.what == Reason.UNREAD] == []
    for extract in read.meeting.extracts:
        joined = " ".join(text[start:end] for start, end in extract.spans)
        assert " ".join(joined.split()) == extract.text


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[] if name in PLAIN else [pytest.mark.slow]) for name in NAMES]
)
def test_every_character_of_the_invented_notes_belongs_to_one_part(name: str) -> None:
    read = reading(stored(name), name)
    assert read.meeting.extracts
    assert_whole(stored(name), name)


def mangled(text: str, seed: int) -> str:
    """Lines lost, doubled, cut, joined and put elsewhere, and marks strewn in."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(lines))
        cut = chance.randrange(len(lines[at]) + 1)
        strewn = chance.choice(
            ["\t", "\n", "1. ", "(a) ", "• ", "ACTION: ", "RESOLVED:", " – ", "Ref 1/2/3", "<p>", "\f"]
        )
        way = chance.randrange(5)
        if way == 0:
            del lines[at]
        elif way == 1:
            lines.insert(chance.randrange(len(lines)), lines[at])
        elif way == 2:
            lines[at : at + 2] = [" ".join(lines[at : at + 2])]
        else:
            lines[at] = lines[at][:cut] + strewn + lines[at][cut:]
        lines = lines or [""]
    return "\n".join(lines)


@settings(max_examples=8, deadline=None)
@given(name=st.sampled_from(PLAIN), seed=st.integers(0, 10**6))
def test_mangled_notes_lose_no_character_either(name: str, seed: int) -> None:
    assert_whole(mangled(stored(name), seed), name)


HOSTILE = {
    "tags": "a<b>",
    "cells": "a\t",
    "spaces": " ",
    "dots": ". ",
    "labels": "ACTION: ",
    "days": "3 October ",
    "references": "Ref 01/02/03 ",
    "speakers": "The PCC and ",
    "capitals": "A ",
    "brackets": "(",
    "numbers": "1.",
    "blocks": "<p>a",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_text_made_to_be_slow_costs_little_more_when_it_is_twice_as_long(piece: str) -> None:
    def seconds(length: int) -> float:
        started = time.process_time()
        assert_whole(FRONT + piece * (length // len(piece)), "board.txt")
        return time.process_time() - started

    assert seconds(8_000) < 3 * seconds(4_000) + 0.5


def test_a_million_characters_are_refused_at_once() -> None:
    with pytest.raises(DashboardError, match=r"has 1,000,\d{3} characters of text"):
        reading(FRONT + "x" * 1_000_000, "board.txt")
