"""What people correct: found again after another reading, told when it is not, never lost."""

import argparse
import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.commands import minutes_correct
from dashboard.errors import DashboardError
from dashboard.minutes import Kind, Meeting, MinutesStore, meetings
from dashboard.minutes.correcting.changes import Changes
from dashboard.minutes.correcting.correcting import applied, corrected_outcomes
from dashboard.minutes.correcting.corrections import correct, corrections, orphaned
from dashboard.minutes.following.tracker import State
from dashboard.minutes.following.tracking import tracked
from dashboard.store.journal import Journal
from tests.invented_notes import WRAPPED
from tests.test_minutes_tracker import day, meeting

HELD = meeting(
    "2022-01-10",
    ("challenge", "PCC", "Who pays for the gate?"),
    ("statement", "ACC", "A kiosk for the foyer would be installed by March 2022."),
    ("statement", "CC", "Calls rose in the foyer."),
)
SAID = "2022-01-10/1/2"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path)


def put(journal: Journal, extract: str, changes: Changes, *held: Meeting) -> tuple[Meeting, ...]:
    known = held or (HELD,)
    correct(journal, known, extract, changes.body(known), name="A Person", reason="it says so")
    return applied(known, corrections(journal))


def extract_of(known: tuple[Meeting, ...], extract_id: str):
    return next(one for held in known for one in held.extracts if one.id == extract_id)


def test_kind_who_links_and_answer_are_as_the_person_says(journal: Journal) -> None:
    changes = Changes(kind=Kind.RESPONSE, who=["DCC"], links=["abandonment:101"], answers="2022-01-10/1/1")
    one = extract_of(put(journal, SAID, changes), SAID)
    assert (one.kind, one.by, one.answers) == (Kind.RESPONSE, ("DCC",), "2022-01-10/1/1")
    assert [(link.measure, link.lines, link.score) for link in one.links] == [("abandonment", ("101",), 1.0)]
    assert one.promise is not None
    (entry,) = corrections(journal)
    assert (entry.name, entry.reason) == ("A Person", "it says so")
    assert entry.written_at.tzinfo is datetime.UTC


def test_a_corrected_day_is_the_due_of_the_promise(journal: Journal) -> None:
    one = extract_of(put(journal, SAID, Changes(due=day("2022-05-01"))), SAID)
    assert one.promise is not None
    assert one.promise.due == day("2022-05-01")
    undated = extract_of(put(journal, SAID, Changes(due="none")), SAID)
    assert undated.promise is not None
    assert undated.promise.due is None


def test_what_a_person_says_is_no_promise_is_none_and_what_they_say_is_one_is_one(journal: Journal) -> None:
    assert extract_of(put(journal, SAID, Changes(promise="none")), SAID).promises == ()
    known = put(journal, "2022-01-10/1/3", Changes(promise="promise", due=day("2022-02-01")))
    assert [
        one.id for one in tracked(known, corrected_outcomes(known, corrections(journal)), day("2022-03-01"))
    ] == ["2022-01-10/1/3"]


def test_a_person_says_that_it_was_done_and_by_when(journal: Journal) -> None:
    known = put(journal, SAID, Changes(done_on=day("2022-02-20")))
    (one,) = tracked(known, corrected_outcomes(known, corrections(journal)), day("2022-06-01"))
    assert one.state is State.DONE
    assert one.ended is not None
    assert (one.ended.source, one.ended.due, one.ended.words) == ("A Person", day("2022-02-20"), "it says so")


def test_a_person_says_which_promise_a_later_extract_tells_of(journal: Journal) -> None:
    later = meeting("2022-04-04", ("statement", "ACC", "That machine was installed."))
    known = put(journal, "2022-04-04/1/1", Changes(tells=SAID), HELD, later)
    (one,) = tracked(known, corrected_outcomes(known, corrections(journal)), day("2022-06-01"))
    assert (one.state, one.ended and one.ended.extract) == (State.DONE, "2022-04-04/1/1")


def test_an_extract_that_becomes_an_action_has_an_owner_and_a_day(journal: Journal) -> None:
    changes = Changes(kind=Kind.ACTION, who=["ACC"], due=day("2022-03-01"))
    (held,) = put(journal, SAID, changes)
    assert [(one.owner, one.due, one.extract) for one in held.actions] == [
        (("ACC",), day("2022-03-01"), SAID)
    ]
    (back,) = put(journal, SAID, Changes(kind=Kind.STATEMENT))
    assert back.actions == ()


