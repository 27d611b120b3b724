"""One month's share answered in time in all five forms: the same calls, counted differently."""

from collections.abc import Iterator, Sequence

import plotly.graph_objects as go

from dashboard.charts import sentences, words
from dashboard.charts.ground import axis, foot, ground
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import Mark, label
from dashboard.measures.answer import Answer
from dashboard.measures.forms import COUNTING
from dashboard.measures.telling import NOT_REAL, mark, marked
from dashboard.reference.standards import Standard
from dashboard.reference.terms import Form

_ROW_PX = 68
# A form's dot stands under its name, by this much of a row.
_BELOW = 0.18
_SHARES = ([0.0, 0.2, 0.4, 0.6, 0.8, 1.0], ["0%", "20%", "40%", "60%", "80%", "100%"])
_SHORT = {
    Form.A1: "of calls offered, abandoned<br>within {within_s} s counted as served",
    Form.A2: "of calls answered",
    Form.A3: "of calls offered",
    Form.A4: "of calls offered, abandoned<br>within {within_s} s left out",
    Form.A5: "of calls offered, abandoned<br>within {short_s} s counted as served",
}


def figure(answers: Sequence[Answer], standard: Standard, palette: Palette = LIGHT) -> go.Figure:
    """One answer for each form, of one month and with a value; the target stands only on its own form."""
    data = answers[0].data
    target = [place for place, told in enumerate(answers) if told.form == standard.form and standard.target]
    layout = {
        **ground(palette, data, _ROW_PX * len(answers)),
        "xaxis": axis(palette, 1.0, _SHARES),
        "yaxis": {"range": [len(answers) - 0.55, -0.65], "visible": False, "fixedrange": True},
        "shapes": [_spread(answers, palette), *(_target(standard, place, palette) for place in target)],
        "annotations": [
            *_names(answers, standard, palette),
            *(_target_name(standard, place, palette) for place in target),
            *foot(palette, data),
        ],
    }
    return go.Figure(data=[_dots(answers, palette)], layout=layout)


def value(told: Answer) -> float:
    return told.rows[0].value or 0.0


def _dots(answers: Sequence[Answer], palette: Palette) -> Mark:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [value(told) for told in answers],
        "y": [place + _BELOW for place in range(len(answers))],
        "marker": {"size": 13, "color": palette.lines[0]},
        "text": [f"<b>{words.share(value(told))}</b>" for told in answers],
        "textposition": ["middle left" if value(told) > 0.8 else "middle right" for told in answers],
        "textfont": {"color": palette.line_words[0], "size": 16},
        "cliponaxis": False,
        "hovertext": [sentences.point(told, told.rows[0]) for told in answers],
        "hoverinfo": "text",
    }


def _spread(answers: Sequence[Answer], palette: Palette) -> Mark:
    values = [value(told) for told in answers]
    return {
        "type": "rect",
        "x0": min(values),
        "x1": max(values),
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "fillcolor": palette.missing,
        "line": {"width": 0},
        "layer": "below",
    }


def _names(answers: Sequence[Answer], standard: Standard, palette: Palette) -> Iterator[Mark]:
    for place, told in enumerate(answers):
        if told.form is None:
            continue
        said = _SHORT[told.form].format(within_s=standard.standard_s, short_s=told.asked.short_s)
        yield label(
            f"<b>{told.form}</b> {said}",
            colour=palette.text,
            x=0.01,
            y=place,
            xanchor="left",
            align="left",
            yanchor="bottom",
        )


def _target(standard: Standard, place: int, palette: Palette) -> Mark:
    at = standard.target
    line = {"color": palette.target, "width": 2, "dash": "dot"}
    return {"type": "line", "x0": at, "x1": at, "y0": place, "y1": place + 0.36, "line": line}


def _target_name(standard: Standard, place: int, palette: Palette) -> Mark:
    said = f"target {words.share(standard.target or 0)}"
    return label(said, colour=palette.target, x=standard.target, y=place, yanchor="bottom")


def headline(answers: Sequence[Answer]) -> str:
    """Between X% and Y%, depending on what is counted."""
    lead = answers[0]
    least, most = (words.share(end(map(value, answers))) for end in (min, max))
    when = words.in_period(lead.asked.by, lead.rows[0].period)
    counted = f"{lead.line}{sentences.only(lead)} answered in time {when}"
    if least == most:
        return f"{counted}: {least}, whatever is counted"
    return f"{counted}: between {least} and {most} depending on what is counted"


def subtitle(answers: Sequence[Answer]) -> str:
    lead = answers[0]
    seconds, short = sentences.within(lead), answers[-1].asked.short_s
    said = (
        f"{lead.line} calls answered within {seconds}, forms A1 to A5, short cut-off {short} s, force clock"
    )
    return marked(said, lead.data)


def plain_words(answers: Sequence[Answer], standard: Standard, abandoned: float | None) -> str:
    low, high = min(answers, key=value), max(answers, key=value)
    said = ["The calls are the same; only what is counted differs."]
    if value(low) != value(high):
        said.append(f"Lowest is {_of(low)}; highest is {_of(high)}.")
    if abandoned:
        lost = words.plural(abandoned, "call")
        said.append(
            f"Abandoned, however soon: {lost}. A2 leaves them out, A3 counts each as not answered in time."
        )
    if standard.target:
        assumed = ", as is assumed where no source says" if standard.form_assumed else ""
        said.append(
            f"The {words.share(standard.target)} target is set on {standard.form}{assumed}, and on no other."
        )
    return " ".join([*said, *([f"{NOT_REAL.capitalize()}."] if mark(low.data) else [])])


def _of(told: Answer) -> str:
    form = told.form or Form.A2
    return f"{words.share(value(told))} {COUNTING[form].words} ({form})"
