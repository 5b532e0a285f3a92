"""One table from raw cells to typed rows, with the findings of its cells and of each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from done_xl.model.columns import CodeColumn, NameColumn
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import RawTable, Value
from done_xl.model.submission import Checked
from done_xl.model.tables import Field, TableSpec
from done_xl.text_nl import books as book_text
from done_xl.text_nl import rows as row_text
from done_xl.text_nl.shown import shown
from done_xl.validation.adapters import row_taker, taken_rows
from done_xl.validation.cells import BLANKS, Verdict, check_cell, finding_of
from done_xl.validation.known import Known, normal
from done_xl.validation.rows import RowRule, broken_findings, possible
from done_xl.validation.view import Seen

Row = tuple[Any, ...]
FEW_REQUIRED: Final = 2  # blank cells that one sentence about the row says better
# The columns that the formulas of the KPI rekenblad look at, where they pass over texts.
FEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "kpis": ("baseline", "target"),
    "candidates": ("assessed", "planned"),
    "log": ("day", "amount"),
    "contacts": ("day",),
    "vacancies": ("day",),
    "actions": ("start",),
    "measures": ("start",),
    "placements": ("start", "end", "confirmed"),
}


@dataclass(slots=True)
class _Table:
    """A table under check: what it is, and what was found so far."""

    spec: TableSpec
    raw: RawTable
    known: Known
    file: str
    rules: Sequence[RowRule]
    rows: list[Any] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    left_out: dict[int, Any] = field(default_factory=dict)
    unread: dict[int, frozenset[str]] = field(default_factory=dict)
    doubled: set[int] = field(default_factory=set)
    refused: set[Place] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    verdicts: dict[tuple[int, type, Value], Verdict] = field(default_factory=dict)

    @property
    def present(self) -> tuple[Field, ...]:
        """The fields that the sheet has a column for."""
        return tuple(one for one in self.spec.fields if self.raw.positions[one.index] is not None)

    def place(self, line: int, index: int) -> Place:
        return Place(self.file, self.raw.sheet, self.raw.cell(line, index))


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """What a table holds: `taken` are the rows that count, `seen` also those with an error."""

    taken: Checked[Any]
    seen: Seen
    findings: Sequence[Finding]


def check_table(
    spec: TableSpec, raw: RawTable, known: Known, file: str, rules: Sequence[RowRule]
) -> CheckedTable:
    """The rows that count, all rows that could be read, and what is wrong within them."""
    table = _Table(spec, raw, known, file, possible(rules, raw))
    read = _take_rows(table, frozenset(line for line, _ in raw.formulas))
    _report_missing_columns(table, read)
    _report_broken_rows(table)
    for column_field in spec.fields:
        if isinstance(column_field.column, CodeColumn | NameColumn) and column_field.column.unique:
            _report_doubles(table, column_field)
    taken = Checked(tuple(table.rows), tuple(table.lines), read)
    return CheckedTable(taken, _seen(table, taken), _without_refused(table))


def _seen(table: _Table, taken: Checked[Any]) -> Seen:
    if not table.left_out:
        return Seen(taken.rows, taken.lines)
    rows = {**dict(zip(taken.lines, taken.rows, strict=True)), **table.left_out}
    lines = tuple(sorted(rows))
    return Seen(tuple(rows[line] for line in lines), lines, table.unread)


def _take_rows(table: _Table, formula_lines: frozenset[int]) -> int:
    """The number of filled rows; keeps those without an error."""
    lines = table.raw.lines
    make = partial(tuple.__new__, table.spec.row_type)
    # Whole tables are mostly right, and one call for all rows takes half the time.
    right = None if formula_lines else taken_rows(table.spec, table.known, table.raw.rows)
    if right is not None:
        table.rows, table.lines = list(map(make, right)), list(lines)
        return len(lines)
    take = row_taker(table.spec, table.known)
    read = len(lines)
    values: list[Row | None] = []
    for row, line in zip(table.raw.rows, lines, strict=True):
        taken = None if line in formula_lines else take(row)
        if taken is None:
            if line not in formula_lines and not any(map(_filled, row)):
                read -= 1
            else:
                taken = _look_at_cells(table, row, line)
        values.append(taken)
    table.lines = [line for line, row in zip(lines, values, strict=True) if row is not None]
    table.rows = [make(row) for row in values if row is not None]
    return read


def _filled(value: Value) -> bool:
    return bool(value.strip(BLANKS)) if isinstance(value, str) else value is not None


def _look_at_cells(table: _Table, row: Row, line: int) -> Row | None:
    """The row's values, or None when a cell has an error; appends the findings of its cells."""
    values: list[Any] = []
    wrong: set[str] = set()
    nearly_empty = _only_filled(table, row, line)
    if nearly_empty is not None:
        header = nearly_empty.column.header
        found = shown(nearly_empty.column, row[nearly_empty.index])
        place = table.place(line, table.present[0].index)
        table.findings.append(row_text.NEARLY_EMPTY.at(place, found=found, header=header))
    for column_field, value in zip(table.spec.fields, row, strict=True):
        index = column_field.index
        formula = (line, index) in table.raw.formulas
        verdict = _verdict(table, column_field, value, formula=formula)
        values.append(verdict.value)
        if verdict.rule is None:
            continue
        if not verdict.taken:
            wrong.add(column_field.name)
        told = nearly_empty is not None and nearly_empty is not column_field
        if table.raw.positions[index] is not None and not told:
            place = table.place(line, index)
            feeds = column_field.name in FEEDS.get(table.spec.key, ())
            table.findings.append(
                finding_of(verdict, column_field, value, table.known, place, feeds=feeds)
            )
    if wrong:
        _report_rules(table, tuple(values), line, wrong)
        table.left_out[line] = tuple.__new__(table.spec.row_type, values)
        table.unread[line] = frozenset(wrong)
        return None
    return tuple(values)


