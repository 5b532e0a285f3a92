"""A workbook that took over an earlier one, in a real program: its formulas equal Python."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from done_xl import api
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Setup
from done_xl.model.submission import Period
from done_xl.samples.random_filling import random_filling
from done_xl.writing.organisation import write_organisation
from tests.calc.expected import expected_cells, judged
from tests.calc.office import Office
from tests.calc.test_formulas import SMALL, differences, recalculated, shown, troubles

pytestmark = pytest.mark.calc
BEFORE = Setup("ABC", "Proef & co", Period(date(2025, 1, 1), date(2025, 12, 31)), SMALL)
AFTER = Setup("ABC", "Proef & co", Period(date(2026, 1, 1), date(2026, 12, 31)), SMALL)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_formulas_count_nothing_of_the_period_before(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date, seed: int
) -> None:
    """Contacts with an earlier date stand in it, and no month counts them."""
    filling = random_filling(Random(seed), BEFORE, candidates=20, log=50, contacts=25, talks=25)
    old, new = tmp_path / "oud.xlsx", tmp_path / "nieuw.xlsx"
    write_organisation(old, BEFORE, filling)
    api.carry_over(old, new, today=today)
    book = judged(new, AFTER, catalogue, today)
    assert "BOE-051" in {finding.code for finding in book.result.findings}
    wanted = expected_cells(book)
    with recalculated(office, new) as document:
        assert troubles(document) == {}
        assert differences(shown(document, wanted), wanted) == {}
        assert document.sheets()[-1] == "Overgenomen"
