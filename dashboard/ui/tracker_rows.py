"""A promise as a row: what, by whom, said and due when, how it stands by what words, its measure since."""

from collections.abc import Iterator, Sequence
from html import escape

from dashboard.charts import words
from dashboard.measures.stretch import Stretch
from dashboard.minutes.following.tracker import Sort, State, Step, Tracked
from dashboard.ui.chosen import Filters
from dashboard.ui.meeting_after import after, in_words
from dashboard.ui.minutes_asked import Asked
from dashboard.ui.minutes_links import promise_place, to_extract, to_promise
from dashboard.ui.spoken import Spoken, spoken_in

_LOOKS = {State.OVERDUE: "concern", State.DONE: "improvement", State.MOVED: "concern"}
_MOST_WORDS = 150


def table(some: Sequence[Tracked], asked: Asked) -> str:
    rows = "".join(_row(one, asked) for one in some)
    return (
        '<div class="held tracked"><table><thead><tr><th scope="col">What</th><th scope="col">Said</th>'
        '<th scope="col">For when</th><th scope="col">Now</th>'
        '<th scope="col" class="spare">Its measure since</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(one: Tracked, asked: Asked) -> str:
    looks = ' class="chosen"' if one.id == asked.promise else ""
    since = "<br>".join(_since(one, asked.filters)) or "–"
    place = f'id="{escape(promise_place(one.id))}" tabindex="-1"'
    return (
        f'<tr {place}{looks}><th scope="row">{_what(one, asked)}</th>'
        f"<td>{_said(one, asked)}</td><td>{'<br>'.join(_dues(one, asked)) or 'no day given'}</td>"
        f'<td>{_now(one, asked)}</td><td class="spare"><small>{since}</small></td></tr>'
    )


def _what(one: Tracked, asked: Asked) -> str:
    name = one.what or _short(one.words)
    more = f"<br><small>{escape(_short(one.words))}</small>" if one.what else ""
    at = to_promise(one.id, asked.filters)
    return f'<a href="{at}" target="_self"><b>{escape(name)}</b></a>{more}'


def _short(said: str) -> str:
    return said if len(said) <= _MOST_WORDS else f"{said[:_MOST_WORDS].rsplit(' ', 1)[0]} …"


def _said(one: Tracked, asked: Asked) -> str:
    whose = "for" if one.sort is Sort.ACTION else "by"
    by = f" {whose} {words.listed(list(one.by))}" if one.by else ""
    owner = f"; for {words.listed(list(one.owner))} to do" if one.owner and one.owner != one.by else ""
    at = _link(to_extract(one.extract, asked.filters), words.day(one.said_on))
    return f"{at}<br><small>{one.sort}{escape(by + owner)}, {one.whose_words}</small>"


def _dues(one: Tracked, asked: Asked) -> Iterator[str]:
    """Each day given, the later ones with when they were told; a link to the words."""
    for place, step in enumerate(one.dues):
        if step.due is None:
            continue
        day = words.day(step.due)
        at = _place(step, asked)
        told = f"<small>{escape(step.due_words)}{f', told {words.day(step.on)}' if place else ''}</small>"
        moved = "moved to " if place else ""
        yield f"{moved}{_link(at, day) if at else escape(day)}<br>{told}"


def _now(one: Tracked, asked: Asked) -> str:
    chip = f'<span class="chip {_LOOKS.get(one.state, "")}">{one.state}</span>'
    late = f"<br><small>{_late(one)}</small>" if one.days_late and one.state is not State.NO_OUTCOME else ""
    end = one.ended
    if end is None:
        return chip + late
    when = f"by {words.day(end.due or end.on)}"
    at = _place(end, asked)
    source = f" · {escape(end.source)}" if end.source else ""
    return f"{chip}<br><small>{_link(at, when) if at else when}{source}</small>{late}"


def _late(one: Tracked) -> str:
    since = "after the first day given" if len(one.dues) > 1 else "after its day"
    return f"{words.plural(one.days_late or 0, 'day')} {since}"


def _place(step: Step, asked: Asked) -> str:
    """Where its words stand: in the notes, or with whoever published them."""
    if step.extract:
        return to_extract(step.extract, asked.filters)
    return escape(step.url) if step.url.startswith("https://") else ""


def _link(at: str, text: str) -> str:
    return f'<a href="{at}" target="_self">{escape(text)}</a>'


def _since(one: Tracked, filters: Filters) -> Iterator[str]:
    """Of its first measure with calls loaded: the 30 days before it was said, the longest stretch since."""
    spoken = next(iter(spoken_in(one.links, one.said_on, filters)), None)
    if spoken is None or filters.held is None:
        return
    before, *since = after(filters.held.file, spoken, one.said_on, filters.as_at)
    known = [stretch for stretch in since if stretch and stretch.value is not None]
    yield escape(spoken.name)
    if before and before.value is not None:
        yield f"{_value(before, spoken)} in the {before.days} days before"
    if known:
        yield f"{_value(known[-1], spoken)} in the {known[-1].days} days after"
    else:
        yield "the 30 days after are not over"


def _value(stretch: Stretch, spoken: Spoken) -> str:
    return f"<b>{in_words(stretch, spoken)}</b>"
