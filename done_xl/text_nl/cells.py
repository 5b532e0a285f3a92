"""What the check says about single cells (CEL).

Words: {header} the column, {expected} what it wants, {found} the value (masked), {example}.
"""

from __future__ import annotations

from typing import Final, Literal

from done_xl.text_nl.rule import Rule

_OUT: Final = " Met deze fout telt de rij niet mee."

REQUIRED: Final = Rule(
    "CEL-001",
    "error",
    "{header} is niet ingevuld.",
    "Vul {header} in, bijvoorbeeld: {example}.",
    "Deze cel is verplicht." + _OUT,
    "{expected}",
)
ERROR_VALUE: Final = Rule(
    "CEL-002",
    "error",
    "{header} toont een fout van Excel: {found}.",
    "Wis de cel en typ de waarde opnieuw, bijvoorbeeld: {example}.",
    "Een formule in deze cel geeft geen waarde." + _OUT,
    "{expected}",
)
YES_OR_NO: Final = Rule(
    "CEL-003",
    "error",
    "{header} bevat {found}. Dat is een logische waarde.",
    "Typ of kies {expected}.",
    "WAAR en ONWAAR zijn in dit werkboek nooit een antwoord." + _OUT,
    "{expected}",
)
TEXT_NUMBER: Final = Rule(
    "CEL-004",
    "warning",
    "{header} is als tekst getypt: {found}. Het getal telt mee in het projectrapport{but}.",
    "Wis de cel en typ het opnieuw als getal.",
    "Formules in Excel slaan een getal over dat als tekst getypt is.",
    "{expected}",
)
AMBIGUOUS_NUMBER: Final = Rule(
    "CEL-005",
    "error",
    "{header} is niet duidelijk: {found} kan twee getallen zijn.",
    "Typ het getal zonder punt: met een komma voor de decimalen.",
    "Een punt of komma voor drie cijfers kan een duizendtal of een decimaal zijn." + _OUT,
    "{expected}",
)
NO_NUMBER: Final = Rule(
    "CEL-006",
    "error",
    "{header} is geen getal: {found}.",
    "Typ {expected}, bijvoorbeeld: {example}.",
    "Alleen een getal kan geteld worden." + _OUT,
    "{expected}",
)
OUT_OF_BOUNDS: Final = Rule(
    "CEL-007",
    "error",
    "{header} is {found}. Dat valt buiten de grenzen.",
    "Typ {expected}.",
    "De grenzen houden typfouten tegen." + _OUT,
    "{expected}",
)
WRONG_STEP: Final = Rule(
    "CEL-008",
    "error",
    "{header} is {found}. Dat getal kan hier niet.",
    "Typ {expected}.",
    "Aantallen zijn gehele getallen; alleen uren gaan per kwartier." + _OUT,
    "{expected}",
)
TEXT_DAY: Final = Rule(
    "CEL-009",
    "warning",
    "{header} is als tekst getypt: {found}. De datum telt mee in het projectrapport{but}.",
    "Wis de cel en typ de datum opnieuw, als dd/mm/jjjj.",
    "Formules in Excel slaan een datum over die als tekst getypt is.",
    "{expected}",
)
UNCLEAR_DAY: Final = Rule(
    "CEL-010",
    "error",
    "{header} is geen duidelijke datum: {found}.",
    "Typ de datum als dd/mm/jjjj, bijvoorbeeld: {example}.",
    "De dag staat eerst, dan de maand, dan het jaar." + _OUT,
    "{expected}",
)
NO_DAY: Final = Rule(
    "CEL-011",
    "error",
    "{header} is geen datum: {found}.",
    "Typ een datum als dd/mm/jjjj, bijvoorbeeld: {example}.",
    "Een datum zegt in welke maand de rij telt." + _OUT,
    "{expected}",
)
CLOCK_TIME: Final = Rule(
    "CEL-012",
    "warning",
    "{header} bevat ook een uur: {found}. Alleen de dag telt.",
    "Typ alleen de datum.",
    "Met een uur erbij vallen gelijke dagen niet samen.",
    "{expected}",
)
NUMBER_AS_DAY: Final = Rule(
    "CEL-013",
    "warning",
    "{header} is het getal {found}. Dat telt als datum.",
    "Typ de datum opnieuw, als dd/mm/jjjj.",
    "Excel bewaart een datum als een getal; deze cel toont dat getal.",
    "{expected}",
)
DAY_OUT_OF_BOUNDS: Final = Rule(
    "CEL-014",
    "error",
    "{header} is {found}. Die datum kan niet kloppen.",
    "Kijk het jaar na en typ {expected}.",
    "De grenzen houden typfouten in het jaar tegen." + _OUT,
    "{expected}",
)
OUTSIDE_PERIOD: Final = Rule(
    "CEL-015",
    "error",
    "{header} is {found}. Dat valt buiten de periode {period}.",
    "Kijk de datum na, of zet de rij in het werkboek van die periode.",
    "Een werkboek telt alleen wat in zijn eigen periode gebeurde." + _OUT,
    "een datum in de periode {period}",
)
NOT_IN_LIST: Final = Rule(
    "CEL-016",
    "error",
    "{header} staat niet in de lijst: {found}.",
    "Kies {expected}.",
    "Alleen de woorden van de lijst worden geteld." + _OUT,
    "{expected}",
)
UNKNOWN_CANDIDATE: Final = Rule(
    "CEL-017",
    "error",
    "{header} is niet gekend: {found}.",
    "Kies de code uit de lijst, of zet de kandidaat eerst op het blad Kandidaten.",
    "Een rij telt bij een kandidaat van het blad Kandidaten." + _OUT,
    "{expected}",
)
UNKNOWN_COACH: Final = Rule(
    "CEL-018",
    "error",
    "{header} is niet gekend: {found}.",
    "Kies de coach uit de lijst, of zet de coach eerst op het blad Instellingen.",
    "De lijst van de coaches staat op het blad Instellingen." + _OUT,
    "{expected}",
)
UNKNOWN_REFERENCE: Final = Rule(
    "CEL-019",
    "error",
    "{header} staat niet in de lijst: {found}.",
    "Kies {expected}.",
    "De lijst komt uit het blad Instellingen of uit het sjabloon." + _OUT,
    "{expected}",
)
CODE_SHAPE: Final = Rule(
    "CEL-020",
    "error",
    "{header} heeft niet de juiste vorm: {found}.",
    "Typ {expected}.",
    "Aan de vorm van de code herkent het programma een typfout." + _OUT,
    "{expected}",
)
NAME_AS_CODE: Final = Rule(
    "CEL-021",
    "error",
    "{header} lijkt een naam ({found}). Hier hoort een code.",
    "Gebruik {expected}. De naam hoort alleen in de kolom Naam.",
    "Een naam in een codekolom zou in het projectrapport komen." + _OUT,
    "{expected}",
)
NATIONAL_NUMBER: Final = Rule(
    "CEL-022",
    "error",
    "{header} lijkt een rijksregisternummer ({found}). Dat mag hier niet.",
    "Wis de cel en gebruik {expected}.",
    "Een rijksregisternummer hoort in geen enkel werkboek van dit project." + _OUT,
    "{expected}",
)
E_MAIL: Final = Rule(
    "CEL-023",
    "error",
    "{header} lijkt een e-mailadres ({found}). Hier hoort een code.",
    "Wis de cel en gebruik {expected}.",
    "Een e-mailadres in een codekolom zou in het projectrapport komen." + _OUT,
    "{expected}",
)
TOO_LONG: Final = Rule(
    "CEL-024",
    "warning",
    "{header} is te lang: {found}. De rij telt mee.",
    "Maak de tekst korter.",
    "Lange teksten maken het blad traag en moeilijk te lezen.",
    "{expected}",
)
FORMULA: Final = Rule(
    "CEL-025",
    "warning",
    "{header} bevat een formule waar u een waarde typt. De uitkomst telt mee.",
    "Plak de cel als waarde.",
    "Een formule verandert mee als andere cellen veranderen of verdwijnen.",
    "{expected}",
)
EMPTY_FORMULA: Final = Rule(
    "CEL-026",
    "error",
    "{header} bevat een formule zonder uitkomst.",
    "Typ de waarde zelf, bijvoorbeeld: {example}.",
    "Het bestand bewaart geen uitkomst van deze formule." + _OUT,
    "{expected}",
)
TWO_CANDIDATES: Final = Rule(
    "CEL-027",
    "error",
    "Dit zijn {many} kandidaten.",
    "Maak een rij per kandidaat.",
    "Een rij telt bij een kandidaat." + _OUT,
    "{expected}",
)
ZERO_DAY: Final = Rule(
    "CEL-028",
    "error",
    "{header} bevat een nul of een negatief getal. Dat is geen datum.",
    "Typ een datum als dd/mm/jjjj, bijvoorbeeld: {example}.",
    "Excel bewaart een datum als een getal vanaf 1." + _OUT,
    "{expected}",
)

