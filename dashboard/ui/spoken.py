"""What extracts speak of, as something to chart: a measure of a line, and of one origin where it is named."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, product
from typing import NamedTuple

from dashboard.charts import sentences
from dashboard.measures.measure import Measure
from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Extract
from dashboard.reference import standards
from dashboard.ui.chosen import Filters
from dashboard.ui.minutes_asked import CHARTABLE


class Spoken(NamedTuple):
    """A measure of a line, and of one origin of its calls where the words name one."""

    measure: Measure
    line: str
    origin: str | None = None

    @property
    def name(self) -> str:
        of = f" ({sentences.origin(self.origin)} only)" if self.origin else ""
        return f"{self.line} {sentences.name(self.measure)}{of}"


def spoken_of(said: Sequence[Extract], filters: Filters) -> tuple[Spoken, ...]:
    """What is spoken of most comes first. Words that name no line speak of the one chosen."""
    return _most_spoken(chain.from_iterable(extract.links for extract in said), filters)


def spoken_in(links: Iterable[Link], day: datetime.date, filters: Filters) -> tuple[Spoken, ...]:
    """Of these, what has calls loaded of the days before."""
    return tuple(one for one in _most_spoken(links, filters) if _is_covered(one, day, filters))


def _most_spoken(links: Iterable[Link], filters: Filters) -> tuple[Spoken, ...]:
    known = {one.key: one for one in CHARTABLE}
    times: dict[Spoken, float] = defaultdict(float)
    for link in (link for link in links if link.measure in known):
        for line, origin in product(link.lines or (filters.line,), link.origins or (None,)):
            if line in standards.lines():
                times[Spoken(known[link.measure], line, origin)] += link.score
    return tuple(sorted(times, key=lambda one: -times[one]))


def _is_covered(one: Spoken, day: datetime.date, filters: Filters) -> bool:
    covered = filters.held.of(one.line) if filters.held else None
    if covered is None or covered.stretches[0].first_day >= day:
        return False
    return one.origin is None or one.origin in covered.origins
