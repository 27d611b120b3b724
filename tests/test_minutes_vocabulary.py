"""From words to measures, lines and origins, by a table that a police officer can extend."""

import re
from pathlib import Path

import pytest

from dashboard import measures
from dashboard.errors import DashboardError
from dashboard.minutes.understanding.topics import topic_names, topics_in
from dashboard.minutes.understanding.vocabulary import links, vocabulary
from dashboard.minutes.understanding.vocabulary_file import topic_rows

BUILT = {measure.key for measure in measures.ALL}
STILL_TO_COME = {"sickness", "abstraction"}
ORIGINS = {"", "public", "diverted_mobile", "station_phone", "other_agency"}

HEADING = "words,measure,line,origin,beside,score,note\n"


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
    (link,) = links("Internal demand: staff divert, Mobiles diverted ring 101.", "OCC", vocabulary())
    assert link.words == ("Internal demand", "Mobiles diverted", "101")


def test_a_new_row_counts_as_soon_as_the_file_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.csv"
    path.write_text(f"{HEADING}speed,mean_answer_time,,,,,\n", encoding="utf-8")
    assert links("Hold music.", "", vocabulary(tmp_path)) == ()
    path.write_text(
        f"{HEADING}speed,mean_answer_time,,,,,\nhold music,gave_up,,,,,a note\n", encoding="utf-8"
    )
    assert [link.measure for link in links("Hold music.", "", vocabulary(tmp_path))] == ["gave_up"]


def test_a_row_that_is_there_twice_is_refused_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.csv").write_text(
        HEADING + "queue,offered,,,,,\nQueue,gave_up,,,,,\n", encoding="utf-8"
    )
    with pytest.raises(DashboardError, match="row 3"):
        vocabulary(tmp_path)


def score(words: str, around: str = "") -> list[tuple[str, float]]:
    return [(link.measure, link.score) for link in links(words, around, vocabulary())]


def test_a_links_score_says_how_surely_its_words_mean_the_measure() -> None:
    assert score("Abandonment rates rose.", "") == [("abandonment", 1.0)]
    assert score("Demand on the control room rose.") == [("offered", 0.8)]
    assert score("Demand rose.", "Public contact") == [("offered", 0.6)]
    assert score("Rosters follow demand.", "Public contact") == [("offered", 0.3)]
    assert score("Rosters follow demand. Call volumes rose.") == [("offered", 1.0)]


def test_a_row_names_a_context_that_is_written_once() -> None:
    row = next(row for row in vocabulary() if row.words == "demand")
    assert {"control room", "FCR", "contact centre"} <= set(row.beside)
    assert about("Demand on the FCR rose.") == about("Demand on our contact centre rose.")


def test_other_forces_words_lead_to_the_same_measures() -> None:
    assert about("We answered 91% of 999 calls within 10 seconds.") == [("answered_in_time", "999", "")]
    assert about("The SLA for 101 was missed by the contact centre.") == [("answered_in_time", "101", "")]
    assert about("Call attrition on the non-emergency number fell.") == [("abandonment", "", "")]
    assert about("Staff attrition rose.") == []
    assert about("AHT of call handlers grew.") == [("mean_handling_time", "", "")]
    assert about("Shrinkage in the FCR grew.") == [("abstraction", "", "")]


def test_words_in_capitals_are_found_in_capitals_alone() -> None:
    assert [topic.key for topic in topics_in("SAFE logs each contact.", "")] == ["safe"]
    assert topics_in("They keep people safe under the Safer Plan.", "") == ()


def test_topics_of_a_heading_are_less_sure_than_those_of_own_words() -> None:
    own, headed = topics_in("The front counters had none.", "SAAB SAFE")[::-1]
    assert (own.key, own.words, own.score) == ("front_counters", ("front counters",), 1.0)
    assert (headed.key, headed.words, headed.score) == ("safe", ("SAAB", "SAFE"), 0.5)


def test_every_topic_has_a_name_for_pages_and_words_of_its_own() -> None:
    rows = topic_rows()
    assert len({row.name for row in rows}) == len(rows) == len(topic_names())
    ways = [way.lower() for row in rows for way in row.words]
    assert len(ways) == len(set(ways))
    assert all(re.fullmatch("[a-z_]+", row.key) for row in rows)
