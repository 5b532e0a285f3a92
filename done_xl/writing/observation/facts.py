"""The sheet Waarnemingen: what the assessor saw and heard, of whom and in which exercise."""

from __future__ import annotations

from collections.abc import Sequence

from done_xl.layout.filling import Typed
from done_xl.layout.observation import FACTS_SHEET, ObservationSetup
from done_xl.layout.places import TablePlace
from done_xl.model.rows.observation import SLOTS
from done_xl.writing import styles
from done_xl.writing.book import Book
from done_xl.writing.frames import open_sheet, print_setup
from done_xl.writing.tables import write_table


def write_facts(
    book: Book, setup: ObservationSetup, place: TablePlace, rows: Sequence[Sequence[Typed]]
) -> None:
    """Write the sheet with these rows first; above them who stands behind each letter."""
    sheet = open_sheet(book, FACTS_SHEET)
    write_table(book, sheet, place, rows, colour=FACTS_SHEET.colour)
    slots = "&".join(
        f'IF(ObsKandidaat{letter}="","","{letter} = "&ObsKandidaat{letter}&"   ")'
        for letter in SLOTS
    )
    exercises = '&"   "&'.join(
        f'"Proef {number} = "&ObsProef{number}' for number in range(1, len(setup.exercises) + 1)
    )
    book.formula(sheet, 2, 0, f"={slots}", styles.hint(book))
    book.formula(sheet, 3, 0, f"={exercises}", styles.hint(book))
    sheet.freeze_panes(place.header_line, 0)
    sheet.set_selection(place.first_line - 1, 0, place.first_line - 1, 0)
    print_setup(sheet, setup, (place.last_line, place.last_column), header_line=place.header_line)
