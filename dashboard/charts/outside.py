"""Figures that others gave, published or reported: which may stand beside a line, and why the rest may not.

A figure stands there only if it measures the same thing: the same clock (or none stated), the same
form, the same origin, and a period as long as the chart's own.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dashboard.measures.measure import Measure
from dashboard.measures.question import Question
from dashboard.periods import first_day, last_day
from dashboard.reference.published_figure import Published
from dashboard.reference.standards import standard_on
from dashboard.reference.terms import Clock, Form


class Giver(StrEnum):
    """Published by somebody for all to read, or reported by the force and loaded here."""

    PUBLISHED = "published"
    REPORTED = "reported"


@dataclass(frozen=True, kw_only=True)
class Outside:
    """Days inclusive; a share is a fraction, a time in seconds.

    `whole` is false where hours or a usual level are meant, not those days in full.
    """

    giver: Giver
    measure: Measure
    from_date: datetime.date
    to_date: datetime.date
    value: float
    source: str
    published_on: str
    clock: str
    definition: str
    url: str = ""
    form: Form | None = None
    origin: str = ""
    whole: bool = True


@dataclass(frozen=True, kw_only=True)
class Beside:
    """`left_out` gives each reason with the number of figures it keeps away."""

    drawn: tuple[Outside, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


def beside(asked: Question, figures: Iterable[Outside]) -> Beside:
    """Of the figures whose days lie in those asked for."""
    near = [one for one in figures if asked.from_date <= one.from_date and one.to_date <= asked.to_date]
    reasons = [(one, why_not(one, asked)) for one in near]
    left_out = Counter(why for _, why in reasons if why)
    return Beside(
        drawn=tuple(one for one, why in reasons if not why), left_out=tuple(sorted(left_out.items()))
    )


def why_not(one: Outside, asked: Question) -> str | None:
    """Why it cannot stand beside the line; None where it can."""
    if one.clock not in (asked.measure.clock, Clock.NOT_STATED):
        return f"on the {one.clock} clock, and this line is on the {asked.measure.clock} clock"
    if one.form is not None and one.form != asked.counted_as:
        return f"counted in form {one.form}, and this line in {asked.counted_as}"
    if one.origin != (asked.origin or ""):
        return f"about calls from {one.origin or 'every origin'} only"
    starts = first_day(asked.by, one.from_date)
    if not one.whole or (starts, last_day(asked.by, starts)) != (one.from_date, one.to_date):
        return f"not for one whole {asked.by}"
    return None


def of_published(asked: Question, row: Published) -> Outside:
    """`row` bears on the measure asked for."""
    assumed = " (form assumed)" if row.form_assumed else ""
    return Outside(
        giver=Giver.PUBLISHED,
        measure=asked.measure,
        from_date=row.period_start,
        to_date=row.period_end,
        value=row.value,
        source=f"{row.publisher}, {row.title}",
        published_on=row.published_on or "date not known",
        clock=row.clock,
        definition=f"{row.definition}{assumed}, {row.exactness}",
        url=row.url,
        form=row.form,
        origin=row.origin,
        whole=row.per is None and row.span != "point" and row.start_time is None and row.end_time is None,
    )


def of_reported(asked: Question, rows: Iterable[Mapping[str, Any]]) -> tuple[Outside, ...]:
    """From rows of `reported_figures`, those of the measure asked for.

    They state no form, so they are taken to be of calls answered, as targets are.
    """
    assumed = " (form A2 assumed)" if asked.measure.takes_form else ""
    return tuple(
        Outside(
            giver=Giver.REPORTED,
            measure=asked.measure,
            from_date=row["period_start"],
            to_date=row["period_end"],
            value=row["value"],
            source=row["source"] or "loaded without a source",
            published_on=str(row["published_on"] or "date not given"),
            clock=row["clock"] or Clock.NOT_STATED,
            definition=f"{row['definition'] or 'definition not given'}{assumed}",
            form=Form.A2 if asked.measure.takes_form else None,
        )
        for row in rows
        if _is_of(asked, row)
    )


def _is_of(asked: Question, row: Mapping[str, Any]) -> bool:
    if row["measure"] != "answered_within":
        return bool(row["measure"] == asked.measure.key)
    standard_s = standard_on(asked.line, row["period_start"]).standard_s
    wanted = standard_s if asked.measure.key == "answered_in_time" else asked.within
    return bool(asked.measure.takes_form and row["within_s"] == wanted)
