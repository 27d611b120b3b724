"""What was decided: RESOLVED, "It was agreed that …", minutes agreed, a body's or a PCC's approval."""

import re

from dashboard.minutes.naming import BODIES
from dashboard.minutes.roles import CHALLENGERS

_DECIDED = r"(?:agreed|resolved|decided|approved|determined|RESOLVED|AGREED|DECIDED|APPROVED)"
_LABEL = (
    r"(?:RESOLVED|Resolved|AGREED|Agreed|DECIDED|DECISIONS?|Decisions?|RECOMMENDED|Recommended"
    r"|RESOLUTION|Resolution)"
)
_OPENS = re.compile(
    rf"(?:{_LABEL}\b(?!\s+(?:by|to\s+(?:date|see))\b)(?=\s*(?:[:–—-]|[Tt]hat\b|[Tt]o\b))|RESOLVED$"
    rf"|It\s+was\s+(?:also\s+|then\s+|further\s+|therefore\s+|unanimously\s+|formally\s+)*{_DECIDED}\b"
    rf"|(?:All|All\s+present|Those\s+present|The\s+meeting|Attendees)\s+(?:unanimously\s+)?(?:agreed|approved|endorsed))"
)
_LABEL_ALONE = re.compile(
    rf"(?:(?:It\s+was|The\s+\w+|IT\s+WAS)\s+)?(?:{_LABEL}|resolved|agreed)"
    r"\s*(?:[Tt]hat|to)?\s*[:–—-]{0,2}\s*(?:[Tt]hat|to)?\s*[:–—-]?$"
)
_RECORD = re.compile(
    r"(?:(?:Subject\s+to\b[^.;]{0,120}?,\s+)?(?:The|These|Both)\s+(?:[a-z]+\s+){0,3}?)?(?:[Mm]inutes|[Nn]otes?|[Rr]ecord)\b"
    r"[^.;]{0,160}?\b(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+|formally\s+)*"
    r"(?:agreed|approved|confirmed|accepted|adopted|ratified|signed)\b"
)
_PUT_THROUGH = re.compile(
    r"(?:The|This|These|Both|All)\s+(?:\w+\s+){0,4}?(?:recommendations?|proposals?|report|plan|budget|strategy|policy"
    r"|precept|terms\s+of\s+reference|work\s+programme|forward\s+plan|motion|amendment|appointment)\b[^.;,]{0,80}?"
    r"\b(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+)*(?:agreed|approved|endorsed|adopted|ratified|carried)\b"
)
_BODY_DECIDES = re.compile(
    r"(?:[^.;]{0,200}?\band\s+)?(?:unanimously\s+|formally\s+|also\s+)*"
    r"(?:agreed|approved|endorsed|adopted|resolved|RESOLVED|AGREED|decided|ratified)\b"
)
_SIGNS = re.compile(r"(?:approved|authori[sz]ed|signed)\b")
_CLAUSE = re.compile(r"(?:^|(?<=[\s:;–-]))\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+")


def announces(sentence: str) -> bool:
    """Whether a sentence is a decision by its own opening, whoever else speaks around it."""
    return (_OPENS.match(sentence) or _RECORD.match(sentence) or _PUT_THROUGH.match(sentence)) is not None


def label_alone(words: str) -> bool:
    """ "RESOLVED:", "Resolved: That", with what was resolved in the paragraphs that follow."""
    return _LABEL_ALONE.match(words) is not None


def decides(words: str, by: tuple[str, ...], verb: str) -> bool:
    if announces(words) or not by:
        return announces(words)
    said = words[max(words.find(verb), 0) :]
    if BODIES.issuperset(by):
        return _BODY_DECIDES.match(said) is not None
    return CHALLENGERS.issuperset(by) and _SIGNS.match(said) is not None


def clauses(words: str) -> list[tuple[int, int, int]]:
    """Of "RESOLVED that (a) …; (b) …": where each letter, its words and their end stand; none under two."""
    marks = list(_CLAUSE.finditer(words)) if _OPENS.match(words) else []
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    return [(m.start(), m.end(), end) for m, end in zip(marks, ends, strict=True)] if len(marks) > 1 else []
