"""Columns that several tables share word for word."""

from __future__ import annotations

from typing import Annotated

from done_xl.model.columns import ReferenceColumn, TextColumn

CandidateRef = Annotated[
    str,
    ReferenceColumn(
        header="Kandidaat",
        help="Kies de code van de kandidaat uit de lijst.",
        example="K012",
        width=11,
        target="candidates",
    ),
]
OptionalCandidateRef = Annotated[
    str | None,
    ReferenceColumn(
        header="Kandidaat",
        help="Kies de code van de kandidaat. Laat leeg voor een groep of voor prospectie.",
        example="K012",
        width=11,
        target="candidates",
    ),
]
CoachRef = Annotated[
    str,
    ReferenceColumn(
        header="Coach",
        help="Kies de coach uit de lijst. De lijst staat op het blad Instellingen.",
        example="Coach 1",
        width=16,
        target="coaches",
    ),
]
CompetenceRef = Annotated[
    str,
    ReferenceColumn(
        header="Competentie",
        help="Kies de competentie uit de lijst.",
        example="K1 Samenwerken",
        width=26,
        target="competences",
    ),
]
OptionalCompetenceRef = Annotated[
    str | None,
    ReferenceColumn(
        header="Competentie",
        help="Kies de competentie waaraan deze actie werkt, als er een is.",
        example="K1 Samenwerken",
        width=26,
        target="competences",
    ),
]
Remark = Annotated[
    str | None,
    TextColumn(
        header="Opmerking",
        help="Noteer kort wat nuttig is. Geen gezondheidsgegevens.",
        example="belt volgende week terug",
        width=40,
    ),
]
