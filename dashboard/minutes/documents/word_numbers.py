"""The numbers that Word draws beside paragraphs: they stand in no text, only in rules of how to count."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from dashboard.minutes.documents.sheet import BULLET
from dashboard.minutes.documents.word_counts import written
from dashboard.minutes.documents.word_xml import child, children, number, value

LEVELS = 9


@dataclass(frozen=True, kw_only=True)
class Level:
    """`text` is the label with %1 to %9 for the counts of the levels; `style` the style that uses it."""

    start: int
    format: str
    text: str
    legal: bool
    restarts: bool
    style: str


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """A list as used in the text: which counts it shares (`counts`), its levels, where it starts anew."""

    counts: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(kw_only=True)
class Numbers:
    """Counts paragraphs in their order."""

    schemes: dict[str, Scheme]
    reached: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, scheme_id: str, level: int) -> str:
        """What stands before the next paragraph of that list and level, with the space after it."""
        scheme = self.schemes.get(scheme_id)
        here = scheme.levels.get(level) if scheme else None
        if scheme is None or here is None:
            return ""
        counts = self.reached.setdefault(scheme.counts, [None] * LEVELS)
        self._step(scheme_id, scheme, level, counts)
        if here.format == "bullet":
            return BULLET
        label = _filled(here, scheme, counts).strip()
        return f"{label} " if label else ""

    def level_of_style(self, scheme_id: str, style: str) -> int:
        scheme = self.schemes.get(scheme_id)
        found = [at for at, level in scheme.levels.items() if level.style == style] if scheme else []
        return found[0] if found else 0

    def _step(self, scheme_id: str, scheme: Scheme, level: int, counts: list[int | None]) -> None:
        anew = level in scheme.starts and (scheme_id, level) not in self.begun
        before = None if anew else counts[level]
        start = scheme.starts.get(level, scheme.levels[level].start) if anew else scheme.levels[level].start
        counts[level] = start if before is None else before + 1
        self.begun.add((scheme_id, level))
        for deeper in range(level + 1, LEVELS):
            if deeper not in scheme.levels or scheme.levels[deeper].restarts:
                counts[deeper] = None


def numbers(root: etree._Element | None, style_lists: dict[str, str]) -> Numbers:
    """From numbering.xml; `style_lists` are the lists of numbering styles, by the style's name."""
    if root is None:
        return Numbers(schemes={})
    abstract = {value(one, "abstractNumId", own=True): one for one in children(root, "abstractNum")}
    used = {value(one, "numId", own=True): one for one in children(root, "num")}

    def levels_of(abstract_id: str, hops: int = 0) -> dict[int, Level]:
        one = abstract.get(abstract_id)
        if one is None:
            return {}
        linked = used.get(style_lists.get(value(one, "numStyleLink"), ""))
        if linked is not None and hops < LEVELS:
            return levels_of(value(linked, "abstractNumId"), hops + 1)
        return dict(_levels(one))

    return Numbers(
        schemes={num_id: _scheme(one, levels_of(value(one, "abstractNumId"))) for num_id, one in used.items()}
    )


def _scheme(used: etree._Element, levels: dict[int, Level]) -> Scheme:
    starts = {}
    for override in children(used, "lvlOverride"):
        at = int(value(override, "ilvl", own=True) or 0)
        levels.update(_levels(override))
        if child(override, "startOverride") is not None:
            starts[at] = number(override, "startOverride", 1)
    return Scheme(counts=value(used, "abstractNumId"), levels=levels, starts=starts)


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for one in children(parent, "lvl"):
        legal = child(one, "isLgl")
        yield (
            int(value(one, "ilvl", own=True) or 0),
            Level(
                start=number(one, "start", 0 if child(one, "start") is not None else 1),
                format=value(one, "numFmt") or "decimal",
                text=value(one, "lvlText"),
                legal=legal is not None
                and legal.get(legal.tag.replace("isLgl", "val")) not in ("0", "false"),
                restarts=value(one, "lvlRestart") != "0",
                style=value(one, "pStyle"),
            ),
        )


def _filled(here: Level, scheme: Scheme, counts: list[int | None]) -> str:
    label = here.text
    for at in range(LEVELS):
        level = scheme.levels.get(at)
        if level is None:
            continue
        count = counts[at]
        shown = "decimal" if here.legal else level.format
        label = label.replace(f"%{at + 1}", written(level.start if count is None else count, shown))
    return label
