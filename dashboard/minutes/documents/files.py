"""Files of notes as they lie in folders."""

from collections.abc import Iterable
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.documents.formats import ENDINGS, check_size


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


def notes_among(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Files as named; in place of a folder, what is in it and its folders and may be notes, by its ending."""
    return tuple(file for path in paths for file in (sorted(_within(path)) if path.is_dir() else [path]))


def _within(folder: Path) -> Iterable[Path]:
    """Word's own lock files ("~$…") and hidden ones left out."""
    return (
        file
        for file in folder.rglob("*")
        if file.suffix.lstrip(".").lower() in ENDINGS
        and file.is_file()
        and not any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
    )
