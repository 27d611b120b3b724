"""Actions as labels, cells and columns give them: owners, words, dues."""

from datetime import date

import pytest

from dashboard.minutes import Action, Meeting, read_notes, reading
from dashboard.minutes.reader.parts import Reason

FRONT = """Board

Date: Monday 3 October 2022
Next meeting: Tuesday 1 November 2022
Present:
Ann Lee (AL), Police and Crime Commissioner
Raj Rao (RR), Chief Constable
Bo Li (BL), Head of Contact

"""
SAID = "RR said that the desk would be ready."


def read(body: str) -> Meeting:
    return read_notes(FRONT + body, "board.txt")


def actions(body: str) -> list[tuple[str, str, date | None]]:
    return [("/".join(a.owner), a.text, a.due) for a in read(f"1. Calls\n\n{body}").actions]


@pytest.mark.parametrize(
    ("label", "owner", "due"),
    [
        ("Action: RR", "CC", None),
        ("Action – RR/BL", "CC/Bo Li", None),
        ("ACTION: RR and BL", "CC/Bo Li", None),
        ("ACTION 3: RR", "CC", None),
        ("Action: RR – by 30 November", "CC", date(2022, 11, 30)),
        ("Action: RR (by next meeting)", "CC", date(2022, 11, 1)),
        ("Action: Chief Constable", "CC", None),
        ("Action: ZZ", "ZZ", None),
    ],
)
def test_owners_alone_after_a_label_are_given_the_extract_above(
    label: str, owner: str, due: date | None
) -> None:
    body = f"{SAID}\n\n{label}\n\nAL thanked him.\n"
    assert actions(body) == [(owner, SAID, due)]
    meeting = read(f"1. Calls\n\n{body}")
    assert meeting.actions[0].extract == meeting.extracts[0].id
    assert [extract.kind.value for extract in meeting.extracts] == ["statement", "statement"]


@pytest.mark.parametrize(
    ("label", "owner", "due"),
    [
        ("ACTION: RR to write to the board", "CC", None),
        ("Action – RR/BL to write to the board by 30 November 2022", "CC/Bo Li", date(2022, 11, 30)),
        ("AP1: The Chief Constable to write, by the next meeting", "CC", date(2022, 11, 1)),
        ("Action 4 – RR to write to the November board", "CC", date(2022, 11, 1)),
        ("Actions agreed:\n\nRR to write to the board", "CC", None),
        ("Action\n\nRR to write to the board", "CC", None),
        ("ACTION (RR): A letter to write to the board", "CC", None),
    ],
)
def test_what_a_label_says_is_to_be_done_is_an_action(label: str, owner: str, due: date | None) -> None:
    [(who, text, when)] = actions(f"{SAID}\n\n{label}\n")
    assert (who, when) == (owner, due)
    assert text.endswith(label.rpartition("to write")[2])


def table(heading: str, *rows: str) -> list[Action]:
    return list(read("\n".join([heading, *rows]) + "\n").actions)


ITEM_TABLE = (
    "1\tCalls",
    f"\t{SAID}",
    "\tBL said that it was late.\tBL",
    "2\tPeople",
    f"\t{SAID}\tRR to write",
)


@pytest.mark.parametrize(
    "heading", ["Item\tDiscussion\tACTION", "No.\tNotes\tAction by", "Ref\tMinutes\tOwner"]
)
def test_a_cell_gives_an_extract_to_its_owner_or_says_what_is_to_be_done(heading: str) -> None:
    found = [(action.item, action.owner, action.text) for action in table(heading, *ITEM_TABLE)]
    assert found[0] == ("1", ("Bo Li",), "BL said that it was late.")
    assert found[1:] == ([] if heading.endswith("Owner") else [("2", ("CC",), "RR to write")])


def test_a_cell_that_only_says_when_dates_the_action_beside_it() -> None:
    rows = ("No\tAction\tOwner\tBy when", "1\tA report on calls\tRR\t30 November", "2\tA visit\tBL\t")
    found = [(action.owner, action.text, action.due) for action in table("5. Action log\n", *rows)]
    assert found == [(("CC",), "A report on calls", date(2022, 11, 30)), (("Bo Li",), "A visit", None)]


@pytest.mark.parametrize(
    "reference", ["Ref 03/21/06/2023", "Ref 01/22/02/20223", "(Ref: 3/10/2022)", "Reference 4/22/1"]
)
def test_a_reference_is_a_mark_wherever_it_stands_alone(reference: str) -> None:
    for body in (f"{reference}\n\n{SAID}\n", f"{reference} {SAID}\n", f"{SAID} {reference}\n"):
        read_so = reading(f"{FRONT}1. Calls\n\n{body}", "board.txt")
        assert [extract.text for extract in read_so.meeting.extracts] == [SAID]
        assert [part for part in read_so.parts if part.what == Reason.REFERENCE]


def test_a_line_to_sign_on_is_a_mark() -> None:
    read_so = reading(f"{FRONT}1. Calls\n\n{SAID}\n\nSigned ……………………… Chair\n", "board.txt")
    assert [extract.text for extract in read_so.meeting.extracts] == [SAID]
    assert [part.what for part in read_so.parts][-2:] == [Reason.SIGNATURE, Reason.SPACE]


def test_a_list_of_actions_ends_with_the_next_heading() -> None:
    body = f"Calls\n\n1. {SAID}\n\nActions:\n1. RR to write\n2. BL to count\n\nPeople\n\n2. AL thanked all.\n"
    meeting = read(body)
    assert [(action.item, action.text) for action in meeting.actions] == [
        ("1", "RR to write"),
        ("1", "BL to count"),
    ]
    assert [item.heading for item in meeting.items] == [("Calls",), ("People",)]


@pytest.mark.parametrize(
    ("heads", "cells", "due"),
    [
        ("Owner\tBy", "CC\t1 June 2024", date(2024, 6, 1)),
        ("By\tWhen", "CC\t1 June 2024", date(2024, 6, 1)),
        ("By", "CC", None),
    ],
)
def test_a_column_headed_by_holds_days_only_beside_one_of_owners(
    heads: str, cells: str, due: date | None
) -> None:
    found = actions(f"1. Actions\nAction\t{heads}\nSend the figures\t{cells}\n")
    assert [(owner, when) for owner, _, when in found] == [("CC", due)]


def test_an_item_headed_actions_heads_no_column() -> None:
    meeting = read(f"\t\tAction\n1.\tActions\t\n\t{SAID}\tBL\n2.\tPeople\t\n\tAL thanked all.\t\n")
    assert [item.heading for item in meeting.items] == [("Actions",), ("People",)]
    assert [(action.owner, action.text) for action in meeting.actions] == [(("Bo Li",), SAID)]
