"""Which store is meant, own or practice data, and the folder it lives in."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from dashboard.errors import DashboardError
from dashboard.store.files import current_file
from dashboard.store.journal import Journal

Data = Literal["own", "practice"]
KINDS: tuple[Data, ...] = get_args(Data)
STORES = Path(__file__).resolve().parents[2] / "data" / "store"
ENVIRONMENT = "ANSWERABLE_STORE"


@dataclass(frozen=True, kw_only=True)
class Place:
    """`folder` holds one store's version files; `common` what own and practice share: journal and minutes."""

    folder: Path
    common: Path


def choose(given: str | Path | None = None, *, data: Data | None = None, stores: Path = STORES) -> Place:
    """`given` (--store) beats ANSWERABLE_STORE beats `answerable use`.

    A load passes the `data` it brings: it goes to that data's store, whichever was chosen for reading,
    unless a folder was named.
    """
    named = given or os.environ.get(ENVIRONMENT)
    if named:
        return _named(Path(named).expanduser().resolve())
    return Place(folder=stores / (data or _chosen(stores)), common=stores)


def _named(folder: Path) -> Place:
    if folder.name in KINDS:
        return Place(folder=folder, common=folder.parent)
    try:
        inside = [kind for kind in KINDS if (folder / kind).exists()]
    except PermissionError as error:
        raise DashboardError(f"This account may not look into {folder}: ask for permission.") from error
    if inside:
        ways = " or ".join(str(folder / kind) for kind in inside)
        raise DashboardError(f"{folder} holds separate stores, and they are never mixed: name {ways}.")
    if folder.exists() and not folder.is_dir():
        raise DashboardError(f"A store is a folder, and {folder} is a file: name the folder.")
    return Place(folder=folder, common=folder)


def _chosen(stores: Path) -> str:
    choice = Journal(stores).latest("use")
    if choice and choice.about in KINDS:
        return choice.about
    return "own" if current_file(stores / "own") else "practice"
