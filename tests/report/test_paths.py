"""Verhoudingen and Trajectverloop: sums over sums, a dash for a zero denominator."""

from __future__ import annotations

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import CohortCount, MomentCount, OrganisationResult, PathCounts
from done_xl.report.figures import kpi_heads
from done_xl.report.paths import path_plan, ratios_plan
from tests.report.makings import organisation, rows_after, series, together


def test_a_ratio_is_a_sum_over_a_sum(catalogue: Catalogue) -> None:
    def made(code: str, soa: float, sog: float, moment: MomentCount) -> OrganisationResult:
        kpis = [
            series(catalogue.kpi(name), [value]) for name, value in (("SOA", soa), ("SOG", sog))
        ]
        return organisation(
            code,
            kpis=(*kpis, series(catalogue.kpi("D2W"), [])),
            retention=(moment,),
            cohorts=(CohortCount(2026, 1, moment.due, (moment,)),),
        )

    found = together(
        made("AAP", 9, 0, MomentCount("D2W")),
        made("BRG", 3, 4, MomentCount("D2W", reached=3, not_reached=1)),
    )
    plan = ratios_plan(found, catalogue, kpi_heads(found, catalogue))
    assert [block.rows for block in plan.blocks[2:5]] == [
        (
            (
                *("Code", "Organisatie", "Periode"),
                "Sollicitatieacties per sollicitatiegesprek (SOA/SOG)",
                "Nog aan het werk na 2 weken (D2W)",
                "n / N",
            ),
        ),
        (
            ("AAP", "Voorbeeld vzw", "2026", "–", "–", "0 / 0"),
            ("BRG", "Voorbeeld vzw", "2026", 0.75, 0.75, "3 / 4"),
        ),
        (("", "Alle organisaties", "", 3.0, 0.75, "3 / 4"),),
    ]


def test_paths_are_counted_per_milestone_and_phase(catalogue: Catalogue) -> None:
    first = catalogue.milestones[0]
    path = PathCounts(8, {first.code: 6}, {"IN": 3, "DOOR": 2, "UIT": 2, "STOP": 1})
    plan = path_plan(together(organisation(path=path)), catalogue)
    assert rows_after(plan, "Alle organisaties")[1:3] == [
        ("Trajecten", 8, 1.0),
        (first.label, 6, 0.75),
    ]
    assert rows_after(plan, "Fase bereikt") == [
        (
            *("Code", "Organisatie", "Periode", "Trajecten"),
            *("instroom", "doorstroom", "uitstroom", "gestopt"),
        ),
        ("VBO", "Voorbeeld vzw", "2026", 8, 3, 2, 2, 1),
        ("", "Alle organisaties", "", 8, 3, 2, 2, 1),
    ]


def test_an_empty_path_has_no_shares_and_an_empty_chart(catalogue: Catalogue) -> None:
    plan = path_plan(together(), catalogue)
    assert rows_after(plan, "Alle organisaties")[1] == ("Trajecten", 0, "–")
    assert plan.charts[0].highest == 0
    assert plan.charts[0].alt == "Staafgrafiek: trajecten per mijlpaal: nog geen gegevens."


def test_werkervaring_paths_have_a_block_where_some_organisation_uses_them(
    catalogue: Catalogue,
) -> None:
    steps = [stone.code for stone in catalogue.steps("werkervaring")]

    def made(code: str, paths: int, reached: tuple[int, ...]) -> OrganisationResult:
        counts = dict(zip(steps, reached, strict=True))
        kinds = {"werkervaring": paths} if paths else {}
        return organisation(code, path=PathCounts(9, counts, {"IN": 9}, kinds))

    found = together(
        made("AAP", 4, (4, 3, 1)), made("BRG", 0, (0, 0, 0)), made("CEL", 1, (1, 0, 0))
    )
    plan = path_plan(found, catalogue)
    assert rows_after(plan, "Werkervaringstrajecten")[1:] == [
        ("Trajecten", 5, 1.0),
        ("Joboriëntering", 5, 1.0),
        ("Werkervaring", 3, 0.6),
        ("Nazorg", 1, 0.2),
    ]
    assert rows_after(plan, "Werkervaringstrajecten: mijlpalen") == [
        (
            *("Code", "Organisatie", "Periode", "Trajecten"),
            *("Joboriëntering", "Werkervaring", "Nazorg"),
        ),
        ("AAP", "Voorbeeld vzw", "2026", 4, 4, 3, 1),
        ("CEL", "Voorbeeld vzw", "2026", 1, 1, 0, 0),
        ("", "Alle organisaties", "", 5, 5, 3, 1),
    ]
    assert [(chart.title, chart.highest) for chart in plan.charts] == [
        ("Trajectverloop", 27),
        ("Werkervaringstrajecten", 5),
    ]
    # The general Trajectverloop counts all paths, without the steps that only some have.
    labels = [row[0] for row in rows_after(plan, "Alle organisaties")[2:]]
    assert labels == [stone.label for stone in catalogue.steps()]


def test_without_such_paths_the_sheet_says_nothing_of_them(catalogue: Catalogue) -> None:
    plan = path_plan(together(organisation(path=PathCounts(2, {}, {"IN": 2}))), catalogue)
    words = [row[0] for block in plan.blocks for row in block.rows]
    assert not any("erkervaring" in str(word) for word in words)
    assert len(plan.charts) == 1
