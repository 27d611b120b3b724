"""What every page stands in."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.slow
def test_what_pages_need_is_imported_before_any_of_them_is_drawn():
    asked = "import sys, dashboard.ui.frame; print({'numpy', 'pandas', 'plotly'} <= sys.modules.keys())"
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "True"
