"""What the check says about assessment reports (ASS), and about workbooks side by side (SAM).

Names of persons, of exercises and of assessments stand in no sentence (domain 6 and 10).
"""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

_ONE_TO_FOUR: Final = "een geheel getal van 1 tot 4"
_AGAIN: Final = "Maak het rapport opnieuw met done-xl assess. Wat u typte, blijft staan."

NO_OVERVIEW: Final = Rule(
    "ASS-001",
    "error",
    "De gegevens boven op het blad Overzicht zijn niet gevonden.",
    _AGAIN,
    "Zonder deze gegevens weet het programma niet welk assessment dit is.",
    "organisatie, assessment, eerste en laatste proef op het blad Overzicht",
)
DAYS_SWAPPED: Final = Rule(
    "ASS-002",
    "error",
    "Laatste proef ({found}) ligt voor Eerste proef ({first}).",
    _AGAIN,
    "Het programma vulde deze datums in. Met deze fout telt het rapport niet mee.",
    "een datum op of na {first}",
)
PREFILLED_CHANGED: Final = Rule(
    "ASS-003",
    "error",
    "{header} is gewijzigd of leeg{behind}. Deze rij telt niet mee.",
    "Zet de cel terug zoals ze was. Lukt dat niet? Maak het rapport opnieuw met done-xl assess.",
    "Het programma vulde deze cel in. Het kan er nu niets meer mee.",
    "{expected}",
)
REASON_MISSING: Final = Rule(
    "ASS-004",
    "error",
    "Niveau {level} wijkt af van voorstel {proposed}, maar Reden is leeg. Het telt nog niet mee.",
    "Noteer kort de reden. Geen gezondheidsgegevens.",
    "Wie afwijkt van het voorstel, legt uit waarom. De kandidaat kan het dan begrijpen.",
    "een reden",
)
REASON_WITHOUT_PROPOSAL: Final = Rule(
    "ASS-005",
    "error",
    "Er is geen voorstel: te weinig waarnemingen. Niveau {level} vraagt dan een reden. "
    "Het telt nog niet mee.",
    "Noteer kort waarop u het niveau steunt, of maak Niveau leeg.",
    "Met minder dan drie scores is een niveau niet genoeg onderbouwd zonder reden.",
    "een reden",
)
DOUBLE_ROW: Final = Rule(
    "ASS-006",
    "error",
    "Kandidaat {found} heeft deze competentie al in cel {other}. Deze rij telt niet mee.",
    "Wis een van beide rijen.",
    "Een kandidaat heeft per competentie een niveau.",
    "een rij per kandidaat en competentie",
)
REASON_ALONE: Final = Rule(
    "ASS-007",
    "warning",
    "Er is een reden, maar Niveau is leeg.",
    "Typ het niveau, of wis de reden.",
    "Zonder niveau telt deze rij nergens mee.",
    _ONE_TO_FOUR,
)
NO_LEVELS: Final = Rule(
    "ASS-008",
    "info",
    "In dit rapport is nog geen enkel niveau gekozen.",
    "Kies samen een niveau per kandidaat en competentie, op het blad Evaluatie.",
    "Alleen gekozen niveaus komen in het projectrapport.",
    "minstens een niveau",
)

