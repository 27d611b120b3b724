"""Numbers as notes write them: 1,000, twenty-five, a dozen, two thirds, 100k."""

import re

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen")
_LATE_TEENS = ("sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORTH = {word: number for number, word in enumerate((*_ONES, *_TEENS, *_LATE_TEENS))}
_WORTH |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_MANY = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "k": 1_000, "m": 1_000_000}
_ONE_WORD = "|".join(sorted(_WORTH, key=len, reverse=True))
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}

WORDS = (
    rf"(?:(?:{_ONE_WORD})(?:[-\s](?:{_ONE_WORD}))?(?:\s+hundred)?|an?\s+(?:hundred|thousand|dozen|million))"
    r"(?:\s+(?:thousand|million))?"
)
FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMERAL = rf"(?:(?:{FIGURES})(?:\s?(?:k|m)\b|\s+(?:hundred|thousand|million)\b)?|{WORDS}\b)"
FRACTION = r"(?:(?:an?|one|two|three|four|nine)[-\s](?:half|halves|thirds?|quarters?|fifths?|tenths?)|half)"


def worth(written: str) -> float:
    """Of a NUMERAL; ValueError where it is none."""
    words = written.lower().replace(",", "").replace("-", " ")
    words = re.sub(r"(?<=\d)(?=[a-z])", " ", words)
    total, current = 0.0, 0.0
    for word in words.split():
        if word in _MANY:
            current = (current or 1) * _MANY[word]
            if _MANY[word] > 100:
                total, current = total + current, 0.0
        elif word == "dozen":
            current = (current or 1) * 12
        elif word not in ("a", "an", "and"):
            current += _WORTH[word] if word in _WORTH else float(word)
    return total + current


def share_of(written: str) -> float:
    """Of a FRACTION, from 0 to 1."""
    words = written.lower().replace("-", " ").split()
    part = words[-1].replace("halves", "half").removesuffix("s")
    return (_WORTH.get(words[0], 1) if len(words) > 1 else 1) * _PARTS[part]
