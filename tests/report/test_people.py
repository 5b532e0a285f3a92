"""Deelnemers: counts of 1 to 4, and what would give them away, are never written."""

from __future__ import annotations

from itertools import product

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


def test_no_cell_can_be_computed_from_the_totals_of_the_rows(catalogue: Catalogue) -> None:
    for name, rows in small_beside_large(catalogue).items():
        shown = [row[3:] for row in rows[1:]]
        hidden = [
            (line, column)
            for line, row in enumerate(shown)
            for column, cell in enumerate(row)
            if isinstance(cell, str)
        ]
        assert hidden, name
        assert exposed(shown, hidden) == [], name


def exposed(shown: list[tuple[Value, ...]], hidden: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The hidden cells that only one value fits, seen over all tables that add up."""
    seen: dict[tuple[int, int], set[int]] = {cell: set() for cell in hidden}
    first, second, both = ([fits(row, cell) for cell in row[:-1]] for row in shown)
    lines = [
        [cells for cells in product(*options) if sum(cells) == row[-1]]
        for options, row in ((first, shown[0]), (second, shown[1]))
    ]
    for pair in product(*lines):
        sums = [sum(column) for column in zip(*pair, strict=True)]
        if all(value in options for value, options in zip(sums, both, strict=True)):
            for line, column in hidden:
                seen[line, column].add((*pair, sums)[line][column])
    return [cell for cell, values in seen.items() if len(values) < 2]


def fits(row: tuple[Value, ...], cell: Value) -> list[int]:
    """The counts a reader must hold for possible; beside a <5, "verborgen" is not from 1 to 4."""
    if cell == "<5":
        return [1, 2, 3, 4]
    if cell == "verborgen":
        return [count for count in range(16) if "<5" not in row or not 1 <= count <= 4]
    assert isinstance(cell, int)
    return [cell]
