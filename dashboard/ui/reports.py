"""What a load would do, and what it did, for the person who asked for it."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.load.loaded import Loaded
from dashboard.ui.contents import days_in_words


def report(loaded: Loaded) -> None:
    """Of a dry run."""
    lead, *more = would_do(loaded)
    listed = "".join(f"<li>{escape(line)}</li>" for line in more)
    below = f"<ul>{listed}</ul>" if more else ""
    st.html(f'<div class="plain"><b>{escape(loaded.file)}.</b> {escape(lead)}{below}</div>')


def would_do(loaded: Loaded) -> Iterator[str]:
    """The first says what would be kept; the rest what would not, why, and what it would replace."""
    if loaded.same_as is not None:
        yield f"The same file as load {loaded.same_as}: nothing would change."
        return
    of = [f"{words.listed(list(loaded.lines))} calls"] if loaded.lines else []
    of += [days_in_words(*loaded.covers)] if loaded.covers else []
    kept = f"{words.count(loaded.rows_kept)} of {words.plural(loaded.rows_read, 'row')} would be kept"
    yield f"{kept}: {', '.join(of)}." if of else f"{kept}."
    for reason, rows in loaded.reasons:
        yield f"{words.plural(rows, 'row')} set aside: {reason}"
    for reason, rows in loaded.left_out:
        yield f"{words.plural(rows, 'row')} left out: {reason}"
    if loaded.rows_replaced:
        yield f"{words.plural(loaded.rows_replaced, 'row')} of earlier loads would be replaced"
    for sentence in loaded.cannot_tell:
        yield f"It cannot tell: {sentence}"


def done_in_words(loaded: Loaded) -> str:
    """Of a load that was made."""
    if loaded.same_as is not None:
        return f"{loaded.file} is the same file as load {loaded.same_as}: nothing has changed."
    aside = f", {words.count(loaded.rows_set_aside)} set aside" if loaded.rows_set_aside else ""
    kept = words.plural(loaded.rows_kept, "row")
    return f"{loaded.file} is load {loaded.load_id}: {kept} kept{aside}."
