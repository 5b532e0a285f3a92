"""What is to be followed up, in words: the sheet Opvolging, the agenda and Traject (domain 4 to 9).

Formulas and Python use the same words. None of them says more of a person than a code; what staff
typed themselves stands apart, in the column Details of Opvolging.
"""

from __future__ import annotations

from typing import Final

from done_xl.catalogue.types import Moment

MOMENT: Final = "nog in dienst na {label}?"
CONFIRM: Final = "bevestig: in dienst na {label}"
MEASURE_END: Final = "einde {measure}"
EVALUATION: Final = "evaluatie {measure} ontbreekt"
PAPERS: Final = "{measure}, nog nodig: {headers}"
TALK: Final = "groeigesprek"
TARGET: Final = "streefniveau beoordelen: {competence}"
ACTION: Final = "PDP-actie"
PLAN_ITEM: Final = "actie uit de Checklist 0-6"
YES_NO_ITEM: Final = "actie uit de Checklist JA-NEE"
CONTACT: Final = "volgende stap bij een bedrijf"
AFTERCARE: Final = "nazorg afspreken"
LATE: Final = "te laat"


def moment_words(moment: Moment) -> str:
    """The time of a moment: "2 weken", "6 maanden"."""
    if moment.months:
        return f"{moment.months} maanden"
    weeks, rest = divmod(moment.days, 7)
    return f"{moment.days} dagen" if rest else f"{weeks} weken"
