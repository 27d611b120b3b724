"""What is said where nothing can be worked out and the figures that others gave stand alone."""

from collections.abc import Sequence

from dashboard.charts import outside_marks, sentences, words
from dashboard.charts.outside import Giver, Outside
from dashboard.measures.answer import Answer

_GIVEN = {Giver.REPORTED: "reported by the force", Giver.PUBLISHED: "published"}


def headline(lead: Answer, given: Sequence[Outside], *, loaded: bool) -> str:
    """`loaded` is whether any calls are, of the days asked for."""
    about = f"{sentences.subject(lead)}{sentences.only(lead)} cannot be worked out"
    return f"{about if loaded else 'No calls loaded'}: {counted(given)}"


def counted(given: Sequence[Outside]) -> str:
    """6 figures reported by the force and 1 figure published."""
    numbers = {giver: sum(one.giver is giver for one in given) for giver in _GIVEN}
    return words.listed(
        [f"{words.plural(number, 'figure')} {_GIVEN[giver]}" for giver, number in numbers.items() if number]
    )


def plain_words(lead: Answer, given: Sequence[Outside], *, loaded: bool) -> str:
    why = sentences.why_none(lead) if loaded else "no calls are loaded for these days"
    return (
        f"Nothing is worked out here: {why}. The latest figure that others gave is "
        f"{_in_words(latest(given))}. Such figures are drawn hollow, joined to nothing and never added up."
    )


def to_copy(lead: Answer, given: Sequence[Outside]) -> str:
    """One sentence of the latest: the figure, who gave it, its source, its definition, its days."""
    return f"{lead.line}{sentences.only(lead)} {'; '.join(outside_marks.told(latest(given)))}."


def latest(given: Sequence[Outside]) -> Outside:
    """Of the measure that leads, where several are of the same days."""
    return max(given, key=lambda one: one.to_date)


def _in_words(one: Outside) -> str:
    said, source, _, days = outside_marks.told(one)
    return f"of {days}: {said} ({source})"
