"""What the check says about the columns of one row together (RIJ).

Words: {header} the column of the cell, and each column of the rule by its field name (masked).
"""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

_OUT: Final = " Met deze fout telt de rij niet mee."

END_BEFORE_START: Final = Rule(
    "RIJ-001",
    "error",
    "Einde ({end}) ligt voor Start ({start}).",
    "Kijk beide datums na. Misschien zijn ze omgewisseld.",
    "Iets kan niet eindigen voor het begint." + _OUT,
    "een datum op of na {start}",
)
UNTIL_BEFORE_START: Final = Rule(
    "RIJ-002",
    "error",
    "Tegen ({until}) ligt voor Start ({start}).",
    "Kijk beide datums na. Misschien zijn ze omgewisseld.",
    "Een actie kan niet klaar zijn voor ze begint." + _OUT,
    "een datum op of na {start}",
)
STOP_WITHOUT_REASON: Final = Rule(
    "RIJ-003",
    "error",
    "Het traject stopt op {stopped}, maar Reden stopzetting is leeg.",
    "Kies de reden uit de lijst.",
    "De stuurgroep wil weten waarom trajecten stoppen." + _OUT,
    "een reden uit de lijst",
)
REASON_WITHOUT_STOP: Final = Rule(
    "RIJ-004",
    "warning",
    "Er is een reden van stopzetting, maar Stopgezet op is leeg.",
    "Vul Stopgezet op in, of wis de reden.",
    "Zonder datum telt het traject niet als gestopt.",
    "een datum",
)
END_WITHOUT_REASON: Final = Rule(
    "RIJ-005",
    "warning",
    "Er is een einde ({end}), maar Reden einde is leeg.",
    "Kies de reden uit de lijst.",
    "De reden zegt of de kandidaat doorgroeide of uitviel.",
    "een reden uit de lijst",
)
DECISION_WITHOUT_REASON: Final = Rule(
    "RIJ-006",
    "error",
    "De beslissing is {decision}, maar Reden is leeg.",
    "Noteer kort de reden. Geen gezondheidsgegevens.",
    "De kandidaat heeft recht op een reden." + _OUT,
    "een reden",
)
NO_WITHOUT_ACTION: Final = Rule(
    "RIJ-007",
    "error",
    "Het antwoord is NEE, maar Actie is leeg. Het antwoord telt wel mee.",
    "Noteer wat u gaat doen.",
    "Elke NEE is een hindernis en vraagt een actie. De rij telt wel mee.",
    "een actie",
)
NO_WITHOUT_OWNER: Final = Rule(
    "RIJ-008",
    "warning",
    "Het antwoord is NEE, maar {header} is leeg.",
    "Vul {header} in.",
    "Een actie zonder iemand en zonder datum gebeurt zelden.",
    "{header}",
)
WRONG_AMOUNT: Final = Rule(
    "RIJ-009",
    "error",
    "Aantal is {amount}, maar KPI {kpi} telt alleen gehele getallen.",
    "Typ een geheel getal.",
    "Alleen uren gaan per kwartier." + _OUT,
    "een geheel getal",
)
CONFIRMED_BEFORE_START: Final = Rule(
    "RIJ-010",
    "error",
    "Nog in dienst bevestigd op ({confirmed}) ligt voor Start ({start}).",
    "Kijk beide datums na.",
    "Wie nog niet begon, kan nog niet in dienst zijn." + _OUT,
    "een datum op of na {start}",
)
IBO_FOR_EDUCATION: Final = Rule(
    "RIJ-011",
    "warning",
    "Soort is opleiding, maar Contract is IBO.",
    "Een IBO is een NEC-job: kies NEC-job bij Soort, of wis Contract.",
    "De start van een IBO telt als start in het NEC.",
    "NEC-job",
)
JOB_WITHOUT_CONTRACT: Final = Rule(
    "RIJ-012",
    "info",
    "Soort is NEC-job, maar Contract is leeg.",
    "Kies het contract uit de lijst.",
    "Het soort contract zegt hoe duurzaam de doorstroming is.",
    "een contract uit de lijst",
)
CONFIRMED_AFTER_END: Final = Rule(
    "RIJ-013",
    "warning",
    "Nog in dienst bevestigd op ({confirmed}) ligt na Einde ({end}).",
    "Kijk beide datums na.",
    "Na het einde is niemand nog in dienst.",
    "een datum op of voor {end}",
)
NEARLY_EMPTY: Final = Rule(
    "RIJ-014",
    "error",
    "Rij is bijna leeg: alleen {header} is ingevuld.",
    "Vul de rij aan of wis ze.",
    "De verplichte cellen van deze rij zijn leeg." + _OUT,
    "een volledige rij",
)
CONTACT_BEFORE_PERIOD: Final = Rule(
    "RIJ-015",
    "error",
    "Datum is {day}. Dat valt voor de periode, en Volgende stap is leeg.",
    "Kijk de datum na, of zet de rij in het werkboek van die periode.",
    "Van een vroegere periode blijft een contact alleen staan om zijn volgende stap." + _OUT,
    "een datum in de periode van dit werkboek",
)
STEP_WITHOUT_DATE: Final = Rule(
    "RIJ-016",
    "info",
    "Er is een volgende stap, maar Tegen is leeg.",
    "Vul Tegen in als de stap op een dag klaar moet zijn.",
    "Zonder datum staat de stap niet in Opvolging en niet in de agenda.",
    "een datum",
)
DATE_WITHOUT_STEP: Final = Rule(
    "RIJ-017",
    "warning",
    "Tegen is {until}, maar Volgende stap is leeg.",
    "Noteer de volgende stap, of wis Tegen.",
    "Zonder volgende stap staat deze datum niet in Opvolging en niet in de agenda.",
    "een volgende stap",
)

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
