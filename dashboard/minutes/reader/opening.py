"""Where the body begins, and how its items are told: by which form of number, or by headings alone."""

import re
from dataclasses import dataclass

from dashboard.minutes.reader.columns import heading_of
from dashboard.minutes.reader.forms import Candidate, Form, Number, candidate, chain
from dashboard.minutes.reader.labels import Label, labels_in
from dashboard.minutes.reader.layout import Fragment, fragments, untagged
from dashboard.minutes.reader.numbering import Numbering
from dashboard.minutes.reader.run_on import is_name
from dashboard.minutes.reader.titles import looks_like_a_title
from dashboard.minutes.reader.voices import may_head

_MANY_WORDS = 6
_FEWEST = {Form.WORD: 1, Form.POINTED: 1, Form.MINUTE: 3, Form.BARE: 3, Form.LETTER: 3}


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
    pieces = [piece for piece in pieces if piece.cell == 0]
    found = [(one, piece) for piece in pieces if (one := candidate(piece)) and one.sure]
    best: tuple[bool, int, Opening] | None = None
    for form in (Form.WORD, Form.POINTED, Form.MINUTE, Form.BARE, Form.LETTER):
        of_form = [(one, piece) for one, piece in found if one.form is form and _fits(form, one.end, piece)]
        places = chain([one for one, _ in of_form], form)
        first = of_form[places[0]] if len(places) >= _FEWEST[form] else None
        if first and (best is None or (first[0].value[0] == 1, len(places)) > best[:2]):
            opens = Opening(start=_start(text, *first), form=form, first=first[0].value)
            best = (first[0].value[0] == 1, len(places), opens)
    return best[2] if best else None


def _start(text: str, one: Candidate, piece: Fragment) -> int:
    """Where its line begins, or what belongs to it above: column headings, a heading of paragraphs."""
    start = text.rfind("\n", 0, piece.run.place) + 1
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    cells = [cell for cell in untagged(text[above:start]).split("\t") if cell.strip()]
    if cells and "\t" in text[above:start] and all(heading_of(cell) or may_head(cell) for cell in cells):
        return above
    rest = piece.text[one.end :].strip()
    before = text[:start].rstrip().rpartition("\n")[2]
    if rest and not piece.tabbed and not looks_like_a_title(rest) and _may_head(before):
        return text.rindex(before, 0, start)
    return start


def _may_head(line: str) -> bool:
    plain = line.strip()
    return (
        bool(plain) and not re.search(r"[\t:]", plain) and looks_like_a_title(plain) and not _is_listed(plain)
    )


def _names_or_labels(text: str) -> bool:
    return _is_listed(text) or bool(labels_in(text))


def _is_listed(text: str) -> bool:
    name = is_name(text.split(",")[0].split("(")[0].strip()) and ("," in text or "(" in text)
    return name or bool(re.match(r"[•▪–*-]\s", text))


def _fits(form: Form, end: int, piece: Fragment) -> bool:
    return form is not Form.BARE or looks_like_a_title(piece.text[end:].strip())


def _headed(text: str, pieces: list[Fragment]) -> Opening | None:
    """The first heading, after whoever is listed, that has words under it."""
    labels = [label.start for label in labels_in(text) if label.label in (Label.PRESENT, Label.APOLOGIES)]
    if not labels:
        return None
    for before, piece, following in zip([None, *pieces], pieces, pieces[1:], strict=False):
        if piece.run.place > labels[0] and _is_heading(piece) and _is_prose(following):
            upper = before and before.apart and before.run.place > labels[0] and _is_heading(before)
            first = before if before and upper else piece
            return Opening(start=text.rfind("\n", 0, first.run.place) + 1, form=None)
    return None


def _is_heading(piece: Fragment) -> bool:
    text = piece.text
    return not (piece.tabbed or piece.bullet or not looks_like_a_title(text) or _names_or_labels(text))


def _is_prose(piece: Fragment) -> bool:
    return len(piece.text.split()) >= _MANY_WORDS and not looks_like_a_title(piece.text)
