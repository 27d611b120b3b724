"""Promises and actions followed from meeting to meeting: drawn as lists, then those of 2018 and 2020."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.minutes import Kind, Meeting, read_notes, reading
from dashboard.minutes.documents import document
from dashboard.minutes.following.outcomes import Outcome, Outcomes, public_outcomes
from dashboard.minutes.following.tracker import Sort, State, Step, Tracked
from dashboard.minutes.following.tracking import tracked
from dashboard.minutes.meeting import Action, Extract, Item, Words
from dashboard.minutes.reader.noticing import noticed
from dashboard.minutes.shelving.summaries import summaries
from dashboard.reference.promises import promises

NONE = Outcomes()


def day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written)


def meeting(held: str, *said: tuple[str, str, str]) -> Meeting:
    """Kind, role and text of each extract."""
    extracts = tuple(
        Extract(id=f"{held}/1/{n}", kind=Kind(kind), by=(by,), text=text, spans=(), links=())
        for n, (kind, by, text) in enumerate(said, 1)
    )
    items = noticed((Item(number="1", heading=("Calls",), extracts=extracts),), day(held))
    return Meeting(
        title="Board",
        date=day(held),
        chair="",
        venue="",
        attendance=(),
        apologies=(),
        items=items,
        actions=tuple(
            Action(owner=e.by, text=e.text, item="1", extract=e.id) for e in extracts if e.kind is Kind.ACTION
        ),
        next_meeting=None,
        words=Words.NOTES_RECORD,
    )


PROMISED = meeting(
    "2022-01-10",
    ("response", "ACC", "The ACC said that a kiosk for the foyer would be installed by March 2022."),
)


def states(*held: Meeting, as_at: str) -> list[State]:
    return [one.state for one in tracked(held, NONE, day(as_at))]


def test_a_promise_is_due_until_its_last_day_and_then_overdue() -> None:
    assert states(PROMISED, as_at="2022-03-31") == [State.DUE]
    assert states(PROMISED, as_at="2022-04-01") == [State.OVERDUE]


def test_what_a_meeting_records_is_not_known_on_its_own_day() -> None:
    assert tracked([PROMISED], NONE, day("2022-01-10")) == ()


def test_a_later_note_that_gives_another_day_moves_the_promise_and_is_no_second_one() -> None:
    later = meeting(
        "2022-04-04",
        ("challenge", "PCC", "The PCC asked where the kiosk for the foyer was."),
        ("response", "ACC", "The ACC said that the foyer kiosk would now be installed by June 2022."),
    )
    (one,) = tracked([PROMISED, later], NONE, day("2022-05-01"))
    assert (one.state, one.due) == (State.MOVED, day("2022-06-30"))
    assert [step.due for step in one.dues] == [day("2022-03-31"), day("2022-06-30")]
    assert set(one.steps[-1].linked_by) >= {"kiosk", "foyer"}
    assert one.days_late == 31


def test_a_later_note_that_says_it_was_done_ends_it_with_the_extract_that_says_so() -> None:
    later = meeting("2022-04-04", ("response", "ACC", "The kiosk in the foyer was installed in February."))
    (one,) = tracked([PROMISED, later], NONE, day("2022-05-01"))
    assert one.state is State.DONE
    assert one.ended is not None
    assert (one.ended.extract, one.ended.on) == ("2022-04-04/1/1", day("2022-04-04"))
    assert one.ended.score >= 0.4


@pytest.mark.parametrize(
    "text",
    [
        "The kiosk in the foyer has not been installed.",
        "A camera was installed in the yard.",
        "The foyer was painted.",
    ],
)
def test_what_is_denied_or_of_another_thing_ends_nothing(text: str) -> None:
    assert states(PROMISED, meeting("2022-04-04", ("statement", "ACC", text)), as_at="2022-05-01") == [
        State.OVERDUE
    ]


def test_what_is_no_longer_pursued_is_dropped() -> None:
    later = meeting("2022-02-01", ("response", "ACC", "The foyer kiosk will not be taken forward."))
    assert states(PROMISED, later, as_at="2022-05-01") == [State.DROPPED]


def test_without_a_date_it_has_no_outcome_once_a_later_meeting_is_known() -> None:
    said = meeting("2022-01-10", ("action", "DCC", "The DCC to list the rotas"))
    after = meeting("2022-02-10", ("statement", "CC", "Calls rose."))
    assert states(said, as_at="2022-02-01") == [State.NO_DATE]
    assert states(said, after, as_at="2022-03-01") == [State.NO_OUTCOME]


def test_two_promises_as_alike_are_told_of_by_nothing_without_a_person() -> None:
    twice = meeting(
        "2022-01-10",
        ("response", "ACC", "A kiosk for the foyer would be installed by March 2022."),
        ("response", "CC", "A kiosk for the foyer would be installed by May 2022."),
    )
    later = meeting("2022-04-04", ("response", "ACC", "The kiosk in the foyer was installed."))
    assert State.DONE not in states(twice, later, as_at="2022-05-01")
    person = Outcomes(told_by=(("2022-04-04/1/1", "2022-01-10/1/2"),))
    found = tracked([twice, later], person, day("2022-05-01"))
    assert [one.state for one in found] == [State.OVERDUE, State.DONE]


def test_a_person_can_say_that_an_extract_tells_of_no_promise() -> None:
    later = meeting("2022-04-04", ("response", "ACC", "The kiosk in the foyer was installed."))
    unlinked = Outcomes(told_by=(("2022-04-04/1/1", ""),))
    assert [one.state for one in tracked([PROMISED, later], unlinked, day("2022-05-01"))] == [State.OVERDUE]


def test_a_person_can_say_what_became_of_it() -> None:
    step = Step(on=day("2022-03-01"), state=State.DONE, due=day("2022-02-20"), source="A Person")
    outcomes = Outcomes(known=(Outcome(extract="2022-01-10/1/1", step=step),))
    (one,) = tracked([PROMISED], outcomes, day("2022-05-01"))
    assert (one.state, one.days_late) == (State.DONE, None)
    (before,) = tracked([PROMISED], outcomes, day("2022-02-25"))
    assert before.state is State.DUE


def test_of_two_that_say_it_was_done_the_earlier_day_holds() -> None:
    steps = [
        Step(on=day("2022-03-01"), state=State.DONE, due=day("2022-02-25"), source="A paper"),
        Step(on=day("2022-03-02"), state=State.DONE, due=day("2022-02-20"), source="A Person"),
    ]
    known = tuple(Outcome(extract="2022-01-10/1/1", step=step) for step in steps)
    (one,) = tracked([PROMISED], Outcomes(known=known), day("2022-05-01"))
    assert one.ended is not None
    assert one.ended.source == "A Person"


def test_a_meeting_promised_for_a_day_of_which_notes_are_known_was_held() -> None:
    asked = meeting("2022-01-10", ("statement", "PCC", "One more meeting takes place on 20 January 2022."))
    assert states(asked, as_at="2022-01-15") == [State.DUE]
    assert states(asked, as_at="2022-01-21") == [State.NO_OUTCOME]
    assert states(asked, meeting("2022-01-20", ("statement", "CC", "x")), as_at="2022-01-21") == [State.DONE]


OF_2020 = {
    "SAFE app": (State.OVERDUE, "2021-03-31"),
    "Meeting about the SAFE app": (State.NO_OUTCOME, "2020-09-30"),
    "User group with other forces": (State.NO_DATE, None),
    "Management information restored": (State.NO_DATE, None),
    "Callers told their place in the queue": (State.NO_DATE, None),
    "Digital desk": (State.DONE, "2021-06-30"),
    "Contact strategy refreshed": (State.OVERDUE, "2021-06-30"),
    "Pilot at one station": (State.OPINION, None),
    "Follow-up meeting": (State.NO_OUTCOME, "2020-10-12"),
}
OF_2018 = {
    "Talks with the Police Federation": (State.OVERDUE, "2019-01-31"),
    "File builder in the south": (State.NO_OUTCOME, None),
    "Resolution team in the south": (State.NO_OUTCOME, None),
    "Single Online Home": (State.OVERDUE, "2019-07-31"),
    "Online crime reporting restored": (State.NO_OUTCOME, None),
    "Review of supervisors": (State.NO_OUTCOME, None),
    "Sergeants' promotion board": (State.NO_OUTCOME, "2018-11-30"),
}
# Recorded in the notes, not in our summary.
ONLY_IN_THE_NOTES = {
    "Who needs a smart phone": (State.NO_OUTCOME, None),
    "Meeting with HMICFRS": (State.NO_OUTCOME, None),
}


def story(found: tuple[Tracked, ...], year: int) -> dict[str, tuple[State, str | None]]:
    return {
        one.what: (one.state, one.due.isoformat() if one.due else None)
        for one in found
        if one.said_on.year == year and one.sort is not Sort.ACTION
    }


def noted(shared: Path) -> list[Meeting]:
    found = []
    for path in sorted((shared / "minutes").glob("*.txt")):
        held = read_notes(path.read_text(encoding="utf-8"), path.name)
        found.append(replace(held, items=noticed(held.items, held.date, held.next_meeting)))
    return found


def test_a_fresh_clone_tells_the_story_of_both_meetings() -> None:
    found = tracked(summaries(), Outcomes(known=public_outcomes(promises())), day("2022-01-01"))
    assert story(found, 2020) == OF_2020
    assert story(found, 2018) == OF_2018
    actions = [one for one in found if one.sort is Sort.ACTION]
    assert [(one.said_on.year, one.state) for one in actions] == [(2018, State.NO_OUTCOME)] * 4


def test_the_notes_tell_the_same_story_and_hold_no_promise_that_is_none(shared: Path) -> None:
    found = tracked(noted(shared), Outcomes(known=public_outcomes(promises())), day("2022-01-01"))
    assert story(found, 2020) == OF_2020
    assert story(found, 2018) == OF_2018 | ONLY_IN_THE_NOTES
    assert [one.item for one in found if one.sort is Sort.ACTION] == ["2.1"] * 4


def test_a_meeting_counts_as_many_promises_as_the_tracker_has_of_it() -> None:
    for meeting in summaries():
        found = tracked([meeting], NONE, meeting.date + datetime.timedelta(days=1))
        assert meeting.promised == sum(one.sort is Sort.PROMISE for one in found) > 6


def test_the_safe_app_was_first_due_six_weeks_after_go_live_and_then_in_march() -> None:
    found = tracked(summaries(), NONE, day("2020-12-01"))
    (app,) = [one for one in found if one.what == "SAFE app"]
    assert [step.due for step in app.dues] == [day("2020-09-11"), day("2021-03-31")]
    assert app.state is State.MOVED
    assert app.dues[0].on == day("2020-07-31")


def test_the_digital_desk_was_done_four_months_after_its_last_day() -> None:
    found = tracked(summaries(), Outcomes(known=public_outcomes(promises())), day("2021-11-15"))
    (desk,) = [one for one in found if one.what == "Digital desk"]
    assert (desk.state, desk.days_late) == (State.DONE, 120)
    assert desk.ended is not None
    assert desk.ended.url.startswith("https://")


TUNED = Path(__file__).parent / "notes" / "tuned" / "files"


def test_of_two_notes_of_one_board_the_second_tells_of_three_things_of_the_first_and_of_no_more() -> None:
    held = []
    for name in ("a_01_brackwater_scrutiny_october.txt", "a_02_brackwater_scrutiny_november.docx"):
        path = TUNED / name
        held.append(reading(document(path.read_bytes(), name).text, name).meeting)
    found = tracked(held, NONE, day("2022-12-01"))
    told = [(one, step) for one in found for step in one.steps if step.linked_by]
    assert [(one.id, step.extract, step.state, step.due) for one, step in told] == [
        ("2022-10-11/2.1/5", "2022-11-08/2/1", State.DONE, None),
        ("2022-10-11/2.2/6", "2022-11-08/2/5", State.MOVED, day("2023-04-30")),
        ("2022-10-11/4/5", "2022-11-08/2/2", State.MOVED, day("2022-12-13")),
    ]
    assert all(len(step.linked_by) >= 2 for _, step in told)


def test_another_body_tells_of_it_only_by_three_words_and_no_note_does_years_later() -> None:
    done = ("statement", "ACC", "The kiosk in the foyer was completed.")
    panel = replace(meeting("2022-04-04", done), title="Panel")
    assert states(PROMISED, panel, as_at="2022-05-01") == [State.OVERDUE]
    assert states(PROMISED, meeting("2022-04-04", done), as_at="2022-05-01") == [State.DONE]
    assert states(PROMISED, meeting("2023-12-04", done), as_at="2024-05-01") == [State.OVERDUE]
