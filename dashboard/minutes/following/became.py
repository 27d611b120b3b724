"""What a sentence says has become of a thing: done, dropped, put off; or nothing."""

import re

from dashboard.minutes.following.tracker import State

_ADVERBS = (
    r"(?:\s+(?:now|since|already|all|both|also|then|been|finally|subsequently|successfully|fully|recently))*"
)
_DONE_TO = (
    r"(?:completed?|introduced|delivered|implemented|launched|installed|established|published|circulated|sent|held"
    r"|reinstated|restored|extended|appointed|rolled\s+out|put\s+in\s+place|resolved|closed|discharged|shared"
    r"|provided|produced|agreed|opened|met|gone\s+live|switched\s+on|started|begun|presented|taken\s+place|arranged"
    r"|reviewed|updated|replaced|recruited|carried\s+out|set\s+up|refreshed|renewed|written|issued|adopted)\b"
)
_DENIED = re.compile(
    r"\bnot\b|n['’]t\b|\byet\s+to\b|\bnever\b|\bnone\b|\bpartly\b|\bpartially\b|\bif\b|\bwhether\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"\b(?:has|have|had|was|were|is|are){_ADVERBS}\s+{_DONE_TO}"
    r"|\b(?:is|are|was|were)\s+(?:now\s+)?(?:complete|in\s+place|live|in\s+use|operational|open|up\s+and\s+running|done)\b"
    r"|\bwent\s+live\b|\btook\s+place\b|\bnow\s+(?:in\s+place|live|complete|open|in\s+use)\b"
    r"|(?:^|[–:-]\s*)(?:complete|completed|closed|done|discharged)\b",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\b(?:no\s+longer|will\s+not|would\s+not|won['’]t)\s+(?:be\s+)?(?:go|going|proceed|proceeding|pursued?|needed|required"
    r"|taken\s+forward|happen|introduced?|delivered?|implemented|developed)\b"
    r"|\b(?:withdrawn|cancelled|dropped|scrapped|shelved|discontinued|decided\s+against|not\s+(?:been\s+)?(?:taken\s+forward"
    r"|progressed|pursued|proceeded\s+with))\b|\bcame\s+to\s+nothing\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:delayed|postponed|deferred|slipped|put\s+(?:back|off)|moved\s+(?:back\s+)?to|rescheduled"
    r"|now\s+(?:be\s+)?(?:due|expected|planned|scheduled)|behind\s+schedule|later\s+than\s+(?:planned|expected))\b",
    re.IGNORECASE,
)


def became(sentence: str) -> State | None:
    if _DROPPED.search(sentence):
        return State.DROPPED
    if _PUT_OFF.search(sentence):
        return State.MOVED
    if _DONE.search(sentence) and not _DENIED.search(sentence):
        return State.DONE
    return None
