"""A layout's TOML file, read strictly: a key it does not know is an error that names the nearest it does."""

import difflib
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast
from zoneinfo import available_timezones

from dashboard.errors import DashboardError
from dashboard.load.field_table import read_field
from dashboard.load.fields import OPTIONAL, REQUIRED, Field, Kind
from dashboard.load.layout import Bands, Layout, Record, Rule

Table = dict[str, Any]
ENCODINGS = ("utf-8", "windows-1252")
KEYS = (
    *(
        "about",
        "kind",
        "zone",
        "personal",
        "cannot_tell",
        "delimiters",
        "encodings",
        "other_columns",
        "empty",
    ),
    *("left_out", "set_aside", "fields", "records", "answered_bands", "abandoned_bands", "reported"),
)


def read_layout(path: Path) -> Layout:
    """Raises a DashboardError that names the file and the place in it."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _layout(path, table)
    except OSError as error:
        raise DashboardError(f"The layout {path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        wrong = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise DashboardError(f"The layout {path} cannot be used: {wrong}.") from error


def _layout(path: Path, table: Table) -> Layout:
    _known_keys(table, KEYS, "a layout")
    kind = Kind(table["kind"])
    if table["zone"] not in available_timezones():
        raise ValueError(f"zone {table['zone']!r} is no time zone's name, such as Europe/London")
    if strange := set(table.get("encodings", ())) - set(ENCODINGS):
        raise ValueError(f"encodings may be {' and '.join(ENCODINGS)}, not {', '.join(strange)}")
    found = Layout(
        name=path.stem,
        path=path,
        about=table["about"],
        kind=kind,
        zone=table["zone"],
        records=tuple(_records(table, kind)),
        cannot_tell=tuple(table["cannot_tell"]),
        delimiters=tuple(table.get("delimiters", (",", ";", "|"))),
        encodings=tuple(table.get("encodings", ENCODINGS)),
        rules=(*_rules(table, "left_out"), *_rules(table, "set_aside")),
        personal=tuple(table.get("personal", ())),
        empty={column: tuple(words) for column, words in table.get("empty", {}).items()},
        other_columns=_passed_over(table.get("other_columns", "refused")),
        reported=_reported(table),
    )
    _callers_are_personal(found)
    return found


def _records(table: Table, kind: Kind) -> Iterable[Record]:
    for told in table.get("records", [{}]):
        _known_keys(told, ("fields", "answered_bands", "abandoned_bands"), "a record")
        yield _record(
            {**table, **told, "fields": {**table.get("fields", {}), **told.get("fields", {})}}, kind
        )


def _record(table: Table, kind: Kind) -> Record:
    fields = tuple(_fields(table["fields"], kind))
    if missing := set(REQUIRED[kind]) - {one.name for one in fields}:
        raise ValueError(f"fields.{', fields.'.join(sorted(missing))} missing: {kind} needs them")
    answered, abandoned = (_bands(table, name) for name in ("answered_bands", "abandoned_bands"))
    record = Record(fields=fields, answered_bands=answered, abandoned_bands=abandoned)
    if kind is Kind.COUNTED:
        _counts_all(record, "answered", answered)
        _counts_all(record, "abandoned", abandoned)
    return record


def _counts_all(record: Record, outcome: str, bands: Bands | None) -> None:
    in_bands = bands and not bands.within and bands.edges[-1][1] is None
    if not record.named(outcome) and not in_bands:
        raise ValueError(f"fields.{outcome} missing: or separate {outcome}_bands, the last of them longer")


def _fields(tables: Table, kind: Kind) -> Iterable[Field]:
    _known_keys(tables, (*REQUIRED[kind], *OPTIONAL[kind]), f"fields of {kind}")
    return [read_field(name, told) for name, told in tables.items()]


def _reported(table: Table) -> Record | None:
    return _record(table["reported"], Kind.REPORTED) if "reported" in table else None


def _bands(table: Table, name: str) -> Bands | None:
    if name not in table:
        return None
    told = table[name]
    _known_keys(told, ("pattern", "in_template", "within", "separate"), name)
    if "pattern" in told:
        return Bands(pattern=told["pattern"], in_template=tuple(told.get("in_template", ())))
    columns = cast(Table, told.get("within") or told["separate"])
    edges = tuple((column, None if edge == "longer" else int(edge)) for column, edge in columns.items())
    seconds = [edge for _, edge in edges if edge is not None]
    if seconds != sorted(set(seconds)) or None in [edge for _, edge in edges[:-1]]:
        raise ValueError(f"{name}: edges must rise, and only the last may be longer")
    return Bands(edges=edges, within="within" in told)


def _rules(table: Table, name: str) -> Iterable[Rule]:
    for told in table.get(name, ()):
        where = tuple((column, tuple(words)) for column, words in told["where"].items())
        yield Rule(where=where, reason=told["reason"], left_out=name == "left_out")


def _passed_over(word: str) -> bool:
    if word not in ("refused", "passed over"):
        raise ValueError(f"other_columns is refused or passed over, not {word!r}")
    return word == "passed over"


def _callers_are_personal(found: Layout) -> None:
    for one in found.fields:
        if one.name == "caller" and (one.type != "caller" or set(one.columns) - set(found.personal)):
            raise ValueError("fields.caller must have the type caller, and its column stand in personal")


def _known_keys(table: Table, known: Iterable[str], where: str) -> None:
    for key in table:
        if key not in (names := tuple(known)):
            near = difflib.get_close_matches(key, names, n=1) or [", ".join(names)]
            raise ValueError(f"{where} cannot have {key!r}: perhaps {near[0]}")
