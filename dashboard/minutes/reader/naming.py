"""How notes name people who are not written as they are listed: by address, by office, as a body."""

import re

# Before a name, as in "Councillor Smith", "Chief Superintendent Nia Allen", "DI R Cole".
_RANK = (
    r"(?:(?:T|A|D|Temp|Temporary|Acting|Det|Detective)\.?[/\s]\s?)?"
    r"(?:Ch(?:ief)?\.?\s+Sup(?:t|erintendent)|C/?Supt|DCS|Superintendent|Supt|D/?Supt"
    r"|DCI|DI|Ch(?:ief)?\.?\s+Insp(?:ector)?|C/?Insp|CI|Inspector|Insp|Sergeant|Sgt|PS|PC|Commander|Cdr)"
)
_TITLE = r"Councillors?|Cllrs?|Couns?|Mr|Mrs|Miss|Ms|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev|Ald(?:erman)?"
ADDRESS = rf"(?:{_TITLE}|{_RANK})\.?"
_OF_A_NAME = r"(?:[A-Z]\.?|[A-Z][\w’'-]*[a-z][\w’'-]*)"
_LAST_NAME = r"[A-Z][\w’'-]*[a-z][\w’'-]*"
NAME = rf"(?:{_OF_A_NAME}\s+){{0,2}}{_LAST_NAME}"
ADDRESSED = rf"(?:{ADDRESS}\s+){{1,2}}{NAME}"

_HOLDER = (
    r"(?:Officer|Manager|Director|Lead|Treasurer|Auditors?|Secretary|Clerk|Superintendent|Inspector|Solicitor"
    r"|Co-?ordinator|Analyst|Accountant|Advis[eo]r|Representative|Chair(?:man|woman|person)?|Executive|Constable|Mayor)"
)
_WORD = r"[A-Z][\w’'&-]*"
_OF_WHAT = rf"(?:\s+(?:of|for)\s+(?:the\s+)?{_WORD}(?:\s+(?:(?:and|&)\s+)?{_WORD}){{0,4}})"
OFFICE = (
    rf"(?:(?:{_WORD}\s+){{0,4}}{_HOLDER}{_OF_WHAT}?|(?:{_WORD}\s+){{0,2}}(?:Head|Director|Chief){_OF_WHAT})"
)

# The force as a whole is heard only where it plainly speaks: it does many things in others' words.
FORCES = frozenset({"Force", "Officers"})
FORCE = r"(?:[Ff]orce|[Cc]onstabulary|Officers)"
FORCE_SAYS = re.compile(
    r"(?:respon|repl|advis|confirm|explain|stat|said|says|assur|clarif|undert|add|acknowledg|agree)"
)

# A member of staff, or of the public, is not one of those who hold to account.
_NOT_OF_US = r"(?!\s+of\s+(?:staff|the\s+(?:public|team|audience|force|family))\b)"
_SOME = (
    r"(?:[Aa]nother|[Aa]|[Oo]ne|[Ss]ome|[Ss]everal|[Oo]ther|[Aa]ll|[Mm]any|[Mm]ost|[Bb]oth|[Tt]wo|[Tt]hree"
    r"|[Tt]he)"
)
BODY = (
    rf"(?:(?:{_SOME}\s+)?(?:of\s+the\s+)?(?:Panel|Board|Committee)(?:\s+[Mm]embers?)?"
    rf"|(?:{_SOME}\s+)(?:[a-z]+-?[a-z]+\s+)?[Mm]embers?{_NOT_OF_US}(?:\s+of\s+the\s+(?:Panel|Board|Committee))?"
    rf"|Members?{_NOT_OF_US}(?:\s+of\s+the\s+(?:Panel|Board|Committee))?)"
)


BODIES = frozenset({"Panel", "Board", "Committee"})


def body_in(words: str) -> str:
    """Panel for its members too; empty where no body is named."""
    for body in ("Board", "Committee"):
        if body in words:
            return body
    if re.fullmatch(FORCE, words):
        return "Officers" if words == "Officers" else "Force"
    return "Panel" if re.search(r"Panel|[Mm]ember", words) else ""


def bare(name: str) -> str:
    """A name without the form of address before it."""
    return re.sub(rf"^(?:{ADDRESS}\s+)+", "", name)
