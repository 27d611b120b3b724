"""Verbs of saying, in the forms notes use: "asked", "asks", "gave an update", "took the meeting through"."""

import re

_REGULAR = """
    accept acknowledge add address admit adopt advise agree allude announce answer apologise apologize
    appeal appreciate approve argue ask assert assure authorise authorize believe brief caution challenge
    cite claim clarify commend comment complain concede conclude confirm congratulate correct counter
    decide declare decline demand demonstrate deny describe detail determine direct disagree discuss
    dispute doubt echo elaborate emphasise emphasize encourage endorse enquire expect explain express flag
    highlight hope illustrate indicate inform inquire insist instruct introduce invite maintain mention
    note notify observe offer outline pledge point pose praise predict present press probe promise propose
    provide push query question raise reassert reassure recall recognise recognize recommend record
    reflect refuse regret reiterate reject relay remark remember remind repeat reply report request
    require resolve respond second seek share sign signpost speculate state stress suggest summarise
    summarize support task tender thank touch underline underscore update urge voice want warn welcome
    wish wonder
"""
_IRREGULAR = """
    admitted commits committed feels felt gave gives referred refers said say says sought speaks spoke
    tells think thinks thought told understood undertakes undertook
"""
# The bare form, as after "Members" or by a slip ("The CC acknowledge"), of verbs that are nothing else.
_BARE = """
    acknowledge advise agree ask believe clarify commend confirm emphasise enquire explain express inform
    reassure recognise reiterate reply respond seek suggest thank want welcome wish
"""
# Forms that are nouns too, and verbs only before what is said: "The PCC questions why".
_NOUNS_TOO = """
    addresses answers challenges claims comments details doubts flags hopes notes offers points presents
    promises queries questions records reports requests shares signs states supports tasks updates views
    voices wishes
"""
_SAYS_WHAT = (
    r"(?=\s+(?:that|why|how|whether|if|what|when|who|where|which|the|an?|on|about|his|her|their|to|for)\b)"
)
_OF_ANY = r"(?:\w+ ){0,2}"
_PHRASES = (
    rf"ma(?:de|kes) an? {_OF_ANY}(?:point|comment|observation|statement|request|plea)",
    r"ma(?:de|kes) (?:the (?:point|case)|(?:it )?clear|reference|mention|comments?)",
    r"ma(?:de|kes) (?:the )?(?:[Mm]embers|[Bb]oard|[Pp]anel|[Cc]ommittee|meeting) aware",
    r"puts? (?:it to|to the|an? question|questions|forward|on record|the (?:question|point|case))",
    r"(?:took|takes|walked|walks|talked|guided|led) [^.;]{1,60}? through",
    r"ran (?:briefly )?(?:through|over)",
    r"(?:went|goes|talked|talks|spoke) (?:briefly )?(?:through|about|over)",
    r"(?:went|goes) on to (?:say|explain|ask|add|describe|outline)",
    r"dr[ea]ws? (?:[^.;]{0,40}? )?attention",
    r"brought [^.;]{1,60}? (?:attention|up)",
    r"read (?:out|aloud|a|the)",
    r"set (?:out|the scene)|sets out",
    r"pa(?:id|ys) tribute",
    r"call(?:ed|s) (?:for|on|upon|into question)",
    r"(?:opened|closed|adjourned|started|began) (?:the (?:meeting|discussion|item)|proceedings|by)",
    r"summed up|moved (?:that|the)|turned to|continued (?:that|by)|expanded (?:on|upon)|fed back",
    r"had (?:an? (?:question|query|concern)|concerns|questions|no (?:questions|further|concerns|comments))",
    r"would (?:also )?(?:like|welcome|wish|want|appreciate|prefer)",
    r"(?:could|did|would) not (?:say|confirm|comment|answer|agree|accept|recall|commit|believe|know)",
    r"(?:was|were|is) (?:also |very |particularly |not )?(?:concerned|pleased|surprised|disappointed|keen"
    r"|clear|grateful|delighted|encouraged|heartened|worried|mindful|conscious|unhappy|dismayed|frustrated"
    r"|unclear|content|sorry|of the (?:view|opinion)|interested (?:to|in (?:know|hear))"
    r"|unable to (?:say|confirm|answer|comment))",
    r"(?:was|were) (?:also |not )?(?:satisfied|reassured)",
)


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else verb + "ed"


def _third(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(?:s|sh|ch|x)$", verb) else "s")


def _any(words: set[str]) -> str:
    return rf"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})\b"


_BASE = set(_REGULAR.split()) - {"seek"}
_PAST = {_past(verb) for verb in _BASE}
_NOUNS = set(_NOUNS_TOO.split())
_PLAIN = (_PAST | {_third(verb) for verb in _BASE} | {*_IRREGULAR.split(), *_BARE.split(), "seeks"}) - _NOUNS

SAYING = rf"(?:(?:{'|'.join(_PHRASES)})\b|{_any(_PLAIN)}|{_any(_NOUNS)}{_SAYS_WHAT})".replace(" ", r"\s+")
# After "was" and before "by": "It was reported by the ACC that …".
SAID_BY = _any(_PAST | {"sought", "said", "told", "given", "made", "put", "set out", "read out"}).replace(
    " ", r"\s+"
)
