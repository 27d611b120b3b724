"""A real load killed at any moment: the old version stands, no number is left, the next load works."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.store.reading import open_store
from tests.drawn_exports import drawn, loaded_into, place_in

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX"),
]
LOAD = """
import os, signal, sys, threading
from pathlib import Path
from dashboard.load import load_files
from dashboard.store.place import Place

folder, file, moment, delay = Path(sys.argv[1]), sys.argv[2], sys.argv[3], float(sys.argv[4])

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def tell(what):
    if what.startswith(moment):
        threading.Timer(delay, die).start() if delay else die()

load_files(Place(folder=folder, common=folder), [file], "calls", progress=tell)
threading.Event().wait(5)
"""
HEADER = "call_id|line|offered_at|outcome|wait_s|caller"
MOMENTS = [("reading", 0.0), ("keeping", 0.0), ("keeping", 0.3), ("fitting", 0.0), ("working out", 0.05)]


def calls(count: int) -> str:
    rows = [
        f"c{number}|101|2020-01-06 {number % 24:02}:{number % 60:02}:00|answered|9|0770{number:07}"
        for number in range(count)
    ]
    return drawn("\n".join([HEADER, *rows, "bad|112|2020-01-06 08:00:00|answered|1|07700900123"]))


def held(place):
    with open_store(place) as store:
        return [row["rows_kept"] for row in store.rows("loads")], sum(
            row["offered"] for row in store.rows("half_hours_from_calls")
        )


@pytest.mark.parametrize(("moment", "delay"), MOMENTS)
def test_a_load_killed_at_any_moment_leaves_a_whole_version_and_the_next_works(tmp_path, moment, delay):
    place, first, second = place_in(tmp_path), tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(drawn(f"{HEADER}\nz|101|2020-01-05 08:00:00|answered|1|"))
    second.write_text(calls(40_000))
    loaded_into(place, first)
    words = [sys.executable, "-c", LOAD, str(place.folder), str(second), moment, str(delay)]
    child = subprocess.run(words, check=False, cwd=Path.cwd(), capture_output=True)
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    assert held(place) in (([1], 1), ([40_000, 1], 40_001))
    for path in place.folder.rglob("*"):
        assert not path.is_file() or b"0770000" not in path.read_bytes()
    loaded_into(place, second)
    assert held(place) == ([40_000, 1], 40_001)
    assert list(place.folder.glob("*.part*")) == []
