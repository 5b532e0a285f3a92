"""A sheet that could not be used: a dash in place of a zero, and its name on Overzicht."""

from __future__ import annotations

from dataclasses import replace

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation, MomentCount, PathCounts, PlanCount
from done_xl.hosts.terminal import project_text
from done_xl.report.blocks import SheetPlan, Value
from done_xl.report.plan import report_plan
from done_xl.text_nl import report as text
from tests.report.makings import organisation, rows_after, series, together


def made(catalogue: Catalogue, *codes: str) -> Consolidation:
    """Two organisations, and those named without a usable sheet Uitstroom."""
    dst, soa = catalogue.kpi("DST"), catalogue.kpi("SOA")
    results = []
    for code in ("AAP", "BRG"):
        lost = code in codes
        kpis = (
            replace(series(dst, [0 if lost else 3], target=6), known=not lost),
            series(soa, [7]),
        )
        count = MomentCount("D2W") if lost else MomentCount("D2W", 3)
        one = organisation(code, kpis=(*kpis, series(catalogue.kpi("D2W"), [])), retention=(count,))
        results.append(replace(one, unread=frozenset({"placements"} if lost else ())))
    return together(*results)


def sheet(found: Consolidation, catalogue: Catalogue, name: str) -> SheetPlan:
    return next(plan for plan in report_plan(found, catalogue) if plan.name == name)


def kpi_rows(plan: SheetPlan, section: str, column: int) -> list[Value]:
    return [row[column] for row in rows_after(plan, section)]


def test_an_unknown_kpi_is_a_dash_and_in_no_total(catalogue: Catalogue) -> None:
    plan = sheet(made(catalogue, "BRG"), catalogue, "KPI")
    column = [*kpi_heads(catalogue)].index("DST") + 3
    assert kpi_rows(plan, "Totaal", column) == [3, "–", 3]
    assert kpi_rows(plan, "Doel", column) == [6, "–", 6]
    assert kpi_rows(plan, "% van doel", column) == [0.5, "–", 0.5]


def kpi_heads(catalogue: Catalogue) -> list[str]:
    return [kpi.code for kpi in catalogue.kpis if kpi.code in ("DST", "SOA", "D2W")]


def test_a_kpi_that_nobody_knows_has_no_total(catalogue: Catalogue) -> None:
    found = made(catalogue, "AAP", "BRG")
    plan = sheet(found, catalogue, "KPI")
    column = kpi_heads(catalogue).index("DST") + 3
    assert kpi_rows(plan, "Totaal", column) == ["–", "–", "–"]
    months = {
        row[0]: row[2:]
        for row in rows_after(sheet(found, catalogue, "Maanden"), "Alle organisaties")
    }
    assert months["DST"] == ("–",) * 6 + (None,) * 6 + ("–",)
    tiles = [
        block.rows[0][0]
        for block in sheet(found, catalogue, "Overzicht").blocks
        if block.roles == ("tile",)
    ]
    assert "–" in tiles


def test_retention_of_one_organisation_is_a_dash_too(catalogue: Catalogue) -> None:
    plan = sheet(made(catalogue, "BRG"), catalogue, "Duurzame doorstroom")
    rows = rows_after(plan, "Doorstroom na 2 weken: per organisatie")
    assert rows[2][3:] == ("–",) * 9


def test_overview_and_terminal_name_the_sheets(catalogue: Catalogue) -> None:
    said = "Van BRG is het blad Uitstroom niet bruikbaar: die KPI's ontbreken."
    found = made(catalogue, "BRG")
    notes = [
        block.rows[0][0]
        for block in sheet(found, catalogue, "Overzicht").blocks
        if block.roles == ("note",)
    ]
    assert notes[1] == said
    assert said in project_text(found).splitlines()
    nothing = project_text(made(catalogue))
    assert "bruikbaar" not in nothing


def test_only_some_of_many_are_named_on_the_overview(catalogue: Catalogue) -> None:
    results = tuple(
        replace(organisation(f"ORG{number}"), unread=frozenset({"log", "placements"}))
        for number in range(6)
    )
    notes = [
        block.rows[0][0]
        for block in sheet(together(*results), catalogue, "Overzicht").blocks
        if block.roles == ("note",)
    ]
    assert str(notes[1]).startswith("Van ORG0 zijn de bladen Registratie en Uitstroom niet bruik")
    assert str(notes[1]).endswith("Nog 2 andere werkboeken met zo'n blad: zie Controle.")


def test_paths_people_and_plans_of_one_organisation_are_dashes(catalogue: Catalogue) -> None:
    """What a sheet that could not be used would have said is unknown, not nought."""
    known = organisation(
        "AAP",
        path=PathCounts(9, {catalogue.milestones[0].code: 8}, {"IN": 9}),
        traits={"statuut": {"LDE": 9}, "geslacht": {"v": 9}, "leeftijd": {}},
        plans=(PlanCount("taal", 4, 1, 2, 2.0, 1),),
    )
    lost = replace(organisation("BRG"), unread=frozenset({"candidates", "actions"}))
    found = together(known, lost)
    rows = [
        *rows_after(sheet(found, catalogue, "Trajectverloop"), "Mijlpalen"),
        *rows_after(sheet(found, catalogue, "Deelnemers"), text.TRAITS["geslacht"]),
        *rows_after(sheet(found, catalogue, "PDP"), "Per organisatie"),
    ]
    told = [(row[0], *row[3:5]) for row in rows if row[0] != "Code"]
    assert told == [
        ("AAP", 9, 8), ("BRG", "–", "–"), ("", 9, 8),
        ("AAP", 9, 0), ("BRG", "–", "–"), ("", 9, 0),
        ("AAP", 4, 1), ("BRG", "–", "–"), ("", 4, 1),
    ]  # fmt: skip
    whole = rows_after(sheet(found, catalogue, "Trajectverloop"), "Alle organisaties")
    assert whole[1] == ("Trajecten", 9, 1.0)
