"""Published shares of forces that may stand side by side, as units to compare."""

from dashboard.analysis.funnel_units import Unit
from dashboard.reference.peer_sets import PeerSet
from dashboard.reference.terms import Unit as Measured


def units_of(peers: PeerSet) -> tuple[Unit, ...]:
    """Forces of which both the share and the calls were published; the whole country is no unit.

    The numerator is share × calls, so it is as rounded as the share.
    """
    return tuple(
        Unit(name=one.figure.geography, numerator=one.figure.value * one.calls, denominator=one.calls)
        for one in peers.forces
        if one.calls and one.figure.unit == Measured.SHARE
    )
