"""Where the body begins, and how its items are told: by which form of number, or by headings alone."""

from dataclasses import dataclass
from itertools import pairwise

from dashboard.minutes.attending import is_name
from dashboard.minutes.columns import heading_of
from dashboard.minutes.labels import Label, labels_in
from dashboard.minutes.layout import Fragment, fragments, untagged
from dashboard.minutes.numbering import Form, Number, Numbering, candidate, chain
from dashboard.minutes.titles import looks_like_a_title

_MANY_WORDS = 6


@dataclass(frozen=True, kw_only=True)
class Opening:
    """`form` is None where items have headings and no numbers."""

    start: int
    form: Form | None
    first: Number = (1,)

    def numbering(self) -> Numbering:
        return Numbering(form=self.form or Form.POINTED, first=self.first if self.form else (0,))


def opening(text: str) -> Opening | None:
    pieces, _ = fragments(text, 0)
    return _numbered(text, pieces) or _headed(text, pieces)


def _numbered(text: str, pieces: list[Fragment]) -> Opening | None:
    there = [label.end for label in labels_in(text) if label.label is Label.PRESENT]
    pieces = [piece for piece in pieces if piece.cell == 0]
    found = [(one, piece) for piece in pieces if (one := candidate(piece))]
    for form in (Form.WORD, Form.POINTED, Form.MINUTE, Form.BARE, Form.LETTER):
        of_form = [(one, piece) for one, piece in found if one.form is form and _fits(form, one.end, piece)]
        places = chain([one for one, _ in of_form], form)
        after = [p for p in places if there and of_form[p][1].run.place > there[0]]
        first = of_form[(after or places)[0]] if places else None
        if first and len(places) >= _fewest(form):
            return Opening(start=_start(text, first[1]), form=form, first=first[0].value)
    return None


def _start(text: str, piece: Fragment) -> int:
    """Where its line begins, or the line of column headings above it."""
    start = text.rfind("\n", 0, piece.run.place) + 1
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    cells = [cell for cell in untagged(text[above:start]).split("\t") if cell.strip()]
    return above if cells and "\t" in text[above:start] and all(map(heading_of, cells)) else start


def _fits(form: Form, end: int, piece: Fragment) -> bool:
    return form is not Form.BARE or looks_like_a_title(piece.text[end:].strip())


def _fewest(form: Form) -> int:
    return {Form.POINTED: 1, Form.WORD: 1}.get(form, 3)


def _headed(text: str, pieces: list[Fragment]) -> Opening | None:
    """The first heading, after whoever is listed, that has words under it."""
    labels = [label.start for label in labels_in(text) if label.label in (Label.PRESENT, Label.APOLOGIES)]
    if not labels:
        return None
    for piece, following in pairwise(pieces):
        if piece.run.place > labels[0] and _is_heading(piece) and _is_prose(following):
            return Opening(start=_start(text, piece), form=None)
    return None


def _is_heading(piece: Fragment) -> bool:
    text = piece.text
    if piece.tabbed or piece.bullet or not looks_like_a_title(text) or labels_in(text):
        return False
    return not (is_name(text.split(",")[0].split("(")[0].strip()) and ("," in text or "(" in text))


def _is_prose(piece: Fragment) -> bool:
    return len(piece.text.split()) >= _MANY_WORDS and not looks_like_a_title(piece.text)
