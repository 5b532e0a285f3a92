"""Deelnemers: counts of 1 to 4, and what would give them away, are never written."""

from __future__ import annotations

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import PathCounts
from done_xl.report.blocks import Value
from done_xl.report.people import people_plan
from tests.report.makings import organisation, rows_after, together


def test_small_cells_are_hidden(catalogue: Catalogue) -> None:
    traits = {"statuut": {}, "geslacht": {"v": 12, "m": 9, "x": 1}, "leeftijd": {}}
    plan = people_plan(together(organisation(traits=traits)), catalogue)
    assert rows_after(plan, "Geslacht") == [
        ("Code", "Organisatie", "Periode", "v", "m", "x", "Totaal"),
        ("VBO", "Voorbeeld vzw", "2026", "verborgen", "verborgen", "verborgen", 22),
        ("", "Alle organisaties", "", "verborgen", "verborgen", "verborgen", 22),
    ]


def test_large_cells_are_shown_and_unknown_values_get_a_column(catalogue: Catalogue) -> None:
    traits = {"statuut": {}, "geslacht": {"v": 12, "m": 9, "onbekend": 5}, "leeftijd": {}}
    plan = people_plan(together(organisation(traits=traits)), catalogue)
    assert rows_after(plan, "Geslacht") == [
        ("Code", "Organisatie", "Periode", "v", "m", "x", "onbekend", "Totaal"),
        ("VBO", "Voorbeeld vzw", "2026", 12, 9, 0, 5, 26),
        ("", "Alle organisaties", "", 12, 9, 0, 5, 26),
    ]


TRAITS = {
    "statuut": {"LDE": 2, "SINE": 1},
    "geslacht": {"v": 3},
    "leeftijd": {"25 tot 34": 1, "35 tot 44": 1, "55 en ouder": 1},
}
OTHER = {
    "statuut": {"LDE": 7, "SINE": 5},
    "geslacht": {"v": 6, "m": 6},
    "leeftijd": {"25 tot 34": 5, "35 tot 44": 7},
}


def small_beside_large(catalogue: Catalogue) -> dict[str, list[tuple[Value, ...]]]:
    """The three tables of an organisation of three people beside one of twelve."""
    plan = people_plan(
        together(
            organisation("AAP", traits=TRAITS, path=PathCounts(3, {}, {})),
            organisation("BRG", traits=OTHER, path=PathCounts(12, {}, {})),
        ),
        catalogue,
    )
    return {name: rows_after(plan, name) for name in ("Statuut", "Geslacht", "Leeftijd")}


def test_totals_are_those_of_trajectverloop_in_every_table(catalogue: Catalogue) -> None:
    tables = small_beside_large(catalogue)
    for name, rows in tables.items():
        assert [row[-1] for row in rows] == ["Totaal", 3, 12, 15], name


def test_with_a_small_count_only_the_project_is_shown(catalogue: Catalogue) -> None:
    tables = small_beside_large(catalogue)
    hidden = ("verborgen",) * 3
    assert [row[3:6] for row in tables["Geslacht"][1:]] == [hidden, hidden, (9, 6, 0)]
    assert [row[3:5] for row in tables["Statuut"][1:]] == [hidden[:2], hidden[:2], (9, 6)]
    # One to four people of an age in the whole project: the totals of this table stay hidden too.
    assert {cell for row in tables["Leeftijd"][1:] for cell in row[3:-1]} == {"verborgen"}
