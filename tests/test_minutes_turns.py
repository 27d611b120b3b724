"""Lead-ins, resolutions and answers, read from paragraphs of a meeting's notes."""

import pytest

from dashboard.minutes import Meeting, read_notes, reading
from dashboard.minutes.reader.parts import Reason

FRONT = """Norland Police and Crime Panel

Date: Monday 3 October 2022
Present: Councillor A Brown (Chair), Councillor C Davies, Councillor E Fox
Also in attendance: Ann Lee, Police and Crime Commissioner; Raj Rao, Chief Executive

1. CALLS

"""


def meeting(body: str) -> Meeting:
    return read_notes(FRONT + body, "panel.txt")


def told(body: str) -> list[tuple[str, str, str]]:
    return [(e.kind.value, "/".join(e.by), e.text) for e in meeting(body).extracts]


@pytest.mark.parametrize("label", ["RESOLVED:", "RESOLVED", "RESOLVED –", "Resolved: That", "It was agreed:"])
def test_a_label_alone_makes_decisions_of_the_clauses_under_it(label: str) -> None:
    body = (
        f"The Commissioner gave an update.\n\n{label}\n\n(a) that it be noted;\n\n(b) that she be thanked.\n"
    )
    assert told(body) == [
        ("statement", "PCC", "The Commissioner gave an update."),
        ("decision", "", "that it be noted;"),
        ("decision", "", "that she be thanked."),
    ]


def test_who_resolves_is_told_by_the_label() -> None:
    assert told("The Panel resolved:\n\n- to note it.\n- to write.\n") == [
        ("decision", "Panel", "to note it."),
        ("decision", "Panel", "to write."),
    ]


def test_a_resolution_ends_with_its_clauses() -> None:
    body = "Members thanked her.\n\nRESOLVED\n\nThat it be noted.\n\nThe meeting ended at noon.\n"
    assert [kind for kind, _, _ in told(body)] == ["statement", "decision", "statement"]


def test_a_second_clause_in_a_paragraph_of_its_own_is_a_decision_too() -> None:
    body = "Members thanked her.\n\nRESOLVED – (1) That it be noted.\n\n(2) That she be thanked.\n"
    assert told(body)[1:] == [
        ("decision", "", "RESOLVED – (1) That it be noted."),
        ("decision", "", "That she be thanked."),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "During discussion, the following points were made:",
        "In the discussion which followed, the points raised included:",
        "Arising from the report:-",
    ],
)
def test_words_before_bullets_that_name_nobody_only_lead_in(words: str) -> None:
    body = f"{words}\n\n- Members asked why. The Commissioner said that it was so.\n- Leave was high.\n"
    assert told(body) == [
        ("challenge", "Panel", "Members asked why."),
        ("response", "PCC", "The Commissioner said that it was so."),
        ("statement", "", "Leave was high."),
    ]


def test_a_bullet_with_a_speaker_of_its_own_does_not_end_the_lead_in() -> None:
    bullets = "- Leave was high.\n- Raj Rao added a date.\n- It rained.\n"
    body = f"Members asked why. The Commissioner said:\n\n{bullets}"
    assert [(kind, by) for kind, by, _ in told(body)] == [
        ("challenge", "Panel"),
        ("response", "PCC"),
        ("response", "CEx"),
        ("response", "PCC"),
    ]


def test_bullets_of_questions_are_challenges_each() -> None:
    assert told("Members raised the following:\n\n- Why was it late?\n- Who pays?\n") == [
        ("challenge", "Panel", "Why was it late?"),
        ("challenge", "Panel", "Who pays?"),
    ]


def test_a_response_answers_the_last_challenge_and_one_to_a_question_not_recorded_none() -> None:
    body = (
        "Councillor Brown asked why. The Commissioner said that it rained.\n\n"
        "In response to a question from Councillor Fox, the Chief Executive said no.\n"
    )
    extracts = meeting(body).extracts
    assert [extract.answers for extract in extracts] == ["", extracts[0].id, ""]


def test_numbered_paragraphs_under_one_heading_go_on_with_what_was_asked() -> None:
    asked = "1.1 Members asked why.\n\n1.2 The Commissioner said that it rained.\n\n"
    body = f"{asked}2. STAFF\n\n2.1 Raj Rao said no.\n"
    extracts = meeting(body).extracts
    assert [(e.kind.value, e.answers) for e in extracts] == [
        ("challenge", ""),
        ("response", extracts[0].id),
        ("statement", ""),
    ]


def test_every_character_of_a_resolution_in_clauses_is_accounted_for() -> None:
    notes = (
        FRONT
        + "RESOLVED that (a) it be noted; and (b) she be thanked.\n\nMembers asked why, Raj Rao said no.\n"
    )
    parts = reading(notes, "panel.txt").parts
    assert "".join(notes[part.start : part.end] for part in parts) == notes
    assert not [part for part in parts if part.what == Reason.UNREAD]
