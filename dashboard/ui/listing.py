"""A heading with its line beneath, and a list of things as a table."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

# More rows than this stand in a table that scrolls by itself.
MOST_IN_FULL = 10
_MARKDOWN = frozenset(r"\`*_{}[]<>#|~$:")


def heading(title: str, subtitle: str) -> None:
    st.html(f'<div class="head"><h2>{escape(title)}</h2><p>{escape(subtitle)}</p></div>')


def listing(rows: Sequence[Mapping[str, object]], says: str) -> None:
    """`says` is what the table shows, for those who cannot see it."""
    if len(rows) > MOST_IN_FULL:
        st.dataframe(list(rows), hide_index=True, alt=says)
        return
    plain = [{name: _plain(cell) for name, cell in row.items()} for row in rows]
    st.table(plain, border="horizontal", hide_index=True, alt=says)


def _plain(cell: object) -> object:
    """Text as it stands: a file's name must not be read as Markdown."""
    if not isinstance(cell, str):
        return cell
    return as_it_stands(cell)


def as_it_stands(text: str) -> str:
    """Markdown that shows it letter by letter."""
    return "".join(f"\\{letter}" if letter in _MARKDOWN else letter for letter in text)
