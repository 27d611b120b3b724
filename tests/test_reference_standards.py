"""A line's standard and target on any day."""

from datetime import date

import pytest

from dashboard.errors import DashboardError
from dashboard.reference.folder import FOLDER
from dashboard.reference.standards import SHORT_ABANDON_S, lines, standard_on, standards, steps
from dashboard.reference.terms import Clock, Form


def held_to(line: str, day: str) -> tuple[int, float | None, bool]:
    standard = standard_on(line, date.fromisoformat(day))
    return standard.standard_s, standard.target, standard.carried_back


@pytest.mark.parametrize(
    ("line", "day", "expected"),
    [
        ("999", "2016-06-30", (10, 0.9, True)),
        ("999", "2016-07-01", (10, 0.9, False)),
        ("999", "2021-09-06", (10, 0.9, False)),
        ("101", "2018-10-26", (30, 0.8, True)),
        ("101", "2020-03-31", (30, 0.8, True)),
        ("101", "2020-04-01", (30, 0.8, False)),
        ("101", "2023-09-30", (30, 0.8, False)),
        ("101", "2023-10-01", (30, None, False)),
    ],
)
def test_a_standard_holds_from_its_first_day_and_is_carried_back_before_it(line, day, expected):
    assert held_to(line, day) == expected


def test_a_target_whose_seconds_no_source_gives_is_not_drawn():
    latest = standard_on("101", date(2024, 2, 26))
    assert latest.target is None
    assert latest.standard_assumed


def test_where_no_source_states_the_form_it_is_of_those_answered_and_marked():
    assert {(row.form, row.form_assumed) for row in standards()} == {(Form.A2, True)}
    assert {row.clock for row in standards()} == {Clock.FORCE}


def test_a_long_wait_is_a_minute_on_999_and_ten_on_101():
    assert {row.line: row.long_wait_s for row in standards()} == {"999": 60, "101": 600}
    assert SHORT_ABANDON_S == 5


def test_a_range_is_cut_where_the_standard_changes():
    cut = steps("101", date(2020, 3, 1), date(2023, 10, 31))
    assert [(s.from_date, s.to_date, s.standard.target, s.standard.carried_back) for s in cut] == [
        (date(2020, 3, 1), date(2020, 3, 31), 0.8, True),
        (date(2020, 4, 1), date(2023, 9, 30), 0.8, False),
        (date(2023, 10, 1), date(2023, 10, 31), None, False),
    ]


def test_a_range_that_starts_on_the_day_of_change_is_one_step():
    (step,) = steps("101", date(2020, 4, 1), date(2020, 4, 1))
    assert (step.from_date, step.to_date) == (date(2020, 4, 1), date(2020, 4, 1))
    assert not step.standard.carried_back


def test_a_range_that_ends_before_it_starts_has_no_steps():
    assert steps("101", date(2020, 4, 2), date(2020, 4, 1)) == ()


def test_a_line_is_known_by_its_rows_and_an_unknown_one_is_refused_in_a_sentence():
    assert lines() == ("999", "101")
    with pytest.raises(DashboardError, match=r"There is no line '111': lines.csv has 999 and 101."):
        standard_on("111", date(2020, 4, 1))


def test_rows_of_a_line_out_of_order_are_refused(tmp_path):
    heading, nine, one, later = (FOLDER / "lines.csv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "lines.csv").write_text("\n".join([heading, nine, later, one]) + "\n", encoding="utf-8")
    with pytest.raises(DashboardError, match=r"row 4: a line's rows should stand together"):
        standards(tmp_path)


def test_every_target_has_a_dated_source_that_can_be_opened():
    for row in standards():
        assert row.url.startswith(("http://", "https://"))
        assert row.first_seen >= row.from_date
        assert row.note
