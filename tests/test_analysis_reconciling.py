"""A published figure and the store's own of its days: added up first, then divided; reasons for a gap."""

import pytest

from dashboard.analysis.reconciling import reconciled
from dashboard.measures import named
from dashboard.measures.answer import answer
from dashboard.measures.question import Question
from dashboard.periods import By
from dashboard.reference.published import published
from dashboard.store.reading import open_store
from tests.months import months
from tests.placing import day

pytestmark = pytest.mark.slow

PUBLISHED = {row.id: row for row in published()}
MAY = PUBLISHED["wm-101-in30-2021-05"]


@pytest.fixture
def store(tmp_path):
    """April and May 2021, ten answered calls each: 4 and 7 of them in time."""
    with open_store(months(tmp_path / "own", (4, 7), "2021-05-31")) as store:
        yield store


def own(store, key="answered_within", within=30, first="2021-05-01", last="2021-05-31", line="101"):
    form = "A2" if key == "answered_within" else None
    return answer(
        store,
        Question(
            measure=named(key),
            line=line,
            from_date=day(first),
            to_date=day(last),
            by=By.MONTH,
            within=within,
            form=form,
        ),
    )


def test_the_gap_is_own_less_published(store):
    one = reconciled(MAY, own(store))
    assert (one.own, MAY.value) == (0.7, 0.63)
    assert one.gap == pytest.approx(0.07)


def test_several_months_are_added_up_and_only_then_divided(store):
    assert reconciled(MAY, own(store, first="2021-04-01")).own == 11 / 20


def test_days_not_loaded_in_full_give_no_figure_and_say_so(store):
    missing = reconciled(MAY, own(store, first="2021-06-01", last="2021-06-30"))
    assert (missing.own, missing.gap, missing.why_none) == (None, None, "not loaded")
    part = reconciled(MAY, own(store, last="2021-06-30"))
    assert part.why_none == "not all of these days are loaded"


def test_a_count_is_added_up(store):
    offered = PUBLISHED["wm-101-offered-2023-05"]
    assert reconciled(offered, own(store, "offered", None)).own == 12


def test_what_a_source_leaves_unsaid_and_rounding_are_where_a_gap_can_come_from(store):
    sources = " ".join(reconciled(MAY, own(store)).sources)
    assert "does not say what the clock starts at" in sources
    assert "The published figure is rounded." in sources
    assert "form A2 is assumed" in sources


def test_the_other_clock_is_the_first_source_of_a_gap(tmp_path):
    bt = PUBLISHED["wm-999-mean-bt-2021"]
    with open_store(months(tmp_path / "own", (9, 9), "2021-12-31", line="999")) as store:
        told = own(store, "mean_answer_time", None, "2021-11-01", "2021-12-31", "999")
        assert (
            reconciled(bt, told).sources[0] == "One figure is on the BT clock, the other on the force clock."
        )
