"""Peers: what other forces publish, which of it may stand beside ours, and why the rest may not."""

from dashboard.ui.filters import filter_bar
from dashboard.ui.one_peer import compare_with_one
from dashboard.ui.passports import what_forces_publish
from dashboard.ui.peers import forces_side_by_side
from dashboard.ui.reconciliation import reconciliation

filters = filter_bar()

forces_side_by_side(filters)
reconciliation(filters)
compare_with_one(filters)
what_forces_publish(filters)
