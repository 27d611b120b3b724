"""What is a promise and what is none, and by when: sentences drawn as tables."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.minutes import Kind, read_notes
from dashboard.minutes.meeting import Attendee
from dashboard.minutes.shelving.summaries import summaries
from dashboard.minutes.understanding.due import due_in
from dashboard.minutes.understanding.due_days import Told
from dashboard.minutes.understanding.promised_by import owner_named
from dashboard.minutes.understanding.promises import promise_in, promises_in

DAY = date(2022, 9, 29)

PROMISED = [
    ("The CC replied that a second rota would be introduced.", None),
    ("The rota is to be reviewed in November.", date(2022, 11, 30)),
    ("The ACC undertook to send the list by 31 October.", date(2022, 10, 31)),
    ("She agreed to write within a fortnight.", date(2022, 10, 13)),
    ("A chat desk will open in June or July 2023.", date(2023, 7, 31)),
    ("The app should have been ready in May, it is now to come in March 2023.", date(2023, 3, 31)),
    ("Both forces are moving to a new switch by June 2023.", date(2023, 6, 30)),
    ("Work is under way to restore the reports.", None),
    ("They were looking to set up a group of users.", None),
    ("A similar desk is being set up in the south.", None),
    ("The replacement is on track for October.", date(2022, 10, 31)),
    ("The ACC promised an update at the next meeting.", None),
    ("She said he would.", None),
    ("Work has begun and should be complete by July.", date(2023, 7, 31)),
    ("He expected the first group to be ready in May.", date(2023, 5, 31)),
    ("The new rota comes into effect on 4 March.", date(2023, 3, 4)),
    ("The desk would be staffed by June 2023 if the trial works.", date(2023, 6, 30)),
]
NOT_PROMISED = [
    "It would have been done by March if the supplier had not failed.",
    "Emergency calls come first and will always be answered.",
    "It would be good to see this tried elsewhere.",
    "Something should be tried at one site.",
    "If the bid succeeds, a desk would be opened.",
    "To switch it off would cost about £90,000.",
    "The link will not carry the app.",
    "The new rota will help officers at night.",
    "A desk was opened in May 2021.",
    "Calls are planned around demand.",
    "The next meeting will take place on 12 October 2022.",
    "He would like to visit the room.",
    "The force will face a deficit of £4m by 2025.",
    "Crime would rise in the summer.",
    "He would be leaving the force in June.",
    "A victim would usually be called back.",
    "It was hoped that staff would return.",
    "58% felt that they would be listened to.",
    "The grant would be reduced by £40,000.",
]
DUES = [
    ("by June 2023", date(2023, 6, 30)),
    ("in March", date(2023, 3, 31)),
    ("by the end of the month", date(2022, 9, 30)),
    ("within six weeks", date(2022, 11, 10)),
    ("in six to eight weeks", date(2022, 11, 24)),
    ("the following day", date(2022, 9, 30)),
    ("in the New Year", date(2023, 1, 31)),
    ("at the next meeting", date(2022, 10, 12)),
    ("by 31 July", date(2023, 7, 31)),
    ("in Q3", date(2022, 12, 31)),
    ("Q4 2022/23", date(2023, 3, 31)),
    ("before Christmas", date(2022, 12, 24)),
    ("before June 2023", date(2023, 5, 31)),
    ("by mid-November", date(2022, 11, 20)),
    ("by Friday", date(2022, 9, 30)),
    ("during 2023/24", date(2024, 3, 31)),
    ("in the summer of 2023", date(2023, 8, 31)),
    ("starting on 16 October and finishing by 3 November", date(2022, 11, 3)),
    ("on 29 February 2023", None),
    ("shortly", None),
    ("launched in 2017", None),
]


@pytest.mark.parametrize(("text", "due"), PROMISED)
def test_what_will_be_done_is_a_promise_with_its_date(text: str, due: date | None) -> None:
    (found,) = promises_in(text, Kind.RESPONSE, DAY)
    assert found.due == due


@pytest.mark.parametrize("text", NOT_PROMISED)
def test_what_is_conditional_denied_general_or_wished_is_no_promise(text: str) -> None:
    assert promises_in(text, Kind.RESPONSE, DAY) == ()


@pytest.mark.parametrize(("words", "day"), DUES)
def test_the_last_day_that_words_may_mean_is_the_due(words: str, day: date | None) -> None:
    found = due_in(words, Told(day=DAY, next_meeting=date(2022, 10, 12)))
    assert (found.day if found else None) == day


def test_what_is_asked_and_what_is_an_action_are_no_promises() -> None:
    words = "The desk will be opened by June 2023."
    assert promise_in(words, Kind.CHALLENGE, DAY) is None
    assert promise_in(words, Kind.ACTION, DAY) is None
    assert promise_in(words, Kind.STATEMENT, DAY) is not None


def test_what_a_board_agrees_to_do_is_decided_and_what_it_asks_of_others_is_promised() -> None:
    agreed = "The Panel agreed to visit the room in the spring."
    assert promise_in(agreed, Kind.DECISION, DAY) is None
    assert promise_in(agreed, Kind.RESPONSE, DAY) is not None
    asked = "that the Commissioner submit a list of posts to the meeting on 18 March 2023"
    found = promise_in(asked, Kind.DECISION, DAY)
    assert found is not None
    assert found.due == date(2023, 3, 18)
    assert promise_in("RESOLVED that the report be noted.", Kind.DECISION, DAY) is None


def test_a_promise_that_moved_keeps_what_was_said_before() -> None:
    (found,) = promises_in(
        "The desk has a screen that should have been there within 5 weeks, this will now come in March.",
        Kind.STATEMENT,
        DAY,
    )
    assert (found.due, found.earlier_words) == (date(2023, 3, 31), "should have been there within 5 weeks")


def test_two_promises_of_one_sentence_keep_their_own_words() -> None:
    found = promises_in(
        "As both forces are moving to a web desk by June 2023 the renewal would be put off until nearer "
        "that date.",
        Kind.RESPONSE,
        DAY,
    )
    assert [one.due for one in found] == [date(2023, 6, 30)] * 2
    assert found[0].words == "both forces are moving to a web desk by June 2023"


def test_words_that_point_back_take_those_before_them_along() -> None:
    (found,) = promises_in(
        "They asked for one more meeting. It takes place on 12 October 2022.", Kind.STATEMENT, DAY
    )
    assert found.words.startswith("They asked")
    assert found.due == date(2022, 10, 12)


OF_2020 = {
    "1.1": [date(2021, 3, 31), date(2020, 9, 30), None],
    "1.2": [None, None],
    "1.3": [date(2021, 6, 30), date(2021, 6, 30)],
    "1.6": [date(2020, 10, 12)],
}


def test_our_summary_of_2020_holds_the_promises_of_the_notes(shared: Path) -> None:
    path = shared / "minutes" / "2020-09-29-monthly-assurance-meeting.txt"
    for meeting in (summaries()[1], read_notes(path.read_text(encoding="utf-8"), path.name)):
        found: dict[str, list[date | None]] = {}
        for item in meeting.items:
            for extract in item.extracts:
                for one in promises_in(extract.text, extract.kind, meeting.date):
                    found.setdefault(item.number, []).append(one.due)
        assert found == OF_2020


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("RH undertook to send one", ("DCC",)),
        ("DP and RH would send it", ("Dawn Pett", "DCC")),
        ("the CC and the PCC would meet", ("CC", "PCC")),
        ("it would be sent", ()),
    ],
)
def test_whoever_the_words_name_as_doing_it_is_its_owner(words: str, owner: tuple[str, ...]) -> None:
    people = (
        Attendee(name="Ruth Hay", role="DCC", capacity="Deputy Chief Constable", initials="RH"),
        Attendee(name="Dawn Pett", role="", capacity="Performance", initials="DP"),
    )
    assert owner_named(words, replace(summaries()[0], attendance=people)) == owner
