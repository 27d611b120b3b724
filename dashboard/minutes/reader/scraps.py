"""Who is to act, where a cell or a label says that and nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class OwnerScrap:
    """Owners from the action column or (`label`) a label with no words of its own, and where they stand."""

    place: int
    owner: tuple[str, ...]
    label: bool = False
    due_words: str = ""
