"""The versions of a store: which there are, which is current, how to go back, how many are kept."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from dashboard.errors import DashboardError
from dashboard.store.files import VersionFile, current_file, point_at, remove, version_files
from dashboard.store.journal import Journal
from dashboard.store.lock import only_writer
from dashboard.store.place import Data, Place
from dashboard.store.reading import open_version
from dashboard.store.trouble import in_words

KEEP = 5
# Practice data can be made again at any time, and large.
KEEP_PRACTICE = 2


@dataclass(frozen=True, kw_only=True)
class Version:
    """`made_at` is UTC, without a zone. Of a file that cannot be read only `trouble` is known."""

    number: int
    file: Path
    is_current: bool
    data: str = ""
    made_at: datetime | None = None
    made_by: str = ""
    loads: int = 0
    calls: int = 0
    last_load_id: int = 0
    trouble: str = ""


def history(place: Place) -> tuple[Version, ...]:
    """Newest first."""
    pointed = current_file(place.folder)
    return tuple(_version(file, is_current=file.path == pointed) for file in version_files(place.folder))


def current(place: Place) -> Path | None:
    """The file that readers open; None where nothing has been loaded."""
    return current_file(place.folder)


def restore(place: Place, number: int) -> Version:
    """Makes a kept version current again; the others stay."""
    with in_words(place.folder), only_writer(place.folder, f"restore {number}"):
        found = [version for version in history(place) if version.number == number]
        if not found:
            raise DashboardError(f"Version {number} is not kept in {place.folder}: {_kept(place)}.")
        if found[0].trouble:
            raise DashboardError(f"Version {number} cannot be made current. {found[0].trouble}")
        point_at(found[0].file)
    Journal(place.common).write("restore", place.folder.name, {"version": number})
    return found[0]


def kept(data: Data) -> int:
    """How many versions of a store are kept."""
    return KEEP_PRACTICE if data == "practice" else KEEP


def prune(place: Place, data: Data) -> None:
    """Removes all but the newest; never the current one."""
    for file in version_files(place.folder)[kept(data) :]:
        if file.path != current_file(place.folder):
            remove(file.path)


def last_load_id(place: Place) -> int:
    """The highest number given to a load of this store: each new version carries it on."""
    readable = (_version(file, is_current=False) for file in version_files(place.folder))
    return next((version.last_load_id for version in readable if not version.trouble), 0)


def _version(file: VersionFile, *, is_current: bool) -> Version:
    try:
        with open_version(file.path) as store:
            about = store.rows("store_version")[0]
    except DashboardError as error:
        return Version(number=file.number, file=file.path, is_current=is_current, trouble=str(error))
    return Version(
        number=file.number,
        file=file.path,
        is_current=is_current,
        data=str(about["data"]),
        made_at=cast(datetime, about["made_at"]),
        made_by=str(about["made_by"]),
        loads=cast(int, about["loads"]),
        calls=cast(int, about["calls"]),
        last_load_id=cast(int, about["last_load_id"]),
    )


def _kept(place: Place) -> str:
    kept = ", ".join(str(file.number) for file in reversed(version_files(place.folder)))
    return f"there are {kept}" if kept else "there is none"
