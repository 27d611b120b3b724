"""What was said of the same thing at other meetings, and nothing that only sounds like it."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.minutes import meetings
from dashboard.minutes.finding.related import Related, related

HEAD = """
title = "Board of {day}"
date = {day}
chair = "Ada Thorne"
venue = "Online"
next_meeting = {day}
attendance = [{{ name = "Ada Thorne", role = "PCC" }}]
apologies = []
[[items]]
number = "1"
heading = ["Contact"]
extracts = [
"""
SAID = {
    "2021-03-04": (
        "The call-back service was promised for the summer, to shorten waits on the 101 line.",
        "The garden at the training school was praised.",
        "A survey of the condition of the estate was promised for April.",
        "The notes were agreed as a correct record.",
    ),
    "2021-09-04": (
        "What became of the call-back service that callers to 101 were promised?",
        "Why has nobody seen the survey of the estate's condition?",
        "The notes were agreed as a correct record.",
    ),
    "2022-03-04": (
        "Training of drivers took place at the airfield.",
        "Supervisors wait for a better garden.",
        "The call-back service began in February and waits on the 101 line shortened.",
    ),
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shelf")
    for day, texts in SAID.items():
        rows = "".join(f'    {{ kind = "statement", by = [], text = "{text}" }},\n' for text in texts)
        (folder / f"{day}.toml").write_text(f"{HEAD.format(day=day)}{rows}]\n", encoding="utf-8")
    return folder


def to(shelf: Path, extract_id: str, as_at: date | None = None) -> tuple[Related, ...]:
    meeting, extract = next(
        (meeting, one)
        for meeting in meetings(shelf, shelf)
        for one in meeting.extracts
        if one.id == extract_id
    )
    return related(shelf, extract, meeting, as_at=as_at, summaries_folder=shelf)


def test_the_same_thing_at_other_meetings_is_related_the_likest_first(shelf: Path) -> None:
    found = to(shelf, "2021-03-04/1/s1")
    assert [one.hit.id for one in found] == ["2022-03-04/1/s3", "2021-09-04/1/s1"]
    assert found[0].topics == ("call_backs",)
    assert {"call-back", "service"} <= {word.lower() for word in found[0].words}


def test_likeness_needs_no_topic_where_many_rare_words_are_shared(shelf: Path) -> None:
    (found,) = to(shelf, "2021-03-04/1/s3")
    assert (found.hit.id, found.topics, found.measures) == ("2021-09-04/1/s2", (), ())
    assert len(found.words) >= 3


def test_one_word_in_common_relates_nothing(shelf: Path) -> None:
    assert to(shelf, "2021-03-04/1/s2") == ()


def test_what_every_meeting_records_is_related_to_nothing(shelf: Path) -> None:
    assert to(shelf, "2021-03-04/1/s4") == ()


def test_nothing_of_a_later_day_is_known(shelf: Path) -> None:
    found = to(shelf, "2021-03-04/1/s1", as_at=date(2021, 12, 31))
    assert [one.hit.id for one in found] == ["2021-09-04/1/s1"]
