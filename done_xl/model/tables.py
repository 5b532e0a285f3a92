"""The tables and forms of the organisation workbook, by the names that staff see.

Source: workbooks page 1. A table's columns are the fields of its row type.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from done_xl.model import rows
from done_xl.model.columns import AnyColumn, DayColumn, TextColumn

TabColour = Literal["IN", "DOOR", "UIT", "grey", "result"]
TEMPLATE_ID = "done_xl/organisation"
TEMPLATE_VERSION = 1


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

    `key` is the attribute of a Submission that holds its rows; `fixed` tables have exactly their
    prefilled rows and never grow.
    """

    key: str
    name: str
    sheet: str
    rows: int
    row_type: Any
    fixed: bool = False

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


TABLES: tuple[TableSpec, ...] = (
    TableSpec("kpis", "tblKPI", "Instellingen", 21, rows.KpiRow, fixed=True),
    TableSpec("coaches", "tblCoaches", "Instellingen", 30, rows.CoachRow),
    TableSpec("competences", "tblCompetenties", "Instellingen", 31, rows.CompetenceRow, fixed=True),
    TableSpec("levels", "tblProfielen", "Instellingen", 200, rows.RequiredLevel),
    TableSpec("amounts", "tblPremies", "Instellingen", 6, rows.OwnAmount, fixed=True),
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
    TableSpec("statements", "tblChecklist", "Checklist 0-6", 13, rows.StatementRow, fixed=True),
    TableSpec("action_items", "tblActieplan", "Checklist 0-6", 30, rows.ActionItem),
    TableSpec("questions", "tblJaNee", "Checklist JA-NEE", 21, rows.YesNoRow, fixed=True),
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


class StartForm(NamedTuple):
    """The form on Start: whose workbook this is, and for which period."""

    name: Annotated[
        str,
        TextColumn(
            header="Organisatie",
            help="De naam van uw organisatie.",
            example="Voorbeeld vzw",
            longest=80,
            personal=False,
        ),
    ]
    code: Annotated[
        str,
        TextColumn(
            header="Code",
            help="2 tot 8 hoofdletters of cijfers.",
            example="VBO",
            longest=8,
            personal=False,
        ),
    ]
    first: Annotated[
        date,
        DayColumn(
            header="Periode van",
            help="De eerste dag van de periode: altijd de 1ste van een maand.",
            example="01/01/2026",
        ),
    ]
    last: Annotated[
        date,
        DayColumn(
            header="Periode tot",
            help="De laatste dag van de periode, hoogstens 12 maanden later.",
            example="31/12/2026",
        ),
    ]
    reference: Annotated[
        date | None,
        DayColumn(
            header="Peildatum",
            help="Leeg betekent: vandaag, of het einde van de periode als die voorbij is.",
            example="30/06/2026",
        ),
    ]
    contact: Annotated[
        str | None,
        TextColumn(
            header="Contactpersoon",
            help="Wie beantwoordt vragen over dit werkboek?",
            example="coördinator",
            longest=80,
        ),
    ]
    mail: Annotated[
        str | None,
        TextColumn(
            header="E-mail",
            help="Het adres van de contactpersoon.",
            example="info@voorbeeld.be",
            longest=120,
        ),
    ]
    closed: Annotated[
        date | None,
        DayColumn(
            header="Afgesloten op",
            help="Vul in als u klaar bent met deze periode.",
            example="15/01/2027",
        ),
    ]


def _filled_in() -> DayColumn:
    return DayColumn(
        header="Ingevuld op", help="De dag waarop u de lijst invulde.", example="15/03/2026"
    )


def _open_question(header: str) -> TextColumn:
    return TextColumn(
        header=header,
        help="Antwoord in enkele zinnen.",
        example="onze coaches kennen de bedrijven",
        longest=1000,
    )


class ChecklistForm(NamedTuple):
    """The date and the three open questions of the checklist 0-6."""

    filled_in: Annotated[date | None, _filled_in()]
    strengths: Annotated[str | None, _open_question("Wat gaat goed?")]
    weaknesses: Annotated[str | None, _open_question("Wat vraagt nog werk?")]
    approach: Annotated[str | None, _open_question("Hoe pakken we dat aan?")]


class YesNoForm(NamedTuple):
    """The date of the JA/NEE checklist."""

    filled_in: Annotated[date | None, _filled_in()]


@dataclass(frozen=True, slots=True)
class FormSpec:
    """A form: labels in one column and the entries in the next one to the right.

    `names` are the workbook's defined names of the entry cells, in field order.
    """

    key: str
    sheet: str
    row_type: Any
    names: tuple[str, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The form's entries in order, with their types."""
        return fields_of(self.row_type)


FORMS: tuple[FormSpec, ...] = (
    FormSpec(
        "start",
        "Start",
        StartForm,
        (
            "Organisatie",
            "OrgCode",
            "PeriodeVan",
            "PeriodeTot",
            "PeildatumInvoer",
            "Contactpersoon",
            "Email",
            "AfgeslotenOp",
        ),
    ),
    FormSpec(
        "checklist",
        "Checklist 0-6",
        ChecklistForm,
        ("ChecklistIngevuldOp", "ChecklistVraag1", "ChecklistVraag2", "ChecklistVraag3"),
    ),
    FormSpec("yes_no", "Checklist JA-NEE", YesNoForm, ("JaNeeIngevuldOp",)),
)
