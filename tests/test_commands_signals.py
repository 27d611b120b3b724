"""`answerable signals`: what is printed, in what shape, and what it refuses."""

import csv
import io
import json

import pytest

from dashboard.commands import run_command
from tests.months import STORY, months

JSON_POINT = {
    "period",
    "value",
    "mean",
    "lower",
    "upper",
    "near_lower",
    "near_upper",
    "rules",
    "signal",
}


@pytest.fixture(scope="module")
def stores(tmp_path_factory):
    folder = tmp_path_factory.mktemp("signals")
    return {
        data: str(months(folder / data, STORY[:30], "2020-09-30", answered=100, data=data).folder)
        for data in ("own", "practice")
    }


def run(capsys, *words):
    assert run_command(["signals", *words]) == 0
    return capsys.readouterr().out


@pytest.fixture
def asked(stores):
    return (
        *("answered_in_time", "--line", "101", "--from", "2018-04-01", "--to", "2020-10-31"),
        *("--by", "month", "--store", stores["own"]),
    )


@pytest.fixture
def series(tmp_path):
    def write(values):
        file = tmp_path / "series.txt"
        file.write_text("\n".join(map(str, values)), encoding="utf-8")
        return ("--values", str(file))

    return write


def refusal(capsys, *words):
    assert run_command(["signals", *words]) == 2
    return capsys.readouterr().err


def test_json_has_the_agreed_shape(capsys, asked):
    told = json.loads(run(capsys, *asked, "--json"))
    assert (told["chart"], told["variation"], told["assurance"]) == ("xmr", "concern", "hit or miss")
    assert all(one.keys() >= JSON_POINT for one in told["points"])
    last = told["points"][-1]
    assert (last["period"], last["value"], last["signal"]) == ("2020-09-01", 0.27, "concern")
    assert last["rules"] == ["outside"]
    assert last["limits"] == "firm"


def test_json_names_its_baseline_the_reason_and_what_was_left_out(capsys, asked):
    told = json.loads(run(capsys, *asked, "--json"))
    assert told["baseline"]["event"] == "safe_go_live"
    assert (told["baseline"]["first"], told["baseline"]["last"]) == ("2018-04-01", "2020-06-01")
    assert [one["period"] for one in told["left_out"]] == ["2020-10-01"]
    assert told["settings"]["reach"] == 2.66


