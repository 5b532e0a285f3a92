"""What assessors of the sample write down: a sentence for a 1 and for a 4 of each indicator.

Only what is seen or heard, as the catalogue's level texts have it. All of it is made up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

# The words that differ between the exercises.
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "magazijn": {
        "job": "het stapelen",
        "things": "dozen",
        "tool": "de steekwagen",
        "place": "een magazijn",
    },
    "keuken": {
        "job": "het snijden",
        "things": "schalen",
        "tool": "de snijplank",
        "place": "een grootkeuken",
    },
}


class Extremes(NamedTuple):
    """What was seen where the level is 1, and where it is 4."""

    lowest: str
    highest: str


SEEN: Final[Mapping[tuple[str, int], Extremes]] = {
    ("K1", 1): Extremes(
        "werkte alleen verder toen de werkbegeleider hulp vroeg voor een collega",
        "bood ongevraagd hulp aan een collega die vastzat met de {things}",
    ),
    ("K1", 2): Extremes(
        "begon zonder afspraak aan {job}, ook na de vraag wie wat doet",
        "stelde aan de groep een verdeling van {job} voor",
    ),
    ("K1", 3): Extremes(
        "hield {tool} bij zich, ook toen een collega er twee keer om vroeg",
        "gaf {tool} ongevraagd door aan een collega die stond te wachten",
    ),
    ("K1", 4): Extremes(
        "werkte door toen een collega een idee gaf over {job}",
        "vulde het idee van een collega over {job} aan met een eigen idee",
    ),
    ("K2", 1): Extremes(
        "deed de stappen van {job} pas nadat iemand ze voordeed",
        "deed {job} van begin tot einde zonder aanwijzing",
    ),
    ("K2", 2): Extremes(
        "wachtte tot iemand {tool} bracht, ook na de vraag om die te halen",
        "haalde {tool} nog voor die nodig was",
    ),
    ("K2", 3): Extremes(
        "liet het werkblad liggen, ook toen iemand het aanwees",
        "las op het bord bij de deur hoeveel {things} er nodig waren",
    ),
    ("K2", 4): Extremes(
        "liet een ander kiezen waar de {things} moesten staan, ook na twee mogelijkheden",
        "koos zonder iets te vragen waar de {things} konden staan",
    ),
    ("K3", 1): Extremes(
        "keek weg bij de vraag welk werk er nog lag",
        "wees ongevraagd naar {things} die op een andere werkplek bleven staan",
    ),
    ("K3", 2): Extremes(
        "bleef staan na twee opdrachten om te beginnen met {job}",
        "begon ongevraagd aan {job} toen de eerste taak klaar was",
    ),
    ("K3", 3): Extremes(
        "liet gevallen {things} liggen, ook nadat iemand zei wat er moest gebeuren",
        "zag dat {tool} bezet was en stelde zelf een andere manier voor",
    ),
    ("K3", 4): Extremes(
        "zweeg bij de vraag of de taak klaar was",
        "meldde halfweg hoeveel {things} er nog waren, en later dat alles klaar was",
    ),
    ("K4", 1): Extremes(
        "werkte door aan de oude taak na twee vragen om te wisselen",
        "bood zich aan toen iemand van taak moest wisselen",
    ),
    ("K4", 2): Extremes(
        "bleef op de oude werkplek, ook toen een collega aanbood om mee te gaan",
        "stelde een andere tafel voor omdat de eerste te klein was",
    ),
    ("K4", 3): Extremes(
        "ging na de wissel weg van de nieuwe collega",
        "sprak na de wissel de nieuwe collega als eerste aan over {job}",
    ),
    ("K4", 4): Extremes(
        "hield het oude uur van de pauze aan, ook na een tweede melding",
        "stelde een later uur voor de pauze voor omdat {job} uitliep",
    ),
    ("K5", 1): Extremes(
        "begon zonder vraag, ook toen iemand vroeg wat niet duidelijk was",
        "vroeg waarom de {things} in die volgorde moesten staan",
    ),
    ("K5", 2): Extremes(
        "deed de nieuwe stap na twee keer uitleg nog anders dan getoond",
        "gebruikte de uitleg over {job} ook voor een stap die niemand toonde",
    ),
    ("K5", 3): Extremes(
        "maakte na twee opmerkingen dezelfde fout opnieuw",
        "zette de {things} anders nog voor iemand iets over de fout zei",
    ),
    ("K5", 4): Extremes(
        "ging weg toen iemand {tool} toonde",
        "vroeg om {tool} zelf te mogen uitproberen",
    ),
    ("K6", 1): Extremes(
        "stopte met {job} voor het af was, ook na twee aansporingen",
        "werkte {job} af zonder aansporing",
    ),
    ("K6", 2): Extremes(
        "stopte na een mislukte poging, ook toen iemand aanspoorde",
        "probeerde het na een mislukte poging op een andere manier",
    ),
    ("K6", 3): Extremes(
        "liet de grootste stapel {things} staan, ook na twee vragen",
        "bood zich aan voor de grootste stapel {things}",
    ),
    ("K6", 4): Extremes(
        "stopte samen met de anderen, ook toen iemand aanspoorde",
        "vroeg aan collega's die stopten om {job} mee af te werken",
    ),
    ("K7", 1): Extremes(
        "haalde twee keer de schouders op bij de vraag waarom dit werk telt",
        "zei ongevraagd voor wie de {things} bedoeld waren",
    ),
    ("K7", 2): Extremes(
        "zei 'ik weet het niet' bij de vraag naar een eigen doel",
        "zei dat het doel is om tegen september in {place} te werken",
    ),
    ("K7", 3): Extremes(
        "zweeg toen iemand een stap naar het doel voorstelde",
        "vertelde over een gesprek van vorige week in {place}",
    ),
    ("K7", 4): Extremes(
        "ging weg toen de werkbegeleider het resultaat besprak",
        "begon zelf te praten over wat er bij {job} gelukt was",
    ),
}
