"""A whole workbook from raw tables to a submission, with all that a person should look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.columns import FIRST_DAY, LAST_DAY
from done_xl.model.findings import Finding
from done_xl.model.forms import FORMS
from done_xl.model.raw import FileFacts, RawBook
from done_xl.model.submission import Organisation, Period, Submission
from done_xl.model.tables import TABLES
from done_xl.validation.bookrules import BOOK_RULES
from done_xl.validation.forms import Start, check_form, check_start
from done_xl.validation.known import known
from done_xl.validation.rows import rules_by_table
from done_xl.validation.tables import check_table
from done_xl.validation.view import Seen, View

_CELL: Final = re.compile(r"([A-Z]+)(\d+)")
_SHEETS: Final = {
    sheet: number
    for number, sheet in enumerate(dict.fromkeys(("Start", *(spec.sheet for spec in TABLES))))
}


@dataclass(frozen=True, slots=True)
class CheckedBook:
    """What the check knows of a workbook.

    `submission` is None for any file but an organisation workbook, and where Start has no usable
    code and period. `reference` is the day up to which rows count. Findings are in the order of
    sheets, lines and columns.
    """

    facts: FileFacts
    submission: Submission | None
    findings: tuple[Finding, ...]
    reference: date | None


def check_book(
    raw: RawBook, catalogue: Catalogue, *, today: date, reference: date | None = None
) -> CheckedBook:
    """The checked workbook; `reference` replaces what the form or today says. Raises nothing."""
    unread = not raw.tables and not raw.forms
    if raw.facts.kind != "organisation" or unread:
        return CheckedBook(raw.facts, None, in_order(raw.findings), reference)
    start_form, *other_forms = FORMS
    bare = known(raw, catalogue, None)
    start = check_start(start_form, raw, bare)
    day = _reference(start, today, reference)
    books_known = replace(bare, period=start.period)
    findings = [*raw.findings, *start.findings]
    parts: dict[str, Any] = {}
    seen: dict[str, Seen] = {}
    rules = rules_by_table("organisation")
    for spec in TABLES:
        if (table := raw.tables.get(spec.key)) is not None:
            checked_table = check_table(
                spec, table, books_known, raw.facts.path, rules.get(spec.key, ())
            )
            parts[spec.key], seen[spec.key] = checked_table.taken, checked_table.seen
            findings += checked_table.findings
    for form in other_forms:
        checked = check_form(form, raw, books_known)
        parts[form.key] = checked.values
        findings += checked.findings
    submission = Submission(raw.facts, start.organisation or _nobody(start), **parts)
    view = View(submission, seen, raw, catalogue, start.period, day, today)
    for rule in BOOK_RULES:
        findings += rule(view)
    usable = submission if start.organisation is not None else None
    return CheckedBook(raw.facts, usable, in_order(findings), day)


def in_order(
    findings: Iterable[Finding], sheets: Mapping[str, int] = _SHEETS
) -> tuple[Finding, ...]:
    """Findings by sheet, line, column, and then as they were found; `sheets` numbers the sheets."""
    return tuple(sorted(findings, key=partial(_position, sheets)))


def _position(sheets: Mapping[str, int], finding: Finding) -> tuple[int, int, int, str]:
    place = finding.place
    if place.sheet is None:
        return (-1, 0, 0, "")
    number = sheets.get(place.sheet, len(sheets))
    found = _CELL.fullmatch(place.cell or "")
    if found is None:
        return (number, 0, 0, "")
    return (number, int(found[2]), len(found[1]), found[1])


def _reference(start: Start, today: date, given: date | None) -> date | None:
    if given is not None or start.reference is not None:
        return given or start.reference
    return min(today, start.period.last) if start.period is not None else None


def _nobody(start: Start) -> Organisation:
    """Stands in for an unusable Start, so that the rules can still look at the rows."""
    return Organisation("", "", start.period or Period(FIRST_DAY, LAST_DAY))
