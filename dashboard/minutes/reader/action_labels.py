"""Labels of actions: "ACTION:", "Action – RJ – by 30 June", "ACTION 3:", "AP1"; and owners named alone."""

import re
from dataclasses import dataclass

from dashboard.minutes.reader.layout import Fragment
from dashboard.minutes.reader.speakers import Speakers

_MORE = r"(?:\s+(?:points?|items?|agreed|arising|required|log|from\s+(?:this|the)\s+\w+))?"
_WORD = (
    r"(?:(?:new|agreed)\s+)?actions?(?:\s*/\s*further\s+information)?(?:\s+to\s+be\s+provided)?"
    rf"{_MORE}"
    r"(?:\s*(?:no\.?\s*)?[#\[(]?\d{1,3}(?:[./]\d{1,4}){0,3}[a-z]?[\])]?)?"
)
_LABEL = re.compile(
    rf"[\[(]?(?:{_WORD}\s*(?::|[–—-](?=\s|[A-Z]))|(?-i:AP|A)\s?\d{{1,3}}[a-z]?(?:\s*[:.–—-]|(?=\s))|actions?\s+for\b(?=[^.]*:))"
    r"\s*(?:\d{1,3}/\d{2,4}\b(?!/)\s*[:–—-]?\s*)?",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"[\[(]?actions?\s*[\[(](?P<who>[^\])]{2,40})[\])]\s*(?:[:–—-]\s*|$)", re.IGNORECASE
)
_HEADS = re.compile(rf"(?:agreed\s+)?actions?{_MORE}", re.IGNORECASE)
_TO_DO = re.compile(r"(?:\d+[.)]\s+)?(?:The\s+)?[A-Z][\w/&,.’' -]{0,60}?\sto\s[a-z]+\b")
_WITHIN = re.compile(
    r"(?<=[.?!;\"”’)])\s+(?=(?:[\[(]\s*)?(?-i:ACTIONS?|Actions?)(?:\s+(?:points?|\d{1,3}))?"
    r"\s*(?::|[–—-]\s?[A-Z]))",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\s*[,;(–—-]*\s*(?P<due>(?:by|before|due|until|for|at|in|within|on|no\s+later|asap|immediate|ongoing|deadline|next)\b.*"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}.*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*|(?:end\s+of\s+)?(?-i:[A-Z][a-z]+)\s+\d{4})"
    r"[)\].]*$",
    re.IGNORECASE,
)
_UNKNOWN_OWNERS = re.compile(r"(?:[A-Z]{2,4}|All)(?:\s*(?:/|,|&|\band\b)\s*(?:[A-Z]{2,4}|all))*")


@dataclass(frozen=True, kw_only=True)
class Owned:
    """Owners and due as a label or a cell gives them, with nothing else said."""

    owner: tuple[str, ...]
    due_words: str = ""


def label_end(text: str) -> int:
    """Where the words after an action's label begin; 0 where there is no label."""
    match = _OF_SOMEBODY.match(text) or _LABEL.match(text)
    return match.end() if match else 0


def heads_actions(text: str, following: str) -> bool:
    """ "Action" alone on its line, somebody "to" do something in the next."""
    return _HEADS.fullmatch(text) is not None and _TO_DO.match(following) is not None


def apart(fragment: Fragment) -> list[Fragment]:
    """A fragment cut before an "Action:" that stands at the end of its paragraph."""
    cuts = [match.end() for match in _WITHIN.finditer(fragment.text)]
    edges = zip([0, *cuts], [*cuts, len(fragment.text)], strict=True)
    return [fragment.with_run(fragment.run.cut(start, end).trimmed()) for start, end in edges]


def owned_in_brackets(text: str, speakers: Speakers) -> Owned | None:
    """Of "ACTION (RJ): arrange a visit"."""
    match = _OF_SOMEBODY.match(text)
    return owned(match["who"], speakers) if match else None


def owned_by_label(text: str, speakers: Speakers) -> Owned | None:
    """Of "Action: RJ – by 30 June": owners alone after the label."""
    end = label_end(text)
    rest = text[end:].strip(" .)]") if end else ""
    return owned(rest, speakers) if rest or not end else owned_in_brackets(text, speakers)


def owned(words: str, speakers: Speakers) -> Owned | None:
    """Owners, perhaps with a due day, and no other word."""
    plain = words.strip(" .;)](")
    unknown = _UNKNOWN_OWNERS.match(plain)
    end = speakers.owners_end(plain) or (unknown.end() if unknown else 0)
    if not end:
        return None
    rest = plain[end:].strip(" .)")
    due = _DUE.fullmatch(rest) if rest else None
    if rest and due is None:
        return None
    found = speakers.named_in(plain[:end]) or tuple(re.findall(r"[A-Z]{2,4}", plain[:end]))
    return Owned(owner=found, due_words=due["due"] if due else "") if found else None
