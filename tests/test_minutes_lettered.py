"""Sub-headings with letters told from lettered lists, headings before references, minute numbers."""

from dashboard.minutes import Meeting, read_notes

FRONT = """Norland Police and Crime Board

Date: Monday 3 October 2022
Present:
Ann Lee, Police and Crime Commissioner
Raj Rao, Chief Constable
Mia Fox, Chief of Staff and Monitoring Officer (OPCC)

1. Apologies
As above.

2. Performance
"""


def meeting(body: str) -> Meeting:
    return read_notes(FRONT + body, "board.txt")


def headings(body: str) -> list[str]:
    return [" › ".join(item.heading) for item in meeting(body).items[1:] if item.extracts]


def test_a_letter_and_a_title_alone_head_what_is_said_under_them() -> None:
    body = "a) 101 and 999\nThe CC gave an overview.\nb) Sickness\nThe PCC asked why.\n3. Close\nNone.\n"
    assert headings(body) == ["Performance › 101 and 999", "Performance › Sickness", "Close"]
    assert [e.text for e in meeting(body).extracts][1:3] == ["The CC gave an overview.", "The PCC asked why."]


def test_bullets_may_stand_under_a_lettered_sub_heading() -> None:
    assert headings("(a) Sickness\n- The PCC asked why.\n- The CC said that it rained.\n") == [
        "Performance › Sickness"
    ]


def test_entries_of_a_lettered_list_are_no_headings() -> None:
    body = "The CC would look at:\na) Sickness\nb) Leave\nc) Training\nThe PCC was grateful.\n"
    assert headings(body) == ["Performance"]


def test_a_title_before_a_reference_is_a_heading() -> None:
    body = "Action log\nRef 03/21/06/2023 – recovery plan. The CC said that it was shared.\n"
    assert headings(body) == ["Performance › Action log"]


def test_a_capacity_without_an_abbreviation_wins_over_a_shorter_title() -> None:
    body = "The Chief of Staff asked for the survey. The Chief agreed.\n"
    assert [(e.kind.value, *e.by) for e in meeting(body).extracts][1:] == [
        ("challenge", "Mia Fox"),
        ("response", "CC"),
    ]


def test_minute_numbers_may_stand_after_their_year() -> None:
    front = FRONT.partition("1. Apologies")[0]
    items = "".join(f"23/0{n} Matters\nThe CC said no.\n" for n in (41, 42, 43))
    assert [item.number for item in read_notes(front + items, "board.txt").items] == [
        "23/041",
        "23/042",
        "23/043",
    ]
