"""Titles beside a name: the abbreviation of a known one, slips forgiven; a title told from a name."""

import re
from difflib import SequenceMatcher

from dashboard.minutes.wording.roles import KNOWN

_MORE_TITLES = {
    "Commissioner": "PCC",
    "Police and Crime Commissioner": "PCC",
    "Deputy Commissioner": "DPCC",
    "Police Fire and Crime Commissioner": "PFCC",
    "Deputy Police Fire and Crime Commissioner": "DPFCC",
    "Chief Financial Officer": "CFO",
    "Chief Executive Officer": "CEx",
    "Acting Chief Constable": "A/CC",
    "Acting Deputy Chief Constable": "A/DCC",
    "Acting Assistant Chief Constable": "A/ACC",
    "Chief Superintendent": "",
}
_SHORTENED = {"Deputy PCC": "DPCC", "Deputy PFCC": "DPFCC", "CEO": "CEx"}
_TITLES = {title.lower(): role for role, title in KNOWN.items()} | {
    title.lower(): role for title, role in (_MORE_TITLES | _SHORTENED).items()
}
_MOST_WORDS = max(len(title.split()) for title in _TITLES)
_ALIKE = 0.93
# What may follow a known title and leave it known: "of Northshire Police", "(Operations)", "and Clerk".
_GOES_ON = re.compile(r"\s*(?:$|[,(–:-]|(?:of|for|to|at|from|and|with|OPCC|OPFCC)\b)")

# Words a title begins with, beside a name.
_BEGINS = re.compile(
    r"""
    \(?(?:acting|administrat\w+|advis\w+|analyst|assistant|associate|audit\w*|business|chair\w*|chief|clerk|co-opted
    |commander|commissioner|committee|communications|community|constable|consultant|corporate|data|democratic
    |deputy|detective|director|engagement|executive|external|finance|financial|force|governance|head|independent
    |inspector|interim|internal|lead|legal|manager|member|minute\w*|monitoring|note\w*|observer|office|officer|opcc
    |operational|partnership\w*|performance|personal|police|policing|policy|pcc|pfcc|press|principal|professional
    |programme|project|research|scrutiny|secretar\w+|senior|solicitor|staff|strategic|strategy|superintendent|supt
    |support|t/chief|t/acc|t/dcc|temporary|the|treasurer|vice|victims?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Ranks and forms of address that stand before a name and belong to it.
_RANK = (
    r"(?:(?:T|A|D|Temp|Temporary|Acting|Det|Detective)[/ ]\s*){0,2}"
    r"(?:C/?Supt|Ch(?:ief)?\s+Supt|Chief\s+Superintendent|Superintendent|[DT]?/?Supt|T?/?D?CI|DI|DS|DC"
    r"|Ch(?:ief)?\s+Insp(?:ector)?|C/?Insp|Inspector|Insp|Sergeant|Sgt|PS|PC|Commander|Cdr|AC|DAC)"
)
ADDRESS = (
    r"(?:Councillors?|Cllrs?|Couns?|Mr|Mrs|Miss|Ms|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Rev(?:erend)?|Canon"
    rf"|Ald(?:erman)?|{_RANK})\.?"
)
_ADDRESSED = re.compile(rf"(?:{ADDRESS}\s+)+(?!(?:of|for|and)\b)[A-Z]")
_ORGANISATION = re.compile(
    r"\b(?:police|constabulary|council|office|opcc|opfcc|force|panel|board|committee|authority|trust|service|services"
    r"|members?|officers?|guests?|observers?|public|press|advisers?|advisors?|attendees|invitees|support|partners?"
    r"|independent|co-opted|secretariat|teams|remotely|virtually|online|person|hmicfrs|nhs|association|federation"
    r"|borough|district|county|city|university|ltd|llp)\b",
    re.IGNORECASE,
)


_OFFICE = re.compile(
    r"\b(?:commissioner|constable|officer|executive|director|manager|chief|clerk|secretary|treasurer|lawyer|solicitor"
    r"|analyst|adviser|advisor|assistant|coordinator|co-ordinator|administrator|chair|chairman|minutes|notes)s?\b",
    re.IGNORECASE,
)
_LONGEST_FIRST = sorted([*KNOWN, *KNOWN.values(), *_SHORTENED], key=len, reverse=True)
_KNOWN_FIRST = re.compile(
    rf"(?:[Tt]he\s+)?(?:OPF?CC\s+)?(?P<role>{'|'.join(map(re.escape, _LONGEST_FIRST))})"
    r"\s+(?=[A-Z][\w.'’-]*(?:\s|$))"
)


def role_of(capacity: str) -> str:
    """The abbreviation of a known title at the front, a slip or two forgiven; empty for any other title."""
    capacity = re.sub(
        r"^(?:the\s+)?P[FC]*CC['’]s\s+", "", capacity.replace(" & ", " and "), flags=re.IGNORECASE
    )
    return _known(capacity.replace(",", " ")) or _known(capacity.partition(",")[0])


def _known(capacity: str) -> str:
    words = re.sub(r"^(?:[Tt]he\s+|OPCC\s+|OPFCC\s+)+", "", capacity.strip()).split()
    if words and words[0].rstrip(":") in KNOWN:
        return words[0].rstrip(":")
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        opening, rest = " ".join(words[:length]).lower().rstrip(",:("), " ".join(words[length:])
        title = _TITLES.get(opening) if opening in _TITLES else _alike(opening, length)
        if title is not None and _GOES_ON.match(rest):
            return title
    return ""


def _alike(words: str, length: int) -> str | None:
    """A title of as many words, nearly written so; a single word must be written right."""
    if length < 3:
        return None
    found = [
        (SequenceMatcher(None, words, title).ratio(), role)
        for title, role in _TITLES.items()
        if len(title.split()) == length and title[0] == words[0]
    ]
    closest, role = max(found, default=(0.0, ""))
    return role if closest >= _ALIKE and role else None


def name_after_title(words: str) -> tuple[str, str]:
    """Role and name of "Chief Constable Ann Lee"; no role where no known title stands first."""
    found = _KNOWN_FIRST.match(words)
    rest = words[found.end() :] if found else ""
    if found is None or begins_a_title(rest) or _ORGANISATION.match(rest):
        return "", words
    return role_of(found["role"]), rest


def begins_a_title(words: str) -> bool:
    """Whether an office is named ("Chief Constable"), not a rank before a name ("Chief Supt Nia Allen")."""
    if _ADDRESSED.match(words):
        return False
    return words.partition(" ")[0].rstrip(",:") in KNOWN or _BEGINS.match(words) is not None


def is_title(words: str) -> bool:
    """Whether it names an office or an organisation rather than a person."""
    plain = words.strip(" ().,")
    return begins_a_title(plain) or _ORGANISATION.search(plain) is not None


def names_an_office(words: str) -> bool:
    return _OFFICE.search(words) is not None


def is_group(words: str) -> bool:
    """What says of which kind those listed after it are ("Officers:"), not one person's title."""
    if re.match(r"(?:for|from|on behalf of|representing)\s+the\b", words, re.IGNORECASE):
        return True
    if role_of(words) or (begins_a_title(words) and not re.search(r"s\b[^a-z]*$", words)):
        return False
    return _ORGANISATION.search(words) is not None or words.isupper()
