"""A reader who waits while practice data are made: sees how far it is, and then the page, by itself."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dashboard.store import underway
from dashboard.store.lock import only_writer
from dashboard.store.underway import Underway
from tests.bench.serving import Served, served
from tests.months import months
from tests.test_browser_journeys import CHART, browser, violations

__all__ = ["browser"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("being made") / "practice"


@pytest.fixture(scope="module")
def pages(browser: Browser, store: Path) -> Iterator[Served]:
    with served(store) as pages:
        yield pages


def test_the_page_fills_by_itself_once_what_it_waits_for_is_made(
    browser: Browser, pages: Served, store: Path
) -> None:
    page = browser.new_page()
    started = time.time()
    with only_writer(store, "sample"):
        underway.tell(store, Underway(doing="June 2019", share=0.5, calls=812_345, started_at=started))
        page.goto(f"{pages.address}/answering?line=101&from=2019-11-01&to=2019-12-31")
        expect(page.get_by_role("heading", name="Practice data is being made")).to_be_visible()
        assert violations(page) == []
        underway.tell(store, Underway(doing="July 2019", share=0.6, calls=912_345, started_at=started))
        expect(page.get_by_text("July 2019 · 912,345 calls")).to_be_visible()
    months(store, [5, 6, 7], "2019-12-31", data="practice")
    underway.forget(store)
    page.wait_for_selector(CHART)
    expect(page.locator(".band")).to_contain_text("Practice data.")
    expect(page.get_by_role("heading", name="Practice data is being made")).to_have_count(0)
    assert "from=2019-11-01" in page.url
    page.close()
