"""`answerable measures` and `answerable measure`: what is printed, and in what shape."""

import csv
import datetime
import io
import json
from contextlib import nullcontext

import pytest

from dashboard.commands import measure as command
from dashboard.commands import run_command
from dashboard.measures import ALL
from tests.drawn import store_of

CALLS = """
    offered_at       | outcome   | wait_s
    2020-09-01 09:00 | answered  | 10
    2020-09-01 09:00 | answered  | 40
    2020-09-02 09:00 | abandoned | 10
"""


@pytest.fixture
def store(monkeypatch):
    drawn = store_of(CALLS)
    monkeypatch.setattr(command, "open_store", lambda place: nullcontext(drawn))
    return drawn


def told(capsys, *words):
    assert run_command(list(words)) == 0
    return capsys.readouterr().out


ASKED = ("--line", "101", "--from", "2020-09-01", "--to", "2020-09-02", "--by", "day")


def test_every_measure_is_listed_with_definition_unit_direction_and_clock(capsys):
    listed = json.loads(told(capsys, "measures", "--json"))["measures"]
    assert [one["key"] for one in listed] == [one.key for one in ALL]
    assert all({"definition", "unit", "direction", "clock"} <= one.keys() for one in listed)


def test_an_answer_as_json_has_the_agreed_shape(capsys, store):
    assert json.loads(told(capsys, "measure", "answered_in_time", *ASKED, "--json")) == {
        "data": "own",
        "measure": "answered_in_time",
        "line": "101",
        "unit": "share",
        "form": "A2",
        "rows": [
            {
                "period": "2020-09-01",
                "numerator": 1,
                "denominator": 2,
                "value": 0.5,
                "complete": True,
                "why_no_value": None,
            },
            {
                "period": "2020-09-02",
                "numerator": 0,
                "denominator": 0,
                "value": None,
                "complete": True,
                "why_no_value": "no calls answered",
            },
        ],
    }


def test_csv_says_the_same_as_json_and_names_its_data_on_every_line(capsys, store):
    rows = list(csv.DictReader(io.StringIO(told(capsys, "measure", "offered", *ASKED, "--csv"))))
    assert [(row["data"], row["period"], row["value"]) for row in rows] == [
        ("own", "2020-09-01", "2"),
        ("own", "2020-09-02", "1"),
    ]


@pytest.fixture
def practice_store(monkeypatch):
    drawn = store_of(CALLS, data="practice")
    monkeypatch.setattr(command, "open_store", lambda place: nullcontext(drawn))
    return drawn


def test_practice_data_say_so_in_text_json_and_csv(capsys, practice_store):
    asked = ("measure", "offered", *ASKED)
    assert told(capsys, *asked).splitlines()[0] == "Calls offered, 101, calls (practice data)"
    assert json.loads(told(capsys, *asked, "--json"))["data"] == "practice"
    rows = list(csv.DictReader(io.StringIO(told(capsys, *asked, "--csv"))))
    assert [row["data"] for row in rows] == ["practice", "practice"]


def test_plain_text_gives_a_reason_where_there_is_no_value(capsys, store):
    assert "no calls answered" in told(capsys, "measure", "answered_in_time", *ASKED)


def test_an_unknown_measure_is_one_sentence_and_exit_code_two(capsys, store):
    assert run_command(["measure", "answred", *ASKED]) == 2
    assert "did you mean answered?" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--from", "1 May"], ["--by", "fortnight"], ["--form", "A6"]])
def test_a_word_that_does_not_fit_is_refused_by_name(capsys, words):
    with pytest.raises(SystemExit) as stopped:
        run_command(["measure", "offered", *ASKED, *words])
    assert stopped.value.code == 2
    assert words[0].strip("-") in capsys.readouterr().err


@pytest.mark.parametrize(("words", "may_be"), [(["--by", "fortnight"], "quarter"), (["--form", "A6"], "A5")])
def test_a_word_that_does_not_fit_is_answered_with_those_that_do(capsys, words, may_be):
    with pytest.raises(SystemExit):
        run_command(["measure", "offered", *ASKED, *words])
    assert may_be in capsys.readouterr().err.splitlines()[-1]


def test_json_and_csv_at_once_are_refused(capsys):
    with pytest.raises(SystemExit):
        run_command(["measure", "offered", *ASKED, "--json", "--csv"])
    assert "not allowed with" in capsys.readouterr().err


def test_every_line_of_csv_says_what_it_means_and_where_it_comes_from(capsys, store):
    words = ("measure", "gave_up", *ASKED, "--cut-off", "10", "--csv")
    rows = list(csv.DictReader(io.StringIO(told(capsys, *words))))
    assert [row["value"] for row in rows] == ["0", "0"]
    same = ("clock", "cut_off_s", "by", "from_date", "to_date", "origin", "load_ids")
    for row in rows:
        assert [row[name] for name in same] == ["force", "10", "day", "2020-09-01", "2020-09-02", "all", "1"]
        assert row["definition"].startswith("Calls abandoned after more than the short cut-off")
        assert datetime.datetime.fromisoformat(row["made_at"]).utcoffset() == datetime.timedelta(0)


def test_csv_of_a_share_in_time_names_its_form_and_its_seconds(capsys, store):
    words = ("measure", "answered_in_time", *ASKED, "--form", "A5", "--csv")
    first = next(csv.DictReader(io.StringIO(told(capsys, *words))))
    assert "Form A5: of calls offered, those abandoned within the short cut-off" in first["definition"]
    assert (first["within_s"], first["cut_off_s"]) == ("30", "5")


def test_json_names_the_cut_off_only_where_the_figure_turns_on_it(capsys, store):
    assert (
        json.loads(told(capsys, "measure", "gave_up", *ASKED, "--cut-off", "9", "--json"))["cut_off_s"] == 9
    )
    assert "cut_off_s" not in json.loads(told(capsys, "measure", "abandoned", *ASKED, "--json"))
