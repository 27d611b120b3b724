"""What was recorded that belongs beside a chart: of its measures, line and origin, by a day; the best first.

- What is about the chart is chosen (`about_chart` has the rules).
- A response stands with its challenge as one card, though the challenge be about something else: then it is
  only there to be understood by (`challenge_is_about` is false).
- The newest meeting comes first. Of one meeting, cards come first that name the line (or origin) charted,
  then challenges that are about the chart themselves, then those whose words are surest, then a challenge
  before what nobody asked, then as the notes have them.
- At once are shown the best cards of the newest meeting, the last place being the meeting before's, so that
  two meetings stand side by side.

`tests/panel_pairs.csv` holds pairs of extract and chart judged by hand; `python -m tests.panel_scored` scores
this choice against them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dashboard.minutes.meeting import Extract, Item, Kind, Meeting
from dashboard.minutes.understanding.about_chart import Charted, Said, about, as_an_answer

__all__ = ["AT_ONCE", "Beside", "Charted", "Said", "at_once", "beside"]

AT_ONCE = 4


@dataclass(frozen=True, kw_only=True)
class Beside:
    """A card: one thing said, or a challenge with what was said in answer to it."""

    meeting: Meeting
    item: Item
    challenge: Extract | None
    challenge_is_about: bool
    said: tuple[Said, ...]

    @property
    def chosen(self) -> tuple[Extract, ...]:
        """What is about the chart, in the order of the notes."""
        return tuple(one.extract for one in self.said)

    @property
    def shown(self) -> tuple[Extract, ...]:
        """What the card holds, in the order of the notes."""
        context = () if self.challenge is None or self.challenge_is_about else (self.challenge,)
        return (*context, *self.chosen)

    @property
    def linked_by(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for one in self.said for word in one.linked_by))


def beside(meetings: Iterable[Meeting], charted: Charted, as_at: date | None = None) -> tuple[Beside, ...]:
    """Only meetings held by `as_at`."""
    known = [meeting for meeting in meetings if as_at is None or meeting.date <= as_at]
    newest_first = sorted(known, key=lambda meeting: meeting.id, reverse=True)
    return tuple(card for meeting in newest_first for card in _of_meeting(meeting, charted))


def at_once(cards: Sequence[Beside], most: int = AT_ONCE) -> tuple[Beside, ...]:
    """Of those that `beside` chose, the few that are shown before a reader asks for more."""
    by_meeting = [tuple(those) for _, those in groupby(cards, lambda card: card.meeting.id)]
    older = [card for those in by_meeting[1:] for card in those]
    newest = by_meeting[0][: most - bool(older)] if by_meeting else ()
    return (*newest, *older[: most - len(newest)])


def _of_meeting(meeting: Meeting, charted: Charted) -> list[Beside]:
    cards = [card for item in meeting.items for card in _of_item(meeting, item, charted)]
    return sorted(cards, key=_rank)


def _rank(card: Beside) -> tuple[bool, bool, float, bool]:
    return (
        not any(one.names_it for one in card.said),
        not card.challenge_is_about,
        -max(one.score for one in card.said),
        card.challenge is None,
    )


def _of_item(meeting: Meeting, item: Item, charted: Charted) -> Iterator[Beside]:
    by_id = {extract.id: extract for extract in item.extracts}
    cards: dict[str, list[Said]] = {}
    for extract in item.extracts:
        asked = by_id.get(extract.answers)
        found = about(extract, charted)
        if found is None and asked and _is_its_first_answer(extract, asked, item):
            found = as_an_answer(extract, asked, charted)
        if found:
            cards.setdefault(asked.id if asked else extract.id, []).append(found)
    for key, said in cards.items():
        led = by_id[key] if by_id[key].kind is Kind.CHALLENGE else None
        is_about = led is not None and any(one.extract is led for one in said)
        yield Beside(meeting=meeting, item=item, challenge=led, challenge_is_about=is_about, said=tuple(said))


def _is_its_first_answer(extract: Extract, asked: Extract, item: Item) -> bool:
    return next(one for one in item.extracts if one.answers == asked.id) is extract
