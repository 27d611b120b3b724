"""The truth of the practice force as a file: JSON, a figure a line, what they mean above them."""

import hashlib
import json
from pathlib import Path
from typing import Any
from uuid import uuid4

from dashboard.errors import DashboardError
from dashboard.sample.alterations import Alteration, Kind, span
from dashboard.sample.figures import Period, over_seeds
from dashboard.sample.settings import FILE, Settings
from dashboard.sample.streams import streams_of
from dashboard.sample.tallies import MEASURES
from dashboard.sample.truth import ANSWERING, ORIGINS, RANG_BACK, Truth
from dashboard.sample.truth_words import ABOUT, COUNTED, LEVERS, READING, SECTIONS
from dashboard.store.files import put_in_place

_INDENT = " "


def sha256_of_settings() -> str:
    """Of the file as it is now: ask before minutes are spent, since somebody may write to it meanwhile."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()


def document(truth: Truth, sha256: str) -> dict[str, Any]:
    """`sha256` is of the settings' file."""
    figures, period = over_seeds(truth.figures), Period.of(*truth.months)
    return {
        "about": ABOUT,
        "data": "practice",
        "settings": {"file": FILE.name, "sha256": sha256},
        "from": str(period.first),
        "to": str(period.last),
        "seeds": list(truth.seeds),
        "reading": READING,
        "measures": {key: {"unit": unit, "definition": words} for key, (unit, words) in MEASURES.items()},
        "streams": _streams(truth.settings),
        ANSWERING: {"definition": SECTIONS[ANSWERING], "by_period": figures[ANSWERING]},
        RANG_BACK: {"definition": SECTIONS[RANG_BACK], "counted": COUNTED, "by_period": figures[RANG_BACK]},
        ORIGINS: {"definition": SECTIONS[ORIGINS], "by_period": figures[ORIGINS]},
        Kind.EVENT: {"definition": SECTIONS[Kind.EVENT], "by_event": _altered(truth, Kind.EVENT, figures)},
        Kind.LEVER: {"definition": SECTIONS[Kind.LEVER], "by_lever": _altered(truth, Kind.LEVER, figures)},
    }


def refuse_unwritable(file: Path) -> None:
    """Before minutes are spent."""
    if file.is_dir() or not file.parent.is_dir():
        found = "a folder" if file.is_dir() else f"in a folder that is not there ({file.parent})"
        raise DashboardError(
            f"The truth should be written to a file, but {file} is {found}: name a file in a folder that is"
            " there."
        )


def write(document: dict[str, Any], file: Path) -> None:
    """All of it or nothing."""
    part = file.with_name(f"{file.name}.{uuid4().hex[:8]}.part")
    try:
        part.write_text(rendered(document) + "\n", encoding="utf-8")
        put_in_place(part, file)
    except OSError as error:
        raise DashboardError(f"{file} could not be written ({error.strerror}): name another file.") from error
    finally:
        part.unlink(missing_ok=True)


def rendered(node: Any, depth: int = 0) -> str:
    """Whatever holds no further object stands on one line."""
    if not isinstance(node, dict) or not any(isinstance(value, dict | str) for value in node.values()):
        return json.dumps(node, ensure_ascii=False)
    inner = f",\n{_INDENT * (depth + 1)}".join(
        f"{json.dumps(str(key))}: {rendered(value, depth + 1)}" for key, value in node.items()
    )
    return f"{{\n{_INDENT * (depth + 1)}{inner}\n{_INDENT * depth}}}"


def _streams(settings: Settings) -> dict[str, Any]:
    streams = streams_of(settings)
    return {
        key: {"line": part["line"], "origin": part["origin"]}
        for key, part in zip(streams.keys, streams.parts, strict=True)
    }


def _altered(truth: Truth, kind: Kind, figures: dict[str, Any]) -> dict[str, Any]:
    return {
        one.key: {**_of(truth.settings, one), "difference": figures[kind][one.key]}
        for one in truth.altered
        if one.kind is kind
    }


def _of(settings: Settings, one: Alteration) -> dict[str, str]:
    counterfactual = {"counterfactual": f"answerable sample {one.as_typed(settings)}"}
    if one.kind is Kind.LEVER:
        return {"what": LEVERS[one.key], **counterfactual}
    first, last = span(settings, one.key)
    return {"first_day": str(first), "last_day": str(last), **counterfactual}
