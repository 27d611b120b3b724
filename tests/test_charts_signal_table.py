"""The table and the CSV behind a trend say of limits and signals what its chart says."""

import csv
import io

from dashboard.analysis.measured import signals_of
from dashboard.charts.signal_table import cells, with_signals
from dashboard.charts.trend_data import Trend
from dashboard.measures.telling import answer_as_csv
from tests.charting import told
from tests.test_charts_limits import STEADY, charted


def lines(trend: Trend) -> list[dict[str, str]]:
    whole = "".join(
        text if not place else text.partition("\n")[2]
        for place, text in enumerate(answer_as_csv(one) for one in trend.answers)
    )
    return list(csv.DictReader(io.StringIO(with_signals(trend, whole))))


def test_a_row_of_the_table_has_mean_limits_signal_and_how_firm_they_are():
    trend = charted([*STEADY, 0.27])
    assert cells(trend, trend.answers[0].rows[-1]) == {
        "Usual mean": "81%",
        "Lower limit": "76%",
        "Upper limit": "87%",
        "Signal": "▼ concern",
        "Limits": "trial",
    }


def test_with_too_few_points_the_table_says_that_and_gives_no_limit():
    trend = charted(STEADY[:11])
    assert [one for one in cells(trend, trend.answers[0].rows[0]).values() if one] == ["too few to tell"]
    assert {(line["lower"], line["signal"], line["limits"]) for line in lines(trend)} == {
        ("", "", "too few to tell")
    }


def test_an_unfinished_period_has_no_signal_in_table_or_csv():
    trend = charted([*STEADY, 0.1], so_far=True)
    assert not any(cells(trend, trend.answers[0].rows[-1]).values())
    assert (lines(trend)[-1]["value"], lines(trend)[-1]["signal"]) == ("0.1", "")


def test_the_csv_has_limits_as_they_are_worked_out_and_the_rules_behind_a_signal():
    trend = charted([0.01, 0.06, 0.02, 0.05, 0.01, 0.06] * 2 + [0.05] * 3 + [0.5], measure="abandonment")
    last = lines(trend)[-1]
    assert float(last["lower"]) == trend.points[trend.answers[0].rows[-1].period.key].limits.lower < 0
    assert (last["rules"].split()[0], last["signal"], last["limits"]) == ("outside", "concern", "trial")


def test_limits_stand_beside_the_first_measure_and_no_other():
    first = told([10.0] * 14 + [12.0], measure="median_answer_time", start="2019-04-01")
    other = told([20.0] * 15, measure="mean_answer_time", start="2019-04-01")
    found = lines(Trend(answers=(first, other), signals=signals_of(first)))
    assert {line["measure"] for line in found if line["mean"]} == {"median_answer_time"}
    assert len(found) == 30
