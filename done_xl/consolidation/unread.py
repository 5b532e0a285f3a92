"""Which tables of a workbook could not be used, and which KPIs are unknown without them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from done_xl.catalogue.types import Derivation
from done_xl.consolidation.result import OrganisationResult
from done_xl.model.columns import ReferenceColumn
from done_xl.model.raw import RawBook, RawTable
from done_xl.model.tables import TABLES, TableSpec
from done_xl.text_nl.folder import unusable

LOG = "log"
# The tables that each KPI is counted from, beside the log.
SOURCES: Mapping[Derivation, tuple[str, ...]] = {
    "none": (),
    "assessments": ("candidates",),
    "vacancies": ("vacancies",),
    "placements": ("placements",),
    "retention": ("placements",),
    "education": ("placements",),
    "measures": ("measures",),
    "plans": ("candidates", "actions"),
    "contacts": ("contacts",),
}
_COUNTED = frozenset((LOG, *(key for keys in SOURCES.values() for key in keys)))
# The lists of the workbook itself that a column may refer to, by their table.
_LISTS: Mapping[str, str] = {
    "candidates": "candidates",
    "coaches": "coaches",
    "occupations": "levels",
}


def unread_tables(raw: RawBook) -> frozenset[str]:
    """The tables that KPIs are counted from of which no row, or not every row, could be used.

    A table is missing, lacks a column that every row needs, or refers to a table that is. One
    without rows is no such table: it counts as nothing done.
    """
    lost = {spec.key for spec in TABLES if _is_lost(spec, raw.tables.get(spec.key))}
    # Kandidaten refers to Instellingen, and the other sheets to both.
    for spec in TABLES:
        found = raw.tables.get(spec.key)
        if found is not None and _refers_to(spec, found, lost):
            lost.add(spec.key)
    return frozenset(lost & _COUNTED)


def sheets_of(unread: Set[str]) -> tuple[str, ...]:
    """The sheets of these tables, in the order of the workbook."""
    return tuple(dict.fromkeys(spec.sheet for spec in TABLES if spec.key in unread))


def is_known(derivation: Derivation, unread: Set[str]) -> bool:
    """Whether a KPI can be counted: the log and the tables that it is derived from were read."""
    return unread.isdisjoint((LOG, *SOURCES[derivation]))


def unread_notes(results: Iterable[OrganisationResult]) -> tuple[str, ...]:
    """A Dutch sentence per organisation of which KPIs are unknown, each once."""
    said = (
        unusable(result.organisation.code, sheets_of(result.unread))
        for result in results
        if result.unread
    )
    return tuple(dict.fromkeys(said))


def _is_lost(spec: TableSpec, found: RawTable | None) -> bool:
    return found is None or any(
        field.required and found.positions[field.index] is None for field in spec.fields
    )


def _refers_to(spec: TableSpec, found: RawTable, lost: Set[str]) -> bool:
    return any(
        isinstance(field.column, ReferenceColumn)
        and _LISTS.get(field.column.target) in lost
        and any(row[field.index] is not None for row in found.rows)
        for field in spec.fields
    )
