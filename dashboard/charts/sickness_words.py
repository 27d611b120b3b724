"""Sickness in one line: the control room's beside that of police staff elsewhere, or why it is not known."""

import datetime
from collections.abc import Iterator

from dashboard.analysis.signals import Signals
from dashboard.charts import words
from dashboard.charts.briefed import signal_in_words
from dashboard.measures.sickness import DEFINITION, QUERY, Sickness, SicknessByMonth
from dashboard.measures.telling import marked
from dashboard.periods import By

NOT_KNOWN = "Sickness in the control room: no absence is loaded."


def in_a_line(told: SicknessByMonth, signals: Signals, as_at: datetime.date) -> str:
    """Of the latest month that has a rate; `as_at` says which year is plain."""
    return marked(" ".join(_sentences(told, signals, as_at)), told.data)


def _sentences(told: SicknessByMonth, signals: Signals, as_at: datetime.date) -> Iterator[str]:
    month = next((one for one in reversed(told.room) if one.rate is not None), None)
    if month is None:
        yield f"Control room sickness is not known: {_why_none(told)}."
        return
    shape, said = signal_in_words(signals)
    when = words.in_period(By.MONTH, month.month, beside=as_at)
    other = next((one for one in told.others if one.month == month.month), None)
    yield (
        f"Control room sickness {when} {percent(month.rate)} of police staff’s contracted hours "
        f"({shape} {said}); police staff of the rest of the force {_rest(other)}."
    )
    yield from _isolation(month, other)
    yield from _later(told.room[told.room.index(month) + 1 :], as_at)


def percent(rate: float | None) -> str:
    """9.7%: a rate that moves by tenths."""
    return words.NO_VALUE if rate is None else f"{rate * 100:.1f}%"


def _why_none(told: SicknessByMonth) -> str:
    if not told.units_of_room:
        named = words.listed(list(told.units))
        return f"absence is loaded of {named}, and none of them is called OCC or control room"
    whys = [one.why_no_rate for one in told.room if one.why_no_rate]
    return whys[-1] if whys else "no month is complete yet"


def _rest(other: Sickness | None) -> str:
    if other is None:
        return "not known: absence is loaded of the control room only"
    if other.rate is None:
        return f"not known: {other.why_no_rate}"
    without = f" (without {words.listed(list(other.left_out))}, not known)" if other.left_out else ""
    return f"{percent(other.rate)}{without}"


def _isolation(month: Sickness, other: Sickness | None) -> Iterator[str]:
    if month.isolation_hours:
        beside = f" and {percent(other.isolation_rate)}" if other and other.isolation_rate is not None else ""
        yield f"Isolation, counted apart: {percent(month.isolation_rate)}{beside}."


def _later(silent: tuple[Sickness, ...], as_at: datetime.date) -> Iterator[str]:
    if silent:
        last = silent[-1]
        yield f"{words.period(By.MONTH, last.month, beside=as_at)} has no rate: {last.why_no_rate}."


def worked_out(told: SicknessByMonth, signals: Signals) -> tuple[str, ...]:
    """A sentence each: what it is, what its limits are, where it comes from."""
    loads = words.listed([str(one) for one in told.load_ids])
    return (
        DEFINITION,
        "Officers are left out on both sides: people in control rooms are mostly police staff.",
        signals.baseline.why,
        signals.choice.why,
        f"By queries/{QUERY}.sql, absence of load {loads}.",
    )
