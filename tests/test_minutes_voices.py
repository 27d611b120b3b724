"""Tables whose column headings say who asks and who answers in them."""

import pytest

from dashboard.minutes import Meeting, reading
from dashboard.minutes.reader.parts import Reason

FRONT = """Norland Accountability Session

Date: Monday 3 October 2022
Present:
Ann Lee, Police and Crime Commissioner
Raj Rao, Chief Constable
Mia Fox, Assistant Chief Constable

"""
ROW = "How many officers are there\tOne hundred and six\n"
TOLD = [("challenge", "PCC", "How many officers are there"), ("response", "CC", "One hundred and six")]


def meeting(body: str) -> Meeting:
    return reading(FRONT + body, "session.txt").meeting


def told(body: str) -> list[tuple[str, str, str]]:
    return [(e.kind.value, "/".join(e.by), e.text) for e in meeting(body).extracts]


@pytest.mark.parametrize(
    "headings",
    [
        "The PCC asked\tThe Chief Constable answered",
        "PCC question\tCC response",
        "PCC's questions\tResponse of the Chief Constable",
        "Question from the Commissioner\tReply from the CC:",
        "Challenge (PCC)\tResponse (CC)",
        "Question\tResponse",
    ],
)
def test_a_columns_heading_says_who_speaks_in_it(headings: str) -> None:
    read = reading(f"{FRONT}1. Staff\n{headings}\n{ROW}", "session.txt")
    assert [(e.kind.value, "/".join(e.by), e.text) for e in read.meeting.extracts] == TOLD
    asked, answered = read.meeting.extracts
    assert answered.answers == asked.id
    assert sum(part.what == Reason.COLUMN_HEADING for part in read.parts) == 2


def test_the_line_above_says_who_asks_where_the_headings_name_nobody() -> None:
    body = f"1. Questions from the PCC to the ACC\nQuestion\tAnswer\n{ROW}"
    assert [by for _, by, _ in told(body)] == ["PCC", "ACC"]


def test_where_several_may_have_answered_nobody_is_said_to() -> None:
    front = FRONT.replace("Assistant Chief Constable", "Temporary Chief Constable")
    extracts = reading(f"{front}1. Staff\nQuestion\tAnswer\n{ROW}", "session.txt").meeting.extracts
    assert [(e.kind.value, e.by) for e in extracts] == [("challenge", ("PCC",)), ("response", ())]


def test_somebody_else_who_speaks_in_the_answer_is_heard() -> None:
    rows = "Why is that?\tIt rained.\n\tThe ACC reported that it snowed.\nAnd now?\tIt is dry.\n"
    extracts = meeting(f"1. Staff\nThe PCC asked\tThe CC answered\n{rows}").extracts
    assert [(e.kind.value, *e.by) for e in extracts] == [
        ("challenge", "PCC"),
        ("response", "CC"),
        ("response", "ACC"),
        ("challenge", "PCC"),
        ("response", "CC"),
    ]
    assert extracts[2].answers == extracts[0].id


def test_voices_end_with_their_table_and_actions_beside_them_stay_actions() -> None:
    body = (
        "1. Staff\nThe PCC asked\tThe CC answered\tAction\nWhy is that?\tIt rained.\tCC to bring a plan.\n"
        "2. Cars\nCars were new.\nType\tNumber\nCars\t12\n"
    )
    assert [kind for kind, _, _ in told(body)][:4] == ["challenge", "response", "action", "statement"]
    assert "challenge" not in [kind for kind, _, _ in told(body)][3:]


def test_one_column_of_responses_alone_says_nothing_of_who_speaks() -> None:
    body = "1. Staff\nTopic\tResponse\nStaffing has grown\tIt rained.\n2. Cars\nThe CC agreed.\n"
    assert [by for _, by, _ in told(body)][:2] == ["", ""]


def test_rows_with_numbers_under_voices_are_items_where_nothing_else_is() -> None:
    body = "No.\tPCC question\tForce response\n1\tStaffing\tIt is high.\n2\tWhy?\tNobody knows.\n"
    assert [(item.number, item.heading) for item in meeting(body).items] == [("1", ()), ("2", ())]
    assert [(kind, by) for kind, by, _ in told(body)] == [("challenge", "PCC"), ("response", "Force")] * 2


def test_questions_with_numbers_are_challenges_and_answered_by_whoever_the_label_names() -> None:
    assert told("1. Staff\nQ1. How many?\nCC Rao: It was six in Q3. It fell.\n") == [
        ("challenge", "", "Q1. How many?"),
        ("response", "CC", "CC Rao: It was six in Q3. It fell."),
    ]


@pytest.mark.parametrize("listed", ["Deputy PCC Kim Orr (KO)", "OPCC CFO Kim Orr (KO)"])
def test_a_short_title_before_a_name_is_no_part_of_it(listed: str) -> None:
    people = reading(f"{FRONT.rstrip()}\n{listed}\n\n1. Staff\nThe CC said no.\n", "b.txt").meeting.attendance
    assert people[-1].name == "Kim Orr"
    assert people[-1].role in ("DPCC", "CFO")
