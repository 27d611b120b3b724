"""`answerable load`, `layouts` and `template`, as typed."""

import pytest

from dashboard.commands import run_command
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from tests.drawn_exports import drawn

pytestmark = pytest.mark.slow

CALLS = """
call_id | line | offered_at          | outcome  | wait_s
a       | 101  | 2020-01-06 08:00:00 | answered | 5
b       | 112  | 2020-01-06 08:00:00 | answered | 5
"""


@pytest.fixture
def export(tmp_path):
    file = tmp_path / "calls.csv"
    file.write_text(drawn(CALLS), encoding="utf-8")
    return str(file)


def test_a_load_prints_what_was_kept_and_what_was_set_aside(tmp_path, export, capsys):
    words = ["load", export, "--layout", "calls", "--covers", "2020-01-01", "2020-01-31"]
    assert run_command([*words, "--store", str(tmp_path / "store")]) == 0
    report = capsys.readouterr().out
    assert "calls.csv: 1 of 2 rows kept, as calls" in report
    assert "covers 2020-01-01 to 2020-01-31, line 101" in report
    assert "1 × line is not one of 999, 101" in report


def test_trouble_is_a_sentence_and_exit_code_2(tmp_path, capsys):
    assert run_command(["load", "none.csv", "--layout", "calls", "--store", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "There is no file none.csv: is it spelt right?\n"


def test_a_first_load_without_a_store_named_goes_to_own_data(tmp_path, export, monkeypatch):
    monkeypatch.delenv("ANSWERABLE_STORE", raising=False)
    monkeypatch.setattr("dashboard.store.place.STORES", tmp_path / "stores")
    monkeypatch.setattr(
        "dashboard.store.place.choose.__kwdefaults__", {"data": None, "stores": tmp_path / "stores"}
    )
    assert run_command(["load", export, "--layout", "calls"]) == 0
    assert (tmp_path / "stores" / "own" / "current").is_file()
    assert (tmp_path / "stores" / "journal.sqlite").is_file()


def test_a_load_while_practice_data_were_chosen_says_how_to_see_it(tmp_path, export, monkeypatch, capsys):
    monkeypatch.delenv("ANSWERABLE_STORE", raising=False)
    monkeypatch.setitem(choose.__kwdefaults__, "stores", tmp_path)
    words = ["load", export, "--layout", "calls"]
    still = "The pages show practice data still: python3 -m dashboard use own shows your own."
    assert run_command([*words, "--dry-run"]) == 0
    assert run_command(words) == 0
    assert still not in capsys.readouterr().out
    Journal(tmp_path).write("use", "practice", {"because": "chosen"})
    assert run_command(words) == 0
    assert still in capsys.readouterr().out


def test_layouts_lists_each_with_what_it_cannot_tell(capsys):
    assert run_command(["layouts"]) == 0
    report = capsys.readouterr().out
    assert "bank_calls: A bank's call centre" in report
    assert "  cannot tell: Which line anyone was answering." in report


def test_template_writes_an_empty_example(tmp_path, capsys):
    assert run_command(["template", "absence"]) == 0
    assert capsys.readouterr().out == "date,unit,team,workforce,reason,spell_days,hours_lost,people\n"
    assert run_command(["template", "absence", "--out", str(tmp_path / "absence.csv")]) == 0
    assert (tmp_path / "absence.csv").read_text().startswith("date,unit")


def test_template_never_writes_over_a_file(tmp_path, capsys):
    kept = tmp_path / "absence.csv"
    kept.write_text("somebody's work")
    assert run_command(["template", "absence", "--out", str(kept)]) == 2
    assert "is there already: name another file" in capsys.readouterr().err
    assert kept.read_text() == "somebody's work"


def test_a_template_that_cannot_be_written_is_a_sentence(tmp_path, capsys):
    assert run_command(["template", "absence", "--out", str(tmp_path / "none" / "absence.csv")]) == 2
    assert "cannot be written (No such file or directory): name another place." in capsys.readouterr().err
