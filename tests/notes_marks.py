"""The marks in a note written for testing.

A mark opens with what stands in it and closes with an empty one: ⟦challenge PCC⟧The PCC asked why.⟦/⟧
`item 3.1` and `heading` (`heading 2`: one level deeper) hold the words of a heading alone, their number
outside; `section` holds the heading of all the numbers without words of their own that follow. Kinds take
who spoke (roles, initials, or names with underscores), `=q1` to name a challenge, `#q1` to say which one is
answered (`#none`: none; else the last above under the same heading), `!` for a promise and `!2023-06` or
`!2023-06-30` for one with a day. `+` goes on with the extract before; `owner RJ` is a label that makes an
action of it; `due=2023-06-30` is the day of an action, or else that of the promise which
it is made of; an extract's own day is its promise's. A month stands for its last day.
"""

import html
import re

MARK = re.compile(r"⟦([^⟦⟧]*)⟧")
INLINE = re.compile(r"</?(?:b|i|u|a|em|strong|sup|sub|span|ins|mark)\b[^>]*>")


class MarkError(Exception):
    """Marks that do not say what they should, with the words where they stand."""


def stripped(body: str) -> str:
    return MARK.sub("", body)


def marked(body: str) -> list[tuple[str, str]]:
    """What each mark says, with what stands in it."""
    pieces, found = MARK.split(body), []
    for n in range(1, len(pieces), 2):
        opening = n % 4 == 1
        if opening == (pieces[n] == "/") or "⟦" in pieces[n + 1] or "⟧" in pieces[n + 1]:
            raise MarkError(
                f"a mark is not closed, or closed twice, near: {pieces[n]!r} {pieces[n + 1][:80]!r}"
            )
        if opening:
            found.append((pieces[n], pieces[n + 1]))
    if len(pieces) % 4 == 3 or "⟦" in pieces[0]:
        raise MarkError(f"a mark is not closed near: {pieces[-1][:80]!r}")
    return found


def shown(inside: str, kind: str) -> str:
    """The words as a person sees them, white space collapsed."""
    if kind in ("html", "docx", "pdf"):
        deleted = re.sub(r"<del\b.*?</del>|<!--.*?-->", "", inside, flags=re.DOTALL)
        inside = html.unescape(re.sub(r"<[^>]+>", " ", INLINE.sub("", deleted)))
    if kind == "md":
        inside = re.sub(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|\\(?=\W)|^> ?", "", inside, flags=re.MULTILINE)
        inside = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", inside)
    return " ".join(inside.split())
