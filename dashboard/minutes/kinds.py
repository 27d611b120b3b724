"""What kind of thing was said.

- action: what stands under ACTION: or ACTIONS:.
- challenge: the PCC or DPCC asks, questions, queries or challenges, or wants assurance, confidence or
  improvement. Anything else they say is a statement.
- response: what somebody else says after a challenge under the same heading, until the PCC or DPCC speaks
  again or the speaker brings up a matter (refers to, raises, outlines …); and whatever the notes themselves
  call a response or reply.
- statement: all the rest, and everything without a speaker.
"""

import re
from dataclasses import dataclass

from dashboard.minutes.asking import asks
from dashboard.minutes.meeting import Extract, Kind
from dashboard.minutes.roles import CHALLENGERS
from dashboard.minutes.turns import Turn

_RAISES = re.compile(
    r"(?:refer|rais|outlin|updat|inform|report|highlight|welcom|thank|conclud|request|present|told|gave|provided)"
)
_ANSWERS = re.compile(r"respon|repl|answer")


@dataclass(kw_only=True)
class KindTeller:
    """Knows, under one heading, whether a challenge is still being answered."""

    open_challenge: bool = False

    def kind_of(self, turn: Turn) -> Kind:
        if turn.action:
            return Kind.ACTION
        if not turn.by:
            return Kind.STATEMENT
        if CHALLENGERS.issuperset(turn.by):
            self.open_challenge = asks(turn.said, turn.verb)
            return Kind.CHALLENGE if self.open_challenge else Kind.STATEMENT
        if _ANSWERS.match(turn.verb):
            return Kind.RESPONSE
        if _RAISES.match(turn.verb):
            self.open_challenge = False
        return Kind.RESPONSE if self.open_challenge else Kind.STATEMENT


def challenge_open_after(extract: Extract, challenge: str) -> str:
    """The words of the challenge that a next extract may answer; empty where none is open."""
    if extract.kind is Kind.CHALLENGE:
        return extract.text
    return challenge if extract.kind is Kind.RESPONSE else ""
