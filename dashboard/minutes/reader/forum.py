"""Who holds whom to account at a meeting: a Commissioner the force, or a panel's members the Commissioner.

At a panel (or a committee) the members, the chair and the body itself hold to account; Commissioner and
officers respond. Everywhere else the Commissioner, the deputy and the people of their office do; of these
only the Commissioner and the deputy never respond.
"""

import re
from collections.abc import Iterable

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.reader.naming import BODIES
from dashboard.minutes.wording.roles import CHALLENGERS

_MEMBER = re.compile(
    r"\b(?:councillor|cllr|coun|alderman|member|co-?opted|co-?optee|council|borough"
    r"|(?:vice-?)?chair(?:man|woman|person)?)\b",
    re.IGNORECASE,
)
# Those who serve a panel without being of it.
_SERVES = re.compile(
    r"\b(?:officer|manager|clerk|solicitor|director|head|secretary|executive|commissioner)\b", re.IGNORECASE
)
_TITLED = re.compile(r"\b(?:crime\s+panel|scrutiny\s+panel|committee)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:OPCC|OPFCC|office\s+of\s+the|commissioner|chief\s+executive|chief\s+finance|monitoring\s+officer|treasurer"
    r"|policy|director\s+of\s+policing|scrutiny|governance|engagement|commissioning|deputy\s+mayor|mayor)\b",
    re.IGNORECASE,
)
_MAYOR = re.compile(r"(?:the\s+)?(?:deputy\s+)?mayor\b", re.IGNORECASE)
_COUNCILLOR = re.compile(r"(?:Councillor|Cllr|Coun|Alderman)\b\.?\s")
_FEWEST_MEMBERS = 3


class Forum:
    """Those who hold to account at one meeting, by role or name."""

    def __init__(self, people: Iterable[Attendee] = (), *, title: str = "", chair: str = "") -> None:
        listed = tuple(people)
        councillors = sum(_COUNCILLOR.match(p.name) is not None for p in listed)
        self.is_panel = councillors >= _FEWEST_MEMBERS or _TITLED.search(title) is not None
        members = {p.name for p in listed if self._is_member(p)}
        office = {p.role or p.name for p in listed if _OFFICE.search(p.capacity)} | {"CEx", "CFO"}
        mayors = {p.role or p.name for p in listed if _MAYOR.match(p.capacity)}
        commissioners = CHALLENGERS | mayors
        self._principals = frozenset(BODIES | members | {"Chair", chair} if self.is_panel else commissioners)
        self._office = frozenset(set() if self.is_panel else office | members | BODIES | {"Chair"})

    def holds_to_account(self, by: tuple[str, ...]) -> bool:
        return bool(by) and all(self._may_ask(who) for who in by)

    def never_responds(self, by: tuple[str, ...]) -> bool:
        return bool(by) and self._principals.issuperset(by)

    def _may_ask(self, who: str) -> bool:
        addressed = self.is_panel and _COUNCILLOR.match(who) is not None
        return who in self._principals or who in self._office or addressed

    def _is_member(self, person: Attendee) -> bool:
        """At a panel whoever is no officer and has no role."""
        if person.role or _SERVES.search(person.capacity):
            return False
        listed = _COUNCILLOR.match(person.name) or _MEMBER.search(person.capacity)
        return listed is not None or (self.is_panel and not person.capacity)
