"""The promises that were given a day, drawn as lines from said to due to put off to done."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.charts import slippage, slippage_words, words
from dashboard.charts.trend import CONFIG
from dashboard.minutes.following.tracker import Tracked
from dashboard.ui import caches
from dashboard.ui.style import is_dark

# More lines than this say less; the table holds all.
MOST = 14
EXPLAINED = (
    "A ring is the day something was said, a diamond a day it was promised for (open: put off since), "
    "a square the day by which it was done. Past the first day promised the line is dashed."
)


def slipped(every: Sequence[Tracked]) -> None:
    dated = slippage.rows_of(every)
    if not dated:
        return
    shown = sorted(dated[:MOST], key=lambda one: one.said_on)
    st.plotly_chart(
        caches.drawn(f"slippage {shown!r}", is_dark(), partial(slippage.figure, shown)),
        key="chart_slippage",
        theme=None,
        config=dict(CONFIG),
        alt=f"{slippage_words.sentence(shown)} The table below holds every promise.",
    )
    more = len(dated) - len(shown)
    left_out = f" {words.count(more)} more with a day stand in the table." if more else ""
    st.caption(EXPLAINED + left_out)
