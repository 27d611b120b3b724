"""Front matter in the layouts of boards and panels, and where the body begins."""

from datetime import date

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes import Meeting, read_notes
from dashboard.minutes.meeting import Standing

PRESENT = "Present: Ann Lee (PCC), Raj Rao (CC)\n\n"
BODY = "1. Calls\n\nThe PCC asked why. The CC said that he knew not.\n"


def read(notes: str) -> Meeting:
    return read_notes(notes, "notes.txt")


def headings(body: str) -> list[tuple[str, str]]:
    items = read(f"Board\n\nDate: 3 October 2022\n\n{PRESENT}{body}").items
    return [(item.number, " › ".join(item.heading)) for item in items]


def test_a_sentence_gives_date_venue_and_title() -> None:
    title = (
        "Minutes of a meeting of the West Panel held on Friday 3 June 2022 at 10.30 am in the Old Hall, Wick"
    )
    meeting = read(f"{title}\n\nPresent: Councillors A Smith (Chair), B Jones\n\n{BODY}")
    assert (meeting.title, meeting.venue, meeting.date, meeting.chair) == (
        title,
        "the Old Hall, Wick",
        date(2022, 6, 3),
        "Councillor A Smith",
    )


def test_the_day_of_the_meeting_is_not_that_of_its_approval() -> None:
    meeting = read(f"Board minutes\n\nAgreed on 19 July 2023\n\nWednesday 21st June 2023\n\n{PRESENT}{BODY}")
    assert (meeting.date, meeting.standing) == (date(2023, 6, 21), Standing.FINAL)


@pytest.mark.parametrize(
    "line",
    ["DRAFT", "Draft minutes", "These minutes are subject to approval at the next meeting.", "Unconfirmed"],
)
def test_notes_that_call_themselves_a_draft_are_one(line: str) -> None:
    assert read(f"Board\n{line}\n\nDate: 3 October 2022\n\n{PRESENT}{BODY}").standing is Standing.DRAFT


def test_a_draft_plan_that_is_discussed_makes_no_draft() -> None:
    notes = f"Board\n\nDate: 3 October 2022\n\n{PRESENT}1. Draft budget\n\nThe PCC asked why.\n"
    assert read(notes).standing is Standing.FINAL


@pytest.mark.parametrize(
    "said",
    [
        "Apologies: Bo Li (ACC)\n\n1. Welcome\n\nThe PCC said so.\n",
        "Apologies were received from Bo Li, Assistant Chief Constable.\n\n1. Welcome\n\nThe PCC said so.\n",
        "1. Apologies\n\nApologies were received from ACC Bo Li.\n\nThe PCC said so.\n",
        "1. Apologies for absence were received from ACC Bo Li.\n\n2. Calls\n\nThe PCC said so.\n",
    ],
)
def test_apologies_are_known_with_and_without_a_heading(said: str) -> None:
    meeting = read(f"Board\n\nDate: 3 October 2022\n\n{PRESENT}{said}")
    assert [(who.name, who.role) for who in meeting.apologies] == [("Bo Li", "ACC")]
    assert [who.role for who in meeting.attendance] == ["PCC", "CC"]


def test_somebody_present_and_absent_is_both_as_written() -> None:
    meeting = read(f"Board\n\nDate: 3 October 2022\n\n{PRESENT}Apologies: Raj Rao (CC)\n\n{BODY}")
    assert "Raj Rao" in [who.name for who in meeting.attendance]
    assert [who.name for who in meeting.apologies] == ["Raj Rao"]


@pytest.mark.parametrize(
    "notes",
    [
        "Next meeting: Tuesday 1 November 2022\n\n1. Calls\n\nThe PCC asked why.\n",
        "1. Calls\n\nThe PCC asked why.\n\n2. Date of next meeting\n\nTuesday 1 November at 10am.\n",
        "1. Calls\n\nThe PCC asked why.\n\nThe next meeting will be held on 1 November 2022.\n",
        "1. Calls\n\nThe PCC asked.\n\n"
        "2. Next meeting\n\n2.1 Visit: 9 October.\n\n2.2 The next meeting is on 1 November.\n",
    ],
)
def test_the_next_meeting_is_dated_wherever_it_is_told(notes: str) -> None:
    assert read(f"Board\n\nDate: 3 October 2022\n\n{PRESENT}{notes}").next_meeting == date(2022, 11, 1)


