"""A Word file is a zip of XML: its parts, unpacked only as far as is safe."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from dashboard.errors import DashboardError
from dashboard.minutes.documents.formats import MEGABYTE, check_package, protected

LARGEST_PART = 40 * MEGABYTE
LARGEST_UNPACKED = 400 * MEGABYTE
# XML of real documents packs to between a fifth and a fiftieth.
MOST_PACKED = 250
MOST_ENTRIES = 5_000
_ENCRYPTED = 0x1


@dataclass(frozen=True, kw_only=True)
class Package:
    """`main` is the name of the part that holds the words."""

    zipped: zipfile.ZipFile
    file_name: str
    main: str

    def tree(self, name: str) -> etree._Element | None:
        """None where there is no such part. DashboardError for a document type, which no Word file has."""
        if name not in self.zipped.namelist():
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(self._bytes(name), parser)
        except etree.XMLSyntaxError:
            raise broken(self.file_name) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise DashboardError(
                f"{self.file_name} has a document type with entities of its own, which no Word document has: "
                "it was not read. If it came from somebody you trust, save it anew in Word."
            )
        return root

    def beside(self, name: str) -> str:
        """The name of a part in the same folder as the words."""
        return posixpath.join(posixpath.dirname(self.main), name)

    def edges(self) -> list[str]:
        """The names of the parts that hold headers and footers."""
        openings = (self.beside("header"), self.beside("footer"))
        return [name for name in self.zipped.namelist() if name.startswith(openings)]

    def _bytes(self, name: str) -> bytes:
        try:
            with self.zipped.open(name) as part:
                content = part.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            raise broken(self.file_name) from None
        if len(content) > LARGEST_PART:
            raise _bomb(self.file_name, len(content))
        return content


def opened(content: bytes, file_name: str) -> Package:
    """DashboardError for what is broken, protected, no Word document, or unpacks to too much."""
    try:
        zipped = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError):
        raise broken(file_name) from None
    entries = zipped.infolist()
    _check_entries(entries, file_name)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise protected(file_name, "Save it without one and add it again.")
    check_package(zipped.namelist(), file_name)
    package = Package(zipped=zipped, file_name=file_name, main="word/document.xml")
    return Package(zipped=zipped, file_name=file_name, main=_main(package))


def broken(file_name: str) -> DashboardError:
    return DashboardError(
        f"{file_name} is broken, perhaps cut short on its way: its words cannot be read. "
        "Open it in Word, save it anew and add it again."
    )


def _main(package: Package) -> str:
    relations = package.tree("_rels/.rels")
    for relation in relations if relations is not None else ():
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            return str(relation.get("Target", "")).lstrip("/")
    return package.main


def _check_entries(entries: list[zipfile.ZipInfo], file_name: str) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    squeezed = any(
        entry.file_size > MEGABYTE and entry.file_size > MOST_PACKED * max(entry.compress_size, 1)
        for entry in entries
    )
    if squeezed or unpacked > LARGEST_UNPACKED or len(entries) > MOST_ENTRIES:
        raise _bomb(file_name, unpacked)


def _bomb(file_name: str, size: int) -> DashboardError:
    return DashboardError(
        f"{file_name} unpacks to {size / MEGABYTE:,.0f} MB or more, as no notes of a meeting do: it was not "
        "read. If it came from somebody you trust, copy its words into a new document and add that."
    )
