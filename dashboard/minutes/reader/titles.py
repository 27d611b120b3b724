"""What a heading looks like: a few words, no stop, nothing happening in it."""

import re

from dashboard.minutes.reader.layout import Fragment

_FINITE = re.compile(
    r"(?<!\d )\bmay\b(?! \d)"
    r"|\b(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|should|could|can|must|do|does|did"
    r"|asked|said|responded|replied|added|noted|agreed|confirmed|stated|questioned|commented|none|nothing|nil)\b",
    re.IGNORECASE,
)
# "Where we are now", "The people who do the work": what happens in a clause of the title.
_IN_A_CLAUSE = re.compile(
    rf"^(?:what|where|how|why|when|who)\b|\b(?:who|which|that|where|what|how)\s+(?:\w+\s+)?(?:{_FINITE.pattern})",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;?!,][\"'”’)\]]*$")
_RESOLVED = re.compile(r"(?:resolved|agreed|recommended|decisions?\s*:|it\s)", re.IGNORECASE)
# "In the discussion which followed, the points raised included:" leads in to a list.
_LEADS_IN = re.compile(
    r"\b(?:following|includ(?:ed|es?)|raised|made|points|comments|questions)\b[^:]*:[-–—]?$", re.IGNORECASE
)
_FEWEST_TO_LEAD_IN = 5
_BLANKS = re.compile(r"[._…]{4,}|…{2,}|\d[.:]\d\d\s?[ap]\.?m\b")
_CAPITALS = re.compile(
    r"[A-Z0-9][A-Z0-9/&,()'’–:-]*(?:\s+(?:[A-Z0-9][A-Z0-9/&,()'’–:-]*|[/&–-]))*(?=\s+[A-Z][a-z])"
)
_MOST_WORDS, _MOST_IN_A_CLAUSE = 16, 8


def looks_like_a_title(text: str) -> bool:
    if len(text.split()) > _MOST_WORDS or not (text[0].isupper() or text[0].isdigit() or text[0] in "'\"‘“"):
        return False
    happens = _FINITE.search(text) and not (
        _IN_A_CLAUSE.search(text) and len(text.split()) <= _MOST_IN_A_CLAUSE
    )
    if len(text.split()) >= _FEWEST_TO_LEAD_IN and _LEADS_IN.search(text):
        return False
    return not (_STOP.search(text) or happens or _RESOLVED.match(text) or _BLANKS.search(text))


def capitals_before_a_sentence(text: str) -> int:
    """Where a heading in capitals ends and words in its cell begin ("AOB None"); 0 where there is none."""
    found = _CAPITALS.match(text)
    if found is None or len(found.group()) < 3 or not any(c.isalpha() for c in found.group()):
        return 0
    if " " not in found.group() and looks_like_a_title(text):
        return 0
    return found.end()


def of_two_levels(fragments: list[Fragment]) -> bool:
    """Whether two empty lines, rather than one, mark headings of the upper level and nothing else."""
    apart = [fragment for fragment in fragments if fragment.apart]
    return len(apart) > 1 and all(looks_like_a_title(fragment.text) for fragment in apart)
