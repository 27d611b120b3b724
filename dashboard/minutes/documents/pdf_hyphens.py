"""Lines joined to one, words broken at a line's end mended."""

import re
from collections.abc import Iterable, Iterator, Sequence

_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_OPENS = re.compile(r"[^\W\d_]+")
# Second halves that are words of their own, whatever compound was broken.
_COMMON = frozenset(
    {"up", "in", "on", "off", "out", "down", "time", "term", "to", "do", "by", "and", "the", "of", "going"}
    | {"based", "led", "line", "site", "wide", "end", "year", "day", "agency", "emergency", "chair", "force"}
)


class Mender:
    """Knows the words of the whole document, to tell "perform-ance" from "multi-agency"."""

    def __init__(self, paragraphs: Iterable[Sequence[str]]) -> None:
        whole = (word for lines in paragraphs for word in _whole_words(lines))
        self.known = {word.lower() for word in whole}

    def joined(self, lines: Sequence[str]) -> str:
        text = lines[0] if lines else ""
        for line in lines[1:]:
            broken, opens = _BROKEN.search(text), _OPENS.match(line)
            if broken and opens:
                text = (text[:-1] if self._is_one_word(broken[1], opens[0]) else text) + line
            elif re.search(r"\w[-/]$", text):
                text += line
            else:
                text += f" {line}"
        return text

    def _is_one_word(self, first: str, second: str) -> bool:
        if (first + second).lower() in self.known:
            return True
        if f"{first}-{second}".lower() in self.known or not second[0].islower():
            return False
        return second.lower() not in self.known | _COMMON


def _whole_words(lines: Sequence[str]) -> Iterator[str]:
    """Without the halves at the ends of lines."""
    broken = False
    for line in lines:
        rest = _OPENS.sub("", line, count=1) if broken and _OPENS.match(line) else line
        broken = _BROKEN.search(line) is not None
        yield from _WORDS.findall(_BROKEN.sub("", rest))
