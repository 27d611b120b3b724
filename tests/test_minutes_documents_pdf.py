"""PDFs drawn word by word: paragraphs whole, columns told by place, pages put together."""

from collections.abc import Sequence

import pytest

from dashboard.minutes.documents.pdf import pdf_text
from dashboard.minutes.documents.pdf_hyphens import Mender
from tests.documents_made import Placed, pdf

LEFT, PITCH = 60, 14


def text_of(*pages: Sequence[Placed], drawn: str = "") -> str:
    return pdf_text(pdf(pages, drawn=drawn), "notes.pdf")


def lines(*words: str, x: float = LEFT, y: float = 80, step: float = PITCH) -> list[Placed]:
    return [(x, y + step * at, line) for at, line in enumerate(words)]


def ruled(x: Sequence[float], y: Sequence[float]) -> str:
    """Lines at these places from the left and from the top."""
    upright = [f"{one} {842 - y[0]} m {one} {842 - y[-1]} l S" for one in x]
    level = [f"{x[0]} {842 - one} m {x[-1]} {842 - one} l S" for one in y]
    return "\n".join(upright + level)


ASKED = lines(
    "The PCC asked why the average wait for 101 had doubled since Christmas and what",
    "was being done about it, since people had written to him about it every week.",
    "The CC replied.",
)


def test_wrapped_lines_are_one_paragraph_and_a_line_with_room_left_ends_it() -> None:
    said = [*ASKED, *lines("He added that training takes twelve weeks.", y=122)]
    assert text_of(said) == (
        "The PCC asked why the average wait for 101 had doubled since Christmas and what was being done "
        "about it, since people had written to him about it every week.\n\nThe CC replied.\n\n"
        "He added that training takes twelve weeks.\n"
    )


def test_headers_footers_and_page_numbers_are_left_out_and_a_draft_in_them_is_told() -> None:
    said = ("The PCC opened the meeting in person.", "The CC spoke of the summer.", "It closed at noon.")
    pages = [
        [(250, 30, "DRAFT"), *lines(words), (500, 810, f"Page {number} of 3")]
        for number, words in enumerate(said, 1)
    ]
    assert text_of(*pages) == "\n\n".join(["DRAFT", *said]) + "\n"


def test_a_sentence_goes_on_overleaf_and_a_heading_does_not() -> None:
    first = lines(
        *(line for _, _, line in ASKED[:2]), "The CC said that eleven people had left the control room in the"
    )
    second = lines("month of May and had not been replaced.", "3. Visits")
    told = text_of(first, second)
    assert "had left the control room in the month of May and had not been replaced." in told
    assert told.endswith("\n\n3. Visits\n")


def test_a_table_without_lines_is_split_at_its_columns_even_where_a_page_tears_a_row() -> None:
    first = [
        (LEFT, 80, "Item"), (420, 80, "Owner"),
        (LEFT, 110, "1.1"), (100, 110, "The PCC asked for the figures of each of the months since"),
        (420, 110, "RJ"), (100, 124, "the change was made."),
        (LEFT, 150, "1.2"), (100, 150, "The ACC said that they would be sent to his office by the"),
        (420, 150, "TS"), (100, 164, "end of the week after that in which the meeting had been"),
    ]  # fmt: skip
    second = [(100, 80, "held."), (LEFT, 106, "1.3"), (100, 106, "None."), (420, 106, "SC")]
    assert text_of(first, second).split("\n")[-4:] == [
        "1.1\tThe PCC asked for the figures of each of the months since the change was made.\tRJ",
        "1.2\tThe ACC said that they would be sent to his office by the end of the week after that in which "
        "the meeting had been held.\tTS",
        "1.3\tNone.\tSC",
        "",
    ]


def test_names_beside_roles_are_a_row_a_line() -> None:
    people = [
        ("Ann Lee", "Police and Crime Commissioner"),
        ("Raj Rao", "Chief Constable"),
        ("Jo Ek", "Note taker"),
    ]
    placed = [
        p
        for at, (name, role) in enumerate(people)
        for p in ((LEFT, 80 + 14 * at, name), (200, 80 + 14 * at, role))
    ]
    told = text_of(
        [*placed, *lines("The meeting was opened by the commissioner at ten o'clock in the morning.", y=160)]
    )
    assert told.split("\n")[:3] == ["\t".join(one) for one in people]


def test_a_label_beside_the_names_is_a_column_of_its_own_however_near() -> None:
    people = [
        ("Ann Lee", "Police and Crime Commissioner"),
        ("Raj Rao", "Chief Constable"),
        ("Jo Ek", "Note taker"),
    ]
    placed = [(LEFT, 80, "Attendance")]
    placed += [(122, 80 + 14 * at, name) for at, (name, _) in enumerate(people)]
    placed += [(240, 80 + 14 * at, role) for at, (_, role) in enumerate(people)]
    closing = lines("The meeting was opened by the commissioner at ten o'clock in the morning.", y=160)
    assert text_of([*placed, *closing]).split("\n")[:3] == [
        "Attendance\tAnn Lee\tPolice and Crime Commissioner",
        "\tRaj Rao\tChief Constable",
        "\tJo Ek\tNote taker",
    ]


def test_ruled_cells_hold_their_words_though_they_stand_at_other_heights() -> None:
    drawn = ruled([50, 90, 400, 465], [70, 130, 190])
    page = [
        (55, 105, "1."), (95, 85, "The PCC asked what had changed."), (95, 110, "The CC said so."),
        (405, 85, "CC to send"), (405, 99, "the rota"), (55, 150, "2."), (95, 150, "None."),
    ]  # fmt: skip
    assert text_of(page, drawn=drawn).split("\n")[:3] == [
        "1.\tThe PCC asked what had changed.",
        "\tThe CC said so.\tCC to send the rota",
        "2.\tNone.\t",
    ]


def test_dots_that_are_drawn_are_bullets() -> None:
    dots = "\n".join(f"62 {842 - y} 3 3 re f" for y in (91, 105))
    page = [
        *lines("The PCC asked three things of the Chief Constable:", y=70),
        *lines("one", "two", x=80, y=94),
    ]
    assert text_of(page, drawn=dots) == "The PCC asked three things of the Chief Constable:\n\n• one\n• two\n"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the perform-", "ance of the force", "the performance of the force"),
        ("a multi-", "agency plan", "a multi-agency plan"),
        ("the follow-", "up meeting", "the follow-up meeting"),
        ("every half-", "hour was", "every half-hour was"),
        ("in 2023-", "24 it was", "in 2023-24 it was"),
        ("the PCC/", "CC meeting", "the PCC/CC meeting"),
        ("he said –", "and meant it", "he said – and meant it"),
    ],
)
def test_words_broken_at_a_lines_end_are_mended(first: str, second: str, joined: str) -> None:
    mender = Mender([["a half-hour with each agency"], [first, second]])
    assert mender.joined([first, second]) == joined
