"""Use case: the dossier of one candidate, for the talk with the candidate (issue 5, point 5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from done_xl.api.outputs import UseError, existing, report_target, writing
from done_xl.api.own_book import open_own
from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.listing import list_files
from done_xl.model.books import DOSSIER_ID
from done_xl.model.observation import Assessment
from done_xl.reading.book import read_book
from done_xl.reading.peek import peek
from done_xl.report.dossier.book import dossier_plans
from done_xl.report.sink_xlsx import write_report
from done_xl.text_nl import dossier as text
from done_xl.text_nl import own_book
from done_xl.text_nl.shown import day_text
from done_xl.validation.assessment import check_assessment


@dataclass(frozen=True, slots=True)
class DossierOutcome:
    """The workbook, and how many rows with an error are not in it."""

    path: Path
    left_out: int


def dossier(
    file: Path,
    candidate: str,
    output: Path,
    *,
    today: date,
    reference: date | None = None,
    assessment: Path | None = None,
    overwrite: bool = False,
) -> DossierOutcome:
    """The dossier of a candidate of a workbook, written.

    `output` is a file, or a folder that gets the usual name. The agreed levels come from the
    assessment reports in `assessment`, a file or a folder, else in the folder of the workbook.
    Raises UseError for a file that is no full workbook of an organisation, a candidate that nobody
    knows, or an `assessment` that is no report.
    """
    book = open_own(file, today=today, reference=reference)
    person = book.person(candidate, made=today)
    reports = tuple(_reports(assessment or file.parent, book.catalogue))
    if assessment is not None and assessment.is_file() and not reports:
        raise UseError(text.NO_ASSESSMENT_FILE.format(path=assessment))
    usual = output / f"{file.stem}_{person.code}_dossier.xlsx"
    path = usual if output.is_dir() else output
    title = text.TITLE.format(
        code=person.code, organisation=person.organisation.name, day=day_text(today)
    )
    sources = [file, *([assessment] if assessment else [])]
    with writing(report_target(path, overwrite=overwrite, sources=sources)):
        plans = dossier_plans(person, reports, own_book.left_out(book.left_out))
        write_report(path, plans, title=title, overwrite=True, template=DOSSIER_ID)
    return DossierOutcome(path, book.left_out)


def _reports(where: Path, catalogue: Catalogue) -> Iterator[Assessment]:
    """The assessment reports at a path, or in a folder and the folders in it."""
    existing(where)
    names = list_files(where).books if where.is_dir() else (where.name,)
    folder = where if where.is_dir() else where.parent
    for name in names:
        if peek(folder / name, name).facts.kind == "assessment":
            found = check_assessment(read_book(folder / name, name), catalogue).assessment
            if found is not None:
                yield found
