"""The words around a figure: units, what bounds it, what it is not, and the measure that can test it."""

import re

from dashboard.minutes.wording.numerals import FIGURES, FRACTION, NUMERAL

THINGS = (
    r"calls|contacts|logs|incidents|crimes|offences|reports|complaints|people|callers|victims|officers?"
    r"|constables|sergeants|inspectors|posts|vacancies|staff|(?:call\s+)?handlers|call\s+takers|recruits?"
    r"|cases|visits|arrests|members|stations|vehicles|cars|cameras|investigations|emails|messages|devices"
    r"|applications|referrals|households|properties|burglaries|collisions|deaths|volunteers|specials|pcsos"
)
SHORT = r"seconds?|secs?|minutes?|mins?|hours?"
LONG = r"days?|weeks?|months?|years?"
OVER = (
    r"(?:just\s+|well\s+)?(?:over|above)(?:\s+an?(?=\s+\d))?|more\s+than|in\s+excess\s+of|at\s+least|exceeding"
    r"|upwards\s+of"
)
UNDER = r"(?:just\s+|well\s+)?(?:under|below)|(?:fewer|less|no\s+more)\s+than|up\s+to|at\s+most|within"
ROUGHLY = (
    r"approximately|approx\.?|about|around|roughly|some|circa|nearly|almost|in\s+the\s+region\s+of"
    r"|an\s+estimated|estimated"
)
_BEFORE = rf"(?:(?P<over>{OVER})\s+|(?P<under>{UNDER})\s+|(?P<roughly>{ROUGHLY})\s+)*"
_LOW = rf"(?:(?P<low>{NUMERAL})(?:\s+to\s+|\s*[-–]\s*(?=\d)))?"

MONEY = re.compile(
    rf"{_BEFORE}£\s?(?P<number>(?:{FIGURES})(?:\s?(?:k|m|bn)\b|\s+(?:thousand|million|billion)\b)?)",
    re.IGNORECASE,
)
SHARE = re.compile(
    rf"\b{_BEFORE}{_LOW}(?P<number>{NUMERAL})(?:\s?%|\s+per\s?cent(?!\w)|(?=\s+percentage))"
    r"(?P<points>\s+(?:percentage\s+)?points?\b)?",
    re.IGNORECASE,
)
PART = re.compile(rf"\b{_BEFORE}(?P<fraction>{FRACTION})\b", re.IGNORECASE)
ONE_IN = re.compile(
    rf"\b{_BEFORE}one\s+(?:\w+\s+)?(?:in|out\s+of)\s+(?:every\s+)?(?P<number>{NUMERAL})(?!\s*(?:{SHORT}|{LONG}))\b",
    re.IGNORECASE,
)
TIME = re.compile(rf"\b{_BEFORE}{_LOW}(?P<number>{NUMERAL})[-\s]+(?P<unit>{SHORT}|{LONG})\b", re.IGNORECASE)
COUNT = re.compile(
    rf"\b{_BEFORE}{_LOW}(?P<number>{NUMERAL})\s+(?:(?!(?:per|of|and|in|or|to|at|by|for|on|a|the|is|are|was|were|had|has)\b)[a-z-]+\s+){{0,2}}?"
    rf"(?P<unit>{THINGS})\b",
    re.IGNORECASE,
)
# A length of time that says when, not how long it takes.
SAYS_WHEN = re.compile(
    r"\b(?:in|within|for|over|during|every|last|past|next|after|previous|first|coming|the|these|those)\s+$",
    re.IGNORECASE,
)
AGO = re.compile(r"\s+(?:ago|earlier|later|before|old|of\s+age)\b|['’]?s?['’]?\s+time\b", re.IGNORECASE)
PER = re.compile(r"\s+(?:an?|per|each|every|to\s+(?:each|every))\s+(?P<of>[a-z-]+)", re.IGNORECASE)
OF = re.compile(
    r"\s+of\s+(?:the\s+|all\s+)?(?P<of>\w[\w-]*(?:\s+(?!(?:and|which|that|is|are|was|were|had|has|have|by|but|the|when|as)\b)\w[\w-]*){0,4})"
)
WITHIN = re.compile(rf"\s+(?P<of>(?:with)?in\s+(?:{NUMERAL})\s+(?:{SHORT}))\b", re.IGNORECASE)

# Which measure tests a figure: by its unit and the words of its clause, the first that fits.
TESTS: tuple[tuple[str, str, str], ...] = (
    (r"%", r"\babandon|\bh[au]ngs?\s+up|\bgave\s+up|\bgiving\s+up", "abandonment"),
    (r"%", r"\b(?:within|in|inside)\s+\S+\s+(?:seconds|minutes)", "answered_within"),
    (r"%", r"\banswered\b|\banswering\b|\bservice\s+level|\bin\s+time\b", "answered_in_time"),
    (r"%", r"\bsick", "sickness"),
    (r"%", r"\babstract", "abstraction"),
    (r"seconds|minutes|hours", r"\blongest\b", "longest_wait"),
    (
        r"seconds|minutes|hours",
        r"\bmedian\b.*\b(?:wait|answer)|\b(?:wait|answer).*\bmedian\b",
        "median_answer_time",
    ),
    (
        r"seconds|minutes",
        r"\baverage\b.*\b(?:wait|answer)|\b(?:wait|answer).*\baverage\b|\banswer\w*\s+time",
        "mean_answer_time",
    ),
    (
        r"seconds|minutes",
        r"\b(?:per|a|each|every)\s+call|\bcall\s+(?:time|length)|\bhandling\s+time",
        "mean_handling_time",
    ),
    (r"calls", r"\bcalls\s+(?:\w+\s+){0,2}abandoned|\babandoned\s+calls", "abandoned"),
    (r"calls", r"\bcalls\s+(?:\w+\s+){0,2}answered|\banswered\s+\S+\s+(?:\w+\s+)?calls", "answered"),
    (
        r"calls",
        r"\bcalls\s+(?:an?|per|each|every)\s+(?:day|week|month|year|hour)|\breceiv|\boffered|\bvolume",
        "offered",
    ),
)
CLAUSE = re.compile(r"[;:]\s|,\s(?!\d)|\s(?:and|but|while|whilst|compared|against|although)\s|\.\s+(?=[A-Z])")
STANDARD = re.compile(r"\b(?:within|inside|in)\s+$", re.IGNORECASE)
UNITS = {"sec": "seconds", "min": "minutes"}
