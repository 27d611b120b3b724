"""The sheet of matters arising, in markdown."""

import datetime
from collections.abc import Iterator, Sequence

from dashboard.minutes.following.arising import Arising
from dashboard.minutes.following.open_questions import Asked
from dashboard.minutes.following.tracker import State, Tracked

NOTHING = "Nothing."


def in_words(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"


def standing(one: Tracked) -> str:
    """Was due March 2021 …: how a promise or an action stands, in words."""
    if one.sort == "opinion":
        return "an opinion: no owner, no date"
    if one.ended:
        day = one.ended.due or one.ended.on
        return f"{'done by' if one.ended.state is State.DONE else 'dropped, known'} {in_words(day)}"
    if one.due is None:
        return str(one.state)
    first = one.dues[0]
    moved = f", first {in_words(first.due)}" if len(one.dues) > 1 and first.due else ""
    said = f" (“{one.due_words}”)" if one.due_words and in_words(one.due) not in one.due_words else ""
    by = f"{in_words(one.due)}{said}{moved}"
    if one.due < one.as_at:
        return f"was due {by} · {one.state}"
    return f"{'moved to' if one.state is State.MOVED else 'due'} {by}"


def sheet(found: Arising) -> str:
    parts = [
        f"# Matters arising, as at {in_words(found.as_at)}",
        f"From the notes of {in_words(found.last.date)} ({found.last.title}) and those before.",
        *_section(f"Due before {in_words(found.last.date)}", found.due_before),
        *_section(f"Fallen due since {in_words(found.last.date)}", found.fallen_due),
        *_section("Still to come", found.coming),
        *_section("Promised without a date", found.undated),
        *_section("Actions", found.actions),
        "## Asked, not answered",
        "\n".join(_question(one) for one in found.questions) or NOTHING,
    ]
    return "\n\n".join(parts) + "\n"


def _section(title: str, rows: Sequence[Tracked]) -> Iterator[str]:
    yield f"## {title}"
    yield "\n".join(_row(one) for one in rows) or NOTHING


def _row(one: Tracked) -> str:
    who = " and ".join(one.owner or one.by) or "nobody named"
    where = f"{in_words(one.said_on)}, item {one.item}, {who}, {one.whose_words}"
    return f"- **{one.what}**: {standing(one)}. ({where}; {one.id})"


def _question(one: Asked) -> str:
    who = " and ".join(one.extract.by) or "nobody named"
    where = f"{in_words(one.meeting.date)}, item {one.item.number}, {who}, {one.meeting.words}"
    return f"- {one.extract.text} ({where}; {one.extract.id})"
