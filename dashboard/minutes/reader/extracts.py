"""Turns become extracts: numbered within their item, told by kind, linked to measures, with owners."""

from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.minutes.meeting import Extract, Item, Kind
from dashboard.minutes.reader.actions import owner_in, owners
from dashboard.minutes.reader.forum import Forum
from dashboard.minutes.reader.kinds import KindTeller
from dashboard.minutes.reader.parts import Part, PartKind, parts_of
from dashboard.minutes.reader.sections import Section
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.tears import OwnerScrap
from dashboard.minutes.reader.turn import Turn
from dashboard.minutes.reader.turns import TurnTaker
from dashboard.minutes.understanding.topics import topics_in
from dashboard.minutes.understanding.vocabulary import Row, links


@dataclass(kw_only=True)
class Desk:
    """Where turns become extracts, numbered within their item."""

    day: date
    speakers: Speakers
    scraps: list[OwnerScrap]
    rows: tuple[Row, ...]
    title: str = ""
    parts: list[Part] = field(default_factory=list)
    positions: dict[str, int] = field(default_factory=dict)

    def items(self, in_order: list[Section], taker: TurnTaker) -> tuple[Item, ...]:
        taken: list[tuple[Section, list[Turn]]] = []
        for section, following in zip(in_order, [*in_order[1:], None], strict=False):
            more = following is not None and following.number == section.number
            taken.append((section, taker.turns(section, more_follows=more)))
        owning = self._owners([(turn, section.number) for section, turns in taken for turn in turns])
        teller = KindTeller(forum=Forum(self.speakers.people, title=self.title, chair=self.speakers.chair))
        items = []
        for section, turns in taken:
            teller.comes_to(section.heading or section.above)
            owned = [replace(turn, by=owning.get(turn.run.place, turn.by)) for turn in turns]
            extracts = self._extracts(section, owned, teller)
            items.append(Item(number=section.number, heading=section.heading, extracts=extracts))
        return tuple(items)

    def _owners(self, turns: list[tuple[Turn, str]]) -> dict[int, tuple[str, ...]]:
        """Owners of each action by its place; a scrap of the owner column stays within its item."""
        owning: dict[int, tuple[str, ...]] = {}
        for number in dict.fromkeys(number for _, number in turns):
            own = {
                t.run.place: owner_in(t.run.words, self.speakers)
                for t, n in turns
                if n == number and t.action
            }
            scraps = [scrap for scrap in self.scraps if _item_at(scrap.place, turns) == number]
            owning |= owners(own, scraps)
        return owning

    def _extracts(self, section: Section, turns: list[Turn], teller: KindTeller) -> tuple[Extract, ...]:
        headings = " ".join((*section.above, *section.heading))
        found = []
        for turn in turns:
            kind = teller.kind_of(turn)
            answered = teller.answered if kind is Kind.RESPONSE else None
            extract = Extract(
                id=self._next_id(section.number),
                kind=kind,
                by=turn.by,
                text=turn.run.words,
                spans=turn.run.spans,
                links=links(turn.run.words, f"{headings} {answered.text if answered else ''}", self.rows),
                topics=topics_in(turn.run.words, headings),
                answers=answered.id if answered else "",
            )
            self.parts += parts_of(turn.run, PartKind.EXTRACT, extract.id)
            found.append(extract)
            teller.recorded(extract)
        return tuple(found)

    def _next_id(self, number: str) -> str:
        self.positions[number] = self.positions.get(number, 0) + 1
        return f"{self.day.isoformat()}/{number}/{self.positions[number]}"


def _item_at(place: int, turns: list[tuple[Turn, str]]) -> str:
    return next((number for turn, number in reversed(turns) if turn.run.place < place), "")
