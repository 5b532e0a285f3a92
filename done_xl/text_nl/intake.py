"""What the check says about intakes and STARR interviews (INT)."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

WENT_ON: Final = Rule(
    "INT-001",
    "warning",
    "De beslissing is {found}, maar voor kandidaat {candidate} is al ingevuld: {steps}.",
    "Pas de beslissing aan, of kijk deze datums na.",
    "Zonder beslissing om te starten volgt nog geen engagement, assessment, plan of maatregel.",
    "de beslissing start",
)
NO_DECISION: Final = Rule(
    "INT-002",
    "info",
    "De intake is gebeurd, maar Beslissing is leeg.",
    "Kies start, later of geen start.",
    "De kandidaat hoort te weten of het traject begint.",
    "start, later of geen start",
)
NO_DAY: Final = Rule(
    "INT-003",
    "info",
    "Kandidaat {candidate} heeft een intake, maar Intake op is leeg.",
    "Vul Intake op in op het blad Kandidaten.",
    "De dagen van de stappen staan alleen op het blad Kandidaten.",
    "een datum bij Intake op",
)
SECOND_INTAKE: Final = Rule(
    "INT-004",
    "warning",
    "Kandidaat {candidate} heeft al een intake in cel {other}.",
    "Zet alles in een rij en wis de andere.",
    "Met twee rijen weet niemand welke beslissing geldt.",
    "een rij per kandidaat",
)
STORY_INCOMPLETE: Final = Rule(
    "INT-005",
    "info",
    "Het STARR-verhaal is onvolledig. Nog leeg: {parts}.",
    "Vul aan wat de kandidaat vertelde. Geen gezondheidsgegevens.",
    "Pas met het hele verhaal ziet u wat de kandidaat zelf deed.",
    "Situatie, Taak, Acties, Resultaat en Reflectie",
)
IMPRESSION_ALONE: Final = Rule(
    "INT-006",
    "info",
    "Er is een indruk, maar geen verhaal.",
    "Noteer het verhaal, of wis Indruk.",
    "Een indruk zonder verhaal kan niemand nagaan.",
    "Situatie, Taak, Acties, Resultaat en Reflectie",
)
STORY_ALONE: Final = Rule(
    "INT-007",
    "info",
    "Er is een verhaal, maar Indruk is leeg.",
    "Typ een indruk van 1 tot 4.",
    "De indruk is later te vergelijken met het assessment.",
    "een indruk van 1 tot 4",
)
SECOND_STORY: Final = Rule(
    "INT-008",
    "warning",
    "Kandidaat {candidate} heeft competentie {found} al in cel {other}.",
    "Zet alles in een rij en wis de andere.",
    "Een interview geeft een indruk per competentie.",
    "een rij per kandidaat en competentie",
)
OTHER_LEVEL: Final = Rule(
    "INT-009",
    "info",
    "De indruk bij de intake is {found}. Het assessment van {day} gaf als niveau {level}.",
    "Bespreek het verschil met de kandidaat en de coaches. U hoeft niets te wijzigen.",
    "Een verschil van 2 of meer vraagt een gesprek. Dit blijft bij de organisatie.",
    "een indruk die dichter bij niveau {level} ligt",
)

A_MEASURE: Final = "een maatregel"

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
