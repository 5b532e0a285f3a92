"""The verzendversie of an organisation workbook, as what is typed into a fresh one (domain 10).

Without Naam, Intake, STARR and every free text; coaches and target occupations get numbers. What
the check and the consolidation look at stays: which rows are filled, which cells are wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Final

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Formula, Setup, Typed
from done_xl.layout.prefilled import prefilled
from done_xl.model.columns import NameColumn, NumberColumn, ReferenceColumn, TextColumn
from done_xl.model.forms import FORMS
from done_xl.model.raw import RawBook, RawTable, Value
from done_xl.model.tables import TABLES, Field, TableSpec, table
from done_xl.text_nl import export as text
from done_xl.writing.export_words import Numbers, numbered, own_word, words_of
from done_xl.writing.harmless import (
    EMPTY_FORMULA,
    Words,
    harmless,
    is_blank,
    plain,
    without_text,
)
from done_xl.writing.laid import cell_key, form_values, laid, period_in

Row = list[Typed]
_LEFT_OUT: Final = ("intakes", "interviews")
_NAME: Final = ("candidates", "name")
# Free texts that a rule asks for, beyond the required ones.
_ASKED_FOR: Final = (("measures", "mentor"), ("questions", "action"), ("questions", "who"))
# What an organisation calls its own indicators, which are no one's.
_OWN_WORDS: Final = (("kpis", "label"), ("kpis", "unit"), ("competences", "label"))


def export_name(path: str) -> str:
    """The path of a workbook's verzendversie, beside it: X.xlsx becomes X_verzendversie.xlsx."""
    given = PurePath(path)
    return given.with_name(f"{given.stem}{text.SUFFIX}.xlsx").as_posix()


def export_setup(raw: RawBook) -> Setup | None:
    """Whose verzendversie it is, with room for all rows; None without a period to build on."""
    period = period_in(raw)
    if period is None:
        return None
    start = form_values(raw.forms.get("start"))
    sizes = {
        spec.key: len(raw.tables[spec.key].rows)
        for spec in TABLES
        if not spec.fixed and spec.key in raw.tables and len(raw.tables[spec.key].rows) > spec.rows
    }
    code, name = (own_word(start.get(field)) for field in ("code", "name"))
    return Setup(code=str(code or ""), name=str(name or ""), period=period, sizes=sizes)


def export_filling(raw: RawBook) -> Filling:
    """What is typed into the verzendversie; rows keep their order, not their lines."""
    known = catalogue()
    numbers = numbered(raw)
    exporter = _Exporter(words_of(raw, known, numbers), numbers, prefilled(known))
    tables: dict[str, Sequence[Sequence[Typed]]] = {}
    for spec in TABLES:
        found = raw.tables.get(spec.key)
        if found is not None and found.rows and spec.key not in _LEFT_OUT:
            tables[spec.key] = exporter.rows(spec, found)
    if not tables.get("coaches") and any(_has_coaches(key) for key in tables):
        # Without any coach the check takes every coach of a verzendversie.
        tables["coaches"] = ((text.NO_COACH,),)
    return Filling(forms=dict(exporter.forms(raw)), tables=tables)


