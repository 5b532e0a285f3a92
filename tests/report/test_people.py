"""Deelnemers: counts of 1 to 4, and what would give them away, are never written."""

from __future__ import annotations

from done_xl.catalogue.types import Catalogue
from done_xl.report.people import people_plan
from tests.report.makings import organisation, rows_after, together


def test_small_cells_are_hidden(catalogue: Catalogue) -> None:
    traits = {"statuut": {}, "geslacht": {"v": 12, "m": 9, "x": 1}, "leeftijd": {}}
    plan = people_plan(together(organisation(traits=traits)), catalogue)
    assert rows_after(plan, "Geslacht") == [
        ("Code", "Organisatie", "Periode", "v", "m", "x", "Totaal"),
        ("VBO", "Voorbeeld vzw", "2026", 12, "verborgen", "<5", 22),
        ("", "Alle organisaties", "", 12, "verborgen", "<5", 22),
    ]


def test_large_cells_are_shown_and_unknown_values_get_a_column(catalogue: Catalogue) -> None:
    traits = {"statuut": {}, "geslacht": {"v": 12, "m": 9, "onbekend": 5}, "leeftijd": {}}
    plan = people_plan(together(organisation(traits=traits)), catalogue)
    assert rows_after(plan, "Geslacht") == [
        ("Code", "Organisatie", "Periode", "v", "m", "x", "onbekend", "Totaal"),
        ("VBO", "Voorbeeld vzw", "2026", 12, 9, 0, 5, 26),
        ("", "Alle organisaties", "", 12, 9, 0, 5, 26),
    ]