REPLACED: Final = Rule(
    "SAM-001",
    "warning",
    "Deze assessor heeft een nieuwer werkboek voor dit assessment: {other}. "
    "Dit oudere bestand telt niet mee.",
    "Haal het oude bestand uit de map als het nieuwe volledig is. "
    "Zijn het twee personen? Geef elk een eigen code.",
    "Elke assessor telt een keer. Eerst kijkt het programma naar Afgesloten op, dan naar de datum "
    "waarop het werkboek bewaard werd.",
    "een werkboek per assessor",
)
UNDECIDED: Final = Rule(
    "SAM-002",
    "error",
    "Deze assessor heeft twee werkboeken voor dit assessment, en geen van beide is het nieuwste: "
    "zie ook {other}. Geen van beide telt mee.",
    "Vul in het juiste werkboek Afgesloten op in, of haal het andere uit de map. "
    "Zijn het twee personen? Geef elk een eigen code.",
    "Afgesloten op en de datum van bewaren zijn gelijk. Het programma kan niet kiezen.",
    "een werkboek per assessor",
)
SAME_CONTENT: Final = Rule(
    "SAM-003",
    "info",
    "Dit bestand heeft dezelfde inhoud als {other}. Het telt niet mee.",
    "U mag een van de twee bestanden uit de map halen.",
    "Twee bestanden met dezelfde inhoud zouden alles dubbel tellen.",
)
OTHER_CANDIDATES: Final = Rule(
    "SAM-004",
    "warning",
    "De kandidaten verschillen van die in {other}. Hier: {found}. Daar: {there}.",
    "Kijk de codes na op het blad Start.",
    "Assessoren van een assessment observeren dezelfde kandidaten.",
    "{there}",
)
OTHER_SLOTS: Final = Rule(
    "SAM-005",
    "warning",
    "De kandidaten staan op andere plaatsen dan in {other}. Hier: {found}. Daar: {there}.",
    "Kijk na of elke score bij de juiste kandidaat staat.",
    "Een score telt voor de kandidaat van de plaats. Verwisselde plaatsen geven verkeerde scores.",
    "{there}",
)
OTHER_DAYS: Final = Rule(
    "SAM-006",
    "warning",
    "Niet elke assessor heeft dezelfde datum als in {other}. {days}.",
    "Een van beide datums klopt niet. Kijk ze na op Start, hier en in {other}.",
    "Een proef van een assessment heeft voor elke assessor dezelfde datum.",
    "in elk werkboek dezelfde datum",
)
OTHER_EXERCISES: Final = Rule(
    "SAM-007",
    "warning",
    "De proef van {found} heeft hier een andere naam dan in {other}.",
    "Geef de proef op Start dezelfde naam, als het dezelfde proef is.",
    "Alleen scores van dezelfde proef worden met elkaar vergeleken.",
    "de naam die in {other} staat",
)
OTHER_WORDING: Final = Rule(
    "SAM-008",
    "warning",
    "Gedragsindicatoren hebben hier een andere tekst dan in {other}: {found}.",
    "Gebruik werkboeken die samen gemaakt zijn.",
    "Scores zijn alleen te vergelijken als iedereen dezelfde tekst las.",
    "dezelfde gedragsindicatoren",
)
ONE_ASSESSOR: Final = Rule(
    "SAM-009",
    "warning",
    "Dit assessment heeft maar één assessor.",
    "Voeg het werkboek van een tweede assessor toe, als dat er is.",
    "Met één assessor is niet te zien of assessoren overeenkomen.",
    "minstens twee assessoren",
)
OTHERS_CLOSED: Final = Rule(
    "SAM-010",
    "warning",
    "Andere assessoren sloten hun werkboek af, deze assessor niet.",
    "Vraag of deze scores er voor het overleg stonden. Vul dan Afgesloten op in.",
    "Wie na het overleg nog scoort, volgt misschien de anderen.",
    "een datum bij Afgesloten op",
)
PROBABLY_SAME: Final = Rule(
    "SAM-011",
    "warning",
    "Kandidaat {found} staat voor {day} ook in een ander assessment: {other}.",
    "Is het hetzelfde assessment? Typ op Start dan dezelfde organisatie en hetzelfde assessment.",
    "Werkboeken horen samen als organisatie en assessment gelijk zijn.",
    "dezelfde organisatie en hetzelfde assessment",
)
OTHER_ORGANISATION: Final = Rule(
    "SAM-012",
    "warning",
    "Op Start staat een andere organisatie dan in {other}, met dezelfde codes van kandidaten: "
    "{found}.",
    "Is het hetzelfde assessment? Kijk dan Organisatie na op Start, hier en in {other}.",
    "Werkboeken horen samen als organisatie en assessment gelijk zijn. Een code zonder organisatie "
    "hoort bij de organisatie op Start.",
    "dezelfde organisatie",
)

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))


def two_days(number: int, here: str, there: str) -> str:
    """The two dates of an exercise, as a part of a sentence."""
    return f"Proef {number}: hier {here}, daar {there}"
