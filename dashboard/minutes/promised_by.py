"""Who is to do what is promised, where the promise's own words name them by role."""

import re

from dashboard.minutes.meeting import Meeting

_DOES = r"\b[^,;.]{0,60}?\b(?:will|would|shall|is\s+to|are\s+to|was\s+to|were\s+to|undertook|agreed|plans?)\b"


def owner_named(words: str, meeting: Meeting) -> tuple[str, ...]:
    roles = {person.role for person in (*meeting.attendance, *meeting.apologies) if person.role}
    named = "|".join(re.escape(role) for role in sorted(roles | {"DCC", "ACC", "CC"}, key=len, reverse=True))
    found = re.search(rf"(?<!\w)((?:{named})(?:\s+and\s+(?:the\s+)?(?:{named}))*)(?!\w){_DOES}", words)
    return tuple(re.split(r"\s+and\s+(?:the\s+)?", found[1])) if found else ()
