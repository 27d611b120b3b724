"""Anybody's series from a file: read strictly, every row that cannot be read is named."""

import pytest

from dashboard.analysis.given import read, signals_given
from dashboard.analysis.terms import ChartKind
from dashboard.analysis.wish import Days, Places, Wish
from dashboard.errors import DashboardError


@pytest.fixture
def written(tmp_path):
    def write(text):
        file = tmp_path / "series.txt"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_one_number_a_line_is_a_series_and_blank_lines_are_passed_over(written):
    assert [(one.label, one.value) for one in read(written("1\n\n 2.5 \n-3e2\n"))] == [
        ("1", 1),
        ("2", 2.5),
        ("3", -300),
    ]


def test_numerator_and_denominator_are_a_share(written):
    (one,) = read(written("3,4\n"))
    assert (one.value, one.numerator, one.denominator) == (0.75, 3, 4)


def test_a_file_from_a_spreadsheet_with_a_mark_at_its_start_is_read(written):
    assert [one.value for one in read(written("\ufeff1\r\n2\r\n"))] == [1, 2]


def test_every_row_that_is_no_number_is_named(written):
    with pytest.raises(DashboardError) as refused:
        read(written("value\n1\nnan\n1,2,3\n2\n86%\n"))
    assert [line.split(":")[0] for line in str(refused.value).splitlines()[1:]] == [
        "row 1",
        "row 3",
        "row 4",
        "row 6",
    ]


@pytest.mark.parametrize(("text", "said"), [("", "it has no numbers"), ("1\n1,2\n", "some rows have one")])
def test_an_empty_or_mixed_file_is_refused(written, text, said):
    with pytest.raises(DashboardError, match=said):
        read(written(text))


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(DashboardError, match="cannot be read"):
        read(tmp_path / "none.txt")


def test_pairs_of_much_the_same_size_take_xmr_and_others_p_prime(written):
    assert signals_given(written("1,4\n2,5\n"), Wish()).choice.kind is ChartKind.XMR
    assert signals_given(written("1,4\n2,8\n"), Wish()).choice.kind is ChartKind.P_PRIME


def test_a_baseline_is_said_in_points(written):
    file = written("1\n2\n1\n2\n9\n")
    found = signals_given(file, Wish(baseline=Places(first=1, last=4)))
    assert found.chart.points[-1].limits.mean == 1.5
    with pytest.raises(DashboardError, match="points 1 to 5"):
        signals_given(file, Wish(baseline=Places(first=1, last=6)))


def test_a_baseline_in_days_is_refused(written):
    import datetime

    day = datetime.date(2020, 1, 1)
    with pytest.raises(DashboardError, match="has no days"):
        signals_given(written("1\n2\n"), Wish(baseline=Days(first=day, last=day)))
