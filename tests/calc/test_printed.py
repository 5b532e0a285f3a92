"""What comes out of the printer: Dashboard and the report's Overzicht, and no cell too narrow."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from done_xl.api.demo import SAMPLE_DAY
from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.layout.filling import Setup
from done_xl.samples.organisations import sample_books
from done_xl.writing.organisation import write_organisation
from tests.calc.office import Office
from tests.report.makings import write_project_report

pytestmark = pytest.mark.calc
FULL = "GROEN"
BOOKS = {book.setup.code: book for book in sample_books()}
DOTS_PER_INCH = 60
A4_LANDSCAPE = (842, 595)  # points
TOO_NARROW = "###"
WHITE = bytes(range(240, 256))


@dataclass(frozen=True)
class Picture:
    """A page in grey: a byte a dot, row by row."""

    width: int
    height: int
    dots: bytes

    def ink(self, left: float, top: float, right: float, bottom: float) -> float:
        """The share of dots that are not white in a part of the page, given from 0 to 1."""
        first, last = int(left * self.width), int(right * self.width)
        rows = range(int(top * self.height), int(bottom * self.height))
        lines = (self.dots[row * self.width + first : row * self.width + last] for row in rows)
        dark = sum(len(line.translate(None, WHITE)) for line in lines)
        return dark / (len(rows) * (last - first))


def text(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def pages(pdf: Path) -> tuple[int, tuple[int, int]]:
    """The number of pages and the size of the first in points."""
    said = text("pdfinfo", pdf)
    size = re.search(r"Page size: +([\d.]+) x ([\d.]+)", said)
    count = re.search(r"Pages: +(\d+)", said)
    assert size is not None
    assert count is not None
    return int(count[1]), (round(float(size[1])), round(float(size[2])))


def picture(pdf: Path) -> Picture:
    """The first page; a PGM is a line of type, a line of sizes, a line of depth, then dots."""
    text("pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", "-singlefile", pdf, pdf.with_suffix(""))
    kind, sizes, depth, dots = pdf.with_suffix(".pgm").read_bytes().split(b"\n", 3)
    assert (kind, depth) == (b"P5", b"255")
    width, height = map(int, sizes.split())
    assert len(dots) == width * height
    return Picture(width, height, dots)


@pytest.fixture(scope="module")
def files(
    tmp_path_factory: pytest.TempPathFactory,
    sample_file: Callable[[str], Path],
    catalogue: Catalogue,
) -> Mapping[str, Path]:
    """A full workbook, an empty one, and the report of all samples."""
    folder = tmp_path_factory.mktemp("printed")
    samples = [sample_file(code) for code in BOOKS]
    whole = consolidate_folder(samples[0].parent, catalogue, today=SAMPLE_DAY)
    write_project_report(folder / "report.xlsx", whole, samples[0].parent)
    period = BOOKS[FULL].setup.period
    write_organisation(folder / "empty.xlsx", Setup("ABC", "Proef & co vzw", period))
    return {
        "full": sample_file(FULL),
        "empty": folder / "empty.xlsx",
        "report": folder / "report.xlsx",
    }


@pytest.mark.parametrize(
    ("file", "sheet"), [("full", "Dashboard"), ("empty", "Dashboard"), ("report", "Overzicht")]
)
def test_one_page_with_something_in_every_corner(
    tmp_path: Path, office: Office, files: Mapping[str, Path], file: str, sheet: str
) -> None:
    pdf = tmp_path / "page.pdf"
    with office.open(files[file]) as document:
        document.print_pdf(pdf, sheet)
    assert pages(pdf) == (1, A4_LANDSCAPE)
    page = picture(pdf)
    corners = {
        "left above": page.ink(0, 0, 0.5, 0.5),
        "right above": page.ink(0.5, 0, 1, 0.5),
        "left below": page.ink(0, 0.5, 0.5, 1),
        "right below": page.ink(0.5, 0.5, 1, 1),
    }
    least = 0.02 if file != "empty" else 0.005
    assert {name: ink for name, ink in corners.items() if ink < least} == {}
    # What runs off the paper is cut at its edge: the outermost millimetres stay white.
    edges = {
        "left": page.ink(0, 0, 0.01, 1),
        "right": page.ink(0.99, 0, 1, 1),
        "above": page.ink(0, 0, 1, 0.01),
        "below": page.ink(0, 0.99, 1, 1),
    }
    assert {name: ink for name, ink in edges.items() if ink} == {}


@pytest.mark.parametrize("file", ["full", "empty", "report"])
def test_no_cell_is_too_narrow_for_what_it_shows(
    tmp_path: Path, office: Office, files: Mapping[str, Path], file: str
) -> None:
    pdf = tmp_path / "all.pdf"
    with office.open(files[file]) as document:
        document.print_pdf(pdf)
    printed = text("pdftotext", "-layout", pdf, "-")
    narrow = [line.strip() for line in printed.splitlines() if TOO_NARROW in line]
    assert len(printed) > 5_000
    assert narrow == []


def test_a_column_that_is_too_narrow_would_be_seen(
    tmp_path: Path, office: Office, files: Mapping[str, Path]
) -> None:
    pdf = tmp_path / "narrow.pdf"
    with office.open(files["full"]) as document:
        sheet = document.sheet("Registratie")
        sheet.unprotect("")
        sheet.Columns.getByIndex(0).Width = 800  # hundredths of a millimetre
        document.print_pdf(pdf, "Registratie")
    assert TOO_NARROW in text("pdftotext", "-layout", pdf, "-")
