"""What stands among the words and is none of them: references, lines to sign on, a web page's buttons."""

import re

from dashboard.minutes.reader.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.reader.runs import EMPTY, Run

_TO_SIGN = re.compile(r"[._]{5,}|…{2,}|(?:[.…_]\s?){6,}")
_FURNITURE = re.compile(
    r"back to top|print this page|share this (?:page|item)|top of page|view directions|media|items|minutes:"
    r"|(?:additional|supporting) documents:?"
    r"|(?:[^|]{1,90}\|\s*){0,3}back to (?:\w+ ){0,3}\w+|(?:©|copyright\b).{1,120}",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s*(?:pdf icon\s*)?\(?\bPDF,?\s+[\d.,]+\s?[KM]B\)?$", re.IGNORECASE)
_WHO_SIGNS = re.compile(
    r"(?:signed(?:\s+by\s+the\s+chair)?|signature|chair(?:man|woman|person)?|date)\s*:?", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"[A-Z]{1,4}\d{1,3}/\d{2,4}\s+[–—-]\s+|[\[(]?\bRef(?:erence)?\.?(?:\s+No\.?)?\s*:?\s*[A-Z]{0,6}[/-]?\d{1,4}(?:[/.-]\d{1,6}){1,4}\b[\])]?"
    r"\s*[:–—-]?\s*",
    re.IGNORECASE,
)


def without_asides(run: Run) -> tuple[Run, list[Part]]:
    """The words without what is none of them, at their front, at their end or all of them."""
    if _TO_SIGN.search(run.text) or _WHO_SIGNS.fullmatch(run.text):
        return EMPTY, parts_of(run, PartKind.MARK, Reason.SIGNATURE)
    if _FURNITURE.fullmatch(run.text):
        return EMPTY, parts_of(run, PartKind.MARK, Reason.PAGE_MARK)
    marks: list[Part] = []
    found = _REFERENCE.match(run.text)
    if found:
        marks += parts_of(run.cut(0, found.end()).trimmed(), PartKind.MARK, Reason.REFERENCE)
        run = run.cut(found.end()).trimmed()
    link = _LINK.search(run.text)
    if link:
        marks += parts_of(run.cut(link.start()).trimmed(), PartKind.MARK, Reason.PAGE_MARK)
        run = run.cut(0, link.start()).trimmed()
    last = next((m for m in _REFERENCE.finditer(run.text) if m.end() >= len(run.text.rstrip(" ."))), None)
    if last and _ends_before(run.text[: last.start()]):
        marks += parts_of(run.cut(last.start()).trimmed(), PartKind.MARK, Reason.REFERENCE)
        run = run.cut(0, last.start()).trimmed()
    return run, marks


def _ends_before(text: str) -> bool:
    return not text.strip() or text.rstrip()[-1] in ".?!;:)"
