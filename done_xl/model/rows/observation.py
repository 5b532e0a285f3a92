"""What assessors type: scores, facts and agreed levels (domain 6; workbooks pages 2 and 3)."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from done_xl.model.columns import ChoiceColumn, NumberColumn, TextColumn
from done_xl.model.rows.common import CompetenceRef

LOWEST, HIGHEST = 1, 4
SLOTS = ("A", "B", "C", "D", "E", "F")


def _prefilled(header: str, width: float, longest: int = 120) -> TextColumn:
    return TextColumn(
        header=header,
        help="Staat er al. U hoeft hier niets te typen.",
        example="",
        width=width,
        longest=longest,
        prefilled=True,
        personal=False,
    )


def _number(header: str, highest: int, width: float = 9) -> NumberColumn:
    return NumberColumn(
        header=header,
        help="Staat er al. U hoeft hier niets te typen.",
        example="",
        width=width,
        minimum=0,
        maximum=highest,
        prefilled=True,
    )


def _score(slot: str) -> NumberColumn:
    return NumberColumn(
        header=slot,
        help="1 onvoldoende, 2 matig, 3 goed, 4 zeer goed. Leeg: niet gezien.",
        example="3",
        width=6,
        minimum=LOWEST,
        maximum=HIGHEST,
    )


class ScoreRow(NamedTuple):
    """A gedragsindicator with a score per slot, and what the four levels look like."""

    competence: Annotated[str, _prefilled("Competentie", 22)]
    number: Annotated[int, _number("Nr", 99, 5)]
    indicator: Annotated[str, _prefilled("Gedragsindicator", 27)]
    a: Annotated[int | None, _score("A")]
    b: Annotated[int | None, _score("B")]
    c: Annotated[int | None, _score("C")]
    d: Annotated[int | None, _score("D")]
    e: Annotated[int | None, _score("E")]
    f: Annotated[int | None, _score("F")]
    level_1: Annotated[str | None, _prefilled("1 onvoldoende", 27, 200)]
    level_2: Annotated[str | None, _prefilled("2 matig", 27, 200)]
    level_3: Annotated[str | None, _prefilled("3 goed", 27, 200)]
    level_4: Annotated[str | None, _prefilled("4 zeer goed", 27, 200)]

    @property
    def scores(self) -> tuple[int | None, ...]:
        """The scores of the slots A to F in order."""
        return self.a, self.b, self.c, self.d, self.e, self.f


class FactRow(NamedTuple):
    """What an assessor saw or heard of one candidate, noted while it happened."""

    exercise: Annotated[
        str,
        ChoiceColumn(
            header="Proef",
            help="Kies de proef waarin u dit zag.",
            example="Proef 1",
            width=11,
            choices="proef",
        ),
    ]
    slot: Annotated[
        str,
        ChoiceColumn(
            header="Kandidaat",
            help="Kies de letter van de kandidaat: A tot F.",
            example="A",
            width=11,
            choices="plaats",
        ),
    ]
    competence: CompetenceRef
    seen: Annotated[
        str,
        TextColumn(
            header="Waarneming",
            help="Wat zag of hoorde u? Geen oordeel, geen namen, geen gezondheidsgegevens.",
            example="vroeg na elke doos wat de volgende taak was",
            width=70,
        ),
    ]


class LevelRow(NamedTuple):
    """The level of a candidate for a competence: as proposed, and as the assessors agreed."""

    candidate: Annotated[str, _prefilled("Kandidaat", 15, 20)]
    competence: Annotated[str, _prefilled("Competentie", 30)]
    proposal: Annotated[int | None, _number("Voorstel", HIGHEST)]
    scored: Annotated[int, _number("Aantal scores", 999)]
    lowest: Annotated[int | None, _number("Laagste", HIGHEST)]
    highest: Annotated[int | None, _number("Hoogste", HIGHEST)]
    level: Annotated[
        int | None,
        NumberColumn(
            header="Niveau",
            help="Het niveau dat u samen kiest: 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed.",
            example="3",
            width=9,
            minimum=LOWEST,
            maximum=HIGHEST,
        ),
    ]
    reason: Annotated[
        str | None,
        TextColumn(
            header="Reden",
            help="Verplicht als uw niveau afwijkt van het voorstel. Geen gezondheidsgegevens.",
            example="deed het in de tweede proef drie keer zonder hulp",
            width=50,
        ),
    ]
