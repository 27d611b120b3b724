"""Whether a query's parameters are the ones it declares, each of the type that its name promises."""

from collections.abc import Mapping
from datetime import date, datetime

from dashboard.errors import DashboardError
from dashboard.store.queries import Query


def check(query: Query, given: Mapping[str, object]) -> None:
    """All that is wrong at once. None is a value of any type."""
    declared = set(query.params)
    wrong = [f"lacks ${name}" for name in sorted(declared - given.keys())]
    wrong += [f"has no ${name}" for name in sorted(given.keys() - declared)]
    wrong += [
        f"wants {_wanted(name)} for ${name}, got {value!r}"
        for name, value in given.items()
        if name in declared and not _fits(name, value)
    ]
    if wrong:
        raise DashboardError(f"The query {query.name} {'; '.join(wrong)}.")


def _wanted(name: str) -> str:
    if name.endswith("_date"):
        return "a date"
    if name.endswith(("_at", "_at_utc")):
        return "a time without a zone"
    if name.endswith(("_s", "_seconds")):
        return "a whole number of seconds"
    return "text, a number, true or false, or a list of one of them"


def _fits(name: str, value: object) -> bool:
    if value is None:
        return True
    if name.endswith("_date"):
        return isinstance(value, date) and not isinstance(value, datetime)
    if name.endswith(("_at", "_at_utc")):
        return isinstance(value, datetime) and value.tzinfo is None
    if name.endswith(("_s", "_seconds")):
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(value, list | tuple):
        return all(isinstance(one, str | int | float | bool) for one in value)
    return isinstance(value, str | int | float | bool)
