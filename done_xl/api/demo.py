"""Use cases of the project's own files: the demo, the samples and the blanks."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from done_xl.api.checking import CheckOutcome, annotate, check
from done_xl.api.computed import computed_cells
from done_xl.api.excel_files import Functions, excel_files
from done_xl.api.outputs import made_folder, target
from done_xl.api.project import Project, consolidate
from done_xl.api.sampled import assessment_files, write_assessment, write_blank_observation
from done_xl.layout.filling import Setup, file_name
from done_xl.model.submission import Period
from done_xl.samples.organisations import SampleBook, sample_books
from done_xl.writing.organisation import write_organisation

# The day on which the samples are looked at, so that they are the same on every day.
SAMPLE_DAY = date(2026, 9, 30)
BLANK = "DOne_organisatie_leeg.xlsx"
BLANK_OBSERVATION = "SAM_observatie_leeg.xlsx"
BLANK_PERIOD = Period(date(2026, 1, 1), date(2026, 12, 31))
FILLED = "werkboeken"
OBSERVED = "SAM"
MARKED = "gemarkeerd"


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made: the check, the assessment's report, the project, and marked copies.

    `faulty` is the workbook with deliberate mistakes.
    """

    check: CheckOutcome
    assessment: Path
    project: Project
    faulty: str
    annotated: Path


@dataclass(frozen=True, slots=True)
class Built:
    """How many files were built or compared, and which of them are not current."""

    files: int
    stale: tuple[str, ...] = ()


def demo(folder: Path, *, overwrite: bool = False) -> Demo:
    """Five synthetic workbooks and an assessment, checked and consolidated; raises UseError."""
    books = sample_books()
    filled = made_folder(folder / FILLED)
    observed = made_folder(filled / OBSERVED)
    paths = [filled / file_name(book.setup) for book in books]
    files = [*paths, *assessment_files(observed)]
    for path in files:
        target(path, overwrite=overwrite)
    _write_samples(filled, books)
    assessment = write_assessment(observed, paths)
    outcome = check(files, today=SAMPLE_DAY)
    annotate(outcome, folder / MARKED, overwrite=overwrite)
    faults = [one.place.file for one in outcome.findings if one.severity == "error"]
    project = consolidate(filled, folder, today=SAMPLE_DAY, overwrite=overwrite)
    return Demo(outcome, assessment, project, max(faults, key=faults.count), folder / MARKED)


def build(root: Path, *, functions: Functions | None = None, only_check: bool = False) -> Built:
    """The project's own files, built or compared byte for byte.

    Those are the samples in workbooks/, the blanks in templates/ and, where the functions of Excel
    are given, the texts of VBA with the add-in and the project workbook that are made from them.
    """
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        _build_into(fresh)
        samples = sorted(fresh.rglob("*.xlsx"))
        files = list(excel_files(functions)) if functions else []
        files += [(path.relative_to(fresh).as_posix(), path.read_bytes) for path in samples]
        changed = tuple(
            name for name, made in files if not _kept(root / name, made(), only_check=only_check)
        )
    return Built(len(files), changed if only_check else ())


def _kept(path: Path, content: bytes, *, only_check: bool) -> bool:
    """Whether the file has this content; where it has not and may be written, it has it then."""
    if path.is_file() and path.read_bytes() == content:
        return True
    if not only_check:
        made_folder(path.parent)
        path.write_bytes(content)
    return False


def _build_into(folder: Path) -> None:
    samples, blanks = made_folder(folder / "workbooks"), made_folder(folder / "templates")
    _write_samples(samples, sample_books())
    write_assessment(samples)
    consolidate(samples, samples, today=SAMPLE_DAY)
    write_blank_observation(blanks / BLANK_OBSERVATION)
    write_organisation(blanks / BLANK, Setup("", "", BLANK_PERIOD))


def _write_samples(folder: Path, books: tuple[SampleBook, ...]) -> None:
    """Write each sample twice: the second time with the results of its formulas.

    Excel's protected view shows stored results and calculates nothing.
    """
    for book in books:
        path = folder / file_name(book.setup)
        write_organisation(path, book.setup, book.filling)
        write_organisation(path, book.setup, book.filling, cached=computed_cells(path, SAMPLE_DAY))
