"""The forms of a workbook: whose it is, for which period, and the checklists' own entries."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from done_xl.model.findings import Finding, Place
from done_xl.model.forms import FormSpec, StartForm
from done_xl.model.raw import RawBook
from done_xl.model.shapes import SHAPES
from done_xl.model.submission import MOST_MONTHS, Organisation, Period
from done_xl.text_nl import books as text
from done_xl.text_nl.shown import day_text, shown
from done_xl.validation.cells import check_cell, finding_of
from done_xl.validation.known import Known

_CODE: Final = re.compile(SHAPES["organisation"])


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """A form's values in its own type, None where a cell is blank or wrong; with its findings."""

    values: Any
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """What the form on Start says.

    `period` is also given when it breaks a rule, as long as it has days: then cells can still be
    judged by it; `organisation` only when code and period can be used.
    """

    organisation: Organisation | None
    period: Period | None
    reference: date | None
    findings: tuple[Finding, ...] = ()


def check_form(spec: FormSpec, raw: RawBook, known: Known) -> CheckedForm:
    """The checked entries of one form; all None for a form that the workbook lacks."""
    form = raw.forms.get(spec.key)
    if form is None:
        return CheckedForm(spec.row_type(*[None] * len(spec.fields)))
    values, findings = [], []
    for field, value, cell in zip(spec.fields, form.values, form.cells, strict=True):
        verdict = check_cell(field, value, known)
        values.append(verdict.value if verdict.taken else None)
        # The reader has already named an entry that the sheet lacks.
        if verdict.rule is not None and cell is not None:
            place = Place(raw.facts.path, form.sheet, cell)
            findings.append(finding_of(verdict, field, value, known, place))
    return CheckedForm(spec.row_type(*values), tuple(findings))


def check_start(spec: FormSpec, raw: RawBook, known: Known) -> Start:
    """Whose workbook it is and for which period, with all that is wrong there."""
    if raw.forms.get(spec.key) is None:
        named = any(finding.severity == "error" for finding in raw.findings)
        place = Place(raw.facts.path, spec.sheet)
        return Start(None, None, None, () if named else (text.NO_START.at(place),))
    checked = check_form(spec, raw, known)
    entries: StartForm = checked.values
    form = raw.forms[spec.key]
    places = {
        field.name: Place(raw.facts.path, form.sheet, cell)
        for field, cell in zip(spec.fields, form.cells, strict=True)
    }
    code = entries.code.upper() if entries.code else None
    wrong = list(_code_findings(spec, code, places["code"]))
    period = None
    if entries.first is not None and entries.last is not None:
        wrong += _period_findings(entries.first, entries.last, places)
        if entries.first <= entries.last:
            period = Period(entries.first, entries.last)
    usable = not wrong and code is not None and period is not None
    wrong += _reference_findings(entries.reference, period, places["reference"])
    organisation = None
    if usable and code is not None and period is not None:
        organisation = Organisation(
            code, entries.name or code, period, entries.reference, entries.closed
        )
    return Start(organisation, period, entries.reference, (*checked.findings, *wrong))


def _code_findings(spec: FormSpec, code: str | None, place: Place) -> Iterator[Finding]:
    if code is not None and not _CODE.fullmatch(code):
        column = next(field.column for field in spec.fields if field.name == "code")
        yield text.ORGANISATION_CODE.at(place, found=shown(column, code))


def _period_findings(first: date, last: date, places: dict[str, Place]) -> Iterator[Finding]:
    found = day_text(last)
    if first.day != 1:
        begin = day_text(first.replace(day=1))
        yield text.NOT_FIRST_DAY.at(places["first"], found=day_text(first), meant=begin)
    if last < first or last.day != calendar.monthrange(last.year, last.month)[1]:
        yield text.WRONG_END.at(places["last"], found=found, first=day_text(first))
        return
    months = len(Period(first, last).months())
    if months > MOST_MONTHS:
        start = first.replace(day=1)
        meant = _year_later(start) - timedelta(days=1)
        yield text.TOO_MANY_MONTHS.at(
            places["last"], found=found, months=months, meant=day_text(meant)
        )


def _year_later(first_of_month: date) -> date:
    return first_of_month.replace(year=first_of_month.year + 1)


def _reference_findings(
    reference: date | None, period: Period | None, place: Place
) -> Iterator[Finding]:
    if reference is not None and period is not None and reference not in period:
        words = f"van {day_text(period.first)} tot {day_text(period.last)}"
        yield text.REFERENCE_OUTSIDE.at(place, found=day_text(reference), period=words)
