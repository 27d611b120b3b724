"""Added notes, kept as they came: one SQLite file common to own and practice data.

What is kept is the text; items, extracts and links are read from it anew, so that a better reader or a
longer vocabulary reaches every meeting without adding its notes again. Nothing is ever deleted: notes
replaced by others of the same meeting stay, marked.
"""

import hashlib
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.documents import Document, Format, document, file_bytes
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.reader.reading import Reading
from dashboard.minutes.shelving.adding import (
    Added,
    Prepared,
    foretold,
    keep,
    read_again,
    read_or_refused,
    with_sum,
)
from dashboard.minutes.shelving.kept import Kept
from dashboard.minutes.shelving.store_file import every_row, make_table, opened

FILE_NAME = "minutes.sqlite"


class MinutesStore:
    """The notes kept in a folder; the file is made when the first are added."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def add(self, path: Path) -> Added:
        """All or nothing. DashboardError where the file is not the notes of a meeting."""
        return self.add_content(file_bytes(path), path.name)

    def add_content(self, content: bytes, file_name: str) -> Added:
        """The same for a file's bytes, as an upload brings them."""
        return self.add_prepared(self.prepared(content, file_name))

    def prepared(self, content: bytes, file_name: str) -> Prepared:
        """The file read, and nothing changed. DashboardError where it is not the notes of a meeting."""
        sha256 = hashlib.sha256(content).hexdigest()
        there = with_sum(self.history(), sha256)
        if there:
            given = Document(text=there.text, format=Format(there.format))
        else:
            given = document(content, file_name)
        read = read_or_refused(given.text, file_name)
        return Prepared(sha256=sha256, file_name=file_name, document=given, reading=read)

    def foretold(self, prepared: Prepared) -> Added:
        """What adding it would do now."""
        return foretold(self.history(), prepared)

    def add_prepared(self, prepared: Prepared) -> Added:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with opened(self.path) as connection:
            # The write lock is taken first, so that two adds at once come one after the other.
            connection.execute("begin immediate")
            make_table(connection)
            return keep(connection, every_row(connection), prepared)

    def rows(self) -> tuple[Kept, ...]:
        """Notes in force, in the order of addition."""
        return tuple(row for row in self.history() if row.in_force)

    def history(self) -> tuple[Kept, ...]:
        """All notes ever added, in the order of addition."""
        if not self.path.exists():
            return ()
        with opened(self.path) as connection:
            return every_row(connection)

    def readings(self) -> tuple[Reading, ...]:
        """Notes in force, newest meeting first, each with the account of its characters."""
        found = (read for row in self.rows() if (read := _read_or_none(row)))
        return tuple(sorted(found, key=lambda r: r.meeting.id, reverse=True))

    def meetings(self) -> tuple[Meeting, ...]:
        return tuple(read.meeting for read in self.readings())

    def text_of(self, meeting: Meeting) -> str | None:
        """The stored text that an extract's spans point into; None for a summary."""
        return next((row.text for row in self.rows() if row.meeting == meeting.id), None)


def _read_or_none(row: Kept) -> Reading | None:
    try:
        return read_again(row)
    except DashboardError:
        return None
