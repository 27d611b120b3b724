"""Small files made byte by byte: PDFs of given lines, Word packages of given XML, hostile ones of both."""

import io
import zipfile
import zlib
from collections.abc import Sequence

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
Placed = tuple[float, float, str]


def word_xml(body: str, *, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def package(parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return made.getvalue()


def docx(body: str, *, before: str = "", **parts: str | bytes) -> bytes:
    """`parts` are those beside the words: numbering, styles, header1 …"""
    beside = {f"word/{name}.xml": content for name, content in parts.items()}
    return package({"_rels/.rels": RELATIONS, "word/document.xml": word_xml(body, before=before), **beside})


def pdf(pages: Sequence[Sequence[Placed]], *, drawn: str = "", trailer: str = "", size: int = 11) -> bytes:
    """Each page's lines as (x, y from the top, words), in Helvetica on A4; `drawn` on every page."""
    return pdf_of_streams([_stream(page, drawn, size) for page in pages], trailer=trailer)


def pdf_of_streams(streams: Sequence[bytes], *, trailer: str = "", filters: str = "") -> bytes:
    kids = [f"{4 + 2 * at} 0 R" for at in range(len(streams))]
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, stream in enumerate(streams):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
            + f"/Contents {5 + 2 * at} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} {filters} >>\nstream\n".encode() + stream + b"\nendstream")
    return _assembled(objects, trailer)


def _stream(page: Sequence[Placed], drawn: str, size: int) -> bytes:
    shown = [
        f"BT /F {size} Tf 1 0 0 1 {x} {842 - y} Tm ({words}) Tj ET".replace("\\", "\\\\")
        for x, y, words in page
    ]
    return "\n".join([drawn, *shown]).encode("cp1252")


def _assembled(objects: Sequence[bytes], trailer: str) -> bytes:
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        made += b"%010d 00000 n \n" % place
    made += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer.encode())
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % start)


def zeros(megabytes: int) -> bytes:
    """That many compressed, without the time it takes to compress them: one block said over and over."""
    press = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS)
    opening = press.compress(b"") + press.flush(zlib.Z_FULL_FLUSH)
    block = press.compress(bytes(10_000_000)) + press.flush(zlib.Z_FULL_FLUSH)
    return opening + block * (megabytes // 10)
