"""Named numbers with a definition: `ALL` of them, and `named` to find one."""

import difflib

from dashboard.errors import DashboardError
from dashboard.measures import answering, demand, waits
from dashboard.measures.measure import Measure

ALL: tuple[Measure, ...] = (*answering.ALL, *waits.ALL, *demand.ALL)


def named(key: str) -> Measure:
    """Raises DashboardError naming the nearest key, or all of them."""
    found = {measure.key: measure for measure in ALL}
    if key in found:
        return found[key]
    near = difflib.get_close_matches(key, found, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(found)}."
    raise DashboardError(f"There is no measure {key!r}: {hint}")
