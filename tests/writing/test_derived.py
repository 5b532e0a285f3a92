"""The formulas of what other tables tell: one for each derivation, and none for an unknown one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Setup
from done_xl.layout.places import places
from done_xl.writing.book import Book
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.derived import derived_count
from done_xl.writing.computed.helpers import helpers_of
from done_xl.writing.computed.typed import HARD_BLANK
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
            f'SUMPRODUCT(ISNUMBER(1/(((TRIM(SUBSTITUTE(tblUitstroom[Soort],"{HARD_BLANK}"," "))'
            '="opleiding"))*(tblUitstroom[Start]>=A1)*(tblUitstroom[Start]<B1)))*1)',
        ),
    ],
)
def test_a_plain_derivation_counts_rows_by_day_and_kind(
    context: Context, code: str, formula: str
) -> None:
    found = derived_count(context, helpers_of(context), catalogue().kpi(code), "A1", "B1")
    assert found == formula


def test_a_measure_counts_by_its_code_its_name_or_both(context: Context) -> None:
    found = derived_count(context, helpers_of(context), catalogue().kpi("STG"), "A1", "B1")
    labels = {one.code: one.label for one in catalogue().measures}
    names = [n for c in ("BVS", "TBS") for n in (c, labels[c], f"{c} {labels[c]}")]
    assert re.findall(r'\)\)="([^"]+)"', found) == names


def test_a_derivation_that_nobody_knows_is_no_formula(context: Context) -> None:
    kpi = catalogue().kpi("VAC").model_copy(update={"derivation": "talks"})
    with pytest.raises(ValueError, match="VAC: no rows are known for derivation talks"):
        derived_count(context, helpers_of(context), kpi, "A1", "B1")
