"""Where in a text the words stand that were looked for."""

from dashboard.minutes.meeting import Span

MARKS = ("\x02", "\x03")


def places(text: str, drawn: str) -> tuple[Span, ...]:
    """From the text and the same with marks drawn in around what was found."""
    found: list[Span] = []
    place = start = 0
    for character in drawn:
        if place < len(text) and character == text[place]:
            place += 1
        elif character == MARKS[0]:
            start = place
        elif character == MARKS[1]:
            found.append((start, place))
    return tuple(found)
