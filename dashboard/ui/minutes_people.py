"""The people of the meetings held by the day shown: which role each was seen in, when, and what they said."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.finding.register import Person, Post
from dashboard.ui.empty import nothing_here
from dashboard.ui.minutes_asked import Asked
from dashboard.ui.minutes_known import known_by_then
from dashboard.ui.minutes_links import address, to_meeting

SEEN = (
    "Days are those of the first and the last meeting at which somebody was seen in a role, or sent "
    "apologies in it: of the days before and after nothing is known."
)
AT_ONCE = 40


def people_seen(asked: Asked) -> None:
    known = known_by_then(asked.filters).people
    if not known:
        nothing_here("Nobody’s attendance is recorded by this day.")
        return
    title = f"{words.plural(len(known), 'person', 'people')} at these meetings"
    st.html(f'<div class="head"><h2>{escape(title)}</h2><p>{SEEN}</p></div>')
    st.html(_table(known[:AT_ONCE], asked))
    if known[AT_ONCE:]:
        with st.expander(f"The other {len(known) - AT_ONCE} of {len(known)} people"):
            st.html(_table(known[AT_ONCE:], asked))


def _table(some: tuple[Person, ...], asked: Asked) -> str:
    rows = "".join(_row(one, asked) for one in some)
    return (
        '<div class="held"><table><thead><tr><th scope="col">Name</th><th scope="col">Seen as</th>'
        '<th scope="col" class="spare">Last seen</th><th scope="col" class="number spare">Meetings</th>'
        f'<th scope="col" class="number">Extracts</th></tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _row(one: Person, asked: Asked) -> str:
    also = f"<br><small>also written {escape(words.listed(list(one.also)))}</small>" if one.also else ""
    last = _link(to_meeting(max(one.meetings), asked.filters), words.day(one.last_seen))
    found = address(asked.filters, show="search", person=one.name)
    said = _link(found, words.count(len(one.said)), f"what {one.name} said") if one.said else "–"
    return (
        f'<tr><th scope="row">{escape(one.name)}{also}</th><td>{"<br>".join(_posts(one))}</td>'
        f'<td class="spare">{last}</td><td class="number spare">{len(one.meetings)}</td>'
        f'<td class="number">{said}</td></tr>'
    )


def _link(at: str, text: str, said: str = "") -> str:
    label = f' aria-label="{escape(f"{text}: {said}")}"' if said else ""
    return f'<a href="{at}" target="_self"{label}>{escape(text)}</a>'


def _posts(one: Person) -> Iterator[str]:
    for post in one.posts:
        yield f"{escape(_titled(post))}, {words.span(post.first_seen, post.last_seen)}"


def _titled(post: Post) -> str:
    """Assistant Chief Constable (ACC)."""
    if post.capacity and post.role and post.capacity != post.role:
        return f"{post.capacity} ({post.role})"
    return post.capacity or post.role or "no role recorded"
