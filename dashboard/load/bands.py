"""Wait bands: counts of calls by how long they waited, from columns within or between edges."""

from collections.abc import Iterator

import duckdb

from dashboard.load import parsing
from dashboard.load.fields import Field, Type
from dashboard.load.layout import Bands
from dashboard.load.reader import Doubt, Reader

OUTCOMES = ("answered", "abandoned")
INSERT = """
    insert into counted_wait by name
    with edges as (
        select
            line, origin, team, at_utc, at_local, local_date, {outcome} as calls,
            list_filter(
                list_zip({outcome}_edges, {outcome}_within),
                lambda edge: edge[1] is not null and edge[2] is not null
            ) as known
        from staged
    ),
    bands as (
        select
            *,
            coalesce(known[band - 1][1], -1) as over_s,
            known[band][1] as up_to_s,
            coalesce(known[band][2], calls) - coalesce(known[band - 1][2], 0) as in_band
        from (select *, unnest(range(1, len(known) + 2)) as band from edges)
    )
    select
        $load_id as load_id, line, origin, team, at_utc as half_hour_utc, at_local as local_half_hour,
        local_date, '{outcome}' as outcome, over_s, up_to_s, in_band as calls
    from bands
    where in_band > 0"""
_COUNT = Field(name="band", type=Type.COUNT)


def bands_of(reader: Reader, outcome: str) -> Bands | None:
    """With the columns that this file has; None where it has none."""
    told = reader.record.answered_bands if outcome == "answered" else reader.record.abandoned_bands
    found = told.found_in(reader.source.columns) if told else None
    return found if found and found.edges else None


def band_columns(reader: Reader) -> dict[str, str]:
    """For each outcome: OUTCOME_edges, OUTCOME_within (calls up to each edge), OUTCOME_band_wrong.

    And OUTCOME, all its calls, where only bands count them.
    """
    columns: dict[str, str] = {}
    for outcome in OUTCOMES:
        bands = bands_of(reader, outcome)
        if bands is None:
            columns |= {
                f"{outcome}_edges": "cast([] as integer[])",
                f"{outcome}_within": "cast([] as bigint[])",
            }
            continue
        edges = ", ".join("null" if edge is None else str(edge) for _, edge in bands.edges)
        columns[f"{outcome}_edges"] = f"cast([{edges}] as integer[])"
        columns[f"{outcome}_within"] = _within(reader, bands)
        columns[f"{outcome}_band_wrong"] = " or ".join(_wrong(reader, bands))
        if reader.record.named(outcome) is None:
            columns[outcome] = f"{columns[f'{outcome}_within']}[{len(bands.edges)}]"
    return columns


def band_doubts(reader: Reader) -> Iterator[Doubt]:
    for outcome in OUTCOMES:
        bands = bands_of(reader, outcome)
        if bands is None:
            continue
        told = ", ".join(bands.columns)
        yield Doubt(
            condition=f"{outcome}_band_wrong",
            reason=f"{told}: not all whole numbers",
            column=bands.columns[0],
        )
        known = f"list_filter({outcome}_within, lambda calls: calls is not null)"
        yield Doubt(
            condition=f"{known} <> list_sort({known})",
            reason=f"{told}: fewer calls within a longer time",
            column=bands.columns[0],
        )
        yield Doubt(
            condition=f"list_max({known}) > {outcome}",
            reason=f"{told}: more calls than {outcome}",
            column=bands.columns[0],
        )


def insert_bands(con: duckdb.DuckDBPyConnection, load_id: int) -> None:
    """From `staged`: a row for each band with a call in it, the last one open above."""
    for outcome in OUTCOMES:
        con.execute(INSERT.format(outcome=outcome), {"load_id": load_id})


def _within(reader: Reader, bands: Bands) -> str:
    counts = [_count(reader, column) for column in bands.columns]
    if not bands.within:
        counts = [" + ".join(counts[: last + 1]) for last in range(len(counts))]
    return f"cast([{', '.join(counts)}] as bigint[])"


def _wrong(reader: Reader, bands: Bands) -> Iterator[str]:
    for column in bands.columns:
        cleaned = reader.cleaned(column)
        is_wrong = f"{cleaned} is not null and {_count(reader, column)} is null"
        # A blank between edges leaves every longer wait unknown.
        yield f"({is_wrong})" if bands.within else f"({cleaned} is null or {is_wrong})"


def _count(reader: Reader, column: str) -> str:
    return parsing.value_sql(_COUNT, f"({reader.cleaned(column)})", first_day=None, typed=reader.source.typed)
