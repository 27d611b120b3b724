"""A question put to the index, which is brought in step with the shelf first, and made anew if broken."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dashboard.errors import DashboardError
from dashboard.minutes.finding import index
from dashboard.minutes.shelving import index_file

T = TypeVar("T")


def asked_of(folder: Path, summaries_folder: Path, question: Callable[[sqlite3.Connection], T]) -> T:
    path = index.index_of(folder, summaries_folder)
    try:
        with index_file.reading_from(path) as connection:
            return question(connection)
    except sqlite3.Error:
        index.make_anew(path)
    try:
        with index_file.reading_from(index.index_of(folder, summaries_folder)) as connection:
            return question(connection)
    except sqlite3.Error as problem:
        raise DashboardError(f"The notes could not be searched ({problem}): try again.") from problem
