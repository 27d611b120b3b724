"""Meetings as a list, newest first, each with what was said at it and a link that opens it."""

from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.meeting import Kind, Meeting, Standing, Words
from dashboard.ui.minutes_asked import Asked
from dashboard.ui.minutes_links import to_meeting

_COUNTED = (Kind.CHALLENGE, Kind.RESPONSE, Kind.DECISION, Kind.ACTION)
_NAMES = {kind: f"{kind.capitalize()}s" for kind in _COUNTED}
AT_ONCE = 24


def list_of_meetings(asked: Asked) -> None:
    known = asked.filters.meetings
    st.html(_table(known[:AT_ONCE], asked))
    if known[AT_ONCE:]:
        with st.expander(f"The other {len(known) - AT_ONCE} of {len(known)} meetings"):
            st.html(_table(known[AT_ONCE:], asked))


def _table(some: tuple[Meeting, ...], asked: Asked) -> str:
    counts = "".join(f'<th scope="col" class="number spare">{_NAMES[kind]}</th>' for kind in _COUNTED)
    rows = "".join(_row(one, asked) for one in some)
    return (
        '<div class="held"><table><thead><tr><th scope="col">Held</th><th scope="col">Meeting</th>'
        f'{counts}<th scope="col" class="number">Promises</th><th scope="col" class="spare">Words</th>'
        f"</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(one: Meeting, asked: Asked) -> str:
    at = to_meeting(one, asked.filters)
    said = [sum(extract.kind is kind for extract in one.extracts) for kind in _COUNTED]
    counts = "".join(f'<td class="number spare">{many or "–"}</td>' for many in said)
    draft = ", draft" if one.standing is Standing.DRAFT and one.words is Words.NOTES_RECORD else ""
    return (
        f'<tr><th scope="row"><a href="{at}" target="_self">{words.day(one.date)}</a></th>'
        f"<td>{escape(one.title)}</td>{counts}"
        f'<td class="number">{one.promised or "–"}</td><td class="spare">{one.words}{draft}</td></tr>'
    )
