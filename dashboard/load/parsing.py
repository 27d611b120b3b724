"""Text to values, as SQL: each type takes what it states and nothing else; all else is null, and set aside.

DuckDB's own casts take too much: they round 1.7 to a whole number, drop an offset from a time, and read a
day as its midnight. So shapes are checked before a cast.
"""

from collections.abc import Callable
from datetime import date

from dashboard.load.fields import Field, Type
from dashboard.load.parsing_numbers import (
    count_sql,
    figure_sql,
    measure_seconds_sql,
    minutes_seconds_sql,
    number_sql,
    seconds_sql,
    share_sql,
)
from dashboard.load.parsing_times import ISO, epoch_sql, has_offset_sql, moment_sql, period_sql, shown
from dashboard.load.quoting import text, texts

WANTED = {
    Type.TEXT: "text",
    Type.COUNT: "a whole number, 0 or more",
    Type.NUMBER: "a number, 0 or more",
    Type.DURATION: "a time in seconds or H:MM:SS",
    Type.MINUTES_SECONDS: "a time as M:SS",
    Type.SHARE: "a share: a percentage with its sign, or a fraction up to 1",
    Type.FIGURE: "a number, a percentage with its sign, or H:MM:SS",
    Type.PERIOD_START: "a day, a month (2020-09), a financial year (2020/21) or first day/last day",
    Type.TIME_OF_DAY: "a time of day as H:MM:SS",
    Type.DAY_NUMBER: "a day's number, 1 or more",
    Type.EPOCH: "seconds since 1970",
}


def value_sql(field: Field, told: str, *, first_day: date | None, typed: bool) -> str:
    """`told` is SQL for the field's text (null where empty); the result is null where it is no such value."""
    if field.type in _PLAIN:
        return _PLAIN[field.type](_number_text(field, told))
    if field.type in (Type.CHOICE, Type.ONE_OF, Type.MEASURE):
        return _chosen(field, told)
    if field.type in (Type.TIME_OF_DAY, Type.DAY_NUMBER):
        return _counted_from(field, told, first_day)
    formats = (*field.formats, *([ISO] if typed else []))
    moment = moment_sql(formats, told, times=field.type is Type.TIME)
    if field.type is Type.MONTH:
        return f"cast(date_trunc('month', {moment}) as date)"
    return f"cast({moment} as date)" if field.type is Type.DATE else moment


def is_utc_sql(field: Field, told: str, *, typed: bool) -> str:
    """Whether the value is UTC already, by an offset of its own."""
    if field.type is Type.EPOCH:
        return "true"
    if field.type is Type.TIME and (typed or ISO in field.formats):
        return f"({has_offset_sql(told)})"
    return "false"


_PLAIN: dict[Type, Callable[[str], str]] = {
    Type.TEXT: lambda told: told,
    Type.CALLER: lambda told: told,
    Type.COUNT: count_sql,
    Type.NUMBER: number_sql,
    Type.DURATION: seconds_sql,
    Type.MINUTES_SECONDS: minutes_seconds_sql,
    Type.SHARE: share_sql,
    Type.FIGURE: figure_sql,
    Type.PERIOD_START: lambda told: period_sql(told, last=False),
    Type.PERIOD_END: lambda told: period_sql(told, last=True),
    Type.EPOCH: epoch_sql,
    Type.MEASURE_SECONDS: measure_seconds_sql,
}


def _number_text(field: Field, told: str) -> str:
    if field.thousands:
        told = f"replace({told}, {text(field.thousands)}, '')"
    return f"replace({told}, {text(field.decimal)}, '.')" if field.decimal != "." else told


def _chosen(field: Field, told: str) -> str:
    if field.type is Type.ONE_OF:
        words = texts(tuple(theirs.casefold() for theirs, _ in field.values))
        return f"coalesce(lower({told}) in ({words}), false)"
    word = f"regexp_replace({told}, '_[0-9]+_?s?$', '')" if field.type is Type.MEASURE else told
    ways = " ".join(f"when {text(theirs.casefold())} then {text(ours)}" for theirs, ours in field.values)
    return f"case lower({word}) {ways} end"


def _counted_from(field: Field, told: str, first_day: date | None) -> str:
    start = f"timestamp '{first_day}'"
    if field.type is Type.DAY_NUMBER:
        number = count_sql(told)
        return f"{start} + to_days(cast(case when {number} >= 1 then {number} end as integer) - 1)"
    return f"{start} + to_milliseconds(cast(1000 * ({seconds_sql(told)}) as bigint))"


def wanted(field: Field) -> str:
    """What the field's text should have been, for who has to mend the file."""
    if field.type in (Type.CHOICE, Type.MEASURE):
        return "one of " + ", ".join(theirs for theirs, _ in field.values)
    if field.formats:
        return f"a {field.type} as {' or '.join(map(shown, field.formats))}"
    return WANTED.get(Type.PERIOD_START if field.type is Type.PERIOD_END else field.type, field.type)
