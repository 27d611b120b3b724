"""Word documents: numbers as Word draws them, changes accepted, tables as seen, boxes in their place."""

import docx as python_docx
import pytest

from dashboard.minutes.documents.word import word_text
from dashboard.minutes.documents.word_counts import written
from tests.documents_made import WORD, docx, paragraph

W = f'xmlns:w="{WORD}"'


def text_of(body: str, **parts: str) -> str:
    return word_text(docx(body, **parts), "notes.docx")


def level(at: int, label: str, number_format: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{label}"/></w:lvl>'
    )


def numbering(levels: str, *used: str) -> str:
    lists = "".join(used) or '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}</w:numbering>'
    )


def listed(text: str, at: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


AGENDA = numbering(level(0, "%1.") + level(1, "%1.%2") + level(2, "(%3)", "lowerLetter"))


def test_numbers_that_word_counts_stand_in_the_text() -> None:
    body = [listed("Welcome"), listed("Calls"), listed("999", 1), listed("101", 1), listed("May", 2)]
    body += [paragraph("The PCC asked why."), listed("Visits"), listed("Custody", 1)]
    assert text_of("".join(body), numbering=AGENDA).split("\n") == [
        "1. Welcome",
        "2. Calls",
        "2.1 999",
        "2.2 101",
        "(a) May",
        "",
        "The PCC asked why.",
        "",
        "3. Visits",
        "3.1 Custody",
        "",
    ]


def test_a_list_that_starts_anew_counts_from_where_it_says() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    first = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = listed("a") + listed("b") + listed("c", number=2) + listed("d", number=2)
    told = text_of(body, numbering=numbering(level(0, "%1."), first, again))
    assert told.split() == ["1.", "a", "2.", "b", "5.", "c", "6.", "d"]


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '</w:style><w:style w:styleId="Heading2"><w:basedOn w:val="Heading1"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Mine"><w:basedOn w:val="Heading2"/></w:style></w:styles>'
    )
    body = "".join(
        paragraph(text, f'<w:pStyle w:val="{style}"/>')
        for text, style in (("Calls", "Heading1"), ("999", "Heading2"), ("101", "Mine"), ("Rest", "Heading1"))
    )
    off = paragraph("Plain", '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    told = text_of(body + off, numbering=AGENDA, styles=styles)
    assert told.split() == ["1.", "Calls", "1.1", "999", "1.2", "101", "2.", "Rest", "Plain"]


@pytest.mark.parametrize(
    ("count", "number_format", "shown"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (14, "lowerRoman", "xiv"),
        (9, "upperRoman", "IX"),
        (22, "ordinal", "22nd"),
        (12, "ordinal", "12th"),
        (7, "chicago", "7"),
    ],
)
def test_counts_are_written_as_word_writes_them(count: int, number_format: str, shown: str) -> None:
    assert written(count, number_format) == shown


def test_bullets_stand_one_below_the_other() -> None:
    told = text_of(
        paragraph("He said:") + listed("one") + listed("two"), numbering=numbering(level(0, "", "bullet"))
    )
    assert told == "He said:\n\n• one\n• two\n"


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>within </w:t></w:r><w:del><w:r><w:delText>six</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>eight</w:t></w:r></w:ins><w:r><w:t> weeks</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one sentence </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>and no two</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>"
    )
    gone = table(row(cell(paragraph("gone")), cell(paragraph("gone")), properties="<w:del/>"))
    assert text_of(body + gone) == "within eight weeks\n\none sentence and no two\n\nmoved\n"


def test_a_struck_out_item_takes_no_number() -> None:
    deleted = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>"
    )
    assert text_of(listed("a") + deleted + listed("b"), numbering=AGENDA) == "1. a\n2. b\n"


def test_headers_footers_comments_and_contents_are_left_out_and_a_draft_is_told() -> None:
    contents = paragraph("Welcome ... 1", '<w:pStyle w:val="TOC1"/>')
    header = f"<w:hdr {W}>{paragraph('Draft minutes')}</w:hdr>"
    footer = f"<w:ftr {W}>{paragraph('Page 1')}</w:ftr>"
    body = contents + paragraph("Board minutes") + paragraph("Date: 3 March 2021")
    assert text_of(body, header1=header, footer1=footer) == "DRAFT\n\nBoard minutes\n\nDate: 3 March 2021\n"
    assert text_of(paragraph("Draft minutes") + body, header1=header).startswith("Draft minutes\n\nBoard")


