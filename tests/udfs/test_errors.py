"""Excel's errors: one table of numbers, for cells of functions and for open workbooks alike."""

from __future__ import annotations

import pytest

from done_xl.model.raw import ErrorValue
from done_xl.reading.live import read_sheet
from done_xl.text_nl.error_cells import DUTCH_NAMES, ERROR_NAMES
from done_xl_udfs import DONE_CONTROLE, DONE_REALISATIE
from done_xl_udfs.arguments import error_of
from tests.reading.pretended import PretendedSheet
from tests.udfs.excel import column

ZERO = -2146828288


@pytest.mark.parametrize("number", ERROR_NAMES)
def test_an_error_is_known_by_its_number_and_by_both_its_names(number: int) -> None:
    name = ERROR_NAMES[number]
    sheet = PretendedSheet("Blad", {(1, 1): "tekst", (1, 2): ZERO + number})
    assert read_sheet(sheet.as_xlwings()).cells == [["tekst", ErrorValue(name)]]
    shown = DUTCH_NAMES.get(name, name)
    assert [error_of(cell) for cell in (ZERO + number, name, name.lower(), shown)] == [shown] * 4
    assert DONE_REALISATIE(ZERO + number, 3.0) == (
        f"In totaal staat de fout {shown}. Herstel die eerst."
    )
    assert DONE_CONTROLE(column("Aantal", 1.0, ZERO + number), "Registratie")[-1][2] == (
        f"Aantal toont een fout van Excel: {shown}."
    )


def test_only_a_number_that_no_error_has_is_an_unnamed_one() -> None:
    unnamed = [n for n in range(1990, 2100) if error_of(ZERO + n) == "#FOUT!"]
    assert set(unnamed) == set(range(2000, 2088)) - set(ERROR_NAMES)
    assert error_of(float(ZERO + 2045)) is None
