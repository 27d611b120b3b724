"""Who says what in a sentence: a role as its subject, and a verb of saying."""

import re
from dataclasses import dataclass

from dashboard.minutes.sentences import sentences
from dashboard.minutes.speakers import Speakers

_SAYING = r"""(?x:(?:
    (?:ask|question|comment|respond|add|confirm|explain|inform|highlight|suggest|request|thank|accept|remark
      |answer|express)(?:ed|s)?
    | (?:quer|repl|clarif)(?:ied|ies|y)
    | (?:challeng|stat|emphasi[sz]|acknowledg|reiterat|conclud|not|outlin|advis|rais|welcom|agre|observ|updat
      |describ|assur|reassur|enquir|recogni[sz]|believ|provid)(?:ed|es?)
    | (?:refer(?:red|s)|report(?:ed|s)|stress(?:ed|es)|point(?:ed|s)|press(?:ed|es)|want(?:ed|s)|think(?:s))
    | sa(?:id|ys?) | sought | felt | feels | thought | told | gave
    | (?:was|is|were)[ ](?:concerned|pleased|surprised|disappointed|satisfied|keen|clear|of[ ]the[ ]view)
)\b)"""
_ANSWERED = r"(?:response|reply|answer|explanation|view)\s+(?:was|is)\b"
# What may stand between the speaker and the verb: "did also", "had then", "as Senior Responsible Officer".
_BETWEEN = (
    r"(?:\s+(?:also|then|further|again|therefore|has|had|have|did|subsequently|in\s+(?:response|reply)),?)*"
)
_CAPACITY = r"(?:,?\s+as\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*,?)?"
_OPENING = (
    r"(?:(?:In|Following|After|At|However|On|As|When|With|To|Again|Finally|Later|Before|Turning)\b"
    r"[^.;:?]*?\s+)?"
)
_ASKS = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!be )(?<!being )"
    r"\b(?:asked|asks|questioned|questions\s+(?:why|how|whether)|queried|challenged|enquired|pressed|sought)\b"
    r"|\b(?:needs?|needed|wants?|wanted|requires?|required|seeks?|seeking|would\s+like)\b[^.;]{0,90}"
    r"\b(?:re)?(?:assur\w+|confiden(?:t|ce)|improvements?)\b"
)
_RAISES = re.compile(
    r"(?:refer|rais|outlin|updat|inform|report|highlight|welcom|thank|conclud|request|present|told|gave|provided)"
)


@dataclass(frozen=True, kw_only=True)
class Speech:
    """Who speaks in a sentence and the verb that says so, as written."""

    by: tuple[str, ...]
    verb: str


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A sentence, or a clause with a speaker of its own, by its offsets in a paragraph."""

    start: int
    end: int
    speech: Speech | None

    @property
    def by(self) -> tuple[str, ...]:
        return self.speech.by if self.speech else ()


class Ear:
    """Hears the speakers of one meeting."""

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        subject = speakers.subject
        says = rf"(?P<who>{subject}){_CAPACITY}{_BETWEEN}\s+(?P<verb>{_SAYING}|{_ANSWERED})"
        self._says = re.compile(rf"{_OPENING}{says}")
        self._says_later = re.compile(
            rf"(?P<who>{subject})\s[^.;]*?,?\s(?:and|but)\s+(?:also\s+|then\s+|therefore\s+)?(?P<verb>{_SAYING})"
        )
        # A second speaker in one sentence: "… by May; the ACC added that …".
        self._handover = re.compile(rf"(?:;\s+|,?\s+(?P<joint>and|but|while|whilst)\s+)(?={says})")

    def hears(self, sentence: str) -> Speech | None:
        match = self._says.match(sentence) or self._says_later.match(sentence)
        if match is None:
            return None
        return Speech(by=self._speakers.named_in(match["who"]), verb=match["verb"])

    def pieces(self, paragraph: str) -> list[Piece]:
        """Sentences in order, cut again where a second speaker takes over within one."""
        found: list[Piece] = []
        for start, end in sentences(paragraph):
            for handover in self._handover.finditer(paragraph, start, end):
                before = self.hears(paragraph[start : handover.start()])
                if before or not handover["joint"]:
                    stop = handover.start() + (0 if handover["joint"] else 1)
                    found.append(Piece(start=start, end=stop, speech=before))
                    start = handover.end()
            found.append(Piece(start=start, end=end, speech=self.hears(paragraph[start:end])))
        return found


def asks(words: str) -> bool:
    """Asks, questions, queries or challenges, or wants assurance, confidence or improvement."""
    return _ASKS.search(words) is not None


def raises_a_matter(verb: str) -> bool:
    """Brings something up rather than answering: referred to, raised, outlined, informed …"""
    return _RAISES.match(verb) is not None
