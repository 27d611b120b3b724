"""`answerable sample`: what can be asked of it, what it says, and how it is stopped."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from datetime import time as clock
from pathlib import Path
from typing import Any

import pytest

from dashboard.commands import parser_for, run_command
from dashboard.commands.sample_options import changes
from dashboard.sample.asked import Asked, asked
from dashboard.sample.building import Batch
from dashboard.sample.changes import Changes, Extra
from dashboard.store import underway
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.store.underway import STOPPED
from dashboard.store.versions import current, history
from tests.conftest import ROOT
from tests.test_sample_building import batches

pytestmark = pytest.mark.slow

EVERYTHING = (
    "--from 2020-02-01 --to 2020-03-31 --seed 7 --scale 2 --without outage_2021_09 --without safe_go_live "
    "--sickness-as force --handlers +3@14:00-22:00 --origin diverted_mobile=0.5 --to-quiet-hours 0.1"
)


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """Five calls instead of two million; what was asked for is noted."""
    wanted: list[Asked] = []

    def few(one: Asked) -> Iterator[Batch]:
        wanted.append(one)
        return batches()

    monkeypatch.setattr("dashboard.sample.assembling.batches", few)
    return wanted


def read(typed: str) -> Any:
    return parser_for(["sample"]).parse_args(["sample", *typed.split()])


def test_all_that_can_be_changed_is_read() -> None:
    assert changes(read(EVERYTHING)) == Changes(
        without=frozenset({"safe_go_live", "outage_2021_09"}),
        sickness_as_force=True,
        handlers=(Extra(people=3, starts=clock(14), ends=clock(22)),),
        origins={"diverted_mobile": 0.5},
        to_quiet_hours=0.1,
    )


def test_what_is_asked_for_is_typed_again_as_it_was(tmp_path: Path, quickly: list[Asked]) -> None:
    assert run_command(["sample", "--store", str(tmp_path / "practice"), *EVERYTHING.split()]) == 0
    assert quickly[0].as_typed() == EVERYTHING
    (version,) = history(choose(tmp_path / "practice"))
    assert version.made_by == f"sample {EVERYTHING}"


def test_the_practice_force_itself_is_asked_for_with_nothing(tmp_path: Path, quickly: list[Asked]) -> None:
    assert run_command(["sample", "--store", str(tmp_path / "practice")]) == 0
    assert quickly[0] == asked()
    assert quickly[0].as_typed() == ""
    assert (quickly[0].from_date, quickly[0].to_date) == (date(2018, 4, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("--handlers 3@14:00-22:00", "such as +3@14:00-22:00, got '3@14:00-22:00'"),
        ("--handlers +3@14:00-25:00", "such as +3@14:00-22:00, got '+3@14:00-25:00'"),
        ("--handlers +0@14:00-22:00", "such as +3@14:00-22:00, got '+0@14:00-22:00'"),
        ("--origin diverted_mobile", "such as diverted_mobile=0.5, got 'diverted_mobile'"),
        ("--origin diverted_mobile=2", "a share from 0 to 1, got '2'"),
        ("--to-quiet-hours nan", "a share from 0 to 1, got 'nan'"),
        ("--scale 0", "a whole number from 1 up, got '0'"),
        ("--seed -1", "a whole number from 0 up, got '-1'"),
        ("--from 2020-02-30", "a date such as 2020-09-29, got '2020-02-30'"),
        ("--sickness-as occ", "invalid choice: 'occ'"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(
    typed: str, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        read(typed)
    assert wanted in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("--without christmas", "There is no event 'christmas' to leave out: the practice force has "),
        ("--origin moon=0.5", "There is no origin 'moon': choose from "),
        ("--from 2017-01-01", "The practice force has the days from 2018-04-01 to 2021-12-31"),
        (
            "--handlers +50@14:00-22:00 --handlers +1@22:00-06:00",
            "The practice force has room for 50 extra handlers, and 51 were asked for.",
        ),
        ("--calibrate --seed 7", "--calibrate works from the settings and published figures alone"),
        ("--calibrate --without safe_go_live", "--calibrate works from the settings and published figures"),
        ("--calibrate --truth truth.json", "--calibrate works from the settings and published figures alone"),
    ],
)
def test_what_the_force_does_not_have_is_a_sentence_and_makes_nothing(
    typed: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "practice"
    assert run_command(["sample", "--store", str(store), *typed.split()]) == 2
    assert capsys.readouterr().err.startswith(sentence)
    assert not store.exists()


def test_it_says_what_was_made_and_how_to_look_at_it(
    tmp_path: Path, quickly: list[Asked], capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(["sample", "--store", str(tmp_path / "practice data"), "--seed", "7"])
    said = capsys.readouterr()
    made, look = said.out.splitlines()
    assert made.startswith("Practice data (--seed 7): 5 calls, 2018-04-01 to 2021-12-31, made in ")
    assert "calls a second); the store is " in made
    assert look == f"To look at them: python3 -m dashboard run --store '{tmp_path / 'practice data'}'"
    assert [line.split(" · ")[0] for line in said.err.splitlines()] == [
        "  0%  starting",
        " 90%  counting calls into half-hours",
    ]


def test_quietly_it_says_only_what_was_made(
    tmp_path: Path, quickly: list[Asked], capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(["sample", "--quiet", "--store", str(tmp_path / "practice")])
    said = capsys.readouterr()
    assert (len(said.out.splitlines()), said.err) == (1, "")


def test_where_own_data_are_shown_it_says_how_to_change_over(
    tmp_path: Path, quickly: list[Asked], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ANSWERABLE_STORE", raising=False)
    monkeypatch.setattr(choose, "__kwdefaults__", {"data": None, "stores": tmp_path})
    Journal(tmp_path).write("use", "own", {})
    run_command(["sample"])
    assert "python3 -m dashboard use practice" in capsys.readouterr().out
    assert current(choose(tmp_path / "practice"))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a kill there leaves no time to tidy up")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["terminated", "interrupted"])
def test_stopped_on_the_way_it_leaves_nothing_half_written(tmp_path: Path, number: signal.Signals) -> None:
    store = tmp_path / "practice"
    program = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "sample", "--store", str(store)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    until_begun(store)
    program.send_signal(number)
    _, said = program.communicate(timeout=30)
    assert program.returncode == 130
    assert said.endswith("Stopped.\n")
    assert sorted(path.name for path in store.iterdir()) == ["lock", underway.NAME]
    told = underway.told(store)
    assert told
    assert told.trouble == STOPPED


def until_begun(store: Path) -> None:
    """The first month is in, so that there is something half-written."""
    for _ in range(300):
        told = underway.told(store)
        if told and told.trouble:
            pytest.fail(told.trouble)
        if told and told.share:
            return
        time.sleep(0.1)
    pytest.fail("nothing was begun in half a minute")
