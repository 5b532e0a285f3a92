"""The sheet Deelnemers: breakdowns by a personal trait, small cells hidden (domain 10)."""

from __future__ import annotations

from collections.abc import Sequence

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation
from done_xl.report.blocks import Role, SheetPlan, Value, same
from done_xl.report.figures import Results, current, name_cells, that_know
from done_xl.report.tables import Page
from done_xl.scoring.disclosure import protect
from done_xl.text_nl import report as text
from done_xl.writing.looks import TAB_COLOUR


def people_plan(consolidation: Consolidation, catalogue: Catalogue) -> SheetPlan:
    """Participants per organisation by statuut, sex and age."""
    results = current(consolidation)
    values = {trait: _values(trait, catalogue, results) for trait in text.TRAITS}
    widest = max(map(len, values.values()))
    page = Page("Deelnemers", (9, 36, 17, *(12 for _ in range(widest + 1))))
    page.title("Deelnemers", f"Peildatum {text.day(consolidation.reference)}")
    page.note(text.SMALL_NOTE)
    page.note(text.PERIOD_NOTE)
    for trait, name in text.TRAITS.items():
        page.skip()
        page.words("section", name)
        _breakdown(page, trait, values[trait], results, catalogue.settings.small_cell)
    return page.plan(TAB_COLOUR["result"])


def _values(trait: str, catalogue: Catalogue, results: Results) -> tuple[str, ...]:
    """The values of a trait in the catalogue's order, then what else the workbooks hold."""
    if trait == "leeftijd":
        known = tuple(band.label for band in catalogue.settings.age_bands)
    else:
        known = catalogue.choices(trait)
    found = {value for result in results for value in result.traits.get(trait, {})}
    return (*known, *sorted(found.difference(known)))


def _breakdown(
    page: Page, trait: str, values: Sequence[str], results: Results, threshold: int
) -> None:
    known = that_know(results, "candidates")
    counts = [[result.traits.get(trait, {}).get(value, 0) for value in values] for result in known]
    # Trajectverloop shows how many paths an organisation has, so the totals of rows stay.
    table = protect(counts, threshold=threshold)
    roles: tuple[Role, ...] = (
        "label",
        "label",
        "label",
        *same("whole", len(values) + 1),
    )
    shown = {
        result.facts.path: (*map(_shown, cells), sum(count))
        for result, cells, count in zip(known, table.cells, counts, strict=True)
    }
    unknown: tuple[Value, ...] = (text.DASH,) * (len(values) + 1)
    rows = [(*name_cells(result), *shown.get(result.facts.path, unknown)) for result in results]
    totals = table.column_totals if known else (0,) * len(values)
    page.table(
        ("Code", "Organisatie", "Periode", *values, "Totaal"),
        rows,
        roles,
        total=("", text.ALL_ORGANISATIONS, "", *map(_shown, totals), sum(map(sum, counts))),
    )


def _shown(count: int | None) -> Value:
    return text.HIDDEN if count is None else count
