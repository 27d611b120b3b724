"""Asked and not answered, across meetings drawn as lists; and what arises from the last of them."""

import argparse
import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.commands import minutes_follow
from dashboard.errors import DashboardError
from dashboard.minutes.following.arising import arising, day_after
from dashboard.minutes.following.arising_sheet import sheet
from dashboard.minutes.following.open_questions import asked
from dashboard.minutes.following.outcomes import Outcomes
from dashboard.minutes.shelving.summaries import summaries
from tests.months import practice_force
from tests.test_minutes_tracker import day, meeting

ASKED = meeting("2022-01-10", ("challenge", "PCC", "Why do callers from Ludlow wait so long at weekends?"))
TODAY = datetime.date(2022, 6, 1)


def test_a_challenge_stays_open_until_a_later_note_answers_it() -> None:
    other = meeting("2022-02-10", ("response", "ACC", "The car park was resurfaced."))
    answer = meeting(
        "2022-03-10", ("statement", "ACC", "Ludlow callers wait longer since weekends lack a crew.")
    )
    (still,) = asked([ASKED, other], TODAY)
    assert still.is_open
    (closed,) = asked([ASKED, other, answer], TODAY)
    assert closed.answered is not None
    assert closed.answered.extract.id == "2022-03-10/1/1"
    assert {"Ludlow", "weekends"} <= set(closed.answered.linked_by)
    (before,) = asked([ASKED, answer], day("2022-03-10"))
    assert before.is_open


def test_asked_again_and_answered_it_is_answered_by_that_response() -> None:
    again = meeting(
        "2022-03-10",
        ("challenge", "PCC", "Why do Ludlow callers wait so long at weekends?"),
        ("response", "ACC", "A crew is missing."),
    )
    question, answer = again.items[0].extracts
    item = replace(again.items[0], extracts=(question, replace(answer, answers=question.id)))
    (one,) = asked([ASKED, replace(again, items=(item,))], TODAY)
    assert one.answered is not None
    assert one.answered.extract.text == "A crew is missing."


def test_what_the_commissioner_says_answers_nothing() -> None:
    says = meeting("2022-03-10", ("statement", "PCC", "Callers from Ludlow wait so long at weekends."))
    (one,) = asked([ASKED, says], TODAY)
    assert one.is_open


def test_the_meeting_of_september_2020_leaves_two_open() -> None:
    found = asked(summaries(), TODAY)
    assert [(one.item.number, one.is_open) for one in found] == [("1.2", True), ("1.5", True)]


def test_the_sheet_holds_what_was_left_open_and_nothing_that_ended() -> None:
    promised = meeting(
        "2022-01-10",
        ("response", "ACC", "A kiosk for the foyer would be installed by January 2022."),
        ("response", "ACC", "A lamp for the yard will be bought by March 2022."),
        ("response", "ACC", "A rota of drivers would be drawn up."),
        ("action", "DCC", "The DCC to list the rotas"),
        ("challenge", "PCC", "Who pays for the gate?"),
    )
    later = meeting("2022-02-10", ("statement", "ACC", "The yard lamp was installed."))
    found = arising([promised, later], Outcomes(), day("2022-03-01"))
    assert [one.what for one in found.due_before] == [
        "A kiosk for the foyer would be installed by January 2022."
    ]
    assert [one.what for one in found.undated] == ["A rota of drivers would be drawn up."]
    assert (found.coming, found.fallen_due) == ((), ())
    assert [one.owner for one in found.actions] == [("DCC",)]
    assert [one.extract.text for one in found.questions] == ["Who pays for the gate?"]
    text = sheet(found)
    assert "lamp" not in text
    assert "was due 31 January 2022 (“by January 2022”) · overdue" in text


def test_before_any_meeting_nothing_arises_and_it_says_so() -> None:
    with pytest.raises(DashboardError, match="No meeting held before 2022-01-10"):
        arising([ASKED], Outcomes(), day("2022-01-10"))


def test_the_day_after_a_meeting_is_the_next_one_its_notes_name() -> None:
    assert day_after(summaries(), day("2020-09-29")) == day("2020-10-12")
    with pytest.raises(DashboardError, match="No meeting of 2021-01-01 is known"):
        day_after(summaries(), day("2021-01-01"))
    with pytest.raises(DashboardError, match="name no next meeting"):
        day_after([ASKED], day("2022-01-10"))


def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    parser = argparse.ArgumentParser()
    minutes_follow.add_verbs(parser.add_subparsers())
    arguments = parser.parse_args([*words, "--store", str(tmp_path)])
    assert arguments.run(arguments) == 0
    return capsys.readouterr().out


def test_the_commands_print_the_tracker_the_questions_and_the_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(run(tmp_path, capsys, "tracker", "--as-at", "2021-11-15", "--json"))["tracked"]
    states = {one["what"]: one["state"] for one in told}
    assert (states["Digital desk"], states["SAFE app"]) == ("done", "overdue")
    assert states["Pilot at one station"] == "opinion"
    assert "Digital desk: done by 28 October 2021" in run(
        tmp_path, capsys, "tracker", "--as-at", "2021-11-15"
    )
    assert "2 challenges" in run(tmp_path, capsys, "asked")
    assert len(json.loads(run(tmp_path, capsys, "asked", "--json"))["asked"]) == 2
    arising_then = run(tmp_path, capsys, "arising", "--meeting", "2020-09-29")
    assert "as at 12 October 2020" in arising_then
    assert json.loads(run(tmp_path, capsys, "arising", "--json"))["last_meeting"] == "2020-09-29"


def test_the_tracker_tells_what_its_measures_did_or_why_it_cannot(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    practice_force(tmp_path)
    words = ("tracker", "--measures", "--as-at", "2021-11-15")
    told = run(tmp_path, capsys, *words)
    assert "101 calls offered: 4 a day (90 of 90 days) before, 4 a day (90 of 90 days) after." in told
    early = run(tmp_path, capsys, "tracker", "--measures", "--as-at", "2019-09-01")
    assert "101 calls offered: cannot tell, the 90 days after it was due are over on 2019-10-30." in early
    rows = json.loads(run(tmp_path, capsys, *words, "--json"))["tracked"]
    (home,) = [one for one in rows if one["what"] == "Single Online Home"]
    assert [(one["measure"], one["data"]) for one in home["afterwards"]] == [("offered", "practice")] * 2
