"""`python -m tests.bench SUBJECT`: one table on standard output."""

import argparse
import tempfile
from importlib import import_module
from pathlib import Path

SUBJECTS = {
    "briefing": "briefing",
    "forecast": "forecasting",
    "load": "loading",
    "measures": "measuring",
    "pages": "visiting",
    "queue": "queueing",
    "readers": "reading_at_once",
    "search": "searching",
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("subject", choices=SUBJECTS)
    parser.add_argument("--calls", type=int, default=1_000_000, help="default 1,000,000")
    parser.add_argument("--folder", type=Path, help="where made files go and stay; default a temporary one")
    asked = parser.parse_args()
    subject = import_module(f"tests.bench.{SUBJECTS[asked.subject]}")
    if asked.folder:
        asked.folder.mkdir(parents=True, exist_ok=True)
        subject.measure(asked.calls, asked.folder)
        return
    with tempfile.TemporaryDirectory(prefix="answerable-bench-") as folder:
        subject.measure(asked.calls, Path(folder))


if __name__ == "__main__":
    main()
