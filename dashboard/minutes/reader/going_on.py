"""Whether a fragment goes on from the one before, which a line or a page tore from it.

A fragment goes on from the one before when that one ends without a stop and this one begins in lower case,
or when that one ends on a word no sentence ends with. A bullet, a number or a label always begins anew.
"""

import re

from dashboard.minutes.reader.action_labels import label_end
from dashboard.minutes.reader.layout import Fragment
from dashboard.minutes.wording.sentences import UNFINISHED

_BEGINS_ANEW = re.compile(
    r"\d{1,2}(?:\.\d{1,2})+\.?\s|\d{1,2}[.)]\s|\d+(?:\.\d+)*\.?$|\((?:[a-z]{1,3}|\d{1,2})\)\s|(?:[a-z]|[ivx]{1,4})[.)]\s|ACTIONS?\b",
    re.IGNORECASE,
)
_NO_SENTENCE_ENDS_ON = re.compile(
    r"\b(?:a|an|the|of|to|in|on|by|for|with|from|and|or|but|that|which|had|has|have|is|was|were|be|will|would)$"
)


def goes_on(before: Fragment, fragment: Fragment) -> bool:
    text = before.text
    if fragment.bullet or fragment.action is not before.action or label_end(fragment.text):
        return False
    if _BEGINS_ANEW.match(fragment.text) or (before.row == fragment.row and before.tabbed):
        return False
    if text.isupper() or re.fullmatch(r"[\d.)]+", text) or not UNFINISHED.search(text):
        return False
    return fragment.text[0].islower() or _NO_SENTENCE_ENDS_ON.search(text) is not None
