"""The words around a Word document: its headers, footers and watermark."""

from dashboard.minutes.documents.package import Package
from dashboard.minutes.documents.word_runs import Runs
from dashboard.minutes.documents.word_xml import attribute, name


def words_around(package: Package) -> str:
    return " ".join(_words(package, part) for part in package.edges())


def _words(package: Package, part: str) -> str:
    root = package.tree(part)
    if root is None:
        return ""
    watermarks = (attribute(one, "string") for one in root.iter() if name(one) == "textpath")
    return " ".join([Runs().take(root).text, *watermarks])
