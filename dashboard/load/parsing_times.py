"""Days and moments from text, as SQL: null where the text is not of the shape stated."""

from dashboard.load.quoting import text, texts

ISO = "iso"
# The offset that ends an ISO time, if any.
OFFSET = r"(Z|z|[+-]\d{2}(:?\d{2})?)$"
_ISO_SHAPE = r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)? ?(Z|z|[+-]\d{2}(:?\d{2})?)?"

# A format's codes as a person would write them.
_SHOWN = {"%Y": "YYYY", "%y": "YY", "%m": "MM", "%d": "DD", "%H": "HH", "%M": "MM", "%S": "SS"}


def shown(shape: str) -> str:
    for code, written in ((ISO, "YYYY-MM-DD HH:MM:SS"), *_SHOWN.items()):
        shape = shape.replace(code, written)
    return shape


def moment_sql(formats: tuple[str, ...], told: str, *, times: bool) -> str:
    stated = tuple(shape for shape in formats if shape != ISO)
    ways = [iso_sql(told, times=times)] if ISO in formats else []
    ways += [f"try_strptime({told}, [{texts(stated)}])"] if stated else []
    return ways[0] if len(ways) == 1 else f"coalesce({', '.join(ways)})"


def is_plain_sql(told: str) -> str:
    """Whether the text is as long as 2020-09-01T09:00:00 and has its colons: 09:00+01 is as long."""
    return f"length({told}) = 19 and {told}[17] = ':'"


def has_offset_sql(told: str) -> str:
    return f"not ({is_plain_sql(told)}) and regexp_matches({told}, {text(OFFSET)}) and {told} like '%:%'"


def iso_sql(told: str, *, times: bool) -> str:
    """With an offset the result is UTC. The commonest shape is tried without a regular expression."""
    if not times:
        return f"try_strptime({told}, ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S'])"
    return (
        f"case when {is_plain_sql(told)} and {told}[5] = '-' "
        f"then try_cast({told} as timestamp) "
        f"when regexp_full_match({told}, {text(_ISO_SHAPE)}) then "
        f"case when {has_offset_sql(told)} "
        f"then make_timestamp(epoch_us(try_cast(replace({told}, ',', '.') as timestamptz))) "
        f"else try_cast(replace({told}, ',', '.') as timestamp) end end"
    )


def period_sql(told: str, *, last: bool) -> str:
    day, month = f"try_strptime({told}, '%Y-%m-%d')", f"try_strptime({told}, '%Y-%m')"
    pair = f"try_strptime(trim(split_part({told}, '/', {2 if last else 1})), '%Y-%m-%d')"
    year = f"try_strptime(left({told}, 4), '%Y')"
    is_year = rf"regexp_full_match({told}, '\d{{4}}/\d{{2}}')"
    is_year += f" and (cast(left({told}, 4) as integer) + 1) % 100 = cast(right({told}, 2) as integer)"
    month_edge = f"{month} + interval 1 month - interval 1 day" if last else month
    year_edge = f"{year} + interval {'15 month - interval 1 day' if last else '3 month'}"
    return (
        f"cast(coalesce({day}, case when length({told}) = 7 and {told}[5] = '-' then {month_edge} end, "
        f"case when length({told}) = 7 and {is_year} then {year_edge} end, "
        f"case when contains({told}, '/') and length({told}) > 7 then {pair} end) as date)"
    )


def epoch_sql(told: str) -> str:
    return f"make_timestamp(cast(try_cast({told} as decimal(18, 3)) * 1000000 as bigint))"
