"""A cheap look at a file before it is read: what it is, and the last day of its period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from done_xl.model.findings import Finding, Place
from done_xl.model.forms import FORMS
from done_xl.model.raw import FileFacts
from done_xl.reading.book import file_size
from done_xl.reading.facts import facts_of, unusable
from done_xl.reading.forms import read_form
from done_xl.reading.opening import RefusedError, read_bytes
from done_xl.reading.sheet import UnreadableError
from done_xl.reading.source import OoxmlSource, Source, open_source
from done_xl.text_nl import files as text

_START = FORMS[0]
_CODE = "OrgCode"
_PERIOD_END = "PeriodeTot"
_BEFORE_1900 = date(1899, 12, 30)
_BEFORE_1904 = date(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class Peek:
    """What a cheap look tells.

    `facts` are as `read_book` gives them, without a hash and an unfilled template aside; `findings`
    say why a file will not be read, `period_last` is an organisation's last day where its cell
    holds a day and its code is filled in: a blank template decides nothing.
    """

    facts: FileFacts
    findings: tuple[Finding, ...] = ()
    period_last: date | None = None


def peek(path: Path, name: str) -> Peek:
    """What the file at this path is, at a few percent of the cost of reading it.

    Never raises for what stands in the file.
    """
    try:
        data = read_bytes(path, name)
    except RefusedError as refused:
        return Peek(FileFacts(name, file_size(path), "", "foreign"), (refused.finding,))
    facts = FileFacts(name, len(data), "", "foreign")
    try:
        with open_source(data, name, with_tables=False) as source:
            facts = facts_of(source.contents, facts)
            findings = tuple(unusable(source.contents, facts))
            if facts.kind != "organisation" or any(f.severity == "error" for f in findings):
                return Peek(facts, findings)
            return Peek(facts, findings, _period_end(source))
    except RefusedError as refused:
        return Peek(facts, (refused.finding,))
    except UnreadableError:
        return Peek(facts, (text.DAMAGED.at(Place(name)),))


def sheet_names(path: Path) -> tuple[str, ...]:
    """The names of the workbook's sheets, none of a file that cannot be read."""
    try:
        with open_source(read_bytes(path, path.name), path.name, with_tables=False) as source:
            return source.contents.sheet_names
    except (RefusedError, UnreadableError):
        return ()


def _period_end(source: Source) -> date | None:
    """The period's last day, None where Start has no code: a blank decides nothing."""
    names = source.contents.names
    if isinstance(source, OoxmlSource) and _CODE in names and _PERIOD_END in names:
        start, end = names[_CODE], names[_PERIOD_END]
        part = source.package.sheets.get(end[0])
        if part and start[0] == end[0]:
            content = source.package.archive.part(part)
            if not _holds(content, start[1].text):
                return None
            return _day_in(content, end[1].text, date_1904=source.contents.date_1904)
    sheet = source.sheets((_START.sheet,)).get(_START.sheet) if _has_start(source) else None
    if sheet is None:
        return None
    form, _ = read_form(_START, sheet, (), "", exported=False)
    if form.values[_START.names.index(_CODE)] is None:
        return None
    value = form.values[_START.names.index(_PERIOD_END)]
    return (
        value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
    )


def _has_start(source: Source) -> bool:
    return _START.sheet in source.contents.sheet_names


def _cell(part: bytes, cell: str) -> bytes | None:
    """The text of a cell of a sheet's part, None where it is not there or has no content."""
    found = re.search(
        rb"""<(?:\w+:)?c\s[^>]*\br=["']%s["'][^>]*(?<!/)>.*?</(?:\w+:)?c>""" % cell.encode(),
        part,
        re.DOTALL,
    )
    return found[0] if found else None


def _holds(part: bytes, cell: str) -> bool:
    """Whether a cell holds anything; the number of a shared text is enough."""
    found = _cell(part, cell)
    return bool(found and re.search(rb"<(?:\w+:)?[vt](?:\s[^>]*)?>[^<]", found))


def _day_in(part: bytes, cell: str, *, date_1904: bool) -> date | None:
    """The day that a cell of a sheet's part holds as a number, None for anything else."""
    found = _cell(part, cell)
    if not found or re.match(rb"""<[^>]*\bt=["'](?!n["'])""", found):
        return None
    number = re.search(rb"v>([0-9.]+)<", found)
    if not number or not 1 <= float(number[1]) < 100_000:
        return None
    return (_BEFORE_1904 if date_1904 else _BEFORE_1900) + timedelta(int(float(number[1])))
