"""A rebasing of the share in time of 101 calls from SAFE, as a test says it differs."""

import datetime

from dashboard.analysis.rebasing import Rebasing
from dashboard.reference.events import events


def rebasing(event: str = "safe_go_live", **more) -> Rebasing:
    said = {
        "data": "own",
        "measure": "answered_in_time",
        "line": "101",
        "event": next(one for one in events() if one.id == event),
        "name": "A. Person",
        "reason": "a new system",
        "worse": True,
        "written_on": datetime.date(2021, 9, 1),
    }
    return Rebasing(**(said | more))
