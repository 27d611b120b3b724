"""Test notes made from what their authors marked: `python -m tests.notes_making [--all] [NAME…]`.

A note, tests/notes/<set>/NAME.note, has a TOML head between lines of +++ and a body as it looks in .txt and
.md, or as HTML for .html, .docx and .pdf, with the marks of notes_marks. Beside `format` and what is read of
the front, the head may have `header` and `footer` (with {page} and {pages}) and `css` for .docx and .pdf.
Without names, every note is made that is newer than its file.
"""

import argparse
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from tests.notes_docx import write_docx
from tests.notes_expected import expected
from tests.notes_marks import MarkError, stripped
from tests.notes_pages import page, write_pdf

NOTES = Path(__file__).parent / "notes"


def parsed(note: Path) -> tuple[dict[str, Any], str]:
    """The head and the body, marks and all."""
    _, head, body = note.read_text(encoding="utf-8").split("+++\n", 2)
    return tomllib.loads(head), body


def made_file(note: Path) -> Path:
    return note.parent / "files" / f"{note.stem}.{parsed(note)[0]['format']}"


def expected_file(note: Path) -> Path:
    return note.parent / "expected" / f"{note.stem}.json"


def expected_text(note: Path) -> str:
    try:
        return json.dumps(expected(*parsed(note)), indent=1, ensure_ascii=False) + "\n"
    except MarkError as wrong:
        raise MarkError(f"{note.name}: {wrong}") from wrong


def plain(note: Path) -> str:
    """What stands in the made file, where that is text."""
    head, body = parsed(note)
    words = stripped(body)
    return page(words, head) if head["format"] == "html" else words


def make(note: Path) -> None:
    told, to = expected_text(note), made_file(note)
    for folder in (to.parent, expected_file(note).parent):
        folder.mkdir(exist_ok=True)
    expected_file(note).write_text(told, encoding="utf-8")
    head, body = parsed(note)
    edges = {"header": head.get("header", ""), "footer": head.get("footer", "")}
    if head["format"] == "docx":
        write_docx(stripped(body), to, title=head["title"], **edges)
    elif head["format"] == "pdf":
        write_pdf(page(stripped(body), head), to, **edges)
    else:
        to.write_text(plain(note), encoding="utf-8", newline="")


def stale(note: Path) -> bool:
    to = made_file(note)
    return not to.exists() or to.stat().st_mtime < note.stat().st_mtime


def main(arguments: list[str]) -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.notes_making")
    asked.add_argument("names", nargs="*", help="of notes, without their ending; none: those changed")
    asked.add_argument("--all", action="store_true", help="make every note again")
    chosen = asked.parse_args(arguments)
    for note in sorted(NOTES.glob("*/*.note")):
        if note.stem in chosen.names or (not chosen.names and (chosen.all or stale(note))):
            make(note)
            sys.stdout.write(f"{made_file(note).relative_to(NOTES)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
