"""The functions of Excel against the workbooks' own formulas, in a real program.

Random fillings are written, recalculated by the program, and the functions are called with the very
ranges that the recalculated document shows. Days come as the program gives them, as numbers, or as
Excel does, as days: by turns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling
from done_xl.layout.observation import observation_places
from done_xl.layout.places import Places, places
from done_xl.model.books import BOOKS
from done_xl.model.columns import DayColumn
from done_xl.model.findings import column_letters
from done_xl.text_nl.followup import ACTION, LATE
from done_xl.writing.computed import followup_sheet as follow_up
from done_xl.writing.computed import rekenblad_grid as grid
from done_xl.writing.computed.traject_grid import FIRST_LINE
from done_xl.writing.observation.book import write_observation
from done_xl.writing.organisation import write_organisation
from done_xl_udfs import (
    DONE_CHECKLIST,
    DONE_JANEE,
    DONE_KPI,
    DONE_KPI_TABEL,
    DONE_OBSTAKELS,
    DONE_OPVOLGDATUM,
    DONE_OPVOLGSTATUS,
    DONE_PDP_OPVOLGEN,
    DONE_PDP_VOORTGANG,
    DONE_REALISATIE,
    DONE_SAM_NIVEAU,
    DONE_SAM_PROFIEL,
    DONE_TERMIJN,
    DONE_VERHOUDING,
    DONE_WERKPUNTEN,
)
from tests.calc.office import CellValue, Document, Office
from tests.calc.test_formulas import CASES, Case, recalculated
from tests.writing.observation.setups import setup_of

pytestmark = pytest.mark.calc
EPOCH = date(1899, 12, 30)
Range = list[list[Any]]


def day_of(serial: CellValue) -> date:
    assert isinstance(serial, float)
    return EPOCH + timedelta(days=int(serial))


def near(one: object, other: object) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return one == pytest.approx(other, abs=1e-9)


@dataclass(frozen=True)
class Book:
    """A recalculated organisation workbook."""

    document: Document
    places: Places
    as_days: bool

    def values(self, sheet: str, area: str) -> Range:
        """The cells of an area as Excel would hand them over, blank ones as None."""
        rows = self.document.values(sheet, area)
        return [[None if cell == "" else cell for cell in row] for row in rows]

    def table(self, key: str, *, headed: bool = True) -> Range:
        """The very range of a table, its ready rows included."""
        place = self.places.table(key)
        first, last = (column_letters(n) for n in (place.first_column, place.last_column))
        begin = place.header_line if headed else place.first_line
        rows = self.values(place.sheet, f"{first}{begin}:{last}{place.last_line}")
        days = [f.index for f in place.spec.fields if isinstance(f.column, DayColumn)]
        if self.as_days:
            for row in rows:
                for index in days:
                    if isinstance(row[index], float):
                        moment = day_of(row[index])
                        row[index] = datetime(moment.year, moment.month, moment.day)
        return rows

    def column(self, key: str, field: str) -> Range:
        """The very range of a column of a table."""
        index = self.places.table(key).spec.field(field).index
        return [[row[index]] for row in self.table(key, headed=False)]

    def kpis(self, column: int) -> Range:
        """A column of KPI rekenblad, over all its KPIs."""
        return self.values(grid.SHEET, grid.kpi_area(column).split("!")[1].replace("$", ""))

    def line(self, line: int, columns: range) -> list[CellValue]:
        """Some cells of a line of KPI rekenblad, blank ones as ""."""
        area = f"{column_letters(columns[0])}{line}:{column_letters(columns[-1])}{line}"
        return list(self.document.values(grid.SHEET, area)[0])

    @property
    def reference(self) -> date:
        return day_of(self.document.named("Peildatum"))

    def helpers(self) -> list[dict[str, CellValue]]:
        """The hidden helpers by row, by the name of their column."""
        used = self.document.used("_reken")
        heads = {
            cell[:-1]: str(name)
            for cell, name in used.items()
            if cell.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "1"
        }
        rows: defaultdict[int, dict[str, CellValue]] = defaultdict(dict)
        for cell, value in used.items():
            letters = cell.rstrip("0123456789")
            rows[int(cell[len(letters) :])][heads[letters]] = value
        return [rows[number] for number in sorted(rows) if number > 1]

    def derived(self) -> Mapping[str, list[float]]:
        """What the other tables add to a KPI by month, as the workbook's own formulas count it."""
        return {
            str(row["kpi"]): [float(row.get(f"month {month}") or 0.0) for month in range(12)]
            for row in self.helpers()
            if row.get("kpi")
        }


