"""What a briefing says of a line: how it stands, since when, and the one sentence over all lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Signal, Standing
from dashboard.charts import signal_words, words
from dashboard.measures.answer import Answer, Row
from dashboard.periods import Period
from dashboard.reference.standards import Standard, standard_on

USUAL = "no change that chance does not explain"
TOO_FEW = "too few months to tell chance from change"
# Where most calls are answered late, a missed target is more than a missed target.
HALF = 0.5


@dataclass(frozen=True, kw_only=True)
class Briefed:
    """A line's share in time: complete months and weeks only, and the signals of the months."""

    line: str
    by_month: Answer
    by_week: Answer
    signals: Signals

    @property
    def month(self) -> Row | None:
        """The latest complete one."""
        return self.by_month.rows[-1] if self.by_month.rows else None

    @property
    def week(self) -> Row | None:
        return self.by_week.rows[-1] if self.by_week.rows else None

    @property
    def standard(self) -> Standard | None:
        """What it was held to in that month, where the target was set for this form and these days."""
        if self.month is None:
            return None
        held = standard_on(self.line, self.month.period.last_day)
        return held if held.target and held.form == self.by_month.form and not held.carried_back else None


def signal_of(told: Signals) -> Signal | None:
    """The latest month's; None where too few stand behind the limits, or there are none."""
    last = told.chart.points[-1] if told.chart.points else None
    return last.signal if last and last.standing is not Standing.TOO_FEW else None


def since(told: Signals) -> Period | None:
    """The first of the unbroken run of months that carry the latest one's signal."""
    now = signal_of(told)
    run = list(takewhile(lambda one: one.signal is now, reversed(told.chart.points)))
    return run[-1].reading.period if run and now else None


def signal_in_words(told: Signals) -> tuple[str, str]:
    """Its shape, and what it says: concern since July 2020."""
    now, began = signal_of(told), since(told)
    if now is None:
        return "○", TOO_FEW
    mark = signal_words.shape(told.chart.points[-1], told)
    return mark, f"{now} since {began.first_day:%B %Y}" if began and now is not Signal.COMMON_CAUSE else USUAL


def sentence(lines: Sequence[Briefed]) -> str:
    """What a careful person would say aloud, the line furthest from its target first."""
    told = [(_short_of(one), stands(one), one.line) for one in lines if one.month]
    if not told:
        return "No month is complete yet: there is nothing to say of the answering."
    said: dict[str, list[str]] = {}
    for _, words_for_it, line in sorted(told, key=lambda one: -one[0]):
        said.setdefault(words_for_it, []).append(line)
    return "; ".join(f"{_alike(group)} {how}" for how, group in said.items()) + "."


def _alike(group: Sequence[str]) -> str:
    return f"{group[0]}, like {words.listed(list(group[1:]))}," if len(group) > 1 else group[0]


def _short_of(one: Briefed) -> float:
    value = one.month.value if one.month else None
    return (one.standard.target or 0) - value if one.standard and value is not None else -1.0


def stands(one: Briefed) -> str:
    """Is still failing; is below target and steady; meets its target and is better than it used to be.

    Failing: below target, fewer than half in time, and a concern that chance does not explain.
    """
    value = one.month.value if one.month else None
    if value is None:
        return "has no figure for its latest month"
    now = signal_of(one.signals)
    if one.standard is None or one.standard.target is None:
        return f"has no target and {_moves(now)}"
    if value >= one.standard.target:
        return f"meets its target and {_moves(now)}"
    if value < HALF and now is Signal.CONCERN:
        return f"is {_still(one)}failing"
    return f"is below target and {_moves(now).removeprefix('is ')}"


def _still(one: Briefed) -> str:
    """From the second month on."""
    began = since(one.signals)
    return "still " if began and one.month and began != one.month.period else ""


def _moves(now: Signal | None) -> str:
    return {
        Signal.CONCERN: "is worse than it used to be",
        Signal.IMPROVEMENT: "is better than it used to be",
        Signal.COMMON_CAUSE: "is steady",
        Signal.CHANGE: "is changing",
        None: "has too few months to say whether it moves",
    }[now]
