"""What a load did, for the person who asked for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """One file. `load_id` is None where nothing was written: a dry run, or the same file again."""

    file: str
    layout: str
    load_id: int | None
    rows_read: int = 0
    rows_kept: int = 0
    rows_set_aside: int = 0
    rows_left_out: int = 0
    # Rows of earlier loads that these took the place of.
    rows_replaced: int = 0
    covers: tuple[date, date] | None = None
    lines: tuple[str, ...] = ()
    # Reasons with the number of rows, commonest first.
    reasons: tuple[tuple[str, int], ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    seconds: float = 0.0
    cannot_tell: tuple[str, ...] = ()
    # The load that holds this very file already.
    same_as: int | None = None


def told(loaded: Loaded, *, dry_run: bool = False) -> Iterator[str]:
    """The report, line by line."""
    if loaded.same_as is not None:
        yield f"{loaded.file}: the same file as load {loaded.same_as}. Nothing has changed."
        return
    yield f"{loaded.file}: {loaded.rows_kept:,} of {loaded.rows_read:,} rows kept, as {loaded.layout}"
    if loaded.covers:
        word = "lines" if len(loaded.lines) > 1 else "line"
        lines = f", {word} {' and '.join(loaded.lines)}" if loaded.lines else ""
        yield f"  covers {loaded.covers[0]} to {loaded.covers[1]}{lines}"
    if loaded.rows_replaced:
        yield f"  took the place of {loaded.rows_replaced:,} rows of earlier loads"
    for name, count, reasons in (
        ("left out", loaded.rows_left_out, loaded.left_out),
        ("set aside", loaded.rows_set_aside, loaded.reasons),
    ):
        if count:
            yield f"  {count:,} {name}:"
            yield from (f"    {times:,} × {reason}" for reason, times in reasons)
    for sentence in loaded.cannot_tell:
        yield f"  cannot tell: {sentence}"
    number = f"load {loaded.load_id}" if loaded.load_id is not None else "a dry run: nothing has changed"
    yield f"  {number} ({loaded.seconds:.1f} s)" if not dry_run else f"  {number}"
