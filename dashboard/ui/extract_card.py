"""One extract as a card: its kind, who, whose words, what it answers, what it promises, and what links it.

Notes are a record, so a card says whose words it holds and quotes nobody. Every word in it that came from
outside is escaped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from dashboard.charts import words
from dashboard.charts.sentences import NAMES, lower
from dashboard.measures import ALL
from dashboard.minutes.marks import Link, Quantity
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting
from dashboard.ui.minutes_links import place_of

_SHORT_NAMES = {one.key: NAMES.get(one.key, lower(one.name)) for one in ALL}


@dataclass(frozen=True, kw_only=True)
class Card:
    """`marked` is the text as HTML, where words in it are to stand out; blank shows it plain.

    `dated`: the card stands away from its meeting, so it says which. `chips` are said besides: a promise's
    state, no response. `address` opens it in place, ready for an attribute.
    """

    meeting: Meeting
    item: Item
    extract: Extract
    address: str = ""
    marked: str = ""
    dated: bool = True
    chosen: bool = False
    under_its_challenge: bool = False
    chips: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def card(one: Card) -> str:
    """HTML of an article, which the page can scroll to by `place_of` its id."""
    extract = one.extract
    looks = ["extract", str(extract.kind)]
    looks += ["under"] if one.under_its_challenge else []
    looks += ["chosen"] if one.chosen else []
    text = one.marked or escape(extract.text)
    chips = "".join(f'<span class="chip">{escape(chip)}</span>' for chip in _chips(one))
    under = f'<p class="chips">{chips}</p>' if chips else ""
    return (
        f'<article class="{" ".join(looks)}" id="{escape(place_of(extract.id))}" tabindex="-1">'
        f"<header>{_header(one)}</header><p>{text}</p>{under}</article>"
    )


def cards(some: Iterable[Card]) -> str:
    return "".join(map(card, some))


def _header(one: Card) -> str:
    extract = one.extract
    where = [f"<b>{words.day(one.meeting.date)}</b>", f"item {escape(one.item.number)}"] if one.dated else []
    by = [escape(words.listed(list(extract.by)))] if extract.by else []
    whose = [str(one.meeting.words)] if one.dated else []
    said = " · ".join([*where, *by, f"<b>{extract.kind}</b>", *whose])
    if not one.address:
        return said
    if one.dated:
        return f'<a href="{one.address}" target="_self">{said}</a>'
    name = f'aria-label="open {escape(extract.id)}"'
    return f'{said} <a class="open" href="{one.address}" target="_self" {name}>open</a>'


def _chips(one: Card) -> Iterator[str]:
    yield from one.chips
    if one.extract.promise and not any(chip.startswith("promise") for chip in one.chips):
        yield promised(one.extract)
    yield from (quantity_in_words(figure) for figure in one.extract.quantities)
    yield from (linked_by(link) for link in one.extract.links if not one.about or link.measure in one.about)
    yield from (f"{topic.key}, by {_quoted(topic.words)}" for topic in one.extract.topics)


def promised(extract: Extract) -> str:
    """Promise, due 30 June 2021; promise, no date."""
    promise = extract.promise
    if promise is None:
        return ""
    if promise.due is None:
        return f"promise · {promise.due_words or 'no date'}"
    return f"promise · due {words.day(promise.due)}"


def quantity_in_words(figure: Quantity) -> str:
    about = "about " if figure.approximate else ""
    bound = f"{figure.bound} " if figure.bound else ""
    of = f" · {figure.subject}" if figure.subject else ""
    return f"figure: {about}{bound}{figure.value:,g} {figure.unit}{of}"


def linked_by(link: Link) -> str:
    """101 answered in time, linked by “101”, “performance”."""
    about = [*link.lines, _SHORT_NAMES.get(link.measure, link.measure.replace("_", " "))]
    return f"{' and '.join(about[:-1])} {about[-1]}, linked by {_quoted(link.words)}".strip()


def _quoted(some: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in some)


def is_answered_above(extract: Extract, before: Extract | None) -> bool:
    """Whether it stands right under the challenge that it answers, or under another answer to it."""
    if extract.kind is not Kind.RESPONSE or before is None:
        return False
    if extract.answers:
        return extract.answers in (before.id, before.answers)
    return before.kind in (Kind.CHALLENGE, Kind.RESPONSE)
