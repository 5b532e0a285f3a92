"""What the sheet Overgenomen says of columns and cells that staff added beside the tables."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.report import count

OWN_COLUMN: Final = (
    "De kolom {header} staat naast een tabel en hoort niet bij het sjabloon. Ze kwam niet mee, met "
    "{cells} onder de kop."
)
NO_HEADER: Final = "zonder tekst als kop"
LOOSE: Final = (
    "Op dit blad staat buiten de tabellen en de velden nog iets, dat niet meekwam: {cells}. Dit is "
    "de eerste."
)


def own_column(header: str, filled: int) -> str:
    """That a column of staff beside a table stayed behind, with how many cells it holds."""
    return OWN_COLUMN.format(header=header or NO_HEADER, cells=_cells(filled))


def loose_cells(filled: int) -> str:
    """That so many cells outside the tables and forms of a sheet stayed behind."""
    return LOOSE.format(cells=_cells(filled))


def _cells(filled: int) -> str:
    return count(filled, "gevulde cel", "gevulde cellen")
