"""Which loads the kept versions hold: what `history` lists and `forget` takes out."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from dashboard.errors import DashboardError
from dashboard.store.files import version_files
from dashboard.store.place import Place
from dashboard.store.reading import open_version


@dataclass(frozen=True, kw_only=True)
class KeptLoad:
    """`about` is a row of the query `loads`, from the newest version that holds the load."""

    load_id: int
    versions: tuple[int, ...]
    about: Mapping[str, object]


def kept_loads(place: Place) -> tuple[KeptLoad, ...]:
    """Newest first; a version that cannot be read is passed over."""
    kept: dict[int, KeptLoad] = {}
    for number, about in _loads_by_version(place):
        load_id = cast(int, about["load_id"])
        before = kept.get(load_id)
        kept[load_id] = KeptLoad(
            load_id=load_id,
            versions=(number, *(before.versions if before else ())),
            about=before.about if before else about,
        )
    return tuple(kept[load_id] for load_id in sorted(kept, reverse=True))


def _loads_by_version(place: Place) -> Iterator[tuple[int, dict[str, object]]]:
    for file in version_files(place.folder):
        with suppress(DashboardError), open_version(file.path) as store:
            yield from ((file.number, about) for about in store.rows("loads"))
