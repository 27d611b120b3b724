"""What adding notes did, or would do, in a sentence."""

from dashboard.minutes.meeting import Meeting
from dashboard.minutes.shelving.adding import Added, Outcome
from dashboard.minutes.shelving.kept import Kept


def in_words(added: Added) -> str:
    meeting = added.meeting
    if added.outcome is Outcome.UNCHANGED:
        behind = f"; {added.behind} stands in its place" if added.behind else ""
        return f"already there, nothing changed ({named(meeting)}{behind})."
    many = [
        _plural(len(meeting.items), "item"),
        _plural(len(meeting.extracts), "extract"),
        _plural(len(meeting.actions), "action"),
    ]
    return f"{named(meeting)}: {', '.join(many)}{_place(added)}."


def named(meeting: Meeting) -> str:
    return f"{meeting.title}, {meeting.date.day} {meeting.date:%B %Y}, {meeting.standing}"


def place_in_words(row: Kept, rows: tuple[Kept, ...]) -> str:
    """Whether notes are in force, and which are where they are not."""
    if row.in_force:
        return "in force"
    return next(
        (f"behind {one.file_name}" for one in rows if one.notes_id == row.superseded_by), "not in force"
    )


def _place(added: Added) -> str:
    if added.outcome is Outcome.KEPT_BEHIND:
        return f"; a draft of what {added.behind} has in final form, so it is kept behind that"
    return f", in place of {', '.join(added.replaced)}" if added.replaced else ""


def _plural(many: int, what: str) -> str:
    return f"{many} {what}" if many == 1 else f"{many} {what}s"
