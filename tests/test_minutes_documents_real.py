"""Files of real length in every format: all words there, in reading order, paragraphs and cells whole."""

import html
import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.minutes.documents.converting import converted

NOTES = Path(__file__).resolve().parent / "notes"
FILES = sorted(NOTES.glob("*/files/*"))
_MARK = re.compile(r"⟦[^⟧]*⟧")
_NOT_OF_THE_NOTES = re.compile(
    r"<(script|style|nav|footer|aside|head|header)\b.*?</\1>|<!--.*?-->", re.DOTALL
)
_LEFT_OUT = re.compile(r"<(a|div)\b[^>]*(?:skip|cookie|#main)[^>]*>.*?</\1>|<del>.*?</del>", re.DOTALL)
_INLINE = re.compile(r"</?(?:b|i|u|em|strong|span|a|sup|ins)\b[^>]*>")
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*\.?|\(?[a-z]\)) ")


def source(file: Path) -> str:
    """The body that the file was made from, as its writer typed it."""
    note = file.parent.parent / f"{file.stem}.note"
    return _MARK.sub("", note.read_text(encoding="utf-8").split("+++", 2)[2])


def stored(file: Path) -> str:
    return converted(file.read_bytes(), file.name).text


def pieces(text: str) -> list[str]:
    """Paragraphs and cells, one after the other, without bullets and what numbers Word or a browser drew."""
    found = (" ".join(piece.split()) for piece in re.split(r"[\t\n]", text))
    return [_NUMBER.sub("", piece.removeprefix("• ")) for piece in found if piece]


def written(body: str) -> list[str]:
    plain = _INLINE.sub("", _LEFT_OUT.sub("", _NOT_OF_THE_NOTES.sub("", body)))
    return pieces(re.sub(r"\s*<[^>]+>\s*", "\n", html.unescape(re.sub(r"\s+", " ", plain))))


def of(*suffixes: str) -> list[Any]:
    """A PDF takes half a second; one with a table torn by its pages stands for them in the quick suite."""
    quick = ("a_05_wyrecombe_item_table_borderless",)
    return [
        pytest.param(
            file,
            id=file.stem,
            marks=[pytest.mark.slow] if file.suffix == ".pdf" and file.stem not in quick else [],
        )
        for file in FILES
        if file.suffix in suffixes
    ]


@pytest.mark.parametrize("file", of(".docx", ".pdf", ".html"))
def test_every_paragraph_and_cell_of_the_source_is_whole_and_in_its_place(file: Path) -> None:
    told = 1 if stored(file).startswith("DRAFT\n") else 0
    assert pieces(stored(file))[told:] == written(source(file))


@pytest.mark.parametrize("file", of(".md", ".txt"))
def test_every_word_of_plain_notes_is_in_its_place(file: Path) -> None:
    assert words(stored(file)) == words(source(file))


def words(text: str) -> list[str]:
    """Without what marks bullets, headings, quotations, emphasis, links and tables."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    lines = (line for line in plain.splitlines() if line.strip("|-: "))
    return [word for line in lines for word in re.sub(r"[*#|]|^\s*(?:[-•]\s|>)", " ", line).split()]
