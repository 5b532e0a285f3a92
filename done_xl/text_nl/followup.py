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
NO_END: Final = "einde {measure} invullen"
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


# The sheet Opvolging: its headers, what a day is by the reference date, and the line above.
HEADERS: Final = ("Wanneer", "Stand", "Kandidaat", "Coach", "Wat", "Details", "Naar")
TODAY: Final = "vandaag"
SOON: Final = "binnen 7 dagen"
NOTHING_DUE: Final = "Er is nu niets op te volgen."
ONE_ITEM: Final = "1 punt"
ITEMS: Final = "{count} punten"
SHOWN_OF: Final = "{shown} van {count} getoond"
LATE_OF: Final = ", waarvan {late} te laat"
ROW: Final = "{sheet}, rij {line}"
FOLLOW_UP_LEGEND: Final = (
    "Berekend: u vult hier niets in. Klik op Naar om naar de rij te gaan. Kies met het pijltje bij "
    "Coach wiens punten u wilt zien."
)


def thousands(number: int) -> str:
    """A whole number as a Belgian writes it: 1.559."""
    return f"{number:,}".replace(",", ".")


def items_sentence(count: int, shown: int, late: int) -> str:
    """How many items there are, how many of them are shown and how many should be done by now."""
    if not count:
        return NOTHING_DUE
    words = ONE_ITEM if count == 1 else ITEMS.format(count=thousands(count))
    if count > shown:
        words = SHOWN_OF.format(shown=shown, count=thousands(count))
    return words + (LATE_OF.format(late=thousands(late)) if late else "")
