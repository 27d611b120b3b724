"""Answering: how quickly we pick up, and whom we lose."""

from dashboard.measures.answering import ABANDONMENT, ANSWERED_IN_TIME, MEAN_ANSWER_TIME
from dashboard.measures.demand import ABANDONED, GAVE_UP, OFFERED, WAITED_OVER
from dashboard.measures.waits import LONGEST_WAIT, MEDIAN_ANSWER_TIME, P90_ANSWER_TIME
from dashboard.ui.filters import filter_bar
from dashboard.ui.panels import trend_beside_extracts
from dashboard.ui.tiles import tiles

filters = filter_bar()

tiles(ANSWERED_IN_TIME, MEDIAN_ANSWER_TIME, GAVE_UP, OFFERED, filters=filters)

trend_beside_extracts(ANSWERED_IN_TIME, filters=filters)
trend_beside_extracts(
    MEDIAN_ANSWER_TIME,
    P90_ANSWER_TIME,
    MEAN_ANSWER_TIME,
    filters=filters,
    and_said_of=(LONGEST_WAIT, WAITED_OVER),
)
trend_beside_extracts(ABANDONMENT, filters=filters, and_said_of=(ABANDONED, GAVE_UP))
trend_beside_extracts(OFFERED, filters=filters)
