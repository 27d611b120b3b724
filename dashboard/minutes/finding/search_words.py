"""What somebody types to search, understood: whatever it is, it is never an error.

All words are looked for, in any order and any ending ("call" finds "calls"). "words in quotes" stand together
as they are. abandon* is any word that begins so; -word, or NOT word, is not there; a OR b (also a | b) is
either. Little words (the, of, was …) are passed over where others are left. Unquoted words also find what
`data/reference/synonyms.csv` says means the same. Of a long text the first forty words are looked for.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

MOST_WORDS = 40
_LITTLE = re.compile(
    r"a|about|all|also|an|and|any|are|as|at|be|been|but|by|can|could|did|do|does|for|from|had|has|have|he|her"
    r"|his|how|i|if|in|into|is|it|its|of|on|or|our|said|she|should|that|the|their|them|there|they|this|to|was"
    r"|we|were|what|when|where|whether|which|who|why|will|with|would|you",
    re.IGNORECASE,
)
_PIECE = re.compile(r"(?P<minus>(?<!\S)[-–])?(?:[\"“”](?P<phrase>[^\"“”]*)[\"“”]|(?P<word>[^\s\"“”]+))")
_LETTERS = re.compile(r"[^\W_]+")
_SHORT = 3

Synonyms = Mapping[str, tuple[str, ...]]
Endings = Callable[[str], Iterable[str]]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """`words` and `without` are FTS5 expressions, or empty; `left_out` are words past the first forty."""

    words: str = ""
    without: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Term:
    """`either`: it, or the term before it."""

    words: tuple[str, ...]
    phrase: bool = False
    prefix: bool = False
    minus: bool = False
    either: bool = False

    @property
    def plain(self) -> bool:
        return not (self.phrase or self.prefix or self.minus or self.either)


def asked(query: str, synonyms: Synonyms, endings: Endings) -> Asked:
    """`endings` gives the words on the shelf that begin so."""
    terms = list(_terms(query))
    looked_for, left_out = terms[:MOST_WORDS], terms[MOST_WORDS:]
    wanted = _without_little([term for term in looked_for if not term.minus])
    unwanted = [_alone(term, endings) for term in looked_for if term.minus]
    return Asked(
        words=" AND ".join(_all_of(wanted, synonyms, endings)),
        without=" OR ".join(unwanted),
        left_out=tuple(dict.fromkeys(" ".join(term.words) for term in left_out)),
    )


def _terms(query: str) -> Iterator[_Term]:
    minus = either = False
    for piece in _PIECE.finditer(query):
        word = piece["word"] or ""
        if word in ("OR", "|", "||", "AND", "&", "NOT"):
            either, minus = word in ("OR", "|", "||"), word == "NOT"
            continue
        words = tuple(_LETTERS.findall(piece["phrase"] if piece["phrase"] is not None else word))
        if words:
            phrase, prefix = piece["phrase"] is not None, word.rstrip(",.;:?!)").endswith("*")
            away = minus or bool(piece["minus"])
            yield _Term(words=words, phrase=phrase, prefix=prefix, minus=away, either=either and not away)
            minus = either = False


def _without_little(terms: list[_Term]) -> list[_Term]:
    telling = [term for term in terms if not term.plain or not _LITTLE.fullmatch(term.words[0])]
    return telling or terms


def _all_of(terms: list[_Term], synonyms: Synonyms, endings: Endings) -> Iterator[str]:
    """Each once, in order; one that is "either" joins the one before."""
    found: list[list[str]] = []
    for expression, either in _expressions(terms, synonyms, endings):
        if either and found:
            found[-1].append(expression)
        else:
            found.append([expression])
    yield from dict.fromkeys(each[0] if len(each) == 1 else f"({' OR '.join(each)})" for each in found)


def _expressions(terms: list[_Term], synonyms: Synonyms, endings: Endings) -> Iterator[tuple[str, bool]]:
    """Words that together have synonyms are taken together, the longest first."""
    place = 0
    while place < len(terms):
        many = next((n for n in range(5, 0, -1) if _means(terms[place : place + n], n, synonyms)), 0)
        if many:
            taken = terms[place : place + many]
            yield _any_of(taken, _means(taken, many, synonyms)), taken[0].either
        else:
            yield _alone(terms[place], endings), terms[place].either
        place += many or 1


def _means(terms: Sequence[_Term], many: int, synonyms: Synonyms) -> tuple[str, ...]:
    if len(terms) < many or not all(replace(term, either=False).plain for term in terms[:many]):
        return ()
    if any(term.either for term in terms[1:many]):
        return ()
    spoken = " ".join(word.lower() for term in terms[:many] for word in term.words)
    return synonyms.get(spoken) or synonyms.get(spoken.removesuffix("s")) or ()


def _any_of(terms: Sequence[_Term], synonyms: tuple[str, ...]) -> str:
    together = " AND ".join(_quoted(term.words) for term in terms)
    others = (_quoted(tuple(_LETTERS.findall(each))) for each in synonyms)
    return f"({' OR '.join(dict.fromkeys([f'({together})', *others]))})"


def _alone(term: _Term, endings: Endings) -> str:
    quoted = _quoted(term.words)
    if not term.prefix:
        return quoted
    # The index holds stems: "abandonm" begins no stem, though it begins "abandonment".
    whole = endings(term.words[0].lower()) if len(term.words) == 1 and len(term.words[0]) > _SHORT else ()
    return f"({' OR '.join([f'{quoted} *', *(_quoted((word,)) for word in whole)])})"


def _quoted(words: tuple[str, ...]) -> str:
    return f'"{" ".join(words)}"'
