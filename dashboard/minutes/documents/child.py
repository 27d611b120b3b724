"""Reads one file from standard input and writes its text, or why not, as JSON: run by `apart` alone."""

import contextlib
import json
import sys

from dashboard.errors import DashboardError
from dashboard.minutes.documents.converting import converted
from dashboard.minutes.reader.reading import read_notes


def main(file_name: str, memory_bytes: int, seconds: int, long: int) -> None:
    _limit(memory_bytes, seconds)
    content = sys.stdin.buffer.read()
    try:
        found = converted(content, file_name)
        if len(found.text) > long:
            read_notes(found.text, file_name)
    except DashboardError as refusal:
        answer = {"refused": str(refusal)}
    except (MemoryError, RecursionError):
        answer = {
            "refused": f"{file_name} unpacks to more than notes of a meeting can be: it was not read. "
            "If it came from somebody you trust, copy its words into a new document and add that."
        }
    else:
        answer = {"text": found.text, "format": found.format.value}
    sys.stdout.write(json.dumps(answer))


def _limit(memory_bytes: int, seconds: int) -> None:
    """Windows has no such limits; the time allowed by the clock holds there alone."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
