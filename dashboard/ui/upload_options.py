"""What must be said with an upload, asked for as its layout needs it."""

import datetime
from zoneinfo import available_timezones

import streamlit as st

from dashboard.load.layout import Layout
from dashboard.load.layouts import layout, layouts, template
from dashboard.reference import standards
from dashboard.ui.received import Asked

EARLIEST = datetime.date(1990, 1, 1)


def asked_for() -> Asked | None:
    """None until all that the layout needs has been said."""
    name = st.selectbox(
        "What kind of export is it?",
        [one.name for one in layouts()],
        index=None,
        placeholder="Choose its layout",
        key="upload_layout",
    )
    if name is None:
        return None
    wanted = layout(name)
    _about(wanted)
    line = _line() if wanted.needs_line else None
    first_day = _day("Day of its first row", "upload_first_day") if wanted.needs_first_day else None
    if (wanted.needs_line and line is None) or (wanted.needs_first_day and first_day is None):
        st.caption("The export itself does not say this.")
        return None
    return _with_more(wanted, line, first_day)


def _about(wanted: Layout) -> None:
    st.caption(wanted.about)
    st.download_button(
        "An empty example (CSV)",
        data=template(wanted.name),
        file_name=f"{wanted.name}.csv",
        mime="text/csv",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )


def _with_more(wanted: Layout, line: str | None, first_day: datetime.date | None) -> Asked:
    """With what few loads need."""
    with st.expander("Days covered, clock, replacing"):
        from_date = _day("Covers from (else its first row)", "upload_from")
        to_date = _day("to, included (else its last row)", "upload_to")
        zones = sorted(available_timezones())
        zone = st.selectbox("Clock", zones, index=zones.index(wanted.zone), key=f"upload_zone_{wanted.name}")
        replace = st.checkbox("Take the place of the same days counted otherwise", key="upload_replace")
    return Asked(
        layout=wanted.name,
        line=line,
        first_day=first_day,
        covers=(from_date, to_date) if from_date and to_date else None,
        zone=zone if zone != wanted.zone else None,
        replace=replace,
    )


def _line() -> str | None:
    return st.radio("Line", standards.lines(), index=None, horizontal=True, key="upload_line")


def _day(label: str, key: str) -> datetime.date | None:
    day = st.date_input(label, value=None, min_value=EARLIEST, format="DD/MM/YYYY", key=key)
    return day if isinstance(day, datetime.date) else None
