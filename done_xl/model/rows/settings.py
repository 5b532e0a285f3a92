"""Rows of the sheet Instellingen: what an organisation chooses before it registers."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from done_xl.model.columns import (
    ChoiceColumn,
    CodeColumn,
    NameColumn,
    NumberColumn,
    ReferenceColumn,
    TextColumn,
)


class KpiRow(NamedTuple):
    """A KPI of this organisation: prefilled from the catalogue, or one of four of its own."""

    code: Annotated[
        str,
        CodeColumn(
            header="Code",
            help="Drie hoofdletters of cijfers, voor een eigen KPI.",
            example="EIG",
            width=8,
            shape="kpi",
            prefilled=True,
        ),
    ]
    label: Annotated[
        str,
        NameColumn(
            header="KPI",
            help="De naam van uw eigen KPI, kort.",
            example="Taallessen",
            width=46,
            prefilled=True,
        ),
    ]
    phase: Annotated[
        str,
        ChoiceColumn(
            header="Fase",
            help="Kies de fase waarin deze KPI meetelt.",
            example="DOOR",
            width=8,
            choices="fase",
            prefilled=True,
        ),
    ]
    kind: Annotated[
        str,
        ChoiceColumn(
            header="Soort",
            help="Inspanning is wat u doet, resultaat is wat het oplevert.",
            example="inspanning",
            width=12,
            choices="soort_kpi",
            prefilled=True,
        ),
    ]
    unit: Annotated[
        str | None,
        TextColumn(
            header="Eenheid",
            help="Wat u telt.",
            example="lessen",
            width=24,
            longest=80,
            prefilled=True,
            personal=False,
        ),
    ]
    active: Annotated[
        str,
        ChoiceColumn(
            header="Actief",
            help="Kies ja als uw organisatie deze KPI opvolgt.",
            example="ja",
            width=8,
            choices="ja_nee",
        ),
    ]
    baseline: Annotated[
        float | None,
        NumberColumn(
            header="Nulmeting",
            help="Het totaal van de vorige periode, voor de hele periode.",
            example="10",
            width=11,
            minimum=0,
            maximum=99999,
            step=0.25,
        ),
    ]
    target: Annotated[
        float | None,
        NumberColumn(
            header="Doel",
            help="Het totaal dat u wilt halen in de hele periode.",
            example="24",
            width=11,
            minimum=0,
            maximum=99999,
            step=0.25,
        ),
    ]


class CoachRow(NamedTuple):
    """A coach, as the other sheets will offer the name in a list."""

    name: Annotated[
        str,
        NameColumn(
            header="Coach",
            help="De naam die u in de andere bladen wilt kiezen.",
            example="Coach 1",
            width=22,
            personal=True,
        ),
    ]


class CompetenceRow(NamedTuple):
    """A competence: prefilled from the catalogue, or one of the organisation's own."""

    code: Annotated[
        str,
        CodeColumn(
            header="Code",
            help="Een hoofdletter en een of twee cijfers, voor een eigen competentie.",
            example="V1",
            width=8,
            shape="competence",
            prefilled=True,
        ),
    ]
    label: Annotated[
        str,
        NameColumn(
            header="Competentie",
            help="De naam van uw eigen competentie.",
            example="Veilig werken met machines",
            width=46,
            longest=80,
            prefilled=True,
        ),
    ]
    group: Annotated[
        str,
        ChoiceColumn(
            header="Groep",
            help="Kies Eigen of Vaktechnisch voor een eigen competentie.",
            example="Vaktechnisch",
            width=14,
            choices="groep_competentie",
            offered="groep_eigen",
            prefilled=True,
        ),
    ]
    active: Annotated[
        str,
        ChoiceColumn(
            header="Actief",
            help="Kies ja als u deze competentie gebruikt. Meer dan 8 is moeilijk te observeren.",
            example="ja",
            width=8,
            choices="ja_nee",
        ),
    ]


class RequiredLevel(NamedTuple):
    """The level of a competence that a target occupation asks for."""

    occupation: Annotated[
        str,
        NameColumn(
            header="Doelberoep",
            help="De naam van het doelberoep. Gebruik een rij per competentie.",
            example="magazijnmedewerker",
            width=26,
            unique=False,
        ),
    ]
    competence: Annotated[
        str,
        ReferenceColumn(
            header="Competentie",
            help="Kies de competentie uit de lijst.",
            example="K1 Samenwerken",
            width=30,
            target="competences",
        ),
    ]
    level: Annotated[
        int,
        NumberColumn(
            header="Vereist niveau",
            help="1 onvoldoende, 2 matig, 3 goed, 4 zeer goed.",
            example="3",
            width=14,
            minimum=1,
            maximum=4,
        ),
    ]


class OwnAmount(NamedTuple):
    """A setting or an amount of the organisation's own, by its prefilled name."""

    name: Annotated[
        str,
        NameColumn(
            header="Instelling",
            help="De naam van de instelling.",
            example="Doorstroompremie bij de start (euro)",
            width=46,
            prefilled=True,
        ),
    ]
    amount: Annotated[
        float | None,
        NumberColumn(
            header="Waarde",
            help="Een getal. Leeg betekent: niet van toepassing.",
            example="250",
            width=12,
            minimum=0,
            maximum=99999,
            step=0.01,
        ),
    ]