class _Exporter:
    """Rows and forms made harmless with one set of words."""

    def __init__(
        self,
        words: Words,
        numbers: Numbers,
        template: Mapping[str, Sequence[Sequence[Typed]]],
    ) -> None:
        self._words = words
        self._numbers = numbers
        self._template = template

    def forms(self, raw: RawBook) -> Iterator[tuple[str, dict[str, Typed]]]:
        """The entries by form, without the empty ones."""
        for spec in FORMS:
            values = form_values(raw.forms.get(spec.key))
            entries = {
                field.name: self._form_value(field, values.get(field.name)) for field in spec.fields
            }
            yield spec.key, {name: value for name, value in entries.items() if value is not None}

    def rows(self, spec: TableSpec, found: RawTable) -> tuple[tuple[Typed, ...], ...]:
        """The rows of one table; those of a fixed one at the place of the row they lie over."""
        made = [
            self._row(spec, row, [(line, i) in found.formulas for i in range(len(row))])
            for row, line in zip(found.rows, found.lines, strict=True)
        ]
        if spec.key == "log":
            _tell_apart(made, found.rows)
        if spec.fixed:
            made = self._placed(spec, found, made)
        return tuple(tuple(row) for row in made)

    def _form_value(self, field: Field, value: Value) -> Typed:
        if isinstance(field.column, TextColumn):
            return None if field.column.personal else own_word(value)
        return harmless(field, value, self._words)

    def _row(self, spec: TableSpec, row: Sequence[Value], formulas: Sequence[bool]) -> Row:
        made: Row = [
            EMPTY_FORMULA if formula and is_blank(value) else self._cell(spec, field, value, row)
            for field, value, formula in zip(spec.fields, row, formulas, strict=True)
        ]
        if all(value is None for value in made):
            place = _place_of_text(spec, row)
            if place is not None:
                made[place] = text.TEXT
        return made

    def _cell(self, spec: TableSpec, field: Field, value: Value, row: Sequence[Value]) -> Typed:
        if is_blank(value) or (isinstance(field.column, NumberColumn) and field.column.personal):
            return None
        numbers = self._numbers.get((spec.key, field.name))
        if numbers is not None and isinstance(value, str):
            return numbers[plain(value)]
        if isinstance(field.column, TextColumn | NameColumn):
            kept = None if isinstance(value, str) else without_text(value)
            # The check refuses these in any column, and they tell nothing.
            return kept if isinstance(kept, bool | Formula) else _text_cell(spec, field, value, row)
        return harmless(field, value, self._words)

    def _placed(self, spec: TableSpec, found: RawTable, made: Sequence[Row]) -> list[Row]:
        """The rows over the template's, found by first cell or else by place; own ones behind."""
        template = self._template[spec.key]
        lying = laid(template, found)
        over = {
            place: _over(spec, template[place], found.rows[number], made[number])
            for place, number in lying.over.items()
        }
        # A row that was wiped out must not come back with the template's own values.
        wiped: Row = [text.TEXT, *[None] * (len(spec.fields) - 1)]
        placed = [over.get(place, wiped) for place in range(len(template))]
        placed += [made[number] for number in lying.own]
        # A fixed table has no room for more; the check has no use for such rows either.
        return placed[: spec.rows]


def _over(spec: TableSpec, printed: Sequence[Typed], row: Sequence[Value], made: Row) -> Row:
    """One row over a prefilled one: None keeps what is printed, so a wiped cell becomes wrong."""
    over = list(made)
    for field in spec.fields:
        here, typed = printed[field.index], row[field.index]
        if field.column.prefilled and cell_key(typed) == cell_key(here):
            over[field.index] = None
        elif is_blank(typed) and here is not None and field.required:
            over[field.index] = text.TEXT
    return over


def _text_cell(spec: TableSpec, field: Field, value: Value, row: Sequence[Value]) -> Typed:
    key = (spec.key, field.name)
    if key == _NAME:
        return None
    if key in _OWN_WORDS:
        return own_word(value)
    if key in _ASKED_FOR and spec.key == "questions":
        answer = row[spec.field("answer").index]
        return text.TEXT if isinstance(answer, str) and plain(answer) == "nee" else None
    kept = field.required or key in _ASKED_FOR or field.column.prefilled
    return text.TEXT if kept else None


def _place_of_text(spec: TableSpec, row: Sequence[Value]) -> int | None:
    """Where a row that held only free text keeps a trace of it, so that it stays a filled row."""
    texts = [field for field in spec.fields if isinstance(field.column, TextColumn)]
    open_ones = [field.index for field in texts if (spec.key, field.name) != _NAME]
    filled = [index for index in open_ones if not is_blank(row[index])]
    return next(iter([*filled, *reversed(open_ones)]), None)


def _tell_apart(made: Sequence[Row], rows: Sequence[Sequence[Value]]) -> None:
    """Number the remarks of log rows that would else become each other's double."""
    spec = table("log")
    remark = spec.field("remark").index
    apart = [spec.field(name).index for name in ("day", "amount", "candidate")]
    groups: dict[tuple[str, ...], dict[str, int]] = {}
    for row in rows:
        texts = groups.setdefault(tuple(cell_key(row[i]) for i in apart), {})
        texts.setdefault(cell_key(row[remark]), len(texts) + 1)
    for new, row in zip(made, rows, strict=True):
        texts = groups[tuple(cell_key(row[i]) for i in apart)]
        if len(texts) > 1 and new[remark] in (None, text.TEXT) and not is_blank(row[remark]):
            new[remark] = text.NUMBERED_TEXT.format(number=texts[cell_key(row[remark])])


def _has_coaches(key: str) -> bool:
    columns = (field.column for field in table(key).fields)
    return any(isinstance(c, ReferenceColumn) and c.target == "coaches" for c in columns)
