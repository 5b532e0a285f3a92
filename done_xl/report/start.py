"""The sheet Start: what this report is, how to read it, and where everything stands."""

from __future__ import annotations

from typing import Final

from done_xl.consolidation.result import Consolidation
from done_xl.report.blocks import Link, PageSetup, SheetPlan
from done_xl.report.control import all_findings, severities
from done_xl.report.tables import Page
from done_xl.text_nl import report as text
from done_xl.writing.looks import TAB_COLOUR

WIDTHS: Final = (30.0, 84.0)


def start_plan(consolidation: Consolidation, *, first_line: int | None = None) -> SheetPlan:
    """Dates and counts, the legend, and the list of sheets with links.

    With a `first_line` it begins there, below a head of its own: that of the project workbook.
    """
    page = Page("Start", WIDTHS)
    if first_line is None:
        page.title(text.REPORT_TITLE, text.START_SUBTITLE)
    else:
        page.line = first_line
    page.words("section", "Dit rapport")
    page.put(
        [("Peildatum", consolidation.reference), ("Opgemaakt op", consolidation.run)],
        ("label", "day"),
    )
    page.put(_amounts(consolidation), ("label", "count"))
    if not consolidation.results:
        page.words("text", text.NOTHING_IN)
    page.skip()
    page.words("section", "Bladen")
    page.put(
        [(Link(name, name), text.sheet_words(name)) for name in text.SHEETS], ("link", "label")
    )
    page.skip()
    page.words("section", "Zo leest u dit rapport")
    page.put(list(text.LEGEND), ("label", "label"))
    return page.plan(TAB_COLOUR["grey"], page=PageSetup(landscape=False, pages_high=1))


def _amounts(consolidation: Consolidation) -> list[tuple[str, int]]:
    """How many files and findings the report is made of; no line for files of no assessor."""
    results = consolidation.results
    counts = severities(all_findings(consolidation))
    handed_in = (
        ("Observatiewerkboeken", len(consolidation.observed)),
        ("Assessmentrapporten", len(consolidation.agreed)),
    )
    return [
        ("Organisaties", len({result.organisation.code for result in results})),
        ("Werkboeken die meetellen", len(results)),
        *(line for line in handed_in if line[1]),
        ("Bestanden die niet meetellen", len(consolidation.excluded)),
        ("Overgeslagen bestanden", len(consolidation.passed_over)),
        ("Fouten", counts["error"]),
        ("Waarschuwingen", counts["warning"]),
        ("Info", counts["info"]),
    ]
