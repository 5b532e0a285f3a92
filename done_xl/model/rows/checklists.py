"""Rows of the two organisation checklists and the action plan (domain 5)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from done_xl.model.columns import ChoiceColumn, DayColumn, NumberColumn, TextColumn

_NUMBER = NumberColumn(
    header="Nr", help="Het nummer.", example="1", width=6, minimum=1, maximum=99, prefilled=True
)


class StatementRow(NamedTuple):
    """A statement of the checklist 0-6 with the organisation's score."""

    number: Annotated[int, _NUMBER]
    theme: Annotated[
        str,
        TextColumn(
            header="Thema",
            help="Het thema.",
            example="A Visie en beleid",
            width=20,
            prefilled=True,
            personal=False,
        ),
    ]
    statement: Annotated[
        str,
        TextColumn(
            header="Stelling",
            help="De stelling.",
            example="-",
            width=80,
            prefilled=True,
            personal=False,
        ),
    ]
    score: Annotated[
        int | None,
        NumberColumn(
            header="Score",
            help="0 is totaal niet, 6 is volledig.",
            example="4",
            width=14,
            minimum=0,
            maximum=6,
        ),
    ]
    remark: Annotated[
        str | None,
        TextColumn(
            header="Toelichting",
            help="Waarom geeft u deze score?",
            example="staat in het beleidsplan",
            width=40,
        ),
    ]


class ActionItem(NamedTuple):
    """An action that improves a weak point of the checklist."""

    number: Annotated[
        int,
        NumberColumn(
            header="Nr",
            help="Het nummer van de stelling.",
            example="3",
            width=6,
            minimum=1,
            maximum=13,
        ),
    ]
    weak_point: Annotated[
        str | None,
        TextColumn(
            header="Werkpunt", help="Wat moet beter?", example="visie is niet gekend", width=34
        ),
    ]
    action: Annotated[
        str,
        TextColumn(
            header="Actie", help="Wat gaat u doen?", example="visie bespreken per ploeg", width=40
        ),
    ]
    who: Annotated[
        str,
        TextColumn(header="Wie?", help="Wie doet het?", example="coördinator", width=18),
    ]
    until: Annotated[
        date,
        DayColumn(header="Tegen", help="Tegen wanneer?", example="30/06/2026", width=13),
    ]
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


class YesNoRow(NamedTuple):
    """A question of the JA/NEE checklist; every NEE asks for an action."""

    number: Annotated[int, _NUMBER]
    question: Annotated[
        str,
        TextColumn(
            header="Vraag",
            help="De vraag.",
            example="-",
            width=80,
            prefilled=True,
            personal=False,
        ),
    ]
    answer: Annotated[
        str | None,
        ChoiceColumn(
            header="Antwoord",
            help="Kies JA of NEE.",
            example="JA",
            width=10,
            choices="antwoord",
        ),
    ]
    action: Annotated[
        str | None,
        TextColumn(
            header="Actie",
            help="Verplicht bij NEE: wat gaat u doen?",
            example="een coach aanduiden",
            width=40,
        ),
    ]
    who: Annotated[
        str | None,
        TextColumn(header="Wie?", help="Wie doet het?", example="coördinator", width=18),
    ]
    until: Annotated[
        date | None,
        DayColumn(header="Tegen", help="Tegen wanneer?", example="30/06/2026", width=13),
    ]
