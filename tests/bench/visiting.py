"""From the command to the first chart in a browser, and from one page to the next."""

import statistics
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.bench.made import loaded_store, table
from tests.bench.serving import Served, served
from tests.browsers import launched

CHART = ".js-plotly-plot .plot-container"
LAST = {"Answering": CHART, "Briefing": ".months"}
CHANGES = 5


def measure(calls: int, folder: Path) -> None:
    store = loaded_store(calls, folder)
    with sync_playwright() as playwright, launched(playwright) as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        with served(store) as pages:
            first = _first_chart(page, pages)
            again = _reload(page)
            changes = [
                took for _ in range(CHANGES) for took in (_go(page, "Answering"), _go(page, "Briefing"))
            ]
    table(
        f"In the browser, {calls:,} calls",
        ("what", "seconds"),
        [
            ("from the command to the first chart", f"{first:.1f}"),
            ("the page again", f"{again:.1f}"),
            ("a page change, median", f"{statistics.median(changes):.2f}"),
            ("a page change, longest", f"{max(changes):.2f}"),
        ],
    )


def _first_chart(page: Page, pages: Served) -> float:
    page.goto(f"{pages.address}/answering")
    page.wait_for_selector(CHART)
    return time.perf_counter() - pages.started


def _reload(page: Page) -> float:
    started = time.perf_counter()
    page.reload()
    page.wait_for_selector(CHART)
    return time.perf_counter() - started


def _go(page: Page, name: str) -> float:
    """Until the last thing that is particular to that page shows."""
    started = time.perf_counter()
    page.get_by_role("link", name=name, exact=True).click()
    page.wait_for_selector(LAST[name])
    return time.perf_counter() - started
