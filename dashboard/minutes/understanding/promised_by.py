"""Who is to do what is promised, where the promise's own words name them by role or initials."""

import re

from dashboard.minutes.meeting import Meeting

_ALWAYS = ("PCC", "DPCC", "CC", "DCC", "ACC")
_DOES = r"\b[^,;.]{0,60}?\b(?:will|would|shall|is\s+to|are\s+to|was\s+to|were\s+to|undertook|agreed|plans?)\b"


def owner_named(words: str, meeting: Meeting) -> tuple[str, ...]:
    """Their roles; the names of those without one."""
    people = (*meeting.attendance, *meeting.apologies)
    known = {role: role for role in _ALWAYS} | {one.role: one.role for one in people if one.role}
    known |= {one.initials: one.role or one.name for one in people if one.initials}
    named = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    found = re.search(rf"(?<!\w)((?:{named})(?:(?:\s+and\s+(?:the\s+)?|/)(?:{named}))*)(?!\w){_DOES}", words)
    apart = re.split(r"\s+and\s+(?:the\s+)?|/(?!C|DCC|ACC)", found[1]) if found else []
    return tuple(dict.fromkeys(known[name] for name in apart if name in known))
