"""`answerable minutes search` and `answerable minutes people`: what is printed, and in what shape."""

import json
from pathlib import Path

import pytest

from dashboard.commands import run_command


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Of our own summaries: no notes are added."""

    def printed(*words: str) -> str:
        assert run_command(["minutes", *words, "--store", str(tmp_path)]) == 0
        return capsys.readouterr().out

    return printed


def test_a_result_says_who_what_kind_and_where_with_the_words_marked(told):
    counted, _, where, text, address = told("search", "citrix", "app").splitlines()
    assert (counted, where) == ("1 of 1 found", "2020-09-29 · item 1.1 · statement · summary")
    assert "**app**" in text
    assert "**CITRIX**" in text
    assert address.strip() == "/minutes?meeting=2020-09-29&extract=2020-09-29/1.1/s11"


def test_words_that_the_shell_keeps_together_are_a_phrase(told):
    assert told("search", "digital desk").startswith("1 of 1 found")
    assert told("search", "desk digital") == "Nothing found.\n"
    assert told("search", "desk", "digital").startswith("1 of 1 found")


def test_results_are_narrowed_by_who_kind_measure_and_days(told):
    found = json.loads(told("search", "--json", "--measure", "sickness", "--kind", "challenge"))
    assert [one["id"] for one in found["results"]] == ["2020-09-29/1.4/s1"]
    found = json.loads(told("search", "--json", "--person", "Jones", "--to", "2020-09-29", "--most", "3"))
    assert (found["total"] > 10, len(found["results"])) == (True, 3)
    assert {tuple(one["by"]) for one in found["results"]} == {("ACC",)}
    assert json.loads(told("search", "--json", "--role", "ACC", "--from", "2020-09-30"))["total"] == 0


def test_json_has_the_shape_that_the_command_promises(told):
    found = json.loads(told("search", "CITRIX app", "CITRIX", "app", "--json"))
    assert found == {"total": 0, "left_out": [], "results": []}
    (result,) = json.loads(told("search", "citrix", "app", "--json"))["results"]
    assert " ".join(result) == "id meeting date title words item heading kind by text marked address"
    assert [result["text"][start:end] for start, end in result["marked"]] == ["app", "CITRIX"]


def test_a_measure_or_topic_that_no_notes_are_linked_to_is_said_and_not_just_unfound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for option, known in (("--measure", "abandonment"), ("--topic", "digital_desk")):
        assert run_command(["minutes", "search", option, "overtime", "--store", str(tmp_path)]) != 0
        assert f"There is no {option[2:]} overtime: " in (said := capsys.readouterr().err)
        assert known in said


def test_an_owner_with_a_long_name_stands_apart_from_what_is_promised(told, tmp_path: Path):
    notes = tmp_path / "board.txt"
    notes.write_text(
        "Board Minutes\n\nDate: 3 May 2022\n\nPresent: Ann Lee, Chief Constable (CC); Gail Pemberton\n\n"
        "1. Calls\nThe CC said that more people were ringing.\n"
        "ACTION: Gail Pemberton to publish the answers by 19 July 2022.\n",
        encoding="utf-8",
    )
    told("add", str(notes))
    (line,) = (one for one in told("tracker").splitlines() if "publish the answers" in one)
    assert "action   Gail Pemberton Gail Pemberton to publish" in line


def test_people_stand_with_their_posts_and_how_much_they_said(told):
    lines = told("people").splitlines()
    assert any(line.startswith("Rachel Jones: ACC 2020-09-29; ") for line in lines)
    chief = next(line for line in lines if line.startswith("Anthony Bangham"))
    assert "CC 2018-10-26 to 2020-09-29" in chief


def test_who_held_a_role_on_a_day_is_told_with_how_surely(told):
    held = json.loads(told("people", "--on", "2020-09-29", "--json"))["held"]
    by_role = {one["role"]: (one["name"], one["surely"]) for one in held}
    assert by_role["ACC"] == ("Rachel Jones", True)
    assert by_role["DCC"] == ("Amanda Blakeman", False)
    assert "DCC         Amanda Blakeman" in told("people", "--on", "2020-09-29")
