"""Blocks under their headings: a section is what was recorded under one number and heading path."""

from dataclasses import dataclass, replace

from dashboard.minutes.blocks import Block, BlockKind


@dataclass(frozen=True, kw_only=True)
class Section:
    """`above` holds the headings of the items it belongs to (those of 2 for 2.1)."""

    number: str
    heading: tuple[str, ...]
    above: tuple[str, ...]
    blocks: tuple[Block, ...]


def sections(blocks: list[Block]) -> list[Section]:
    """In document order; every numbered item has one, a sub-heading only with words under it."""
    found: list[Section] = []
    headings: dict[str, str] = {}
    numbered_sub_heading = False
    for block in blocks:
        words = block.run.words.rstrip(":").rstrip()
        if block.kind is BlockKind.ITEM:
            headings[block.number] = words
            above = tuple(h for n, h in headings.items() if h and block.number.startswith(f"{n}."))
            own = (words,) if words else ()
            found.append(Section(number=block.number, heading=own, above=above, blocks=()))
            numbered_sub_heading = False
        elif block.kind in (BlockKind.SUB_HEADING, BlockKind.HEADING):
            keeps = numbered_sub_heading and block.kind is BlockKind.HEADING
            numbered_sub_heading = keeps or block.kind is BlockKind.SUB_HEADING
            found.append(_under(found[-1], headings[found[-1].number], words, keeps=keeps))
        else:
            found[-1] = replace(found[-1], blocks=(*found[-1].blocks, block))
    return [s for i, s in enumerate(found) if s.blocks or i == 0 or found[i - 1].number != s.number]


def _under(before: Section, item_heading: str, words: str, *, keeps: bool) -> Section:
    """A sub-heading stands under its item or, where it keeps it, under the numbered sub-heading before it."""
    item = (item_heading,) if item_heading else ()
    kept = before.heading[len(item) : len(item) + 1] if keeps else ()
    return replace(before, heading=(*item, *kept, words), blocks=())
