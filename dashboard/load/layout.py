"""What a layout is: how one kind of export is read, and what that export cannot tell."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.load.fields import DATELESS, Field, Kind

SECONDS = "<N>"


@dataclass(frozen=True, kw_only=True)
class Bands:
    """Columns that count calls by how long they waited.

    `edges` are columns with the band's upper edge in seconds, None for any longer wait; or `pattern` names
    them all, with <N> for the edge. `within`: each column counts every call up to its edge, else only those
    past the edge before.
    """

    edges: tuple[tuple[str, int | None], ...] = ()
    pattern: str | None = None
    within: bool = True
    in_template: tuple[int, ...] = ()

    def found_in(self, columns: tuple[str, ...]) -> "Bands":
        """With the pattern's columns as this file has them, in order of their edges."""
        if self.pattern is None:
            return self
        shape = re.compile(re.escape(self.pattern).replace(re.escape(SECONDS), r"(\d+)"), re.IGNORECASE)
        matches = [(column, shape.fullmatch(column)) for column in columns]
        edges = sorted((int(match[1]), column) for column, match in matches if match)
        return Bands(edges=tuple((column, edge) for edge, column in edges), within=self.within)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(column for column, _ in self.edges)


@dataclass(frozen=True, kw_only=True)
class Record:
    """One record made from each row of the file: a row may count two lines side by side."""

    fields: tuple[Field, ...]
    answered_bands: Bands | None = None
    abandoned_bands: Bands | None = None

    def named(self, name: str) -> Field | None:
        return next((one for one in self.fields if one.name == name), None)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Rows that are no data of ours: every column named holds one of its words ('' for empty)."""

    where: tuple[tuple[str, tuple[str, ...]], ...]
    reason: str
    # Left out: not a row of the kind at all (a total, a call never offered). Else set aside.
    left_out: bool


@dataclass(frozen=True, kw_only=True)
class Layout:
    """`other_columns`: whether a column that the layout does not know is refused or passed over."""

    name: str
    path: Path
    about: str
    kind: Kind
    zone: str
    records: tuple[Record, ...]
    cannot_tell: tuple[str, ...]
    delimiters: tuple[str, ...] = (",", ";", "|")
    encodings: tuple[str, ...] = ("utf-8", "windows-1252")
    rules: tuple[Rule, ...] = ()
    personal: tuple[str, ...] = ()
    # Words that mean nothing is there: in any column ("*"), or in the column named.
    empty: dict[str, tuple[str, ...]] = field(default_factory=dict)
    other_columns: bool = False
    # Figures that ride along and are no counts: kept as reported.
    reported: Record | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        every = {
            (one.name, one.columns): one
            for record in (*self.records, *([self.reported] if self.reported else []))
            for one in record.fields
        }
        return tuple(every.values())

    @property
    def required_columns(self) -> tuple[str, ...]:
        """What the header must hold, by which it is known."""
        wanted = [column for one in self.fields if not one.optional for column in one.columns]
        wanted += [one.needs for one in self.fields if one.needs and not one.optional]
        wanted += [column for rule in self.rules for column, _ in rule.where]
        wanted += [column for bands in self.bands for column in bands.columns]
        return tuple(dict.fromkeys(wanted))

    @property
    def bands(self) -> tuple[Bands, ...]:
        both = [(record.answered_bands, record.abandoned_bands) for record in self.records]
        return tuple(bands for pair in both for bands in pair if bands)

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that can be read, as an empty example has them."""
        known = [column for one in self.fields for column in (*one.columns, one.needs) if column]
        known += [column for rule in self.rules for column, _ in rule.where]
        for bands in self.bands:
            known += bands.columns
            known += [(bands.pattern or "").replace(SECONDS, str(edge)) for edge in bands.in_template]
        return tuple(dict.fromkeys(known))

    @property
    def needs_first_day(self) -> bool:
        return any(one.type in DATELESS for one in self.fields)

    @property
    def needs_line(self) -> bool:
        return any(one.option == "line" for one in self.fields)
