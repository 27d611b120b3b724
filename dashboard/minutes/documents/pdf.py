"""A PDF's words in reading order: paragraphs whole again, tables as rows, headers and footers left out."""

from collections.abc import Sequence

from dashboard.minutes.documents.drafts import tell_draft
from dashboard.minutes.documents.pdf_elements import Element, Row, together
from dashboard.minutes.documents.pdf_furniture import without_furniture
from dashboard.minutes.documents.pdf_hyphens import Mender
from dashboard.minutes.documents.pdf_levels import style_of_items
from dashboard.minutes.documents.pdf_opening import check_words, opened
from dashboard.minutes.documents.pdf_pages import elements_by_page
from dashboard.minutes.documents.pdf_paragraphs import Paragraph
from dashboard.minutes.documents.pdf_tables import tables_on
from dashboard.minutes.documents.pdf_words import lines_of, words_on
from dashboard.minutes.documents.sheet import BULLET, Sheet


def pdf_text(content: bytes, file_name: str) -> str:
    words, tables = [], []
    with opened(content, file_name) as pages:
        for page in pages:
            words.append(words_on(page))
            tables.append(tables_on(page))
            page.close()
    check_words(words, file_name)
    lines, around = without_furniture([lines_of(page) for page in words])
    sheet = _sheet(together(elements_by_page(lines, tables)))
    tell_draft(sheet, " ".join(around))
    return sheet.text


def _sheet(elements: Sequence[Element]) -> Sheet:
    mender = Mender(one.lines for element in elements for one in _paragraphs(element))
    of_items = style_of_items(element for element in elements if isinstance(element, Paragraph))
    sheet = Sheet()
    for element in elements:
        if isinstance(element, Row):
            sheet.row([[mender.joined(one.lines) for one in cell] for cell in element.cells])
        else:
            words = mender.joined(element.lines)
            if element.style == of_items:
                sheet.apart()
            (sheet.entry if words.startswith(BULLET) else sheet.paragraph)(words)
    return sheet


def _paragraphs(element: Element) -> Sequence[Paragraph]:
    return [one for cell in element.cells for one in cell] if isinstance(element, Row) else [element]