def test_the_values_are_those_of_the_measure_command(capsys, asked):
    found = {one["period"]: one["value"] for one in json.loads(run(capsys, *asked, "--json"))["points"]}
    assert run_command(["measure", *asked, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert found == {row["period"]: row["value"] for row in rows if row["complete"]}


def test_a_baseline_may_reach_back_before_the_days_shown(capsys, asked):
    words = [*asked, "--from", "2020-07-01", "--baseline", "2018-04-01..2020-06-30", "--json"]
    told = json.loads(run(capsys, *words))
    assert [one["period"] for one in told["points"]] == ["2020-07-01", "2020-08-01", "2020-09-01"]
    whole = json.loads(run(capsys, *asked, "--json"))
    assert told["points"] == whole["points"][-3:]
    assert told["baseline"]["points"] == 27


def test_baseline_all_is_said_to_be(capsys, asked):
    told = json.loads(run(capsys, *asked, "--baseline", "all", "--json"))
    assert told["baseline"] == {
        "first": "2018-04-01",
        "last": "2020-09-01",
        "points": 30,
        "event": None,
        "why": "Limits are worked out from all points.",
    }


def test_csv_gives_a_line_a_period_with_those_left_out(capsys, asked):
    rows = list(csv.DictReader(io.StringIO(run(capsys, *asked, "--csv"))))
    assert len(rows) == 31
    assert (rows[-2]["rules"], rows[-2]["signal"], rows[-2]["limits"]) == ("outside", "concern", "firm")
    assert (rows[0]["in_baseline"], rows[-2]["in_baseline"]) == ("True", "False")
    assert {(row["chart"], row["target"]) for row in rows} == {("xmr", "0.8")}
    assert rows[-1]["period"] == "2020-10-01"
    assert rows[-1]["why_left_out"].startswith("no data loaded")


def test_text_says_chart_baseline_signal_target_and_settings(capsys, asked):
    text = run(capsys, *asked)
    for said in (
        "Answered in time, 101, share by month",
        "XmR chart: the fullest month counts 1.0 times as many",
        "27 complete months before an event (SAFE goes live, July 2020)",
        "2020-10-01  left out: no data loaded for these days",
        "Latest, 2020-09-01: concern (outside the limits).",
        "These limits are firm.",
        "Target 0.8: hit or miss, as things were when the limits were worked out",
        "2.66 mean moving ranges",
    ):
        assert said in text


def test_practice_data_say_so_in_text_json_and_csv(capsys, asked, stores):
    words = (*asked, "--store", stores["practice"])
    assert "practice data" in run(capsys, *words).splitlines()[0]
    assert json.loads(run(capsys, *words, "--json"))["data"] == "practice"
    rows = csv.DictReader(io.StringIO(run(capsys, *words, "--csv")))
    assert {row["data"] for row in rows} == {"practice"}


def test_as_at_a_day_only_what_was_over_and_known_takes_part(capsys, asked):
    told = json.loads(run(capsys, *asked, "--as-at", "2020-09-15", "--json"))
    assert told["points"][-1]["period"] == "2020-08-01"
    assert told["baseline"]["event"] is None
    assert [one["period"] for one in told["left_out"]] == ["2020-09-01", "2020-10-01"]


def test_too_few_points_say_so_in_place_of_a_signal(capsys, series):
    text = run(capsys, *series([1, 2, 1, 2, 9]))
    assert "Latest, 5: too few points to tell." in text
    assert "concern" not in text


def test_a_series_of_one_s_own_as_json(capsys, series):
    values = [*[10, 12, 11, 9] * 3, 2]
    told = json.loads(run(capsys, *series(values), "--better", "higher", "--target", "8", "--json"))
    assert (told["variation"], told["assurance"]) == ("concern", "hit or miss")
    assert [one["period"] for one in told["points"][:2]] == ["1", "2"]
    assert {one["limits"] for one in told["points"]} == {"trial"}
    assert told["values"] == "series.txt"


def test_a_target_without_a_better_way_is_said_to_say_nothing(capsys, series):
    text = run(capsys, *series(range(12)), "--target", "3")
    assert "Target 3: it says nothing where neither way is better." in text


def test_a_series_of_one_s_own_as_csv_keeps_its_order(capsys, series):
    rows = list(csv.DictReader(io.StringIO(run(capsys, *series(range(12)), "--csv"))))
    assert [row["period"] for row in rows] == [str(place) for place in range(1, 13)]


def test_another_rule_set_is_asked_for_by_name(capsys, series):
    words = (*series([1, 2, 1, 2, 10, 1, 2, 1]), "--set", "screened=no", "--set", "reach=2.6596", "--json")
    told = json.loads(run(capsys, *words))
    assert (told["settings"]["screened"], told["settings"]["reach"]) == (False, 2.6596)


def test_every_published_xmr_case_comes_out_of_the_command(capsys, series, shared):
    cases = json.loads((shared / "oracles" / "spc.json").read_text(encoding="utf-8"))["xmr_limits"]
    for case in cases:
        settings = [f"screened={'yes' if case['screen'] else 'no'}"]
        settings += [f"reach={3 / 1.128}"] if "sigma" in case else []
        words = [word for one in settings for word in ("--set", one)]
        last = json.loads(run(capsys, *series(case["values"]), *words, "--json"))["points"][-1]
        expected = (case["mean"], case["lpl"], case["upl"])
        assert (last["mean"], last["lower"], last["upper"]) == pytest.approx(expected, abs=case["tol"])


def test_p_prime_of_pairs_comes_out_of_the_command(capsys, series, shared):
    cases = json.loads((shared / "oracles" / "spc.json").read_text(encoding="utf-8"))["p_charts"]
    case = next(one for one in cases if "pprime_first" in one)
    pairs = zip(case["numerators"], case["denominators"], strict=True)
    words = series([f"{taken},{of}" for taken, of in pairs])
    told = json.loads(run(capsys, *words, "--chart", "p_prime", "--json"))
    assert told["chart"] == "p_prime"
    assert told["points"][0]["upper"] == pytest.approx(case["pprime_first"]["ucl"], abs=case["tol"])


def test_a_measure_and_a_file_at_once_are_refused_and_so_is_neither(capsys, asked, series):
    assert "one of the two" in refusal(capsys, *asked, *series([1, 2]))
    assert "one of the two" in refusal(capsys)


def test_what_a_measure_needs_and_a_file_does_not_take_is_named(capsys, series):
    assert "need --line, --from, --to" in refusal(capsys, "offered")
    words = (*series([1, 2]), "--line", "101", "--as-at", "2020-01-01")
    assert "takes no --line, --as-at" in refusal(capsys, *words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--baseline", "before"], "--baseline takes auto, all, days"),
        (["--baseline", "2020-06-30..2018-04-01"], "ends before it starts"),
        (["--set", "screened"], "NAME=VALUE"),
        (["--target", "90"], "0.9 for 90%"),
    ],
)
def test_an_option_that_does_not_fit_is_one_sentence(capsys, asked, words, said):
    assert said in refusal(capsys, *asked, *words)


def test_a_half_hour_is_not_offered(capsys, asked):
    with pytest.raises(SystemExit):
        run_command(["signals", *asked, "--by", "half_hour"])
    assert "'day', 'week', 'month'" in capsys.readouterr().err


def test_every_line_of_csv_says_what_it_means_of_which_loads_and_when(capsys, asked):
    for row in csv.DictReader(io.StringIO(run(capsys, *asked, "--csv"))):
        assert row["definition"].startswith("Calls answered within the line's own standard")
        assert (row["clock"], row["within_s"], row["load_ids"]) == ("force", "30", "1")
        assert row["made_at"].endswith("+00:00")
