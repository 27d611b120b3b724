"""Why a row of a file cannot be kept: every reason that the layout and the kind of export give, in order."""

from collections.abc import Iterator, Sequence

from dashboard.load import parsing, zones
from dashboard.load.fields import REQUIRED, Field, Type
from dashboard.load.quoting import texts
from dashboard.load.reader import Doubt, Reader, rule_name

# Text of these types is never wrong.
_ANY_TEXT = frozenset({Type.TEXT, Type.CALLER, Type.ONE_OF, Type.MEASURE_SECONDS})


def doubts(reader: Reader, more: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """In the order that they are tried: no row at all, the layout's rules, each field, then `more`."""
    return (*_blank(reader), *_rules(reader), *_field_doubts(reader), *_moment_doubts(reader), *more)


def value_of(reader: Reader, field: Field) -> str:
    """SQL for what a set-aside row may show of a field: nothing where one of its columns is personal."""
    personal = {column.casefold() for column in reader.layout.personal}
    columns = [*field.columns, *([field.needs] if field.needs else [])]
    is_shown = field.columns and not personal & {column.casefold() for column in columns}
    return f"{field.name}_text" if is_shown else "null"


def column_of(field: Field) -> str:
    return ", ".join(field.columns) or field.name


def _blank(reader: Reader) -> Iterator[Doubt]:
    from_file = [f"{field.name}_text" for field in reader.record.fields if field.columns]
    yield Doubt(condition=f"coalesce({', '.join(from_file)}) is null", reason="a blank row", left_out=True)


def _rules(reader: Reader) -> Iterator[Doubt]:
    for rule in reader.layout.rules:
        holds = [
            f"lower(coalesce({rule_name(reader, column)}, '')) in ({texts(tuple(map(str.casefold, words)))})"
            for column, words in rule.where
        ]
        yield Doubt(condition=" and ".join(holds), reason=rule.reason, left_out=rule.left_out)


def _field_doubts(reader: Reader) -> Iterator[Doubt]:
    for field in reader.record.fields:
        column = column_of(field)
        # Who withheld a number rang all the same.
        is_wanted = field.type is not Type.CALLER and not field.optional
        if is_wanted or field.name in REQUIRED[reader.kind]:
            yield Doubt(condition=f"{field.name}_text is null", reason=f"{column} is empty", column=column)
        if field.type not in _ANY_TEXT:
            value = "given" if field is reader.moment else field.name
            wrong = f"{field.name}_text is not null and {value} is null"
            reason = f"{column} is not {parsing.wanted(field)}"
            yield Doubt(condition=wrong, reason=reason, column=column, value=value_of(reader, field))


def _moment_doubts(reader: Reader) -> Iterator[Doubt]:
    field = reader.moment
    if field is None:
        return
    column, value = column_of(field), value_of(reader, field)
    skipped = f"{column} lies in the hour that the clocks skip"
    out = f"{column} is not between {zones.FIRST_DAY} and {reader.last_day}"
    yield Doubt(condition="is_missing", reason=skipped, column=column, value=value)
    yield Doubt(condition="at_utc is null", reason=out, column=column, value=value)
    if covers := reader.said.covers:
        beyond = f"cast(at_local as date) not between date '{covers[0]}' and date '{covers[1]}'"
        reason = f"{column} lies outside the days that --covers gives"
        yield Doubt(condition=beyond, reason=reason, column=column, value=value)
