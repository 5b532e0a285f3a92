"""Levels typed into the report by key events, saved, and the report made again over itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from done_xl import api
from done_xl.consolidation.assessed import Assessed
from tests.api.assessments import three_assessors
from tests.calc.office import Office, own_office
from tests.calc.typist import Typist

pytestmark = pytest.mark.calc
office = pytest.fixture(scope="module")(own_office)
REFUSED = ("0", "5", "2,5", "goed", "33")
# The rows from 7 on are those of VBO/K012: K1, K3 and B1.
TAKEN = {"G7": "1", "H7": "hielp niemand", "G8": "3", "G9": "4"}


def typed(assessed: Assessed) -> Mapping[tuple[str, str], tuple[int | None, str | None]]:
    return {
        (line.candidate, line.competence): (line.typed.level, line.typed.reason)
        for line in assessed.lines
        if line.typed.level or line.typed.reason
    }


def test_what_is_typed_shows_at_once_and_stays_when_the_report_is_made_again(
    tmp_path: Path, office: Office
) -> None:
    three_assessors(tmp_path)
    made = api.assess(tmp_path, tmp_path, today=date(2026, 3, 20))
    saved = tmp_path / "bewaard.xlsx"
    document = office.load(made.report, hidden=False)
    try:
        typist = Typist(office, document)
        assert [typist.enter("Evaluatie", "G10", one) for one in REFUSED] == [False] * len(REFUSED)
        for cell, text in TAKEN.items():
            assert typist.enter("Evaluatie", cell, text)
        page = document.values("VBO-K012", "D6:E8")
        assert page == ((1.0, "afgesproken"), (3.0, "afgesproken"), (4.0, "reden nodig"))
        document.save_as(saved)
    finally:
        document.close()
    saved.replace(made.report)
    again = api.assess(tmp_path, tmp_path, today=date(2026, 3, 20)).assessed
    assert typed(again) == {
        ("VBO/K012", "K1"): (1, "hielp niemand"),
        ("VBO/K012", "K3"): (3, None),
        ("VBO/K012", "B1"): (4, None),
    }
    assert again.lines[0].proposal == 3
