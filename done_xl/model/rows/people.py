"""Rows about the candidates themselves: Kandidaten, Intake and STARR (domain 2, 9)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from done_xl.model.columns import (
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NumberColumn,
    ReferenceColumn,
    TextColumn,
)
from done_xl.model.rows.common import CandidateRef, CoachRef, CompetenceRef


def _day(header: str, help_text: str, example: str = "15/03/2026") -> DayColumn:
    return DayColumn(header=header, help=help_text, example=example, width=13)


class Candidate(NamedTuple):
    """A candidate's path: who, with which coach, and the dates of its milestones."""

    code: Annotated[
        str,
        CodeColumn(
            header="Kandidaat",
            help="Een letter en 3 of 4 cijfers. Na een herstart: dezelfde code met B erachter.",
            example="K012",
            width=11,
            shape="candidate",
        ),
    ]
    name: Annotated[
        str | None,
        TextColumn(
            header="Naam",
            help="Alleen voor uzelf: de naam verlaat dit werkboek niet.",
            example="Voornaam Naam",
            width=24,
            longest=80,
        ),
    ]
    status: Annotated[
        str,
        ChoiceColumn(
            header="Statuut",
            help="Kies het statuut uit de lijst.",
            example="Maatwerk",
            width=20,
            choices="statuut",
        ),
    ]
    sex: Annotated[
        str | None,
        ChoiceColumn(
            header="Geslacht",
            help="v, m of x.",
            example="v",
            width=9,
            choices="geslacht",
        ),
    ]
    birth_year: Annotated[
        int | None,
        NumberColumn(
            header="Geboortejaar",
            help="Het jaar in vier cijfers.",
            example="1988",
            width=12,
            minimum=1930,
            maximum=2015,
        ),
    ]
    employed_since: Annotated[
        date | None, _day("In dienst sinds", "De eerste werkdag in uw organisatie.", "01/09/2024")
    ]
    employment: Annotated[
        int | None,
        NumberColumn(
            header="Tewerkstelling %",
            help="Het percentage van een voltijdse job, zonder procentteken.",
            example="80",
            width=15,
            minimum=1,
            maximum=100,
        ),
    ]
    coach: CoachRef
    path: Annotated[
        str | None,
        ChoiceColumn(
            header="Soort traject",
            help="Leeg betekent doorstroom.",
            example="doorstroom",
            width=14,
            choices="soort_traject",
        ),
    ]
    occupation: Annotated[
        str | None,
        ReferenceColumn(
            header="Doelberoep",
            help="Kies een doelberoep. De lijst komt uit Instellingen.",
            example="magazijnmedewerker",
            width=22,
            target="occupations",
        ),
    ]
    job_target: Annotated[
        str | None,
        TextColumn(
            header="Jobdoelwit",
            help="Wat de kandidaat zelf wil, in eigen woorden.",
            example="werken in een magazijn dicht bij huis",
            width=30,
        ),
    ]
    referred: Annotated[date | None, _day("Toegeleid op", "De dag van de toeleiding.")]
    intake: Annotated[
        date | None, _day("Intake op", "De dag van de intake. Mag leeg als u elkaar al kent.")
    ]
    engaged: Annotated[
        date | None,
        _day("Engagement getekend op", "De dag waarop de engagementsverklaring getekend is."),
    ]
    kickoff: Annotated[date | None, _day("Kick-off op", "De dag van de kick-off, als er een is.")]
    assessed: Annotated[
        date | None, _day("Assessment op", "De dag van de laatste proef van het assessment.")
    ]
    planned: Annotated[
        date | None, _day("PDP op", "De dag waarop het doorstroomplan is opgemaakt.")
    ]
    vdab_status: Annotated[
        date | None,
        _day("VDAB-status aangepast op", "De dag waarop de status bij VDAB is aangepast."),
    ]
    stopped: Annotated[date | None, _day("Stopgezet op", "Alleen invullen als het traject stopt.")]
    stop_reason: Annotated[
        str | None,
        ChoiceColumn(
            header="Reden stopzetting",
            help="Verplicht als het traject stopt. Geen gezondheidsgegevens.",
            example="andere keuze van de kandidaat",
            width=30,
            choices="reden_stopzetting",
        ),
    ]


