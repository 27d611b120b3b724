"""A comparison in words: both values, the counts behind them, and what the two stretches differ in."""

from collections.abc import Iterator

from dashboard.analysis.against import Beside
from dashboard.analysis.comparing import Compared, Figure, short_of_target
from dashboard.charts import sentences, words
from dashboard.charts.compared_names import in_short, named
from dashboard.measures.answer import Answer
from dashboard.measures.measure import Needs, Unit
from dashboard.measures.telling import NOT_REAL, mark
from dashboard.periods import By
from dashboard.reference.standards import standard_on

CHANCE = "Any two periods differ: only the usual range tells whether by more than chance."
_EVERY = {Beside.PREVIOUS: "the {by} before", Beside.LAST_YEAR: "a year before"}


def target_of(told: Answer, now: Figure) -> tuple[float | None, str]:
    """The target that a figure may be held to, or why there is none."""
    standard = standard_on(told.line, now.last_day)
    if told.measure.needs is not Needs.STANDARD or standard.target is None:
        return None, "no target is set for it"
    if told.asked.origin:
        return None, "the target is for all origins together"
    if told.form != standard.form:
        return None, f"the target is set on form {standard.form}, not {told.form}"
    return standard.target, ""


def aside(one: Compared) -> str:
    """For a tile: down from 39% in August (11,160 of 28,600)."""
    if one.against.beside is Beside.TARGET:
        target, why = target_of(one.told, one.now)
        return _beside_target(one, target) if target is not None else why
    if one.then is None:
        return f"{_when_asked(one)}: not compared, {one.why_not}"
    when = _when(one, one.then)
    if one.then.value is None:
        return f"{_range(one.told, one.then)} {when}"
    return f"{_way(one, one.then)} {_figure(one, one.then)} {when}{_counts(one, one.then)}"


def aside_of_tile(one: Compared) -> str:
    """With the value of now, where it is not the one that the tile shows."""
    return f"{_figure(one, one.now)}, {aside(one)}" if one.per_day else aside(one)


def sentence(one: Compared) -> str:
    return " ".join([*_said(one), *([f"{NOT_REAL.capitalize()}."] if mark(one.told.data) else [])])


def _said(one: Compared) -> Iterator[str]:
    told, now = one.told, one.now
    head = f"{sentences.subject(told)}{sentences.only(told)} {_when(one, now)}"
    if one.against.beside is Beside.TARGET:
        target, why = target_of(told, now)
        beside = f", {_beside_target(one, target)}" if target is not None else f"; not compared: {why}"
        yield f"{head}: {_figure(one, now)}{_counts(one, now)}{beside}."
        return
    if one.then is None:
        yield f"{head}, beside {_when_asked(one)}: not compared, because {one.why_not}."
        return
    yield f"{head}: {_figure(one, now)}{_counts(one, now)}, {aside(one)}."
    if one.then.value is None:
        yield f"Such a figure does not add up over {told.asked.by}s, so its range stands for them."
    yield from _differ(one, one.then)
    if not one.against.event:
        yield CHANCE


def _beside_target(one: Compared, target: float) -> str:
    missing = short_of_target(one.now, target)
    back = ", assumed for then" if standard_on(one.told.line, one.now.last_day).carried_back else ""
    said = f"the target of {words.share(target)}{back}"
    if missing <= 0:
        return f"at or above {said}"
    # A part of a call more would not have met it.
    more = words.plural(-(-missing // 1), "more call")
    return f"below {said}: {more} in time would have met it"


def _way(one: Compared, then: Figure) -> str:
    """By what is written: figures that read alike are not said to differ."""
    now_said, then_said = _figure(one, one.now), _figure(one, then)
    if now_said == then_said:
        return "the same as"
    return "up from" if _amount(one, one.now) > _amount(one, then) else "down from"


def _amount(one: Compared, figure: Figure) -> float:
    return (figure.value or 0) / (figure.days if one.per_day else 1)


def _figure(one: Compared, figure: Figure) -> str:
    said = words.value(one.told.unit, _amount(one, figure))
    about = "about " if any(row.approximate for row in figure.rows) else ""
    return f"{about}{said}{' a day' if one.per_day else ''}"


def _counts(one: Compared, figure: Figure) -> str:
    if one.per_day:
        return f" ({words.count(figure.value or 0)} in {words.plural(figure.days, 'day')})"
    if one.told.unit is Unit.SHARE and figure.numerator is not None:
        return f" ({words.count(figure.numerator)} of {words.count(figure.denominator or 0)})"
    if one.told.unit is Unit.SECONDS and figure.denominator:
        return f" ({words.plural(figure.denominator, 'call')})"
    return ""


def _range(told: Answer, then: Figure) -> str:
    least, most = words.value(told.unit, then.least), words.value(told.unit, then.most)
    return f"{least} throughout" if least == most else f"between {least} and {most} by {told.asked.by}"


def _when(one: Compared, figure: Figure) -> str:
    """In August 2020; in the 12 complete months before an event."""
    by, event = one.told.asked.by, one.against.event
    if event and figure is one.then:
        return f"in the {words.plural(len(figure.rows), f'complete {by}')} before {in_short(event.label)}"
    return words.in_period(by, figure.rows[-1].period)


def _when_asked(one: Compared) -> str:
    by = one.told.asked.by
    return _EVERY.get(one.against.beside, named(one.against)).format(by=by)


def _differ(one: Compared, then: Figure) -> Iterator[str]:
    """What calendars alone make of two stretches."""
    now = one.now
    if now.bank_holidays or then.bank_holidays:
        many = [
            f"{words.count(each.bank_holidays)} of {words.plural(each.days, 'day')}" for each in (now, then)
        ]
        yield f"Bank holidays: {many[0]}, against {many[1]} then."
    weekdays = [f"{each.first_day:%A}" for each in (now, then)]
    if one.told.asked.by is By.DAY and not one.against.event and weekdays[0] != weekdays[1]:
        yield f"One is a {weekdays[0]}, the other a {weekdays[1]}."
    if one.told.unit is Unit.SHARE and now.days != then.days:
        yield f"Of {now.days} and of {then.days} days: shares are compared, not counts."
