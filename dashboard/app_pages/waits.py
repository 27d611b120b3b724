"""Waits: how long callers waited, who gave up, and how much turns on what is counted."""

from dashboard.measures.answering import ABANDONMENT, MEAN_ANSWER_TIME
from dashboard.measures.demand import ABANDONED, GAVE_UP, WAITED_OVER
from dashboard.measures.waits import LONGEST_WAIT, MEDIAN_ANSWER_TIME, MEDIAN_TIME_TO_ABANDON, P90_ANSWER_TIME
from dashboard.ui.filters import filter_bar
from dashboard.ui.panels import trend_beside_extracts
from dashboard.ui.waits import wait_faced, waits_by_band
from dashboard.ui.what_counts import what_is_counted

filters = filter_bar()

wait_faced(filters)
waits_by_band(filters)
what_is_counted(filters)

trend_beside_extracts(MEDIAN_TIME_TO_ABANDON, filters=filters, and_said_of=(ABANDONMENT, ABANDONED, GAVE_UP))
trend_beside_extracts(
    LONGEST_WAIT,
    filters=filters,
    and_said_of=(WAITED_OVER, MEDIAN_ANSWER_TIME, P90_ANSWER_TIME, MEAN_ANSWER_TIME),
)
