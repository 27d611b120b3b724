"""What asks: questions, requests for information, and wanting assurance, confidence or improvement."""

import re

_ASKED = (
    r"(?:ask(?:s|ed)?(?!\s+(?:by|of)\b)|question(?:ed|s)|quer(?:ied|ies)|challeng(?:ed|es)|enquire[ds]?|inquire[ds]?"
    r"|prob(?:ed|es)|press(?:ed|es)"
    r"|(?:sought|seeks?)(?!\s+to\s+(?!know|understand|clarify|establish|learn|explore))|wondered|wonders|pushed\s+for|called\s+into\s+question"
    r"|(?:raised|posed|put|had)\s+(?:an?|the|some|several|two|three|further)?\s*(?:\w+\s+)?(?:quer|question|challenge)\w*"
    r"|invited\s+[^.;]{1,60}?\s+to\s+(?:explain|comment|respond|account))\b"
)
_INFORMATION = (
    r"(?:information|details?|data|figures?|numbers?|statistics|breakdown|updates?|explanation|reports?|briefings?"
    r"|clarification|clarity|confirmation|assurances?|evidence|analysis|analyses|cop(?:y|ies)|sight|paper|note"
    r"|timelines?|timetable|timescales?|comparisons?|forecast|list|summary|plan|response)"
)
_REQUESTED = (
    rf"(?:requested|requests|required|demanded)\b(?:\s+that\b|(?!\s+to\b)[^.;]{{0,80}}?\b{_INFORMATION}\b)"
)
_KNOWING = (
    r"(?:(?:wish|want)(?:ed|es|s)?|(?:would\s+(?:also\s+)?(?:like|wish|want))|(?:was|were|is)\s+(?:keen|interested|anxious)"
    r"|need(?:ed|s)?)\s+to\s+(?:know|understand|hear|learn|establish|be\s+(?:(?:re)?assured|told|informed|shown|clear|satisfied))\b"
)
_WANTING = (
    r"\b(?:needs?|needed|wants?|wanted|requires?|required|seeks?|seeking|would\s+(?:also\s+)?like|wished\s+for)\b"
    r"[^.;]{0,90}?\b(?:(?:re)?assur\w+|confiden(?:t|ce)|improvements?)\b"
)
_OPENS = re.compile(rf"{_ASKED}|{_REQUESTED}|{_KNOWING}|(?:question|query)\b")
# A verb that belongs to the speaker: the one that opens, or one joined to it ("… and asked", "He asked").
_JOINED = re.compile(
    r"(?:\b(?:and|but|then|also|therefore|again|further|(?:[Hh]e|[Ss]he|[Tt]hey)(?:\s+ha[ds])?|when)|[a-z]ly|,)\s+"
    rf"(?:{_ASKED}|{_REQUESTED}|{_KNOWING})"
)
_WANTS = re.compile(_WANTING)
_WERE_ASKED = re.compile(
    r"\b(?:questions?|quer(?:y|ies)|challenges?|clarification|clarity|(?:re)?assurances?|information)\b[^.;]{0,40}?"
    r"\b(?:was|were|ha[ds]\s+been)\s+(?:also\s+)?(?:asked|raised|posed|put|sought|made|requested)\b"
    r"|\bit\s+was\s+(?:asked|queried|questioned)\b|\bwas\s+(?:asked|questioned|challenged|pressed)\s+by\b",
    re.IGNORECASE,
)
# What stands after "JC:" and asks: a question's mark or first word, or "please".
_QUESTION = re.compile(
    r"\?(?:[\"'”’)]|\s|$)|[:–—-]\s+(?:please|could|can|would|will|why|what|how|when|where|who|is|are|has|have|do|does|did)\b",
    re.IGNORECASE,
)


# Nobody is said to have asked, and a question was put all the same.
_PUT = re.compile(
    r"(?:[^.;:]{0,80}?\b(?:was|were)\s+(?:also\s+|then\s+|further\s+)?(?:asked|questioned|challenged|pressed)"
    r"\s+(?:about|on|whether|if|how|why|what|when|for|to\s+(?:explain|comment|clarify|confirm))\b"
    r"|(?:(?:A|An|Further|Some|Several|The)\s+)?(?:[a-z]+\s+)?(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Cc]larification|(?:[Rr]e)?[Aa]ssurance)"
    r"\s+(?:was|were)\s+(?:also\s+)?(?:asked|raised|sought|requested|put)\b)"
)


def is_put(words: str) -> bool:
    """Of a sentence without a speaker: "The CC was asked whether …", "Assurance was sought that …"."""
    return _PUT.match(words) is not None


def asks(words: str, verb: str = "") -> bool:
    """Whether a turn asks, by the verb that says whose it is and what stands in the rest of it."""
    if verb == ":" and (_QUESTION.search(words) or _OPENS.search(words)):
        return True
    own = words[max(words.find(verb), 0) :] if verb else ""
    return bool(
        (own and _OPENS.match(own))
        or _JOINED.search(words)
        or _WANTS.search(words)
        or _WERE_ASKED.search(words)
    )
