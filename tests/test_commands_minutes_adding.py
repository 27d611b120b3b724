"""`answerable minutes add` and `history`: a line a file, folders opened, and what stands in whose place."""

import json
from pathlib import Path

import pytest

from dashboard.commands import run_command
from tests.documents_made import docx, paragraph
from tests.invented_notes import TABLE, WRAPPED

DRAFT = WRAPPED.replace("OFFICIAL", "DRAFT", 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A draft and the final notes of one meeting, those of another in Word, and what is no notes at all."""
    held = tmp_path / "notes"
    (held / "2022").mkdir(parents=True)
    (held / "a-draft.txt").write_text(DRAFT, encoding="utf-8")
    (held / "b-final.docx").write_bytes(docx("".join(map(paragraph, WRAPPED.splitlines()))))
    (held / "2022" / "june.txt").write_text(TABLE, encoding="utf-8")
    (held / "~$b-final.docx").write_bytes(b"\x00 Word's own")
    (held / "picture.png").write_bytes(b"\x89PNG")
    (held / "letter.md").write_text("Dear all,\n\nthe meeting is off.\n", encoding="utf-8")
    return held


def run(tmp_path: Path, *said: str) -> int:
    return run_command(["minutes", *said, "--store", str(tmp_path / "store" / "own")])


def test_a_folder_is_added_file_by_file_and_a_refused_one_keeps_none_out(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "add", str(folder)) == 2
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert [line.split("  ")[1].split(":")[0] for line in lines[:3]] == [
        "june.txt",
        "a-draft.txt",
        "b-final.docx",
    ]
    assert "4 March 2021, draft: " in lines[1]
    assert "4 March 2021, final: " in lines[2]
    assert (
        lines[2].endswith("actions, in place of a-draft.txt.")
        or "action, in place of a-draft.txt." in lines[2]
    )
    assert lines[3] == "3 of 4 files read, 1 refused."
    assert said.err.startswith("4 of 4  letter.md: ")


def test_history_tells_which_notes_are_in_force_and_which_behind_them(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, "add", str(folder / "b-final.docx"), str(folder / "a-draft.txt"))
    assert "so it is kept behind that" in capsys.readouterr().out
    assert run(tmp_path, "history") == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told] == ["2021-03-04", "b-final.docx", "a-draft.txt"]
    assert told[1].endswith("in force")
    assert told[2].endswith("behind b-final.docx")
    assert run(tmp_path, "history", "--meeting", "2021-03-04", "--json") == 0
    rows = json.loads(capsys.readouterr().out)["notes"]
    assert [(row["format"], row["standing"], row["superseded_by"]) for row in rows] == [
        ("docx", "final", None),
        ("txt", "draft", 1),
    ]


def test_a_day_without_notes_and_a_folder_without_any_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "history", "--meeting", "2021-03-05") == 2
    assert "No notes of a meeting on 2021-03-05 were added" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert run(tmp_path, "add", str(tmp_path / "empty")) == 2
    assert "There are no notes in this folder" in capsys.readouterr().err
