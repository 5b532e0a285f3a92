"""Use case: a new period's workbook that takes over what is still open (domain 2 to 9)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from done_xl.api.books import checked_code, checked_name, checked_period
from done_xl.api.handover import Going, handed_over, left_out
from done_xl.api.mending import mended
from done_xl.api.outputs import UseError, report_target, writing
from done_xl.api.own_parts import own_parts
from done_xl.api.previous import previous_book, roomy
from done_xl.api.rehearsal import errors_by_line, rehearsed
from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Setup, file_name
from done_xl.model.findings import Finding
from done_xl.model.raw import RawBook
from done_xl.model.submission import Organisation, Period
from done_xl.model.tables import table
from done_xl.scoring.carry import carried
from done_xl.scoring.days import add_months
from done_xl.text_nl import carrying as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.book import CheckedBook, check_book
from done_xl.writing.next_period import next_period
from done_xl.writing.organisation import write_organisation


@dataclass(frozen=True, slots=True)
class NextWishes:
    """What the call asks of the new workbook; None: as the previous one, or right after it."""

    code: str | None = None
    name: str | None = None
    first: date | None = None
    last: date | None = None
    sizes: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """The new workbook, and what the command says besides.

    `notes` are about the periods, `left` about what stayed behind because of errors.
    """

    path: Path
    notes: tuple[str, ...]
    left: tuple[str, ...]


def carry_over(
    previous: Path,
    output: Path,
    *,
    today: date,
    wishes: NextWishes | None = None,
    overwrite: bool = False,
) -> CarriedOver:
    """A new workbook with what is still open in the previous one.

    The sheet Overgenomen says what came and what stayed. `output` is a file, or a folder that then
    gets the usual name. Raises UseError for a previous file that cannot be used, for a code, name
    or period that is wrong, and for a period that does not begin after the previous one.
    """
    raw = previous_book(previous)
    setup, checked = _plan(raw, previous, wishes or NextWishes(), today)
    going = going_along(raw, checked, setup, today)
    sized = replace(setup, sizes=roomy(raw, going.next.filling.tables, setup.sizes))
    origin = text.ORIGIN.format(day=day_text(today), file=previous.name)
    handover = handed_over(raw, going, origin)
    own = own_parts(raw, previous, going.submission.organisation.period)
    handover = replace(handover, left=(*handover.left, *own))
    path = output / file_name(sized) if output.is_dir() else output
    with writing(report_target(path, overwrite=overwrite, sources=[previous])):
        write_organisation(path, sized, going.next.filling, handover=handover)
    notes = _about_periods(going.submission.organisation.period.last, setup.period.first, today)
    return CarriedOver(path, tuple(notes), tuple(left_out(going)))


def _about_periods(last: date, first: date, today: date) -> Iterator[str]:
    """What to know where the old period is not over yet, or where days belong to neither."""
    if today <= last:
        yield text.STILL_RUNS.format(last=day_text(last))
    between = last + timedelta(days=1), first - timedelta(days=1)
    if between[0] <= between[1]:
        yield text.GAP.format(first=day_text(between[0]), last=day_text(between[1]))


def _plan(raw: RawBook, path: Path, wishes: NextWishes, today: date) -> tuple[Setup, CheckedBook]:
    """Whose workbook and which period it becomes, and the previous one as checked for it."""
    checked = check_book(raw, catalogue(), today=today)
    if checked.submission is None:
        reason = next((one.message for one in checked.findings if one.severity == "error"), "")
        raise UseError(text.NO_START.format(path=path, reason=reason).replace("  ", " "))
    organisation = checked.submission.organisation
    period = _period(organisation, wishes)
    setup = Setup(
        checked_code(wishes.code or organisation.code),
        checked_name(wishes.name or organisation.name),
        period,
        dict(wishes.sizes or {}),
    )
    return setup, checked


def _period(organisation: Organisation, wishes: NextWishes) -> Period:
    """The period asked for; by default as long as the previous one, and right after it."""
    before = organisation.period
    first = wishes.first or before.last + timedelta(days=1)
    length = len(before.months())
    end = add_months(first.replace(day=1), length - 1)
    month_end = end.replace(day=calendar.monthrange(end.year, end.month)[1])
    period = checked_period(first, wishes.last or month_end)
    if first <= before.last:
        said = text.OVERLAP.format(first=day_text(first), last=day_text(before.last))
        raise UseError(said, about=["first"])
    return period


def going_along(raw: RawBook, checked: CheckedBook, setup: Setup, today: date) -> Going:
    """What goes along: rows that would be wrong in the new workbook stay behind too.

    Raises ValueError for a workbook without a usable Start.
    """
    known, first = catalogue(), setup.period.first
    found = mended(raw, checked, known, today)
    raw, submission = found.raw, found.checked.submission
    if submission is None:
        raise ValueError("nobody's workbook")
    plan = carried(submission, known, first)
    wrong, loose = errors_by_line(found.checked.findings, raw.tables)
    if found.emptier:
        wrong["candidates"] = {**wrong.get("candidates", {}), **found.emptier}
    later: dict[str, dict[int, list[Finding]]] = {}
    while True:
        gone = {key: {*wrong.get(key, ()), *later.get(key, ())} for key in {*wrong, *later}}
        made = next_period(raw, submission, plan, gone, known)
        sized = replace(setup, sizes=roomy(raw, made.filling.tables, {}))
        spoilt = {
            (key, made.lines[key][number]): errors
            for key, rows in rehearsed(sized, made.filling, known, first).items()
            for number, errors in rows.items()
            if not table(key).fixed and number < len(made.lines.get(key, ()))
        }
        if not spoilt:
            return Going(submission, plan, made, wrong, later, tuple(loose), found.blanked)
        for (key, line), errors in spoilt.items():
            later.setdefault(key, {})[line] = errors
