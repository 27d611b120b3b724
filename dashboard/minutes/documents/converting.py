"""A file's text, worked out in this process: for files from anywhere, `apart` does it in one of its own."""

from collections.abc import Callable

from dashboard.errors import DashboardError
from dashboard.minutes.documents.document import Document
from dashboard.minutes.documents.formats import Format, format_of
from dashboard.minutes.documents.plain import plain_text


def converted(content: bytes, file_name: str) -> Document:
    """DashboardError with a sentence for whatever is not notes in a format that can be read."""
    found = format_of(content, file_name)
    if found in (Format.PDF, Format.DOCX):
        text = _packed_reader(found)(content, file_name)
    elif found is Format.TXT:
        text = plain_text(content, file_name)
    else:
        text = _marked_reader(found)(plain_text(content, file_name), file_name)
    if not text.strip():
        raise DashboardError(f"{file_name} has no words: the notes of a meeting were wanted.")
    return Document(text=text, format=found)


def _packed_reader(found: Format) -> Callable[[bytes, str], str]:
    """Imported when asked for: each brings a library that takes a while to start."""
    if found is Format.PDF:
        from dashboard.minutes.documents.pdf import pdf_text

        return pdf_text
    from dashboard.minutes.documents.word import word_text

    return word_text


def _marked_reader(found: Format) -> Callable[[str, str], str]:
    if found is Format.HTML:
        from dashboard.minutes.documents.web import web_text

        return web_text
    from dashboard.minutes.documents.marked_down import markdown_text

    return markdown_text
