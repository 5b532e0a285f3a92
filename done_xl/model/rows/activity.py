"""Rows of the phase Doorstroom: log, contacts, vacancies, plans, talks and measures."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from done_xl.model.columns import ChoiceColumn, DayColumn, NumberColumn, ReferenceColumn, TextColumn
from done_xl.model.rows.common import (
    CandidateRef,
    CoachRef,
    CompetenceRef,
    OptionalCandidateRef,
    OptionalCompetenceRef,
    Remark,
)


def _day(
    header: str, help_text: str, *, in_period: bool = False, carried: bool = False
) -> DayColumn:
    return DayColumn(
        header=header,
        help=help_text,
        example="15/03/2026",
        width=13,
        in_period=in_period,
        carried=carried,
    )


def _text(header: str, help_text: str, example: str, width: float = 26) -> TextColumn:
    return TextColumn(header=header, help=help_text, example=example, width=width)


class LogRow(NamedTuple):
    """An amount of one KPI on one day."""

    day: Annotated[
        date, _day("Datum", "De dag waarop het gebeurde, binnen de periode.", in_period=True)
    ]
    kpi: Annotated[
        str,
        ReferenceColumn(
            header="KPI",
            help="Kies de KPI uit de lijst.",
            example="SOA Sollicitatieacties",
            width=44,
            target="kpis",
        ),
    ]
    amount: Annotated[
        float,
        NumberColumn(
            header="Aantal",
            help="Een geheel getal. Alleen voor uren mag een kwartier: 0,25.",
            example="1",
            width=9,
            minimum=0.25,
            maximum=9999,
            step=0.25,
        ),
    ]
    candidate: OptionalCandidateRef
    coach: CoachRef
    remark: Remark


class Contact(NamedTuple):
    """A contact with a company."""

    day: Annotated[date, _day("Datum", "De dag van het contact.", in_period=True, carried=True)]
    company: Annotated[str, _text("Bedrijf", "De naam van het bedrijf.", "Bedrijf A")]
    kind: Annotated[
        str,
        ChoiceColumn(
            header="Soort contact",
            help="Kies het soort contact uit de lijst.",
            example="telefoon",
            width=24,
            choices="soort_contact",
        ),
    ]
    coach: CoachRef
    person: Annotated[
        str | None, _text("Contactpersoon", "Met wie sprak u in het bedrijf?", "personeelsdienst")
    ]
    result: Annotated[
        str | None, _text("Resultaat", "Wat kwam eruit?", "wil een kandidaat ontmoeten", 30)
    ]
    next_step: Annotated[
        str | None, _text("Volgende stap", "Wat doet u nu?", "profiel doorsturen", 30)
    ]
    until: Annotated[date | None, _day("Tegen", "Tegen wanneer doet u de volgende stap?")]


class Vacancy(NamedTuple):
    """A vacancy that was discussed with candidates."""

    day: Annotated[date, _day("Datum", "De dag waarop u de vacature besprak.", in_period=True)]
    job: Annotated[
        str,
        _text(
            "Functie",
            "De functie uit de vacature. Elke rij telt als één besproken vacature.",
            "magazijnmedewerker",
        ),
    ]
    company: Annotated[str | None, _text("Bedrijf", "De naam van het bedrijf.", "Bedrijf A")]
    discussed_with: Annotated[
        int | None,
        NumberColumn(
            header="Besproken met (aantal)",
            help="Met hoeveel kandidaten besprak u deze vacature?",
            example="4",
            width=14,
            minimum=0,
            maximum=999,
        ),
    ]
    status: Annotated[
        str | None,
        ChoiceColumn(
            header="Status",
            help="Kies de status uit de lijst.",
            example="open",
            width=22,
            choices="status_vacature",
        ),
    ]
    remark: Remark


class PlanAction(NamedTuple):
    """An action of a candidate's personal plan (domain 7)."""

    candidate: CandidateRef
    need: Annotated[
        str | None,
        _text("Nood of belemmering", "Wat houdt de kandidaat nog tegen?", "raakt niet op het werk"),
    ]
    need_kind: Annotated[
        str | None,
        ChoiceColumn(
            header="Soort nood",
            help="Kies het soort nood uit de lijst.",
            example="randvoorwaarden",
            width=16,
            choices="soort_nood",
        ),
    ]
    competence: OptionalCompetenceRef
    resource: Annotated[
        str | None, _text("Hulpbron", "Wie of wat kan helpen?", "fietspunt in de buurt", 22)
    ]
    action: Annotated[
        str, _text("Concrete actie", "Wat gaat er precies gebeuren?", "fiets laten herstellen", 32)
    ]
    start: Annotated[date, _day("Start", "Wanneer begint de actie?")]
    until: Annotated[date, _day("Tegen", "Wanneer moet de actie klaar zijn?")]
    who: Annotated[str, _text("Wie?", "Wie voert de actie uit?", "kandidaat", 16)]
    done: Annotated[
        str | None,
        ChoiceColumn(
            header="Voltooid?",
            help="Kies - (niet), +/- (deels) of + (klaar) uit de lijst.",
            example="+/-",
            width=11,
            choices="voltooid",
        ),
    ]
    remark: Annotated[
        str | None,
        TextColumn(
            header="Opmerkingen",
            help="Noteer kort wat nuttig is. Geen gezondheidsgegevens.",
            example="afspraak ligt vast",
            width=36,
        ),
    ]


