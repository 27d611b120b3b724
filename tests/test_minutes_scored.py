"""The invented notes the reader was tuned on, each read from its file and held to its author's reading."""

from functools import lru_cache

import pytest

from tests.notes_scored import FIGURES, Scored, notes_of, scores, totals

LOWEST = 0.95
FEWEST_NOTES = 24


@lru_cache(maxsize=1)
def without_pdfs() -> list[Scored]:
    """PDFs take most of the time: the quick suite does without."""
    return scores("tuned", but_not=".pdf")


def low(notes: list[Scored]) -> dict[str, tuple[float, float]]:
    return {
        figure: (tally.precision, tally.recall)
        for figure, tally in totals(notes).items()
        if min(tally.precision, tally.recall) < LOWEST
    }


def test_there_are_two_dozen_notes_and_every_format_is_among_them() -> None:
    notes = notes_of("tuned")
    assert len(notes) >= FEWEST_NOTES
    assert {path.suffix for path, _ in notes} == {".docx", ".html", ".md", ".pdf", ".txt"}


@pytest.mark.parametrize("figure", FIGURES)
def test_of_every_figure_there_is_something_to_find(figure: str) -> None:
    assert totals(without_pdfs())[figure].expected >= len(without_pdfs())


def test_no_figure_of_the_tuned_notes_is_below_ninety_five_in_a_hundred() -> None:
    assert low(without_pdfs()) == {}


def test_none_of_the_tuned_notes_is_refused_or_read_far_worse_than_the_rest() -> None:
    recall = {note.note: note.tallies["extracts"].recall for note in without_pdfs()}
    assert {name: share for name, share in recall.items() if share < 0.9} == {}


@pytest.mark.slow
def test_no_figure_is_below_ninety_five_in_a_hundred_with_pdfs_too() -> None:
    notes = scores("tuned")
    assert [note.refused for note in notes if note.refused] == []
    assert low(notes) == {}
