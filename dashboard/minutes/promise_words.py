"""The words by which a promise is told from what is asked, denied, wished, general or only an effect."""

import re

_ADVERBS = r"(?:\s+(?:now|also|then|therefore|again|all|both|each|still|shortly|soon|instead|next|\w+ly))*"
# What becomes of a thing rather than what somebody does; or what somebody feels.
_NOT_DONE = (
    "not|otherwise|always|never|need|needs|want|like|prefer|welcome|appreciate|expect|hope|wish|suggest|argue|say|cost|mean"
    "|help|enable|allow|improve|reduce|increase|give|require|depend|appear|seem|remain|stay|recall|know"
    "|note|understand|see|feel|think|agree|benefit|affect|impact|change|become|survive|fail|struggle|lead|cause"
    "|make|take|lose|gain|save|free|suffer|rise|fall|grow|have|exceed|amount|represent|probably|only|hardly"
    "|scarcely|coincide|vary|reflect|receive|notice|retire|leave|face|remember|usually|normally|generally|often"
)
_NOT_DONE_TO = (
    "able|needed|required|interested|pleased|happy|glad|grateful|concerned|expected|affected|impacted|based|limited"
    "|good|better|best|worse|helpful|useful|important|difficult|hard|easier|harder|impossible|possible|desirable"
    "|fair|right|wrong|wise|more|less|a|an|the|in|no|so|very|too|some|used|seen|lost|missed|felt|remembered"
    "|forgiven|surprised|disappointed|reassured|advised|reduced|increased|leaving|retiring|usually|normally|generally|often"
)
_READY = (
    r"in\s+(?:place|post|use|operation|service|force)|available|live|ready|complete|back|open|operational|up"
)
_DONE_TO = (
    r"\w+(?:ed|en|ing|wn|ught|ilt|pt)"
    r"|put|sent|held|made|set|cut|done|begun|run|found|paid|told|met|led|read|hold"
)
_WILL = r"(?:(?<!\w)(?:will|would|shall)|['’]ll)"
_BE = r"(?:is|are|was|were)"
_PLANS = (
    r"undertook|undertakes?|undertaken|committed|commits?|promised|promises|pledged|pledges|offered|offers|planned|plans"
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
        rf"{_WILL}{_ADVERBS}\s+be{_ADVERBS}\s+(?:{_READY})\b",
        rf"{_WILL}{_ADVERBS}\s+be{_ADVERBS}\s+(?!(?:{_NOT_DONE_TO})\b)(?:{_DONE_TO})\b",
        rf"{_WILL}{_ADVERBS}\s+(?:look\s+(?:into|at|for)|take\s+(?:up|over|it|this|the|place|forward|back))\b",
        rf"{_WILL}{_ADVERBS}\s+(?!(?:{_NOT_DONE}|be|look)\b)[a-z]{{2,}}\b",
        rf"\b{_BE}{_ADVERBS}\s+to\s+(?!have\b|(?:be\s+(?:welcomed|commended|congratulated|expected|applauded|seen)\b|blame\b))\w+",
        rf"\b(?:{_PLANS})\s+to\s+(?!see\b|hear\b|retire\b|be\s+able\b)\w+",
        r"\b(?:on\s+track|on\s+course)\s+(?:for|to)\b",
        r"\b(?:is|are|was|were)\s+going\s+to\s+\w+",
        r"(?<!been\s)(?<!was\s)(?<!were\s)\b(?:promised|pledged)\s+(?:an?|the|that)\b",
        r"\bcommitted\s+(?:the\s+)?\w+\s+to\s+\w+",
        rf"\b(?:said|confirmed|agreed|replied)\s+(?:he|she|they|it)\s+{_WILL}(?:\s+be)?\s*(?:[,.;]|$)",
        r"\bagree[ds]?\s+to\s+(?!(?:support|note|approve|differ|adopt|endorse|accept|receive|it|this|that|them|the|a|an|any|such)\b)\w+",
        rf"^(?:it|they|he|she|this|both)\s+{_WILL}(?:\s+be)?\s*(?:[,.;]|$)",
        rf"\b{_BE}{_ADVERBS}\s+(?:due|scheduled|set|expected|planned)\s+(?:in|by|for|on|at|before|to\s+(?:{_STARTS}))\b",
        rf"\b{_BE}{_ADVERBS}\s+being{_ADVERBS}\s+(?:{_SETTING_UP})\b",
        rf"\b(?:work|action|efforts?)\s+{_BE}\s+(?:ongoing|under\s+way|underway|in\s+hand|continuing)\s+to\b",
        r"\b(?:that|be)\s+(?:be\s+)?(?:submitted|brought|presented|reported|provided|circulated|sent)\b(?=.{0,200}\b(?:to|before|at)\b)",
    )
)
# Never promised, day or no day.
_NEVER = (
    "not|always|never|recall|remember|note|know|rise|fall|grow|face|cost|notice|retire|leave|be\\s+(?:leaving|retiring)"
    "|usually|normally|generally|often"
)
# Only with a day by which it comes: "is moving to … by June", "takes place on 12 October".
DATED_ONLY = re.compile(
    rf"\b{_BE}{_ADVERBS}\s+(?!being\b|during\b)\w+ing\b|\btakes?\s+place\b|\b(?:starts|begins|opens|follows?|commences)\b"
    rf"|\bgo(?:es)?\s+live\b|{_WILL}{_ADVERBS}\s+(?!(?:{_NEVER})\b)\w+|\b(?:moved|slipped|put\s+back|(?:revised|changed)(?:\s+from\s+\w+)?)\s+to\b"
    r"|\bincluding\b|\bcomes?\s+into\s+(?:effect|force|use)\b"
    r"|\bexpect(?:s|ed)\b.{0,80}\bto\s+(?:be|have|go|open|start|begin|complete|finish)\b"
    r"|\bshould\s+(?:now\s+)?be\s+(?:complete|completed|finished|ready|live|available|in\s+place)\b",
    re.IGNORECASE,
)
NOT_PROMISED = re.compile(
    r"\b(?:if|unless|whether|were\s+to|always|never|hoped|usually|normally|generally|typically|should(?!\s+(?:now\s+)?be\s+(?:complete|finished|ready|live|available|in\s+place))|ought|could|might|may\s+not|asked\s+(?:if|how|why|when|what))\b"
    r"|n['’]t\b|\b(?:would|will|shall|is|are|was|were)\s+(?:\w+ly\s+)?not\b|\bno\s+longer\b|\bwould\s+(?:\w+\s+)?have\s+(?:been|gone|done|made|taken|had|\w+ed|\w+en)\b|\bthan\s+\w+\s+(?:was|is)\s+to\b"
    r"|\bnobody\b|\bnothing\b|\bunder\s+which\b|\b(?:felt|thought|believed|feared)\s+that\b|\b(?:suggest|indicat|forecast|predict)(?:s|ed)?\b"
    r"|\bnext\s+(?:\w+\s+){0,2}meeting\s+(?:will|would|is|takes)\b",
    re.IGNORECASE,
)
# Behind a promise without a day it makes it none.
IF_AT_ALL = re.compile(r"\bif\b(?!\s+(?:needed|required|necessary|possible|appropriate))", re.IGNORECASE)
MOVED = re.compile(r"\b(?:moved|slipped|put\s+back|now)\b", re.IGNORECASE)
NEXT_MEETING = re.compile(
    r"(?:the\s+)?(?:date\s+of\s+(?:the\s+)?)?next\s+(?:\w+\s+){0,2}meeting\b", re.IGNORECASE
)
CONDITION = re.compile(
    r"(?:only\s+)?(?:if|unless|were)\b|.*(?:%|\bpeople|\brespondents|\bresidents)(?:\s+had)?$",
    re.IGNORECASE,
)
# What stood before: "should have been available within 6 weeks".
EARLIER = re.compile(
    r"\b(?:should\s+have\s+been|was\s+(?:to\s+have\s+been|due|promised|expected|planned)|were\s+(?:due|promised)"
    r"|had\s+been\s+(?:due|promised|expected|planned)|promised|originally\s+\w+|previously\s+\w+)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\s*,?\s*(?:and\s+)?(?:this|which|who|that|these|it)\s+(?:also\s+)?(?:will|would|is|are)\b",
    re.IGNORECASE,
)
_SAID = (
    r"\b(?:said|says|advised|explained|agreed|accepted|undertook|promised|responded|replied|added|confirmed|stated|reported|assured"
    r"|stressed|acknowledged|recorded|outlined|noted|emphasised)\b(?:\s+(?!that\b)\w+){0,3}?\s+that\s+"
)
_SUBJECT = r"(?:the|a|an|this|these|both|it|he|she|they|one|there|work|talks|staff|\w+s|[A-Z]{2,5})"
_COMES = rf"(?:{_WILL}|{_BE}\s+(?:to|due|being|expected|now)|{_BE}\s+(?:ongoing|under\s+way)|had|has|have)"
_AFTER = "".join(
    rf"(?<!\b{word})" for word in ("in", "of", "to", "for", "on", "at", "by", "that", "with", "from")
)
BOUNDARY = re.compile(
    rf";\s+|{_SAID}|,?\s+(?:and|but)\s+that\s+|,?\s+so\s+that\s+|,?\s+(?=which\b|who\s+would)"
    rf"|,\s+(?:and\s+|but\s+|so\s+)?(?={_SUBJECT}\s+(?:[\w'’-]+\s+){{0,5}}?{_COMES}\b)"
    rf"|(?<![A-Z]),?\s+(?:and|but|while|whilst|as|because|so)\s+"
    rf"(?={_SUBJECT}\s+(?:[\w'’-]+\s+){{0,5}}?{_COMES}\b)"
    rf"|\s+and\s+(?=(?:also\s+|then\s+)?{_WILL}\b)"
    rf"|(?<=[a-z0-9]){_AFTER}\s+(?=(?:the|a|this)\s+(?:[\w'’-]+\s+){{1,2}}?(?:would|will)\b)|\s+(?=including\b)",
)
# Begins with what points back: its subject stands in the clause before.
POINTS_BACK = re.compile(
    rf"(?:{_WILL}|this|that|which|who|it|they|these|both|he|she)\b|work\s+is\b.*\bthis\b", re.IGNORECASE
)
JOINING = re.compile(r"(?:as|so|and|but|while|whilst|because|including)\s+", re.IGNORECASE)