class Intake(NamedTuple):
    """What was said at the intake, and the decision."""

    candidate: CandidateRef
    taken_by: Annotated[
        str | None,
        ReferenceColumn(
            header="Afgenomen door",
            help="Kies de coach die de intake deed.",
            example="Coach 1",
            width=16,
            target="coaches",
        ),
    ]
    second_coach: Annotated[
        str | None,
        ReferenceColumn(
            header="Tweede coach",
            help="Liefst doet u de intake met twee.",
            example="Coach 2",
            width=16,
            target="coaches",
        ),
    ]
    motivation: Annotated[
        str | None,
        TextColumn(
            header="Motivatie",
            help="Waarom wil de kandidaat doorstromen? Geen gezondheidsgegevens.",
            example="wil meer uren werken",
            width=30,
        ),
    ]
    strengths: Annotated[
        str | None,
        TextColumn(
            header="Sterke punten",
            help="Wat gaat goed volgens de werkvloer?",
            example="komt altijd op tijd",
            width=30,
        ),
    ]
    concerns: Annotated[
        str | None,
        TextColumn(
            header="Aandachtspunten",
            help="Wat vraagt aandacht volgens de werkvloer? Geen gezondheidsgegevens.",
            example="vraagt nog veel uitleg",
            width=30,
        ),
    ]
    readiness: Annotated[
        str | None,
        TextColumn(
            header="Waarom klaar",
            help="Waarom is de kandidaat klaar voor doorstroom?",
            example="werkt al een jaar zelfstandig",
            width=30,
        ),
    ]
    clear_target: Annotated[
        str | None,
        ChoiceColumn(
            header="Duidelijk jobdoelwit",
            help="Heeft de kandidaat een duidelijk jobdoelwit?",
            example="ja",
            width=12,
            choices="ja_nee",
        ),
    ]
    decision: Annotated[
        str | None,
        ChoiceColumn(
            header="Beslissing",
            help="Start, later of geen start.",
            example="start",
            width=12,
            choices="beslissing",
        ),
    ]
    reason: Annotated[
        str | None,
        TextColumn(
            header="Reden",
            help="Verplicht bij later of geen start. Geen gezondheidsgegevens.",
            example="volgt eerst een taalcursus",
            width=30,
        ),
    ]


def _starr(header: str, help_text: str, example: str) -> TextColumn:
    return TextColumn(header=header, help=help_text, example=example, width=28)


class StarrInterview(NamedTuple):
    """One STARR story about one competence, with the interviewer's impression."""

    candidate: CandidateRef
    competence: CompetenceRef
    situation: Annotated[
        str | None, _starr("Situatie", "Wat was er aan de hand?", "een spoedbestelling")
    ]
    task: Annotated[
        str | None, _starr("Taak", "Wat moest de kandidaat doen?", "alles tijdig inpakken")
    ]
    actions: Annotated[
        str | None, _starr("Acties", "Wat deed de kandidaat precies?", "vroeg hulp aan een collega")
    ]
    result: Annotated[
        str | None, _starr("Resultaat", "Hoe liep het af?", "de bestelling was op tijd klaar")
    ]
    reflection: Annotated[
        str | None,
        _starr("Reflectie", "Wat zou de kandidaat anders doen?", "vroeger om hulp vragen"),
    ]
    impression: Annotated[
        int | None,
        NumberColumn(
            header="Indruk",
            help="1 onvoldoende, 2 matig, 3 goed, 4 zeer goed.",
            example="3",
            width=9,
            minimum=1,
            maximum=4,
        ),
    ]
