"""What a search takes for the same is a table with sources, and says the same both ways."""

from collections import Counter
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes.finding.search_words import Asked, asked
from dashboard.minutes.finding.synonyms import TABLE, synonyms
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import read


def words(query: str) -> str:
    return asked(query, {"control room": ("OCC",), "occ": ("control room",)}, lambda _: ()).words


def test_every_row_has_a_source_and_no_way_of_saying_it_stands_in_two() -> None:
    rows = read(TABLE, FOLDER)
    assert all(row.source for row in rows)
    ways = Counter(way.lower() for row in rows for way in row.words)
    assert [way for way, many in ways.items() if many > 1] == []


def test_what_means_the_same_does_so_both_ways() -> None:
    known = synonyms()
    assert "control room" in known["occ"]
    assert "OCC" in known["control room"]
    assert "Saab" in known["safe"]
    assert "time unavailable" in known["abstraction"]
    for way, others in known.items():
        assert all(way in {each.lower() for each in known[other.lower()]} for other in others)


def test_a_row_with_one_way_alone_is_refused_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "synonyms.csv").write_text("words,source\nOCC,notes\n", encoding="utf-8")
    with pytest.raises(DashboardError, match="row 2"):
        synonyms(tmp_path)


def test_words_that_mean_something_together_are_looked_for_together_too() -> None:
    assert words("control room sickness") == '(("control" AND "room") OR "OCC") AND "sickness"'
    assert words("OCC") == '(("OCC") OR "control room")'
    assert words("room control") == '"room" AND "control"'
    assert words('"control room"') == '"control room"'


def test_either_word_joins_the_one_before_it() -> None:
    assert words("stress menu OR garden") == '"stress" AND ("menu" OR "garden")'
    assert words("OR menu OR") == '"menu"'


def test_nothing_but_marks_asks_for_nothing() -> None:
    for query in ('"" - * ( ) | : ^', "", "\x00\x01"):
        assert asked(query, {}, lambda _: ()) == Asked()
