"""From words to measures, lines and origins, by a table that a police officer can extend."""

from pathlib import Path

import pytest

from dashboard import measures
from dashboard.errors import DashboardError
from dashboard.minutes.vocabulary import links, vocabulary

BUILT = {measure.key for measure in measures.ALL}
STILL_TO_COME = {"sickness", "abstraction"}
ORIGINS = {"", "public", "diverted_mobile", "station_phone", "other_agency"}

HEADING = "words,measure,line,origin,beside,note\n"


def about(words: str, around: str = "") -> list[tuple[str, str, str]]:
    found = links(words, around, vocabulary())
    return [(link.measure, "+".join(link.lines), "+".join(link.origins)) for link in found]


def test_every_row_names_a_measure_line_and_origin_there_is() -> None:
    rows = vocabulary()
    assert {measure for row in rows for measure in row.measure} <= {*BUILT, *STILL_TO_COME}
    assert {line for row in rows for line in row.line} == {"999", "101"}
    assert {row.origin for row in rows} <= ORIGINS


def test_bare_performance_of_a_line_means_answered_in_time() -> None:
    assert about("999 performance fell.") == [("answered_in_time", "999", "")]
    assert about("Performance of the control room fell.") == [("answered_in_time", "", "")]


def test_performance_of_something_else_is_about_no_measure() -> None:
    assert about("Performance of the dog section fell.") == []
    assert about("The next performance meeting is about 999.") == []


def test_headings_and_the_challenge_answered_can_say_that_calls_are_meant() -> None:
    assert about("Demand rose.") == []
    assert about("Demand rose.", "Public contact") == [("offered", "", "")]


def test_a_line_belongs_to_the_measure_it_is_nearest_to() -> None:
    assert about("999 performance held while abandonment on 101 rose.") == [
        ("answered_in_time", "999", ""),
        ("abandonment", "101", ""),
    ]


def test_lines_named_together_are_one_naming() -> None:
    assert about("999 and 101 performance fell.") == [("answered_in_time", "999+101", "")]
    assert about("On 999, as on 101, performance in both fell.") == [("answered_in_time", "999+101", "")]


def test_a_line_too_far_away_or_in_another_sentence_is_not_taken() -> None:
    far = "Performance was said to be good by all of the many people who ring 101."
    assert about(far) == [("answered_in_time", "", "")]
    assert about("101 is busy. Performance fell.")[-1] == ("answered_in_time", "", "")


def test_non_emergency_calls_are_not_emergency_calls() -> None:
    assert about("The number of calls rose: non-emergency calls.") == [("offered", "101", "")]


def test_origins_narrow_the_number_of_calls_only() -> None:
    words = "Performance fell as the external phones outside brought 900 calls a month to the control room."
    assert about(words) == [("answered_in_time", "", ""), ("offered", "", "station_phone")]


def test_a_link_shows_the_words_that_made_it_as_they_stand() -> None:
    (link,) = links("Internal demand: staff divert; Mobiles diverted ring 101.", "OCC", vocabulary())
    assert link.words == ("Internal demand", "Mobiles diverted", "101")


def test_a_new_row_counts_as_soon_as_the_file_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.csv"
    path.write_text(f"{HEADING}speed,mean_answer_time,,,,\n", encoding="utf-8")
    assert links("Hold music.", "", vocabulary(tmp_path)) == ()
    path.write_text(f"{HEADING}speed,mean_answer_time,,,,\nhold music,gave_up,,,,a note\n", encoding="utf-8")
    assert [link.measure for link in links("Hold music.", "", vocabulary(tmp_path))] == ["gave_up"]


def test_a_row_that_is_there_twice_is_refused_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.csv").write_text(
        HEADING + "queue,offered,,,,\nQueue,gave_up,,,,\n", encoding="utf-8"
    )
    with pytest.raises(DashboardError, match="row 3"):
        vocabulary(tmp_path)
