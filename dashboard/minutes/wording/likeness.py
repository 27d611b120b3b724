"""How alike two texts are: the rare words they share, weighed by how rare they are in all that is known."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*[A-Za-z]|[A-Za-z]")
# Words that say nothing of what is spoken about, among them those of saying, asking and promising.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
    a able about above acc across action actions add added additional after again agreed all already
    also although an and answer answers any appoint appointed april are area areas arrange arranged
    arrangement arrangements as asked at attend attended august available be because been before began
    begin begun being between bring brought but by call called calls can carried cc ceased change
    changed chief circulate circulated close closed closing commented commissioner complete completed
    confirm confirmed confirming consider considered constable could current dcc december delay delayed
    deliver delivered delivery did discuss discussed discussion do does doing done down dpcc draft
    drafted due during each early end ended ending enough ensure ensuring establish established evaluate
    evaluation executive expected explain explained extend extended fall fallen february fell few figure
    figures first for force forces forward from further gave get getting give given go goes going gone
    good had has have having he held her here high him his hold holding how if in include included
    including into introduce introduced is issue issues it its itself january july june just know known
    lack large last late later launch launched level levels like live look looked looking low made make
    march matter matters may meet meeting meetings meets member members met month months more most much
    must new next no not noted november now number numbers october of off officer officers on once one
    only open opened or order other our out over own paid part pay pcc people place plan point police
    possible prepare prepared present presented presenting produce produced progress provide provided
    public publish published put queried question questioned questions raise raised raising ran ready
    receive received recruit recruited recruiting regarding remaining report reported reporting reports
    respond responded response responses result results review reviewed reviewing reviews rise risen
    roll rolled rose run running said same saw second see seen send sent september set share shared she
    should show showed shown shows since small so some soon staff start started still such supplied
    supply system systems taken than that the their them then there these they third this those through
    time times to today told too towards under until up update updated upon use used using very was way
    we week weeks well went were what when where whether which while who whom whose why will with within
    without work working would write written wrote year years you your
    """,
    )
)
FEWEST = 2
_ENDINGS = tuple(re.findall(r"\w+", "ations ation ments ment ings ing ies ied als al es ed s e y"))


@dataclass(frozen=True, kw_only=True)
class Alike:
    """`score`: the share of the weight of the first text's words that the second has, 0 to 1."""

    score: float
    words: tuple[str, ...] = ()


class Likeness:
    """Knows how rare each word is in a body of texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._found = Counter(stem for text in texts for stem in stems(text))
        self._many = len(self._found)

        self._weights = {stem: 1.0 / (1.0 + math.log(1.0 + many)) for stem, many in self._found.items()}

    def weight(self, stem: str) -> float:
        return self._weights.get(stem, 1.0)

    def alike(self, one: str, other: str) -> Alike:
        """Two shared words at least, one of them rare; else a score of 0."""
        mine, theirs = stems(one), stems(other)
        shared = [stem for stem in mine if stem in theirs]
        rare = [stem for stem in shared if self._found.get(stem, 0) <= _rare(self._many)]
        whole = sum(self.weight(stem) for stem in mine)
        if len(shared) < FEWEST or not rare or not whole:
            return Alike(score=0.0)
        score = sum(self.weight(stem) for stem in shared) / whole
        return Alike(score=round(score, 2), words=tuple(mine[stem] for stem in shared))

    def shared(self, one: str, other: str) -> float:
        """The weight of the words they share, of those of the first."""
        mine, theirs = stems(one), stems(other)
        whole = sum(self.weight(stem) for stem in mine)
        return sum(self.weight(stem) for stem in mine if stem in theirs) / whole if whole else 0.0


def _rare(many: int) -> int:
    return max(8, many // 100)


@lru_cache(maxsize=20_000)
def stems(text: str) -> dict[str, str]:
    """Each word that says what is spoken of, by its stem, as first written."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        lowered = word.lower().replace("’", "'").removesuffix("'s")
        if lowered not in _COMMON and len(lowered) > 1 and not (len(word) == 2 and word.isupper()):
            found.setdefault(_stem(lowered), word)
    return found


def _stem(word: str) -> str:
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ies",
        "ied",
        "als",
        "al",
        "es",
        "ed",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
