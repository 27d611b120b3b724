"""Meetings as compact JSON and back, field by field in the order of the model: whole, nothing left out."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from dashboard.minutes.meeting import Meeting

Change = Callable[[Any], Any]


def packed(meeting: Meeting) -> str:
    return json.dumps(_plain(meeting), ensure_ascii=False, separators=(",", ":"))


def unpacked(body: str) -> Meeting:
    """ValueError, TypeError, KeyError or IndexError where it was packed by another model."""
    return cast(Meeting, _maker(Meeting)(json.loads(body)))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return [_plain(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


@lru_cache(maxsize=64)
def _maker(wanted: Any) -> Change:
    """What turns plain JSON into a value of the type."""
    if isinstance(wanted, type) and is_dataclass(wanted):
        return _record(wanted)
    if wanted is date:
        return date.fromisoformat
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return {member.value: member for member in wanted}.__getitem__
    if isinstance(wanted, UnionType):
        return _maybe(_maker(next(one for one in get_args(wanted) if one is not type(None))))
    if get_origin(wanted) is tuple:
        return _several(get_args(wanted)[0])
    return _itself


def _record(wanted: type[Any]) -> Change:
    types = get_type_hints(wanted)
    names = tuple(one.name for one in fields(wanted))
    changes = [(place, _maker(types[name])) for place, name in enumerate(names)]
    changed = [(place, change) for place, change in changes if change is not _itself]

    def made(row: list[Any]) -> Any:
        for place, change in changed:
            row[place] = change(row[place])
        return wanted(**dict(zip(names, row, strict=True)))

    return made


def _several(wanted: Any) -> Change:
    change = _maker(wanted)
    if change is _itself:
        return tuple
    return lambda row: tuple(map(change, row)) if row else ()


def _maybe(change: Change) -> Change:
    return lambda value: None if value is None else change(value)


def _itself(value: Any) -> Any:
    return value
