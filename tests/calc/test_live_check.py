"""The check of a workbook that is open says what the check of its file says, to the cell.

Each bad file of the corpus is opened in a real program and read there, those that differ by a row
of Registratie as one file. What such a program cannot hold, or mends on opening, stands in
`OTHERWISE` with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import xlwings as xw

from done_xl import api
from done_xl.api.live import check_live
from done_xl.model.findings import Finding
from done_xl.reading.live import live_source
from done_xl.samples.observed import observed_books
from done_xl.writing.observation.book import write_observation
from tests.calc.office import Office
from tests.calc.xlwings_office import excel_on
from tests.corpus.cases import CELLS, FILES, TABLES, Case, More
from tests.corpus.making import written
from tests.hosts.folders import SIZES

pytestmark = pytest.mark.calc
LAST_DAY = date(2026, 12, 31)
NO_WORKBOOK = "no program opens it as a workbook"
MENDED = "LibreOffice writes the sheet anew as far as it can be read"
# What the open workbook says instead, by the name of the case; None where it cannot be opened.
OTHERWISE: dict[str, tuple[str, list[str] | None]] = {
    **dict.fromkeys(
        (
            "zero bytes",
            "text named .xlsx",
            "truncated zip",
            "old Excel named .xlsx",
            "old Excel",
            "password",
            "Word",
            "broken workbook part",
            "part that names a file of the computer",
        ),
        (NO_WORKBOOK, None),
    ),
    "broken sheet": (MENDED, None),
    "1904": ("the engine of these tests counts days from 1900 only; Excel gives days", None),
    "boolean day": (
        "LibreOffice holds a truth value in a cell for days as day 0; Excel does not",
        ["error CEL-028 Registratie!A9"],
    ),
    "newer template": ("LibreOffice hides the document's properties from macros", []),
    "formula without result": (
        "an open workbook is calculated",
        ["warning CEL-025 Registratie!C9"],
    ),
    "formula of another program": (
        "an open workbook is calculated",
        ["warning CEL-025 Registratie!C6"],
    ),
}
ROWS = [case for case in CELLS if isinstance(case.make, More) and case.name not in OTHERWISE]
CASES = [
    case
    for case in (*FILES, *TABLES, *CELLS)
    if case not in ROWS and (case.name not in OTHERWISE or OTHERWISE[case.name][1] is not None)
]


@pytest.fixture
def excel(office: Office) -> Iterator[xw.App]:
    with excel_on(office) as running:
        yield running


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("base") / "base.xlsx").read_bytes()


def live(excel: xw.App, path: Path, today: date = LAST_DAY) -> tuple[Finding, ...]:
    book = excel.books.open(str(path))
    try:
        return check_live(live_source(book), path.name, today=today).outcome.findings
    finally:
        book.close()


def told(finding: Finding) -> str:
    place = "!".join(filter(None, (finding.place.sheet, finding.place.cell)))
    return f"{finding.severity} {finding.code} {place}".strip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_open_workbook_gives_the_findings_of_its_file(
    case: Case, base: bytes, excel: xw.App, tmp_path: Path
) -> None:
    path = tmp_path / f"bad{case.suffix}"
    path.write_bytes(base)
    case.make(path)
    found = live(excel, path)
    if case.name in OTHERWISE:
        assert [told(finding) for finding in found] == OTHERWISE[case.name][1]
    else:
        assert found == api.check([path], today=LAST_DAY).findings


def test_rows_of_an_open_workbook_give_the_findings_of_their_file(
    excel: xw.App, tmp_path: Path
) -> None:
    rows = [row for case in ROWS if isinstance(case.make, More) for row in case.make.rows]
    path = written(tmp_path / "bad.xlsx", rows, name="=2+3", sizes={**SIZES, "log": 2 * len(rows)})
    found = live(excel, path)
    alone = [said.split("!")[0] for case in ROWS for said in case.findings]
    # Side by side the three spellings of one day make three equal rows.
    together = [*alone, *["warning BOE-014 Registratie"] * 2]
    assert sorted(told(finding).split("!")[0] for finding in found) == sorted(together)
    assert found == api.check([path], today=LAST_DAY).findings


def test_a_sample_full_of_mistakes(excel: xw.App, sample_file: Callable[[str], Path]) -> None:
    path = sample_file("TEXTIEL")
    found = live(excel, path)
    assert len([one for one in found if one.severity == "error"]) > 10
    assert found == api.check([path], today=LAST_DAY).findings


def test_observation_workbooks_and_their_report(excel: xw.App, tmp_path: Path) -> None:
    day = date(2026, 3, 31)
    book = observed_books()[0]
    path = tmp_path / "SAM_A1.xlsx"
    write_observation(path, book.setup, book.filling)
    report = api.assess(tmp_path, tmp_path, today=day).report
    for one in (path, report):
        assert live(excel, one, day) == api.check([one], today=day).findings


def test_a_verzendversie_is_known_where_the_program_hides_the_properties(
    excel: xw.App, tmp_path: Path
) -> None:
    sent = api.export(written(tmp_path / "DOne_BAD_2026.xlsx"), tmp_path / "sent.xlsx")
    assert live(excel, sent) == api.check([sent], today=LAST_DAY).findings == ()
