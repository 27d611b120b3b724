"""A reader's journeys in a real browser: from nothing loaded to charts, links, an upload, access for all."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from dashboard.charts.palette import LIGHT
from tests.bench.serving import Served, served
from tests.browsers import found, launched
from tests.months import practice_force
from tests.test_page_data import NOT_A_TIME, ONE_BAD_ROW

pytestmark = pytest.mark.browser

# Two workers share the machine's processors with whatever else is being tested.
expect.set_options(timeout=20_000)

ROOT = Path(__file__).resolve().parent.parent
CHART = ".js-plotly-plot .plot-container"
DRAWN = '[data-test-script-state="notRunning"]'
IN_2020 = "answering?from=2020-01-01&to=2020-12-31"
PEERS = "peers?line=999&as_at=2026-01-01"
CHOSEN = f"{IN_2020}&extract=2020-09-29/1.2/4"
PAGES = ("", IN_2020, CHOSEN, "waits?as_at=2020-10-12", "data", "measures", PEERS)
IDS = ["briefing", "answering", "chosen", "waits", "data", "measures", "peers"]
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Streamlit gives the box that files are dropped on a label and no role: minor, and not ours to mend.
STREAMLITS_OWN = ("presentation-role-conflict", "stFileUploaderDropzone")
FILES = {
    "bank_calls_one_day.csv": "--layout bank_calls --line 101 --first-day 1999-08-01",
    "control_room_hourly.csv": "--layout control_room_hourly",
    "call_centre_daily.csv": "--layout call_centre_daily --line 101 --first-day 2020-01-01",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Any there is; without one the journeys are skipped, except in CI."""
    if found() is None:
        reason = "no Chrome, Chromium or Edge found: the browser journeys need one"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright, launched(playwright) as browser:
        yield browser


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journeys") / "own"


@pytest.fixture(scope="module")
def pages(browser: Browser, store: Path) -> Iterator[Served]:
    with served(store) as pages:
        yield pages


