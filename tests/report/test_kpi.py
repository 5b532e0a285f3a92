"""KPI and Maanden: sums per organisation, months after the peildatum blank, own KPIs apart."""

from __future__ import annotations

from dataclasses import replace

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation
from done_xl.report.blocks import Value
from done_xl.report.figures import kpi_heads
from done_xl.report.kpi import kpi_plan, months_plan
from tests.report.makings import YEAR, organisation, rows_after, series, together


def two(catalogue: Catalogue) -> Consolidation:
    soa, hours = catalogue.kpi("SOA"), catalogue.kpi("CUR")
    own = replace(series(soa, [4]), code="TAA", label="Taallessen", own=True)
    return together(
        organisation(
            "AAP", "Aap vzw", kpis=(series(soa, [1, 2], target=6), series(hours, [0.25, 1.5]), own)
        ),
        organisation("BRG", "Brug vzw", kpis=(series(soa, [10]), series(hours, [0], active=False))),
    )


def test_totals_targets_and_shares_stand_per_organisation_and_together(
    catalogue: Catalogue,
) -> None:
    found = two(catalogue)
    plan = kpi_plan(found, kpi_heads(found, catalogue))
    assert plan.blocks[2].rows == (
        (
            "Code",
            "Organisatie",
            "Periode",
            "SOA Sollicitatieacties",
            "CUR Coachinguren",
            "TAA Taallessen",
        ),
    )
    assert rows_after(plan, "Totaal") == [
        ("AAP", "Aap vzw", "2026", 3, 1.75, 4),
        ("BRG", "Brug vzw", "2026", 10, "–", "–"),
        ("", "Alle organisaties", "", 13, 1.75, "–"),
    ]
    assert rows_after(plan, "Doel") == [
        ("AAP", "Aap vzw", "2026", 6, "–", "–"),
        ("BRG", "Brug vzw", "2026", "–", "–", "–"),
        ("", "Alle organisaties", "", 6, "–", "–"),
    ]
    # Together only those who have a target count: 3 of 6, not 13 of 6.
    assert rows_after(plan, "% van doel")[-1] == ("", "Alle organisaties", "", 0.5, "–", "–")


def test_a_share_of_target_has_a_star_where_not_everyone_has_a_target(
    catalogue: Catalogue,
) -> None:
    soa = catalogue.kpi("SOA")
    one = organisation("AAP", kpis=(series(soa, [3], target=6),))
    none, off = (
        organisation("BRG", kpis=(series(soa, [10], active=active),)) for active in (True, False)
    )
    partly, whole = together(one, none), together(one, off)
    shown = {
        name: kpi_plan(found, kpi_heads(found, catalogue)).blocks
        for name, found in {"partly": partly, "whole": whole}.items()
    }
    star = (("* Niet elke organisatie heeft een doel. Het % telt alleen wie een doel heeft.",),)
    period = (("Het doel geldt voor de hele periode.",),)
    assert [block.rows for block in shown["partly"][-2:]] == [star, period]
    assert shown["partly"][-3].rows[0][3:] == (0.5,)
    assert shown["partly"][-3].roles[-1] == "total_percent_partly"
    assert [block.rows for block in shown["whole"][-1:]] == [period]
    assert shown["whole"][-2].roles[-1] == "total_percent"


def test_a_kpi_that_nobody_uses_any_more_is_left_out(catalogue: Catalogue) -> None:
    off = replace(series(catalogue.kpi("SOA"), [10]), active=False, own=True)
    found = together(
        organisation(
            kpis=(
                series(catalogue.kpi("SOG"), [1]),
                series(catalogue.kpi("SOA"), [10], active=False),
            )
        ),
        organisation("BRG", kpis=(off,)),
    )
    assert [head.code for head in kpi_heads(found, catalogue)] == ["SOG"]
    used_once = together(
        *found.results, organisation("KAN", kpis=(series(catalogue.kpi("SOA"), [2]),))
    )
    (head,) = (head for head in kpi_heads(used_once, catalogue) if head.code == "SOA")
    assert head.total(used_once.results) == 2
    everything = [kpi.code for kpi in catalogue.kpis if kpi.active]
    assert [head.code for head in kpi_heads(together(), catalogue)] == everything


def test_months_after_the_reference_date_are_blank(catalogue: Catalogue) -> None:
    found = two(catalogue)
    plan = months_plan(found, kpi_heads(found, catalogue))
    later = (None,) * 6
    assert rows_after(plan, "Alle organisaties") == [
        ("SOA", "Sollicitatieacties", 11, 2, 0, 0, 0, 0, *later, 13),
        ("CUR", "Coachinguren", 0.25, 1.5, 0, 0, 0, 0, *later, 1.75),
    ]
    assert rows_after(plan, "AAP · Aap vzw · 2026")[-1] == (
        *("TAA", "Taallessen", 4, 0, 0, 0, 0, 0),
        *later,
        4,
    )


def test_a_month_outside_the_period_of_an_organisation_is_blank(catalogue: Catalogue) -> None:
    soa = catalogue.kpi("SOA")
    school = replace(
        YEAR, first=YEAR.first.replace(year=2025, month=9), last=YEAR.last.replace(month=8, day=31)
    )
    found = together(
        organisation("AAP", "Aap vzw", kpis=(series(soa, [1]),)),
        organisation("BRG", "Brug vzw", kpis=(series(soa, [5, 0, 0, 0, 2]),), period=school),
    )
    plan = months_plan(found, kpi_heads(found, catalogue))
    before: tuple[Value, ...] = (None,) * 4
    assert rows_after(plan, "AAP · Aap vzw · 2026") == [
        ("SOA", "Sollicitatieacties", *before, 1, 0, 0, 0, 0, 0, *(None,) * 6, 1)
    ]
    assert rows_after(plan, "Alle organisaties") == [
        ("SOA", "Sollicitatieacties", 5, 0, 0, 0, 3, 0, 0, 0, 0, 0, *(None,) * 6, 8)
    ]
