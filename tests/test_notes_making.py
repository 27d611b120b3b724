"""The notes written for testing: their files and expected readings are what their marks say."""

import json
import re
from pathlib import Path

import pytest

from tests.notes_expected import expected
from tests.notes_making import NOTES, expected_file, expected_text, made_file, parsed, plain
from tests.notes_marks import MarkError

WRITTEN = sorted(NOTES.glob("*/*.note"))
HEAD = {
    "format": "html",
    "title": "Board",
    "date": "2023-05-09",
    "attendance": [{"name": "Ada Thorne", "role": "PCC", "initials": "AT"}, {"name": "Kit Vale"}],
}
BODY = """<h2>1 ⟦item 1⟧Calls &amp; visits⟦/⟧</h2><h3>⟦heading⟧Calls⟦/⟧</h3><p>⟦challenge AT =q1⟧AT
<b>asked</b> why.⟦/⟧ ⟦response Kit_Vale,CC !2023-06⟧Kit Vale said⟦/⟧</p><p>⟦+⟧it would be mended.⟦/⟧</p>
⟦owner AT due=2023-05-31⟧Action: AT⟦/⟧ ⟦heading⟧Visits⟦/⟧ ⟦response CC #q1⟧So it was.⟦/⟧"""


def test_marks_spell_out_items_turns_promises_and_owners() -> None:
    read = expected(HEAD, BODY)
    assert [item["heading"] for item in read["items"]] == [
        "Calls & visits",
        "Calls & visits › Calls",
        "Calls & visits › Visits",
    ]
    asked, answered = read["items"][1]["extracts"]
    assert (asked["kind"], asked["by"], asked["text"]) == ("challenge", ["PCC"], "AT asked why.")
    assert (answered["by"], answered["text"]) == (["Kit Vale", "CC"], "Kit Vale said it would be mended.")
    assert (answered["promise"], answered["due"], answered["answers_text"]) == (
        True,
        "2023-06-30",
        "AT asked why.",
    )
    assert read["items"][2]["extracts"][0]["answers_text"] == "AT asked why."
    assert read["actions"] == [
        {"owner": ["PCC"], "text": answered["text"], "item": "1", "due": "2023-05-31"},
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        "⟦item 1⟧A⟦/⟧ ⟦challenge PCC⟧asked ⟦response CC⟧said⟦/⟧",
        "⟦item 1⟧A⟦/⟧ ⟦challange PCC⟧asked⟦/⟧",
        "⟦challenge PCC⟧asked⟦/⟧",
        "⟦item 1⟧A⟦/⟧ ⟦challenge Nobody⟧asked⟦/⟧",
        "⟦item 1⟧A⟦/⟧ ⟦statement⟧said",
    ],
)
def test_marks_that_cannot_be_right_are_refused(wrong: str) -> None:
    with pytest.raises(MarkError):
        expected(HEAD, wrong)


@pytest.mark.parametrize("note", WRITTEN, ids=lambda note: note.stem)
def test_a_committed_reading_is_what_its_marks_say(note: Path) -> None:
    assert expected_file(note).read_text(encoding="utf-8") == expected_text(note)
    assert made_file(note).stat().st_size > 0
    if parsed(note)[0]["format"] in ("txt", "md", "html"):
        text = made_file(note).read_bytes().decode()
        assert text == plain(note)
        assert not set("⟦⟧") & set(text)


@pytest.mark.parametrize("note", WRITTEN, ids=lambda note: note.stem)
def test_no_response_of_a_note_stands_before_what_it_answers(note: Path) -> None:
    said = [one for item in json.loads(expected_text(note))["items"] for one in item["extracts"]]
    asked: set[str] = set()
    for one in said:
        asked |= {one["text"]} if one["kind"] == "challenge" else set()
        assert one["answers_text"] in asked | {""}
        assert not one["due"] or re.fullmatch(r"\d{4}-\d\d-\d\d", one["due"])
    assert said
