"""The truth file: readable, complete, and all of it or nothing."""

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.commands import run_command
from dashboard.errors import DashboardError
from dashboard.sample import truth_file
from dashboard.sample.alterations import LEVERS as HELD
from dashboard.sample.alterations import alterations
from dashboard.sample.settings import FILE, settings
from dashboard.sample.tallies import MEASURES
from dashboard.sample.truth import ANSWERING, ORIGINS, RANG_BACK, Truth
from dashboard.sample.truth_words import COUNTED, LEVERS

pytestmark = pytest.mark.slow

SEPTEMBER = (date(2020, 9, 1),)


def of_two_seeds() -> Truth:
    """A figure for everything there is."""
    altered = alterations(settings(), SEPTEMBER)
    paths = [(part, "2020-09", "101", "offered") for part in (ANSWERING, RANG_BACK, ORIGINS)]
    paths += [(one.kind, one.key, "2020-09", "101", "offered") for one in altered]
    return Truth(
        settings=settings(),
        seeds=(2020, 2021),
        months=SEPTEMBER,
        altered=altered,
        figures=tuple(dict.fromkeys(paths, value) for value in (1.5, 2.5)),
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("truth") / "truth.json"
    truth_file.write(truth_file.document(of_two_seeds(), truth_file.sha256_of_settings()), file)
    return file


@pytest.fixture(scope="module")
def read(written: Path) -> Any:
    return json.loads(written.read_text(encoding="utf-8"))


def test_a_figure_stands_on_a_line_with_its_mean_its_spread_and_each_seeds(written: Path) -> None:
    lines = [line.strip() for line in written.read_text(encoding="utf-8").splitlines()]
    assert '"offered": {"mean": 2, "sd": 0.7071068, "by_seed": [1.5, 2.5]}' in lines


def test_it_says_of_which_settings_days_and_seeds_it_is(read: Any) -> None:
    assert read["data"] == "practice"
    assert read["settings"] == {"file": FILE.name, "sha256": hashlib.sha256(FILE.read_bytes()).hexdigest()}
    assert (read["from"], read["to"], read["seeds"]) == ("2020-09-01", "2020-09-30", [2020, 2021])


def test_every_measure_every_count_and_every_lever_is_defined(read: Any) -> None:
    assert set(read["measures"]) == set(MEASURES)
    assert read[RANG_BACK]["counted"] == COUNTED
    assert set(LEVERS) == set(HELD) == set(read["levers"]["by_lever"])
    assert all(read[part]["definition"] for part in (ANSWERING, RANG_BACK, ORIGINS, "events", "levers"))


def test_an_event_has_its_days_and_how_its_counterfactual_is_made(read: Any) -> None:
    safe = read["events"]["by_event"]["safe_go_live"]
    assert (safe["first_day"], safe["last_day"]) == ("2020-05-10", "2021-12-31")
    assert safe["counterfactual"] == "answerable sample --without safe_go_live"
    assert list(safe["difference"]) == ["2020-09"]
    assert "queue_message" not in read["events"]["by_event"]


def test_a_write_that_fails_leaves_what_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "truth.json"
    file.write_text("before", encoding="utf-8")

    def full(part: Path, file: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(truth_file, "put_in_place", full)
    with pytest.raises(DashboardError, match=r"truth\.json could not be written \(No space left on device\)"):
        truth_file.write({"a": 1}, file)
    assert file.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("--seeds 3", "--seeds says how many seeds the truth is of"),
        ("--truth {0}/nowhere/truth.json", "in a folder that is not there"),
        ("--truth {0}", "is a folder: name a file"),
        ("--truth {0}/truth.json --without safe_go_live", "--truth is of the practice force itself"),
        ("--truth {0}/truth.json --scale 2", "--truth is of the practice force itself"),
        ("--truth {0}/truth.json --store {0}/s", "--truth is of the practice force itself"),
        ("--truth {0}/truth.json --to 2022-01-01", "The practice force has the days from 2018-04-01"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_takes_no_time(
    typed: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["sample", *typed.format(tmp_path).split()]) == 2
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_the_command_writes_the_truth_of_a_month_and_makes_no_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ANSWERABLE_STORE", str(tmp_path / "store"))
    file = tmp_path / "truth.json"
    typed = f"sample --truth {file} --seeds 2 --from 2018-04-10 --to 2018-04-20"
    assert run_command(typed.split()) == 0
    said = capsys.readouterr()
    assert said.out.startswith("What is true of the practice force, 2018-04: 2 seeds, 4 events and levers, ")
    assert "run 10 of 10" in said.err
    read = json.loads(file.read_text(encoding="utf-8"))
    assert (read["from"], read["to"]) == ("2018-04-01", "2018-04-30")
    assert read["seeds"] == [settings().seed, settings().seed + 1]
    assert read["events"]["by_event"] == {}
    offered = read["answering"]["by_period"]["2018-04"]["101"]["offered"]
    assert len(offered["by_seed"]) == 2
    assert list(tmp_path.iterdir()) == [file]