NO_DATE: Final = "geen datum"
NOT_ON_SHEET: Final = ", niet op uw KPI rekenblad"
_COUNTED: Final = {2: "twee", 3: "drie", 4: "vier"}
_PICKS: Final = {
    "candidates": "de kandidaat",
    "coaches": "de coach",
    "kpis": "de KPI",
    "competences": "de competentie",
    "measures": "de maatregel",
    "occupations": "het doelberoep",
}

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))


def type_it(meant: str) -> str:
    """The proposal of a value that was probably meant."""
    return f"Typ {meant}."


def type_again(meant: str, kind: Literal["getal", "datum"]) -> str:
    """The proposal of a number or a day that stands as text."""
    return f"Wis de cel en typ {meant} opnieuw als {kind}."


def pick(target: str | None, choices: str, *, wipe: bool) -> str:
    """The proposal of a blank or unusable cell of a list: by what it refers to, else its words."""
    what = f"{_PICKS[target]} uit de lijst" if target else choices
    return f"Wis de cel en kies {what}." if wipe else f"Kies {what}."


def amount_of(count: int) -> str:
    """A small number in words."""
    return _COUNTED.get(count, str(count))


def did_you_mean(meant: str) -> str:
    """The proposal of the nearest value of a list or the nearest day."""
    return f"Bedoelt u {meant}? Typ of kies dan {meant}."


def same_as_cell(sheet: str, cell: str) -> str:
    """The proposal of the nearest name, by its cell: names leave no workbook (domain 10)."""
    return f"Bedoelt u de naam in cel {cell} van het blad {sheet}? Kies die uit de lijst."