CASE_IDS = [case for case in CASES if case.seed % 2 == 0 or case.full][:14]


@pytest.fixture(scope="module", params=CASE_IDS, ids=lambda case: f"filling{case.seed}")
def book(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, office: Office
) -> Iterator[Book]:
    case: Case = request.param
    path = tmp_path_factory.mktemp("functions") / "filling.xlsx"
    write_organisation(path, case.setup, case.filling)
    with recalculated(office, path) as document:
        yield Book(document, places(case.setup), case.seed % 4 == 0)


def months(book: Book) -> list[tuple[date, date] | None]:
    """The first and last day that count in each month of KPI rekenblad, None where none does."""
    columns = range(grid.FIRST_MONTH, grid.FIRST_MONTH + 12)
    pairs = zip(
        book.line(grid.FIRST_LINE, columns), book.line(grid.AFTER_LINE, columns), strict=True
    )
    days = ((day_of(first), day_of(after)) for first, after in pairs)
    return [(first, after - timedelta(days=1)) if first < after else None for first, after in days]


def total_of(log: Any, code: Any, window: tuple[Any, Any], known: Mapping[Any, Any]) -> float:
    """The total of a KPI; one of the organisation's own that no row holds is named, not counted."""
    found = DONE_KPI(log, code, *window)
    if isinstance(found, str):
        assert code not in known
        return 0.0
    return float(found)


def test_the_kpis_of_a_log_are_those_of_the_kpi_rekenblad(book: Book) -> None:
    log, derived, windows = book.table("log"), book.derived(), months(book)
    assert any(windows)
    last = max(window[1] for window in windows if window)
    first = min(window[0] for window in windows if window)
    table = DONE_KPI_TABEL(log, first, last)
    by_code = {row[0].split(" ")[0]: row[1:] for row in table[1:]}
    codes = 0
    for line in grid.kpi_lines():
        code, *cells = book.line(line, range(grid.TOTAL + 1))
        if code == "":
            continue
        codes += 1
        added = derived.get(str(code), [0.0] * 12)
        native = cells[grid.FIRST_MONTH - 1 : grid.FIRST_MONTH + 11]
        own = by_code.get(code, [0.0] * len(table[0][1:]))
        for month, window in enumerate(windows):
            if window is None:
                assert native[month] == ""
                continue
            total = total_of(log, code, window, by_code)
            assert near(total + added[month], native[month]), (code, month)
            assert near(own[month], total), (code, month)
        counted = sum(amount for amount, window in zip(added, windows, strict=True) if window)
        assert near(total_of(log, code, (first, last), by_code) + counted, cells[-1])
        assert near(own[-1] + counted, cells[-1])
    assert codes


def test_targets_and_baselines_are_those_of_the_kpi_rekenblad(book: Book) -> None:
    for line in grid.kpi_lines():
        row = book.line(line, range(grid.CHANGE + 1))
        if row[grid.CODE] == "":
            continue
        total, target, baseline = (
            None if row[at] == "" else row[at] for at in (grid.TOTAL, grid.TARGET, grid.BASELINE)
        )
        found = DONE_REALISATIE(total, target, baseline)
        shown = found if baseline is None else found[0][0]
        assert near(shown, row[grid.SHARE])
        change = "–" if baseline is None else found[0][1]
        assert near(change, row[grid.CHANGE])


