"""The sheet Competenties: what each competence means, and three questions for a STARR interview."""

from __future__ import annotations

from typing import Final

from done_xl.layout.observation import COMPETENCES, HEADER_LINE, ObservationSetup
from done_xl.text_nl import observation as text
from done_xl.writing import styles
from done_xl.writing.book import Book
from done_xl.writing.frames import open_sheet, print_setup
from done_xl.writing.observation.heights import INDENT, row_height

_WIDTHS: Final = (7, 24, 36, 36, 36, 36)


def write_competences(book: Book, setup: ObservationSetup) -> None:
    """Write the sheet, a row for each competence of the workbook; nothing is typed here."""
    sheet = open_sheet(book, COMPETENCES)
    header = styles.header(book, COMPETENCES.colour)
    for column, (word, width) in enumerate(zip(text.COMPETENCE_HEADERS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        book.value(sheet, HEADER_LINE - 1, column, word, header)
    sheet.set_row(HEADER_LINE - 1, 20)
    plain = styles.result(book, text_wrap=True, valign="top", align="left", indent=1)
    bold = styles.result(book, text_wrap=True, valign="top", bold=True)
    inner = tuple(width - INDENT for width in _WIDTHS)
    for row, one in enumerate(setup.competences, HEADER_LINE):
        questions = (*one.questions, "", "", "")[:3]
        cells = (one.code, one.label, one.definition, *questions)
        for column, value in enumerate(cells):
            book.value(sheet, row, column, value, bold if column < 2 else plain)
        sheet.set_row(row, row_height(cells, inner))
    sheet.freeze_panes(HEADER_LINE, 2)
    last = (HEADER_LINE + len(setup.competences), len(_WIDTHS) - 1)
    print_setup(sheet, setup, last, header_line=HEADER_LINE)
