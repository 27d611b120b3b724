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
    a able about above acc across action actions added additional after again agreed all already also
    although an and any april are area areas as asked at august be because been before being between
    bring brought but by call called calls can carried cc ceased chief commented commissioner complete
    completed confirmed constable could current dcc december delay delayed deliver delivered delivery
    did do does doing done down dpcc due during each ensure ensuring establish established expected
    explained february few for force forces forward from further get getting given going had has have
    having he her here him his how if in into introduce introduced is it its itself january july june
    just lack like looking made make march may meeting meetings member members month months more most
    much must new next no not noted november now october of off officer officers on once one only or
    order other our out over own part pcc people place plan point police progress provide provided put
    queried question questioned regarding reported responded response said same september set she should
    since so some staff still such taken than that the their them then there these they this those
    through time to today told too towards under until up update updated upon use used using very was
    way we week weeks well were what when where whether which while who whom whose why will with within
    without work working would year years you your
    """,
    )
)
_ENDINGS = tuple(re.findall(r"\w+", "ations ation ments ment ings ing ies ied als al es ed s e y"))
ENOUGH = 0.34


@dataclass(frozen=True, kw_only=True)
class Alike:
    """`score`: the share of the weight of the first text's words that the second has, 0 to 1."""

    score: float
    words: tuple[str, ...] = ()


class Likeness:
    """Knows how rare each word is in a body of texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._found = Counter(stem for text in texts for stem in stems(text))
        self._many = max(sum(1 for _ in self._found), 1)

    def weight(self, stem: str) -> float:
        return 1.0 / (1.0 + math.log(1.0 + self._found.get(stem, 0)))

    def alike(self, one: str, other: str) -> Alike:
        """Two shared words at least, one of them rare; else a score of 0."""
        mine, theirs = stems(one), stems(other)
        shared = [stem for stem in mine if stem in theirs]
        rare = [stem for stem in shared if self._found.get(stem, 0) <= _rare(self._many)]
        whole = sum(self.weight(stem) for stem in mine)
        if len(shared) < min(2, len(mine)) or not rare or not whole:
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
        if lowered not in _COMMON and len(lowered) > 1:
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
