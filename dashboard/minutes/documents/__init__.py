"""A file becomes text, or a sentence saying why it cannot be read as the notes of a meeting.

formats      what a file is; plain: text from bytes; sheet: the conventions of stored text
word         .docx: package unpacks it, word_* read its numbers, runs, tables
web          .html; marked_down: .md, made a web page first
pdf          .pdf: words, columns and paragraphs by where they stand on the page
"""

from dataclasses import dataclass
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.documents.formats import Format, binary_format, check_size, text_format
from dashboard.minutes.documents.marked_down import markdown_text
from dashboard.minutes.documents.pdf import pdf_text
from dashboard.minutes.documents.plain import plain_text
from dashboard.minutes.documents.web import web_text
from dashboard.minutes.documents.word import word_text


@dataclass(frozen=True, kw_only=True)
class Document:
    text: str
    format: Format


def document(content: bytes, file_name: str) -> Document:
    """DashboardError with a sentence for whatever is not notes in a format that can be read."""
    if not content.strip():
        raise DashboardError(f"{file_name} is empty: the notes of a meeting were wanted.")
    found = binary_format(content, file_name)
    check_size(len(content), found, file_name)
    if found:
        text = (pdf_text if found is Format.PDF else word_text)(content, file_name)
        return Document(text=text, format=found)
    text = plain_text(content, file_name)
    found = text_format(text, file_name)
    check_size(len(content), found, file_name)
    if found is not Format.TXT:
        text = (web_text if found is Format.HTML else markdown_text)(text, file_name)
    return Document(text=text, format=found)


def file_bytes(path: Path) -> bytes:
    """DashboardError where there is no such file, or it is too large to be notes."""
    try:
        if path.is_dir():
            raise DashboardError(f"{path.name} is a folder: name the files of notes in it.")
        check_size(path.stat().st_size, None, path.name)
        return path.read_bytes()
    except FileNotFoundError:
        raise DashboardError(f"There is no file {path}: check the name.") from None
    except OSError as problem:
        raise DashboardError(f"{path.name} could not be read: {problem.strerror}.") from None
