"""The tables of the organisation workbook, by the names that staff see.

Source: workbooks page 1. A table's columns are the fields of its row type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sized
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.model import rows
from done_xl.model.columns import AnyColumn
from done_xl.model.own_settings import OWN_SETTINGS
from done_xl.model.raw import RawTable

TabColour = Literal["IN", "DOOR", "UIT", "grey", "result"]
TEMPLATE_ID = "done_xl/organisation"
TEMPLATE_VERSION = 2
Preset = Callable[[Catalogue], Sized]


@dataclass(frozen=True, slots=True)
class Field:
    """A column with its place in the row and the Python type of its values."""

    index: int
    name: str
    column: AnyColumn
    value_type: type
    required: bool


@lru_cache
def fields_of(row_type: Any) -> tuple[Field, ...]:
    """The fields of a row type in order; raises TypeError for a field without a column."""
    found = []
    hints = get_type_hints(row_type, include_extras=True)
    for index, name in enumerate(row_type._fields):
        hint = hints[name]
        if get_origin(hint) is not Annotated:
            raise TypeError(f"{row_type.__name__}.{name} has no column")
        base, column = get_args(hint)
        options = get_args(base) if get_origin(base) is not None else (base,)
        plain = tuple(option for option in options if option is not NoneType)
        found.append(Field(index, name, column, plain[0], len(plain) == len(options)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table: its Excel name, sheet, ready rows and row type.

    `key` is the attribute of a Submission that holds its rows. `free` rows are ready for typing.
    A `fixed` table never grows: it has a row for each entry of the catalogue that `preset` names,
    and then its free rows.
    """

    key: str
    name: str
    sheet: str
    free: int
    row_type: Any
    fixed: bool = False
    preset: Preset | None = None

    @property
    def rows(self) -> int:
        """The ready rows, prefilled ones included."""
        return self.free + (len(self.preset(catalogue())) if self.preset else 0)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The table's columns in order, with their types."""
        return fields_of(self.row_type)

    @property
    def headers(self) -> tuple[str, ...]:
        """The header texts in order."""
        return tuple(field.column.header for field in self.fields)

    def field(self, name: str) -> Field:
        """The field with this Python name; KeyError where there is none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    def row(self, **values: Any) -> tuple[Any, ...]:
        """A row from values by field name, None for the others; KeyError for an unknown name."""
        found: list[Any] = [None] * len(self.fields)
        for name, value in values.items():
            found[self.field(name).index] = value
        return tuple(found)


def _fixed(
    key: str, name: str, sheet: str, row_type: Any, preset: Preset, *, free: int = 0
) -> TableSpec:
    return TableSpec(key, name, sheet, free, row_type, fixed=True, preset=preset)


TABLES: tuple[TableSpec, ...] = (
    _fixed("kpis", "tblKPI", "Instellingen", rows.KpiRow, lambda known: known.kpis, free=4),
    TableSpec("coaches", "tblCoaches", "Instellingen", 30, rows.CoachRow),
    _fixed(
        "competences",
        "tblCompetenties",
        "Instellingen",
        rows.CompetenceRow,
        lambda known: known.competences,
        free=12,
    ),
    TableSpec("levels", "tblProfielen", "Instellingen", 200, rows.RequiredLevel),
    TableSpec(
        "amounts", "tblPremies", "Instellingen", len(OWN_SETTINGS), rows.OwnAmount, fixed=True
    ),
    TableSpec("candidates", "tblKandidaten", "Kandidaten", 300, rows.Candidate),
    TableSpec("intakes", "tblIntake", "Intake", 300, rows.Intake),
    TableSpec("interviews", "tblSTARR", "Intake", 600, rows.StarrInterview),
    TableSpec("log", "tblRegistratie", "Registratie", 3000, rows.LogRow),
    TableSpec("contacts", "tblContacten", "Contacten", 1000, rows.Contact),
    TableSpec("vacancies", "tblVacatures", "Vacatures", 500, rows.Vacancy),
    TableSpec("actions", "tblPDP", "PDP", 1000, rows.PlanAction),
    TableSpec("talks", "tblGroei", "Groeigesprekken", 1000, rows.GrowthTalk),
    TableSpec("measures", "tblMaatregelen", "Maatregelen", 300, rows.MeasureRow),
    TableSpec("placements", "tblUitstroom", "Uitstroom", 200, rows.Placement),
    _fixed(
        "statements",
        "tblChecklist",
        "Checklist 0-6",
        rows.StatementRow,
        lambda known: known.checklist.statements,
    ),
    TableSpec("action_items", "tblActieplan", "Checklist 0-6", 30, rows.ActionItem),
    _fixed(
        "questions",
        "tblJaNee",
        "Checklist JA-NEE",
        rows.YesNoRow,
        lambda known: known.questions,
    ),
)


def table(key: str) -> TableSpec:
    """The table with this key; KeyError where there is none."""
    for spec in TABLES:
        if spec.key == key:
            return spec
    raise KeyError(key)


def tables_on(sheet: str) -> Iterator[TableSpec]:
    """The tables of one sheet, from left to right (or top to bottom)."""
    return (spec for spec in TABLES if spec.sheet == sheet)


def lacking_fields(raw: RawTable) -> frozenset[str]:
    """The fields of a table whose column the sheet lacks."""
    fields = table(raw.key).fields
    return frozenset(field.name for field in fields if raw.positions[field.index] is None)
