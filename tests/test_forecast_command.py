"""`answerable forecast`: what is printed, in what shape, what is kept, and what it refuses."""

import csv
import datetime
import io
import json
import subprocess
import sys

import pytest

from dashboard.commands import run_command
from tests.weeks import FIRST, like, weeks

KEYS = {"period", "mean", "lower80", "upper80", "lower95", "upper95", "seasonal_naive"}
CALLS = like(118)
DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def stores(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forecast")
    return {data: str(weeks(folder / data, CALLS, data=data).folder) for data in ("own", "practice")}


@pytest.fixture
def line(stores):
    return ("--line", "101", "--store", stores["own"])


@pytest.fixture
def values(tmp_path):
    file = tmp_path / "calls.csv"
    days = [FIRST + DAY * i for i in range(len(CALLS))]
    rows = [f"{day},{many}" for day, many in zip(days, CALLS, strict=True)]
    file.write_text("\n".join(rows), encoding="utf-8")
    return ("--values", str(file))


def run(capsys, *words):
    assert run_command(["forecast", *words]) == 0
    return capsys.readouterr().out


def refusal(capsys, *words):
    assert run_command(["forecast", *words]) == 2
    return capsys.readouterr().err


@pytest.mark.slow
def test_json_has_the_agreed_shape(capsys, line):
    told = json.loads(run(capsys, *line, "--days", "10", "--json"))
    assert told["method"].startswith("local level")
    assert [row["period"] for row in told["rows"]] == [f"2020-03-{day:02}" for day in range(1, 11)]
    assert all(row.keys() >= KEYS for row in told["rows"])
    assert {name: told[name] for name in ("data", "measure", "line", "by", "made_from")} == {
        "data": "own",
        "measure": "offered",
        "line": "101",
        "by": "day",
        "made_from": "2020-02-29",
    }
    naive = [row["seasonal_naive"] for row in told["rows"][:7]]
    assert naive == CALLS[-7:]


@pytest.mark.slow
def test_six_weeks_unless_told_otherwise(capsys, line):
    assert len(json.loads(run(capsys, *line, "--json"))["rows"]) == 42


@pytest.mark.slow
def test_as_at_a_day_nothing_from_that_day_on_takes_part(capsys, line, tmp_path):
    shorter = weeks(tmp_path / "own", CALLS[:100]).folder
    as_at = json.loads(run(capsys, *line, "--as-at", "2020-02-12", "--days", "7", "--json"))
    alone = json.loads(run(capsys, "--line", "101", "--store", str(shorter), "--days", "7", "--json"))
    assert (as_at["made_from"], as_at["rows"]) == ("2020-02-11", alone["rows"])


@pytest.mark.slow
def test_half_hours_add_up_to_their_day(capsys, line):
    days = json.loads(run(capsys, *line, "--days", "30", "--json"))["rows"]
    halves = json.loads(run(capsys, *line, "--days", "30", "--by", "half_hour", "--json"))["rows"]
    # Clocks go forward on 29 March 2020.
    assert len(halves) == 30 * 48 - 2
    assert halves[0]["period"] == "2020-03-01T00:00:00+00:00"
    for day in (days[0], days[28]):
        within = [row["mean"] for row in halves if row["period"].startswith(day["period"])]
        assert sum(within) == pytest.approx(day["mean"], rel=1e-4)


@pytest.mark.slow
def test_practice_data_say_so_in_text_json_and_csv(capsys, stores):
    words = ("--line", "101", "--days", "3", "--store", stores["practice"])
    assert "practice data" in run(capsys, *words).splitlines()[0]
    assert json.loads(run(capsys, *words, "--json"))["data"] == "practice"
    rows = list(csv.DictReader(io.StringIO(run(capsys, *words, "--csv"))))
    assert [(row["data"], row["made_from"]) for row in rows] == [("practice", "2020-02-29")] * 3
    assert rows[0].keys() >= KEYS


@pytest.mark.slow
def test_anybodys_series(capsys, values):
    told = json.loads(run(capsys, *values, "--days", "7", "--json"))
    assert (told["values"], len(told["rows"])) == ("calls.csv", 7)
    assert told["rows"][0].keys() >= KEYS
    assert "practice" not in run(capsys, *values, "--days", "7")


@pytest.mark.slow
def test_a_kept_forecast_stands_beside_what_came_and_is_never_changed(capsys, tmp_path):
    folder = weeks(tmp_path / "own", CALLS[:100]).folder
    line = ("--line", "101", "--store", str(folder))
    made = json.loads(run(capsys, *line, "--days", "14", "--json", "--keep", "February"))
    weeks(tmp_path / "own", CALLS[100:107], first=FIRST + DAY * 100)
    (one,) = json.loads(run(capsys, "--kept", "--store", str(folder), "--json"))["kept"]
    assert (one["name"], one["days"], one["days_come"]) == ("February", 14, 7)
    assert [row["mean"] for row in one["rows"]] == [row["mean"] for row in made["rows"]]
    assert [row["came"] for row in one["rows"]] == [*CALLS[100:107], *[None] * 7]
    assert one["rows"][0]["error"] == pytest.approx(CALLS[100] - made["rows"][0]["mean"], abs=0.001)
    text = run(capsys, "--kept", "--store", str(folder))
    assert "February: 101, 14 days after 2020-02-11" in text
    assert "7 of its days have come since" in text
    assert "model           MASE" in text
    assert "give another" in refusal(capsys, *line, "--days", "7", "--keep", "February")


def test_that_nothing_has_been_kept_is_said(capsys, stores):
    assert run(capsys, "--kept", "--store", stores["own"]).startswith("No forecast has been kept")
    assert json.loads(run(capsys, "--kept", "--store", stores["own"], "--json")) == {"kept": []}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Name a --line, or a file with --values, or ask for those --kept."),
        (("--values", "x.csv", "--line", "101"), "--values takes no --line."),
        (("--values", "x.csv", "--by", "day", "--as-at", "2020-01-01"), "--values takes no --by, --as-at."),
        (("--kept", "--days", "3"), "--kept takes no --days."),
        (("--line", "101", "--by", "half_hour", "--keep", "x"), "A forecast is kept by day"),
    ],
)
def test_what_is_asked_for_and_what_that_takes_is_said(capsys, words, said):
    assert said in refusal(capsys, *words)


def test_a_series_too_short_is_one_sentence(capsys, line):
    said = refusal(capsys, *line, "--as-at", "2019-12-11")
    assert "there are 37. Give more days, or a later --as-at." in said


def test_nothing_but_a_forecast_imports_statsmodels():
    asked = "import sys, dashboard.commands.forecast; print({'statsmodels', 'scipy'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
