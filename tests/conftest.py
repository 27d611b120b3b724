"""What every test may ask for."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real inputs and outside answers; without it the test is skipped, except in CI."""
    folder = Path(os.environ.get("ANSWERABLE_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        reason = f"no shared inputs at {folder}: set ANSWERABLE_SHARED"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
