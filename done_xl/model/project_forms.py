"""The forms of the project workbook: where the workbooks are, and for whom a new one is made.

Source: workbooks page 4.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, NamedTuple

from done_xl.model.columns import DayColumn, TextColumn
from done_xl.model.forms import (
    FirstDay,
    FormSpec,
    LastDay,
    OrganisationCode,
    OrganisationName,
)

START_SHEET: Final = "Start"
NEW_SHEET: Final = "Nieuw"
# The text of the last run, which the program writes.
LAST_RUN_NAME: Final = "ProjectLaatst"


class ProjectForm(NamedTuple):
    """Start: the folder to consolidate and the day as seen on which."""

    folder: Annotated[
        str | None,
        TextColumn(
            header="Map",
            help="De map met de werkboeken. Kies ze met de knop Kies map.",
            example=r"C:\Doorstroom\2026",
            longest=400,
            personal=False,
        ),
    ]
    reference: Annotated[
        date | None,
        DayColumn(
            header="Peildatum",
            help="Leeg betekent: vandaag.",
            example="30/06/2026",
        ),
    ]


class NewOrganisationForm(NamedTuple):
    """Nieuw: the organisation for which a workbook is made."""

    code: OrganisationCode
    name: OrganisationName
    first: FirstDay
    last: LastDay


class NewObservationForm(NamedTuple):
    """Nieuw: the assessment for which each assessor gets a workbook."""

    workbook: Annotated[
        str | None,
        TextColumn(
            header="Werkboek",
            help="Het werkboek van de organisatie, voor haar competenties. Leeg mag.",
            example="DOne_VBO_2026.xlsx",
            longest=400,
            personal=False,
        ),
    ]
    organisation: Annotated[
        str | None,
        TextColumn(
            header="Organisatie",
            help="De code van de organisatie. Leeg mag als u een werkboek invult.",
            example="VBO",
            longest=8,
            shortest=2,
            personal=False,
        ),
    ]
    day: Annotated[
        date,
        DayColumn(
            header="Datum",
            help="De dag van het assessment.",
            example="10/03/2026",
        ),
    ]
    assessors: Annotated[
        str,
        TextColumn(
            header="Assessoren",
            help="De codes van de assessoren met een komma ertussen, geen namen.",
            example="A1, A2, A3",
            longest=100,
            personal=False,
        ),
    ]
    candidates: Annotated[
        str,
        TextColumn(
            header="Kandidaten",
            help="De codes van hoogstens 6 kandidaten, met een komma ertussen.",
            example="K012, K013, K014",
            longest=100,
            personal=False,
        ),
    ]
    exercises: Annotated[
        str,
        TextColumn(
            header="Proeven",
            help="De namen van hoogstens 4 proeven, met een komma ertussen.",
            example="magazijn, onthaal",
            longest=200,
            personal=False,
        ),
    ]
    assessment: Annotated[
        str | None,
        TextColumn(
            header="Assessment",
            help="Een eigen naam, als er op die dag nog een groep is. Leeg betekent: de datum.",
            example="groep2",
            longest=20,
            personal=False,
        ),
    ]


PROJECT_FORM: Final = FormSpec(
    "project", START_SHEET, ProjectForm, ("ProjectMap", "ProjectPeildatum")
)
NEW_ORGANISATION_FORM: Final = FormSpec(
    "new_organisation",
    NEW_SHEET,
    NewOrganisationForm,
    ("NieuwCode", "NieuwNaam", "NieuwVan", "NieuwTot"),
)
NEW_OBSERVATION_FORM: Final = FormSpec(
    "new_observation",
    NEW_SHEET,
    NewObservationForm,
    (
        "ObsWerkboek",
        "ObsOrganisatie",
        "ObsDatum",
        "ObsAssessoren",
        "ObsKandidaten",
        "ObsProeven",
        "ObsAssessment",
    ),
)
