"""Use case: pages to print from one workbook (issue 5, points 10 and 11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from done_xl.api.outputs import UseError, report_target, writing
from done_xl.api.own_book import OwnBook, open_own
from done_xl.model.books import PRINT_ID
from done_xl.report.dossier.person import Person
from done_xl.report.printed.book import candidate_pages
from done_xl.report.printed.forms import scores_checklist, yes_no_checklist
from done_xl.report.printed.lists import companies, vacancies
from done_xl.report.printed.pages import Printed
from done_xl.report.sink_xlsx import write_report
from done_xl.scoring.companies import companies as ranked
from done_xl.scoring.companies import vacancy_week
from done_xl.text_nl import printed as text
from done_xl.validation.known import known, normal

_USUAL_MEASURE = "BVS"
_KINDS_OF_CONTACT = "soort_contact"


@dataclass(frozen=True, slots=True)
class Pages:
    """What is to be printed; `week` is a day of the week of the vacancies."""

    candidate: str | None = None
    measure: str | None = None
    checklists: bool = False
    vacancies: bool = False
    week: date | None = None
    companies: bool = False


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """The workbook, its sheets, those of more than one page, and the rows that do not count."""

    path: Path
    sheets: tuple[str, ...]
    longer: tuple[str, ...]
    left_out: int


def print_pages(
    file: Path,
    wanted: Pages,
    output: Path | None = None,
    *,
    today: date,
    reference: date | None = None,
    overwrite: bool = False,
) -> PrintOutcome:
    """A workbook with a sheet for every page that is wanted.

    Without `output` it stands beside the workbook; a folder gets the usual name. Raises UseError
    for a call that asks for nothing, a file that is no full workbook of an organisation, or a
    candidate or measure that nobody knows.
    """
    _refuse_incomplete(wanted)
    book = open_own(file, today=today, reference=reference)
    person = book.person(wanted.candidate, made=today) if wanted.candidate else None
    pages = tuple(_pages(book, wanted, person))
    usual = file.parent if output is None else output
    code = f"_{person.code}" if person else ""
    path = usual / f"{file.stem}{code}_afdruk.xlsx" if usual.is_dir() else usual
    with writing(report_target(path, overwrite=overwrite, sources=[file])):
        write_report(
            path,
            [page.plan for page in pages],
            title=text.printed_title(book.submission.organisation.name, today),
            overwrite=True,
            template=PRINT_ID,
        )
    return PrintOutcome(
        path,
        tuple(page.plan.name for page in pages),
        tuple(page.plan.name for page in pages if not page.one_page),
        book.left_out,
    )


def _refuse_incomplete(wanted: Pages) -> None:
    if not (wanted.candidate or wanted.checklists or wanted.vacancies or wanted.companies):
        raise UseError(text.NOTHING_ASKED)
    if wanted.week is not None and not wanted.vacancies:
        raise UseError(text.WEEK_ALONE)
    if wanted.measure is not None and not wanted.candidate:
        raise UseError(text.MEASURE_ALONE)


def _pages(book: OwnBook, wanted: Pages, person: Person | None) -> Iterator[Printed]:
    name = book.submission.organisation.name
    if person:
        yield from candidate_pages(person, _measure(book, wanted.measure), book.contact)
    if wanted.vacancies:
        monday, rows = vacancy_week(book.submission, book.reference, wanted.week)
        yield vacancies(name, monday, rows)
    if wanted.companies:
        found = ranked(book.submission, book.catalogue, book.reference)
        kinds = book.catalogue.choices(_KINDS_OF_CONTACT)
        yield companies(name, found, kinds, book.reference)
    if wanted.checklists:
        yield scores_checklist(name, book.catalogue)
        yield yes_no_checklist(name, book.catalogue)


def _measure(book: OwnBook, typed: str | None) -> str:
    if typed is None:
        return _USUAL_MEASURE
    code = known(book.raw, book.catalogue, None).references["measures"].loose.get(normal(typed))
    if code is None:
        listed = text.choices([one.code for one in book.catalogue.measures if one.active])
        raise UseError(text.NO_SUCH_MEASURE.format(found=typed, listed=listed))
    return code
