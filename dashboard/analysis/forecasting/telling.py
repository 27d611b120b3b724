"""Forecasts as JSON, CSV and text, as the command line and the pages give them out.

Figures have six digits: more would say more than is known.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from dashboard.analysis.forecasting.evaluating import Score
from dashboard.analysis.forecasting.expected import Expected
from dashboard.analysis.forecasting.half_hours import HalfHour
from dashboard.analysis.forecasting.keeping import Since
from dashboard.measures.telling import marked, written

FIGURES = ("mean", "lower80", "upper80", "lower95", "upper95", "seasonal_naive", "eight_week_mean")
Rows = Sequence[Expected] | Sequence[HalfHour]
About = Mapping[str, object]


def forecast_as_json(rows: Rows, about: About) -> dict[str, object]:
    return {"method": about["method"], "rows": [_row(row) for row in rows], **about}


def forecast_as_csv(rows: Rows, about: About) -> str:
    return written([*about, "period", *FIGURES], [{**about, **_row(row)} for row in rows])


def forecast_as_text(rows: Rows, about: About, title: str) -> str:
    lines = [marked(title, str(about.get("data", ""))), str(about["method"])]
    lines += ["", f"{'period':<26}{'mean':>9}{'80%':>22}{'95%':>22}{'last week':>11}{'8 weeks':>9}"]
    return "\n".join([*lines, *map(_line, rows)]) + "\n"


def _line(row: Expected | HalfHour) -> str:
    within = [
        f"{low:.1f} to {high:.1f}" for low, high in ((row.lower80, row.upper80), (row.lower95, row.upper95))
    ]
    floors = f"{row.seasonal_naive:>11.1f}{row.eight_week_mean:>9.1f}"
    return f"{_period(row):<26}{row.mean:>9.1f}{within[0]:>22}{within[1]:>22}{floors}"


def _row(row: Expected | HalfHour) -> dict[str, object]:
    return {"period": _period(row), **{name: _figure(getattr(row, name)) for name in FIGURES}}


def _period(row: Expected | HalfHour) -> str:
    return row.day.isoformat() if isinstance(row, Expected) else row.period.iso


def _figure(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else float(f"{value:.6g}")


def since_as_json(told: Since) -> dict[str, object]:
    came = [_figure(value) for value in told.came]
    rows = [
        {**_row(row), "came": value, "error": None if value is None else _figure(value - row.mean)}
        for row, value in zip(told.kept.told.rows, came, strict=True)
    ]
    return {
        "name": told.kept.name,
        "kept_at": told.kept.kept_at.isoformat(timespec="seconds"),
        "data": told.kept.data,
        "line": told.kept.told.line,
        "method": told.kept.told.method,
        "made_from": told.kept.told.made_from.isoformat(),
        "days": len(rows),
        "days_come": sum(value is not None for value in came),
        "scores": [_score(one) for one in told.scores],
        "rows": rows,
    }


def since_as_text(told: Since) -> str:
    one = since_as_json(told)
    title = f"{one['name']}: {one['line']}, {one['days']} days after {one['made_from']}"
    return "\n".join([marked(title, told.kept.data), *_scores(told, one)]) + "\n"


def _scores(told: Since, one: Mapping[str, object]) -> Iterator[str]:
    yield f"  kept {one['kept_at']}; {one['days_come']} of its days have come since"
    for score in told.scores:
        covered = [
            f", inside {level}%: {share:.1%}"
            for level, share in ((80, score.coverage80), (95, score.coverage95))
            if share is not None
        ]
        yield f"  {score.method:<16}MASE {score.mase:.3f}, WAPE {score.wape:.1%}{''.join(covered)}"


def _score(score: Score) -> dict[str, object]:
    return {
        name: _figure(value) if isinstance(value, float) else value for name, value in asdict(score).items()
    }
