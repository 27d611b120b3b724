"""One published figure and the store's own of the same days: as a card, and as a line of a CSV."""

import csv
import io
from collections.abc import Iterable
from html import escape

from dashboard.analysis.reconciling import Reconciled
from dashboard.charts import peer_words, words
from dashboard.measures.provenance import provenance
from dashboard.measures.telling import marked
from dashboard.reference.published import Published
from dashboard.reference.terms import Clock, Unit
from dashboard.ui.contents import safe_cell

_CLOCKS = {
    Clock.BT: "published, BT clock",
    Clock.FORCE: "published, force clock",
    Clock.NOT_STATED: "published, clock not stated",
}
_COLUMNS = (
    *("line", "measure", "within_s", "from", "to", "unit", "published", "published_clock", "published_form"),
    *("own", "own_data", "own_clock", "own_form", "gap", "why_no_own", "can_come_from"),
    *("published_definition", "source", "published_on", "url"),
    *("own_definition", "cut_off_s", "load_ids", "made_at"),
)


def card(one: Reconciled, data: str) -> str:
    row = one.figure
    own = f"<b>{_amount(row, one.own or 0)}</b> {escape(marked('worked out here, force clock', data))}"
    source = f"{escape(f'{row.publisher}, {row.title}')}, {row.published_on}"
    why = "".join(f"<li>{escape(sentence)}</li>" for sentence in one.sources)
    lead = "Where a gap can come from:" if why else "Both are measured alike, as far as sources say."
    return (
        f'<section class="tile"><h2>{escape(peer_words.measured(row))}, {_days(row)}</h2>'
        f"<p><b>{peer_words.amount(row)}</b> {_CLOCKS[row.clock]}</p><p>{own}</p>"
        f"<p><b>{gap_in_words(one)}</b>. {lead}</p><ul>{why}</ul>"
        f'<p class="earlier">{source}</p></section>'
    )


def _amount(row: Published, value: float) -> str:
    if row.unit is Unit.SHARE:
        return f"{value:.1%}"
    return words.seconds(value) if row.unit is Unit.SECONDS else words.count(value)


def gap_in_words(one: Reconciled) -> str:
    gap = one.gap or 0
    if one.figure.unit is Unit.SHARE:
        points = abs(round(gap * 100, 1))
        size = f"{points:g} percentage point{'' if points == 1 else 's'}"
    else:
        points = abs(gap)
        size = words.seconds(points) if one.figure.unit is Unit.SECONDS else words.count(points)
    if round(points, 1) == 0:
        return "No gap"
    return f"Worked out here {size} {'higher' if gap > 0 else 'lower'}"


def _days(row: Published) -> str:
    return words.span(row.period_start, row.period_end)


def csv_of(found: Iterable[Reconciled], data: str) -> str:
    """Shares as fractions, times in seconds; `data` is own or practice."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for one in found:
        it = one.figure
        about = [it.line, str(it.measure), it.within_s, it.period_start, it.period_end, str(it.unit)]
        published = [it.value, str(it.clock), str(it.form or "")]
        behind = provenance(one.answer)
        made = [behind[name] for name in ("definition", "cut_off_s", "load_ids", "made_at")]
        own = [one.own, data, str(Clock.FORCE), str(it.form or ""), one.gap, one.why_none]
        source = [
            " ".join(one.sources),
            it.definition,
            f"{it.publisher}, {it.title}",
            it.published_on,
            it.url,
        ]
        rows.writerow(map(safe_cell, [*about, *published, *own, *source, *made]))
    return written.getvalue()
