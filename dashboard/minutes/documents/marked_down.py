"""Markdown's words: made a web page, which is then read as any other.

A line end within a paragraph is only a wrap where the next word would not have fitted; else its writer meant
the line to end, as in a list of those present.
"""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dashboard.minutes.documents.web import web_text

_LONGEST_WRAP = 120


def markdown_text(text: str, file_name: str) -> str:
    # Notes indent names and further paragraphs; none of that is code.
    marked = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("code")
    tokens = marked.parse(text.replace("\x00", ""))
    widest = max((len(line) for line in text.splitlines()), default=0)
    for token in tokens:
        if token.children:
            _end_lines(token.children, widest)
    body = marked.renderer.render(tokens, marked.options, {})
    return web_text(f"<html><body>{body}</body></html>", file_name)


def _end_lines(pieces: list[Token], widest: int) -> None:
    lengths = _line_lengths(pieces)
    first_words = _first_words(pieces)
    line = 0
    for piece in pieces:
        if piece.type in ("softbreak", "hardbreak"):
            wraps = widest <= _LONGEST_WRAP and lengths[line] + 1 + first_words[line + 1] > 0.92 * widest
            if piece.type == "softbreak" and not wraps and widest <= _LONGEST_WRAP:
                piece.type, piece.tag = "hardbreak", "br"
            line += 1


def _lines(pieces: list[Token]) -> list[str]:
    lines = [""]
    for piece in pieces:
        if piece.type in ("softbreak", "hardbreak"):
            lines.append("")
        else:
            lines[-1] += piece.content
    return lines


def _line_lengths(pieces: list[Token]) -> list[int]:
    return [len(line) for line in _lines(pieces)]


def _first_words(pieces: list[Token]) -> list[int]:
    return [len((line.split() or [""])[0]) for line in _lines(pieces)]
