"""Answering: how quickly we pick up, and whom we lose."""

from dashboard.measures.answering import ABANDONMENT, ANSWERED_IN_TIME, MEAN_ANSWER_TIME
from dashboard.measures.demand import GAVE_UP, OFFERED
from dashboard.measures.waits import MEDIAN_ANSWER_TIME, P90_ANSWER_TIME
from dashboard.ui.filters import filter_bar
from dashboard.ui.panels import trend_beside_extracts
from dashboard.ui.tiles import tiles

filters = filter_bar()

tiles(ANSWERED_IN_TIME, MEDIAN_ANSWER_TIME, GAVE_UP, OFFERED, filters=filters)

trend_beside_extracts(ANSWERED_IN_TIME, filters=filters)
trend_beside_extracts(MEDIAN_ANSWER_TIME, P90_ANSWER_TIME, MEAN_ANSWER_TIME, filters=filters)
trend_beside_extracts(ABANDONMENT, filters=filters)
trend_beside_extracts(OFFERED, filters=filters)
