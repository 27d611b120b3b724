"""A query takes exactly the parameters that it declares."""

import datetime

import pytest

from dashboard.errors import DashboardError
from dashboard.store import params, queries


def parsed(declared: str) -> queries.Query:
    return queries.parse(
        "drawn", f"-- Drawn.\n--\n-- reads    call\n-- params   {declared}\n-- returns  a\nselect 1"
    )


def test_parameters_are_exactly_those_declared() -> None:
    query = parsed("$from_date (first day), $line")
    with pytest.raises(DashboardError, match=r"lacks \$line; has no \$to_date"):
        params.check(query, {"from_date": datetime.date(2020, 1, 1), "to_date": datetime.date(2020, 1, 2)})


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("from_date", datetime.date(2020, 1, 1), "2020-01-01"),
        ("from_date", datetime.date(2020, 1, 1), datetime.datetime(2020, 1, 1)),
        ("from_at", datetime.datetime(2020, 1, 1), datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)),
        ("within_s", 10, "10"),
        ("within_s", 10, True),
        ("line", "999", datetime.date(2020, 1, 1)),
        ("lines", ["999", "101"], {"999"}),
    ],
)
def test_a_parameter_is_of_the_type_its_name_promises(name: str, right: object, wrong: object) -> None:
    query = parsed(f"${name}")
    params.check(query, {name: right})
    params.check(query, {name: None})
    with pytest.raises(DashboardError, match=rf"The query drawn wants .* for \${name}, got"):
        params.check(query, {name: wrong})
