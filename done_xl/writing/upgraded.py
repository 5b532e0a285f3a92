"""A workbook of an older template as what is typed into a current one: every cell as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Formula, Typed
from done_xl.layout.handover import LeftBehind
from done_xl.layout.prefilled import prefilled
from done_xl.model.forms import FORMS
from done_xl.model.raw import ErrorValue, RawBook, RawForm, RawTable, Value
from done_xl.model.tables import TABLES, TableSpec, table
from done_xl.text_nl import carrying as text
from done_xl.text_nl.shown import day_text, shown
from done_xl.writing.harmless import EMPTY_FORMULA, is_blank
from done_xl.writing.laid import Laid, cell_key, laid

Row = tuple[Typed, ...]
_LONGEST: Final = 32_767  # what one cell holds
_FIRST_YEAR: Final = 1900  # before it, Excel has no days
_SECONDS: Final = 86_400
_ERRORS: Final = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")


@dataclass(slots=True)
class _Taking:
    """The cells taken so far, and those that changed on the way."""

    raw: RawBook
    template: Mapping[str, Sequence[Row]]
    left: list[LeftBehind] = field(default_factory=list)

    def tell(self, found: RawTable, line: int, index: int, said: str) -> None:
        self.left.append(LeftBehind(found.sheet, found.cell(line, index), said))


def upgraded(raw: RawBook, catalogue: Catalogue) -> tuple[Filling, tuple[LeftBehind, ...]]:
    """What is typed into the current template, and every cell that is not as it stood."""
    taking = _Taking(raw, prefilled(catalogue))
    tables: dict[str, tuple[Row, ...]] = {}
    for spec in TABLES:
        found = raw.tables.get(spec.key)
        if found is not None:
            rows = tuple(_rows(taking, spec, found))
            tables[spec.key] = _placed(taking, spec, found, rows) if spec.fixed else rows
    forms = {spec.key: dict(_entries(taking, raw.forms.get(spec.key))) for spec in FORMS}
    return Filling(forms, tables), tuple(taking.left)


def _rows(taking: _Taking, spec: TableSpec, found: RawTable) -> Iterator[Row]:
    for row, line in zip(found.rows, found.lines, strict=True):
        cells: list[Typed] = []
        for one, value in zip(spec.fields, row, strict=True):
            index = one.index
            formula = (line, index) in found.formulas
            typed, said = _typed(value)
            if formula and is_blank(value):
                typed, said = EMPTY_FORMULA, text.BLANK_FORMULA
            elif formula and said is None:
                held = shown(one.column, value) or text.NO_VALUE
                said = text.FORMULA.format(value=held)
            if said is not None:
                taking.tell(found, line, index, said)
            cells.append(typed)
        yield tuple(cells)


def _entries(taking: _Taking, form: RawForm | None) -> Iterator[tuple[str, Typed]]:
    if form is None:
        return
    spec = next(spec for spec in FORMS if spec.key == form.key)
    for one, value, cell in zip(spec.fields, form.values, form.cells, strict=True):
        typed, said = _typed(value)
        if typed is not None:
            yield one.name, typed
        if said is not None:
            taking.left.append(LeftBehind(form.sheet, cell, said))


def _typed(value: Value) -> tuple[Typed, str | None]:  # noqa: PLR0911 - one for each kind of value
    """A value as it is typed again, and what is to be said where it is not the same."""
    if is_blank(value):
        return None, None
    if isinstance(value, ErrorValue):
        error = value.text if value.text in _ERRORS else "#VALUE!"
        return Formula(f"={error}", error), text.ERROR_CELL.format(value=value.text)
    if isinstance(value, str):
        return value[:_LONGEST], text.CUT if len(value) > _LONGEST else None
    if isinstance(value, date) and value.year <= _FIRST_YEAR:
        return day_text(value), text.AS_TEXT
    if isinstance(value, time):
        return (value.hour * 60 + value.minute) / 1440 + value.second / _SECONDS, None
    if isinstance(value, timedelta):
        return value.total_seconds() / _SECONDS, None
    return value, None


def _placed(
    taking: _Taking, spec: TableSpec, found: RawTable, rows: Sequence[Row]
) -> tuple[Row, ...]:
    """The rows of a fixed table over the template's, own ones behind as far as there is room."""
    template = taking.template[spec.key]
    lying: Laid = laid(template, found)
    blank: Row = (None,) * len(spec.fields)
    placed = []
    for place, printed in enumerate(template):
        number = lying.over.get(place)
        if number is None:
            line = found.header_line + 1 + place
            if place < found.ready:
                taking.tell(found, line, 0, text.PRINTED)
            placed.append(blank)
        else:
            line = found.lines[number]
            placed.append(_over(taking, found, line, printed, rows[number]))
    room = spec.rows - len(template)
    for number in lying.own[room:]:
        said = text.NO_ROOM.format(code=rows[number][0], room=spec.free)
        taking.tell(found, found.lines[number], 0, said)
    return (*placed, *(rows[number] for number in lying.own[:room]))


def _over(taking: _Taking, found: RawTable, line: int, printed: Row, row: Row) -> Row:
    """One row over a printed one: own words in the place of its code stay, with all of the row."""
    over = list(row)
    own = row[0] is not None and cell_key(row[0]) != cell_key(printed[0])
    for one in table(found.key).fields:
        here, typed = printed[one.index], row[one.index]
        same = cell_key(typed) == cell_key(here)
        if same or found.positions[one.index] is None:
            over[one.index] = None
        elif typed is None and here is not None:
            taking.tell(found, line, one.index, text.PRINTED)
        elif one.column.prefilled and own:
            taking.tell(found, line, one.index, text.OWN_KEY)
        elif one.column.prefilled:
            over[one.index] = None
            taking.tell(found, line, one.index, text.PRINTED)
    return tuple(over)
