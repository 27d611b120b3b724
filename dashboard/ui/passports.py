"""What each force publishes of a line and by which rules, and what it does not."""

import datetime
from collections.abc import Iterator
from functools import lru_cache

import streamlit as st

from dashboard.charts import words
from dashboard.reference.peer import Peer
from dashboard.reference.peer_terms import Publishes
from dashboard.reference.peers import peers
from dashboard.ui.chosen import Filters
from dashboard.ui.listing import heading, listing

OURS = "West Mercia"
_UNSAID = "not said"
STAFF = (
    "**Sickness.** People in control rooms are mostly police staff, so police staff are what theirs is "
    "compared with; figures of officers, or of a whole force, are not. No two forces’ sickness of "
    "control-room staff is held here for the same days, so none is drawn."
)


@lru_cache(maxsize=200)
def known(line: str, as_at: datetime.date) -> tuple[Peer, ...]:
    """Passports of a line that were public by `as_at`, ours first, then by name."""
    shown = [one for one in peers() if one.line == line and one.visible_from <= as_at]
    return tuple(sorted(shown, key=lambda one: (one.geography != OURS, one.geography, one.id)))


def what_forces_publish(filters: Filters) -> None:
    """Every passport of the line, with those that publish nothing said first."""
    shown = known(filters.line, filters.as_at)
    heading(
        f"What each force publishes of {filters.line} calls, and by which rules",
        f"As far as public by {words.day(filters.as_at)}. What a source leaves unsaid matches nothing.",
    )
    silent = [one.note for one in shown if one.publishes is not Publishes.FIGURES]
    st.markdown("\n".join(f"- {note}" for note in silent))
    if len(shown) > len(silent):
        listing(list(_passports(shown)), f"Table. Passports of {filters.line} figures")
    st.markdown(STAFF)


def _passports(shown: tuple[Peer, ...]) -> Iterator[dict[str, object]]:
    for one in shown:
        if one.publishes is Publishes.FIGURES:
            assumed = " (assumed)" if one.form_assumed else ""
            yield {
                "Who": one.geography,
                "Publishes": ", ".join(measure.replace("_", " ") for measure in one.measures),
                "Periods": one.periods,
                "Clock": str(one.clock),
                "Timed from": str(one.timed_from or _UNSAID),
                "Answered by": str(one.answered_by or _UNSAID),
                "Form": f"{one.form}{assumed}" if one.form else _UNSAID,
                "Given up": str(one.given_up or _UNSAID),
                "Cut-off": _UNSAID if one.cut_off_s is None else words.seconds(one.cut_off_s),
                "Note": one.note,
                "Source": one.source,
                "Address": one.url,
            }
