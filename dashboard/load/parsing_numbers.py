"""Counts, lengths of time and shares from text, as SQL: null where the text is not of the shape stated."""

from dashboard.load.quoting import text

# Nothing counted or timed here comes near it, and every column of the store can hold it.
LARGEST = 2_000_000_000
_CLOCK_SHAPE = r"\d+:[0-5]?\d:[0-5]?\d(\.\d+)?"
_SHORT_CLOCK_SHAPE = r"\d+:[0-5]?\d(\.\d+)?"


def seconds_sql(told: str) -> str:
    """H:MM:SS or HH:MM:SS.mmm, any number of hours, or seconds."""
    clock = (
        f"try_cast(split_part({told}, ':', 1) as decimal(9, 0)) * 3600"
        f" + try_cast(split_part({told}, ':', 2) as decimal(9, 0)) * 60"
        f" + try_cast(split_part({told}, ':', 3) as decimal(9, 3))"
    )
    return (
        f"case when not contains({told}, ':') then {number_sql(told)} "
        f"when regexp_full_match({told}, {text(_CLOCK_SHAPE)}) then cast({clock} as decimal(18, 3)) end"
    )


def number_sql(told: str) -> str:
    number = f"try_cast({told} as decimal(18, 3))"
    return f"case when {number} between 0 and {LARGEST} and not contains({told}, '_') then {number} end"


def count_sql(told: str) -> str:
    number = f"try_cast({told} as decimal(18, 3))"
    whole = f"{number} between 0 and {LARGEST} and {number} = floor({number}) and not contains({told}, '_')"
    return f"case when {whole} then cast({number} as bigint) end"


def minutes_seconds_sql(told: str) -> str:
    minutes = f"try_cast(split_part({told}, ':', 1) as decimal(9, 0)) * 60"
    seconds = f"try_cast(split_part({told}, ':', 2) as decimal(9, 3))"
    return (
        f"case when regexp_full_match({told}, {text(_SHORT_CLOCK_SHAPE)}) "
        f"then cast({minutes} + {seconds} as decimal(18, 3)) end"
    )


def share_sql(told: str) -> str:
    number = f"try_cast(replace({told}, '%', '') as double)"
    share = f"case when {told} like '%\\%' escape '\\' then {number} / 100 else {number} end"
    return f"case when {share} between 0 and 1 then {share} end"


def figure_sql(told: str) -> str:
    figure = (
        f"case when {told} like '%\\%' escape '\\' then try_cast(replace({told}, '%', '') as double) / 100 "
        f"when contains({told}, ':') then cast({seconds_sql(told)} as double) "
        f"else try_cast({told} as double) end"
    )
    return f"case when {figure} between 0 and {LARGEST} then {figure} end"


def measure_seconds_sql(told: str) -> str:
    return rf"try_cast(nullif(regexp_extract({told}, '_([0-9]+)_?s?$', 1), '') as integer)"
