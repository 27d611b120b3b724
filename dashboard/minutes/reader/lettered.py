"""Lettered sub-headings: "a) Sickness" alone on its line, with what was said about it under it.

An entry of a lettered list is none: a list has its entries one after another, or words that lead in to it.
"""

from collections.abc import Callable

from dashboard.minutes.reader.action_labels import label_end
from dashboard.minutes.reader.decisions import label_alone
from dashboard.minutes.reader.forms import clause_end
from dashboard.minutes.reader.layout import Fragment
from dashboard.minutes.reader.speech import Speech
from dashboard.minutes.reader.titles import looks_like_a_title

Says = Callable[[str], Speech | None]


def lettered_headings(fragments: list[Fragment], says: Says) -> frozenset[int]:
    """Their places; `says` hears who speaks in a sentence."""
    return frozenset(
        fragment.run.place
        for before, fragment, following in zip(fragments, fragments[1:], fragments[2:], strict=False)
        if _is_title(fragment, says) and not _leads_in(before.text) and _is_prose(following, says)
    )


def _is_title(fragment: Fragment, says: Says) -> bool:
    end = clause_end(fragment.text)
    title = fragment.text[end:].strip() if end else ""
    plain = not (fragment.bullet or fragment.action or fragment.cell)
    return plain and bool(title) and looks_like_a_title(title) and not (label_end(title) or says(title))


def _leads_in(text: str) -> bool:
    listed = clause_end(text) or label_end(text) or label_alone(text)
    return bool(listed) or text.endswith((":", "–", "-", ";"))


def _is_prose(fragment: Fragment, says: Says) -> bool:
    if clause_end(fragment.text):
        return False
    return fragment.bullet or says(fragment.text) is not None or not looks_like_a_title(fragment.text)
