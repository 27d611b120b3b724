"""Challenge, response, statement, action."""

import pytest

from dashboard.minutes.reader.kinds import KindTeller
from dashboard.minutes.reader.runs import Run
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.speech import Ear
from dashboard.minutes.reader.turn import Turn

EAR = Ear(Speakers())


def kinds(*sentences: str) -> list[str]:
    teller = KindTeller()
    found = []
    for paragraph, sentence in enumerate(sentences):
        speech = EAR.hears(sentence)
        run = Run.of(sentence, 0, len(sentence))
        turn = Turn(
            by=speech.by if speech else (),
            run=run,
            verb=speech.verb if speech else "",
            said=sentence,
            paragraph=paragraph,
        )
        found.append(teller.kind_of(turn).value)
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "The PCC asked why.",
        "The DPCC questioned the cost.",
        "The PCC had heard of a delay and queried it.",
        "The PCC challenged the force to do better.",
        "The PCC said again that he needs reassurance on this.",
        "The PCC said that he wants to see quick improvement.",
    ],
)
def test_the_pcc_challenges_by_asking_or_by_wanting_assurance(sentence: str) -> None:
    assert kinds(sentence) == ["challenge"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The PCC thanked the team.",
        "The PCC said that he is asked this often.",
        "The CC questioned the figure.",
        "It rained.",
    ],
)
def test_a_statement_asks_for_nothing_or_is_not_the_pccs(sentence: str) -> None:
    assert kinds(sentence) == ["statement"]


def test_whoever_speaks_next_answers_until_the_pcc_speaks_again() -> None:
    asked = ["The PCC asked why.", "The CC said so.", "The ACC added more."]
    thanked = ["The PCC thanked them.", "The CC said no."]
    assert kinds(*asked, *thanked) == ["challenge", "response", "response", "statement", "statement"]


def test_bringing_up_a_matter_is_no_answer_and_ends_the_answering() -> None:
    said = ["The PCC asked why.", "The CC referred to last winter.", "The ACC said it was cold."]
    assert kinds(*said) == ["challenge", "statement", "statement"]


def test_what_the_notes_call_a_response_is_one() -> None:
    assert kinds("The ACC responded with a date.") == ["response"]
    assert kinds("The CC response was a date.") == ["response"]
