"""The signals of an answer: its complete periods as a control chart, and which were left out and why."""

from collections.abc import Sequence

from dashboard.analysis import baseline
from dashboard.analysis.baseline import Baseline
from dashboard.analysis.chart import Chart, chart
from dashboard.analysis.choosing import Choice, by_day, choose
from dashboard.analysis.rebasing import Rebasing, in_words, place_of, taken
from dashboard.analysis.series import Reading
from dashboard.analysis.signals import INCOMPLETE, LeftOut, Signals
from dashboard.analysis.terms import ChartKind
from dashboard.analysis.weekdays import chart_of_days
from dashboard.analysis.wish import Days, Usual, Wish
from dashboard.errors import DashboardError
from dashboard.measures.answer import Answer, Row
from dashboard.measures.measure import Better, Kind, Needs, Unit
from dashboard.measures.provenance import provenance
from dashboard.measures.question import Question
from dashboard.measures.telling import about
from dashboard.periods import By, Period, periods
from dashboard.reference.events import events_for
from dashboard.reference.standards import standard_on

CHARTED_BY = (By.DAY, By.WEEK, By.MONTH)


def signals_of(told: Answer, wish: Wish | None = None) -> Signals:
    """By day, week or month. Where the answer reaches further back than is to be shown, use `since`."""
    asked, wish = told.asked, (wish or Wish()).checked(told.unit)
    if asked.by not in CHARTED_BY:
        wanted = ", ".join(CHARTED_BY)
        raise DashboardError(f"Signals are worked out by {wanted}, not by {asked.by.replace('_', '-')}.")
    readings = _readings(told)
    base = _baseline(readings, asked, wish)
    choice = _choice(readings, asked, wish)
    better = wish.better or asked.measure.better
    rebased = taken(wish.rebases, told.data, asked, _periods(readings), wish.settings.trial_from)
    return Signals(
        about={**about(told), "by": asked.by, "better": better, **_anew(rebased)},
        provenance=provenance(told),
        title=f"{asked.measure.name}, {asked.line}, {told.unit} by {asked.by}",
        chart=_chart(choice.kind, readings, asked.by, better, base, wish, rebased),
        choice=choice,
        baseline=base,
        target=_target(asked, readings) if wish.target is None else wish.target,
        rebased=rebased,
        left_out=_left_out(told, readings),
    )


def _anew(rebased: Sequence[Rebasing]) -> dict[str, str]:
    return {"limits_set_anew": " ".join(map(in_words, rebased))} if rebased else {}


def _readings(told: Answer) -> tuple[Reading, ...]:
    """Complete periods with a value, with their counts where it is a share of counted calls."""
    counts = told.unit is Unit.SHARE and told.measure.kind is Kind.RATIO
    return tuple(
        Reading(
            value=row.value,
            label=row.period.iso,
            period=row.period,
            numerator=row.numerator if counts else None,
            denominator=row.denominator if counts else None,
        )
        for row in told.rows
        if row.complete and row.value is not None
    )


def _periods(readings: Sequence[Reading]) -> list[Period]:
    return [one.period for one in readings if one.period]


def _baseline(readings: Sequence[Reading], asked: Question, wish: Wish) -> Baseline:
    if isinstance(wish.baseline, Days):
        return baseline.as_asked(readings, wish.baseline.first, wish.baseline.last, period=asked.by)
    if wish.baseline is Usual.AUTO:
        known = events_for(asked.measure.key, asked.line, as_at=asked.as_at)
        return baseline.before_a_known_cause(readings, known, wish.settings, period=asked.by)
    if wish.baseline is Usual.ALL:
        return baseline.all_of(readings)
    raise DashboardError("A baseline of a measure is said in days: 2018-04-01..2020-03-31.")


def _choice(readings: Sequence[Reading], asked: Question, wish: Wish) -> Choice:
    if asked.by is not By.DAY:
        return choose(readings, wish.settings, period=asked.by, asked=wish.chart)
    if wish.chart is ChartKind.P_PRIME:
        raise DashboardError("By day there is only the XmR chart, of differences from the weekday's mean.")
    return by_day()


def _chart(
    kind: ChartKind,
    readings: Sequence[Reading],
    by: By,
    better: Better,
    base: Baseline,
    wish: Wish,
    rebased: Sequence[Rebasing],
) -> Chart:
    held = _periods(readings)
    rebases = [place_of(one, held) for one in rebased]
    if by is not By.DAY:
        return chart(
            kind, readings, better=better, settings=wish.settings, baseline=base.held, rebases=rebases
        )
    weekdays = [one.first_day.weekday() for one in held]
    return chart_of_days(
        readings, weekdays, better=better, settings=wish.settings, baseline=base.held, rebases=rebases
    )


def _target(asked: Question, readings: Sequence[Reading]) -> float | None:
    """The line's own at the latest point, on the measure, form and origins it was set for."""
    held = _periods(readings)
    if asked.measure.needs is not Needs.STANDARD or asked.origin or not held:
        return None
    standard = standard_on(asked.line, held[-1].last_day)
    fits = standard.form == asked.counted_as and not standard.carried_back
    return standard.target if fits else None


def _left_out(told: Answer, readings: Sequence[Reading]) -> tuple[LeftOut, ...]:
    took_part = {one.key for one in _periods(readings)}
    rows = {row.period.key: row for row in told.rows}
    asked = told.asked
    return tuple(
        _without(period, rows.get(period.key))
        for period in periods(asked.by, asked.from_date, asked.to_date)
        if period.key not in took_part
    )


def _without(period: Period, row: Row | None) -> LeftOut:
    why = row.why_no_value if row else None
    return LeftOut(period=period, value=row.value if row else None, why=why or INCOMPLETE)
