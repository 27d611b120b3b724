"""The usual range and the signals on a trend: drawn, named and spoken alike, and never by colour alone."""

import pytest

from dashboard.analysis.measured import signals_of
from dashboard.analysis.wish import Wish
from dashboard.charts.limits import called
from dashboard.charts.palette import DARK, LIGHT, Palette
from dashboard.charts.signal_sentences import said
from dashboard.charts.signal_words import word
from dashboard.charts.trend_data import Trend
from tests.charting import told
from tests.rebased import rebasing
from tests.test_charts_trend import drawn, luminance, texts, traces

STEADY = [0.81, 0.83, 0.8, 0.82, 0.79, 0.81, 0.83, 0.8, 0.82, 0.8, 0.81, 0.83, 0.8, 0.82, 0.81]
# Fifteen months to June 2020, before SAFE goes live.
START = "2019-04-01"


def charted(values, **more) -> Trend:
    answer = told(values, **({"start": START} | more))
    return Trend(answers=(answer,), signals=signals_of(answer))


def symbols(made) -> list[str]:
    found = [trace["marker"].get("symbol") for trace in traces(made, "markers")]
    return [one for some in found if isinstance(some, (list, tuple)) for one in some]


def spoken(trend: Trend) -> str:
    return " ".join(said(trend))


def test_a_collapse_after_safe_is_a_concern_in_shape_word_and_sentence():
    trend = charted([*STEADY, 0.51, 0.38, 0.27])
    made = drawn(trend)
    assert symbols(made) == ["triangle-down"] * 3
    assert "<b>27% ▼ concern</b>" in texts(made)
    assert "usual range before SAFE goes live, trial" in texts(made)
    assert "That is a concern: it lies below 76% to 87%" in spoken(trend)
    assert "the usual range of the 15 complete months before SAFE goes live" in spoken(trend)


def test_what_is_usual_is_not_called_good_and_takes_no_mark():
    trend = charted(STEADY)
    assert symbols(drawn(trend)) == []
    assert "That is usual: it lies within 76% to 87%" in spoken(trend)
    assert "Ups and downs inside that range tell of no change." in spoken(trend)
    assert "good" not in spoken(trend)


def test_a_target_out_of_the_usual_range_is_said_to_be_out_of_reach():
    low = charted([value - 0.3 for value in STEADY], start="2020-08-01")
    assert "All of that range misses the 80% target: it takes a change to reach it." in spoken(low)
    assert "The 80% target lies inside that range: chance decides which months meet it." in spoken(
        charted(STEADY, start="2020-08-01")
    )


def test_a_long_wait_is_a_concern_that_points_up_and_a_short_one_an_improvement():
    waits = [value * 100 for value in STEADY]
    longer, shorter = (charted([*waits, end], measure="mean_answer_time") for end in (400.0, 2.0))
    assert [word(one.latest_point, one.signals) for one in (longer, shorter)] == [
        "▲ concern",
        "✚ improvement",
    ]
    assert symbols(drawn(shorter)) == ["cross"]


def test_more_calls_are_a_change_neither_good_nor_bad():
    calls = [value * 1000 for value in STEADY]
    risen = charted([*calls, 2000.0], measure="offered")
    assert word(risen.latest_point, risen.signals) == "▲ change"
    assert "That is a change, neither good nor bad by itself: it lies above" in spoken(risen)


@pytest.mark.parametrize(("step", "shape"), [(5, "▲ change"), (-5, "▼ change")])
def test_a_run_of_change_points_the_way_it_goes(step, shape):
    calls = [800.0, 830.0, 790.0, 820.0, 800.0, 810.0, 790.0, 800.0]
    run = charted([*calls, *(810 + step * number for number in range(8))], measure="offered")
    assert word(run.latest_point, run.signals) == shape


def test_eleven_months_are_too_few_for_limits_and_the_page_says_so():
    trend = charted(STEADY[:11])
    assert trend.limited == ()
    assert not any("usual range" in text for text in texts(drawn(trend)))
    assert spoken(trend) == (
        "Whether that is more than chance cannot be told: it takes 12, and there are only 11 complete months."
    )


