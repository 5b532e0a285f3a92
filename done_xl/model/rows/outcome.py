"""Rows of the phase Uitstroom: who works where, and is still there (domain 4)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from done_xl.model.columns import ChoiceColumn, DayColumn, TextColumn
from done_xl.model.rows.common import CandidateRef

NEC_JOB = "NEC-job"
EDUCATION = "opleiding"


class Placement(NamedTuple):
    """A job in the NEC or a training: one row per employer, not per day or week contract."""

    candidate: CandidateRef
    kind: Annotated[
        str,
        ChoiceColumn(
            header="Soort",
            help="Kies NEC-job of opleiding.",
            example="NEC-job",
            width=12,
            choices="soort_uitstroom",
        ),
    ]
    employer: Annotated[
        str | None,
        TextColumn(
            header="Werkgever",
            help="De naam van de werkgever of van de opleiding.",
            example="Bedrijf A",
            width=26,
        ),
    ]
    contract: Annotated[
        str | None,
        ChoiceColumn(
            header="Contract",
            help="Na een IBO volgt het contract: dat blijft dezelfde rij.",
            example="bepaalde duur",
            width=18,
            choices="contract",
        ),
    ]
    start: Annotated[
        date,
        DayColumn(header="Start", help="De eerste werkdag.", example="15/03/2026", width=13),
    ]
    end: Annotated[
        date | None,
        DayColumn(
            header="Einde",
            help="De laatste werkdag. Leeg betekent: nog in dienst.",
            example="30/06/2026",
            width=13,
        ),
    ]
    end_reason: Annotated[
        str | None,
        ChoiceColumn(
            header="Reden einde",
            help="Verplicht als er een einde is. Geen gezondheidsgegevens.",
            example="einde contract",
            width=28,
            choices="reden_einde",
        ),
    ]
    confirmed: Annotated[
        date | None,
        DayColumn(
            header="Nog in dienst bevestigd op",
            help="De laatste dag waarop u zeker wist dat de kandidaat er nog werkt.",
            example="02/04/2026",
            width=15,
        ),
    ]
    aftercare: Annotated[
        str | None,
        ChoiceColumn(
            header="Soort nazorg",
            help="Kies het soort nazorg uit de lijst.",
            example="vrijblijvend contact",
            width=32,
            choices="soort_nazorg",
        ),
    ]
