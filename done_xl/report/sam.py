"""The sheet SAM: agreed levels per competence, small cells hidden (domain 6 and 10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.levels import OWN, LevelCounts, level_counts
from done_xl.consolidation.result import Consolidation
from done_xl.report.blocks import Area, Chart, PageSetup, Role, Series, SheetPlan, Value, same
from done_xl.report.tables import Page, Row
from done_xl.text_nl import report as words
from done_xl.text_nl import sam as text
from done_xl.writing.looks import BLUE, ORANGE, SKY, TAB_COLOUR, VERMILION

# Table and chart on one sheet of paper.
SHEET_PAGE: Final = PageSetup(landscape=False, pages_high=1)
_COLOURS = (VERMILION, ORANGE, SKY, BLUE)
_ROLES: tuple[Role, ...] = ("label", *same("whole", len(text.LEVELS) + 1))


def sam_plan(consolidation: Consolidation, catalogue: Catalogue) -> SheetPlan:
    """How many candidates have each agreed level, per competence that has one, over all."""
    page = Page("SAM", (46, *(15 for _ in text.LEVELS), 11))
    page.title(text.TITLE, f"Peildatum {words.day(consolidation.reference)}")
    counts = level_counts(consolidation, catalogue)
    if not any(map(any, counts.by_competence.values())):
        page.words("text", words.NO_DATA)
        return page.plan(TAB_COLOUR["IN"])
    page.note(text.sources(counts.reports, counts.organisations))
    page.note(text.LATEST_NOTE)
    page.note(text.SMALL_NOTE)
    page.skip()
    rows = _rows(counts, catalogue)
    heads = ("Competentie", *text.LEVELS, "Totaal")
    area = page.table(heads, rows, _ROLES)
    # A chart without the hidden rows would look complete.
    open_to_all = not any(isinstance(value, str) for row in rows for value in row[1:])
    charts = (_chart(area, rows),) if open_to_all else ()
    return page.plan(TAB_COLOUR["IN"], charts=charts, page=SHEET_PAGE)


def _rows(counts: LevelCounts, catalogue: Catalogue) -> list[Row]:
    names = {one.code: one.choice for one in catalogue.competences} | {OWN: text.OWN}
    threshold = catalogue.settings.small_cell
    return [
        (names[code], *shown_levels(levels, threshold))
        for code, levels in counts.by_competence.items()
        if any(levels)
    ]


def shown_levels(levels: Sequence[int], threshold: int) -> tuple[Value, ...]:
    """The counts of a competence and their total, as they may be shown.

    One count from 1 to below `threshold` hides them all. Whoever knows how many candidates were
    assessed, and this rule, could compute the small one from a choice of cells; from the total
    alone nobody can.
    """
    total = sum(levels)
    hidden = any(0 < level < threshold for level in levels)
    cells = (words.HIDDEN,) * len(levels) if hidden else levels
    return (*cells, words.SMALL if 0 < total < threshold else total)


def _chart(area: Area, rows: Sequence[Row]) -> Chart:
    labels = Area(area.sheet, area.line, 0, area.last_line, 0)
    series = tuple(
        Series(name, labels, Area(area.sheet, area.line, column, area.last_line, column), colour)
        for column, (name, colour) in enumerate(zip(text.LEVELS, _COLOURS, strict=True), start=1)
    )
    totals = [(str(row[0]), float(row[-1])) for row in rows if isinstance(row[-1], int)]
    return Chart(
        kind="stacked_bar",
        title=text.TITLE,
        alt=words.chart_alt(f"Staafgrafiek: {text.TITLE}", totals),
        line=area.last_line + 3,
        column=0,
        width=860,
        height=120 + 24 * len(rows),
        highest=max(total for _, total in totals),
        series=series,
        unit="kandidaten",
    )
