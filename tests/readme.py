"""The README's tables, made from the code: `python -m tests.readme` writes them anew."""

import re
from pathlib import Path

from dashboard.load.layouts import layouts
from dashboard.measures import ALL
from dashboard.measures.forms import COUNTING

README = Path(__file__).resolve().parent.parent / "README.md"
_MARK = "<!-- {name}: made by `python -m tests.readme` -->\n{body}<!-- end -->"


def with_fresh_tables(text: str) -> str:
    for name, body in tables().items():
        block = re.escape(_MARK.format(name=name, body="\0")).replace("\0", "[^\0]*?")
        text, found = re.subn(block, lambda _, n=name, b=body: _MARK.format(name=n, body=b), text)
        assert found == 1, f"the README has {found} places for the table of {name}"
    return text


def tables() -> dict[str, str]:
    measures = [(f"`{one.key}`", one.unit, one.better, one.definition) for one in ALL]
    forms = [(form, counting.words) for form, counting in COUNTING.items()]
    kinds = [(f"`{one.name}`", one.about, " ".join(one.cannot_tell)) for one in layouts()]
    return {
        "measures": _table(("key", "unit", "better", "definition"), measures),
        "forms": _table(("form", "calls answered in time, as a share"), forms),
        "layouts": _table(("layout", "what it is", "what it cannot tell"), kinds),
    }


def _table(names: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [names, ("---",) * len(names), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    README.write_text(with_fresh_tables(README.read_text(encoding="utf-8")), encoding="utf-8")
