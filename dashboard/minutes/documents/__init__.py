"""A file becomes text, or a sentence saying why it cannot be read as the notes of a meeting.

formats      what a file is; plain: text from bytes; sheet: the conventions of stored text
word         .docx: package unpacks it, word_* read its numbers, runs, tables
web          .html; marked_down: .md, made a web page first
pdf          .pdf: words, columns and paragraphs by where they stand on the page
converting   all of them; apart: the same in a process of its own, which may break off
"""

from dashboard.minutes.documents.apart import document
from dashboard.minutes.documents.document import Document
from dashboard.minutes.documents.files import file_bytes, notes_among
from dashboard.minutes.documents.formats import ENDINGS, TAKEN, Format

__all__ = ["ENDINGS", "TAKEN", "Document", "Format", "document", "file_bytes", "notes_among"]
