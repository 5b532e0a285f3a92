"""What every sheet of a dossier has: whose it is, for what it may be used, and labelled facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from done_xl.model.findings import cell_name
from done_xl.report.blocks import Area, Chart, Mark, MarkLook, PageSetup, SheetPlan, Value
from done_xl.report.dossier.person import Person
from done_xl.report.paper import Paper
from done_xl.text_nl import dossier as text
from done_xl.text_nl.shown import day_text
from done_xl.writing.looks import TAB_COLOUR


def begun(name: str, person: Person, widths: tuple[float, ...]) -> Paper:
    """A sheet with its head: the candidate's name, what the dossier is for, and when."""
    page = Paper(name, widths)
    page.heights[page.line] = 28
    page.words("title", f"{name} · {person.shown}")
    page.whole(text.FOR_THE_TALK, "strong")
    page.words(
        "subtitle",
        text.MADE.format(
            organisation=person.organisation.name,
            made=day_text(person.made),
            reference=day_text(person.reference),
        ),
    )
    page.gap(6)
    return page


def finished(
    page: Paper,
    tab: str,
    *,
    landscape: bool = False,
    marks: Sequence[Mark] = (),
    charts: Sequence[Chart] = (),
) -> SheetPlan:
    """The page as a sheet."""
    plan = page.plan(TAB_COLOUR[tab], charts=charts, page=PageSetup(landscape=landscape))
    return replace(plan, marks=tuple(marks))


def facts(page: Paper, rows: Sequence[tuple[str, Value]], label: int = 1) -> None:
    """Labels with what is known beside them; `label` is over how many columns a label stands."""
    rest = len(page.widths) - label
    for name, value in rows:
        if value is None:
            page.line_of((name, "strong", label), (text.NOT_FILLED_IN, "faint", rest))
        else:
            page.line_of((name, "strong", label), (value, "paragraph", rest))


def word_mark(area: Area, column: int, word: str, look: MarkLook) -> Mark:
    """A look for the cells of a column of this area that hold a word."""
    cells = Area(area.sheet, area.line, column, area.last_line, column)
    first = cell_name(area.line, column)
    return Mark(cells, f'=ISNUMBER(SEARCH("{word}",{first}))', look)
