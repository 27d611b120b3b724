"""Opinions: what somebody of the force thinks should be tried or done, without saying who will, or when."""

import re

from dashboard.minutes.meeting import Extract, Kind

_WISH = re.compile(
    r"\b(?:something|this|it|that|more|they|these|\w+)\s+(?:should|ought\s+to)\s+be\s+"
    r"(?:piloted|trialled|tried|tested|considered|explored|looked\s+(?:at|into)|introduced|adopted|rolled\s+out)\b[^.;]*",
    re.IGNORECASE,
)


def wish_in(extract: Extract) -> str:
    """Its words; empty where there is none, or where the extract holds a promise."""
    if extract.kind not in (Kind.RESPONSE, Kind.STATEMENT) or not extract.by or extract.promise:
        return ""
    found = _WISH.search(extract.text)
    return " ".join(found.group().split()) if found else ""
