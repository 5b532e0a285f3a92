"""What is said on the sheet Premies (domain 8)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from done_xl.catalogue.types import Term
from done_xl.text_nl.functions import either
from done_xl.text_nl.shown import day_text
from done_xl.text_nl.terms import REFUSALS

TITLE: Final = "Premies"
ONLY_HERE: Final = (
    "De premies staan alleen in uw eigen werkboek, niet in deze verzendversie en niet in het "
    "projectrapport."
)
LEGEND: Final = (
    "Berekend: u vult hier niets in. Een kwartaal telt in de periode waarin het eindigt, en pas "
    "als het voorbij is. Kwartaal 1 is dat van de start."
)
SUMMARY_HEADERS: Final = ("Premie", "Aantal", "Bedrag per keer", "Tot de peildatum", "Nog verwacht")
QUARTERLY: Final = "VOP met recht"
AT_START: Final = "Doorstroompremie bij de start"
LATER: Final = "Doorstroompremie na 6 maanden"
TOTAL: Final = "Totaal van de periode"
NO_AMOUNT: Final = "Vul het bedrag in op het blad Instellingen: {label}."
HEADERS: Final = (
    "Kandidaat",
    "Statuut",
    "Start",
    "Einde",
    "Aangevraagd op",
    "Akkoord VDAB",
    "Recht",
    "Referteloon per kwartaal",
)
QUARTER_HEADERS: Final = ("nr.", "%", "bedrag")
ROW_TOTALS: Final = ("Tot de peildatum", "Nog verwacht")
STATES: Final = {
    "counted": "telt mee",
    "expected": "verwacht",
    "later": "telt volgende periode",
}
QUARTER: Final = "kwartaal"
ENTITLED: Final = "ja"
LACKING: Final = "ontbreekt"
NO_ROWS: Final = "nog geen VOP op het blad Maatregelen"
# The sentence above the rows: how many there are, how many have a right, and what is lacking.
ROWS: Final = "{count} VOP op het blad Maatregelen, waarvan {right} met recht"
NO_WAGE: Final = "; bij {count} daarvan ontbreekt het referteloon"
SHOWN: Final = "; hier staan de eerste {most}, de totalen tellen ze allemaal"
UNCONFIRMED: Final = "waarvan niet bevestigd: {count}"
ALL_ROWS: Final = "Totaal"


def refusal_words(refused: str, term: Term | None) -> str:
    """Why there is no premium, with what the term asks."""
    limit = term.no_start_from - timedelta(days=1) if term and term.no_start_from else None
    return REFUSALS[refused].format(
        limit=day_text(limit) if limit else "",
        allowed=either(term.statuses) if term and term.statuses else "",
    )
