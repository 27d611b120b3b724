"""Who held which role when, as far as meetings saw it; and whose name is whose."""

from datetime import date

import pytest

from dashboard.minutes import Attendee, Extract, Item, Kind, Meeting, Words
from dashboard.minutes.finding.register import Person, holders, people, roles, speaker
from dashboard.minutes.wording.names import may_be_one, name_of


def meeting(day: str, *there: str, away: tuple[str, ...] = (), by: tuple[str, ...] = ()) -> Meeting:
    """People as "Name = role"; one extract by each of `by`."""

    def listed(entries: tuple[str, ...]) -> tuple[Attendee, ...]:
        halves = [entry.partition(" = ") for entry in entries]
        return tuple(Attendee(name=name, role=role, capacity=role) for name, _, role in halves)

    extracts = tuple(
        Extract(id=f"{day}/1/{place}", kind=Kind.STATEMENT, by=(who,), text="So.", spans=(), links=())
        for place, who in enumerate(by, 1)
    )
    return Meeting(
        title="Board",
        date=date.fromisoformat(day[:10]),
        chair="",
        venue="",
        attendance=listed(there),
        apologies=listed(away),
        items=(Item(number="1", heading=(), extracts=extracts),),
        actions=(),
        next_meeting=None,
        words=Words.NOTES_RECORD,
        letter=day[10:],
    )


def names(*meetings: Meeting) -> list[tuple[str, ...]]:
    return sorted((one.name, *sorted(one.also)) for one in people(meetings))


def posts(person: Person) -> list[str]:
    return [f"{post.role} {post.first_seen} {post.last_seen}" for post in person.posts]


def test_a_name_with_two_roles_over_time_is_one_person_with_two_posts() -> None:
    (person,) = people(
        [
            meeting("2019-01-10", "Lena Brandt = T/ACC"),
            meeting("2019-05-10", "Lena Brandt = T/ACC"),
            meeting("2020-09-10", "Lena Brandt = DCC"),
        ]
    )
    assert posts(person) == ["T/ACC 2019-01-10 2019-05-10", "DCC 2020-09-10 2020-09-10"]


def test_a_role_held_again_after_another_is_a_post_of_its_own() -> None:
    days = (("2019-01-10", "DCC"), ("2019-02-10", "T/CC"), ("2019-03-10", "DCC"))
    (person,) = people([meeting(day, f"Lena Brandt = {role}") for day, role in days])
    assert [post.role for post in person.posts] == ["DCC", "T/CC", "DCC"]


def test_apologies_are_seen_in_the_role_too() -> None:
    (person,) = people([meeting("2019-01-10", away=("Lena Brandt = ACC",))])
    assert posts(person) == ["ACC 2019-01-10 2019-01-10"]


KNOWN = people(
    [
        meeting("2020-03-01", "Ada Thorne = ACC", "Idris Okafor = CC"),
        meeting("2020-06-01", "Ada Thorne = ACC"),
        meeting("2020-09-29", "Lena Brandt = ACC"),
        meeting("2021-01-29", "Lena Brandt = ACC"),
    ]
)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2020-02-29", [("Ada Thorne", False)]),
        ("2020-03-01", [("Ada Thorne", True)]),
        ("2020-05-01", [("Ada Thorne", True)]),
        ("2020-06-01", [("Ada Thorne", True)]),
        ("2020-08-01", [("Ada Thorne", False), ("Lena Brandt", False)]),
        ("2020-09-29", [("Lena Brandt", True)]),
        ("2022-01-01", [("Lena Brandt", False)]),
    ],
)
def test_who_held_a_role_on_a_day_is_sure_only_between_the_meetings_that_saw_them(
    day: str, held: list[tuple[str, bool]]
) -> None:
    found = holders(KNOWN, "acc", date.fromisoformat(day))
    assert [(one.person.name, one.surely) for one in found] == held


def test_a_role_that_nobody_was_seen_in_has_no_holder() -> None:
    assert holders(KNOWN, "DCC", date(2020, 9, 29)) == ()
    assert set(roles(KNOWN)) == {"ACC", "CC"}


def test_shorter_ways_of_writing_a_name_join_the_one_fuller() -> None:
    assert names(
        meeting("2020-01-01", "Cllr Joanna Smith = Member"),
        meeting("2020-02-01", "J Smith = Member"),
        meeting("2020-03-01", "Jo Smith = Member"),
        meeting("2020-04-01", "Councillor Smith = Member"),
        meeting("2020-05-01", "JOANNA SMITH = Chair"),
    ) == [("Cllr Joanna Smith", "Councillor Smith", "J Smith", "JOANNA SMITH", "Jo Smith")]


def test_a_shorter_name_that_fits_two_people_is_left_alone() -> None:
    found = names(
        meeting("2020-01-01", "Joanna Smith = Member", "James Smith = Member"),
        meeting("2020-02-01", "J Smith = Member"),
    )
    assert found == [("J Smith",), ("James Smith",), ("Joanna Smith",)]


def test_of_two_whom_it_fits_it_joins_the_one_who_held_its_role() -> None:
    found = names(
        meeting("2020-01-01", "Joanna Smith = CFO", "James Smith = Member"),
        meeting("2020-02-01", "J Smith = CFO"),
    )
    assert found == [("James Smith",), ("Joanna Smith", "J Smith")]


def test_two_at_one_meeting_are_two() -> None:
    assert len(names(meeting("2020-01-01", "Joanna Smith = Member", "J Smith = Member"))) == 2


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("Jo Smith", "Joanne Smith", True),
        ("J.A. Smith", "Joanna Smith", True),
        ("Smith, Jo", "Jo Smith OBE", True),
        ("T/ACC Müller", "Ms R Muller", True),
        ("Jo Smith", "Jo Smyth", False),
        ("Jo Smith", "Ann Smith", False),
        ("Tom Reid", "Thomasina Reid", False),
        ("Joan Smith", "Joanna Smith", False),
        ("", "", False),
    ],
)
def test_names_may_be_one_persons(one: str, other: str, may: bool) -> None:
    assert may_be_one(name_of(one), name_of(other)) is may
    assert may_be_one(name_of(other), name_of(one)) is may


def test_what_each_said_is_known_by_role_and_by_name() -> None:
    by = ("ACC", "Cllr Penhale", "Panel")
    there = meeting("2020-09-29b", "Lena Brandt = ACC", "Cllr Penhale = Member", by=by)
    said = {person.name: person.said for person in people([there])}
    assert said == {"Lena Brandt": ("2020-09-29b/1/1",), "Cllr Penhale": ("2020-09-29b/1/2",)}


def test_a_role_that_two_hold_at_a_meeting_is_nobodys_words() -> None:
    there = meeting("2020-09-29", "Ada Thorne = Member", "Ben Castell = Member", by=("Member",))
    assert speaker(there, "Member") is None
    assert [person.said for person in people([there])] == [(), ()]


def test_what_a_role_said_is_said_by_its_holder_who_was_there() -> None:
    there = meeting("2020-09-29", "Ada Thorne = ACC", away=("Ben Castell = ACC", "Idris Okafor = CC"))
    for role, name in (("ACC", "Ada Thorne"), ("CC", "Idris Okafor")):
        person = speaker(there, role)
        assert person is not None
        assert person.name == name
    assert speaker(there, "DCC") is None
