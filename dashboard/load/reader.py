"""How one record is read from each row of one file: a field's text and value, as SQL; and what is doubted."""

from dataclasses import dataclass
from datetime import date

from dashboard.load import parsing
from dashboard.load.fields import MOMENT, Field, Kind
from dashboard.load.layout import Layout, Record
from dashboard.load.options import Said
from dashboard.load.quoting import text, texts
from dashboard.load.source import Source


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A reason, and SQL that says whether it holds; `value` is SQL for the text at fault, if not personal."""

    condition: str
    reason: str
    column: str | None = None
    value: str = "null"
    left_out: bool = False


@dataclass(frozen=True, kw_only=True)
class Reader:
    """How one record is read from each row of one file. `last_day` is the latest day that a row may be of."""

    layout: Layout
    kind: Kind
    record: Record
    source: Source
    said: Said
    last_day: date

    def cleaned(self, column: str) -> str:
        """SQL: the column's text without blanks around it, null where that is nothing."""
        index = self.source.column(column)
        if index is None:
            return "cast(null as varchar)"
        words = (*self.layout.empty.get("*", ()), *self.layout.empty.get(column, ()))
        # Trimming is slow, and hardly ever wanted.
        has_blanks = f"{index} like ' %' or {index} like '% '"
        plain = f"case when {has_blanks} then nullif(trim({index}), '') else {index} end"
        lowered = texts(tuple(word.casefold() for word in words))
        return (
            f"case when lower(trim({index})) not in ({lowered}) then {plain} end" if words else f"({plain})"
        )

    def told(self, field: Field) -> str:
        """SQL: the field's text, null where there is none."""
        if field.option == "line":
            return text(self.said.line or "")
        if field.constant is not None:
            return text(field.constant)
        columns = [self.cleaned(column) for column in field.columns]
        whole = " || '/' || ".join(columns) if field.joined else f"coalesce({', '.join(columns)})"
        return f"case when {self.cleaned(field.needs)} is not null then {whole} end" if field.needs else whole

    def typed(self, field: Field) -> str:
        return parsing.value_sql(
            field, f"{field.name}_text", first_day=self.said.first_day, typed=self.source.typed
        )

    @property
    def moment(self) -> Field | None:
        name = MOMENT.get(self.kind)
        return self.record.named(name) if name else None


def rule_name(reader: Reader, column: str) -> str:
    return f"rule_{reader.source.column(column)}"
