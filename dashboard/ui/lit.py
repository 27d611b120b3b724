"""The days that the chosen extract speaks of: which they are, and what is said of them under the chart."""

from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.charts.lit_days import in_words
from dashboard.charts.trend_data import Lit
from dashboard.minutes.understanding.days_spoken_of import days_spoken_of
from dashboard.ui.chosen import Filters
from dashboard.ui.link import choose
from dashboard.ui.said_beside import SaidBeside, SaidCard
from dashboard.ui.shown import Shown


def lit_by(found: SaidBeside) -> Lit | None:
    """None where the extract chosen does not stand beside this panel, or none is chosen."""
    return _days_of(found.chosen) if found.chosen else None


def _days_of(card: SaidCard) -> Lit:
    one = card.of
    days = days_spoken_of(one.chosen, one.meeting.date)
    return Lit(first=days.first, last=days.last, meeting=one.meeting.date, named=days.words)


def said_on_card(card: SaidCard) -> str:
    return f"Its days: {in_words(_days_of(card))}."


def said_of_lit(panel: Shown) -> str:
    """Blank where nothing is lit."""
    lit = panel.trend.lit
    if lit is None:
        return ""
    if lit.last < panel.filters.from_date or lit.first > panel.filters.to_date:
        return f"The chosen extract speaks of {in_words(lit)}: none of them is charted."
    return f"Shaded, the days that the chosen extract speaks of: {in_words(lit)}."


def under_the_chart(panel: Shown) -> None:
    lit, filters = panel.trend.lit, panel.filters
    if lit is None:
        return
    st.html(f'<p class="lit">{escape(said_of_lit(panel))}</p>')
    covered = filters.held.of(filters.line) if filters.held else None
    if lit.first < filters.from_date and covered and covered.within(lit.first, filters.to_date):
        label = f"Chart from {words.day(lit.first)}"
        st.button(label, key=f"lit_{panel.key}", type="tertiary", on_click=_from_then, args=(lit, filters))


def _from_then(lit: Lit, filters: Filters) -> None:
    choose("period", None)
    choose("from", lit.first)
    choose("to", filters.to_date)
