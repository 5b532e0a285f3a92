"""The Dutch sentences of the sheet SAM of the project report."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.report import count, organisations

TITLE: Final = "Afgesproken niveaus per competentie"
LEVELS: Final = ("1 onvoldoende", "2 matig", "3 goed", "4 zeer goed")
OWN: Final = "Eigen en vaktechnisch"
LATEST_NOTE: Final = (
    "Elke kandidaat telt per competentie één keer, met het laatste afgesproken niveau. Eigen en "
    "vaktechnisch: de competenties van de organisaties zelf, samen. Niet elke competentie komt in "
    "dit rapport."
)
SMALL_NOTE: Final = (
    "<5: een aantal van 1 tot 4. Verborgen: een aantal dat niet getoond wordt, omdat anders iemand "
    "het kleine aantal kan uitrekenen."
)


def sources(reports: int, amount: int) -> str:
    """How many reports and organisations the levels come from."""
    files = count(reports, "assessmentrapport", "assessmentrapporten")
    return f"Uit {files}, voor kandidaten van {organisations(amount)}."
