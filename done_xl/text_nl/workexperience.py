"""What the check says about werkervaring paths: a proposal of the sector, not law (WER)."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

_WHY: Final = "Dit is een voorstel van de sector, geen wet."

SWITCHED_OFF: Final = Rule(
    "WER-001",
    "info",
    "Soort traject is werkervaring, maar werkervaringstrajecten staan uit. Rijen: {count}.",
    "Zet Werkervaringstrajecten op 1 in het blad Instellingen, of kies doorstroom.",
    "Staan ze uit, dan tellen de eigen mijlpalen van deze trajecten nergens mee.",
    "doorstroom, of werkervaringstrajecten aan",
)
OTHER_PATH: Final = Rule(
    "WER-002",
    "info",
    "Kandidaat {candidate} heeft {found}, maar volgt geen werkervaringstraject.",
    "Kies werkervaring bij Soort traject in het blad Kandidaten, of kijk de maatregel na.",
    f"{_WHY} Deze maatregel hoort bij een werkervaringstraject.",
    "een kandidaat met Soort traject werkervaring",
)
NOT_ORIENTED: Final = Rule(
    "WER-003",
    "info",
    "De werkervaring van kandidaat {candidate} begint op {found}, zonder joboriëntering.",
    "Vul ook de joboriëntering in, als die er was.",
    f"{_WHY} Een werkervaringstraject begint met joboriëntering.",
    "een rij met joboriëntering voor {candidate}",
)
OUT_OF_ORDER: Final = Rule(
    "WER-004",
    "info",
    "{phase} van kandidaat {candidate} begint op {found}, voor {earlier} ({earlier_day}).",
    "Kijk beide datums na.",
    f"{_WHY} Joboriëntering, werkervaring en nazorg volgen op elkaar.",
    "een datum op of na {earlier_day}",
)
TOO_LATE: Final = Rule(
    "WER-005",
    "info",
    "De werkervaring van kandidaat {candidate} begint op {found}. De joboriëntering begon op "
    "{oriented}.",
    "Kijk de datums na, of begin de volgende keer vroeger.",
    f"{_WHY} De werkervaring begint ten laatste in maand 2 van het traject.",
    "een datum tot en met {last}",
)
STILL_WORKING: Final = Rule(
    "WER-006",
    "info",
    "De nazorg van kandidaat {candidate} begint op {found}, maar de werkervaring eindigt pas op "
    "{end}.",
    "Kijk beide datums na.",
    f"{_WHY} De nazorg begint na de werkervaring.",
    "een datum na {end}",
)
NO_END: Final = Rule(
    "WER-007",
    "info",
    "De nazorg van kandidaat {candidate} begint op {found}, maar de werkervaring heeft geen einde.",
    "Vul Einde in bij de werkervaring.",
    f"{_WHY} De nazorg begint na de werkervaring.",
    "een einde voor {found}",
)
SWITCH: Final = Rule(
    "WER-008",
    "warning",
    "Werkervaringstrajecten staat op {found}. Dat betekent: uit.",
    "Vul 1 in om ze aan te zetten, of laat de cel leeg.",
    "Alleen 1 zet de eigen mijlpalen en maatregelen van werkervaringstrajecten aan.",
    "1, 0 of leeg",
)

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
