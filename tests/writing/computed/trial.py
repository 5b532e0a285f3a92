"""A small workbook with bare entry tables, so that the computed sheets are tested on their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Setup
from done_xl.layout.places import TablePlace, places
from done_xl.model.own_settings import OWN_SETTINGS
from done_xl.model.submission import Period
from done_xl.writing.book import Book, Cell
from done_xl.writing.computed.sheets import write_computed

Row = Mapping[str, Cell]
SIZES = {
    "candidates": 12,
    "intakes": 4,
    "interviews": 4,
    "log": 40,
    "contacts": 20,
    "vacancies": 10,
    "actions": 20,
    "talks": 4,
    "measures": 12,
    "placements": 20,
}


@dataclass(frozen=True)
class Trial:
    """What is typed: rows by table key, each a mapping from field name to value."""

    reference: date
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    first: date = date(2026, 1, 1)
    last: date = date(2026, 12, 31)
    targets: Mapping[str, float] = field(default_factory=dict)
    continuation: int = 31
    baselines: Mapping[str, float] = field(default_factory=dict)
    experience: bool = False

    @property
    def setup(self) -> Setup:
        return Setup("VBO", "Voorbeeld vzw", Period(self.first, self.last), SIZES)


def build(
    path: Path,
    trial: Trial,
    catalogue: Catalogue,
    cached: Mapping[tuple[str, str], Cell] | None = None,
) -> Path:
    """The path of a workbook with the trial's rows and all computed sheets."""
    book, setup = Book(path, cached=cached), trial.setup
    where = places(setup)
    start = book.sheet("Start")
    names: dict[str, Cell] = {
        "Organisatie": setup.name,
        "PeriodeVan": trial.first,
        "PeriodeTot": trial.last,
        "Peildatum": trial.reference,
        **{each.name: each.default(catalogue) or 0 for each in OWN_SETTINGS if each.name},
        "DagenTussenJobs": trial.continuation,
        "WerkervaringAan": int(trial.experience),
    }
    day = book.format(num_format="dd/mm/yyyy")
    for row, (name, value) in enumerate(names.items()):
        book.value(start, row, 1, value, day)
        book.name(name, f"=Start!$B${row + 1}")
    sheets = {"Start": start}
    rows = {**_prefilled(trial, catalogue), **trial.rows}
    for key, place in where.tables.items():
        if place.sheet not in sheets:
            sheets[place.sheet] = book.sheet(place.sheet)
        _table(book, place, rows.get(key, ()))
    write_computed(book, setup, catalogue, where)
    book.close({}, {})
    return path


def _prefilled(trial: Trial, catalogue: Catalogue) -> dict[str, list[Row]]:
    kpis: list[Row] = [
        {
            "code": kpi.code,
            "label": kpi.label,
            "phase": kpi.phase,
            "kind": kpi.kind,
            "active": "ja" if kpi.active else "nee",
            "target": trial.targets.get(kpi.code),
            "baseline": trial.baselines.get(kpi.code),
        }
        for kpi in catalogue.kpis
    ]
    statements: list[Row] = [
        {"number": entry.number, "theme": entry.theme} for entry in catalogue.checklist.statements
    ]
    return {"kpis": kpis, "statements": statements}


def _table(book: Book, place: TablePlace, rows: Sequence[Row]) -> None:
    target = book.raw.get_worksheet_by_name(place.sheet)
    assert target is not None
    target.add_table(
        place.header_line - 1,
        place.first_column,
        place.last_line - 1,
        place.last_column,
        {
            "name": place.spec.name,
            "columns": [{"header": header} for header in place.spec.headers],
            "style": None,
        },
    )
    plain, day = book.format(), book.format(num_format="dd/mm/yyyy")
    for offset, row in enumerate(rows):
        for name, value in row.items():
            style = day if isinstance(value, date) else plain
            book.value(target, place.first_line - 1 + offset, place.column(name), value, style)
