"""Where each line of the Briefing page leads: to its panel, as at the same day."""

import datetime
from html import escape
from urllib.parse import urlencode

from dashboard.ui.chosen import Filters


def leads_to(
    filters: Filters,
    *,
    line: str | None = None,
    meeting: datetime.date | None = None,
    page: str = "answering",
) -> str:
    """An address within the pages, ready for an attribute; only what is given is in it."""
    asked = {"line": line, "as_at": filters.as_at.isoformat(), "meeting": meeting}
    return escape(f"{page}?{urlencode({name: str(one) for name, one in asked.items() if one})}")


def linked(text: str, address: str) -> str:
    """HTML; the text is escaped here, the address was before."""
    return f'<a href="{address}" target="_self">{escape(text)}</a>'
