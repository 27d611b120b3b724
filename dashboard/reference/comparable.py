"""Whether two figures may be drawn together: only where their passports match, else a sentence why not."""

from collections.abc import Iterator

from dashboard.reference.compared import Compared
from dashboard.reference.rules import FOLLOW_SIZE, RULES, Rule


def comparable(one: Compared, other: Compared) -> tuple[str, ...]:
    """Why the two may not be drawn together, a sentence each; empty where they may.

    What a source leaves unsaid matches nothing, except between forces of one table, which are
    measured alike whatever the rule is.
    """
    subject = (*_line(one, other), *_measure(one, other))
    if subject:
        return subject
    return (*_rules(one, other), *_days(one, other), *_size(one, other))


def _line(one: Compared, other: Compared) -> Iterator[str]:
    if one.line != other.line:
        yield _both(one, other, f"of {one.line or 'no line'}", f"of {other.line or 'no line'}")
    if one.origin != other.origin:
        yield _both(one, other, f"of {one.origin or 'all calls'}", f"of {other.origin or 'all calls'}")


def _measure(one: Compared, other: Compared) -> Iterator[str]:
    if one.measured != other.measured:
        yield _both(one, other, one.measured, other.measured)


def _rules(one: Compared, other: Compared) -> Iterator[str]:
    if one.table and one.table == other.table:
        return
    for rule in RULES:
        if one.measure in rule.matters_to:
            yield from _rule(rule, one, other)


def _rule(rule: Rule, one: Compared, other: Compared) -> Iterator[str]:
    mine, theirs = rule.of(one.rules), rule.of(other.rules)
    if mine is None and theirs is None:
        yield f"Neither source says {rule.unsaid}."
    elif mine is None or theirs is None:
        silent = one if mine is None else other
        yield f"The source of {silent.geography}'s figure does not say {rule.unsaid}."
    elif mine != theirs:
        yield _both(one, other, rule.says.format(mine), rule.says.format(theirs))


def _days(one: Compared, other: Compared) -> Iterator[str]:
    if one.usual != other.usual:
        yield _both(one, other, _level(one), _level(other))
    elif (one.first_day, one.last_day) != (other.first_day, other.last_day):
        yield _both(one, other, f"of {one.days}", f"of {other.days}")
    unstated = [figure.geography for figure in (one, other) if not figure.days_stated]
    for geography in dict.fromkeys(unstated):
        yield f"Which days {geography}'s figure covers is our reading: its source does not say."


def _level(figure: Compared) -> str:
    return f"a usual level for a {figure.usual}" if figure.usual else f"the whole of {figure.days}"


def _size(one: Compared, other: Compared) -> Iterator[str]:
    if one.geography != other.geography and one.measure in FOLLOW_SIZE:
        yield "Counts and longest waits follow the size of a force: compare shares or means."


def _both(one: Compared, other: Compared, mine: str, theirs: str) -> str:
    if one.geography == other.geography:
        return f"One figure is {mine}, the other {theirs}."
    return f"{one.geography}'s figure is {mine}, {other.geography}'s {theirs}."
