"""How long callers waited in one month: the wait they faced, and the calls by wait band."""

from collections.abc import Iterable

import streamlit as st

from dashboard.charts import still_waiting, wait_bands, words
from dashboard.charts.waits_told import WaitsTold, waited
from dashboard.measures.provenance import PROVENANCE, provenance
from dashboard.measures.telling import written
from dashboard.measures.wait_lengths import QUERY, bands
from dashboard.reference.standards import standard_on
from dashboard.ui.behind import Behind, drawn
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.whole_month import WholeMonth, no_month, whole_month

FACED = (
    "Kaplan–Meier: each second, of those still waiting, the share answered in it, multiplied up. "
    "Whoever gave up counts as waiting until then, and after that as not known."
)
MET = "Of those answered: the whole second, rounded up, at or below which so many in a hundred were answered."
DIFFER = (
    "They differ because whoever gave up is left out of answer times, and it is long waits that are given up "
    "on. The wait faced assumes that those who gave up were as near an answer as those still waiting."
)
BANDS = "Calls answered and abandoned by whole seconds waited, rounded up: 5 s stands in “up to 5 s”."
_ABOUT = ("data", "line")


def wait_faced(filters: Filters) -> None:
    with st.container(key="panel_wait_faced"):
        month = whole_month(filters)
        if month is None:
            no_month(filters)
            return
        shown = month.waits()
        if shown.why_not_followed:
            nothing_here(f"No wait that callers faced {shown.when}: {shown.why_not_followed}.")
            return
        drawn(_faced(month, shown))


def waits_by_band(filters: Filters) -> None:
    with st.container(key="panel_wait_bands"):
        month = whole_month(filters)
        if month:
            drawn(_bands(month, month.waits()))


def _faced(month: WholeMonth, shown: WaitsTold) -> Behind:
    return Behind(
        key="wait_faced",
        month=month,
        headline=still_waiting.headline(shown),
        subtitle=shown.subtitle("share still waiting after each second"),
        said=still_waiting.plain_words(shown),
        figure=month.figure("wait_faced", lambda palette: still_waiting.figure(shown, palette)),
        about=(MET, FACED, DIFFER),
        query=QUERY,
        table=[
            {
                "In a hundred": row["percent"],
                "Of those answered, within": waited(row["answered_s"], shown.longest_s),
                "All who rang, within": waited(row["faced_s"], shown.longest_s),
            }
            for row in still_waiting.rows(shown)
        ],
        csv=lambda: _csv(shown, f"{MET} {FACED}", still_waiting.rows(shown)),
    )


def _bands(month: WholeMonth, shown: WaitsTold) -> Behind:
    long_s = standard_on(shown.told.line, shown.told.asked.to_date).long_wait_s
    return Behind(
        key="wait_bands",
        month=month,
        headline=wait_bands.headline(shown, long_s),
        subtitle=shown.subtitle("calls by how long they waited"),
        said=wait_bands.plain_words(shown),
        figure=month.figure("wait_bands", lambda palette: wait_bands.figure(shown, palette)),
        about=(BANDS, "Where an export’s own band is wider, its edges are kept."),
        query=QUERY,
        table=[
            {
                "Waited": wait_bands.in_words(one),
                "Answered": words.count(one.answered),
                "Abandoned": words.count(one.abandoned),
                "Of all calls": words.share((one.answered + one.abandoned) / shown.every),
            }
            for one in bands(shown.waits)
        ],
        csv=lambda: _csv(shown, BANDS, wait_bands.rows(shown)),
    )


def _csv(shown: WaitsTold, definition: str, rows: Iterable[dict[str, object]]) -> str:
    """The rows, each with what it is of, what it means, and where it comes from."""
    told = shown.told
    same = {"data": told.data, "line": told.line, **provenance(told), "definition": definition}
    held = list(rows)
    return written([*_ABOUT, *held[0], *PROVENANCE], [{**same, **row} for row in held])