def test_the_latest_holds_for_each_thing_and_taking_back_leaves_the_reading(journal: Journal) -> None:
    put(journal, SAID, Changes(kind=Kind.RESPONSE, who=["DCC"]))
    one = extract_of(put(journal, SAID, Changes(who=["CFO"])), SAID)
    assert (one.kind, one.by) == (Kind.RESPONSE, ("CFO",))
    correct(journal, [HELD], SAID, {}, name="A Person")
    assert applied([HELD], corrections(journal)) == (HELD,)
    assert len(corrections(journal)) == 3


def renumbered(held: Meeting, text: str) -> Meeting:
    (item,) = held.items
    first, second, third = item.extracts
    extracts = (replace(third, id="2022-01-10/1/1"), replace(second, id="2022-01-10/1/7", text=text), first)
    return replace(held, items=(replace(item, extracts=extracts),))


def test_a_correction_survives_another_numbering_and_a_word_read_otherwise(journal: Journal) -> None:
    put(journal, SAID, Changes(who=["DCC"]))
    same = HELD.extracts[1].text
    for text in (same, same.removesuffix(".") + " (ACC)."):
        (held,) = applied([renumbered(HELD, text)], corrections(journal))
        assert [one.by for one in held.extracts] == [("CC",), ("DCC",), ("PCC",)]


def test_a_correction_of_words_that_are_gone_is_told_and_kept(journal: Journal) -> None:
    put(journal, SAID, Changes(who=["DCC"]))
    gone = renumbered(HELD, "Something else entirely was recorded here.")
    assert applied([gone], corrections(journal)) == (gone,)
    assert [one.extract for one in orphaned([gone], corrections(journal))] == [SAID]
    assert orphaned([HELD], corrections(journal)) == ()


def test_the_same_words_twice_are_told_apart(journal: Journal) -> None:
    twice = meeting("2022-01-10", ("statement", "CC", "None."), ("statement", "CC", "None."))
    (held,) = put(journal, "2022-01-10/1/2", Changes(who=["DCC"]), twice)
    assert [one.by for one in held.extracts] == [("CC",), ("DCC",)]


def test_a_link_to_what_notes_speak_of_and_no_page_works_out_can_be_set() -> None:
    body = Changes(links=["sickness", "offered:101"]).body([HELD])
    assert [one["measure"] for one in body["links"]] == ["sickness", "offered"]


def test_nothing_nobody_and_what_is_not_known_are_refused(journal: Journal) -> None:
    with pytest.raises(DashboardError, match="say what should be otherwise"):
        Changes().body([HELD])
    with pytest.raises(DashboardError, match="give a name"):
        correct(journal, [HELD], SAID, {"by": []}, name=" ")
    with pytest.raises(DashboardError, match="No extract '2022-01-10/9/9'"):
        correct(journal, [HELD], "2022-01-10/9/9", {"by": []}, name="A Person")
    with pytest.raises(DashboardError, match="no measure"):
        Changes(links=["abandonmint"]).body([HELD])
    with pytest.raises(DashboardError, match="no line '1O1'"):
        Changes(links=["abandonment:1O1"]).body([HELD])
    assert corrections(journal) == ()


def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    parser = argparse.ArgumentParser()
    minutes_correct.add_verbs(parser.add_subparsers())
    arguments = parser.parse_args([*words, "--store", str(tmp_path)])
    assert arguments.run(arguments) == 0
    return capsys.readouterr().out


def test_the_command_corrects_lists_and_exports_as_test_cases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from dashboard.store.place import choose

    common = choose(str(tmp_path)).common
    MinutesStore(common).add_content(WRAPPED.encode(), "wrapped.txt")
    (asked,) = [
        one
        for held in meetings(common)
        for one in held.extracts
        if "hung up" in one.text or "hung" in one.text
    ]
    out = run(
        tmp_path, capsys, "correct", asked.id, "--kind", "statement", "--who", "DPCC", "--by", "A Person"
    )
    assert out.startswith("Kept: ")
    (after,) = [one for held in meetings(common) for one in held.extracts if one.id == asked.id]
    assert (after.kind, after.by) == (Kind.STATEMENT, ("DPCC",))
    (row,) = json.loads(run(tmp_path, capsys, "corrections", "--json"))["corrections"]
    assert (row["name"], row["found"], row["changes"]["by"]) == ("A Person", True, ["DPCC"])
    assert "1 corrections, 0 of extracts" in run(tmp_path, capsys, "corrections")
    run(tmp_path, capsys, "corrections", "--export", str(tmp_path / "cases"))
    expected = json.loads((tmp_path / "cases" / "2021-03-04.json").read_text(encoding="utf-8"))
    read = [one for item in expected["items"] for one in item["extracts"] if one["text"] == asked.text]
    assert [(one["kind"], one["by"]) for one in read] == [("statement", ["DPCC"])]
    assert (tmp_path / "cases" / "2021-03-04.txt").read_text(encoding="utf-8") == WRAPPED