def test_trial_limits_say_so_and_firm_ones_do_not():
    trial, firm = charted(STEADY, start="2020-08-01"), charted(STEADY * 2, start="2020-08-01")
    assert "The range is a trial one, from all 15 complete months: more will move it." in spoken(trial)
    assert called(trial) == "usual range, trial"
    assert "trial" not in spoken(firm) + called(firm)


def test_no_limit_is_drawn_or_said_below_nought():
    trend = charted([0.01, 0.06, 0.02, 0.05, 0.01, 0.06] * 3, measure="abandonment")
    assert trend.limited[0][1].limits.lower < 0
    band = next(trace for trace in drawn(trend)["data"] if trace.get("fill"))
    assert min(band["y"]) == 0
    assert "it lies within 0% to 15%" in spoken(trend)


def test_a_period_that_is_not_complete_takes_part_in_nothing():
    trend = charted([*STEADY, 0.1], so_far=True)
    assert len(trend.limited) == len(STEADY)
    assert symbols(drawn(trend)) == []


def test_the_pointer_finds_signal_and_limits_at_every_point():
    (line,) = traces(drawn(charted([*STEADY, 0.27])), "lines+markers")
    assert line["hovertext"][-1].endswith("▼ concern; trial limits 76% to 87%")
    assert line["hovertext"][0].endswith("● usual; trial limits 76% to 87%")


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_signals_stand_out_from_the_page(palette: Palette):
    def contrast(colour: str) -> float:
        pair = sorted((luminance(colour), luminance(palette.page)))
        return (pair[1] + 0.05) / (pair[0] + 0.05)

    assert min(contrast(one) for one in (palette.concern, palette.improvement, palette.change)) >= 3
    words = (palette.concern_words, palette.improvement_words, palette.change_words)
    assert min(contrast(one) for one in words) >= 4.5


def test_the_latest_figure_and_its_signal_are_not_written_through_the_line():
    trend = charted([*STEADY, 0.51, 0.38, 0.27])
    (latest,) = [one for one in drawn(trend)["layout"]["annotations"] if "concern" in one["text"]]
    assert (latest["xanchor"], latest["y"] <= 0.27 or latest["yanchor"] == "top") == ("right", True)
    level = charted([*STEADY, *[0.6, 0.61] * 6])
    (latest,) = [one for one in drawn(level)["layout"]["annotations"] if "concern" in one["text"]]
    below, above = latest["yanchor"] == "top", latest["yanchor"] == "bottom"
    assert (below and latest["y"] <= 0.61) or (above and latest["y"] >= 0.61)


def test_trial_limits_are_dashed_and_firm_ones_are_not():
    trial, firm = charted(STEADY, start="2020-08-01"), charted(STEADY * 2, start="2020-08-01")
    bands = [next(trace for trace in drawn(one)["data"] if trace.get("fill")) for one in (trial, firm)]
    assert [band["line"]["dash"] for band in bands] == ["dash", "solid"]


def test_limits_set_anew_say_by_whom_and_the_old_stay_as_dotted_lines():
    answer = told([*STEADY, 0.6, *[0.4, 0.42, 0.41, 0.39] * 3], start=START)
    anew = rebasing(name="A. <b>Person</b>")
    trend = Trend(answers=(answer,), signals=signals_of(answer, Wish(rebases=(anew,))))
    made = drawn(trend)
    assert "usual range since 31 July 2020, set anew by A. &lt;b&gt;Person&lt;/b&gt;, trial" in texts(made)
    dotted = [one for one in traces(made, "lines") if one["line"].get("dash") == "dot"]
    assert [round(one["y"][0], 2) for one in dotted] == [0.76, 0.87]
    assert [len(one["x"]) for one in dotted] == [24, 24]
    assert "the usual range of the 12 complete months since 31 July 2020." in spoken(trend)
    assert "although it got worse." in spoken(trend)


def test_a_month_before_limits_were_set_anew_is_told_by_the_old_ones():
    answer = told([*STEADY, 0.6, *[0.4, 0.42, 0.41, 0.39] * 3], start=START)
    signals = signals_of(answer, Wish(rebases=(rebasing(),)))
    early = Trend(answers=(told(STEADY, start=START),), signals=signals)
    assert called(early) == "usual range before SAFE goes live, trial"
    assert "set anew" not in spoken(early)
