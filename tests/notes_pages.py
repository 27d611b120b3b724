"""Test notes as web pages, and printed from those to PDF by a browser without a window."""

import html
from pathlib import Path
from typing import Any

from tests.browsers import launched

STYLE = """
body { font: 11pt/1.35 Arial, sans-serif; }
table { border-collapse: collapse; width: 100%; }
td, th { vertical-align: top; text-align: left; padding: 3pt 5pt; }
table.ruled td, table.ruled th { border: 0.75pt solid #222; }
h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; }
hr { break-after: page; border: 0; }
"""
EDGE = '<div style="font: 8pt Arial; width: 100%; text-align: center">{}</div>'
FIELDS = {"{page}": '<span class="pageNumber"></span>', "{pages}": '<span class="totalPages"></span>'}


def page(body: str, head: dict[str, Any]) -> str:
    """The body as a whole page, unless it is one already."""
    if body.lstrip().lower().startswith(("<!doctype", "<html")):
        return body
    style = f"<style>{STYLE}{head.get('css', '')}</style>" if head["format"] == "pdf" else ""
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{html.escape(head['title'])}</title>{style}</head>\n<body>\n{body}</body></html>\n"
    )


def write_pdf(whole: str, path: Path, *, header: str, footer: str) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started, launched(started) as browser:
        opened = browser.new_page()
        opened.set_content(whole)
        opened.pdf(
            path=str(path),
            format="A4",
            display_header_footer=bool(header or footer),
            header_template=_edge(header),
            footer_template=_edge(footer),
            margin={"top": "22mm", "bottom": "20mm", "left": "20mm", "right": "20mm"},
        )


def _edge(words: str) -> str:
    for field, filled in FIELDS.items():
        words = words.replace(field, filled)
    return EDGE.format(words)
