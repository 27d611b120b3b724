"""The words of one Word paragraph: as they stand once tracked changes are accepted."""

from dataclasses import dataclass, field

from lxml import etree

from dashboard.minutes.documents.word_xml import attribute, child, is_on, name

_LEFT_OUT = frozenset(
    {"del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "instrText", "delText", "delInstrText", "Fallback"}
    | {"annotation", "annotationRef", "rt", "fldData", "docPr", "cNvPr", "footnoteRef", "endnoteRef"}
)
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "br": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
# The first page of the symbol fonts' private characters, where their bullets and boxes stand.
_SYMBOLS = {"F0A8": "☐", "F06F": "☐", "F0FE": "☒", "F0FD": "☒", "F052": "☑", "F0E0": "→", "F0AD": "™"}


@dataclass(kw_only=True)
class Runs:
    """`boxes` are the text boxes anchored in it, `notes` its foot- and endnotes by part and id."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def take(self, element: etree._Element) -> "Runs":
        for one in element:
            self._take(one)
        return self

    def _take(self, one: etree._Element) -> None:
        kind = name(one)
        if kind in _LEFT_OUT or (kind == "r" and is_on(child(one, "rPr"), "vanish")):
            return
        if kind == "t":
            self.pieces.append(one.text or "")
        elif kind in _CHARACTERS:
            self.pieces.append(_CHARACTERS[kind])
        elif kind == "sym":
            self.pieces.append(_SYMBOLS.get(attribute(one, "char").upper(), "•"))
        elif kind in _NOTES:
            self.notes.append((_NOTES[kind], attribute(one, "id")))
        elif kind == "txbxContent":
            self.boxes.append(one)
        else:
            self.take(one)


def mark_is_deleted(paragraph: etree._Element) -> bool:
    """Its end is struck out, so that it runs on into the next."""
    return child(paragraph, "pPr", "rPr", "del") is not None