TWO = [("1", "Calls"), ("2", "People")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Calls", "2. People"),
        ("1) Calls", "2) People"),
        ("1.\tCalls", "2.\tPeople"),
        ("Item 1 – Calls", "Item 2 – People"),
        ("Agenda item 1: Calls", "Agenda item 2: People"),
        ("Calls", "People"),
    ],
)
def test_items_are_told_by_any_form_of_number_or_by_headings_alone(first: str, second: str) -> None:
    said = "The PCC asked why it was so. The CC said that he knew not.\n\n"
    assert headings(f"{first}\n\n{said}{second}\n\n{said}") == TWO


def test_a_panel_numbers_on_from_the_meeting_before() -> None:
    assert headings("31. CALLS\n\nThe PCC asked why.\n\n32. PEOPLE\n\nThe CC said so.\n") == [
        ("31", "CALLS"),
        ("32", "PEOPLE"),
    ]


def test_numbers_without_a_stop_are_items_where_all_are_so() -> None:
    said = "The PCC asked why.\n\n"
    body = f"1 Calls\n\n{said}2 People\n\n2.1 999 and 101\n\n{said}3 Close\n\n{said}"
    assert [number for number, _ in headings(body)] == ["1", "2", "2.1", "3"]


def test_lettered_items_stand_under_their_number() -> None:
    said = "The PCC asked why.\n\n"
    body = f"3. Performance\n\n3a. Crime\n\n{said}3b. Calls\n\n{said}4. Close\n\n{said}"
    assert [number for number, _ in headings(body)] == ["3", "3a", "3b", "4"]


def test_numbered_paragraphs_stand_under_the_heading_above_them() -> None:
    body = (
        "Calls\n\n1. The PCC asked why.\n\n2. The CC said so.\n\nPeople\n\n3. The PCC asked who was there.\n"
    )
    assert headings(body) == [("1", "Calls"), ("2", "Calls"), ("3", "People")]


def test_headings_with_two_empty_lines_above_are_items_and_the_others_stand_under_them() -> None:
    said = "The PCC asked why it was so.\n"
    body = f"\n\nCalls\n\nEmergencies\n\n{said}\nOthers\n\n{said}\n\nPeople\n\n{said}\n\nClose\n\n{said}"
    assert headings(body) == [
        ("1", "Calls"),
        ("1", "Calls › Emergencies"),
        ("1", "Calls › Others"),
        ("2", "People"),
        ("3", "Close"),
    ]


@pytest.mark.parametrize("line", ["3 October 2022", "10.30 am start", "2 officers had left."])
def test_a_line_that_begins_with_a_figure_is_no_item(line: str) -> None:
    assert headings(f"1. Calls\n\nThe PCC asked why.\n\n{line}\n\n2. People\n\nThe CC said so.\n") == TWO


@pytest.mark.parametrize(
    "agenda",
    [
        "Board agenda\n\nDate: 3 October 2022\n\nPresent: Ann Lee (PCC)\n\n1. Calls\n\n2. People\n",
        "Board\n\nDate: 3 October 2022\n\nMembers: Ann Lee (PCC), Raj Rao (CC)\n\n"
        "1. Calls 10.00 Ann Lee\n\n2. People 10.30 Raj Rao\n",
        "Minutes template\n\nDate:\n\nPresent:\n\nApologies:\n\n1.\n\n2.\n",
    ],
)
def test_an_agenda_or_a_blank_form_is_refused(agenda: str) -> None:
    with pytest.raises(DashboardError, match="the notes of a meeting were wanted"):
        read(agenda)


def test_a_table_headed_by_name_lists_those_present_where_no_label_does() -> None:
    rows = "Ann Lee\tPolice and Crime Commissioner (Chair)\tAL\nRaj Rao\tChief Constable\tRR\n\n"
    table = f"Name\tTitle\tInitials\n{rows}"
    meeting = read(f"Board\n\nDate: 3 October 2022\n\n{table}Apologies: Jo May (DCC)\n\n{BODY}")
    assert [(one.name, one.role) for one in meeting.attendance] == [("Ann Lee", "PCC"), ("Raj Rao", "CC")]
    assert [one.name for one in meeting.apologies] == ["Jo May"]


def test_a_table_under_apologies_lists_those_absent() -> None:
    table = "Apologies\nName\tTitle\nJo May\tDeputy Chief Constable\n\n"
    meeting = read(f"Board\n\nDate: 3 October 2022\n\n{PRESENT}{table}{BODY}")
    assert [(one.name, one.role) for one in meeting.apologies] == [("Jo May", "DCC")]


def test_whose_officer_somebody_is_is_not_their_role() -> None:
    listed = "Present: Ann Lee (PCC)\nPaul May, CFO (OPCC)\nJo Rao, Chief Executive OPCC\n\n"
    meeting = read(f"Draft Minutes of the Westhaven Board\n\n3 October 2022\n\n{listed}{BODY}")
    assert [one.role for one in meeting.attendance] == ["PCC", "CFO", "CEx"]
    assert meeting.title == "Draft Minutes of the Westhaven Board"


