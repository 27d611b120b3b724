"""What was decided: RESOLVED, "It was agreed that …", minutes agreed, a body's or a PCC's approval."""

import re

from dashboard.minutes.reader.naming import BODIES
from dashboard.minutes.wording.roles import CHALLENGERS

# The verb of what is decided without anybody who is said to decide it.
DECIDED = "resolved"

_DECIDED = r"(?:agreed|resolved|decided|approved|determined|RESOLVED|AGREED|DECIDED|APPROVED)"
_LABEL = (
    r"(?:RESOLVED|Resolved|AGREED|Agreed|DECIDED|DECISIONS?|Decisions?|RECOMMENDED|Recommended"
    r"|RESOLUTION|Resolution)"
)
_IT_WAS = rf"[Ii]t\s+was\s+(?:also\s+|then\s+|further\s+|therefore\s+|[a-z]+ly\s+){{0,3}}{_DECIDED}\b"
# The same later in a sentence nobody speaks: "Following a vote it was agreed …", "… and RESOLVED that …".
_LATER = re.compile(
    rf".{{0,200}}?(?:\b{_IT_WAS}|\bRESOLVED\b|\b(?:motion|proposal|recommendation|amendment|this)s?\s+(?:was|were)\s+"
    r"(?:[a-z]+ly\s+)?(?:carried|CARRIED|approved|agreed|accepted|lost)\b)"
)
_OPENS = re.compile(
    rf"(?:{_LABEL}\b(?!\s+(?:by|to\s+(?:date|see))\b)(?=\s*(?:[:–—-]|[Tt]hat\b|[Tt]o\b))|RESOLVED$"
    rf"|{_IT_WAS}|(?:Agreed|Approved|AGREED|APPROVED)(?:\s+as\b|\.?$)"
    rf"|(?:All|All\s+present|Those\s+present|The\s+meeting|Attendees)\s+(?:unanimously\s+)?(?:agreed|approved|endorsed))"
)
_LABEL_ALONE = re.compile(
    rf"(?:(?:It\s+was|The\s+\w+|Members|IT\s+WAS)\s+)?(?:{_LABEL}|resolved|agreed)"
    r"\s*(?:[Tt]hat|to)?\s*[:–—-]{0,2}\s*(?:[Tt]hat|to)?\s*[:–—-]?$"
)
_RECORD = re.compile(
    r"(?:(?:Subject\s+to\b[^.;]{0,120}?,\s+)?(?:The|These|Both)\s+(?:[a-z]+\s+){0,3}?)?(?:[Mm]inutes|[Nn]otes?|[Rr]ecord)\b"
    r"[^.;]{0,160}?\b(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+|formally\s+)*"
    r"(?i:agreed|approved|confirmed|accepted|adopted|ratified|signed)\b"
)
_PUT_THROUGH = re.compile(
    r"(?:The|This|These|Both|All)\s+(?:\w+\s+){0,4}?(?:recommendations?|proposals?|report|plan|budget|strategy|policy"
    r"|precept|terms\s+of\s+reference|work\s+programme|forward\s+plan|motion|amendment|appointment)\b[^.;,]{0,80}?"
    r"\b(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+)*(?i:agreed|approved|endorsed|adopted|ratified|carried)\b"
)
_BODY_DECIDES = re.compile(
    r"(?:[^.;]{0,200}?\band\s+)?(?:unanimously\s+|formally\s+|also\s+)*"
    r"(?i:agreed|approved|endorsed|adopted|resolved|decided|ratified)\b"
)
_SIGNS = re.compile(r"(?:[^.;]{0,200}?\band\s+)?(?:approved|authori[sz]ed|signed)\b")
_CLAUSE = re.compile(r"(?:^|(?<=[\s:;–-]))\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+")


def announces(sentence: str) -> bool:
    """Whether a sentence is a decision by its own opening, whoever else speaks around it."""
    return (_OPENS.match(sentence) or _RECORD.match(sentence) or _PUT_THROUGH.match(sentence)) is not None


def reaches_a_decision(sentence: str) -> bool:
    """Of a sentence that no one person speaks."""
    return _LATER.match(sentence) is not None


def label_alone(words: str) -> bool:
    """ "RESOLVED:", "Resolved: That", with what was resolved in the paragraphs that follow."""
    return _LABEL_ALONE.match(words) is not None


def decides(words: str, by: tuple[str, ...], verb: str) -> bool:
    if announces(words):
        return True
    if not by:
        return verb == DECIDED
    said = words[max(words.find(verb), 0) :]
    if BODIES.issuperset(by):
        return _BODY_DECIDES.match(said) is not None
    return CHALLENGERS.issuperset(by) and _SIGNS.match(said) is not None


def clauses(words: str) -> list[tuple[int, int, int]]:
    """Of "RESOLVED that (a) …; (b) …": where each letter, its words and their end stand; none under two."""
    marks = list(_CLAUSE.finditer(words)) if _OPENS.match(words) else []
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    return [(m.start(), m.end(), end) for m, end in zip(marks, ends, strict=True)] if len(marks) > 1 else []
