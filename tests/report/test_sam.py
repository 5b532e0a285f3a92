"""SAM: agreed levels of 1 to 4 candidates are never written, nor what would give them away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from done_xl.catalogue.load import load
from done_xl.catalogue.types import Catalogue
from done_xl.report.blocks import SheetPlan, Value
from done_xl.report.plan import report_plan, write_project_report
from done_xl.report.sam import sam_plan
from done_xl.scoring.disclosure import Protected, Shown
from tests.consolidation.handed_in import agreed
from tests.report.makings import organisation, texts, together
from tests.scoring.test_disclosure import attacker

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
    assert found["Competentie"] == (
        "1 onvoldoende", "2 matig", "3 goed", "4 zeer goed", "Totaal",
    )  # fmt: skip
    assert found["K1 Samenwerken"] == (0, 5, 12, 7, 24)
    assert found["K3 Initiatief"] == ("<5", "verborgen", 9, 0, 16)
    assert found["Eigen en vaktechnisch"] == ("verborgen", 0, "verborgen", 0, "<5")
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


def test_the_report_is_valid_with_and_without_the_chart(tmp_path: Path) -> None:
    for name, last in (("open", 7), ("hidden", 1)):
        path = tmp_path / f"{name}.xlsx"
        levels = {f"VBO/K{number:03}": {"K1": 3 if number < last else 4} for number in range(14)}
        found = together(*BOTH, agreed=(agreed("r.xlsx", levels),))
        write_project_report(path, found, KNOWN, tmp_path)
        assert OpenXmlValidator().validate(path).errors == []
        assert len(openpyxl.load_workbook(path)["SAM"]._charts) == (name == "open")


def shown(value: Value) -> Shown:
    words: dict[Value, Shown] = {"<5": "small", "verborgen": "hidden"}
    return words[value] if value in words else int(str(value))


@settings(max_examples=120, deadline=None)
@given(st.lists(st.integers(0, 8), min_size=4, max_size=4).filter(any))
def test_no_hidden_level_can_be_computed_by_who_knows_how_many_were_assessed(
    counts: list[int],
) -> None:
    row = table(plan_of({"K1": counts}))["K1 Samenwerken"]
    cells = tuple(map(shown, row[:-1]))
    for count, cell in zip(counts, cells, strict=True):
        assert cell in ("small", "hidden") if 1 <= count <= 4 else cell in (count, "hidden")
    assert row[-1] == ("<5" if sum(counts) < 5 else sum(counts))
    found = Protected((cells,), (shown(row[-1]),), cells, shown(row[-1]))
    assert attacker([counts], found, totals_known=True) == []
