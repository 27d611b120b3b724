"""Apologies told in a sentence of the body: "Apologies were received from Councillor K Bright."."""

import re
from itertools import islice

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.reader.layout import untagged
from dashboard.minutes.reader.people import people
from dashboard.minutes.wording.sentences import sentences

_FROM = re.compile(
    r"(?:^|\b)apologies\b(?:\s+for\s+(?:absence|lateness))?[^.;:]{0,60}?\b(?:from|by|for)\s*:?\s+(?!absence)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:\d[\d.]*\s+)?apologies(?:\s+for\s+absence)?\s*:\s*", re.IGNORECASE)
_MOST_LINES, _LONGEST_LINE = 60, 2_000


def apologies_in(body: str) -> tuple[Attendee, ...]:
    """From the first sentence near the top that names them; none where nobody's are told."""
    lines = (line.strip()[:_LONGEST_LINE] for line in untagged(body).splitlines() if line.strip())
    for line in islice(lines, _MOST_LINES):
        for start, end in sentences(line):
            told = line[start:end]
            found = _FROM.search(told) or _BARE.match(told)
            away = people(told[found.end() :].rstrip(". ")) if found else ()
            if away:
                return tuple(one for one in away if one.name or one.role)
    return ()
