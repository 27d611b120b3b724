"""What every page stands in."""

import gc
import subprocess
import sys
import weakref

import pytest

from dashboard.ui import frame
from tests.conftest import ROOT


@pytest.mark.slow
def test_what_pages_need_is_imported_before_any_of_them_is_drawn():
    asked = "import sys, dashboard.ui.frame; print({'numpy', 'pandas', 'plotly'} <= sys.modules.keys())"
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "True"


def test_what_is_older_than_a_run_is_not_looked_through_for_garbage_after_it():
    frame._settle()
    made_since: list[object] = []
    assert any(one is made_since for one in gc.get_objects())
    frame._settle()
    assert not any(one is made_since for one in gc.get_objects())


def test_readers_who_left_leave_nothing_behind_for_good():
    class Left: ...

    left = Left()
    left.itself = left  # type: ignore[attr-defined]
    gone = weakref.ref(left)
    frame._settle()
    del left
    frame._collect_all.clear()
    frame._settle()
    assert gone() is None
