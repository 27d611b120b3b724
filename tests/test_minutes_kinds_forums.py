"""Who holds whom to account, what asks, what answers and what decides: at a PCC's meeting and at a panel."""

import pytest

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.reader.decisions import clauses, label_alone
from dashboard.minutes.reader.forum import Forum
from dashboard.minutes.reader.kinds import KindTeller
from dashboard.minutes.reader.runs import Run
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.speech import Ear
from dashboard.minutes.reader.turn import turns_of

OFFICE = (
    Attendee(name="Jo Calder", role="PCC", capacity="Police and Crime Commissioner", initials="JC"),
    Attendee(name="Rhona Jardine", role="CC", capacity="Chief Constable", initials="RJ"),
    Attendee(name="Gwen Hall", role="CEx", capacity="Chief Executive, OPCC"),
    Attendee(name="Kit Row", role="", capacity="Policy Officer, OPCC"),
    Attendee(name="Dawn Pet", role="", capacity="Head of Contact"),
)
PANEL = (
    Attendee(name="Councillor A Brown", role="", capacity=""),
    Attendee(name="Councillor C Davies", role="", capacity=""),
    Attendee(name="Councillor E Fox", role="", capacity=""),
    Attendee(name="Mrs B Carey", role="", capacity=""),
    Attendee(name="Claire House", role="", capacity="Democratic Services Officer"),
    *OFFICE[:1],
    *OFFICE[2:3],
)


def kinds(
    paragraph: str, people: tuple[Attendee, ...] = OFFICE, *more: str, title: str = "Board"
) -> list[str]:
    """Kinds in order, with who is told to have said it."""
    ear = Ear(Speakers(people))
    teller = KindTeller(forum=Forum(people, title=title))
    found = []
    for number, words in enumerate((paragraph, *more)):
        run = Run.of(words, 0, len(words))
        turns = turns_of(run, ear.pieces(words), number)[0]
        found += [f"{teller.kind_of(turn)} {'/'.join(turn.by)}".strip() for turn in turns]
    return found


@pytest.mark.parametrize(
    "words",
    [
        "JC requested a breakdown by area.",
        "JC requested that this be looked at.",
        "JC wanted to know more.",
        "JC was keen to understand the plan.",
        "JC wished to be told what it cost.",
        "JC sought views.",
        "JC raised a question about cost.",
        "JC expressed concern and asked what was planned.",
        "JC said that it was late. He pressed for a date.",
        "JC invited RJ to comment on it.",
        "JC pushed for a date.",
        "JC: why is this so?",
        "JC – please provide the figures.",
        "Assurance was sought by JC that it was safe.",
        "RJ was asked by JC whether it was safe.",
    ],
)
def test_a_challenge_asks_in_many_forms(words: str) -> None:
    assert kinds(words) == ["challenge PCC"]


@pytest.mark.parametrize(
    "words",
    [
        "JC requested a further meeting.",
        "JC raised concerns.",
        "JC noted that the public had asked for this.",
        "JC sought to reassure residents.",
        "JC: noted.",
        "JC thanked RJ for answering his question.",
    ],
)
def test_what_only_speaks_of_asking_is_no_challenge(words: str) -> None:
    assert kinds(words) == ["statement PCC"]


def test_at_a_commissioners_meeting_the_people_of_the_office_hold_to_account_too() -> None:
    assert kinds("Kit Row queried the number.") == ["challenge Kit Row"]
    assert kinds("Gwen Hall asked for it. Dawn Pet said yes.") == ["challenge CEx", "response Dawn Pet"]
    assert kinds("RJ asked JC for his view. Dawn Pet asked if JC would come.") == [
        "statement CC",
        "statement Dawn Pet",
    ]


def test_the_office_answers_in_the_paragraph_of_the_question_and_not_after_it() -> None:
    assert kinds("JC asked why. Gwen Hall explained it.") == ["challenge PCC", "response CEx"]
    assert kinds("JC asked why.", OFFICE, "Gwen Hall explained the budget.") == [
        "challenge PCC",
        "statement CEx",
    ]


def test_in_the_paragraph_of_the_question_whatever_comes_next_answers() -> None:
    assert kinds("JC asked why. RJ reported that it was so.") == ["challenge PCC", "response CC"]
    assert kinds("JC asked why.", OFFICE, "RJ reported on another matter.") == [
        "challenge PCC",
        "statement CC",
    ]


def test_at_a_panel_members_hold_to_account_and_the_commissioner_responds() -> None:
    assert kinds("Councillor Brown asked why. The PCC said that this was so.", PANEL) == [
        "challenge Councillor A Brown",
        "response PCC",
    ]
    assert kinds("Mrs Carey queried it. The Chief Executive agreed.", PANEL) == [
        "challenge Mrs B Carey",
        "response CEx",
    ]
    assert kinds("Members asked for a report.", PANEL) == ["challenge Panel"]
    assert kinds("The PCC asked members to note it.", PANEL) == ["statement PCC"]
    assert kinds("Claire House asked for declarations.", PANEL) == ["statement Claire House"]


