"""A block of a meeting's body: an item's heading, another heading, a paragraph, a bullet, an action."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.minutes.reader.runs import Run


class BlockKind(StrEnum):
    ITEM = "item"
    SUB_HEADING = "numbered sub-heading"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    ACTION = "action"


@dataclass(frozen=True, kw_only=True)
class Block:
    """An item's `run` is its heading (perhaps empty), any other block's its words."""

    kind: BlockKind
    run: Run
    number: str = ""
