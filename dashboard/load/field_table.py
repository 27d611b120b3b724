"""One `[fields.NAME]` table of a layout file, read strictly."""

from typing import Any

from dashboard.load.fields import MOMENTS, Field, Type

SOURCES = ("column", "join", "first_of", "value", "option")
KEYS = (*SOURCES, "type", "formats", "values", "optional", "needs", "times", "thousands", "decimal")
# The types that are nothing without them.
FORMATS = frozenset({Type.TIME, Type.DATE, Type.MONTH})
VALUES = frozenset({Type.CHOICE, Type.ONE_OF, Type.MEASURE})


def read_field(name: str, table: dict[str, Any]) -> Field:
    if strange := set(table) - set(KEYS):
        raise ValueError(
            f"fields.{name} cannot have {', '.join(sorted(strange))}: it may have {', '.join(KEYS)}"
        )
    if sum(source in table for source in SOURCES) != 1:
        raise ValueError(f"fields.{name} wants exactly one of {', '.join(SOURCES)}")
    if table["type"] not in list(Type):
        raise ValueError(f"fields.{name}: type {table['type']!r} is none of {', '.join(Type)}")
    found = Field(
        name=name,
        type=Type(table["type"]),
        columns=_columns(table),
        joined="join" in table,
        constant=table.get("value"),
        option=table.get("option"),
        optional=table.get("optional", False),
        formats=tuple(table.get("formats", ())),
        values=_values(table.get("values", ())),
        needs=table.get("needs"),
        times=table.get("times"),
        thousands=table.get("thousands", ""),
        decimal=table.get("decimal", "."),
    )
    _whole(found)
    return found


def _columns(table: dict[str, Any]) -> tuple[str, ...]:
    if "column" in table:
        return (table["column"],)
    return tuple(table.get("join", table.get("first_of", ())))


def _values(told: dict[str, str] | list[str] | tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """A list of words stands for itself."""
    return tuple(told.items()) if isinstance(told, dict) else tuple((word, word) for word in told)


def _whole(found: Field) -> None:
    if found.type in FORMATS and not found.formats:
        raise ValueError(f"fields.{found.name}: a {found.type} wants formats, such as ['%d/%m/%Y %H:%M:%S']")
    if any("%z" in shape.lower() for shape in found.formats):
        raise ValueError(f"fields.{found.name}: a format cannot hold %z: only iso reads an offset")
    if found.type in VALUES and not found.values:
        raise ValueError(f"fields.{found.name}: its type wants values")
    if found.name in ("offered_at", "start") and found.type not in MOMENTS:
        raise ValueError(f"fields.{found.name}: its type is one of {', '.join(sorted(MOMENTS))}")
    if found.option not in (None, "line"):
        raise ValueError(f"fields.{found.name}: the one option is line")
    if found.constant is not None and not isinstance(found.constant, str):
        raise ValueError(f"fields.{found.name}: value is text, in quotation marks")
