"""Figures published of our force beside the store's own of the same days: two clocks never share a line."""

import datetime
from functools import lru_cache
from pathlib import Path

import streamlit as st

from dashboard.analysis.reconciling import Reconciled, reconciled
from dashboard.charts import words
from dashboard.measures import named
from dashboard.measures.question import Question
from dashboard.measures.telling import mark
from dashboard.periods import By, first_day, last_day
from dashboard.reference.published import Published, published_for
from dashboard.reference.terms import PublishedMeasure, Span
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.link import choose
from dashboard.ui.listing import heading
from dashboard.ui.reconciled_card import card, csv_of

# More would be a wall: the rest are counted.
_MOST = 6
_MEASURES = (
    PublishedMeasure.ANSWERED_WITHIN,
    PublishedMeasure.MEAN_ANSWER_TIME,
    PublishedMeasure.ABANDONMENT,
    PublishedMeasure.OFFERED,
)
SIMULATED = "The calls here are simulated: a gap says how near they come, and nothing about the real force."
_SUBTITLE = (
    "The BT clock starts when BT takes a call, the force clock when it reaches the force’s switch. Two "
    "clocks never share a line, and a figure of one is not a point of the other’s."
)


def reconciliation(filters: Filters) -> None:
    with st.container(key="panel_reconciliation"):
        heading(f"Published {filters.line} figures beside those worked out here", _SUBTITLE)
        if filters.held is None:
            nothing_here(
                "No calls are loaded, so nothing is worked out here to set beside what was published."
            )
            return
        file = filters.held.file
        found = side_by_side(file, filters.line, filters.as_at)
        shown = [one for one in found if one.own is not None][:_MOST]
        if shown:
            st.html(f'<div class="tiles wide">{"".join(card(one, filters.held.data) for one in shown)}</div>')
            _simulated(filters.held.data)
        _the_rest(found, len(shown), filters)
        if found:
            _download(found, filters)


def _simulated(data: str) -> None:
    if mark(data):
        st.caption(SIMULATED)


def _download(found: tuple[Reconciled, ...], filters: Filters) -> None:
    data = filters.held.data if filters.held else ""
    st.download_button(
        "CSV of all",
        data=lambda: csv_of(found, data),
        file_name=f"{data}-reconciled-{filters.line}-as-at-{filters.as_at}.csv",
        mime="text/csv",
        key="csv_reconciled",
        on_click="ignore",
    )


@lru_cache(maxsize=200)
def side_by_side(file: Path, line: str, as_at: datetime.date) -> tuple[Reconciled, ...]:
    """Latest days first; only figures of whole days that were public by `as_at`."""
    figures = [
        row
        for measure in _MEASURES
        for row in published_for(measure, line, as_at=as_at)
        if row.per is None and row.span is not Span.POINT and row.start_time is None and not row.origin
    ]
    latest = sorted(figures, key=lambda row: (row.period_end, row.period_start), reverse=True)
    return tuple(reconciled(row, caches.answer_to(file, _asked(row))) for row in latest)


def _asked(row: Published) -> Question:
    whole = first_day(By.MONTH, row.period_start), last_day(By.MONTH, row.period_end)
    return Question(
        measure=named(row.measure),
        line=row.line,
        from_date=row.period_start,
        to_date=row.period_end,
        by=By.MONTH if whole == (row.period_start, row.period_end) else By.DAY,
        within=row.within_s,
        form=row.form,
    )


def _the_rest(found: tuple[Reconciled, ...], shown: int, filters: Filters) -> None:
    by_then = words.day(filters.as_at)
    if not found:
        nothing_here(f"No {filters.line} figure of whole days had been published by {by_then}.")
    elif len(found) > shown:
        absent = [one for one in found if one.own is None]
        older = len(found) - shown - len(absent)
        told = (
            [f"{words.plural(len(absent), 'figure')} of days that are not loaded in full"] if absent else []
        )
        told += [f"{words.plural(older, 'older figure')}"] if older else []
        begun = "Also published" if shown else "Nothing can be set side by side: published"
        nothing_here(f"{begun} by {by_then}: {words.listed(told)}.")
    latest = filters.held.latest if filters.held else None
    if not shown and latest and _later(filters, latest):
        st.button(
            "Show what was published later",
            on_click=choose,
            args=("as_at", _later(filters, latest)),
            key="reconciled_later",
        )


def _later(filters: Filters, latest: datetime.date) -> datetime.date | None:
    """The first later day by which a figure of the days loaded was public."""
    days = [
        row.visible_from
        for measure in _MEASURES
        for row in published_for(measure, filters.line)
        if row.visible_from and row.visible_from > filters.as_at and row.period_end <= latest
    ]
    return max(days, default=None)
