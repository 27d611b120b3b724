"""Whether an extract is about what a chart shows: its measures, line and origin; and how surely.

- It is where a link of it names one of the chart's measures, with a score of at least `PASSING`, and names
  the line and origin charted or none (which is all of them).
- The first answer to a challenge that is about the chart is about it too, unless it has links of its own and
  they speak of something else: it speaks of what was asked.
"""

from dataclasses import dataclass

from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Extract
from dashboard.minutes.understanding.vocabulary import PASSING


@dataclass(frozen=True, kw_only=True)
class Charted:
    """What a chart shows: keys of measures, the first leading. A line or origin of None is all of them."""

    measures: tuple[str, ...]
    line: str | None = None
    origin: str | None = None


@dataclass(frozen=True, kw_only=True)
class Said:
    """An extract that is about the chart; `linked_by` are its words that made it so, none of a bare answer.

    `score` is that of its surest link; `names_it`: it names the line (or, if one is charted, the origin).
    """

    extract: Extract
    linked_by: tuple[str, ...]
    score: float
    names_it: bool


def about(extract: Extract, charted: Charted) -> Said | None:
    links = [link for link in extract.links if _is_about(link, charted)]
    if not links:
        return None
    return Said(
        extract=extract,
        linked_by=tuple(dict.fromkeys(word for link in links for word in link.words)),
        score=max(link.score for link in links),
        names_it=any(_names_it(link, charted) for link in links),
    )


def as_an_answer(extract: Extract, asked: Extract, charted: Charted) -> Said | None:
    """Of a first answer without links of its own: it is as sure as the question."""
    question = about(asked, charted)
    if question is None or any(link.score >= PASSING for link in extract.links):
        return None
    return Said(extract=extract, linked_by=(), score=question.score, names_it=question.names_it)


def _is_about(link: Link, charted: Charted) -> bool:
    return (
        link.measure in charted.measures
        and link.score >= PASSING
        and (charted.line is None or not link.lines or charted.line in link.lines)
        and (charted.origin is None or not link.origins or charted.origin in link.origins)
    )


def _names_it(link: Link, charted: Charted) -> bool:
    return bool(charted.origin in link.origins if charted.origin else charted.line in link.lines)
