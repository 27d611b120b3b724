"""What forces side by side are said to show: in the headline, in plain words, in a sentence to copy."""

from collections.abc import Sequence

from dashboard.analysis.funnel import FEWEST_FOR_A_FUNNEL, Beyond, Comparison, Shape
from dashboard.charts import words
from dashboard.measures.measure import Unit
from dashboard.reference.peer_sets import PeerSet, Placed
from dashboard.reference.published_figure import Published
from dashboard.reference.terms import Unit as Published_in

FAR = (Beyond.LOW_998, Beyond.HIGH_998)
NEAR = (Beyond.LOW_95, Beyond.HIGH_95)
# One in twenty lies beyond 95% limits by chance.
_BY_CHANCE = 0.05
_UNITS = {Published_in.SHARE: Unit.SHARE, Published_in.SECONDS: Unit.SECONDS}


def amount(figure: Published) -> str:
    """To a tenth of a per cent where so much was published."""
    if figure.unit is Published_in.SHARE:
        return f"{round(figure.value * 100, 1):g}%"
    return words.value(_UNITS.get(figure.unit, Unit.CALLS), figure.value)


def measured(figure: Published) -> str:
    """999 calls answered within 10 s, 101 mean answer time."""
    if figure.within_s:
        return f"{figure.line} calls answered within {figure.within_s} s"
    return f"{figure.line} {figure.measure.replace('_', ' ')}"


def title(peers: PeerSet) -> str:
    """The set by name, as it is chosen: its measure, days and how many forces it has."""
    one = (*peers.forces, *peers.wholes)[0].figure
    return f"{measured(one)}, {days(peers)} ({words.plural(len(peers.forces), 'force')})"


def days(peers: PeerSet) -> str:
    first, last = peers.first_day, peers.last_day
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    return f"{first:%B %Y} to {last:%B %Y}"


def headline(peers: PeerSet, compared: Comparison | None, ours: str) -> str:
    about = f"{measured(peers.forces[0].figure)}, {days(peers)}"
    if compared and compared.shape is Shape.FUNNEL:
        return f"{about}: {_apart(compared)}"
    mine = [one for one in peers.forces if one.figure.geography == ours]
    if mine:
        others = [one for one in peers.forces if one not in mine] or list(peers.wholes)
        return f"{about}: {ours} {amount(mine[0].figure)}, {_range(others)}"
    return f"{about}: {words.plural(len(peers.forces), 'force')}, {ours} not among them"


def _range(others: Sequence[Placed]) -> str:
    """One by name; several by their least and most."""
    least, *_, most = sorted((others[0], *others), key=lambda one: one.figure.value)
    if len(others) == 1:
        return f"{most.figure.geography} {amount(most.figure)}"
    return f"{len(others)} other forces {amount(least.figure)} to {amount(most.figure)}"


def _apart(compared: Comparison) -> str:
    far = [dot.name for dot in compared.dots if dot.beyond in FAR]
    of = f"of {len(compared.dots)} forces"
    if not far:
        return f"{of} none stands apart"
    return f"{of} only {far[0]} stands apart" if len(far) == 1 else f"{of} {words.listed(far)} stand apart"


def plain_words(peers: PeerSet, compared: Comparison | None, ours: str) -> str:
    funnel = compared if compared and compared.shape is Shape.FUNNEL else None
    said = _of_a_funnel(funnel) if funnel else _of_dots(compared)
    absent = "" if peers.names(ours) else f" {ours}’s figure for these days is not held here."
    held = len(peers.forces)
    missing = (
        f" {held} of the table’s {peers.table_forces} forces are held: the others may lie anywhere."
        if peers.missing
        else ""
    )
    return f"{said}{absent}{missing}"


def _of_a_funnel(compared: Comparison) -> str:
    told = [_named(compared, beyond) for beyond in (*FAR, *NEAR)]
    chance = max(1, round(_BY_CHANCE * len(compared.dots)))
    within = sum(dot.beyond is Beyond.WITHIN for dot in compared.dots)
    return (
        f"{' '.join(one for one in told if one)} About {chance} of {len(compared.dots)} would lie beyond "
        f"the 95% limits by chance alone. The other {within} differ from one another no more than forces of "
        f"their size usually do: who is ahead of whom among them says nothing."
    ).strip()


def _named(compared: Comparison, beyond: Beyond) -> str:
    names = [dot.name for dot in compared.dots if dot.beyond is beyond]
    return f"{words.listed(names)} {'lies' if len(names) == 1 else 'lie'} {beyond}." if names else ""


def _of_dots(compared: Comparison | None) -> str:
    known = len(compared.dots) if compared else 0
    why = (
        f"Of fewer than {FEWEST_FOR_A_FUNNEL} forces are both the share and the calls known, so no limits "
        "are drawn and no force is judged better or worse."
    )
    if known == 0:
        return f"{why} Without the number of calls nothing can be said about chance."
    return f"{why} The line through a dot, where there is one, is what chance alone leaves open about it."


def to_copy(peers: PeerSet, compared: Comparison | None, ours: str) -> str:
    one = peers.forces[0].figure
    return (
        f"{headline(peers, compared, ours)}. {plain_words(peers, compared, ours)} Published figures, "
        f"{one.clock} clock; {one.definition}; {one.publisher}, {one.title}, {one.published_on or 'undated'}."
    )
