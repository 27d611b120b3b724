"""Notes that only their headers, footers or a watermark call a draft: told in a line above the rest."""

import re

from dashboard.minutes.documents.sheet import Sheet

DRAFT = "DRAFT"
_CALLED = re.compile(r"\b(?:draft|unapproved|unconfirmed|subject to approval)\b", re.IGNORECASE)


def tell_draft(sheet: Sheet, around: str) -> None:
    """`around`: the words of headers, footers and watermarks, which are left out otherwise."""
    if _CALLED.search(around) and not _CALLED.search(sheet.text[:1000]):
        sheet.lines[:0] = [DRAFT, ""]
