"""Verbs of saying, in the forms notes use: "asked", "asks", "gave an update", "took the meeting through"."""

import re

_REGULAR = """
    accept acknowledge add address admit adopt advise affirm agree allege allude announce answer apologise
    apologize appeal applaud appreciate apprise approve argue ascribe ask assert assess assure attest
    attribute authorise authorize believe blame brief calculate caution challenge characterise cite claim
    clarify commend comment commiserate compare complain concede conclude confirm congratulate contend
    contest correct counter cover credit debate decide declare decline defend demand demonstrate deny
    describe detail determine direct disagree discuss dismiss dispute doubt echo elaborate elucidate
    empathise emphasise emphasize encourage endorse enquire estimate evidence exemplify expect explain
    express flag guarantee highlight hint hope identify illustrate indicate inform inquire insist
    instruct interject interrogate introduce invite justify lament list maintain mention name note notify
    object observe offer opine outline pinprofess pledge point pose praise predict present press probe
    promise pronounce propose protest provide push query question raise reassert reassure rebut recall
    reckon recognise recognize recommend record reflect refuse refute regret reiterate reject relate relay
    remark remember remind repeat reply report reproach request require resolve respond reveal
    second seek share sign signal signify signpost sketch specify speculate state stipulate
    stress suggest summarise summarize support surmise suspect sympathise task tender testify thank
    touch trace underline underscore update urge voice volunteer vow want warn welcome wish wonder
"""
_IRREGULAR = """
    submitted
    admitted commits committed feels felt forecast foresaw gave gives pleaded pled referred refers said
    say says sought speaks spoke tells think thinks thought told understood undertakes undertook
    ADOPTED AGREED APPROVED ASKED CONFIRMED ENDORSED NOTED RECOMMENDED REQUESTED RESOLVED WELCOMED
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
    r"(?=\s+(?:that|why|how|whether|if|what|when|who|where|which|the|an?|on|about|his|her|their|its|this|these"
    r"|any|some|to|for|\d+)\b)"
)
_OF_ANY = r"(?:\w+ ){0,2}"
_PHRASES = (
    rf"ma(?:de|kes) an? {_OF_ANY}(?:point|comment|observation|statement|request|plea)",
    r"ma(?:de|kes) (?:the following|(?:several|various|two|three|some) (?:points?|comments?|observations?))",
    r"ma(?:de|kes) (?:the (?:point|case)|(?:it )?clear|reference|mention|comments?)",
    r"ma(?:de|kes) (?:the )?(?:[Mm]embers|[Bb]oard|[Pp]anel|[Cc]ommittee|meeting) aware",
    r"puts? (?:it to|to the|an? question|questions|forward|on record|the (?:question|point|case))",
    r"(?:took|takes|walked|walks|talked|guided|led) [^.;]{1,60}? through",
    r"ran (?:briefly )?(?:through|over)",
    r"(?:went|goes|talked|talks|spoke) (?:briefly )?(?:through|about|over)",
    r"(?:went|goes) on to (?:say|explain|ask|add|describe|outline)",
    r"dr[ea]ws? (?:[^.;]{0,40}? )?attention",
    r"brought (?:the|an?|figures|[^.;]{1,60}? (?:attention|up))",
    r"show(?:ed|s) (?:an?|the|members|some|how|that)|put (?:it|this|the) [^.;]{0,40}?\b(?:at|down to)",
    r"read (?:out|aloud|an?|the)",
    r"set (?:out|the scene)|sets out",
    r"pa(?:id|ys) tribute",
    r"call(?:ed|s) (?:for|on|upon|into question)",
    r"(?:opened|closed|adjourned|started|began) (?:proceedings|by)",
    r"(?:opened|closed|adjourned|started|began) (?:the|this|h(?:er|is)|their) (?:\w+ )?(?:meeting|item)",
    r"summed up|moved (?:that|the)|turned to|continued (?:that|by)|expanded (?:on|upon)|fed back",
    r"had (?:an? (?:question|query|concern)|concerns|questions|no (?:questions|further|concerns|comments))",
    r"would (?:also )?(?:like|welcome|wish|want|appreciate|prefer)",
    r"(?:was|were|is) (?:also |now |not )?able to (?:say|confirm|report|advise|assure|tell|update|give)",
    r"(?:did|does) not have (?:it|the|that|those|this|any|them|a)\b[^.;]{0,30}? (?:hand|him|her|them)",
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
