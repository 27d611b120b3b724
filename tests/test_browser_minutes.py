"""A reader's journeys through the minutes in a real browser: found, opened in place, followed up, printed."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.minutes import MinutesStore
from dashboard.store.place import choose
from tests.bench.serving import Served, served
from tests.invented_notes import WRAPPED
from tests.months import practice_force
from tests.test_browser_journeys import CHART, DRAWN, asked_of, browser, opened, page, violations, visit

__all__ = ["asked_of", "browser", "page"]
pytestmark = pytest.mark.browser

SECTIONS = {
    "meetings": "minutes",
    "search": "minutes?q=queue",
    "tracker": "minutes?show=tracker",
    "arising": "minutes?show=arising",
    "people": "minutes?show=people",
    "meeting": "minutes?meeting=2020-09-29",
    "extract": "minutes?extract=2021-03-04/2.1/1&as_at=2021-12-31",
    "notes": "minutes?meeting=2021-03-04&show=notes&as_at=2021-12-31",
}
IN_SIGHT = "place => { const lies = place.getBoundingClientRect(); return lies.top >= 0 && lies.top < 700; }"


@pytest.fixture(scope="module")
def minuted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Practice data with both summaries and the notes of an invented meeting."""
    folder = practice_force(tmp_path_factory.mktemp("minuted") / "practice").folder
    MinutesStore(choose(folder).common).add_content(WRAPPED.encode(), "board.txt")
    with served(folder) as pages:
        yield pages


@pytest.fixture
def notes(page: Page, minuted: Served) -> Page:
    visit(page, minuted, "minutes")
    return page


def test_a_search_leads_to_the_extract_in_its_place_and_back(notes: Page) -> None:
    box = notes.get_by_label("Search all notes")
    box.fill("place in the queue")
    box.press("Enter")
    notes.wait_for_url("**q=place**")
    expect(notes.locator(".found mark").first).to_have_text(re.compile("place|queue", re.IGNORECASE))
    notes.locator(".found article header a").first.click()
    notes.wait_for_url("**extract=2020-09-29**")
    chosen = notes.locator("article.chosen")
    expect(chosen).to_contain_text("queue")
    notes.wait_for_selector(CHART)
    notes.wait_for_timeout(2500)
    assert chosen.evaluate(IN_SIGHT)
    assert chosen.evaluate("place => place === document.activeElement")
    notes.go_back()
    notes.wait_for_url("**q=place**")
    expect(notes.locator(".found mark").first).to_be_visible()


def test_the_reader_who_moves_on_is_not_brought_back(page: Page, minuted: Served) -> None:
    visit(page, minuted, SECTIONS["extract"])
    expect(page.locator("article.chosen")).to_be_visible()
    page.keyboard.press("End")
    page.mouse.wheel(0, -20000)
    page.wait_for_timeout(2500)
    assert not page.locator("article.chosen").evaluate(IN_SIGHT)


def test_an_extract_leads_to_the_whole_document_lit_up_there(page: Page, minuted: Served) -> None:
    visit(page, minuted, SECTIONS["extract"])
    page.get_by_role("link", name="the whole document").click()
    page.wait_for_url("**show=notes**")
    lit = page.locator(".notes.whole mark").first
    expect(lit).to_contain_text("The PCC asked why")
    page.wait_for_timeout(500)
    assert lit.evaluate(IN_SIGHT)


def test_a_promise_opens_in_the_tracker_and_leads_to_the_words_that_gave_it(
    page: Page, minuted: Served
) -> None:
    visit(page, minuted, "minutes?meeting=2020-09-29")
    page.locator("a.chip", has_text="promise · moved").first.click()
    page.wait_for_url("**promise=2020-09-29**")
    row = page.locator("tr.chosen")
    expect(row).to_contain_text("31 March 2021")
    page.wait_for_timeout(800)
    assert row.evaluate(IN_SIGHT)
    row.get_by_role("link", name="31 March 2021").click()
    page.wait_for_url("**extract=2020-09-29**")
    expect(page.locator("article.chosen")).to_be_visible()


def test_a_mark_on_the_timeline_opens_its_meeting(notes: Page) -> None:
    notes.wait_for_selector(CHART)
    notes.wait_for_timeout(500)
    mark = notes.locator(".js-plotly-plot .scatterlayer .trace").last.locator(".point").first
    box = mark.bounding_box()
    assert box
    notes.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    notes.wait_for_url("**meeting=2020-09-29**")
    expect(notes.locator(".jumps")).to_be_visible()


def test_an_item_is_jumped_to_within_its_meeting(page: Page, minuted: Served) -> None:
    visit(page, minuted, "minutes?meeting=2020-09-29")
    page.wait_for_selector(CHART)
    page.get_by_role("link", name="item 1.4").click()
    page.wait_for_timeout(500)
    assert page.locator("[id='item-1.4']").evaluate(IN_SIGHT)
    page.get_by_role("link", name="what came after").click()
    page.wait_for_timeout(500)
    assert page.locator("#afterwards").evaluate(IN_SIGHT)


def test_matters_arising_print_on_one_page(page: Page, minuted: Served) -> None:
    visit(page, minuted, SECTIONS["arising"])
    expect(page.get_by_role("heading", name="Asked, not answered")).to_be_visible()
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    page.get_by_role("button", name="Print one page").click()
    assert page.evaluate("window.printed") == 1
    sheet = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


# Each section once, wide and light or narrow and dark by turns: a visit costs seconds.
@pytest.mark.parametrize(
    ("section", "scheme", "width"),
    [(section, *(("light", 1440) if turn % 2 else ("dark", 390))) for turn, section in enumerate(SECTIONS)],
)
def test_every_section_is_read_by_all_and_fits_every_screen(
    browser: Browser, minuted: Served, asked_of: set[str], section: str, scheme: str, width: int
) -> None:
    for here in opened(browser, asked_of, color_scheme=scheme, viewport={"width": width, "height": 900}):
        visit(here, minuted, SECTIONS[section])
        here.wait_for_timeout(500)
        assert violations(here) == []
        wide = "[document.documentElement, document.querySelector('.stMain')].map(one => one.scrollWidth)"
        assert max(here.evaluate(wide)) <= width


def test_every_link_of_a_section_is_reached_by_keys_alone(notes: Page) -> None:
    notes.locator("body").press("Tab")
    for _ in range(40):
        if notes.evaluate("document.activeElement.textContent") == "29 September 2020":
            break
        notes.keyboard.press("Tab")
    notes.keyboard.press("Enter")
    notes.wait_for_url("**meeting=2020-09-29**")
    notes.wait_for_selector(DRAWN)


def test_nothing_is_asked_of_any_other_machine(notes: Page, minuted: Served, asked_of: set[str]) -> None:
    for path in SECTIONS.values():
        visit(notes, minuted, path)
    assert asked_of == {"127.0.0.1"}
