"""Which format a file has, by what is in it rather than by its name, and how others are to be saved."""

import re
from enum import StrEnum

from dashboard.errors import DashboardError

MEGABYTE = 1_000_000
TAKEN = "Word (.docx), PDF, web page (.html), Markdown (.md) or text (.txt)"
ENDINGS = ("docx", "pdf", "html", "htm", "md", "markdown", "txt")

_BINARY = {
    b"PK\x05\x06": "an empty zip file",
    b"{\\rtf": "a rich text file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"GIF8": "a picture",
    b"MIME-Version:": "a web page archive or an e-mail",
    b"From:": "an e-mail",
    b"Return-Path:": "an e-mail",
}
_OLE = b"\xd0\xcf\x11\xe0"
_PACKAGES = {
    "word/document.xml": "",
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
    "index.xml": "a Pages file",
    "Index/Document.iwa": "a Pages file",
}
_WORD = "Open it in Word, save it as Word document (.docx) and add that."
_TO_SAVE = {
    "a picture": "Run text recognition (OCR) over it, save the text as .docx, PDF or .txt and add that.",
    "a web page archive or an e-mail": "Open it, save the notes as web page (.html) or text and add that.",
}
_WEB_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(r"<(?:p|div|h[1-6]|table|ul|ol|br|span|body)\b[^<>]*>", re.I)


class Format(StrEnum):
    TXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


LARGEST = {
    Format.TXT: 1 * MEGABYTE,
    Format.MARKDOWN: 1 * MEGABYTE,
    Format.HTML: 5 * MEGABYTE,
    Format.DOCX: 20 * MEGABYTE,
    Format.PDF: 20 * MEGABYTE,
}
LARGEST_BYTES = max(LARGEST.values())


def format_of(content: bytes, file_name: str) -> Format:
    """DashboardError for what is empty, too large, or of a format that cannot be read."""
    if not content.strip():
        raise DashboardError(f"{file_name} is empty: the notes of a meeting were wanted.")
    found = _binary(content, file_name) or _textual(content, file_name)
    check_size(len(content), found, file_name)
    return found


def _binary(content: bytes, file_name: str) -> Format | None:
    if b"%PDF-" in content[:1024]:
        return Format.PDF
    if content.startswith(b"PK\x03\x04"):
        return Format.DOCX
    if content.startswith(_OLE):
        raise _older_office(content, file_name)
    for opening, what in _BINARY.items():
        if content.startswith(opening):
            raise wanted(file_name, what, _TO_SAVE.get(what, _WORD))
    return None


def _textual(content: bytes, file_name: str) -> Format:
    """A web page calls itself one, or is named so and has tags; Markdown is known by its name alone."""
    ending = file_name.rpartition(".")[2].lower()
    opening = content[:20_000].decode("latin-1").lstrip("\xef\xbb\xbf")
    if _WEB_PAGE.match(opening) or (ending in ("html", "htm", "xhtml") and _TAG.search(opening)):
        return Format.HTML
    return Format.MARKDOWN if ending in ("md", "markdown") else Format.TXT


def check_package(names: list[str], file_name: str) -> None:
    """DashboardError where a zip file with these entries is no Word document."""
    for entry, what in _PACKAGES.items():
        if entry in names:
            if what:
                raise wanted(file_name, what, "Save the notes as Word document (.docx) and add that.")
            return
    raise wanted(file_name, "a zip file", "Unpack it and add the notes in it, one file a meeting.")


def check_size(size: int, found: Format | None, file_name: str) -> None:
    most = LARGEST[found] if found else LARGEST_BYTES
    if size > most:
        raise DashboardError(
            f"{file_name} has {size / MEGABYTE:,.1f} MB: notes of one meeting, at most "
            f"{most // MEGABYTE} MB, were wanted. Add the notes of each meeting as a file of its own."
        )


def wanted(file_name: str, what: str, to_do: str) -> DashboardError:
    return DashboardError(f"{file_name} is {what}: notes of a meeting as {TAKEN} were wanted. {to_do}")


def _older_office(content: bytes, file_name: str) -> DashboardError:
    """Word and Excel up to 2003, and a container for anything of today's with a password."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return protected(file_name, "Open it in Word, take the password off, save it and add it again.")
    return wanted(file_name, "an older Word or Excel file", _WORD)


def protected(file_name: str, to_do: str) -> DashboardError:
    return DashboardError(
        f"{file_name} is protected by a password, so that its words cannot be read. {to_do}"
    )
