"""The candidates of a workbook with errors, made ready to go along to the next period.

Everything of a candidate hangs on the row in Kandidaten: a typo in a cell that may be blank must
not keep that behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from done_xl.api.rehearsal import errors_by_line
from done_xl.catalogue.types import Catalogue
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import RawBook
from done_xl.model.tables import table
from done_xl.text_nl import books as book_text
from done_xl.text_nl import carrying as text
from done_xl.validation.book import CheckedBook, check_book
from done_xl.validation.cells import check_cell
from done_xl.validation.known import known

_KEY: Final = "candidates"
_DOUBLE: Final = book_text.DOUBLE_CANDIDATE.code
# The codes of what the check says of one cell on its own.
_OF_A_CELL: Final = "CEL-"
_Errors = Mapping[int, list[Finding]]


@dataclass(frozen=True, slots=True)
class Mended:
    """A workbook of which as many candidates as possible can go along, and as checked then.

    By line in Kandidaten: `blanked` are the errors of the cells that are blank now, `emptier` says
    why a row gave way to a fuller one of the same candidate.
    """

    raw: RawBook
    checked: CheckedBook
    blanked: _Errors
    emptier: _Errors


def mended(raw: RawBook, checked: CheckedBook, catalogue: Catalogue, today: date) -> Mended:
    """The workbook without the wrong optional cells of rows that are right but for these."""
    blank = _optional_only(raw, _errors(raw, checked))
    found = Mended(raw, checked, {}, {})
    while blank:
        tried = _without_cells(raw, blank)
        again = check_book(tried, catalogue, today=today, reference=checked.reference)
        still = {line for line, errors in _errors(tried, again).items() if _but_double(errors)}
        if still.isdisjoint(blank):
            found = Mended(tried, again, blank, {})
            break
        blank = {line: errors for line, errors in blank.items() if line not in still}
    emptier = _emptier(raw, found, catalogue)
    if not emptier:
        return found
    fewer = _without_lines(found.raw, emptier)
    again = check_book(fewer, catalogue, today=today, reference=checked.reference)
    return Mended(fewer, again, blank, emptier)


def _errors(raw: RawBook, checked: CheckedBook) -> _Errors:
    return errors_by_line(checked.findings, raw.tables)[0].get(_KEY, {})


def _but_double(errors: Sequence[Finding]) -> list[Finding]:
    return [one for one in errors if one.code != _DOUBLE]


def _optional_only(raw: RawBook, found: _Errors) -> _Errors:
    """The errors of the rows of which only cells that may be blank are wrong."""
    blank = {}
    for line, errors in found.items():
        optional = {raw.tables[_KEY].cell(line, index) for index in _OPTIONAL}
        wrong = _but_double(errors)
        if wrong and all(
            one.code.startswith(_OF_A_CELL) and one.place.cell in optional for one in wrong
        ):
            blank[line] = wrong
    return blank


_OPTIONAL: Final = tuple(one.index for one in table(_KEY).fields if not one.required)


def _without_cells(raw: RawBook, blank: _Errors) -> RawBook:
    old = raw.tables[_KEY]
    cells = {one.place.cell for errors in blank.values() for one in errors}
    rows = tuple(
        tuple(None if old.cell(line, n) in cells else value for n, value in enumerate(row))
        for row, line in zip(old.rows, old.lines, strict=True)
    )
    formulas = frozenset(one for one in old.formulas if old.cell(*one) not in cells)
    return replace(raw, tables={**raw.tables, _KEY: replace(old, rows=rows, formulas=formulas)})


def _without_lines(raw: RawBook, lines: Collection[int]) -> RawBook:
    old = raw.tables[_KEY]
    pairs = [pair for pair in zip(old.lines, old.rows, strict=True) if pair[0] not in lines]
    kept = replace(old, lines=tuple(line for line, _ in pairs), rows=tuple(row for _, row in pairs))
    return replace(raw, tables={**raw.tables, _KEY: kept})


def _emptier(raw: RawBook, found: Mended, catalogue: Catalogue) -> _Errors:
    """Why rows give way, where the row that counts is not the fullest one of its candidate."""
    errors = _errors(found.raw, found.checked)
    if not any(one.code == _DOUBLE for own in errors.values() for one in own):
        return {}
    code = table(_KEY).field("code")
    accepted = known(raw, catalogue, None)
    old = raw.tables[_KEY]
    filled: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for line, row in zip(old.lines, old.rows, strict=True):
        if not _but_double(errors.get(line, ())):
            name = check_cell(code, row[code.index], accepted).value
            filled[name][line] = sum(value is not None for value in row)
    gone = {}
    for name, lines in filled.items():
        fullest = max(lines, key=lambda line: (lines[line], -line))
        if fullest != min(lines):
            said = text.EMPTIER.format(code=name, other=old.cell(fullest, code.index))
            for line in lines.keys() - {fullest}:
                place = Place(raw.facts.path, old.sheet, old.cell(line, code.index))
                gone[line] = [Finding(place, "error", _DOUBLE, said)]
    return gone
