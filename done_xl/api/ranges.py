"""The check of a table that someone selected, apart from its workbook."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import Final

from done_xl.catalogue.load import catalogue
from done_xl.model.columns import ReferenceColumn
from done_xl.model.findings import Finding
from done_xl.model.raw import FileFacts, RawBook, RawTable, Value
from done_xl.model.shapes import SHAPES
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES, TableSpec
from done_xl.validation.book import in_order
from done_xl.validation.known import Known, known
from done_xl.validation.rows import rules_by_table
from done_xl.validation.tables import check_table

_NOBODY: Final = FileFacts("", 0, "", "organisation")
# Where the words of each kind of reference are read from: the key of a table.
_LISTS: Final = {
    "candidates": "candidates",
    "coaches": "coaches",
    "occupations": "levels",
    "kpis": "kpis",
    "competences": "competences",
}
_CODES: Final = {
    "candidates": re.compile(SHAPES["candidate"]),
    "kpis": re.compile(SHAPES["kpi"]),
    "competences": re.compile(SHAPES["competence"]),
}
_ALWAYS_KNOWN: Final = ("kpis", "competences")
Words = tuple[str, ...]
Lists = tuple[tuple[str, Words], ...]  # by the key of the table in which the words would stand


@dataclass(frozen=True, slots=True)
class CheckedRange:
    """What the check says of a range: `rows` is how many filled rows it looked at."""

    findings: tuple[Finding, ...]
    rows: int


def table_named(words: str) -> TableSpec | None:
    """The table with this Excel name, or the first one of this sheet; None where there is none."""
    plain = " ".join(words.split()).casefold()
    for spec in TABLES:
        if plain in (spec.name.casefold(), spec.sheet.casefold()):
            return spec
    return None


def check_range(
    table: RawTable, spec: TableSpec, *, period: Period | None = None, also: Collection[str] = ()
) -> CheckedRange:
    """The findings of one table's cells and rows, as the check of its whole workbook gives them.

    What a workbook says elsewhere is not known here. `also` are the words that its own lists hold:
    candidates, coaches, target occupations, its own KPIs and competences with their codes. Without
    any, every well-formed candidate, every coach and every occupation is taken for known.
    """
    lists = _listed(also) if also else _found(table, spec)
    own = _as_list(table) if spec.key in _LISTS.values() else None
    accepted = _known(tuple(lists.items()), own, period)
    rules = rules_by_table("organisation").get(spec.key, ())
    checked = check_table(spec, table, accepted, "", rules)
    return CheckedRange(in_order(checked.findings), checked.taken.read)


def _as_list(table: RawTable) -> RawTable:
    """The columns of a list that tell what it accepts.

    Nothing else of someone's table may stay in memory after the call.
    """
    width = 2 if table.key in _ALWAYS_KNOWN else 1
    rows = (row[:width] for row in table.rows)
    if table.key == _LISTS["candidates"]:
        rows = ((cell if _is_candidate(cell) else None,) for (cell,) in rows)
    return replace(table, positions=table.positions[:width], rows=tuple(rows), formulas=frozenset())


def _is_candidate(cell: Value) -> bool:
    """Whether a cell holds a code, and not who knows what about someone."""
    shape = _CODES["candidates"]
    return isinstance(cell, str) and shape.fullmatch(cell.strip().upper()) is not None


# A formula is calculated again and again, mostly with the same candidates, coaches and period.
@lru_cache(maxsize=8)
def _known(lists: Lists, own: RawTable | None, period: Period | None) -> Known:
    """What the columns accept by these lists; the rows of a table that is one itself come first."""
    tables = {key: _as_table(key, words) for key, words in lists}
    if own is not None:
        tables[own.key] = own
    return known(RawBook(_NOBODY, tables), catalogue(), period)


def _found(table: RawTable, spec: TableSpec) -> Mapping[str, Words]:
    """The words of the table's own cells, by the list in which they would stand."""
    words: dict[str, list[str]] = {}
    for field in spec.fields:
        column = field.column
        if isinstance(column, ReferenceColumn) and column.target not in _ALWAYS_KNOWN:
            typed = set(map(itemgetter(field.index), table.rows))
            found = words.setdefault(column.target, [])
            found += [
                word
                for word in typed
                if isinstance(word, str) and (column.target != "candidates" or _is_candidate(word))
            ]
    return {
        _LISTS[target]: tuple(sorted(set(chosen)))
        for target, chosen in words.items()
        if target in _LISTS
    }


def _listed(also: Iterable[str]) -> Mapping[str, Words]:
    words = tuple(sorted({" ".join(word.split()) for word in also}))
    found = dict.fromkeys(_LISTS, words)
    for target, shape in _CODES.items():
        coded = (word for word in words if shape.fullmatch(word.split(" ", 1)[0].upper()))
        found[target] = tuple(coded)
    return {_LISTS[target]: chosen for target, chosen in found.items()}


def _as_table(key: str, words: Words) -> RawTable:
    """The words as the first two columns of a table: code and label where they have both."""
    rows: list[tuple[Value, ...]] = []
    for word in words:
        code, _, label = word.partition(" ")
        rows.append((code, label) if key in _ALWAYS_KNOWN else (word, None))
    lines = tuple(range(1, len(rows) + 1))
    return RawTable(key, "", 0, (0, 1), tuple(rows), lines)
