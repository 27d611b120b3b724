"""A PDF opened, or the sentence that says why not: protected, broken, too long, or a scan without text."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

from dashboard.errors import DashboardError
from dashboard.minutes.documents.formats import protected
from dashboard.minutes.documents.pdf_word import Word

MOST_PAGES = 200
_FEWEST_WORDS_A_PAGE = 8


@contextmanager
def opened(content: bytes, file_name: str) -> Iterator[list[Any]]:
    """Its pages. DashboardError for what cannot be read at all."""
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            yield _pages(pdf, file_name)
    except (DashboardError, MemoryError):
        raise
    except Exception as problem:
        # The reader of PDFs meets damage with exceptions of every kind.
        raise _refusal(problem, file_name) from None


def check_words(pages: list[list[Word]], file_name: str) -> None:
    if sum(map(len, pages)) < _FEWEST_WORDS_A_PAGE * min(len(pages), 3):
        raise DashboardError(
            f"{file_name} has pages but hardly a word of text: it is a scan, a picture of the notes. Run "
            "text recognition (OCR) over it, or ask for the Word document, and add that."
        )


def _pages(pdf: Any, file_name: str) -> list[Any]:
    pages = list(pdf.pages)
    if not pages:
        raise _broken(file_name)
    if len(pages) > MOST_PAGES:
        raise DashboardError(
            f"{file_name} has {len(pages):,} pages: notes of one meeting, at most {MOST_PAGES} pages, were "
            "wanted. Add the notes of each meeting as a file of its own."
        )
    return pages


def _refusal(problem: Exception, file_name: str) -> DashboardError:
    cause: BaseException | None = problem
    while cause:
        if isinstance(cause, (PDFPasswordIncorrect, PDFTextExtractionNotAllowed)):
            return protected(file_name, "Print it to a new PDF without one and add that.")
        cause = cause.__cause__ or cause.__context__ or _wrapped(cause)
    return _broken(file_name)


def _wrapped(problem: BaseException) -> BaseException | None:
    inner = problem.args[0] if problem.args else None
    return inner if isinstance(inner, BaseException) else None


def _broken(file_name: str) -> DashboardError:
    return DashboardError(
        f"{file_name} is broken, perhaps cut short on its way: its pages cannot be read. "
        "Fetch it again, or print it to a new PDF, and add that."
    )
