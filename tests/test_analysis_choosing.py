"""Which chart: XmR unless volumes differ much, with the reason in a sentence."""

from dashboard.analysis.choosing import choose
from dashboard.analysis.series import counted, plain
from dashboard.analysis.settings import DEFAULTS
from dashboard.analysis.terms import ChartKind


def test_volumes_that_differ_less_than_twofold_take_xmr():
    found = choose(counted([(5, 100), (9, 199)]), DEFAULTS, period="month")
    assert found.kind is ChartKind.XMR
    assert found.why == (
        "XmR chart: the fullest month counts 1.9 times as many as the emptiest, and p-prime is used from "
        "2 times on."
    )


def test_volumes_that_differ_twofold_take_p_prime():
    assert choose(counted([(5, 100), (9, 200)]), DEFAULTS).kind is ChartKind.P_PRIME


def test_what_is_not_counted_takes_xmr():
    assert choose(plain([1, 1000]), DEFAULTS).kind is ChartKind.XMR
    assert choose([], DEFAULTS).kind is ChartKind.XMR


def test_the_chart_asked_for_is_taken_and_said():
    found = choose(counted([(5, 100), (9, 100)]), DEFAULTS, asked=ChartKind.P_PRIME)
    assert (found.kind, found.why) == (ChartKind.P_PRIME, "P-prime chart: as asked for.")
