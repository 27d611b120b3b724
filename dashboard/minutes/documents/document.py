"""What a file has become: its text as it is stored, and what it was."""

from dataclasses import dataclass

from dashboard.minutes.documents.formats import Format


@dataclass(frozen=True, kw_only=True)
class Document:
    text: str
    format: Format
