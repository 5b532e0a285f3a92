"""The formulas of what other tables tell: one for each derivation, and none for an unknown one."""

from __future__ import annotations

from pathlib import Path

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Setup
from done_xl.layout.places import places
from done_xl.writing.book import Book
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.derived import derived_count
from done_xl.writing.computed.helpers import helpers_of
from tests.scoring.build import YEAR


@pytest.fixture
def context(tmp_path: Path) -> Context:
    setup = Setup("VBO", "Voorbeeld vzw", YEAR)
    return Context(Book(tmp_path / "book.xlsx"), setup, catalogue(), places(setup))


@pytest.mark.parametrize(
    ("code", "formula"),
    [
        ("VAC", 'COUNTIFS(tblVacatures[Datum],">="&A1,tblVacatures[Datum],"<"&B1)'),
        (
            "OPL",
            'COUNTIFS(tblUitstroom[Soort],"opleiding",'
            'tblUitstroom[Start],">="&A1,tblUitstroom[Start],"<"&B1)',
        ),
        (
            "STG",
            'COUNTIFS(tblMaatregelen[Maatregel],"BVS",'
            'tblMaatregelen[Start],">="&A1,tblMaatregelen[Start],"<"&B1)'
            '+COUNTIFS(tblMaatregelen[Maatregel],"TBS",'
            'tblMaatregelen[Start],">="&A1,tblMaatregelen[Start],"<"&B1)',
        ),
    ],
)
def test_a_plain_derivation_counts_rows_by_day_and_kind(
    context: Context, code: str, formula: str
) -> None:
    found = derived_count(context, helpers_of(context), catalogue().kpi(code), "A1", "B1")
    assert found == formula


def test_a_derivation_that_nobody_knows_is_no_formula(context: Context) -> None:
    kpi = catalogue().kpi("VAC").model_copy(update={"derivation": "talks"})
    with pytest.raises(ValueError, match="VAC: no rows are known for derivation talks"):
        derived_count(context, helpers_of(context), kpi, "A1", "B1")
