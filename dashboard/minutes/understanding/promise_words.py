"""The words by which a promise is told from what is asked, denied, wished, general or only an effect."""

import re

_ADVERBS = r"(?:\s+(?:now|also|then|therefore|again|all|both|each|still|shortly|soon|instead|next|\w+ly))*"
# What becomes of a thing rather than what somebody does; or what somebody feels.
_NOT_DONE = (
    "not|rather|otherwise|always|never|need|needs|want|like|prefer|welcome|appreciate|expect|hope|wish"
    "|suggest|argue|say|cost|mean"
    "|help|enable|allow|improve|reduce|increase|give|require|depend|appear|seem|remain|stay|recall|know"
    "|note|understand|see|feel|think|agree|benefit|affect|impact|change|become|survive|fail|struggle"
    "|lead|cause"
    "|make|take|lose|gain|save|free|suffer|rise|fall|grow|have|exceed|amount|represent|probably|only|hardly"
    "|scarcely|coincide|vary|reflect|receive|notice|retire|leave|face|remember|usually|normally"
    "|generally|often"
)
_NOT_DONE_TO = (
    "able|needed|required|interested|pleased|happy|glad|grateful|concerned|expected|affected|impacted"
    "|based|limited"
    "|good|better|best|worse|helpful|useful|important|difficult|hard|easier|harder|impossible|possible"
    "|desirable"
    "|fair|right|wrong|wise|more|less|a|an|the|in|no|so|very|too|some|used|seen|lost|missed|felt|remembered"
    "|forgiven|surprised|disappointed|reassured|advised|reduced|increased|leaving|retiring|usually"
    "|normally|generally|often"
)
_READY = (
    r"in\s+(?:place|post|use|operation|service|force)|available|live|ready|complete|back|open|operational|up"
)
_DONE_TO = (
    r"\w+(?:ed|en|ing|wn|ught|ilt|pt)"
    r"|put|sent|held|made|set|cut|done|begun|run|found|paid|told|met|led|read|hold"
)
WILL = r"(?:(?<!\w)(?:will|would|shall)|['’]ll)"
BE = r"(?:is|are|was|were)"
_PLANS = (
    r"undertook|undertakes?|undertaken|committed|commits?|promised|promises|pledged|pledges|offered"
    r"|offers|planned|plans"
    r"|planning|intend(?:s|ed)?|looking|aims?|aiming|arranged|resolved"
)
_SETTING_UP = (
    "established|introduced|set up|rolled out|recruited|put in place|created|built|extended|implemented"
    "|installed|procured|drafted|written|prepared|developed|delivered|restored|put right|addressed"
)

_STARTS = (
    "be|go|start|begin|open|report|take|come|finish|complete|launch|join|arrive|move|meet|close|return|visit"
    "|publish|attend|commence|conclude|deliver"
)

TRIGGERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{WILL}{_ADVERBS}\s+be{_ADVERBS}\s+(?:{_READY})\b",
        rf"{WILL}{_ADVERBS}\s+be{_ADVERBS}\s+(?!(?:{_NOT_DONE_TO})\b)(?:{_DONE_TO})\b",
        rf"{WILL}{_ADVERBS}\s+(?:look\s+(?:into|at|for)|take\s+(?:up|over|it|this|the|place|forward"
        rf"|back))\b",
        rf"{WILL}{_ADVERBS}\s+(?!(?:{_NOT_DONE}|be|look)\b)[a-z]{{2,}}\b",
        rf"\b{BE}{_ADVERBS}\s+to\s+(?!have\b|(?:be\s+(?:welcomed|commended|congratulated|expected"
        rf"|applauded|seen)\b|blame\b))\w+",
        rf"\b(?:{_PLANS})\s+to\s+(?!see\b|hear\b|retire\b|be\s+able\b)\w+",
        r"\b(?:on\s+track|on\s+course)\s+(?:for|to)\b",
        r"\b(?:is|are|was|were)\s+going\s+to\s+\w+",
        r"(?<!been\s)(?<!was\s)(?<!were\s)\b(?:promised|pledged)\s+(?:an?|the|that)\b",
        r"\bcommitted\s+(?:the\s+)?\w+\s+to\s+\w+",
        rf"\b(?:said|confirmed|agreed|replied)\s+(?:he|she|they|it)\s+{WILL}(?:\s+be)?\s*(?:[,.;]|$)",
        rf"^(?:it|they|he|she|this|both)\s+{WILL}(?:\s+be)?\s*(?:[,.;]|$)",
        rf"\b{BE}{_ADVERBS}\s+(?:due|scheduled|set|expected|planned)\s+(?:in|by|for|on|at|before"
        rf"|to\s+(?:{_STARTS}))\b",
        rf"\b{BE}{_ADVERBS}\s+being{_ADVERBS}\s+(?:{_SETTING_UP})\b",
        rf"\b(?:work|action|efforts?)\s+{BE}\s+(?:ongoing|under\s+way|underway|in\s+hand|continuing)\s+to\b",
        r"\b(?:that|be)\s+(?:be\s+)?(?:submitted|brought|presented|reported|provided|circulated"
        r"|sent)\b(?=.{0,200}\b(?:to|before|at)\b)",
    )
)
_WHEN = (
    r"(?:the\s+)?(?:(?:early|mid|late|end\s+of|start\s+of)[-\s]+)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec"
    r"|spring|summer|autumn|winter|new\s+year|next|following|Q\d)"
)
# What a board agrees to do is its decision, not a promise.
AGREED_TO = re.compile(
    r"\bagree[ds]?\s+to\s+(?!(?:support|note|approve|differ|adopt|endorse|accept|receive|it|this|that"
    r"|them|the|a|an|any|such)\b)\w+",
    re.IGNORECASE,
)
# What a board asks for is promised by its resolution: "that the Commissioner (be requested to) submit …".
RESOLVED = re.compile(
    r"\bthat\s+(?:the\s+)?(?:[\w’'-]+\s+){1,6}?"
    r"(?:be\s+(?:requested|asked|invited|instructed)\s+to\s+(?!take\s+account|note\b|consider\b)\w+"
    r"|(?:submit|provide|bring|present|circulate|prepare|publish|supply|arrange)\s+(?:an?|the|its|their"
    r"|his|her|\d)\b)",
    re.IGNORECASE,
)
# Never promised, day or no day.
_NEVER = (
    "not|rather|always|never|recall|remember|note|know|rise|fall|grow|face|cost|notice|retire|leave"
    "|be\\s+(?:leaving|retiring)"
    "|usually|normally|generally|often"
)
# Only with a day by which it comes: "is moving to … by June", "takes place on 12 October".
DATED_ONLY = re.compile(
    rf"\b{BE}{_ADVERBS}\s+(?!being\b|during\b)\w+ing\b|\btakes?\s+place\b|\b(?:starts|begins|opens"
    rf"|follows?|commences)\b"
    rf"|\bgo(?:es)?\s+live\b|{WILL}{_ADVERBS}\s+(?!(?:{_NEVER})\b)\w+"
    rf"|\b(?:moved|slipped|put\s+back|(?:revised|changed)(?:\s+from\s+\w+)?)\s+to\s+(?:{_WHEN})"
    r"|\bincluding\b|\bcomes\s+into\s+(?:effect|force|use)\b"
    r"|\bexpect(?:s|ed)\b.{0,80}\bto\s+(?:be|have|go|open|start|begin|complete|finish)\b"
    r"|\bshould\s+(?:now\s+)?be\s+(?:complete|completed|finished|ready|live|available|in\s+place)\b",
    re.IGNORECASE,
)
NOT_PROMISED = re.compile(
    r"\b(?:if|unless|whether|were\s+to|always|never|hoped|usually|normally|generally|typically"
    r"|should(?!\s+(?:now\s+)?be\s+(?:complete|finished|ready|live|available|in\s+place))|ought|could"
    r"|might|may\s+not|asked\s+(?:if|how|why|when|what))\b"
    r"|n['’]t\b|\b(?:would|will|shall|is|are|was|were)\s+(?:\w+ly\s+)?not\b|\bno\s+longer\b"
    r"|\bwould\s+(?:\w+\s+)?have\s+(?:been|gone|done|made|taken|had|\w+ed|\w+en)\b|\bthan\s+\w+\s+(?:was"
    r"|is)\s+to\b"
    r"|\bnobody\b|\bnothing\b|\bunder\s+which\b|\b(?:felt|thought|believed|feared)\s+that\b|\b(?:suggest"
    r"|indicat|forecast|predict)(?:s|ed)?\b"
    r"|\bnext\s+(?:\w+\s+){0,2}meeting\s+(?:will|would|is|takes)\b",
    re.IGNORECASE,
)
# Behind a promise without a day it makes it none.
IF_AT_ALL = re.compile(r"\bif\b(?!\s+(?:needed|required|necessary|possible|appropriate))", re.IGNORECASE)
# What would have been, had something else been so: "would have been done by March if … had not failed".
HAD_IT_BEEN = re.compile(
    r"\bwould\s+have\b.*\bif\b.*\bhad\b|\bif\b.*\bhad\b.*\bwould\s+have\b", re.IGNORECASE
)
MOVED = re.compile(r"\b(?:moved|slipped|put\s+back|now)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"(?:only\s+)?(?:if|unless|were)\b|.*(?:%|\bpeople|\brespondents|\bresidents)(?:\s+had)?$",
    re.IGNORECASE,
)
# What stood before: "should have been available within 6 weeks".
EARLIER = re.compile(
    r"\b(?:should\s+have\s+been|was\s+(?:to\s+have\s+been|due|promised|expected|planned)|were\s+(?:due"
    r"|promised)"
    r"|had\s+been\s+(?:due|promised|expected|planned)|promised|originally\s+\w+|previously\s+\w+)\b",
    re.IGNORECASE,
)