def _only_filled(table: _Table, row: Row, line: int) -> Field | None:
    """The one field that is filled in a row that lacks nearly all of what is required."""
    if table.spec.fixed or any(at == line for at, _ in table.raw.formulas):
        return None
    filled = [one for one in table.present if _filled(row[one.index])]
    required = [one for one in table.present if one.required and one not in filled]
    return filled[0] if len(filled) == 1 and len(required) >= FEW_REQUIRED else None


def _verdict(table: _Table, column_field: Field, value: Value, *, formula: bool) -> Verdict:
    # The same wrong value often fills a column: each is judged once.
    key = (column_field.index, type(value), value)
    if formula or value is None:
        return check_cell(column_field, value, table.known, formula=formula)
    found = table.verdicts.get(key)
    if found is None:
        found = table.verdicts[key] = check_cell(column_field, value, table.known)
    return found


def _report_missing_columns(table: _Table, read: int) -> None:
    """One finding for a required column that the sheet lacks, instead of one a row."""
    for column_field in table.spec.fields:
        missing = table.raw.positions[column_field.index] is None
        if missing and read and not check_cell(column_field, None, table.known).taken:
            place = Place(table.file, table.raw.sheet)
            rule = book_text.MISSING_COLUMN
            header = column_field.column.header
            table.findings.append(rule.at(place, rows=read, table=table.spec.name, header=header))


def _report_rules(table: _Table, row: Row, line: int, wrong: set[str]) -> bool:
    """Whether the row breaks a rule that keeps it from counting; appends the findings."""
    fatal = False
    place = partial(table.place, line)
    for broken, finding in broken_findings(table.rules, row, table.known, place, wrong):
        if broken.leaves_out:
            fatal = True
            table.refused.add(finding.place)
        table.findings.append(finding)
    return fatal


def _without_refused(table: _Table) -> list[Finding]:
    """The findings but those that say that a cell counts which a rule of its row refuses."""
    if not table.refused:
        return table.findings
    return [
        one
        for one in table.findings
        if one.severity == "error" or one.place not in table.refused or one.code[:3] != "CEL"
    ]


def _report_broken_rows(table: _Table) -> None:
    if not table.rules:
        return
    broken: set[int] = set()
    for rule in table.rules:
        broken.update(rule.broken_rows(table.rows, table.known))
    left_out = {
        number
        for number in sorted(broken)
        if _report_rules(table, table.rows[number], table.lines[number], set())
    }
    _leave_out(table, left_out)


def _leave_out(table: _Table, numbers: set[int]) -> None:
    if numbers:
        table.left_out.update((table.lines[number], table.rows[number]) for number in numbers)
        kept = [number for number in range(len(table.rows)) if number not in numbers]
        table.rows = [table.rows[number] for number in kept]
        table.lines = [table.lines[number] for number in kept]


def _report_doubles(table: _Table, column_field: Field) -> None:
    """Double codes: an error, and only one row counts; double names: a warning.

    Rows that are left out already come after those that count, so that a row that counts is never
    lost to one that does not.
    """
    index, code = column_field.index, isinstance(column_field.column, CodeColumn)
    if not table.left_out:
        typed = [row[index] if code else normal(row[index]) for row in table.rows]
        if len(set(typed)) == len(typed):
            return
    read = [(row[index], line) for row, line in zip(table.rows, table.lines, strict=True)]
    read += [(row[index], line) for line, row in sorted(table.left_out.items())]
    values = {line: value for value, line in read if value and line not in table.doubled}
    keys = {line: value if code else normal(value) for line, value in values.items()}
    if len(set(keys.values())) == len(keys):
        return
    first: dict[str, int] = {}
    doubles = {
        line: first[key] for line, key in keys.items() if first.setdefault(key, line) != line
    }
    for line, other in sorted(doubles.items()):
        found = shown(column_field.column, values[line])
        table.findings.append(_double(table, column_field, (other, line), found))
    if code:
        table.doubled.update(doubles)
        _leave_out(table, {n for n, line in enumerate(table.lines) if line in doubles})


def _double(
    table: _Table, column_field: Field, lines: tuple[int, int], found: str | None
) -> Finding:
    index, column = column_field.index, column_field.column
    if not isinstance(column, CodeColumn):
        rule = book_text.DOUBLE_NAME
    elif table.spec.key == "candidates":
        rule = book_text.DOUBLE_CANDIDATE
    else:
        rule = book_text.DOUBLE_CODE
    other = table.raw.cell(lines[0], index)
    place = table.place(lines[1], index)
    return rule.at(place, found=found, header=column.header, other=other)