def test_cells_stand_side_by_side_and_their_further_paragraphs_below() -> None:
    rows = table(
        row(cell(paragraph("1.1")), cell(paragraph("One."), paragraph("Two.")), cell(paragraph("RJ"))),
        row(cell(paragraph("")), cell(listed("point")), cell(paragraph(""))),
    )
    assert (
        text_of(rows, numbering=numbering(level(0, "", "bullet"))) == "1.1\tOne.\n\tTwo.\tRJ\n\t• point\t\n"
    )


def test_cells_of_equally_many_paragraphs_stand_line_by_line() -> None:
    rows = table(row(cell(paragraph("Ann"), paragraph("Raj")), cell(paragraph("PCC"), paragraph("CC"))))
    assert text_of(rows) == "Ann\tPCC\nRaj\tCC\n"


def test_merged_cells_keep_the_columns_in_their_places() -> None:
    wide = '<w:gridSpan w:val="2"/>'
    down, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = table(
        row(cell(paragraph("2."), properties=down), cell(paragraph("CALLS"), properties=wide)),
        row(cell(paragraph(""), properties=goes_on), cell(paragraph("Said.")), cell(paragraph("RJ"))),
        row(cell(paragraph("Across all"), properties='<w:gridSpan w:val="3"/>')),
    )
    assert text_of(rows) == "2.\tCALLS\t\n\tSaid.\tRJ\n\nAcross all\n"


def test_an_empty_cell_that_counts_gives_its_number() -> None:
    rows = table(
        *(row(cell(listed("")), cell(paragraph(said)), cell(paragraph(""))) for said in ("One", "Two"))
    )
    assert text_of(rows, numbering=AGENDA) == "1.\tOne\t\n2.\tTwo\t\n"


def test_a_table_within_a_cell_gives_a_line_a_row_and_a_box_is_no_table() -> None:
    inner = table(
        row(cell(paragraph("Ann")), cell(paragraph("PCC"))),
        row(cell(paragraph("Raj")), cell(paragraph("CC"))),
    )
    held = table(row(cell(paragraph("Present:")), cell(inner, paragraph(""))))
    assert text_of(held) == "Present:\tAnn\tPCC\n\tRaj\tCC\n"
    box = table(
        row(
            cell(paragraph("Title"), table(row(cell(paragraph("a")), cell(paragraph("b")))), paragraph("End"))
        )
    )
    assert text_of(box) == "Title\n\na\tb\n\nEnd\n"


def test_text_boxes_hyperlinks_fields_and_footnotes_give_their_words_once() -> None:
    drawn = "<w:txbxContent>" + paragraph("In a box") + "</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink><w:r><w:t>the plan</w:t></w:r></w:hyperlink>"
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r>'
        "<w:r><w:t> of May</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent xmlns:mc="x">'
        f"<mc:Choice>{drawn}</mc:Choice><mc:Fallback>{drawn}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("As amended.")}</w:footnote></w:footnotes>'
    assert text_of(body, footnotes=notes) == "See the plan of May\n\nIn a box\n\nAs amended.\n"


def test_line_breaks_begin_lines_and_tabs_part_what_stands_side_by_side() -> None:
    body = "<w:p><w:r><w:t>Present:</w:t><w:tab/><w:t>Ann</w:t><w:br/><w:tab/><w:t>Raj</w:t></w:r></w:p>"
    assert text_of(body) == "Present:\tAnn\nRaj\n"


def test_what_python_docx_writes_is_read(tmp_path) -> None:
    made = python_docx.Document()
    made.add_heading("Board minutes", 0)
    made.add_paragraph("First point", style="List Bullet")
    made.add_paragraph("Welcome", style="List Number")
    made.add_table(rows=1, cols=2).rows[0].cells[1].text = "PCC"
    made.sections[0].header.paragraphs[0].text = "OFFICIAL"
    path = tmp_path / "made.docx"
    made.save(str(path))
    assert (
        word_text(path.read_bytes(), "made.docx") == "Board minutes\n\n• First point\n1. Welcome\n\n\tPCC\n"
    )
