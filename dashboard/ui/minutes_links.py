"""Where each meeting, item, extract and promise is found, as at the same day: addresses for the pages' links.

An extract's id says its meeting and item by itself, so its address holds nothing else. What a bare link
shows anyway is left out: put in order on arrival, an address would stand in the browser's history twice.
"""

from html import escape
from urllib.parse import urlencode

from dashboard.minutes.meeting import Meeting
from dashboard.ui.chosen import Filters

PAGE = "minutes"


def address(filters: Filters, **asked: object) -> str:
    """Within the pages, ready for an attribute; what is None or blank is left out."""
    as_at = None if filters.as_at == filters.usual_day else filters.as_at
    said = {name: str(one) for name, one in {**asked, "as_at": as_at}.items() if one not in (None, "")}
    return escape(f"{PAGE}?{urlencode(said)}" if said else PAGE)


def to_meeting(meeting: Meeting | str, filters: Filters, **more: object) -> str:
    return address(filters, meeting=meeting if isinstance(meeting, str) else meeting.id, **more)


def to_item(meeting: Meeting, number: str, filters: Filters) -> str:
    return to_meeting(meeting, filters, item=number)


def to_extract(extract: str, filters: Filters, **more: object) -> str:
    return address(filters, extract=extract, **more)


def to_promise(promise: str, filters: Filters) -> str:
    return address(filters, promise=promise)


def meeting_of(extract: str) -> str:
    """The id of its meeting: 2020-09-29 of 2020-09-29/1.2/3."""
    return extract.partition("/")[0]


def place_of(extract: str) -> str:
    """What its element on the page is called."""
    return "extract-" + extract.replace("/", "-")


def item_place(number: str) -> str:
    return "item-" + number.replace(" ", "-")


def promise_place(promise: str) -> str:
    return "promise-" + promise.replace("/", "-")
