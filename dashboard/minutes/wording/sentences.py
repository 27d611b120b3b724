"""Where one sentence ends and the next begins."""

import re

# A stop with no space after it ends one too, where a word follows that begins sentences ("ended.The PCC").
_END = re.compile(
    r"[.?!]+[\"'”’)\]]*\s+(?=[\"'“‘(£]?[A-Z0-9])|(?<=[a-z]{2})\.(?=(?:The|This|It|In|He|She|They|There)\s)"
)
_NOT_AN_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Cllr|Cllrs|Coun|Ald|Sgt|Insp|Supt|Ch|Det|Cdr|No|Nos|approx|e\.g|i\.e|cf|vs"
    r"|St|Op|para|paras|ref|Ref|incl|p|pp|fig|Fig)\.\s+$"
    r"|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllrs?|Councillors?|[A-Z]\.)\s?[A-Z]\.\s+$"
    r"|^(?:Q|A)\d{0,2}\.\s+$"
)
# The longest thing before a stop that can make it none ("Councillor J. ").
_NEAR = 20

UNFINISHED = re.compile(r"(?<![.?!:;])(?<![.?!:;][\"'”’)\]])$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of each sentence, without the white space after it."""
    found, start = [], 0
    for end in _END.finditer(text):
        if not _NOT_AN_END.search(text[max(start, end.start() - _NEAR) : end.end()]):
            found.append((start, start + len(text[start : end.end()].rstrip())))
            start = end.end()
    if text[start:].strip():
        found.append((start, start + len(text[start:].rstrip())))
    return found
