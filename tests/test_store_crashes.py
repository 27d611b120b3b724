"""A load or a `forget` killed at any moment loses nothing, and the next one works."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.store import engine
from dashboard.store.forgetting import forget
from dashboard.store.lock import only_writer
from dashboard.store.place import Place
from dashboard.store.provenance import kept_loads
from dashboard.store.reading import open_store
from dashboard.store.versions import current, history
from tests.drawn_loads import copied, load, place_in
from tests.killed import FORGETTING, LOADING

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
]
ROOT = Path(__file__).resolve().parent.parent
SECOND_LOAD = """
c1  999  2020-01-04T08:29:59  answered   9.2
c2  101  2020-01-04T08:30:00  abandoned  40
"""
LAST_CALL = "c4 999 2020-01-03T00:00:00 answered 10"


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], Place]:
    """A store of two loads for each moment, left as the kill left it."""
    folder = tmp_path_factory.mktemp("killed")
    made = place_in(folder / "made")
    load(made, "secret 999 2020-01-01T00:00:00 answered 10")
    load(made, SECOND_LOAD, file="second.csv")
    moments = [("load", moment) for moment in LOADING] + [("forget", moment) for moment in FORGETTING]
    left = {moment: copied(made, folder / f"{number}") for number, moment in enumerate(moments)}
    programs = {moment: start(place, *moment) for moment, place in left.items()}
    ends = {moment: program.wait() for moment, program in programs.items()}
    assert ends == dict.fromkeys(moments, -signal.SIGKILL)
    return left


def start(place: Place, *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "tests.killed", str(place.common), *words], cwd=ROOT)


def calls_in(place: Place) -> int:
    with open_store(place) as store:
        return int(str(store.rows("store_version")[0]["calls"]))


@pytest.mark.parametrize("moment", LOADING)
def test_after_a_load_is_killed_one_version_opens_whole_and_the_next_load_works(
    killed: Mapping[tuple[str, str], Place], moment: str
) -> None:
    place = killed["load", moment]
    moved = moment in {"once the pointer has moved", "while old versions are pruned"}
    assert calls_in(place) == (4 if moved else 3)
    assert not any(version.trouble for version in history(place))
    load(place, LAST_CALL)
    assert calls_in(place) == (5 if moved else 4)
    assert sorted(path.name for path in place.folder.iterdir() if path.suffix != ".duckdb") == [
        "current",
        "lock",
    ]


@pytest.mark.parametrize("moment", FORGETTING)
def test_after_a_forget_is_killed_a_version_opens_whole_and_forgetting_again_ends_it(
    killed: Mapping[tuple[str, str], Place], moment: str
) -> None:
    place = killed["forget", moment]
    assert calls_in(place) in {2, 3}
    assert not any(version.trouble for version in history(place))
    if 1 in {load.load_id for load in kept_loads(place)}:
        forget(place, 1)
    load(place, LAST_CALL)
    assert calls_in(place) == 3
    assert [path.name for path in place.folder.iterdir() if b"secret" in path.read_bytes()] == []


def test_loads_killed_at_random_times_leave_a_store_that_opens_whole_and_grows(tmp_path: Path) -> None:
    place, chance = place_in(tmp_path), random.Random(999)
    load(place)
    before = last_version(place)
    for _ in range(10):
        program = start(place, "flood")
        time.sleep(chance.uniform(0.4, 1.6))
        stop_and_look(program, place)
    program = start(place, "flood")
    given_up_at = time.monotonic() + 60
    while last_version(place) == before and time.monotonic() < given_up_at:
        time.sleep(0.2)
    stop_and_look(program, place)
    assert last_version(place) > before
    load(place, LAST_CALL)
    assert not list(place.folder.glob("*.part*"))


def stop_and_look(program: "subprocess.Popen[bytes]", place: Place) -> None:
    program.kill()
    program.wait()
    assert calls_in(place) == 2
    assert not any(version.trouble for version in history(place))
    every_load_is_whole(place)


def last_version(place: Place) -> int:
    return history(place)[0].number


def every_load_is_whole(place: Place) -> None:
    file = current(place)
    assert file is not None
    with engine.reader(file) as con:
        aside = con.execute("select count(*) from set_aside group by load_id").fetchall()
    assert set(aside) <= {(100_000,)}


def test_a_load_in_another_program_is_named_to_a_second_and_a_reader_is_not_disturbed(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    load(place)
    program = start(place, "flood")
    try:
        said = refusal(place)
        assert calls_in(place) == 2
    finally:
        program.kill()
        program.wait()
    assert f"is being written by `flood` (process {program.pid}, since" in said
    load(place, LAST_CALL)
    assert calls_in(place) == 3


def refusal(place: Place) -> str:
    for _ in range(100):
        time.sleep(0.1)
        try:
            with only_writer(place.folder, "load"):
                pass
        except DashboardError as error:
            return str(error)
    return "never refused"
