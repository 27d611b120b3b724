"""Labels touch neither one another nor one another's lines."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.packing import Placed, packed, rows_of
from dashboard.charts.sheet import NARROW_PX, width_px

LABELS = st.lists(
    st.tuples(st.text("abcd efgh", min_size=3, max_size=50).filter(str.strip), st.floats(0, 1)), max_size=8
)


def ends(one: Placed) -> tuple[float, float]:
    place, width = one.across * NARROW_PX, width_px(one.text)
    return (place - width, place) if one.anchor == "right" else (place, place + width)


@given(LABELS)
def test_no_two_labels_of_a_row_touch(labels: list[tuple[str, float]]) -> None:
    placed = packed(labels)
    for row in range(rows_of(placed)):
        spans = sorted(ends(one) for one in placed if one.row <= row < one.row + one.tall)
        assert all(left[1] < right[0] for left, right in itertools.pairwise(spans))


@given(LABELS.map(lambda labels: [(text, across / 2) for text, across in labels]))
def test_no_line_passes_through_a_label_on_its_way_up(labels: list[tuple[str, float]]) -> None:
    placed = packed(labels)
    for line in placed:
        under = [one for one in placed if one is not line and one.row < line.row]
        assert not any(ends(one)[0] < line.across * NARROW_PX < ends(one)[1] for one in under)


def test_a_label_alone_lies_next_to_the_plot() -> None:
    assert [one.row for one in packed([("SAFE goes live", 0.8)])] == [0]


def test_a_label_that_hangs_over_a_line_from_the_other_side_lies_above_it() -> None:
    rows = {one.text: one.row for one in packed([("long enough to reach", 0.45), ("short", 0.75)])}
    assert rows == {"short": 0, "long enough to reach": 1}


@pytest.mark.parametrize(
    ("across", "said"),
    [(0.98, "Alliance with Warwickshire ends, April 2020"), (0.75, "Alliance with Warwickshire ends")],
)
def test_a_date_that_the_axis_shows_goes_before_a_line_is_broken(across: float, said: str) -> None:
    assert packed([("Alliance with Warwickshire ends, April 2020", across)])[0].text == said
