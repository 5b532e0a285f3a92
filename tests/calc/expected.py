"""What the computed cells of a workbook must show, from Python's own results (domain 3 to 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import KpiSeries, OrganisationResult
from done_xl.layout.filling import Setup
from done_xl.layout.places import places
from done_xl.layout.sheets import ENTRY_SHEETS
from done_xl.model.findings import cell_name
from done_xl.model.raw import RawBook, RawTable
from done_xl.model.submission import Submission
from done_xl.model.tables import TABLES, TableSpec, table
from done_xl.reading.book import read_book
from done_xl.scoring.due import due_items
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.path import FOLLOW_UPS, trajectories
from done_xl.scoring.ratios import ratio_value
from done_xl.scoring.retention import (
    Standings,
    cohorts,
    continuation_days,
)
from done_xl.validation.book import check_book
from done_xl.writing.computed import followup_sheet as due_sheet
from done_xl.writing.computed import rekenblad_grid as kpi_grid
from done_xl.writing.computed import traject_grid as path_grid
from tests.calc.office import CellValue

NAMES = "named cells"  # stands where the name of a sheet would
COUNTS = "Start"
LINKS = "links of Opvolging"
DASH = "–"
MARKS = {"reached": "✓", "unconfirmed": "✓", "not_reached": "✗", "not_yet": "…"}
WORDS = {"STOP": "gestopt", "UIT": "uitstroom", "DOOR": "doorstroom", "IN": "instroom"}
MOMENT_WORDS = {"D2W": "2 weken", "D6W": "6 weken", "D6M": "6 maanden"}
Place = tuple[str, str]
Cells = dict[Place, CellValue]


@dataclass(frozen=True)
class Judged:
    """A written workbook as Python sees it."""

    setup: Setup
    raw: RawBook
    submission: Submission
    result: OrganisationResult
    reference: date
    catalogue: Catalogue


def judged(path: Path, setup: Setup, catalogue: Catalogue, today: date) -> Judged:
    """The workbook read, checked and added up as of its own reference date."""
    raw = read_book(path, path.name)
    checked = check_book(raw, catalogue, today=today)
    assert checked.submission is not None
    assert checked.reference is not None
    result = summarise(checked.submission, checked.findings, catalogue, checked.reference)
    return Judged(setup, raw, checked.submission, result, checked.reference, catalogue)


def expected_cells(book: Judged) -> Cells:
    """Every computed cell that tells something, blank ones included."""
    return {
        **_kpis(book),
        **_ratios(book),
        **_retention(book),
        **_paths(book),
        **_due(book),
        **_checklists(book),
        **_counters(book),
    }


def serial(day: date) -> float:
    return float((day - date(1899, 12, 30)).days)


def _row(sheet: str, line: int, values: Mapping[int, CellValue]) -> Cells:
    return {(sheet, cell_name(line, column)): value for column, value in values.items()}


def _or_blank(number: float | None) -> CellValue:
    return "" if number is None else float(number)


def _months(book: Judged) -> list[date | None]:
    """The first day of each of twelve months, None out of the period."""
    days: list[date | None] = [date(year, month, 1) for year, month in book.result.months]
    return [*days, *[None] * (12 - len(days))]


def _kpis(book: Judged) -> Cells:
    header = kpi_grid.HEADER_LINE
    cells: Cells = {}
    for offset, day in enumerate(_months(book)):
        name = cell_name(header, kpi_grid.FIRST_MONTH + offset)
        cells[kpi_grid.SHEET, name] = serial(day) if day else ""
    series = {one.code: one for one in book.result.kpis}
    kpis = book.submission.kpis
    first = book.raw.tables["kpis"].header_line + 1
    shown = {line - first: series[row.code] for row, line in zip(kpis, kpis.lines, strict=True)}
    for offset, line in enumerate(kpi_grid.kpi_lines()):
        one = shown.get(offset)
        columns = range(kpi_grid.CODE, kpi_grid.TREND)
        values: Mapping[int, CellValue] = dict.fromkeys(columns, "")
        if one is not None and one.active:
            values = _kpi_row(book, one)
        cells |= _row(kpi_grid.SHEET, line, values)
    return cells


def _kpi_row(book: Judged, one: KpiSeries) -> dict[int, CellValue]:
    amounts = iter(one.months)
    months: list[CellValue] = [
        "" if day is None or next(amounts, 0.0) is None or day > book.reference else 0.0
        for day in _months(book)
    ]
    for offset, amount in enumerate(one.months):
        if months[offset] != "":
            months[offset] = amount
    share = one.total / one.target if one.target else None
    standing_words = DASH if share is None else "doel gehaald" if share >= 1 else "nog niet"
    return {
        kpi_grid.CODE: one.code,
        kpi_grid.LABEL: one.label,
        kpi_grid.PHASE: one.phase,
        kpi_grid.KIND: one.kind,
        kpi_grid.BASELINE: _or_blank(one.baseline),
        **dict(enumerate(months, start=kpi_grid.FIRST_MONTH)),
        kpi_grid.TOTAL: one.total,
        kpi_grid.TARGET: _or_blank(one.target),
        kpi_grid.SHARE: DASH if share is None else share,
        kpi_grid.STANDING: standing_words,
        kpi_grid.CHANGE: DASH if one.baseline is None else one.total - one.baseline,
    }


def _ratios(book: Judged) -> Cells:
    """Quotients over the KPIs that the organisation follows, as its own sheet shows them."""
    sums = {one.code: one.total for one in book.result.kpis if one.active}
    counts = {one.code: one for one in book.result.retention}
    standings = {
        code: Standings(code, one.reached, one.unconfirmed, one.not_reached, one.not_yet)
        for code, one in counts.items()
    }
    cells: Cells = {}
    for offset, ratio in enumerate(book.catalogue.ratios):
        if ratio.due:
            above = float(sum(counts[code].reached for code in ratio.numerator))
            below = float(sum(counts[code].due for code in ratio.numerator))
        else:
            above = sum(sums.get(code, 0.0) for code in ratio.numerator)
            below = sum(sums.get(code, 0.0) for code in ratio.denominator)
        value = ratio_value(ratio, sums, standings)
        row: dict[int, CellValue] = {
            kpi_grid.NUMERATOR: above,
            kpi_grid.DENOMINATOR: below,
            kpi_grid.RATIO: DASH if value is None else value,
        }
        if ratio.due:
            row[kpi_grid.OUT_OF] = f"{above:.0f}/{below:.0f}" if below else DASH
        cells |= _row(kpi_grid.SHEET, kpi_grid.first_ratio_line() + offset, row)
    return cells


def _retention(book: Judged) -> Cells:
    counts = {one.code: one for one in book.result.retention}
    active = {row.code for row in book.submission.kpis if row.active == "ja"}
    ratios = len(book.catalogue.ratios)
    blank = dict.fromkeys(range(kpi_grid.SURE_SHARE + 1), "")
    cells: Cells = {}
    for place in range(len(MOMENT_WORDS)):
        cells |= _row(kpi_grid.SHEET, kpi_grid.retention_line(ratios, place), blank)
    # The active ones stand in order of time without gaps.
    for place, code in enumerate(code for code in MOMENT_WORDS if code in active):
        one = counts[code]
        confirmed = one.reached - one.unconfirmed
        sure = confirmed + one.not_reached
        row: dict[int, CellValue] = {
            kpi_grid.CODE: code,
            kpi_grid.LABEL: MOMENT_WORDS[code],
            kpi_grid.REACHED: one.reached,
            kpi_grid.UNCONFIRMED: one.unconfirmed,
            kpi_grid.NOT_REACHED: one.not_reached,
            kpi_grid.NOT_YET: one.not_yet,
            kpi_grid.DUE_TEXT: f"{one.reached}/{one.due}" if one.due else DASH,
            kpi_grid.DUE_SHARE: one.reached / one.due if one.due else DASH,
            kpi_grid.SURE_TEXT: f"{confirmed}/{sure}" if sure else DASH,
            kpi_grid.SURE_SHARE: confirmed / sure if sure else DASH,
        }
        cells |= _row(kpi_grid.SHEET, kpi_grid.retention_line(ratios, place), row)
    return cells


def _paths(book: Judged) -> Cells:
    table = places(book.setup).table("candidates")
    grid = path_grid.traject_grid(book.catalogue, table.rows)
    days = continuation_days(book.submission.amounts, book.catalogue.settings)
    found = cohorts(book.submission.placements, days)
    people = book.submission.candidates
    paths = trajectories(book.submission, found, book.catalogue, book.reference)
    due = due_items(book.submission, book.catalogue, book.reference)
    cells: Cells = {
        (path_grid.SHEET, cell_name(path_grid.FIRST_LINE + row, column)): ""
        for row in range(table.rows)
        for column in range(grid.what + 1 + len(grid.own))
    }
    if own_numbers(book.submission.amounts, book.catalogue).work_experience:
        heads = {grid.milestone(step.code): step.label for step in grid.own}
        cells |= _row(path_grid.SHEET, path_grid.HEADER_LINE, heads)
    for person, line, path in zip(people, people.lines, paths, strict=True):
        row: dict[int, CellValue] = {
            path_grid.CODE: path.candidate,
            path_grid.PHASE: WORDS[path.phase],
        }
        for code, mark in path.milestones.items():
            if code in FOLLOW_UPS:
                if mark is not None:
                    row[grid.milestone(code)] = "✓" if isinstance(mark, date) else MARKS[mark]
            elif isinstance(mark, date):
                row[grid.milestone(code)] = serial(mark)
        if path.phase == "STOP":
            assert person.stopped is not None
            row[grid.stopped] = serial(person.stopped)
        elif first := next((item for item in due if item.candidate == person.code), None):
            row[grid.follow_up] = serial(first.day)
            row[grid.what] = f"te laat: {first.what}" if first.day < book.reference else first.what
        cells |= _row(path_grid.SHEET, path_grid.FIRST_LINE + line - table.first_line, row)
    return cells


def _due(book: Judged) -> Cells:
    """Opvolging: a row per item, blank rows after the last, and how many there are."""
    items = due_items(book.submission, book.catalogue, book.reference)
    late = sum(item.day < book.reference for item in items)
    cells: Cells = {(due_sheet.SHEET, "A4"): _counted(len(items), late)}
    for place in range(200):
        row: Mapping[int, CellValue] = dict.fromkeys(range(7), "")
        cells[LINKS, str(place)] = ""
        if place < len(items):
            item, spec = items[place], table(items[place].table)
            row = {
                0: serial(item.day),
                1: _standing((item.day - book.reference).days),
                2: item.candidate,
                3: item.coach,
                4: item.what,
                5: item.detail,
                6: f"{spec.sheet}, rij {item.sheet_line}",
            }
            column = spec.field(item.field).index
            address = book.raw.tables[item.table].cell(item.sheet_line, column)
            cells[LINKS, str(place)] = f"#'{spec.sheet}'!{address}"
        cells |= _row(due_sheet.SHEET, 7 + place, row)
    return cells


def _counted(count: int, late: int) -> str:
    if count == 0:
        return "Er is nu niets op te volgen."
    shown = f"{count // 1000}.{count % 1000:03d}" if count > 999 else str(count)
    words = "1 punt" if count == 1 else f"{shown} punten"
    if count > 200:
        words = f"200 van {shown} getoond"
    return f"{words}, waarvan {late} te laat" if late else words


def _standing(days: int) -> str:
    if days <= 0:
        return "vandaag" if days == 0 else "te laat"
    return "binnen 7 dagen" if days <= 7 else ""


def _checklists(book: Judged) -> Cells:
    scored, answers = book.result.checklist, book.result.yes_no
    cells: Cells = {
        (NAMES, "ChecklistScore"): _or_blank(scored.share),
        (NAMES, "ChecklistBeantwoord"): scored.answered,
        (NAMES, "AantalJA"): answers.yes,
        (NAMES, "AantalNEE"): answers.no,
        (NAMES, "AantalOpen"): answers.open,
        (NAMES, "Peildatum"): serial(book.reference),
    }
    for letter, share in scored.themes.items():
        cells[NAMES, f"Checklist{letter}"] = _or_blank(share)
    return cells


# What a person fills in of a row that the template began.
_ANSWERS = {"statements": "score", "questions": "answer", "amounts": "amount"}
_ALL_OR_NOTHING = ("statements", "questions")


def _counters(book: Judged) -> Cells:
    cells: Cells = {}
    for sheet in ENTRY_SHEETS:
        tables = [spec for spec in TABLES if spec.sheet == sheet.name]
        counts = [_filled_and_incomplete(spec, book.raw.tables[spec.key]) for spec in tables]
        cells[COUNTS, f"{sheet.name}: ingevuld"] = sum(filled for filled, _ in counts)
        cells[COUNTS, f"{sheet.name}: onvolledig"] = sum(lacking for _, lacking in counts)
    return cells


def _filled_and_incomplete(spec: TableSpec, raw: RawTable) -> tuple[int, int]:
    if spec.key in _ANSWERS:
        index = spec.field(_ANSWERS[spec.key]).index
        filled = sum(row[index] is not None for row in raw.rows)
        lacking = len(raw.rows) - filled
        return filled, lacking if filled and spec.key in _ALL_OR_NOTHING else 0
    required = [field.index for field in spec.fields if field.required]
    rows = [row for row in raw.rows if any(value is not None for value in row)]
    return len(rows), sum(any(row[index] is None for index in required) for row in rows)
