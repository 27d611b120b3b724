"""Speakers told by a pronoun or after a clause of nobody's, and what at a page's foot nobody said."""

import pytest

from dashboard.minutes import read_notes, reading
from dashboard.minutes.reader.parts import Reason

FRONT = """Norland Police and Crime Board

Date: Monday 3 October 2022
Present:
Ann Lee, Police and Crime Commissioner (AL)
Raj Rao, Chief Constable (RR)
Mia Fox, Director of Policing and Safety (MF)

1. Calls
"""


def told(body: str) -> list[tuple[str, ...]]:
    return [(e.kind.value, *e.by, e.text) for e in read_notes(FRONT + body, "board.txt").extracts]


def test_whoever_the_sentence_before_begins_with_is_the_one_who_asked() -> None:
    body = "The PCC had been to see it. She asked why it leaked.\nThe CC said that it rained.\n"
    assert told(body) == [
        ("challenge", "PCC", "The PCC had been to see it. She asked why it leaked."),
        ("response", "CC", "The CC said that it rained."),
    ]


def test_a_pronoun_after_a_body_or_after_another_speaker_is_nobody_elses() -> None:
    assert told("The Board had met. They asked why.\nThe CC agreed.\n")[0][:2] == (
        "statement",
        "The Board had met. They asked why.",
    )
    assert told("The CC said no. The PCC had known. She asked why.\n")[0][:2] == ("statement", "CC")


def test_a_clause_of_nobodys_ends_where_somebody_agrees() -> None:
    body = "AL asked why it rose. No explanation was to hand and RR agreed to look into it.\n"
    assert told(body) == [
        ("challenge", "PCC", "AL asked why it rose. No explanation was to hand"),
        ("response", "CC", "RR agreed to look into it."),
    ]


@pytest.mark.parametrize("words", ["It was hoped that AL and RR agreed.", "When it was dry AL and RR met."])
def test_a_clause_that_hangs_on_another_does_not_end(words: str) -> None:
    assert words in [text for *_, text in told(f"{words}\nRR said no.\n")]


def test_the_director_of_policing_of_a_mayors_office_holds_to_account() -> None:
    assert [kind for kind, *_ in told("MF asked why.\nRR said that it rained.\n")] == [
        "challenge",
        "response",
    ]


@pytest.mark.parametrize(
    "words", ["Norland OPCC, The Quay | Back to all meetings", "© Norland OPCC 2022", "Back to top"]
)
def test_a_web_pages_foot_is_nobodys_words(words: str) -> None:
    read = reading(f"{FRONT}RR said no.\n\n{words}\n", "board.txt")
    assert [extract.text for extract in read.meeting.extracts] == ["RR said no."]
    assert Reason.PAGE_MARK in {part.what for part in read.parts}
