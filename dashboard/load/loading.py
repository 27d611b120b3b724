"""A load from end to end: the same file told apart, one new version for all the files, a report of each."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.load import options
from dashboard.load.layout import Layout
from dashboard.load.layouts import layout
from dashboard.load.loaded import Loaded
from dashboard.load.one_file import load_file
from dashboard.load.options import Said
from dashboard.load.task import Task
from dashboard.store.place import Data, Place
from dashboard.store.reading import NoData, open_store
from dashboard.store.writing import new_version

Progress = Callable[[str], None]
BLOCK = 1 << 20


class _DryRun(Exception):  # noqa: N818
    """Ends the making of a version once it is known what it would hold."""


def load_files(
    place: Place,
    files: Sequence[str | Path],
    layout_name: str,
    *,
    line: str | None = None,
    first_day: date | None = None,
    covers: tuple[date, date] | None = None,
    zone: str | None = None,
    replace: bool = False,
    dry_run: bool = False,
    progress: Progress | None = None,
    data: Data = "own",
    now: datetime | None = None,
) -> tuple[Loaded, ...]:
    """One report a file, in the order given. All files or none: any trouble is a DashboardError.

    `layout_name` may be the path of a layout file; `now` is the moment of loading, with a zone.
    """
    tell = progress or (lambda _: None)
    wanted, said = layout(layout_name), Said(line=line, first_day=first_day, covers=covers, zone=zone)
    options.check(said, wanted)
    tasks = [_task(Path(file), wanted, said, replace, now or datetime.now(UTC), tell) for file in files]
    _check_once(tasks)
    same = _loaded_before(place, tasks)
    new = [task for task in tasks if task not in same]
    done = _make_version(place, new, data, tell, dry_run=dry_run) if new else {}
    return tuple(done[task] if task in done else _same(task, same[task]) for task in tasks)


def _make_version(
    place: Place, tasks: list[Task], data: Data, tell: Progress, *, dry_run: bool
) -> dict[Task, Loaded]:
    done: dict[Task, Loaded] = {}
    names = ", ".join(task.path.name for task in tasks)
    try:
        with new_version(place, data=data, made_by=f"load {names} --layout {tasks[0].layout.name}") as con:
            for task in tasks:
                done[task] = load_file(con, place, task, tell, dry_run=dry_run)
            if dry_run:
                raise _DryRun
            tell("working out what pages read")
    except _DryRun:
        tell("nothing has changed")
    return done


def _task(path: Path, layout: Layout, said: Said, replace: bool, now: datetime, tell: Progress) -> Task:
    _check_readable(path)
    tell(f"reading {path.name}")
    return Task(path=path, layout=layout, said=said, sha256=_sha256(path), replace=replace, now=now)


def _check_readable(path: Path) -> None:
    try:
        if path.is_dir():
            raise DashboardError(f"{path} is a folder: name the files in it.")
        with path.open("rb") as file:
            is_empty = not file.read(1)
    except FileNotFoundError:
        raise DashboardError(f"There is no file {path}: is it spelt right?") from None
    except OSError as error:
        raise DashboardError(f"{path} cannot be read ({error.strerror}): nothing has changed.") from error
    if is_empty:
        raise DashboardError(f"{path.name} is empty: a header and rows beneath it were wanted.")


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(BLOCK), b""):
            digest.update(block)
    return digest.hexdigest()


def _loaded_before(place: Place, tasks: Sequence[Task]) -> dict[Task, int]:
    """Each task whose file the current version holds already, loaded in the same way, with that load.

    Under --replace only the newest load counts as held: a later one may have replaced rows of an earlier.
    """
    try:
        with open_store(place) as store:
            rows = {task: store.rows("loads_of_file", sha256=task.sha256) for task in tasks}
    except NoData:
        return {}
    return {
        task: int(str(row["load_id"]))
        for task in tasks
        for row in rows[task]
        if (row["layout"], row["options"]) == (task.layout.name, task.options)
        and not (task.replace and row["later_loads"])
    }


def _check_once(tasks: Sequence[Task]) -> None:
    for number, task in enumerate(tasks):
        if task in tasks[:number]:
            first = tasks[tasks.index(task)].path.name
            raise DashboardError(f"{task.path.name} is the same file as {first}: name it once.")


def _same(task: Task, load_id: int) -> Loaded:
    return Loaded(file=task.path.name, layout=task.layout.name, load_id=None, same_as=load_id)
