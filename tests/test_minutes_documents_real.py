"""Files of real length in every format: all words there, in reading order, paragraphs and cells whole."""

import html
import re
from pathlib import Path

import pytest

from dashboard.minutes.documents.converting import converted

NOTES = Path(__file__).resolve().parent / "notes"
FILES = sorted(NOTES.glob("*/files/*"))
_MARK = re.compile(r"⟦[^⟧]*⟧")
_NOT_OF_THE_NOTES = re.compile(
    r"<(script|style|nav|footer|aside|head|header)\b.*?</\1>|<!--.*?-->", re.DOTALL
)
_LEFT_OUT = re.compile(r"<(a|div)\b[^>]*(?:skip|cookie)[^>]*>.*?</\1>|<del>.*?</del>", re.DOTALL)
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


@pytest.mark.parametrize(
    "file", [f for f in FILES if f.suffix in (".docx", ".pdf", ".html")], ids=lambda f: f.stem
)
def test_every_paragraph_and_cell_of_the_source_is_whole_and_in_its_place(file: Path) -> None:
    assert pieces(stored(file)) == written(source(file))


@pytest.mark.parametrize("file", [f for f in FILES if f.suffix in (".md", ".txt")], ids=lambda f: f.stem)
def test_every_word_of_plain_notes_is_in_its_place(file: Path) -> None:
    words = re.sub(r"[*#|]|^\s*[-•]\s|^[\s|:-]+$", " ", source(file), flags=re.MULTILINE).split()
    assert re.sub(r"[*#|]|^\s*[-•]\s", " ", stored(file), flags=re.MULTILINE).split() == words