def test_a_reply_to_a_question_not_recorded_is_a_response_all_the_same() -> None:
    assert kinds("In response to a question from Members, the PCC said no.", PANEL) == ["response PCC"]
    assert kinds("In response to a question it was confirmed that it was so.", PANEL) == ["response"]


def test_a_mayors_deputy_never_answers_the_force() -> None:
    deputy = Attendee(name="Kate Orr", role="", capacity="Deputy Mayor for Policing")
    assert kinds("The Deputy Mayor asked why. The Chief Constable said so.", (deputy, *OFFICE[1:])) == [
        "challenge Kate Orr",
        "response CC",
    ]
    assert Forum((deputy,)).never_responds(("Kate Orr",))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("It was agreed that RJ would report back.", "decision"),
        ("The notes were agreed as a true and accurate record.", "decision"),
        ("Minutes of the last meeting were approved.", "decision"),
        ("The minutes were agreed and were signed by the Commissioner.", "decision"),
        ("AGREED: the plan.", "decision"),
        ("Agreed as a correct record.", "decision"),
        ("RESOLVED that the report be noted.", "decision"),
        ("On being put to the vote it was agreed unanimously that it be supported.", "decision"),
        (
            "It was proposed by Councillor Brown, seconded by Councillor Fox and RESOLVED that it be so.",
            "decision",
        ),
        ("A vote was taken and the motion was carried.", "decision"),
        ("The PCC noted the bid and approved the transfer of £4m.", "decision PCC"),
        ("The Board endorsed the plan.", "decision Board"),
        ("Members noted the report and agreed that it be sent.", "decision Panel"),
        ("The PCC agreed to write.", "statement PCC"),
        ("The Board noted the plan.", "statement Board"),
        ("RJ agreed that it was late.", "statement CC"),
    ],
)
def test_what_a_meeting_a_body_or_a_commissioner_settles_is_a_decision(words: str, kind: str) -> None:
    assert kinds(words) == [kind]


def test_a_decision_stands_apart_from_the_question_before_it() -> None:
    assert kinds("JC asked for it. It was agreed that RJ would bring it.") == ["challenge PCC", "decision"]


def test_lettered_clauses_in_one_sentence_are_decisions_each() -> None:
    resolved = "RESOLVED that (a) the report be noted; and (b) the PCC be thanked."
    assert kinds(resolved, PANEL) == ["decision", "decision"]
    assert [resolved[start:end] for _, start, end in clauses(resolved)] == [
        "the report be noted; and ",
        "the PCC be thanked.",
    ]
    assert clauses("RESOLVED that (a) it be noted.") == []


@pytest.mark.parametrize(
    "words", ["RESOLVED:", "Resolved: That", "RESOLVED –", "It was agreed that:", "AGREED"]
)
def test_a_label_alone_announces_what_follows(words: str) -> None:
    assert label_alone(words)


@pytest.mark.parametrize("words", ["RESOLVED that it be noted.", "Decisions taken", "It was agreed by all."])
def test_words_after_the_label_make_it_a_decision_or_a_heading(words: str) -> None:
    assert not label_alone(words)


def test_a_question_of_the_force_in_another_paragraph_answers_nothing() -> None:
    assert kinds("JC asked why.", OFFICE, "Dawn Pet asked what was meant.") == [
        "challenge PCC",
        "statement Dawn Pet",
    ]
    assert kinds("JC asked why. RJ questioned whether it was so.") == ["challenge PCC", "response CC"]


def test_a_question_that_nobody_is_said_to_have_put_is_answered_too() -> None:
    assert kinds("RJ was asked whether it was safe. RJ said that it was.") == ["challenge", "response CC"]
    assert kinds("Clarification was sought on the cost. Dawn Pet gave it.") == [
        "challenge",
        "response Dawn Pet",
    ]


def test_questions_and_answers_may_be_labelled() -> None:
    assert kinds("Q1: JC asked how many?", OFFICE, "A1: RJ reported that it was six.") == [
        "challenge PCC",
        "response CC",
    ]
    assert kinds("JC asked how many.", OFFICE, "[RJ reported that it was six.]") == [
        "challenge PCC",
        "response CC",
    ]


def test_words_that_end_with_a_question_mark_ask_whatever_the_verb() -> None:
    assert kinds("JC noted the rise: was it the weather?") == ["challenge PCC"]
    assert kinds("RJ noted the rise: was it the weather?") == ["statement CC"]


def test_verbs_in_capitals_are_verbs() -> None:
    assert kinds("The Panel NOTED the report.", PANEL) == ["statement Panel"]
    assert kinds("The Panel AGREED the precept.", PANEL) == ["decision Panel"]
    assert kinds("The minutes were AGREED as a correct record.", PANEL) == ["decision"]
