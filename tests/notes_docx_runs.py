"""The words of a Word paragraph, in runs, with the tracked changes among them."""

import re
from typing import Any

from bs4 import Comment, NavigableString
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

BOLD, ITALIC = {"b", "strong"}, {"i", "em"}


def add_runs(node: Any, into: Any, around: tuple[str, ...] = ()) -> None:
    """Of bold, italic, underlined, superscript and tracked words, a run each."""
    if isinstance(node, Comment):
        return
    if isinstance(node, NavigableString):
        _run(re.sub(r"[ \n]+", " ", str(node)), into, around)
    elif node.name == "br":
        into.add_run().add_break()
    else:
        for child in node.children:
            add_runs(child, into, (*around, node.name))


def _run(words: str, into: Any, around: tuple[str, ...]) -> None:
    run = into.add_run(words)
    run.bold = bool(BOLD & set(around)) or None
    run.italic = bool(ITALIC & set(around)) or None
    run.underline = "u" in around or None
    run.font.superscript = "sup" in around or None
    for kind in {"ins", "del"} & set(around):
        _tracked(run._element, kind)


def _tracked(run: Any, kind: str) -> None:
    """The run within a tracked insertion or deletion; deleted words stand in an element of their own."""
    change = parse_xml(
        f'<w:{kind} {nsdecls("w")} w:id="1" w:author="Minutes" w:date="2023-01-09T10:00:00Z"/>'
    )
    run.addprevious(change)
    change.append(run)
    for text in run.findall(qn("w:t")) if kind == "del" else ():
        deleted = parse_xml(f'<w:delText {nsdecls("w")} xml:space="preserve"/>')
        deleted.text = text.text
        text.getparent().replace(text, deleted)


def trim(paragraph: Any) -> None:
    runs = paragraph.runs
    if runs and "\t" not in runs[0].text:
        runs[0].text = runs[0].text.lstrip(" ")
        runs[-1].text = runs[-1].text.rstrip(" ")
