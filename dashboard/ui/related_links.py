"""What other meetings recorded about the same as an extract: a link each, with what both share."""

from html import escape

from dashboard.charts import words
from dashboard.minutes.finding.related import Related, related
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.store.place import choose
from dashboard.ui.chosen import Filters
from dashboard.ui.extract_card import measure_name, topic_name
from dashboard.ui.minutes_links import to_extract

_MOST_LETTERS = 160


def related_links(extract: Extract, meeting: Meeting, filters: Filters) -> str:
    """HTML; blank where nothing held by the day shown is alike."""
    found = related(choose().common, extract, meeting, as_at=filters.as_at)
    return "".join(f"<li>{_one(each, filters)}</li>" for each in found)


def _one(one: Related, filters: Filters) -> str:
    hit = one.hit
    by = [words.listed(list(hit.by))] if hit.by else []
    where = " · ".join([words.day(hit.date), f"item {hit.item}", *by, str(hit.kind), str(hit.words)])
    text = hit.text if len(hit.text) <= _MOST_LETTERS else f"{hit.text[:_MOST_LETTERS].rsplit(' ', 1)[0]} …"
    at = to_extract(hit.id, filters)
    return (
        f'<a href="{at}" target="_self">{escape(where)}</a>: {escape(text)} '
        f"<small>shares {escape(words.listed(_shared(one)))}</small>"
    )


def _shared(one: Related) -> list[str]:
    """Topics and measures by name, then words as they are."""
    named = [*map(topic_name, one.topics), *map(measure_name, one.measures)]
    return [*named, *(f"“{word}”" for word in one.words)]
