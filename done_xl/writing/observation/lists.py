"""The hidden sheet Lijsten: what the lists of Waarnemingen offer, and the signs of codes."""

from __future__ import annotations

from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.layout.observation import ObservationSetup, score_sheets
from done_xl.writing.book import Book
from done_xl.writing.frames import define_cell, open_hidden
from done_xl.writing.lists import SHEET, write_list
from done_xl.writing.validations import (
    CODE_SIGNS,
    CODE_SIGNS_NAME,
    LIST_NAMES,
    SLOT_SIGNS,
    SLOT_SIGNS_NAME,
)

_SIGNS_LINE: Final = 3


def write_lists(book: Book, setup: ObservationSetup, catalogue: Catalogue) -> None:
    """Write the sheet: only the exercises and competences of this workbook can be chosen."""
    sheet = open_hidden(book, SHEET)
    lists = {
        "lst_proef": tuple(spec.name for spec in score_sheets(setup)),
        "lst_plaats": catalogue.choices("plaats"),
        LIST_NAMES["competences"]: tuple(one.choice for one in setup.competences),
    }
    for column, (name, values) in enumerate(lists.items()):
        write_list(book, sheet, column, name, values)
    signs = {CODE_SIGNS_NAME: CODE_SIGNS, SLOT_SIGNS_NAME: SLOT_SIGNS}
    for column, (name, value) in enumerate(signs.items(), len(lists)):
        book.value(sheet, 0, column, name, book.format(bold=True))
        book.value(sheet, _SIGNS_LINE - 1, column, value, book.format(num_format="@"))
        define_cell(book, name, SHEET, _SIGNS_LINE, column)
