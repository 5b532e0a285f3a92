"""The buttons of the project workbook: choose a folder, check it, consolidate it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from done_xl.api.checking import check, check_plan
from done_xl.api.cloud import is_on_server, local_folder
from done_xl.api.outputs import UseError
from done_xl.api.project import NothingFoundError, merged, project_plans
from done_xl.catalogue.own_terms import own_file
from done_xl.consolidation.listing import is_lock, list_files
from done_xl.consolidation.result import Consolidation
from done_xl.hosts.log import log_failure
from done_xl.hosts.macro_desk import Desk, quiet
from done_xl.hosts.macro_frame import CancelledError
from done_xl.model.columns import FIRST_DAY, LAST_DAY
from done_xl.model.findings import Finding, Severity
from done_xl.model.project_forms import LAST_RUN_NAME, PROJECT_FORM
from done_xl.report.blocks import SheetPlan
from done_xl.report.control import all_findings, severities
from done_xl.report.project_entry import REPORT_LINE
from done_xl.report.sink_live import fill
from done_xl.text_nl import macros as text
from done_xl.text_nl import tallies
from done_xl.text_nl.folder import FULL_BOOK, HANDED_IN, OTHER_REFERENCE
from done_xl.text_nl.own_files import terms_used
from done_xl.text_nl.shown import day_text

FOLDER, REFERENCE = PROJECT_FORM.names
_DAY: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_FIRST_MONTHS: Final = 12


def choose_folder(desk: Desk) -> str:
    """The folder that was picked stands on Start."""
    cell = entry(desk, FOLDER)
    picked = pick_folder(desk, text.PICK_FOLDER, as_text(cell.value))
    cell.value = f"'{picked}"
    books = [name for name in list_files(picked).books if not _is_open(desk, picked, name)]
    return text.folder_chosen(picked, len(books))


def check_folder(desk: Desk) -> str:
    """The findings of all workbooks of the folder stand on the sheet Controle."""
    folder, reference = chosen_folder(desk), chosen_day(desk)
    outcome = check([folder], today=date.today(), reference=reference, progress=desk.progress)
    notes = (
        *terms_used(outcome.terms),
        *_filled(desk, [check_plan(outcome, folder.as_posix())]),
    )
    books = [
        name for name in outcome.names if not is_lock(name) and not _is_open(desk, folder, name)
    ]
    found = severities(outcome.findings)
    counts = tallies.counts_of_files(len(books), found["error"], found["warning"])
    notes += _last_run(desk, text.LAST_CHECK.format(when=_now(), counts=counts))
    if not outcome.rows and not outcome.errors:
        return "\n\n".join((text.NOTHING_CHECKED, *notes))
    following = _following(outcome.findings) or text.NEXT_CONSOLIDATE
    return "\n\n".join((counts, following, *notes))


def consolidate(desk: Desk) -> str:
    """The report of all workbooks of the folder stands on the sheets of the project workbook."""
    folder, reference = chosen_folder(desk), chosen_day(desk)
    found = _merged(desk, folder, reference)
    plans = project_plans(found, folder.as_posix(), start_line=REPORT_LINE)
    notes = (*terms_used(own_file(found.measures)), *_filled(desk, plans))
    findings = all_findings(found)
    counts = _counts(len(found.results), len(found.handed_in), findings)
    notes += _last_run(desk, text.LAST_RUN.format(when=_now(), counts=counts))
    said = (
        counts,
        tallies.rows_out(sum(table.left_out for one in found.results for table in one.tables)),
        tallies.full_books(sum(finding.code == FULL_BOOK.code for finding in findings)),
        tallies.other_days(
            sum(finding.code == OTHER_REFERENCE.code for finding in findings), found.reference
        ),
        text.left_out(_left_out(found)),
        _following(findings) or text.NEXT_REPORT,
    )
    return "\n\n".join(filter(None, (*said, *notes)))


def _merged(desk: Desk, folder: Path, reference: date | None) -> Consolidation:
    """The workbooks of the folder; raises UseError where none of an organisation counts.

    An empty report would replace the one that stands there, also one as seen before all periods.
    """
    try:
        found = merged(folder, today=date.today(), reference=reference, progress=desk.progress)
    except NothingFoundError as error:
        found = error.found
    if not found.results:
        raise UseError(text.nothing_counts(folder, list(_why_not(found))))
    begin = min(one.organisation.period.first for one in found.results)
    if found.reference < begin:
        day, first = day_text(found.reference), day_text(begin)
        raise UseError(text.EARLY_DAY.format(cell=place(desk, REFERENCE), day=day, first=first))
    return found


def _why_not(found: Consolidation) -> Iterator[tuple[str, str]]:
    """Each file of the folder with the reason why it is no workbook that counts."""
    yield from _left_out(found)
    for file in found.handed_in:
        yield file.facts.path, text.ASSESSORS_FILE.format(kind=HANDED_IN[file.facts.kind])
    for one in found.passed_over:
        yield one.facts.path, one.reason


def chosen_folder(desk: Desk) -> Path:
    """The folder on Start; raises UseError where the workbook has none that is there."""
    given = as_text(entered(desk, FOLDER))
    if not given:
        raise UseError(text.NO_FOLDER)
    ask_about_server(desk, given)
    return local_folder(given, os.environ)


def ask_about_server(desk: Desk, given: str) -> None:
    """Nothing; raises CancelledError where the user does not know the server that a path names.

    A workbook that somebody sent can name the sender's server, to which Windows hands over who is
    logged in.
    """
    if is_on_server(given) and not desk.agrees(text.KNOWN_SERVER.format(path=given)):
        raise CancelledError


def chosen_day(desk: Desk) -> date | None:
    """The reference date on Start, None for a blank cell; raises UseError for another value."""
    value = entered(desk, REFERENCE)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return as_day(desk, REFERENCE, value)


def as_text(value: object) -> str:
    """What somebody typed as text: Excel takes a code of digits for a number."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def as_day(desk: Desk, name: str, value: object, *, required: bool = False) -> date:
    """The day in an entry cell; raises UseError that names the cell."""
    day = value.date() if isinstance(value, datetime) else _written_day(value)
    if day is None:
        example = day_text(date(2026, 6, 30))
        typed = isinstance(value, str) and not value.startswith("#")
        said = text.no_day(place(desk, name), example, as_text=typed)
        raise UseError(said if required else f"{said} {text.OR_BLANK}")
    if not FIRST_DAY <= day <= LAST_DAY:
        first, last = day_text(FIRST_DAY), day_text(LAST_DAY)
        raise UseError(text.FAR_DAY.format(cell=place(desk, name), first=first, last=last))
    return day


