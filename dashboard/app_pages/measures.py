"""Measures: what each figure means, how it is worked out, and what an export must hold for it."""

from dashboard.ui.definitions import definitions
from dashboard.ui.given import exports_can_give

definitions()

exports_can_give()
