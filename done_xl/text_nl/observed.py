"""What the check says about observation workbooks (OBS).

Names of assessors, of exercises and of assessments stand in no sentence (domain 6 and 10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from done_xl.text_nl.rule import Rule
from done_xl.text_nl.shown import one_of

_ONLY_THIS_SCORE: Final = " Met deze fout telt alleen deze score niet mee."
_ONE_TO_FOUR: Final = "een geheel getal van 1 tot 4"

NO_START: Final = Rule(
    "OBS-001",
    "error",
    "De gegevens op het blad Start zijn niet gevonden.",
    "Neem een nieuw observatiewerkboek en neem uw scores over.",
    "Zonder Start weet het programma niet wie u observeerde, en in welke proef.",
    "organisatie, assessment, assessor, kandidaten en proeven op het blad Start",
)
EMPTY: Final = Rule(
    "OBS-002",
    "error",
    "In dit werkboek staat nog geen enkele score of waarneming.",
    "Typ uw scores, of haal het werkboek uit de map.",
    "Een leeg werkboek is niet hetzelfde als een werkboek zonder fouten.",
    "minstens een score",
)
ASSESSOR_CODE: Final = Rule(
    "OBS-003",
    "error",
    "De code van de assessor heeft niet de juiste vorm: {found}.",
    "Typ 1 tot 8 hoofdletters of cijfers, zonder spaties, zoals A1.",
    "De scores van een assessor horen bij een code, niet bij een naam. "
    "Met deze fout telt het werkboek niet mee.",
    "1 tot 8 hoofdletters of cijfers",
)
ASSESSOR_NAME: Final = Rule(
    "OBS-004",
    "warning",
    "De code van de assessor lijkt een naam: {found}.",
    "Typ een code, zoals A1.",
    "Namen van assessoren horen niet in het werkboek.",
    "een code zoals A1",
)
DOUBLE_CANDIDATE: Final = Rule(
    "OBS-005",
    "error",
    "Kandidaat {found} staat ook in cel {other}. De scores van beide plaatsen tellen niet mee.",
    "Verbeter de code van een van beide kandidaten.",
    "Het programma kan niet weten welke scores van deze kandidaat zijn.",
    "een kandidaat die een keer voorkomt",
)
EXERCISE_WITHOUT_DAY: Final = Rule(
    "OBS-006",
    "error",
    "Proef {number} heeft een naam, maar geen datum. De scores van deze proef tellen niet mee.",
    "Typ de datum van deze proef.",
    "De datum zegt in welke periode het assessment telt.",
    "een datum",
)
EXERCISE_WITHOUT_NAME: Final = Rule(
    "OBS-007",
    "error",
    "Proef {number} heeft een datum, maar geen naam.",
    "Typ de naam van de proef, of wis de datum.",
    "Aan de naam herkent het programma dezelfde proef bij de andere assessoren.",
    "de naam van de proef",
)
DOUBLE_EXERCISE: Final = Rule(
    "OBS-008",
    "error",
    "Proef {number} heeft dezelfde naam als de proef in cel {other}. "
    "De scores van proef {number} tellen niet mee.",
    "Geef deze proef een eigen naam, bij elke assessor dezelfde.",
    "Aan de naam herkent het programma dezelfde proef bij de andere assessoren.",
    "een naam die een keer voorkomt",
)
DAYS_APART: Final = Rule(
    "OBS-009",
    "warning",
    "Tussen de eerste proef ({first}) en deze proef ({found}) liggen {days} dagen.",
    "Kijk de datums na.",
    "De proeven van een assessment liggen meestal dicht bij elkaar.",
    "een datum hoogstens {most} dagen na {first}",
)
SHEET_OF_EXERCISE: Final = Rule(
    "OBS-010",
    "error",
    "Proef {number} staat op Start, maar het blad van deze proef ontbreekt.",
    "Maak een nieuw werkboek met deze proef, of wis de proef op Start.",
    "Scores van een proef staan op een eigen blad.",
    "een blad Proef {number}",
)
NOT_CLOSED: Final = Rule(
    "OBS-011",
    "warning",
    "Afgesloten op is leeg. De scores tellen wel mee.",
    "Vul de datum in als al uw scores er staan.",
    "Elke assessor sluit af voor het overleg, zodat niemand de anderen volgt.",
    "een datum op of na de laatste proef",
)
CLOSED_EARLY: Final = Rule(
    "OBS-012",
    "warning",
    "Afgesloten op ({found}) ligt voor de laatste proef ({last}).",
    "Kijk beide datums na.",
    "Wie afsluit voor de laatste proef, heeft die nog niet gezien.",
    "een datum op of na {last}",
)
SEVENTH_CANDIDATE: Final = Rule(
    "OBS-013",
    "error",
    "Kolom {found} wordt niet gelezen: er is plaats voor zes kandidaten, A tot F.",
    "Neem voor de volgende kandidaten een tweede werkboek.",
    "Wie meer dan zes kandidaten tegelijk observeert, ziet te weinig.",
    "de kolommen A tot F",
)
NO_LEVEL: Final = Rule(
    "OBS-014",
    "error",
    "De score van kandidaat {candidate} is {found}. Dat is geen niveau.",
    "Typ 1, 2, 3 of 4. Niet gezien? Maak de cel dan leeg.",
    "Er zijn vier niveaus." + _ONLY_THIS_SCORE,
    _ONE_TO_FOUR,
)
LEVEL_AS_TEXT: Final = Rule(
    "OBS-015",
    "warning",
    "De score van kandidaat {candidate} is als tekst getypt: {found}. Ze telt mee.",
    "Wis de cel en typ de score opnieuw.",
    "Formules in Excel slaan een getal over dat als tekst getypt is.",
    _ONE_TO_FOUR,
)
LEVEL_FORMULA: Final = Rule(
    "OBS-016",
    "warning",
    "De score van kandidaat {candidate} is een formule. De uitkomst {found} telt mee.",
    "Typ de score zelf.",
    "Een formule verandert mee als andere cellen veranderen of verdwijnen.",
    _ONE_TO_FOUR,
)
LEVEL_ERROR: Final = Rule(
    "OBS-017",
    "error",
    "De score van kandidaat {candidate} is een formule zonder bruikbare uitkomst{behind}.",
    "Wis de cel en typ 1, 2, 3 of 4.",
    "Het programma leest in deze cel geen getal." + _ONLY_THIS_SCORE,
    _ONE_TO_FOUR,
)
WITHOUT_CANDIDATE: Final = Rule(
    "OBS-018",
    "error",
    "In kolom {slot} {scores}, maar plaats {slot} heeft op Start geen {lacks}. Dit telt niet mee.",
    "Zet de code van de kandidaat op Start, of wis de scores in kolom {slot}.",
    "Zonder kandidaat weet het programma niet van wie een score is.",
    "een kandidaat op plaats {slot}",
)
WITHOUT_EXERCISE: Final = Rule(
    "OBS-019",
    "error",
    "Op dit blad {scores}, maar proef {number} heeft op Start geen {lacks}. Dit telt niet mee.",
    "Vul de proef aan op Start, of wis de scores.",
    "Een score hoort bij een proef met een naam en een datum.",
    "naam en datum van proef {number} op Start",
)
EXERCISE_BLANK: Final = Rule(
    "OBS-020",
    "warning",
    "Op dit blad staat geen enkele score.",
    "Typ uw scores. Zag u deze proef niet? Wis ze dan op Start.",
    "Een blad zonder scores telt nergens mee.",
    "minstens een score",
)
CANDIDATE_BLANK: Final = Rule(
    "OBS-021",
    "info",
    "Kandidaat {found} heeft in dit werkboek geen enkele score.",
    "Klopt dat niet? Typ dan de scores.",
    "Niet elke assessor ziet elke kandidaat.",
    "minstens een score",
)
NO_COMPETENCE: Final = Rule(
    "OBS-022",
    "error",
    "In deze cel is geen competentie te lezen{behind}. De scores van deze rij tellen niet mee.",
    "Zet de code van de competentie terug, zoals K1 Samenwerken.",
    "De competentie begint met een code: een hoofdletter en een of twee cijfers.",
    "code en naam van een competentie",
)
NO_INDICATOR: Final = Rule(
    "OBS-023",
    "error",
    "In deze cel is geen nummer te lezen{behind}. De scores van deze rij tellen niet mee.",
    "Zet het nummer van de gedragsindicator terug.",
    "Aan competentie en nummer herkent het programma een gedragsindicator.",
    "een geheel getal van 1 tot 99",
)
DOUBLE_INDICATOR: Final = Rule(
    "OBS-024",
    "error",
    "Gedragsindicator {found} staat al in cel {other}. De scores van deze rij tellen niet mee.",
    "Wis een van beide rijen, of verbeter het nummer.",
    "Dezelfde gedragsindicator zou twee keer tellen.",
    "een nummer dat een keer voorkomt bij deze competentie",
)
WITHOUT_FACT: Final = Rule(
    "OBS-025",
    "warning",
    "Kandidaat {candidate} heeft een 1 of een 4 zonder waarneming bij {found}.",
    "Noteer op het blad Waarnemingen wat u zag of hoorde.",
    "Een 1 of een 4 is een sterk oordeel. Bij het overleg zijn er feiten nodig.",
    "een waarneming bij {found}",
)
FACT_WITHOUT_EXERCISE: Final = Rule(
    "OBS-026",
    "error",
    "Bij {found} {facts}, maar {found} heeft op Start geen {lacks}. Dit telt niet mee.",
    "Kies een andere proef, of vul de proef aan op Start.",
    "Een waarneming hoort bij een proef van dit assessment.",
    "een proef die op Start staat",
)
FACT_WITHOUT_CANDIDATE: Final = Rule(
    "OBS-027",
    "error",
    "Bij plaats {found} {facts}, maar plaats {found} heeft op Start geen {lacks}. "
    "Dit telt niet mee.",
    "Kies een andere letter, of zet de kandidaat op Start.",
    "Een waarneming hoort bij een kandidaat.",
    "een plaats met een kandidaat",
)
LATER_DAY: Final = Rule(
    "OBS-031",
    "warning",
    "De datum van proef {number} ligt na vandaag: {found}.",
    "Kijk de datum na.",
    "Een proef die nog moet komen, kan nog geen scores hebben.",
    "een datum tot en met {today}",
)

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
NOTHING_COUNTS: Final = "Zo telt niets van dit werkboek mee."
CANDIDATE: Final = "kandidaat"
EXERCISE_NAME: Final = "naam"
EXERCISE_DAY: Final = "datum"
OWN_NAME: Final = "eigen naam"
_MOST_NAMED: Final = 6


def counted_scores(count: int) -> str:
    """How many scores stand somewhere, with the verb."""
    return "staat 1 score" if count == 1 else f"staan {count} scores"


def lacking(words: Mapping[str, str | None]) -> str:
    """What Start lacks, after "geen"; each with its cell where something unusable stands there."""
    return " en geen ".join(
        f"bruikbare {word} in cel {cell}" if cell else word for word, cell in words.items()
    )


def mend(cell: str) -> str:
    """The proposal where a slip on Start is why scores or facts do not count."""
    return f"Verbeter cel {cell} op Start. De rest hoeft u niet opnieuw te typen."


def behind(found: str | None) -> str:
    """The word {behind}: what was found, to end a part of a sentence; nothing for a blank cell."""
    return f": {found}" if found else ""


def listed(words: Sequence[str]) -> str:
    """Codes as "K1, K2"; only the first ones of many."""
    more = ", …" if len(words) > _MOST_NAMED else ""
    return ", ".join(words[:_MOST_NAMED]) + more


def candidate_at(slot: str, code: str) -> str:
    """A candidate with the letter of its place: "A (VBO/K012)"."""
    return f"{slot} ({code})"


def nearest_levels(levels: Sequence[str]) -> str:
    """The proposal of the levels that were probably meant."""
    return f"Bedoelt u {one_of(levels)}? Typ dan {one_of(levels)}."