def _written_day(value: object) -> date | None:
    """The day of a text like 30/09/2026; None where day and month could be the other way round."""
    match = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    with suppress(ValueError):
        return date(year, month, day) if day > _FIRST_MONTHS or day == month else None
    return None


def entry(desk: Desk, name: str) -> Any:
    """The entry cell of this name; raises UseError where the workbook is no project workbook."""
    if not desk.is_project or name not in desk.book.names:
        raise UseError(text.NOT_PROJECT.format(label=desk.title))
    return desk.book.names[name].refers_to_range


def entered(desk: Desk, name: str) -> object:
    """What stands in the entry cell of this name, an error as its text; raises UseError."""
    value: object = entry(desk, name).options(err_to_str=True).value
    return value


def place(desk: Desk, name: str) -> str:
    """Where an entry cell stands, as staff read it: Nieuw!B5."""
    cell = entry(desk, name)
    return f"{cell.sheet.name}!{cell.get_address(row_absolute=False, column_absolute=False)}"


def pick_folder(desk: Desk, title: str, begin: str) -> Path:
    """The folder that the user picks; raises CancelledError, and UseError for a web address."""
    picked = str(desk.window("KiesMap", title, begin) or "")
    if not picked:
        raise CancelledError
    return local_folder(picked, os.environ)


def _filled(desk: Desk, plans: Sequence[SheetPlan]) -> tuple[str, ...]:
    """What else there is to say, after the plans stand in the workbook."""

    def told(done: int, total: int) -> None:
        desk.status(text.WRITING.format(done=done, total=total))

    with quiet(desk.app):
        return fill(desk.book, plans, progress=told).notes


def _last_run(desk: Desk, said: str) -> tuple[str, ...]:
    """What to say of the line on Start: nothing once it stands there.

    The sheets are filled by then: a line that cannot be written must not hide that.
    """
    try:
        if LAST_RUN_NAME in desk.book.names:
            desk.book.names[LAST_RUN_NAME].refers_to_range.value = f"'{said}"
    except Exception as error:
        log_failure("last_run", error)
        return (text.LAST_NOT_WRITTEN,)
    return ()


def _now() -> str:
    return f"{datetime.now():%d/%m/%Y %H:%M}"


def _counts(books: int, handed_in: int, findings: Sequence[Finding]) -> str:
    found = severities(findings)
    return tallies.counts(books, handed_in, found["error"], found["warning"])


def _following(findings: Sequence[Finding]) -> str | None:
    """What to do about the findings, None where there are none to correct."""
    found: set[Severity] = {finding.severity for finding in findings}
    if "error" in found:
        return text.NEXT_ERRORS
    return text.NEXT_WARNINGS if "warning" in found else None


def _is_open(desk: Desk, folder: Path, name: str) -> bool:
    """Whether this file is the project workbook itself."""
    return folder / name == Path(desk.address)


def _left_out(found: Consolidation) -> list[tuple[str, str]]:
    return [(one.facts.path, one.reason) for one in found.excluded]
