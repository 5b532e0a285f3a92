"""What staff added to a workbook that a newer one does not take over: sheets, columns, cells."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from done_xl.api.outputs import UseError
from done_xl.api.previous import roomy
from done_xl.layout.filling import Setup
from done_xl.layout.handover import LeftBehind
from done_xl.layout.places import Places, places
from done_xl.model.findings import Finding
from done_xl.model.forms import FORMS
from done_xl.model.raw import RawBook, RawTable
from done_xl.model.submission import Period
from done_xl.model.tables import table
from done_xl.reading.control import is_control
from done_xl.reading.opening import RefusedError
from done_xl.reading.outside import Spot, all_sheets, constant_texts, filled, outside, shifted
from done_xl.reading.sheet import Sheet, parse_area
from done_xl.text_nl import carrying as text
from done_xl.text_nl import files
from done_xl.text_nl import own_parts as words
from done_xl.writing.organisation import write_organisation

_TOLD: Final = frozenset(
    rule.code
    for rule in (
        files.EXTRA_COLUMN,
        files.TEXT_BELOW,
        files.STRAY_CELL,
        files.OPTIONAL_COLUMN_MISSING,
        files.OPTIONAL_ENTRY_MISSING,
    )
)
_FORM_SHEETS: Final = {spec.key: spec.sheet for spec in FORMS}
# Templates differ in some words; a sheet of staff shares hardly any.
_ENOUGH_WORDS: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Compared:
    """A workbook beside an empty one of the template that is as large."""

    raw: RawBook
    sheets: Mapping[str, Sheet | None]
    template: Mapping[str, Sheet]
    places: Places


def own_parts(raw: RawBook, path: Path, period: Period) -> tuple[LeftBehind, ...]:
    """Every sheet, column and loose cell of staff, and what the reader passed over.

    Errors of the reader are no part of it. Raises UseError where the file cannot be read again.
    """
    setup = Setup("", "", period, roomy(raw, {}, {}))
    try:
        sheets = all_sheets(path)
    except RefusedError as refused:
        raise UseError(f"{path}: {refused.finding.message}") from refused
    with TemporaryDirectory() as scratch:
        empty = Path(scratch) / "sjabloon.xlsx"
        write_organisation(empty, setup)
        template = {name: sheet for name, sheet in all_sheets(empty).items() if sheet is not None}
    compared = _Compared(raw, sheets, template, places(setup))
    return tuple(_all(compared))


def _all(compared: _Compared) -> Iterator[LeftBehind]:
    homes = _homes(compared.raw)
    ours = {name: homes.get(name, name) for name in compared.raw.sheets}
    own = [name for name, home in ours.items() if not _is_ours(compared, name, home, homes)]
    for name in own:
        yield LeftBehind(name, None, text.OWN_SHEET)
    for finding in compared.raw.findings:
        if _passed_over(finding):
            yield LeftBehind(finding.place.sheet, finding.place.cell, finding.message)
    for name, home in ours.items():
        sheet = compared.sheets.get(name)
        # Nobody types on the hidden sheets with the formulas.
        if name not in own and home in compared.template and home[:1] != "_" and sheet is not None:
            yield from _outside(compared, sheet, compared.template[home])


def _passed_over(finding: Finding) -> bool:
    if finding.code == files.OPTIONAL_COLUMN_MISSING.code:
        return finding.place.cell is not None  # a column with another header
    return finding.code in _TOLD


def _homes(raw: RawBook) -> dict[str, str]:
    """The template's name of each sheet that was read: staff may have renamed it."""
    found: dict[str, str] = {}
    for form in raw.forms.values():
        found.setdefault(form.sheet, _FORM_SHEETS[form.key])
    for one in raw.tables.values():
        found.setdefault(one.sheet, table(one.key).sheet)
    return found


def _is_ours(compared: _Compared, name: str, home: str, read: Container[str]) -> bool:
    """Whether the program made a sheet: by what is read from it, else by its words."""
    sheet = compared.sheets.get(name)
    if name in read:
        return True
    if sheet is None:
        return home in compared.template
    if name == text.SHEET:
        return text.LEFT in constant_texts(sheet)
    if home not in compared.template:
        return is_control(sheet)
    made = constant_texts(compared.template[home])
    return len(made & constant_texts(sheet)) >= _ENOUGH_WORDS * len(made)


def _outside(compared: _Compared, sheet: Sheet, template: Sheet) -> Iterator[LeftBehind]:
    raw = compared.raw
    tables = [one for one in raw.tables.values() if one.sheet == sheet.name]
    forms = [form for form in raw.forms.values() if form.sheet == sheet.name]
    moves = {_moved(compared.places, one) for one in tables}
    entries = set()
    for form in forms:
        place = compared.places.form(form.key)
        for line, spot in zip(place.lines, map(_spot, form.cells), strict=True):
            if spot is not None:
                entries.add(spot)
                moves.add((spot[0] - line, spot[1] - place.entry_column))
    told = {
        finding.place.cell
        for finding in raw.findings
        if finding.place.sheet == sheet.name
        and finding.place.cell is not None
        and (finding.severity == "error" or _passed_over(finding))
    }
    ours = shifted(_around(compared.places, template), moves) | entries
    found = outside(sheet, tables, ours, told)
    for column in found.columns:
        yield LeftBehind(sheet.name, column.cell, words.own_column(column.header, column.filled))
    if found.loose:
        yield LeftBehind(sheet.name, found.loose[0], words.loose_cells(len(found.loose)))


def _around(where: Places, template: Sheet) -> Set[Spot]:
    """The cells that the template fills outside its tables."""
    tables = where.tables_on(template.name)
    return {
        (line, column)
        for line, column in filled(template)
        if not any(
            one.header_line <= line <= one.last_line
            and one.first_column <= column <= one.last_column
            for one in tables
        )
    }


def _moved(where: Places, found: RawTable) -> Spot:
    """How many lines down and columns to the right a table stands from its place."""
    place = where.table(found.key)
    pairs = enumerate(found.positions)
    right = next((at - index for index, at in pairs if at is not None), place.first_column)
    return found.header_line - place.header_line, right - place.first_column


def _spot(cell: str | None) -> Spot | None:
    area = parse_area(cell or "")
    return None if area is None else (area.first_line, area.first_column)
