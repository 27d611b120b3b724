"""What is said of forces side by side: who stands apart, what chance makes, who is not there."""

from dashboard.analysis.funnel import compare
from dashboard.analysis.funnel_peers import units_of
from dashboard.charts import peer_words
from tests.placing import drawn, figure, seconds, ten_alike

OURS = "West Mercia"


def said(peers):
    units = units_of(peers)
    compared = compare(units) if units else None
    return peer_words.headline(peers, compared, OURS), peer_words.plain_words(peers, compared, OURS)


def test_the_headline_of_a_funnel_names_who_stands_apart_and_nobody_else():
    headline, words = said(ten_alike(Faraway=0.5))
    assert headline.endswith("November 2023: of 11 forces only Faraway stands apart")
    assert "Faraway lies below the 99.8% limit." in words
    assert "The other 10 differ from one another no more" in words


def test_where_nobody_stands_apart_it_says_so():
    assert said(ten_alike())[0].endswith("of 10 forces none stands apart")


def test_a_force_that_is_not_there_is_said_not_to_be():
    headline, words = said(drawn(("Alpha", 0.9, 1000), ("Beta", 0.8, None)))
    assert headline.endswith("2 forces, West Mercia not among them")
    assert "West Mercia’s figure for these days is not held here." in words
    assert "2 of the table’s 44 forces are held" in words


def test_below_ten_forces_nobody_is_judged():
    headline, words = said(seconds(("Alpha", 12.0), (OURS, 17.7)))
    assert "West Mercia 17.7 s, Alpha 12 s" in headline
    assert "no force is judged better or worse" in words
    assert "nothing can be said about chance" in words


def test_a_share_keeps_the_tenth_that_was_published():
    assert peer_words.amount(figure(value=0.7263)) == "72.6%"
    assert peer_words.amount(figure(value=0.76)) == "76%"


def test_the_sentence_to_copy_names_clock_definition_and_source():
    peers = ten_alike()
    copied = peer_words.to_copy(peers, compare(units_of(peers)), OURS)
    one = figure()
    assert all(part in copied for part in ("BT clock", one.definition, one.publisher, one.title))


def test_several_others_are_told_by_their_least_and_their_most():
    headline, _ = said(seconds(("Alpha", 12.0), ("Beta", 30.0), ("Gamma", 20.0), (OURS, 17.7)))
    assert headline.endswith("West Mercia 17.7 s, 3 other forces 12 s to 30 s")
