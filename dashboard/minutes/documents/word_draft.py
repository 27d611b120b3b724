"""Whether a Word document's headers or its watermark call it a draft."""

import re

from dashboard.minutes.documents.package import Package
from dashboard.minutes.documents.word_runs import Runs
from dashboard.minutes.documents.word_xml import attribute, name

_DRAFT = re.compile(r"\bdraft\b", re.IGNORECASE)


def says_draft(package: Package) -> bool:
    return any(_DRAFT.search(_words(package, part)) for part in package.headers())


def _words(package: Package, part: str) -> str:
    root = package.tree(part)
    if root is None:
        return ""
    watermarks = (attribute(one, "string") for one in root.iter() if name(one) == "textpath")
    return " ".join([Runs().take(root).text, *watermarks])
