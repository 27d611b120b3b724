"""Plain text from its bytes."""

import codecs

from dashboard.minutes.documents.formats import wanted

_MARKED = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_IN_TEXT = "\t\n\r\f"


def plain_text(content: bytes, file_name: str) -> str:
    """As it stands (line ends kept, a byte order mark dropped), from UTF-8, marked UTF-16 or Windows-1252."""
    text = _characters(content)
    if text is None or any(ord(c) < 32 and c not in _IN_TEXT for c in text):
        raise wanted(file_name, "not text", "Open it in what made it, save it as one of these and add that.")
    return text


def _characters(content: bytes) -> str | None:
    marked = [encoding for mark, encoding in _MARKED.items() if content.startswith(mark)]
    for encoding in marked or ("utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
