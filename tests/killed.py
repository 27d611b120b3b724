"""Run as a program: does one thing to a store, and kills itself at a named moment.

python -m tests.killed FOLDER load|forget MOMENT
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from dashboard.store import files, forgetting, versions, writing
from dashboard.store.place import Place
from tests.drawn_loads import add, place_in

FLOOD = """
insert into set_aside by name
select $load_id as load_id, 'f' || hash(i) as file, i as file_line, 'r' || hash(i + 1) as reason
from range(100000) as t (i)
"""
THIRD_CALL = "c3 999 2020-01-02T00:00:00 answered 10"


def die(*_: object, **__: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def after(really: Callable[..., Any], times: int = 1) -> Callable[..., Any]:
    """Dies once `really` has been called so many times."""
    calls = iter(range(times - 1))

    def called(*given: object) -> object:
        result = really(*given)
        return result if next(calls, None) is not None else die()

    return called


# A load: (what is replaced, by what)
LOADING: dict[str, tuple[object, str, Callable[..., Any]]] = {
    "while the current version is copied": (writing, "_start", die),
    "once the current version is copied": (writing, "_start", after(writing._start)),
    "once the rows are in": (writing, "_finish", die),
    "while half-hours are counted": (writing.rollups, "rebuild", after(writing.rollups.rebuild)),
    "once all is written and nothing named": (writing, "put_in_place", die),
    "between the name and the pointer": (writing, "point_at", die),
    "while the pointer is written": (files, "put_in_place", die),
    "once the pointer has moved": (writing, "_after_load", die),
    "while old versions are pruned": (versions, "remove", die),
}
FORGETTING: dict[str, tuple[object, str, Callable[..., Any]]] = {
    "once one version is written again": (forgetting, "_write_without", after(forgetting._write_without)),
    "once all are written and nothing named": (forgetting, "put_in_place", die),
    "once one version has its name": (forgetting, "put_in_place", after(files.put_in_place)),
    "once all have their names": (forgetting, "put_in_place", after(files.put_in_place, 2)),
    "once the pointer has moved": (files, "remove", die),
    "once one old file is removed": (files, "remove", after(files.remove)),
}


def main(folder: str, deed: str, moment: str = "") -> None:
    place = place_in(Path(folder))
    if deed == "flood":
        flood(place)
    owner, name, replacement = (LOADING if deed == "load" else FORGETTING)[moment]
    setattr(owner, name, replacement)
    if deed == "forget":
        forgetting.forget(place, 1)
    versions.KEEP = 1
    with writing.new_version(place, data="own", made_by="load third.csv") as con:
        add(con, THIRD_CALL, "third.csv")


def flood(place: Place) -> None:
    """Loads again and again, each enough to be killed in the midst of."""
    while True:
        with writing.new_version(place, data="own", made_by="flood") as con:
            load_id = add(con, "", "flood.csv")
            con.execute(FLOOD, {"load_id": load_id})


if __name__ == "__main__":
    main(*sys.argv[1:])
