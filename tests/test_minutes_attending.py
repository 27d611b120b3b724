"""People as attendance lists of many layouts name them."""

import pytest

from dashboard.minutes.reader.people import initials_fit, listing


def listed(text: str) -> list[tuple[str, str, str]]:
    return [(one.person.name, one.person.role, one.person.initials) for one in listing(text)]


SMITH, JONES, PATEL = (
    ("Councillor A Smith", "", ""),
    ("Councillor B Jones", "", ""),
    ("Councillor C Patel", "", ""),
)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Councillors A Smith (Chair), B Jones and C Patel", [SMITH, JONES, PATEL]),
        ("Councillor A Smith in the Chair; Councillors B Jones and C Patel", [SMITH, JONES, PATEL]),
        ("Independent members: Mrs A Bee and Mr C Dee", [("Mrs A Bee", "", ""), ("Mr C Dee", "", "")]),
        ("Ann Lee (AL), Raj Rao (RR)", [("Ann Lee", "", "AL"), ("Raj Rao", "", "RR")]),
        (
            "PCC Ann Lee, CC Raj Rao and ACC Bo Li",
            [("Ann Lee", "PCC", ""), ("Raj Rao", "CC", ""), ("Bo Li", "ACC", "")],
        ),
        (
            "Ann Lee, Chief Constable; Raj Rao, Deputy Police and Crime Commissioner",
            [("Ann Lee", "CC", ""), ("Raj Rao", "DPCC", "")],
        ),
        ("Name\tRole\tInitials\nAnn Lee\tChief Constable\tAL", [("Ann Lee", "CC", "AL")]),
        ("Initials\tName\tRole\nAL\tAnn Lee\tChief Constable", [("Ann Lee", "CC", "AL")]),
        (
            "Chief Constable (CC): Ann Lee\nScrutiny Officer: Raj Rao",
            [("Ann Lee", "CC", ""), ("Raj Rao", "", "")],
        ),
        (
            "Supt Ann Lee, Head of Contact\nRaj Rao (Clerk)",
            [("Supt Ann Lee", "", ""), ("Raj Rao", "Clerk", "")],
        ),
        ("Office of the PCC:\nAnn Lee, Chief Executive, OPCC", [("Ann Lee", "CEx", "")]),
        ("Ann Lee (Police, Fire and Crime Commissioner)", [("Ann Lee", "PFCC", "")]),
        ("Ann Lee, Assistant Chief Constable (item 5 only)", [("Ann Lee", "ACC", "")]),
        ("Ann Lee – Head of Performance (Hd Perf)", [("Ann Lee", "Hd Perf", "")]),
    ],
)
def test_a_list_names_each_person_once(text: str, people: list[tuple[str, str, str]]) -> None:
    assert listed(text) == people


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Police nd Crime Commissioner", "PCC"),
        ("Deputy Polce and Crime Commissioner", "DPCC"),
        ("Temporary Assistant Chief Constable", "T/ACC"),
        ("Chief Constable of Northshire", "CC"),
        ("Staff Officer to the Chief Constable", ""),
        ("Chief Superintendent", ""),
    ],
)
def test_a_slip_in_a_known_title_is_forgiven_and_no_other_title_taken_for_it(written: str, role: str) -> None:
    assert [found for _, found, _ in listed(f"Ann Lee, {written}")] == [role]


def test_a_list_tells_who_chairs_and_who_is_away() -> None:
    chairs, away = listing(
        "Ann Lee, Police and Crime Commissioner (Chair)\nRaj Rao, Chief Constable sent his apologies"
    )
    assert (chairs.chairs, chairs.absent, away.chairs, away.absent) == (True, False, False, True)


@pytest.mark.parametrize(
    ("letters", "name", "fit"),
    [
        ("AL", "Ann Lee", True),
        ("JSJ", "Jo Smith-Jones", True),
        ("RJe", "Ronan Jessop", True),
        ("AL", "Supt Ann Lee", True),
        ("CC", "Ann Lee", False),
        ("A", "Ann Lee", False),
    ],
)
def test_initials_are_letters_that_the_words_of_a_name_begin_with(letters: str, name: str, fit: bool) -> None:
    assert initials_fit(letters, name) is fit
