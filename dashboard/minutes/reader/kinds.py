"""What kind of thing was said.

- action: what stands under ACTION: or in an action column.
- decision: see decisions.
- challenge: those who hold to account (see forum) ask, question, query or challenge, request information, or
  want assurance, confidence or improvement.
- response: what somebody else says after a challenge under the same heading. In the paragraph of the
  challenge that is whatever they say; in another it is not where they bring up a matter (refer to, raise,
  outline …), nor what the challenger's own office says. A statement ends the answering. Whatever the notes
  themselves call a response or reply is one, with or without a challenge.
- statement: all the rest, and everything without a speaker.
"""

import re
from dataclasses import dataclass, field

from dashboard.minutes.meeting import Extract, Kind
from dashboard.minutes.reader.asking import asks, is_put
from dashboard.minutes.reader.decisions import decides
from dashboard.minutes.reader.forum import Forum
from dashboard.minutes.reader.speech import ASKED
from dashboard.minutes.reader.turn import Turn

_RAISES = re.compile(
    r"(?:refer|rais|outlin|updat|inform|report|highlight|welcom|thank|conclud|request|present|told|gave|provided|introduc"
    r"|summar|drew|draws|brought|set|went|describ|opened|remind|announc|propos|turned|read|took|paid|prais|congratul|commend)"
)
_ANSWERS = re.compile(r"respon|repl|answer")
_ANSWERS_A_QUESTION = re.compile(
    r"(?:In\s+(?:response|reply|answer)\b|Responding\s+to|Replying\s+to|Answering|On\s+being\s+asked"
    r"|(?:When\s+)?asked\s+(?:by|about|whether|if|how|why)|When\s+(?:questioned|challenged|pressed)"
    r"|Following\s+(?:a\s+|further\s+)?(?:question|quer)|\[|(?:A|Answer|Response|Reply)\s?\d{0,2}\s?[.:–—-]\s)",
    re.IGNORECASE,
)
_A_QUESTION = re.compile(r"\?[\"'”’)\]]*$")
# Its question is not recorded apart: the response answers no challenge that is.
_ANSWERS_ANOTHER = re.compile(
    r"(?:In\s+\w+|Responding|Replying|Answering|Following)\s+(?:to\s+)?[^,]{0,80}?\bque[a-z]+\b[^,]{0,40}?\b(?:from|by|of)\b"
    r"|(?:When\s+)?[Aa]sked\s+by",
)


@dataclass(kw_only=True)
class KindTeller:
    """Knows, under one heading, which challenge is still being answered and where it stands."""

    forum: Forum = field(default_factory=Forum)
    challenge: Extract | None = None
    asked: bool = False
    asked_by: tuple[str, ...] = ()
    paragraph: int = -1
    heading: tuple[str, ...] = ()
    answers_it: bool = False

    def comes_to(self, heading: tuple[str, ...]) -> None:
        """Numbered paragraphs under one heading go on with what was asked."""
        if heading != self.heading:
            self.heading, self.asked, self.asked_by, self.challenge = heading, False, (), None

    @property
    def answered(self) -> Extract | None:
        """The challenge that a response just told answers."""
        return self.challenge if self.answers_it else None

    def recorded(self, extract: Extract) -> None:
        if extract.kind is Kind.CHALLENGE:
            self.challenge = extract

    def kind_of(self, turn: Turn) -> Kind:
        if turn.action:
            return Kind.ACTION
        if turn.decision or decides(turn.run.words, turn.by, turn.verb):
            return Kind.DECISION
        kind = self._of_a_speaker(turn) if turn.by else _of_nobody(turn)
        self.answers_it = kind is Kind.RESPONSE and not _ANSWERS_ANOTHER.match(turn.said)
        if kind is Kind.CHALLENGE:
            self.asked, self.asked_by, self.paragraph = True, turn.by, turn.paragraph
        elif kind is Kind.STATEMENT and turn.by:
            self.asked, self.challenge = False, None
        return kind

    def _of_a_speaker(self, turn: Turn) -> Kind:
        asked = asks(turn.said, turn.verb)
        if self.forum.holds_to_account(turn.by) and (asked or _A_QUESTION.search(turn.run.words)):
            return Kind.CHALLENGE
        if _ANSWERS_A_QUESTION.match(turn.said) or _ANSWERS.match(turn.verb):
            return Kind.RESPONSE
        if not self.asked or self.forum.never_responds(turn.by) or self.asked_by == turn.by:
            return Kind.STATEMENT
        apart = turn.paragraph != self.paragraph
        if apart and (asked or _RAISES.match(turn.verb) or self.forum.holds_to_account(turn.by)):
            return Kind.STATEMENT
        return Kind.RESPONSE


def _of_nobody(turn: Turn) -> Kind:
    if _ANSWERS_A_QUESTION.match(turn.said) or _ANSWERS.match(turn.verb):
        return Kind.RESPONSE
    asked = turn.verb == ASKED or (turn.verb and is_put(turn.said))
    return Kind.CHALLENGE if asked else Kind.STATEMENT
