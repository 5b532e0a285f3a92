"""Overzicht: big numbers, KPIs by kind, ratios, which files stayed out."""

from __future__ import annotations

from done_xl.catalogue.types import Catalogue
from done_xl.report.blocks import Block, SheetPlan
from done_xl.report.plan import report_plan
from tests.report.makings import full, left_out, organisation, series, together


def made(catalogue: Catalogue) -> SheetPlan:
    out = tuple(left_out(f"kapot{number}.xlsx", "Stuk.") for number in range(6))
    return report_plan(together(full(catalogue, "VBO", "Voorbeeld", 2), excluded=out), catalogue)[1]


def with_role(plan: SheetPlan, *roles: str) -> list[Block]:
    return [block for block in plan.blocks if block.roles[0] in roles]


def test_five_big_numbers_with_their_words(catalogue: Catalogue) -> None:
    plan = made(catalogue)
    big = [block.rows[0][0] for block in with_role(plan, "tile", "tile_percent")]
    words = [block.rows[0][0] for block in with_role(plan, "tile_label")]
    assert list(zip(big, words, strict=True))[:5] == [
        (20, "trajecten"),
        (48.0, "sollicitatiegesprekken"),
        (12.0, "doorstromingen"),
        (0.75, "doorstroom na 2 weken (12 van 16)"),
        (0.75, "doorstroom na 6 maanden (6 van 8)"),
    ]


def test_the_notes_name_the_files_that_stayed_out(catalogue: Catalogue) -> None:
    notes = [block.rows[0][0] for block in with_role(made(catalogue), "note")]
    assert notes[0] == (
        "In dit rapport: 1 organisatie, 1 werkboek. Niet meegeteld: kapot0.xlsx, kapot1.xlsx, "
        "kapot2.xlsx, kapot3.xlsx en nog 2. De reden staat op Bronbestanden. "
        "4 rijen met een fout tellen niet mee; ze staan op Controle."
    )


def test_a_star_by_a_share_of_target_is_explained(catalogue: Catalogue) -> None:
    soa = catalogue.kpi("SOA")
    found = together(
        organisation("AAP", kpis=(series(soa, [9], target=12),)),
        organisation("BRG", kpis=(series(soa, [5]),)),
    )
    plan = report_plan(found, catalogue)[1]
    (row,) = (
        block
        for block in plan.blocks
        if block.rows and block.rows[0][0] == "SOA Sollicitatieacties"
    )
    assert row.rows[0][1:] == (14, 12, 0.75)
    assert row.roles[-1] == "percent_partly"
    notes = [block.rows[0][0] for block in with_role(plan, "note")]
    assert notes[1:] == [
        "* Niet elke organisatie heeft een doel. Het % telt alleen wie een doel heeft. "
        "Het doel geldt voor de hele periode.",
        "KPI's tellen wat in de periode viel, tot en met de peildatum. Trajectverloop en "
        "percentages tellen ook wie vroeger startte. Trajecten: alle kandidaten in de werkboeken. "
        "Wie twee keer startte, telt in het Trajectverloop één keer en in de percentages twee "
        "keer.",
    ]


def test_a_follow_up_moment_that_nobody_reached_yet_says_so(catalogue: Catalogue) -> None:
    plan = report_plan(together(organisation(kpis=(series(catalogue.kpi("D2W"), []),))), catalogue)[
        1
    ]
    words = [block.rows[0][0] for block in with_role(plan, "tile_label")]
    assert words[3] == "doorstroom na 2 weken: nog niet meetbaar"


def test_a_small_ratio_has_two_decimals(catalogue: Catalogue) -> None:
    amounts = {"SOA": 100, "SOG": 15, "VAC": 13, "DST": 0}
    kpis = [series(catalogue.kpi(code), [amount]) for code, amount in amounts.items()]
    plan = report_plan(together(organisation(kpis=kpis)), catalogue)[1]
    assert [row[0] for block in with_role(plan, "text") for row in block.rows] == [
        "Sollicitatieacties per sollicitatiegesprek: 6,7",
        "Sollicitatiegesprekken per doorstroming: –",
        "Besproken vacatures per sollicitatieactie: 0,13",
    ]


def test_a_long_label_wraps_on_a_higher_line(catalogue: Catalogue) -> None:
    kpi = catalogue.kpi("BBP")
    plan = report_plan(together(organisation(kpis=(series(kpi, [1]),))), catalogue)[1]
    (row,) = (
        block for block in plan.blocks if block.rows and block.rows[0][0] == f"BBP {kpi.label}"
    )
    assert row.roles[0] == "sentence"
    assert plan.heights[row.line] == 30


def test_a_line_is_named_at_its_top_unless_another_line_runs_there(catalogue: Catalogue) -> None:
    months = {"SOA": [100, 280, 90], "SOG": [20, 20, 40], "DST": [1, 8, 2]}
    kpis = [series(catalogue.kpi(code), amounts) for code, amounts in months.items()]
    plan = report_plan(together(organisation(kpis=kpis)), catalogue)[1]
    assert [(line.label, line.peak) for line in plan.charts[0].series] == [
        ("SOA", 1),
        ("SOG", 2),
        ("DST", None),
    ]


def test_ratios_stand_in_words(catalogue: Catalogue) -> None:
    said = [row[0] for block in with_role(made(catalogue), "text") for row in block.rows]
    assert said[-2:] == [
        "Nog aan het werk na 2 weken: 75 % (12 van 16)",
        "Nog aan het werk na 6 maanden: 75 % (6 van 8)",
    ]


def test_the_charts_take_their_cells_from_the_other_sheets(catalogue: Catalogue) -> None:
    charts = made(catalogue).charts
    assert [(chart.kind, chart.title) for chart in charts] == [
        ("line", "Solliciteren en doorstromen per maand"),
        ("column", "Coachinguren per maand"),
        ("bar", "Trajectverloop"),
        ("stacked_bar", "Nog aan het werk, van wie te meten is"),
    ]
    first = charts[0].series[0]
    assert (first.labels.reference, first.values.reference) == (
        "'Maanden'!$C$4:$N$4",
        "'Maanden'!$C$8:$N$8",
    )
    assert all(chart.alt for chart in charts)