def _level(header: str, help_text: str) -> NumberColumn:
    return NumberColumn(header=header, help=help_text, example="3", width=12, minimum=1, maximum=4)


class GrowthTalk(NamedTuple):
    """One competence in one growth talk: level now, target, agreement (domain 6)."""

    candidate: CandidateRef
    day: Annotated[date, _day("Datum", "De dag van het groeigesprek.")]
    competence: CompetenceRef
    level: Annotated[int, _level("Niveau nu", "1 onvoldoende, 2 matig, 3 goed, 4 zeer goed.")]
    target: Annotated[int | None, _level("Streefniveau", "Het niveau dat u samen afspreekt.")]
    until: Annotated[date | None, _day("Tegen", "Wanneer wilt u dat niveau halen?")]
    agreement: Annotated[
        str | None, _text("Afspraak", "Wat spreekt u af?", "neemt elke week de leiding", 40)
    ]


class MeasureRow(NamedTuple):
    """A measure that a candidate takes part in (domain 8)."""

    candidate: CandidateRef
    measure: Annotated[
        str,
        ReferenceColumn(
            header="Maatregel",
            help="Kies de maatregel uit de lijst.",
            example="BVS",
            width=22,
            target="measures",
        ),
    ]
    company: Annotated[str | None, _text("Bedrijf", "De naam van het bedrijf.", "Bedrijf A")]
    group: Annotated[
        str | None,
        _text("Groep", "Alleen voor een groepsmodule: de naam van de groep.", "groep voorjaar", 16),
    ]
    start: Annotated[date, _day("Start", "De eerste dag.")]
    end: Annotated[date | None, _day("Einde", "De laatste dag, als die gekend is.")]
    mentor: Annotated[
        str | None, _text("Peter of meter", "Wie begeleidt in het bedrijf?", "ploegbaas", 18)
    ]
    agreed: Annotated[date | None, _day("Overeenkomst op", "De dag van de overeenkomst.")]
    tasks: Annotated[
        date | None, _day("Taken of opleidingsplan op", "De dag waarop de taken vastlagen.")
    ]
    insured: Annotated[
        date | None, _day("Verzekering nagekeken op", "De dag waarop u de verzekering nakeek.")
    ]
    inspection: Annotated[
        date | None, _day("Akkoord inspectie op", "De dag van het akkoord van de inspectie.")
    ]
    union: Annotated[
        date | None,
        _day("Akkoord vakbond of PC op", "De dag van het akkoord van vakbond, raad of comité."),
    ]
    vdab: Annotated[date | None, _day("Akkoord VDAB op", "De dag van het akkoord van VDAB.")]
    rva: Annotated[date | None, _day("Akkoord RVA op", "De dag van het akkoord van de RVA.")]
    evaluated: Annotated[date | None, _day("Evaluatie op", "De dag van de eindevaluatie.")]
    applied: Annotated[
        date | None,
        DayColumn(
            header="Aangevraagd op",
            help="Alleen voor een premie: de dag van de aanvraag. Leeg: de dag van de start.",
            example="15/03/2023",
            width=13,
            since=2,
        ),
    ]
    wage: Annotated[
        float | None,
        NumberColumn(
            header="Referteloon per kwartaal",
            help="Alleen voor de VOP: het loon van een kwartaal waarop de premie telt, in euro.",
            example="7500",
            width=14,
            minimum=0,
            maximum=99999,
            step=0.01,
            personal=True,
            since=2,
        ),
    ]
    remark: Remark
