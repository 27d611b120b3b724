"""Blocks under their headings: a section is what was recorded under one number and heading path."""

from dataclasses import dataclass, replace

from dashboard.minutes.reader.block import Block, BlockKind

HEADINGS = (BlockKind.HEADING, BlockKind.SUB_HEADING)


@dataclass(frozen=True, kw_only=True)
class Section:
    """`above` holds the headings of the items it belongs to (those of 2 for 2.1)."""

    number: str
    heading: tuple[str, ...]
    above: tuple[str, ...]
    blocks: tuple[Block, ...]


def sections(blocks: list[Block]) -> list[Section]:
    """In document order; every numbered item has one, a sub-heading only with words under it.

    A heading straight above a number without words of its own is that of all such numbers that follow.
    """
    found: list[Section] = []
    headings: dict[str, str] = {}
    numbered_sub_heading = False
    above_numbers = ""
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        words = block.run.words.rstrip(":").rstrip()
        if block.kind is BlockKind.ITEM:
            above_numbers = "" if words else above_numbers
            headings[block.number] = words or above_numbers
            found.append(_item(block.number, headings))
            numbered_sub_heading = False
        elif block.kind in HEADINGS and _stands_above_numbers(following):
            above_numbers = words
        elif block.kind in HEADINGS:
            keeps = numbered_sub_heading and block.kind is BlockKind.HEADING
            numbered_sub_heading = keeps or block.kind is BlockKind.SUB_HEADING
            before = found[-1] if found else Section(number="", heading=(), above=(), blocks=())
            found.append(_under(before, headings.get(before.number, ""), words, keeps=keeps))
        else:
            found = found or [Section(number="", heading=(), above=(), blocks=())]
            found[-1] = replace(found[-1], blocks=(*found[-1].blocks, block))
    return [s for i, s in enumerate(found) if s.blocks or i == 0 or found[i - 1].number != s.number]


def _item(number: str, headings: dict[str, str]) -> Section:
    own = (headings[number],) if headings[number] else ()
    parts = number.split(".")
    numbers = (".".join(parts[:end]) for end in range(1, len(parts)))
    above = tuple(headings[one] for one in numbers if headings.get(one))
    return Section(number=number, heading=own, above=above, blocks=())


def _stands_above_numbers(following: Block | None) -> bool:
    return following is not None and following.kind is BlockKind.ITEM and not following.run.text


def _under(before: Section, item_heading: str, words: str, *, keeps: bool) -> Section:
    """A sub-heading stands under its item or, where it keeps it, under the numbered sub-heading before it."""
    item = (item_heading,) if item_heading else ()
    kept = before.heading[len(item) : len(item) + 1] if keeps else ()
    return replace(before, heading=(*item, *kept, words), blocks=())
