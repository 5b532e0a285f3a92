"""SAM: agreed levels of 1 to 4 candidates are never written, nor what would give them away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import openpyxl
from openxml_audit import OpenXmlValidator

from done_xl.catalogue.load import load
from done_xl.catalogue.types import Catalogue
from done_xl.report.blocks import SheetPlan, Value
from done_xl.report.plan import report_plan
from done_xl.report.sam import sam_plan, shown_levels
from tests.consolidation.handed_in import agreed
from tests.report.makings import organisation, texts, together, write_project_report

KNOWN = load()
BOTH = (organisation("BRUG"), organisation("VBO"))


def plan_of(counts: Mapping[str, Sequence[int]]) -> SheetPlan:
    """The sheet where so many candidates have level 1, 2, 3 and 4 for each competence."""
    levels: dict[str, dict[str, int | None]] = {}
    for competence, amounts in counts.items():
        every = [level for level, amount in enumerate(amounts, start=1) for _ in range(amount)]
        for number, level in enumerate(every):
            levels.setdefault(f"VBO/K{number:03}", {})[competence] = level
    return sam_plan(together(*BOTH, agreed=(agreed("r.xlsx", levels),)), KNOWN)


def table(plan: SheetPlan) -> dict[Value, tuple[Value, ...]]:
    return {row[0]: row[1:] for block in plan.blocks for row in block.rows if len(row) == 6}


def test_levels_stand_by_competence_and_small_ones_are_hidden() -> None:
    plan = plan_of(
        {"K1": (0, 5, 12, 7), "K3": (1, 6, 9, 0), "V1": (0, 0, 2, 0), "E2": (9, 9, 9, 9)}
    )
    found = table(plan)
    hidden = ("verborgen",) * 4
    assert found["Competentie"] == (
        "1 onvoldoende", "2 matig", "3 goed", "4 zeer goed", "Totaal",
    )  # fmt: skip
    assert found["K1 Samenwerken"] == (0, 5, 12, 7, 24)
    assert found["K3 Initiatief"] == (*hidden, 16)
    assert found["Eigen en vaktechnisch"] == (*hidden, "<5")
    assert list(found) == [
        "Competentie", "K1 Samenwerken", "K3 Initiatief", "Eigen en vaktechnisch",
    ]  # fmt: skip


def test_notes_say_where_the_levels_come_from() -> None:
    notes = [block.rows[0][0] for block in plan_of({"K1": (0, 5, 5, 5)}).blocks]
    assert "Uit 1 assessmentrapport, voor kandidaten van 1 organisatie." in notes
    assert any("het laatste afgesproken niveau" in str(note) for note in notes)


def test_without_agreed_levels_the_sheet_says_so() -> None:
    for plan in (sam_plan(together(*BOTH), KNOWN), plan_of({"E2": (9, 9, 9, 9)})):
        assert [block.rows for block in plan.blocks][-1] == (("nog geen gegevens",),)


def test_a_chart_is_drawn_only_where_nothing_is_hidden() -> None:
    (chart,) = plan_of({"K1": (0, 5, 12, 7), "B1": (6, 0, 0, 0)}).charts
    assert chart.highest == 24
    assert [series.name for series in chart.series] == [
        "1 onvoldoende",
        "2 matig",
        "3 goed",
        "4 zeer goed",
    ]
    assert "K1 Samenwerken: 24" in chart.alt
    assert plan_of({"K1": (0, 5, 12, 7), "B1": (6, 0, 0, 1)}).charts == ()


def test_what_stays_inside_the_organisation_is_nowhere_in_the_report(catalogue: Catalogue) -> None:
    report = agreed("r.xlsx", {f"VBO/K{number:03}": {"E2": 3, "K1": 3} for number in range(8)})
    said = texts(report_plan(together(*BOTH, agreed=(report,)), catalogue))
    assert "K1 Samenwerken" in said
    assert not [one for one in said if "E2" in one or "Fysieke" in one or "VBO/K" in one]


def test_a_level_of_what_stays_inside_is_not_counted_among_own_competences() -> None:
    report = agreed("r.xlsx", {f"VBO/K{number:03}": {"K1": 3} for number in range(8)})
    levels = tuple(one._replace(competence="E2") for one in report.levels)
    plan = sam_plan(together(*BOTH, agreed=(replace(report, levels=levels),)), KNOWN)
    assert [block.rows for block in plan.blocks][-1] == (("nog geen gegevens",),)


def test_the_report_is_valid_with_and_without_the_chart(tmp_path: Path) -> None:
    for name, last in (("open", 7), ("hidden", 1)):
        path = tmp_path / f"{name}.xlsx"
        levels = {f"VBO/K{number:03}": {"K1": 3 if number < last else 4} for number in range(14)}
        found = together(*BOTH, agreed=(agreed("r.xlsx", levels),))
        write_project_report(path, found, tmp_path)
        assert OpenXmlValidator().validate(path).errors == []
        assert len(openpyxl.load_workbook(path)["SAM"]._charts) == (name == "open")


def test_no_hidden_level_can_be_computed_by_who_knows_the_total_and_the_rule() -> None:
    """Of all rows with the same total that look the same, a hidden cell has at least two values."""
    alike: defaultdict[tuple[Value, ...], list[tuple[int, ...]]] = defaultdict(list)
    for row in product(range(15), repeat=4):
        if 0 < sum(row) < 15:
            alike[*shown_levels(row, 5), sum(row)].append(row)
    assert len(alike) > 14
    for display, rows in alike.items():
        for cell, values in zip(display[:4], zip(*rows, strict=True), strict=True):
            assert len(set(values)) > 1 if cell == "verborgen" else set(values) == {cell}
            assert cell not in range(1, 5)
        assert display[4] in (display[5], "<5")


def test_the_note_says_that_a_hidden_row_hides_its_zeros_too() -> None:
    notes = [block.rows[0][0] for block in plan_of({"K1": (1, 5, 5, 5)}).blocks]
    assert any("ook geen nul, alleen het totaal" in str(note) for note in notes)
