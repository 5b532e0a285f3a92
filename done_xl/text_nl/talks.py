"""What the check says about growth talks and their targets (GRO)."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

OVERDUE: Final = Rule(
    "GRO-001",
    "warning",
    "Kandidaat {candidate}: het groeigesprek van {due} staat nog niet in het blad.",
    "Plan het gesprek, of vul het in op het blad Groeigesprekken.",
    "Groeigesprekken volgen op de indiensttreding en daarna op elkaar (zie Instellingen).",
    "een groeigesprek tegen {due}",
)
MANY_OVERDUE: Final = Rule(
    "GRO-002",
    "warning",
    "{count} kandidaten hebben een groeigesprek tegoed. Het oudste is dat van {candidate}: {due}.",
    "Plan deze gesprekken. Het blad Opvolging toont ze allemaal.",
    "Groeigesprekken volgen op de indiensttreding en daarna op elkaar (zie Instellingen).",
    "groeigesprekken op tijd",
)
MISSED: Final = Rule(
    "GRO-003",
    "warning",
    "Niveau nu is {level}. Streefniveau {target} tegen {until} is niet gehaald, en het PDP heeft "
    "er geen actie voor.",
    "Zet in het blad PDP een actie voor {competence}, met Tegen op of na {missed}.",
    "Een streefniveau dat niet gehaald is, vraagt een PDP-actie van deze kandidaat voor deze "
    "competentie, die na dat gesprek nog loopt.",
    "een PDP-actie voor {competence}",
)
MISSED_TWICE: Final = Rule(
    "GRO-004",
    "warning",
    "Niveau nu is {level}. Twee keer na elkaar niet gehaald: {first}, en daarna {last}.",
    "Doelberoep herbekijken: past het nog bij de kandidaat? Bespreek het in het volgende gesprek.",
    "Wie twee keer na elkaar het streefniveau niet haalt, mikt misschien op een te zwaar beroep.",
    "een doelberoep dat haalbaar is",
)
UNTIL_NOT_LATER: Final = Rule(
    "GRO-005",
    "warning",
    "Tegen is {found}. Dat is niet na de dag van het gesprek ({day}).",
    "Kijk beide datums na. Typ bij Tegen een latere dag.",
    "Een streefniveau is iets voor een volgend gesprek.",
    "een datum na {day}",
)
TARGET_WITHOUT_DATE: Final = Rule(
    "GRO-006",
    "info",
    "Er is een streefniveau ({found}), maar Tegen is leeg.",
    "Typ bij Tegen wanneer de kandidaat dat niveau wil halen.",
    "Zonder datum wordt het streefniveau in geen enkel gesprek beoordeeld.",
    "een datum",
)
DATE_WITHOUT_TARGET: Final = Rule(
    "GRO-007",
    "warning",
    "Tegen is {found}, maar Streefniveau is leeg.",
    "Vul Streefniveau in, of wis Tegen.",
    "Zonder streefniveau is er op die dag niets te beoordelen.",
    "een niveau van 1 tot 4",
)
TARGET_BELOW: Final = Rule(
    "GRO-008",
    "info",
    "Het streefniveau is {found}. Dat is lager dan Niveau nu ({level}).",
    "Kijk beide niveaus na. Misschien zijn ze omgewisseld.",
    "Een streefniveau ligt gewoonlijk op of boven het niveau van nu.",
    "{level} of hoger",
)
BEFORE_EMPLOYMENT: Final = Rule(
    "GRO-009",
    "warning",
    "Datum is {found}, maar kandidaat {candidate} is in dienst sinds {since}.",
    "Kijk de datum na, of verbeter In dienst sinds op het blad Kandidaten.",
    "Een groeigesprek gaat over het werk in uw organisatie.",
    "een datum op of na {since}",
)
SAME_TALK: Final = Rule(
    "GRO-010",
    "warning",
    "Kandidaat {candidate} heeft op {day} competentie {found} al in cel {other}.",
    "Wis een van beide rijen.",
    "Een gesprek geeft een niveau per competentie.",
    "een rij per kandidaat, dag en competentie",
)
AFTER_REFERENCE: Final = Rule(
    "GRO-011",
    "info",
    "De datum van {count} in Groeigesprekken valt na de peildatum {reference}, zoals {found}.",
    "Kijk de datum na. Klopt ze? Dan telt het gesprek mee vanaf een latere peildatum.",
    "Een gesprek na de peildatum beoordeelt nog geen streefniveau.",
    "een datum tot en met {reference}",
)


def target_said(level: int, until: str) -> str:
    """A target level with its day in words."""
    return f"streefniveau {level} tegen {until}"


def rows_said(count: int) -> str:
    """A number of rows in words."""
    return "1 rij" if count == 1 else f"{count} rijen"


RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
