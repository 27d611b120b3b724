"""Short ways of asking a drawn store, so that a test states only what matters."""

import datetime
from typing import Any

from dashboard.measures import named
from dashboard.measures.answer import Answer, Row, answer
from dashboard.measures.question import Question
from dashboard.periods import By
from dashboard.store.reading import Store

DAY = "2020-09-01"


def ask(store: Store, key: str, *, first: str = DAY, last: str | None = None, **more: Any) -> Answer:
    by = By(more.pop("by", "day"))
    asked = Question(
        measure=named(key),
        line=more.pop("line", "101"),
        from_date=datetime.date.fromisoformat(first),
        to_date=datetime.date.fromisoformat(last or first),
        by=by,
        **more,
    )
    return answer(store, asked)


def only_row(store: Store, key: str, **more: Any) -> Row:
    (row,) = ask(store, key, **more).rows
    return row


def value(store: Store, key: str, **more: Any) -> float | None:
    return only_row(store, key, **more).value