def test_whose_people_those_listed_are_is_nobody() -> None:
    listed = (
        "Present\n\nFor the Commissioner: Ann Lee, Police and Crime Commissioner (Chair);"
        " Jo Rao, Chief Executive\n\n"
        "Westhaven Police\n- Raj Rao, Chief Constable\n- Bo Li, Assistant Chief Officer (Resources)\n\n"
    )
    meeting = read(f"Board\n\nDate: 3 October 2022\n\n{listed}{BODY}")
    assert [(one.name, one.role) for one in meeting.attendance] == [
        ("Ann Lee", "PCC"),
        ("Jo Rao", "CEx"),
        ("Raj Rao", "CC"),
        ("Bo Li", "ACO"),
    ]
    assert meeting.chair == "Ann Lee"


def test_a_vice_chair_has_no_role_by_that() -> None:
    listed = "Present: Councillor Ann Lee (Chair), Councillor Raj Rao (Vice Chair), Councillor Bo Li\n\n"
    meeting = read(f"Westhaven Police and Crime Panel\n\nDate: 3 October 2022\n\n{listed}{BODY}")
    assert [one.role for one in meeting.attendance] == ["", "", ""]


def test_columns_of_spaces_part_labels_people_and_owners() -> None:
    there = "Present      Mr A Bell (chair)\n             Mrs C Dunn\n\nApologies    Mr K Low\n\n"
    said = (
        "      Mrs Dunn asked why. Mr Bell said so.\n\n      Action: Mrs Dunn to write.              CD\n\n"
    )
    body = f"1     Calls\n\n{said}2     People\n\n      None.\n\n3     Close\n\n      None.\n"
    meeting = read(f"West Panel\nNotes from the meeting on 6th June 2019 in the Old Hall\n\n{there}{body}")
    assert [who.name for who in (*meeting.attendance, *meeting.apologies)] == [
        "Mr A Bell",
        "Mrs C Dunn",
        "Mr K Low",
    ]
    assert [item.heading for item in meeting.items] == [("Calls",), ("People",), ("Close",)]
    assert [(action.owner, action.text) for action in meeting.actions] == [
        (("Mrs C Dunn",), "Mrs Dunn to write.")
    ]


def test_a_councils_web_page_of_agenda_and_minutes_is_minutes() -> None:
    rows = (
        "No.\tItem",
        "39/20\tAPOLOGIES",
        "\tMinutes:",
        "\tApologies were received from Councillor Bob Milton.",
        "40/20\tCALLS pdf icon PDF 135 KB",
        "\tMinutes:",
        "\tThe PCC introduced the report. A Member asked why it was late.",
        "41/20\tNEXT MEETING",
        "\tThe next meeting would be held on 24 November 2020.",
    )
    top = (
        "Agenda and minutes\n\nWest Police and Crime Panel - Tuesday, 15 September 2020\n\nVenue: Remote\n\n"
    )
    meeting = read(top + "\n".join(rows) + "\n")
    assert [(item.number, item.heading) for item in meeting.items] == [
        ("39/20", ("APOLOGIES",)),
        ("40/20", ("CALLS",)),
        ("41/20", ("NEXT MEETING",)),
    ]
    assert (meeting.date, meeting.next_meeting) == (date(2020, 9, 15), date(2020, 11, 24))
    assert [who.name for who in meeting.apologies] == ["Councillor Bob Milton"]


def test_a_second_list_within_an_item_begins_again_at_one() -> None:
    body = (
        "1. Calls\n\nThe PCC asked:\n\n1. why it was so.\n2. Who knew of it.\n3. When it would end.\n\n"
        "RESOLVED:\n\n1. That the report be noted.\n2. That it be sent.\n\n2. People\n\nThe CC said so.\n"
    )
    meeting = read(f"Board\n\nDate: 3 October 2022\n\n{PRESENT}{body}")
    assert [item.number for item in meeting.items] == ["1", "2"]
    assert "That the report be noted." in [extract.text for extract in meeting.extracts]


@pytest.mark.parametrize(
    ("lines", "venue"),
    [
        ("Monday 3 October 2022, 10:00, via Microsoft Teams", "Microsoft Teams"),
        ("3 October 2022\nRoom 1.04, Arden Exchange", "Room 1.04, Arden Exchange"),
    ],
)
def test_a_venue_is_known_without_a_label(lines: str, venue: str) -> None:
    assert read(f"West Board\n{lines}\n\n{PRESENT}{BODY}").venue == venue