@pytest.fixture(scope="module")
def loaded(pages: Served, store: Path, shared: Path) -> Served:
    """The three real files and the notes of both meetings, put in from the command line."""
    for name, said in FILES.items():
        command("load", str(shared / "data" / name), *said.split(), "--store", str(store))
    notes = sorted(map(str, (shared / "minutes").glob("*.txt")))
    command("minutes", "add", *notes, "--store", str(store))
    return pages


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The pages over practice data."""
    folder = practice_force(tmp_path_factory.mktemp("journeys") / "practice").folder
    with served(folder) as pages:
        yield pages


@pytest.fixture(scope="module")
def asked_of() -> set[str]:
    """Every host that a page of these journeys asked for anything."""
    return set()


@pytest.fixture
def page(browser: Browser, asked_of: set[str]) -> Iterator[Page]:
    yield from opened(browser, asked_of)


def opened(browser: Browser, asked_of: set[str], **look: object) -> Iterator[Page]:
    page = browser.new_page(**{"viewport": {"width": 1440, "height": 900}, **look})
    page.on("request", lambda request: asked_of.add(urlsplit(request.url).hostname or ""))
    yield page
    page.close()


def command(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "dashboard", *words], cwd=ROOT, check=True, capture_output=True)


def visit(page: Page, pages: Served, path: str = "") -> None:
    page.goto(f"{pages.address}/{path}")
    page.wait_for_selector(".band")
    page.wait_for_selector(DRAWN)


def choose(page: Page, what: str, option: str) -> None:
    """One choice of the filter bar."""
    page.get_by_role("button", name=re.compile(f"^{what} ")).click()
    page.get_by_role("radiogroup").get_by_text(option, exact=True).click()
    page.keyboard.press("Escape")
    page.wait_for_selector(DRAWN)


def headlines(page: Page) -> list[str]:
    return page.locator(".stMain h2").all_inner_texts()


def violations(page: Page) -> list[str]:
    """Rule and mark-up of each thing that axe would have otherwise."""
    told = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
    found = [(one["id"], node["html"][:200]) for one in told for node in one["nodes"]]
    rule, mark = STREAMLITS_OWN
    return [f"{name}: {html}" for name, html in found if not (name == rule and mark in html)]


def test_from_nothing_loaded_to_charts_beside_what_was_recorded(
    page: Page, pages: Served, store: Path, request: pytest.FixtureRequest
) -> None:
    visit(page, pages)
    expect(page.locator(".band")).to_contain_text("No data yet.")
    expect(page.get_by_text("python3 -m dashboard load calls.csv --layout calls").first).to_be_visible()
    assert violations(page) == []
    page.get_by_role("link", name="Data", exact=True).click()
    expect(page.get_by_role("heading", name="Nothing is loaded yet")).to_be_visible()
    assert violations(page) == []

    request.getfixturevalue("loaded")
    visit(page, pages, IN_2020)
    page.wait_for_selector(CHART)
    expect(page.locator(".band")).to_contain_text("Own data.")
    assert page.locator(CHART).count() >= 2
    expect(page.locator("article.extract").first).to_contain_text("29 September 2020")
    expect(page.locator("article.extract").first).to_contain_text("notes record")


def test_a_link_shows_another_reader_the_same_view(
    browser: Browser, page: Page, loaded: Served, asked_of: set[str]
) -> None:
    visit(page, loaded, "answering")
    choose(page, "Line", "999")
    page.wait_for_url("**line=999**")
    choose(page, "Period", "all that is loaded")
    page.wait_for_url("**period=all**")
    expect(page.get_by_role("button", name=re.compile("^Line 999"))).to_be_visible()
    page.wait_for_selector(CHART)
    page.wait_for_selector(DRAWN)

    for other in opened(browser, asked_of):
        other.goto(page.url)
        other.wait_for_selector(CHART)
        other.wait_for_selector(DRAWN)
        assert headlines(other) == headlines(page)
        assert any("999" in headline for headline in headlines(other))
        assert other.url == page.url


def test_a_chosen_meeting_lights_up_and_narrows_the_extracts(page: Page, loaded: Served) -> None:
    def lit() -> bool:
        shapes = page.locator(".js-plotly-plot").first.evaluate("plot => plot.layout.shapes")
        return LIGHT.chosen in [shape.get("fillcolor") for shape in shapes]

    visit(page, loaded, "answering?from=2018-01-01&to=2021-12-31")
    page.wait_for_selector(CHART)
    assert not lit()
    days = page.locator("article.extract > header b:first-child")
    assert set(days.all_text_contents()) == {"26 October 2018", "29 September 2020"}

    choose(page, "Meeting", "26 October 2018")
    page.wait_for_url("**meeting=2018-10-26**")
    expect(page.get_by_role("button", name="Only 26 October 2018: show all meetings").first).to_be_visible()
    page.wait_for_selector(DRAWN)
    assert set(days.all_text_contents()) == {"26 October 2018"}
    assert lit()


def test_an_extract_is_chosen_by_the_keyboard_and_its_days_show_on_the_chart(
    page: Page, loaded: Served
) -> None:
    def shaded() -> int:
        shapes = page.locator(".js-plotly-plot").first.evaluate("plot => plot.layout.shapes")
        return sum(shape["type"] == "rect" and shape.get("fillcolor") == LIGHT.chosen for shape in shapes)

    visit(page, loaded, IN_2020)
    page.wait_for_selector(CHART)
    assert shaded() == 0
    page.get_by_role("button", name="Show its days on the chart").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**extract=2020-09-29**")
    expect(page.locator("article.chosen").first).to_contain_text("29 September 2020")
    expect(page.locator(".related").first).to_contain_text("At other meetings")
    page.wait_for_selector(DRAWN)
    assert shaded() == 1
    expect(page.get_by_role("button", name="Leave its days").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("article.chosen")).to_have_count(0)
    page.wait_for_selector(DRAWN)
    assert shaded() == 0


def test_an_upload_says_what_it_would_do_and_then_does_it(page: Page, loaded: Served) -> None:
    visit(page, loaded, "data")
    page.get_by_role("combobox", name="What kind of export is it?").click()
    page.get_by_role("option", name="calls", exact=True).click()
    box = page.get_by_test_id("stFileUploader").filter(has_text="CSV, Excel or Parquet")
    box.locator("input[type=file]").set_input_files(
        {"name": "one-bad-row.csv", "mimeType": "text/csv", "buffer": ONE_BAD_ROW}
    )
    expect(page.get_by_text(f"1 row set aside: {NOT_A_TIME}")).to_be_visible()
    assert page.get_by_role("cell", name="one-bad-row.csv").count() == 0
    assert violations(page) == []
    page.get_by_role("button", name="Load 2 rows").click()
    expect(page.get_by_text("2 rows kept, 1 set aside.")).to_be_visible()
    expect(page.get_by_role("cell", name="one-bad-row.csv")).to_be_visible()
    expect(page.get_by_role("cell", name=NOT_A_TIME)).to_be_visible()


def test_a_measure_is_reached_by_its_link_and_shows_its_query(page: Page, loaded: Served) -> None:
    visit(page, loaded, "measures?measure=abandonment")
    assert headlines(page)[0] == "Abandonment"
    page.get_by_text("The query behind it").click()
    expect(page.locator("code", has_text="from half_hour")).to_be_visible()
    page.get_by_role("button", name="All measures").click()
    expect(page.get_by_role("heading", name="Calls offered")).to_be_visible()


# In the dark they are looked at with practice data, below.
@pytest.mark.parametrize("scheme", ["light"])
@pytest.mark.parametrize("path", PAGES, ids=IDS)
def test_axe_finds_nothing_amiss(
    browser: Browser, loaded: Served, asked_of: set[str], path: str, scheme: str
) -> None:
    for page in opened(browser, asked_of, color_scheme=scheme):
        visit(page, loaded, path)
        page.wait_for_timeout(500)
        assert violations(page) == []


def test_practice_data_open_on_the_story_of_the_notes_and_say_what_they_are_inside_each_picture(
    page: Page, practised: Served
) -> None:
    visit(page, practised, "answering")
    page.wait_for_selector(CHART)
    page.wait_for_selector(DRAWN)
    expect(page.locator(".band")).to_contain_text("Practice data.")
    assert "101 answered in time fell from 84% in April to 27% in September" in headlines(page)
    pictures = page.locator(".js-plotly-plot")
    marked = pictures.locator("svg text", has_text="practice data, not real calls")
    assert marked.count() == pictures.count() == 4
    assert page.locator(".tile .mark").count() == page.locator(".tile").count() == 4


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1440)])
@pytest.mark.parametrize(
    "path",
    ["", "?as_at=2022-01-01", "answering?as_at=2022-01-01", PEERS, "data"],
    ids=["briefing", "later", "answering", "peers", "data"],
)
def test_the_marks_of_practice_data_are_read_by_all_and_fit_every_screen(
    browser: Browser, practised: Served, asked_of: set[str], path: str, scheme: str, width: int
) -> None:
    for page in opened(browser, asked_of, color_scheme=scheme, viewport={"width": width, "height": 900}):
        visit(page, practised, path)
        page.wait_for_timeout(500)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_briefing_is_home_and_each_of_its_lines_leads_to_its_panel_as_at_the_same_day(
    page: Page, practised: Served
) -> None:
    visit(page, practised, "?as_at=2020-10-05")
    expect(page.locator("h2.aloud")).to_have_text("999, like 101, is still failing.")
    page.locator("a.row", has_text="999").click()
    page.wait_for_url("**/answering?line=999&as_at=2020-10-05**")
    page.wait_for_selector(CHART)
    expect(page.get_by_role("button", name=re.compile("^Line 999"))).to_be_visible()


def test_the_one_button_prints_the_briefing_on_one_page(page: Page, practised: Served) -> None:
    visit(page, practised)
    page.wait_for_selector(".months")
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    page.get_by_role("button", name="Print one page").click()
    assert page.evaluate("window.printed") == 1
    sheet = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


def test_nothing_is_asked_of_any_other_machine(page: Page, loaded: Served, asked_of: set[str]) -> None:
    for path in PAGES:
        visit(page, loaded, path)
    assert asked_of == {"127.0.0.1"}
