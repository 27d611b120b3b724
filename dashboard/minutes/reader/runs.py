"""Words of a document in reading order, each character with its place in the stored text."""

from dataclasses import dataclass

from dashboard.minutes.meeting import Span

_TORN = -1


@dataclass(frozen=True, kw_only=True)
class Run:
    """`places[i]` is where `text[i]` stands in the stored text; a space that mends a tear has no place."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, stored: str, start: int, end: int) -> "Run":
        return cls(text=stored[start:end], places=tuple(range(start, end)))

    def cut(self, start: int, end: int | None = None) -> "Run":
        return Run(text=self.text[start:end], places=self.places[start:end])

    def trimmed(self) -> "Run":
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def and_then(self, other: "Run") -> "Run":
        return Run(text=self.text + other.text, places=self.places + other.places)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    @property
    def place(self) -> int:
        return self.places[0]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Unbroken stretches of the stored text, without the white space around them."""
        cuts = [i for i in range(1, len(self.places)) if self.places[i] != self.places[i - 1] + 1]
        edges = zip([0, *cuts], [*cuts, len(self.places)], strict=True)
        pieces = [self.cut(start, end).trimmed() for start, end in edges]
        return tuple((p.places[0], p.places[-1] + 1) for p in pieces if p.text)


def joined(pieces: list[Run]) -> Run:
    """Pieces that follow one another, nothing between them."""
    text = "".join(piece.text for piece in pieces)
    return Run(text=text, places=tuple(place for piece in pieces for place in piece.places))


def mended_run(torn: list[Run]) -> Run:
    """Pieces of one paragraph as a whole, a space at each tear."""
    places = [place for run in torn for place in (_TORN, *run.places)]
    return Run(text=" ".join(run.text for run in torn), places=tuple(places[1:]))


EMPTY = Run(text="", places=())
