"""Meetings in our own words: marked as summary, linked like notes, no run of their words borrowed."""

import re
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import Kind, Meeting, Words, read_notes
from dashboard.minutes.shelving.summaries import SUMMARIES, summaries
from dashboard.minutes.wording.roles import KNOWN

ROOT = Path(__file__).resolve().parents[1]


def runs_of_five(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def lines_spoken_of(meeting: Meeting) -> set[tuple[str, str]]:
    return {(link.measure, line) for e in meeting.extracts for link in e.links for line in link.lines}


def test_both_meetings_are_there_and_marked_as_summary() -> None:
    assert [(m.date.isoformat(), m.words) for m in summaries()] == [
        ("2018-10-26", Words.SUMMARY),
        ("2020-09-29", Words.SUMMARY),
    ]


def test_no_five_words_running_are_those_of_the_notes(shared: Path) -> None:
    files = (path.read_text(encoding="utf-8") for path in (shared / "minutes").glob("*.txt"))
    titles = set().union(*(runs_of_five(f"the {title}") for title in KNOWN.values()))
    notes = set().union(*map(runs_of_five, files)) - titles
    vocabulary = ROOT / "data" / "reference" / "vocabulary.csv"
    for path in (*SUMMARIES.glob("*.toml"), vocabulary, *(ROOT / "tests").glob("test_minutes*.py")):
        assert runs_of_five(path.read_text(encoding="utf-8")) & notes == set(), path.name


def test_summaries_have_ids_of_their_own_and_no_spans() -> None:
    extracts = [extract for meeting in summaries() for extract in meeting.extracts]
    assert len({extract.id for extract in extracts}) == len(extracts)
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\d/\d+(\.\d+)?/s\d+", extract.id) for extract in extracts)
    assert all(extract.spans == () for extract in extracts)


def test_a_summary_tells_the_meeting_that_the_notes_record(shared: Path) -> None:
    for summary in summaries():
        path = shared / "minutes" / f"{summary.date}-monthly-assurance-meeting.txt"
        noted = read_notes(path.read_text(encoding="utf-8"), path.name)
        assert (summary.key, summary.next_meeting) == (noted.key, noted.next_meeting)
        assert [(a.name, a.role) for a in summary.attendance] == [(a.name, a.role) for a in noted.attendance]
        assert [(a.name, a.role) for a in summary.apologies] == [(a.name, a.role) for a in noted.apologies]
        assert [(a.owner, a.item) for a in summary.actions] == [(a.owner, a.item) for a in noted.actions]
        assert lines_spoken_of(summary) <= lines_spoken_of(noted)


def test_the_meeting_of_2020_is_told_item_by_item() -> None:
    meeting = summaries()[1]
    assert sorted({item.number for item in meeting.items}) == ["1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]
    assert sum(extract.kind is Kind.CHALLENGE for extract in meeting.extracts) == 12


def test_a_summary_that_does_not_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(DashboardError, match=r"broken\.toml"):
        summaries(tmp_path)
