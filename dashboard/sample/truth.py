"""What is true of the practice force by construction, over many seeds: `answerable sample --truth`.

What is altered is run on the same days with the same callers, so that each seed's own difference is known.
"""

import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dashboard.sample.alterations import Alteration, Kind, alterations
from dashboard.sample.figures import Figures, Path, less, periods_of, under
from dashboard.sample.origins import shares_of_streams
from dashboard.sample.ringing_back import rang_back
from dashboard.sample.runs import run
from dashboard.sample.settings import Settings
from dashboard.sample.tallies import tallied

ANSWERING, RANG_BACK, ORIGINS = "answering", "rang_back", "origins"
# So many runs done, of so many.
Tell = Callable[[int, int], None]


@dataclass(frozen=True, kw_only=True)
class Truth:
    """`figures`, a seed each: of the practice force under ANSWERING, RANG_BACK and ORIGINS; what is altered
    under its kind and key, as the difference that it makes.
    """

    settings: Settings
    seeds: tuple[int, ...]
    months: tuple[date, ...]
    altered: tuple[Alteration, ...]
    figures: tuple[Figures, ...]


class _Task(NamedTuple):
    """A run: of the practice force itself where nothing is altered."""

    settings: Settings
    seed: int
    months: tuple[date, ...]
    alteration: Alteration | None


def truth(settings: Settings, *, seeds: Sequence[int], months: Sequence[date], tell: Tell) -> Truth:
    """About 40 s of a core for each seed, if the months are those of the whole period."""
    altered = alterations(settings, tuple(months))
    runs = (None, *altered)
    tasks = [_Task(settings, seed, tuple(months), one) for seed in seeds for one in runs]
    found = _each(tasks, tell)
    by_seed = [found[place : place + len(runs)] for place in range(0, len(found), len(runs))]
    return Truth(
        settings=settings,
        seeds=tuple(seeds),
        months=tuple(months),
        altered=altered,
        figures=tuple(_with_differences(altered, *figures) for figures in by_seed),
    )


def _each(tasks: Sequence[_Task], tell: Tell) -> list[Figures]:
    found: list[Figures] = []
    with ProcessPoolExecutor(initializer=_ended_by_the_first) as processes:
        try:
            for figures in processes.map(_found, tasks):
                found.append(figures)
                tell(len(found), len(tasks))
        except BaseException:
            processes.shutdown(cancel_futures=True)
            raise
    return found


def _ended_by_the_first() -> None:
    """Ctrl+C reaches every process: the one that asked for the runs ends them, and says so once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _found(task: _Task) -> Figures:
    if task.alteration is None:
        return _of_force(task)
    changed = run(
        task.settings, seed=task.seed, months=task.alteration.months, changes=task.alteration.changes
    )
    return tallied(changed, periods_of(task.alteration.months))


def _of_force(task: _Task) -> Figures:
    """Its answering also over the months of whatever is altered, for what they come to together."""
    force = run(task.settings, seed=task.seed, months=task.months)
    own = periods_of(task.months)
    spans = [periods_of(one.months)[-1] for one in alterations(task.settings, task.months)]
    return {
        **under(ANSWERING, tallied(force, dict.fromkeys([*own, *spans]))),
        **under(RANG_BACK, rang_back(force, own)),
        **under(ORIGINS, shares_of_streams(force, own)),
    }


def _with_differences(altered: Sequence[Alteration], force: Figures, *runs: Figures) -> Figures:
    """An event's: with it minus without it. A lever's likewise."""
    figures = dict(force)
    for one, changed in zip(altered, runs, strict=True):
        as_it_is: dict[Path, float] = {path: force[ANSWERING, *path] for path in changed}
        difference = less(changed, as_it_is) if one.kind is Kind.LEVER else less(as_it_is, changed)
        figures |= under(one.kind, under(one.key, difference))
    return figures
