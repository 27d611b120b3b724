"""Broken, protected and hostile files cost nothing but a sentence."""

import shutil
import time
import zipfile
from collections.abc import Callable

import pytest

from dashboard.errors import DashboardError
from dashboard.minutes.documents import Format, apart, document
from dashboard.minutes.documents.converting import converted
from tests.documents_made import docx, package, paragraph, pdf, pdf_of_streams, word_xml, zeros
from tests.invented_notes import WRAPPED

OLE = b"\xd0\xcf\x11\xe0"
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "passwd">]>'
NOTES = docx("".join(map(paragraph, WRAPPED.splitlines())))
PAGE = [(60, 60 + 14 * at, "The PCC asked why the average wait had doubled.") for at in range(10)]
LOCKED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >> /ID [<01> <02>]"
IMAGE_ONLY = pdf_of_streams([b"q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q"] * 3)


def read_or_refused(content: bytes, name: str) -> str:
    try:
        return document(content, name, seconds=4).text
    except DashboardError as refusal:
        return str(refusal)


def with_password() -> bytes:
    """Every entry of the package marked as encrypted, in both of a zip's lists."""
    made = bytearray(NOTES)
    for opening, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = made.find(opening)
        while place >= 0:
            made[place + at] |= 1
            place = made.find(opening, place + 4)
    return bytes(made)


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (NOTES[: len(NOTES) // 2], "notes.docx", "is broken, perhaps cut short"),
        (NOTES[:300] + bytes(200) + NOTES[500:], "notes.docx", "is broken"),
        (docx("<w:p><w:r>"), "notes.docx", "is broken"),
        (package({"word/document.xml": "<w:document xmlns:w='x'/>"}), "notes.docx", "is broken"),
        (with_password(), "notes.docx", "is protected by a password"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "notes.docx", "is protected by a password"),
        (OLE + b" WordDocument", "notes.docx", "is an older Word or Excel file"),
        (package({"xl/workbook.xml": "<x/>"}), "notes.docx", "is an Excel workbook"),
        (package({"content.xml": "<x/>"}), "notes.odt", "is an OpenDocument file.* Save .* Word document"),
        (package({"a.txt": "notes"}), "notes.zip", "is a zip file.*Unpack it"),
        (docx(paragraph("&b;"), before=LAUGHS), "notes.docx", "document type with entities of its own"),
        (docx(paragraph("&a;"), before=OUTSIDE), "notes.docx", "document type with entities of its own"),
        (docx("", media=bytes(30_000_000)), "notes.docx", "unpacks to 30 MB or more"),
        (docx("<w:p>" * 5000 + "</w:p>" * 5000), "notes.docx", "is broken"),
        (pdf([PAGE], trailer=LOCKED), "notes.pdf", "is protected by a password"),
        (pdf([PAGE])[:400], "notes.pdf", "is broken, perhaps cut short"),
        (b"%PDF-1.7\n%...", "notes.pdf", "is broken"),
        (pdf_of_streams([b""] * 201), "notes.pdf", "has 201 pages.*at most 200"),
        (IMAGE_ONLY, "notes.pdf", r"is a scan.*text recognition \(OCR\)"),
        (b"<html><head></head></html>", "notes.html", "has no words"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(content: bytes, name: str, why: str) -> None:
    with pytest.raises(DashboardError, match=why) as refusal:
        converted(content, name)
    assert str(refusal.value).startswith(name)


def test_what_a_zip_says_of_its_sizes_is_not_believed() -> None:
    made = bytearray(docx("", numbering=b" " * 45_000_000 + b"<x/>"))
    place = made.rfind(b"PK\x01\x02")
    made[place + 24 : place + 28] = (900).to_bytes(4, "little")
    with pytest.raises(DashboardError, match="is broken"):
        converted(bytes(made), "notes.docx")


@pytest.mark.slow
def test_a_pdf_that_unpacks_without_end_is_given_up() -> None:
    bomb = pdf_of_streams([zeros(3_000)], filters="/Filter /FlateDecode")
    assert len(bomb) < 10_000_000
    begun = time.monotonic()
    with pytest.raises(DashboardError, match=r"notes\.pdf (is not read within|unpacks to more|is broken)"):
        document(bomb, "notes.pdf", seconds=4)
    assert time.monotonic() - begun < 10


def test_a_reader_that_hangs_or_dies_takes_nothing_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DashboardError, match=r"notes\.docx is not read within 0 seconds: it was left out"):
        document(NOTES, "notes.docx", seconds=0.01)
    monkeypatch.setattr(apart.sys, "executable", shutil.which("true"))
    with pytest.raises(DashboardError, match=r"notes\.docx breaks or overworks its reader: it was left out"):
        document(NOTES, "notes.docx")


def test_a_process_of_its_own_tells_text_and_refusals_alike() -> None:
    assert document(NOTES, "notes.docx") == converted(NOTES, "notes.docx")
    with pytest.raises(DashboardError, match="is broken, perhaps cut short"):
        document(NOTES[:900], "notes.docx")


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["div", "table><tr><td", "ul><li", "b", "blockquote"])
def test_a_web_page_nested_without_end_is_read_or_refused(tag: str) -> None:
    content = (f"<html><body><p>Notes of a meeting</p><{tag}>" + f"<{tag}>" * 50_000 + "x").encode()
    assert read_or_refused(content, "notes.html").startswith(("Notes of a meeting", "notes.html"))


@pytest.mark.slow
def test_markdown_made_to_take_for_ever_is_read_or_refused_in_time() -> None:
    for content in ("[" * 50_000, ">" * 50_000 + "x", "*a **a " * 10_000, "- " * 20_000 + "x"):
        begun = time.monotonic()
        assert read_or_refused(content.encode(), "notes.md")
        assert time.monotonic() - begun < 6


def test_what_a_page_would_run_is_no_part_of_its_words() -> None:
    page = (
        "<html><body onload='steal()'><script>steal()</script><style>p {}</style><p>Notes</p>"
        "<iframe src='x'>framed</iframe><p><a href='javascript:steal()'>of a meeting</a></p>"
        "<p hidden>hidden</p><p style='display: none'>unseen</p></body></html>"
    )
    assert converted(page.encode(), "notes.html").text == "Notes\n\nof a meeting\n"


@pytest.mark.parametrize(
    ("make", "name", "found"),
    [
        (lambda text: docx(paragraph(text)), "notes.docx", Format.DOCX),
        (lambda text: f"<html><body><p>{text}</p></body></html>".encode(), "notes.html", Format.HTML),
        (lambda text: text.encode(), "notes.md", Format.MARKDOWN),
    ],
)
def test_other_scripts_and_pictographs_are_kept_and_what_misleads_the_eye_is_not(
    make: Callable[[str], bytes], name: str, found: Format
) -> None:
    said = "قال المفوض 📞 that\u202e calls\u200b go\u00a0on"
    read = converted(make(said), name)
    assert (read.text, read.format) == ("قال المفوض 📞 that calls go on\n", found)


def test_a_word_file_whose_name_says_text_is_read_as_word() -> None:
    assert converted(docx(paragraph("Notes")), "notes.txt").text == "Notes\n"
    assert converted(pdf([PAGE]), "notes.docx").format is Format.PDF


def test_a_package_of_other_entries_than_it_lists_is_refused() -> None:
    with pytest.raises(DashboardError, match="is broken"):
        converted(word_xml("").encode().join([b"PK\x03\x04", b""]), "notes.docx")
    assert zipfile.is_zipfile(__file__) is False


@pytest.mark.slow
def test_text_made_to_take_the_reader_for_ever_is_read_or_refused_in_time() -> None:
    for said in ("the CC said; ", "• ", "\t"):
        long = WRAPPED.replace("2.2 Visits", said * (600_000 // len(said)) + "\n\n2.2 Visits")
        begun = time.monotonic()
        assert read_or_refused(long.encode(), "notes.txt")
        assert time.monotonic() - begun < 6
