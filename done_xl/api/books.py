"""Use case: an empty workbook for one organisation and period."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from done_xl.api.outputs import UseError, report_target, writing
from done_xl.layout.filling import Setup, file_name
from done_xl.model.columns import FIRST_DAY, LAST_DAY, TextColumn
from done_xl.model.forms import StartForm
from done_xl.model.shapes import SHAPES
from done_xl.model.submission import MOST_MONTHS, Period
from done_xl.model.tables import TABLES, fields_of
from done_xl.text_nl import cli as text
from done_xl.writing.organisation import write_organisation

MOST_ROWS = 20_000


def new_organisation(
    output: Path,
    *,
    code: str,
    name: str,
    first: date,
    last: date,
    sizes: Mapping[str, int] | None = None,
    overwrite: bool = False,
) -> Path:
    """The path of a new empty workbook; raises UseError for a wrong code, name or period.

    `output` is a file, or a folder that then gets the name of workbooks page 1. `sizes` are rows
    by table key.
    """
    setup = Setup(
        checked_code(code), checked_name(name), checked_period(first, last), dict(sizes or {})
    )
    path = output / file_name(setup) if output.is_dir() else output
    with writing(report_target(path, overwrite=overwrite)):
        write_organisation(path, setup)
    return path


def sizes_of(texts: tuple[str, ...]) -> dict[str, int]:
    """Rows by table key from texts like "Registratie=5000"; raises UseError."""
    sizes = {}
    for given in texts:
        label, _, number = given.partition("=")
        keys = [
            spec.key
            for spec in TABLES
            if not spec.fixed and label.strip().lower() in (spec.name.lower(), spec.sheet.lower())
        ]
        if not keys or not number.strip().isdigit() or not 1 <= int(number) <= MOST_ROWS:
            raise UseError(text.BAD_SIZE.format(text=given))
        sizes[keys[0]] = int(number)
    return sizes


def checked_code(code: str) -> str:
    """The code of an organisation in capitals; raises UseError for another shape."""
    if not re.fullmatch(SHAPES["organisation"], code.strip().upper()):
        raise UseError(text.BAD_CODE.format(code=code), about=["code"])
    return code.strip().upper()


def checked_name(name: str) -> str:
    """The name of an organisation; raises UseError for one that is blank or too long."""
    column = next(one.column for one in fields_of(StartForm) if one.name == "name")
    if isinstance(column, TextColumn) and not 1 <= len(name.strip()) <= column.longest:
        raise UseError(text.BAD_NAME.format(longest=column.longest), about=["name"])
    return name.strip()


def checked_period(first: date, last: date) -> Period:
    """Whole months, twelve at most; raises UseError for other days."""
    period = Period(first, last)
    month_end = calendar.monthrange(last.year, last.month)[1]
    if (
        first.day != 1
        or last < first
        or last.day != month_end
        or len(period.months()) > MOST_MONTHS
        or not FIRST_DAY <= first <= last <= LAST_DAY
    ):
        said = text.BAD_PERIOD.format(
            first=text.day(first.year, first.month, first.day),
            last=text.day(last.year, last.month, last.day),
        )
        raise UseError(said, about=["first", "last"])
    return period
