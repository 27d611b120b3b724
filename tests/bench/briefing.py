"""All figures of the Briefing page over the practice force: worked out anew, asked for again, one by one."""

import datetime
from collections.abc import Callable
from pathlib import Path

from dashboard.analysis.measured import signals_of
from dashboard.measures.answer import answer
from dashboard.measures.question import Question
from dashboard.periods import DAY, By
from dashboard.store.place import choose
from dashboard.store.reading import Store, fetched, open_store
from dashboard.store.versions import current
from dashboard.ui import caches
from dashboard.ui.briefing_figures import BY_MONTH, figures
from tests.bench.made import answerable, table
from tests.bench.measuring import best

AS_AT = datetime.date(2020, 10, 12)


def measure(calls: int, folder: Path) -> None:
    """The practice force has as many calls as it has."""
    store = folder / "practice"
    if not (store / "current").exists():
        answerable("sample", "--quiet", "--store", str(store))
    file = current(choose(store))
    assert file
    figures(file, AS_AT)
    rows = [
        ("all figures, nothing remembered", _ms(lambda: _anew(file))),
        ("all figures, asked for again", _ms(lambda: figures(file, AS_AT))),
    ]
    with open_store(choose(store)) as opened:
        for one in BY_MONTH:
            for line in ("999", "101"):
                asked = Question(
                    measure=one,
                    line=line,
                    from_date=datetime.date(2018, 4, 1),
                    to_date=AS_AT - DAY,
                    by=By.MONTH,
                    as_at=AS_AT,
                )
                rows.append((f"{one.key} {line}, with signals", _ms(lambda asked=asked: _one(opened, asked))))
    table("The Briefing page, practice force, as at 12 October 2020", ("what", "ms"), rows)


def _anew(file: Path) -> None:
    """The server is warm, but nobody has looked at this day before."""
    fetched.cache_clear()
    caches.answer_to.cache_clear()
    figures.cache_clear()
    figures(file, AS_AT)


def _one(opened: Store, asked: Question) -> None:
    fetched.cache_clear()
    signals_of(answer(opened, asked))


def _ms(work: Callable[[], object]) -> str:
    return f"{best(work) * 1000:.1f}"
