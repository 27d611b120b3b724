"""How a sentence says that a speaker named in it speaks: as subject, as agent ("by the CC") or as a label."""

import re

from dashboard.minutes.reader.verbs import SAID_BY, SAYING

# How far into a sentence its speaker is looked for: no writer's opening is longer.
FARTHEST = 600
# … and with what follows its speaker up to the verb.
ENOUGH = 3 * FARTHEST
_ADVERBS = (
    r"(?:,?\s+(?:also|then|further|again|therefore|has|had|have|did|not|all|both|each|jointly|once|next|however"
    r"|subsequently|too|in\s+(?:response|reply|turn|answer)|(?!only|early)[a-z]+ly),?)*"
)
_OF_WHERE = r"(?:\s+(?:for|of)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:and|&)\s+)?[A-Z][\w’'-]+){0,3})?"
_CAPACITY = (
    rf"{_OF_WHERE}(?:\s*\([^()]{{1,60}}\))?(?:,?\s+as\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+){{0,6}},?)?,?"
)
SAYS = re.compile(rf"{_CAPACITY}{_ADVERBS}\s+(?P<verb>{SAYING})")
# "The PCC, having read the report, asked …".
_ASIDE_SAYS = re.compile(rf"{_OF_WHERE},\s(?!(?:and|but)\b)[^.;:?]{{2,160}}?,{_ADVERBS}\s+(?P<verb>{SAYING})")
_ANSWERS = re.compile(
    r"(?:[’']s?)?\s+(?P<verb>(?:response|reply|answer|explanation|view|question|query)\s+(?:was|is))\b"
)
_LABEL = re.compile(rf"(?:\s*\([^()]{{1,60}}\))?\s*(?::|\s[–—-])(?:\s+(?P<verb>{SAYING})|\s|$)")
# "Q: The PCC asked …", "A2. The CC said …", "[The CC said …".
_ANSWER_LABEL = re.compile(r"(?:(?:Q|A|Question|Answer|Response|Reply)\s?\d{0,2}\s?[.:–—-]\s*)?[\[(\"'“‘]?")
_SAYS_LATER = re.compile(
    rf"\s[^.;]{{0,400}}?,?\s(?:and|but)\s+(?:(?:also|then|therefore)\s+)?(?P<verb>{SAYING})"
)
_PRONOUN_SAYS = re.compile(
    rf",\s(?:he|she|they|it)(?:\s+(?:also|then|therefore|had|has))*\s+(?P<verb>{SAYING})"
)
_SAID_BY = re.compile(
    rf"(?:was|were|is|are|been)\s+(?:[a-z]+ly\s+|also\s+|then\s+)?(?P<verb>{SAID_BY})[^.;:]{{0,100}}?\s+by\s*$"
)
_INSIDE = re.compile(r"\b(?:that|which|who|whom|whether)\b")
_FROM = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Ff]urther|)\s*(?:[a-z]+\s+)?"
    r"(?P<verb>(?:question|quer|response|repl|answer|comment|update)\w*)\s+(?:from|by)\s*$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:In|Following|After|At|However|On|As|When|Whenever|With|To|Again|Finally|Later|Before|Turning|For|From|During"
    r"|Under|Also|Given|Since|While|Whilst|Although|Though|Despite|Where|If|Once|Then|Next|First|Second|Third|Last"
    r"|By|Through|Throughout|Until|Because|But|And|So|Yet|Asked|Concerned|Further|Furthermore|Moreover|Nevertheless"
    r"|Overall|Beyond|Besides|Upon|Over|Within|Without|Like|Unlike|Meanwhile|Today|Thanks|There\s+being"
    r"|[A-Z][a-z]+(?:ing|ly))\b[^;:?]*$"
)
_SUBORDINATES = re.compile(
    r"(?:^|,?\s)(?:[Aa]s|[Ww]hen(?:ever)?|[Ww]hile|[Ww]hilst|[Aa]lthough|[Tt]hough|[Ii]f|[Ss]ince|[Bb]ecause|[Oo]nce"
    r"|[Ww]here|[Aa]fter|[Bb]efore|[Uu]ntil|that|which|who|whom|whether|what|how|why|than)$"
)
GOVERNED = re.compile(r"\b(?:by|from|of|to|with|for|on|between|than)$", re.IGNORECASE)

Heard = tuple[int, int, str]


def said(sentence: str, start: int, end: int) -> Heard | None:
    """ "[Opening,] the CC [, as …,] said …", "The CC's response was …", "JC: …"."""
    before = sentence[:start].rstrip()
    if _ANSWER_LABEL.fullmatch(before):
        before = ""
    if not before or _FROM.match(before):
        label = _LABEL.match(sentence, end)
        if label:
            return start, end, label["verb"] or ":"
    says = SAYS.match(sentence, end) or _ANSWERS.match(sentence, end)
    if says is None and not GOVERNED.search(before):
        says = _ASIDE_SAYS.match(sentence, end)
    if says is None or (before and not _OPENS.match(before)):
        return None
    if not before or not _SUBORDINATES.search(before):
        return start, end, says["verb"]
    again = _PRONOUN_SAYS.search(sentence, says.end(), says.end() + FARTHEST)
    return (start, end, again["verb"]) if again else None


def said_by(sentence: str, start: int, end: int) -> Heard | None:
    """ "It was reported by the ACC that …", "A question from Members was …"."""
    before = sentence[:start].rstrip()
    told = _SAID_BY.search(before)
    if told and not _INSIDE.search(before):
        return start, end, told["verb"]
    asked = _FROM.match(before)
    if asked and re.match(rf"\s+(?:was|were|is|related|concerned|regarding|{SAYING})", sentence[end:]):
        return start, end, asked["verb"]
    return None


def said_later(sentence: str, start: int, end: int) -> Heard | None:
    """ "The PCC had heard of it and therefore queried …"."""
    before = sentence[:start].rstrip()
    later = _SAYS_LATER.match(sentence, end) if not before or _OPENS.match(before) else None
    if later is None or GOVERNED.search(before) or _SUBORDINATES.search(before):
        return None
    return start, end, later["verb"]
