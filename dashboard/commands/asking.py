"""The options that ask a question of a measure, shared by the commands that answer one."""

import argparse
from collections.abc import Sequence

from dashboard.commands.options import date
from dashboard.measures import named
from dashboard.measures.question import MOST_CUT_OFF_S, Question
from dashboard.periods import By
from dashboard.reference.standards import SHORT_ABANDON_S
from dashboard.reference.terms import Form


def question_options(parser: argparse.ArgumentParser, by: Sequence[By], *, required: bool = True) -> None:
    parser.add_argument("--line", required=required, help="999 or 101")
    parser.add_argument("--from", dest="from_date", type=date, required=required, metavar="DATE")
    parser.add_argument("--to", dest="to_date", type=date, required=required, metavar="DATE", help="included")
    parser.add_argument("--by", choices=[*map(str, by)], help="default month")
    parser.add_argument("--origin", help="public, diverted_mobile, …; default all")
    parser.add_argument("--within", type=int, metavar="SECONDS", help="for answered_within")
    parser.add_argument("--over", type=int, metavar="SECONDS", help="for waited_over")
    parser.add_argument(
        "--cut-off",
        type=int,
        metavar="SECONDS",
        help=f"who gave up in that time hung up, for gave_up and form A5; 0 to {MOST_CUT_OFF_S}, default "
        f"{SHORT_ABANDON_S}",
    )
    parser.add_argument("--form", choices=[*map(str, Form)], help="what a share in time is out of")
    parser.add_argument("--as-at", type=date, metavar="DATE", help="only periods over before that day")


def asked(arguments: argparse.Namespace) -> Question:
    return Question(
        measure=named(arguments.key),
        line=arguments.line,
        from_date=arguments.from_date,
        to_date=arguments.to_date,
        by=By(arguments.by or By.MONTH),
        origin=arguments.origin,
        within=arguments.within,
        over=arguments.over,
        cut_off=arguments.cut_off,
        form=Form(arguments.form) if arguments.form else None,
        as_at=arguments.as_at,
    )
