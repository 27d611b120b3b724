"""Names, roles and capacities from attendance lists of several shapes."""

import pytest

from dashboard.minutes.reader.people import name_in, people


def listed(text: str) -> list[tuple[str, str, str]]:
    return [(person.name, person.role, person.capacity) for person in people(text)]


@pytest.mark.parametrize(
    "entry",
    [
        "Ann Lee Chief Constable (CC)",
        "Ann Lee, Chief Constable (CC)",
        "Ann Lee - Chief Constable",
        "Ann Lee\tChief Constable\t(CC)",
        "Ann Lee (CC)",
        "- Ann Lee: Chief Constable",
    ],
)
def test_a_name_a_role_and_a_capacity_are_told_apart(entry: str) -> None:
    assert listed(entry) == [("Ann Lee", "CC", "Chief Constable")]


def test_a_capacity_without_an_abbreviation_gives_no_role() -> None:
    assert listed("Ann Lee Head of Contact") == [("Ann Lee", "", "Head of Contact")]


def test_people_on_one_line_are_parted_after_their_roles() -> None:
    assert [name for name, _, _ in listed("Ann Lee (PCC), Raj Rao (CC); Bo Li (ACC)")] == [
        "Ann Lee",
        "Raj Rao",
        "Bo Li",
    ]


def test_a_capacity_torn_over_two_lines_is_whole_again() -> None:
    assert listed("Ann Lee Chief Executive for the\n\nCommissioner (CEx)") == [
        ("Ann Lee", "CEx", "Chief Executive for the Commissioner")
    ]


def test_a_rank_before_a_name_begins_a_new_person() -> None:
    assert len(listed("Ann Lee, Chief Constable\nSupt Raj Rao - Head of Contact")) == 2


def test_an_office_without_a_name_is_kept_by_its_role() -> None:
    assert listed("Chief Constable (CC)") == [("", "CC", "Chief Constable")]


@pytest.mark.parametrize("nobody", ["None", "none.", "N/A", "-", "No apologies were received", ""])
def test_nobody_is_nobody(nobody: str) -> None:
    assert people(nobody) == ()


def test_a_chair_is_called_by_name_alone() -> None:
    assert name_in(" Ann Lee, Commissioner (PCC)\nVenue") == "Ann Lee"
