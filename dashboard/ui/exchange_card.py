"""A challenge and its answers as one card, or one thing said: what the extracts beside a chart look like.

Notes are a record, so a card says whose words it holds and quotes nobody. Every word in it that came from
outside is escaped.
"""

from collections.abc import Iterator, Sequence
from html import escape

from dashboard.charts import words
from dashboard.charts.promised import standing
from dashboard.minutes.following.open_questions import Asked
from dashboard.minutes.following.tracker import Tracked
from dashboard.minutes.meeting import Extract
from dashboard.minutes.understanding.beside import Beside
from dashboard.ui.chosen import Filters
from dashboard.ui.extract_card import promised
from dashboard.ui.minutes_followed import of_extract
from dashboard.ui.minutes_links import to_extract, to_promise

NO_RESPONSE = "No response is recorded."


def exchange_card(one: Beside, asked: Asked | None, filters: Filters) -> str:
    """HTML of an article. `asked`: its challenge as it stands, where its own meeting did not answer it."""
    first, *others = shown_in(one)
    looks = f"extract {first.kind}{' chosen' if is_chosen(one, filters) else ''}"
    parts = [_first(one, first, filters), *(_other(other, filters) for other in others)]
    parts += [*_outcome(one, asked, filters), _linked(one.linked_by)]
    return f'<article class="{looks}">{"".join(parts)}</article>'


def shown_in(one: Beside) -> tuple[Extract, ...]:
    """With the first answer to its challenge, where none that it gave is about the chart."""
    if one.challenge and one.shown[-1] is one.challenge:
        return (*one.shown, *answers_to(one)[:1])
    return one.shown


def answers_to(one: Beside) -> tuple[Extract, ...]:
    """All that the meeting recorded in answer to its challenge."""
    if one.challenge is None:
        return ()
    return tuple(extract for extract in one.meeting.extracts if extract.answers == one.challenge.id)


def is_chosen(one: Beside, filters: Filters) -> bool:
    return any(extract.id == filters.extract for extract in shown_in(one))


def _first(one: Beside, extract: Extract, filters: Filters) -> str:
    where = [f"<b>{words.day(one.meeting.date)}</b>", f"item {escape(one.item.number)}", *_who(extract)]
    said = " · ".join([*where, f"<b>{extract.kind}</b>", str(one.meeting.words)])
    at = to_extract(extract.id, filters)
    return f'<header><a href="{at}" target="_self">{said}</a></header>{_words(extract, filters)}'


def _other(extract: Extract, filters: Filters) -> str:
    """What stands in the same article below its first extract: who said it, and as what."""
    said = " · ".join([*_who(extract), f"<b>{extract.kind}</b>"])
    return f'<div class="answer"><header>{said}</header>{_words(extract, filters)}</div>'


def _who(extract: Extract) -> list[str]:
    return [escape(words.listed(list(extract.by)))] if extract.by else []


def _words(extract: Extract, filters: Filters) -> str:
    chips = "".join(_promises(extract, of_extract(extract.id, filters), filters))
    under = f'<p class="chips">{chips}</p>' if chips else ""
    return f"<p>{escape(extract.text)}</p>{under}"


def _promises(extract: Extract, followed: Sequence[Tracked], filters: Filters) -> Iterator[str]:
    """As they stand on the day shown; on its own meeting's day, as it was said."""
    for one in followed:
        what = f"{one.what}: " if len(followed) > 1 else ""
        said = escape(f"{one.sort} · {what}{standing(one)}")
        yield f'<a class="chip" href="{to_promise(one.id, filters)}" target="_self">{said}</a>'
    if not followed and extract.promise:
        yield f'<span class="chip">{escape(promised(extract))}</span>'


def _outcome(one: Beside, asked: Asked | None, filters: Filters) -> Iterator[str]:
    """Whether the challenge was answered, and where the rest of the answers stand."""
    if asked and asked.answered:
        at, day = to_extract(asked.answered.extract.id, filters), words.day(asked.answered.meeting.date)
        yield f'<p class="outcome">Answered later: <a href="{at}" target="_self">{day}</a>.</p>'
    elif asked:
        yield f'<p class="outcome">{NO_RESPONSE}</p>'
    more = len([extract for extract in answers_to(one) if extract not in shown_in(one)])
    if more and one.challenge:
        at, said = to_extract(one.challenge.id, filters), words.plural(more, "more response")
        yield f'<p class="outcome"><a href="{at}" target="_self">{said} in its place</a></p>'


def _linked(linked_by: Sequence[str]) -> str:
    said = ", ".join(f"“{escape(word)}”" for word in linked_by)
    return f'<span class="chip">linked by {said}</span>' if said else ""