def test_ratios_are_those_of_the_kpi_rekenblad(book: Book, catalogue: Catalogue) -> None:
    codes, totals = book.kpis(grid.CODE), book.kpis(grid.TOTAL)
    for offset, ratio in enumerate(catalogue.ratios):
        if not ratio.due:
            line = grid.first_ratio_line() + offset
            native = book.line(line, range(grid.RATIO, grid.RATIO + 1))[0]
            found = DONE_VERHOUDING(ratio.code, codes, totals)
            listed = {str(row[0]) for row in codes if row[0]}
            if listed.issuperset((*ratio.numerator, *ratio.denominator)):
                assert near(found, native), ratio.code
            else:  # a KPI that is switched off is named; the sheet shows a dash or 0
                assert str(found).startswith("De KPI"), ratio.code


def test_checklists_are_scored_as_their_sheets_do(book: Book) -> None:
    named = book.document.named
    scores, answers = book.column("statements", "score"), book.column("questions", "answer")
    assert near(DONE_CHECKLIST(scores), named("ChecklistScore"))
    assert near(DONE_CHECKLIST(scores, "aantal"), named("ChecklistBeantwoord"))
    assert DONE_CHECKLIST(book.table("statements")) == DONE_CHECKLIST(scores)
    weak = sum(1 for row in DONE_WERKPUNTEN(scores)[1:])
    place = book.places.table("statements")
    area = f"{place.letters('score')}{place.first_line}:{place.letters('score')}{place.last_line}"
    assert weak == calculated(
        book.document, place.sheet, f'=COUNTIF({area};"<="&WerkpuntHoogstens)'
    )
    names = {"JA": "AantalJA", "NEE": "AantalNEE", "open": "AantalOpen"}
    for word, name in names.items():
        assert DONE_JANEE(answers, word) == named(name)
    assert sum(1 for _ in DONE_OBSTAKELS(answers)[1:]) == named("AantalNEE")


def calculated(document: Document, sheet: str, formula: str, *, array: bool = False) -> CellValue:
    """The result of a formula that someone types in a free cell; it is wiped again."""
    cell = document.sheet(sheet).getCellRangeByName("AZ1:AZ1")
    document.sheet(sheet).unprotect("")
    if array:
        cell.setArrayFormula(formula)
    else:
        document.sheet(sheet).getCellRangeByName("AZ1").setFormula(formula)
    value: CellValue = cell.getDataArray()[0][0]
    cell.clearContents(1023)
    return value


def test_actions_are_followed_up_as_opvolging_does(book: Book) -> None:
    place = book.places.table("actions")
    actions = book.table("actions")
    area = {
        name: f"{place.letters(name)}{place.first_line}:{place.letters(name)}{place.last_line}"
        for name in ("done", "action")
    }
    # Blanks around a sign, also those of a web page, are no part of it.
    sign = f'TRIM(SUBSTITUTE({area["done"]};"\u00a0";" "))'
    counted = (
        f'=IF(COUNTA({area["action"]})=0;"–";(SUMPRODUCT(--({sign}="+"))'
        f'+SUMPRODUCT(--({sign}="+/-"))/2)/COUNTA({area["action"]}))'
    )
    assert near(DONE_PDP_VOORTGANG(actions), calculated(book.document, place.sheet, counted))
    # Nothing of a stopped path is due any more; the function knows of no paths.
    stopped = {code for code, phase in phases(book).items() if phase == "gestopt"}
    late = DONE_PDP_OPVOLGEN(actions, book.reference)[1:]
    wanted = sorted((who, day) for who, _, _, day, _ in late if who not in stopped)
    last = follow_up.LAST_LINE
    rows = book.document.values(follow_up.SHEET, f"A{follow_up.FIRST_LINE}:E{last}")
    shown = [
        (str(code), day_of(day))
        for day, state, code, _, what in rows
        if (state, what) == (LATE, ACTION)
    ]
    assert sorted(shown) == wanted


def phases(book: Book) -> dict[str, str]:
    """The phase of each candidate on Traject."""
    last = FIRST_LINE + book.places.table("candidates").rows - 1
    rows = book.document.values("Traject", f"A{FIRST_LINE}:B{last}")
    return {str(code): str(phase) for code, phase in rows if code}


