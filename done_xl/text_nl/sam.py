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
    "Verborgen: bij deze competentie is een aantal 1 tot 4. Dan tonen we geen enkel aantal van die "
    "rij, ook geen nul, alleen het totaal. Zo kan niemand het kleine aantal uitrekenen. "
    "<5: een totaal van 1 tot 4."
)


def sources(reports: int, amount: int) -> str:
    """How many reports and organisations the levels come from."""
    files = count(reports, "assessmentrapport", "assessmentrapporten")
    return f"Uit {files}, voor kandidaten van {organisations(amount)}."
