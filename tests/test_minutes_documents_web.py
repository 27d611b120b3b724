"""Web pages and Markdown: the main content alone, lists numbered, tables by columns, lines meant to end."""

import pytest

from dashboard.minutes.documents.marked_down import markdown_text
from dashboard.minutes.documents.web import web_text

LONG = "The PCC asked why the average wait for 101 had doubled since Christmas. " * 5


def text_of(body: str) -> str:
    return web_text(f"<html><head><title>No</title></head><body>{body}</body></html>", "notes.html")


def test_menus_banners_and_what_stands_around_the_notes_are_left_out() -> None:
    page = (
        "<a class='skip-link' href='#m'>Skip</a><header><p>Council</p></header>"
        "<nav><ul><li>Home</li></ul></nav>"
        "<div id='cookie-banner'><p>We use cookies</p><button>Accept</button></div>"
        f"<h1>Minutes</h1><p>{LONG}</p><aside>Related</aside><form><label>Search</label></form>"
        "<div class='social-share'>Share</div><footer>© Council</footer>"
    )
    assert text_of(page) == f"Minutes\n\n{LONG.strip()}\n"


def test_the_main_content_is_taken_alone_with_the_heading_that_stands_outside_it() -> None:
    page = (
        f"<div><p>Latest news</p><h1>Minutes of the Board</h1></div><main><p>{LONG}</p></main><p>Contact</p>"
    )
    assert text_of(page) == f"Minutes of the Board\n\n{LONG.strip()}\n"


def test_a_part_named_like_a_banner_that_holds_the_notes_is_kept() -> None:
    assert text_of(f"<div class='related-content'><p>{LONG}</p></div>") == f"{LONG.strip()}\n"


def test_entities_breaks_and_spaces_become_what_is_seen() -> None:
    assert text_of("<p>Caf&eacute;&nbsp;&amp; &pound;5<br>  two\n lines </p>") == "Café & £5\ntwo lines\n"


def test_lists_are_numbered_as_a_browser_numbers_them() -> None:
    page = (
        "<ol start=3><li>Calls<ol type=a><li>999</li><li>101</li></ol></li>"
        "<li value=7><p>Visits</p><p>None.</p></li></ol><ul><li>point</li><li>1.2 numbered by hand</li></ul>"
    )
    assert text_of(page) == (
        "3. Calls\na. 999\nb. 101\n7. Visits\n\nNone.\n\n• point\n\n1.2 numbered by hand\n"
    )


def test_rows_keep_their_columns_where_cells_stretch() -> None:
    page = (
        "<table><tr><th>No</th><th>Item</th><th>Action</th></tr>"
        "<tr><td rowspan=2>1</td><td><p>One.</p><p>Two.</p></td><td>RJ</td></tr>"
        "<tr><td>Three.</td><td></td></tr>"
        "<tr><td colspan=2>Wide</td><td>TS</td></tr><tr><td colspan=3>Across</td></tr></table>"
    )
    assert text_of(page) == ("No\tItem\tAction\n1\tOne.\n\tTwo.\tRJ\n\tThree.\t\nWide\t\tTS\n\nAcross\n")


def test_a_table_that_only_lays_out_the_page_is_no_table() -> None:
    assert text_of("<table><tr><td><h1>Minutes</h1><p>Said.</p></td></tr></table>") == "Minutes\n\nSaid.\n"


def test_struck_out_words_are_left_out() -> None:
    assert text_of("<p>within <del>six</del> <ins>eight</ins> weeks</p>") == "within eight weeks\n"


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("# Board minutes\n\n**Date:** 3 March", "Board minutes\n\nDate: 3 March\n"),
        ("1. Welcome\n1. Calls\n\n   The PCC asked.", "1. Welcome\n2. Calls\n\nThe PCC asked.\n"),
        ("- one\n- two", "• one\n• two\n"),
        ("| Name | Role |\n|---|---|\n| Ann | PCC |", "Name\tRole\nAnn\tPCC\n"),
        ("1.1 The PCC asked\n\n    why it was.", "1.1 The PCC asked\n\nwhy it was.\n"),
        ("<script>x()</script>\n\nNotes", "Notes\n"),
    ],
)
def test_markdown_is_read_as_it_would_be_shown(written: str, stored: str) -> None:
    assert markdown_text(written, "notes.md") == stored


def test_a_line_that_ends_early_in_markdown_ends_and_one_that_is_full_is_wrapped() -> None:
    people, said = "Present:\nAnn Lee\nRaj Rao\n\n", "The PCC asked why the wait for 101 calls"
    assert markdown_text(f"{people}{said}\nhad doubled since May of that year.\n", "notes.md") == (
        f"{people}{said} had doubled since May of that year.\n"
    )
