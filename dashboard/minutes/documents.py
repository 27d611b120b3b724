"""A file becomes text, or a sentence saying why it cannot be read as the notes of a meeting."""

from pathlib import Path

from dashboard.errors import DashboardError

LARGEST_BYTES = 1_000_000
_NOT_TEXT = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"PK\x05\x06": "a zip file",
    b"\xd0\xcf\x11\xe0": "an older Word or Excel file",
    b"{\\rtf": "a rich text file",
    b"\xff\xfe": "text saved as UTF-16",
    b"\xfe\xff": "text saved as UTF-16",
}
_SAVE_AS_TEXT = "Save it as plain text (.txt, UTF-8) and add that."


def decoded(content: bytes, file_name: str) -> str:
    """Its text as it stands (line ends kept, a byte order mark dropped), from UTF-8 or Windows-1252."""
    if not content.strip():
        raise DashboardError(f"{file_name} is empty: meeting notes as text were wanted.")
    if len(content) > LARGEST_BYTES:
        raise DashboardError(_too_large(file_name, len(content)))
    for opening, what in _NOT_TEXT.items():
        if content.startswith(opening):
            raise DashboardError(f"{file_name} is {what}: meeting notes as text were wanted. {_SAVE_AS_TEXT}")
    text = _characters(content)
    if text is None or any(ord(c) < 32 and c not in "\t\n\r\f" for c in text):
        raise DashboardError(f"{file_name} is not text: meeting notes as text were wanted. {_SAVE_AS_TEXT}")
    return text


def file_bytes(path: Path) -> bytes:
    """DashboardError where there is no such file, or it is too large to be notes."""
    try:
        if path.is_dir():
            raise DashboardError(f"{path.name} is a folder: name the files of notes in it.")
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise DashboardError(_too_large(path.name, size))
        return path.read_bytes()
    except FileNotFoundError:
        raise DashboardError(f"There is no file {path}: check the name.") from None
    except OSError as problem:
        raise DashboardError(f"{path.name} could not be read: {problem.strerror}.") from None


def _characters(content: bytes) -> str | None:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _too_large(file_name: str, size: int) -> str:
    return (
        f"{file_name} has {size / 1e6:,.1f} MB: notes of one meeting, at most {LARGEST_BYTES / 1e6:.0f} MB, "
        "were wanted. Add the notes of each meeting as a file of its own."
    )
