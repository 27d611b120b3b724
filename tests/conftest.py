"""What every test may ask for."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from dashboard.store import reading

ROOT = Path(__file__).resolve().parent.parent

# No test is timed: on a busy machine an example may take long.
hypothesis_settings.register_profile("answerable", deadline=None)
hypothesis_settings.load_profile("answerable")


@pytest.fixture(scope="session", autouse=True)
def nothing_left_open() -> Iterator[None]:
    """Stores that the pages keep open are let go, or DuckDB's binding lists them when Python ends."""
    yield
    streamlit = sys.modules.get("streamlit")
    if streamlit:
        streamlit.cache_resource.clear()
    reading.fetched.cache_clear()
    gc.unfreeze()
    gc.collect()


@pytest.fixture(scope="module")
def force(tmp_path_factory: pytest.TempPathFactory) -> Iterator[reading.Store]:
    """The whole practice force, which takes ten seconds to make."""
    from tests.forcing import made

    with made(tmp_path_factory.mktemp("force")) as store:
        yield store


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
