"""The signals of the control room's sickness, held against the months before the cause that waits have."""

import datetime

from dashboard.analysis import baseline
from dashboard.analysis.chart import chart
from dashboard.analysis.choosing import Choice
from dashboard.analysis.series import Reading
from dashboard.analysis.settings import DEFAULTS
from dashboard.analysis.signals import LeftOut, Signals
from dashboard.analysis.terms import ChartKind
from dashboard.measures.answering import ANSWERED_IN_TIME
from dashboard.measures.measure import Better
from dashboard.measures.sickness import KEY, NAME, SicknessByMonth
from dashboard.periods import By
from dashboard.reference.events import Event, events_for
from dashboard.reference.standards import lines

XMR = Choice(
    kind=ChartKind.XMR,
    why="XmR chart: hours lost are not so many separate chances, since one long illness takes many of them.",
)


def signals_of_sickness(told: SicknessByMonth, as_at: datetime.date) -> Signals:
    """Of the months with a rate; lower is better."""
    readings = [
        Reading(value=one.rate, label=one.month.iso, period=one.month)
        for one in told.room
        if one.rate is not None
    ]
    base = baseline.before_a_known_cause(readings, _causes(as_at), DEFAULTS, period=By.MONTH)
    return Signals(
        about={"data": told.data, "measure": KEY, "by": By.MONTH, "better": Better.LOWER},
        title=f"{NAME} in the control room, share by month",
        chart=chart(XMR.kind, readings, better=Better.LOWER, settings=DEFAULTS, baseline=base.held),
        choice=XMR,
        baseline=base,
        target=None,
        left_out=tuple(
            LeftOut(period=one.month, value=None, why=one.why_no_rate) for one in told.room if one.why_no_rate
        ),
    )


def _causes(as_at: datetime.date) -> list[Event]:
    """What changed the work of either line changed it for the same people."""
    found = [one for line in lines() for one in events_for(ANSWERED_IN_TIME.key, line, as_at=as_at)]
    return list({one.id: one for one in found}.values())