def test_moments_are_those_of_the_workbook(book: Book) -> None:
    jobs = [row for row in book.helpers() if row.get("candidate")]
    starts: defaultdict[str, int] = defaultdict(int)
    for row in jobs:
        starts[str(row["candidate"])] += 1
    for row in jobs:
        if row["head"] != 1.0:
            continue
        start, end, confirmed = (row[name] for name in ("start", "end", "confirmed"))
        for code in ("D2W", "D6W", "D6M"):
            assert DONE_OPVOLGDATUM(start, code) == day_of(row[f"moment {code}"])
            if starts[str(row["candidate"])] > 1:
                continue  # the function looks at one job
            known = (None if end == 2958465.0 else end, confirmed or None)
            found = DONE_OPVOLGSTATUS(start, code, book.reference, *known)
            assert found == words(row, code)


def words(row: Mapping[str, CellValue], code: str) -> str:
    """What the helpers of the workbook say of a moment."""
    status = row[f"status {code}"]
    if isinstance(status, float):
        return "niet bevestigd" if row[f"unconfirmed {code}"] == 1.0 else "bereikt"
    return {"niet": "niet bereikt", "nog niet": "nog niet meetbaar"}[status]


SETUP = setup_of("K1", "K3", candidates=("K012", "K013"))


@pytest.mark.parametrize("seed", range(4))
def test_levels_are_those_of_formulas_over_an_observation_workbook(
    tmp_path: Path, office: Office, seed: int
) -> None:
    rng = Random(seed)
    place = observation_places(SETUP).table("scores_1")
    spec = BOOKS["observation"].tables[0]
    share = rng.choice((0.2, 0.6, 1.0))
    scores = [
        spec.row(**{slot: rng.randint(1, 4) for slot in "ab" if rng.random() < share})
        for _ in range(place.rows)
    ]
    path = tmp_path / "SAM.xlsx"
    write_observation(path, SETUP, Filling({}, {"scores_1": scores}))
    with office.open(path) as document:
        letters = column_letters(place.first_column), column_letters(place.last_column)
        area = f"{letters[0]}{place.header_line}:{letters[1]}{place.last_line}"
        rows = [[cell or None for cell in row] for row in document.values(place.sheet, area)]
        by_competence: defaultdict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(rows[1:], start=place.first_line):
            by_competence[str(row[0])].append(number)
        for slot in "ab":
            profile = DONE_SAM_PROFIEL(rows, slot)[1:]
            assert [row[0] for row in profile] == list(by_competence)
            for row, lines in zip(profile, by_competence.values(), strict=True):
                cells = f"{place.letters(slot)}{lines[0]}:{place.letters(slot)}{lines[-1]}"
                few = f'=IF(COUNT({cells})<3;"";SMALL({cells};ROUNDUP(COUNT({cells})/2;0)))'
                level = calculated(document, place.sheet, few)
                assert row[1] == level
                own = document.values(place.sheet, cells)
                column = [[cell or None for cell in line] for line in own]
                assert DONE_SAM_NIVEAU(column) == (level or "te weinig waarnemingen")
                assert row[3] == calculated(document, place.sheet, f"=COUNT({cells})")


def test_ends_of_measures_are_those_of_formulas(book: Book) -> None:
    starts = [
        row for row in book.table("measures", headed=False) if row[1] in ("BVS", "TBS", "IBO")
    ]
    place = book.places.table("measures")
    for row in starts[:6]:
        measure, start = row[1], row[place.spec.field("start").index]
        day = start if isinstance(start, float) else float((start.date() - EPOCH).days)
        formula = {
            "BVS": f"={day:.0f}+13",
            "TBS": f"={day:.0f}+20",
            "IBO": f"=EDATE({day:.0f};6)-(DAY(EDATE({day:.0f};6))=DAY({day:.0f}))",
        }[measure]
        assert DONE_TERMIJN(measure, start) == day_of(
            calculated(book.document, place.sheet, formula)
        )
