"""Where one sentence ends and the next begins."""

import re

_END = re.compile(r"[.?!]+[\"'”’)\]]*\s+(?=[\"'“‘(£]?[A-Z0-9])")
_NOT_AN_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sgt|Insp|Supt|No|Nos|approx|e\.g|i\.e|cf|vs|St|Op|para)\.\s+$")

UNFINISHED = re.compile(r"(?<![.?!:;])(?<![.?!:;][\"'”’)\]])$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of each sentence, without the white space after it."""
    found, start = [], 0
    for end in _END.finditer(text):
        if not _NOT_AN_END.search(text[start : end.end()]):
            found.append((start, start + len(text[start : end.end()].rstrip())))
            start = end.end()
    if text[start:].strip():
        found.append((start, start + len(text[start:].rstrip())))
    return found
