"""The forms of the organisation workbook: single cells with a label beside them.

Source: workbooks page 1. A form's entries are the fields of its row type.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, NamedTuple

from done_xl.model.columns import DayColumn, TextColumn
from done_xl.model.tables import Field, fields_of

# What every form that tells whose workbook it is, and for which period, asks alike.
OrganisationCode = Annotated[
    str,
    TextColumn(
        header="Code",
        help="2 tot 8 hoofdletters of cijfers.",
        example="VBO",
        longest=8,
        shortest=2,
        personal=False,
    ),
]
OrganisationName = Annotated[
    str,
    TextColumn(
        header="Organisatie",
        help="De naam van de organisatie.",
        example="Voorbeeld vzw",
        longest=80,
        personal=False,
    ),
]
FirstDay = Annotated[
    date,
    DayColumn(
        header="Periode van",
        help="De eerste dag van de periode: altijd de 1ste van een maand.",
        example="01/01/2026",
        edge="first",
    ),
]
LastDay = Annotated[
    date,
    DayColumn(
        header="Periode tot",
        help="De laatste dag van de periode, hoogstens 12 maanden later.",
        example="31/12/2026",
        edge="last",
    ),
]


class StartForm(NamedTuple):
    """The form on Start: whose workbook this is, and for which period."""

    name: OrganisationName
    code: OrganisationCode
    first: FirstDay
    last: LastDay
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


def _open_question(header: str, example: str) -> TextColumn:
    return TextColumn(
        header=header,
        help="Antwoord in enkele zinnen.",
        example=example,
        longest=1000,
    )


class ChecklistForm(NamedTuple):
    """The date and the three open questions of the checklist 0-6."""

    filled_in: Annotated[date | None, _filled_in()]
    strengths: Annotated[
        str | None, _open_question("Wat gaat goed?", "onze coaches kennen de bedrijven")
    ]
    weaknesses: Annotated[
        str | None, _open_question("Wat vraagt nog werk?", "weinig tijd voor bedrijfsbezoeken")
    ]
    approach: Annotated[
        str | None,
        _open_question("Hoe pakken we dat aan?", "elke maand twee bedrijven bezoeken"),
    ]


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
