"""`answerable rebase`: limits set anew from a dated cause, by a person and for a reason, or taken back."""

import argparse
import datetime

from dashboard.analysis.rebasing import Rebasing, in_words
from dashboard.analysis.rebasing_evidence import agreed, event_named, evidence
from dashboard.analysis.rebasing_kept import keep, kept, tidied, withdraw
from dashboard.commands.options import store_option
from dashboard.errors import DashboardError
from dashboard.measures import named
from dashboard.measures.answer import Answer, answer
from dashboard.measures.question import Question
from dashboard.measures.telling import marked
from dashboard.periods import By
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.store.reading import Store, open_store

CHARTED_BY = (By.WEEK, By.MONTH)


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("rebase", help="set a measure's limits anew after a known, lasting change")
    parser.add_argument("key", metavar="KEY", help="as `answerable measures` lists them")
    parser.add_argument("--line", required=True, help="999 or 101")
    parser.add_argument("--event", required=True, metavar="ID", help="its id in data/reference/events.csv")
    parser.add_argument("--name", required=True, help="who decides it: it stands on the chart")
    parser.add_argument("--reason", required=True, help="why: it stands on the page")
    parser.add_argument("--by", choices=[*map(str, CHARTED_BY)], default="week", help="for the evidence")
    parser.add_argument("--although-worse", action="store_true", help="I know that the level got worse")
    parser.add_argument(
        "--withdraw", action="store_true", help="instead: take it back, and keep both on record"
    )
    store_option(parser)
    parser.set_defaults(run=rebase)


def rebase(arguments: argparse.Namespace) -> int:
    place = choose(arguments.store)
    journal = Journal(place.common)
    with open_store(place) as store:
        if arguments.withdraw:
            _take_back(journal, store, arguments)
        else:
            _set(journal, _answer(store, arguments), arguments)
    return 0


def _set(journal: Journal, told: Answer, arguments: argparse.Namespace) -> None:
    others, asked = kept(journal), _proposed(told, arguments)
    one = agreed(told, asked, others)
    seen = evidence(told, one, others)
    keep(journal, one)
    print(marked(in_words(one), told.data))
    print(
        f"Mean {seen.before:.6g} before, by {seen.periods_before} {arguments.by}s, and {seen.after:.6g} "
        f"after, by {seen.periods_after}, of which {seen.longest_run} in a row on that side of the old mean."
    )


def _proposed(told: Answer, arguments: argparse.Namespace) -> Rebasing:
    return Rebasing(
        data=told.data,
        measure=told.measure.key,
        line=told.line,
        event=event_named(told, arguments.event),
        name=tidied(arguments.name),
        reason=tidied(arguments.reason),
        worse=arguments.although_worse,
        written_on=datetime.datetime.now(datetime.UTC).date(),
    )


def _take_back(journal: Journal, store: Store, arguments: argparse.Namespace) -> None:
    key = (store.data, arguments.key, arguments.line, arguments.event)
    for one in kept(journal):
        if (one.data, one.measure, one.line, one.event.id) == key:
            withdraw(journal, one, name=tidied(arguments.name), reason=tidied(arguments.reason))
            print(marked(f"Taken back. It said: {in_words(one)}", store.data))
            return
    raise DashboardError(
        f"No limits of {arguments.key} of {arguments.line} are set anew from {arguments.event!r}: "
        "there is nothing to take back."
    )


def _answer(store: Store, arguments: argparse.Namespace) -> Answer:
    """Of all days loaded of the line."""
    covered = [row for row in store.rows("stretches_covered") if row["line"] == arguments.line]
    if not covered:
        raise DashboardError(f"No calls of {arguments.line!r} are loaded, so it has no limits to set anew.")
    first, last = covered[0]["first_day"], covered[-1]["last_day"]
    assert isinstance(first, datetime.date)  # noqa: S101
    assert isinstance(last, datetime.date)  # noqa: S101
    measure = named(arguments.key)
    asked = Question(measure=measure, line=arguments.line, from_date=first, to_date=last, by=By(arguments.by))
    return answer(store, asked)
