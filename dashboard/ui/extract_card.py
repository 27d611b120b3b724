"""One extract as a card: its kind, who, whose words, what it answers, what it promises, and what links it.

Notes are a record, so a card says whose words it holds and quotes nobody. Every word in it that came from
outside is escaped.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from dashboard.charts import words
from dashboard.charts.sentences import NAMES, lower
from dashboard.measures import ALL
from dashboard.minutes.marks import Link, Quantity
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting
from dashboard.minutes.understanding.topics import topic_names
from dashboard.ui.minutes_links import place_of

_SHORT_NAMES = {one.key: NAMES.get(one.key, lower(one.name)) for one in ALL}


@dataclass(frozen=True, kw_only=True)
class Card:
    """`marked` is the text as HTML, where words in it are to stand out; blank shows it plain.

    `dated`: the card stands away from its meeting, so it says which. `chips` are said besides: a promise's
    state, no response; `led` are those that lead somewhere, each with its address; `find`
    gives the address of extracts about a `measure` or a `topic`. `address` opens it in place. Addresses are
    ready for an attribute.
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
    led: tuple[tuple[str, str], ...] = ()
    find: Callable[..., str] | None = None
    about: tuple[str, ...] = ()


def card(one: Card) -> str:
    """HTML of an article, which the page can scroll to by `place_of` its id."""
    extract = one.extract
    looks = ["extract", str(extract.kind)]
    looks += ["under"] if one.under_its_challenge else []
    looks += ["chosen"] if one.chosen else []
    text = one.marked or escape(extract.text)
    chips = "".join(_chips(one))
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
    """HTML. What leads to extracts about the same, at whichever meeting, is a link."""
    yield from (_chip(said, at) for said, at in one.led)
    yield from map(_chip, one.chips)
    if one.extract.promise and not one.led:
        yield _chip(promised(one.extract))
    yield from (_chip(quantity_in_words(figure)) for figure in one.extract.quantities)
    for link in one.extract.links:
        if not one.about or link.measure in one.about:
            yield _chip(linked_by(link), one.find(measure=link.measure) if one.find else "")
    for topic in one.extract.topics:
        said = f"{topic_name(topic.key)}, by {_quoted(topic.words)}"
        yield _chip(said, one.find(topic=topic.key) if one.find else "")


def _chip(said: str, at: str = "") -> str:
    if at:
        return f'<a class="chip" href="{at}" target="_self">{escape(said)}</a>'
    return f'<span class="chip">{escape(said)}</span>'


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
    amount = f"{figure.value:,.10g}"
    said = {"£": f"£{amount}", "%": f"{amount}%"}.get(figure.unit, f"{amount} {figure.unit}")
    return f"figure: {about}{bound}{said}{of}"


def linked_by(link: Link) -> str:
    """101 answered in time, linked by “101”, “performance”."""
    lines = f"{words.listed(list(link.lines))} " if link.lines else ""
    return f"{lines}{measure_name(link.measure)}, linked by {_quoted(link.words)}"


def measure_name(key: str) -> str:
    """As it stands inside a sentence; of what is no measure yet, its key."""
    return _SHORT_NAMES.get(key, key.replace("_", " "))


def topic_name(key: str) -> str:
    return topic_names().get(key, key)


def _quoted(some: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in some)


def is_answered_above(extract: Extract, before: Extract | None) -> bool:
    """Whether it stands right under the challenge that it answers, or under another answer to it."""
    if extract.kind is not Kind.RESPONSE or before is None:
        return False
    if extract.answers:
        return extract.answers in (before.id, before.answers)
    return before.kind in (Kind.CHALLENGE, Kind.RESPONSE)
