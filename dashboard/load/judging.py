"""A file's rows typed by the layout, each with the first reason that it cannot be kept, if any.

The SQL has one state after another: `cleaned` (a column's text, null where empty), `told` (a field's text,
NAME_text), `typed` (its value, NAME), `placed` (the moment in both clocks), and `why`, the number of a Doubt.
"""

from collections.abc import Mapping, Sequence

from dashboard.load import parsing, zones
from dashboard.load.fields import OPTIONAL, REQUIRED, Type
from dashboard.load.quoting import lines
from dashboard.load.reader import Doubt, Reader, rule_name

# Text of these types is never wrong.
_ANY_TEXT = frozenset({Type.TEXT, Type.CALLER, Type.ONE_OF, Type.MEASURE_SECONDS})


def judged(reader: Reader, doubts: Sequence[Doubt], more: Mapping[str, str], first_why: int = 1) -> str:
    """SQL for every row typed, with `why` and `value_at_fault`; `more` are columns of its own."""
    record, moment = reader.record, reader.moment
    told = [f"{reader.told(field)} as {field.name}_text" for field in record.fields]
    typed = [f"{reader.typed(field)} as {field.name}" for field in record.fields if field is not moment]
    typed += [f"null as {name}" for name in _absent(reader) if name not in more]
    whys = [f"when {doubt.condition} then {number}" for number, doubt in enumerate(doubts, first_why)]
    return lines(
        f"select *, case {' '.join(whys)} end as why, {_value_at_fault(doubts, first_why)} from (",
        "select typed.*" + (f", {zones.PLACED}" if moment else "") + " from (",
        "select *, " + ", ".join([*typed, *_given(reader)]) + " from (",
        "select n, " + ", ".join([*told, *_rule_columns(reader), *_named(more)]) + " from source",
        ")) as typed " + (zones.JOINED if moment else "") + ")",
    )


def _value_at_fault(doubts: Sequence[Doubt], first_why: int) -> str:
    shown = [
        f"when {why} then {doubt.value}"
        for why, doubt in enumerate(doubts, first_why)
        if doubt.value != "null"
    ]
    value = f"case why {' '.join(shown)} end" if shown else "null"
    return f"cast({value} as varchar) as value_at_fault"


def _named(columns: Mapping[str, str]) -> list[str]:
    return [f"{sql} as {name}" for name, sql in columns.items()]


def _absent(reader: Reader) -> list[str]:
    named = {field.name for field in reader.record.fields}
    return [name for name in (*REQUIRED[reader.kind], *OPTIONAL[reader.kind]) if name not in named]


def _given(reader: Reader) -> list[str]:
    moment = reader.moment
    if moment is None:
        return []
    is_utc = parsing.is_utc_sql(moment, f"{moment.name}_text", typed=reader.source.typed)
    given = f"cast({reader.typed(moment)} as timestamp)"
    return [f"{given} as given", f"coalesce({is_utc}, false) as is_given_utc"]


def _rule_columns(reader: Reader) -> list[str]:
    columns = dict.fromkeys(column for rule in reader.layout.rules for column, _ in rule.where)
    return [f"{reader.cleaned(column)} as {rule_name(reader, column)}" for column in columns]
