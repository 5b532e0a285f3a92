"""Overzicht: big numbers, KPIs by kind, ratios in words, which files stayed out."""

from __future__ import annotations

from done_xl.catalogue.types import Catalogue
from done_xl.report.blocks import Block, SheetPlan
from done_xl.report.plan import report_plan
from tests.report.makings import full, left_out, together


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
