"""What the check says about a whole workbook (BOE)."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

EMPTY: Final = Rule(
    "BOE-001",
    "error",
    "In dit werkboek is nog niets ingevuld.",
    "Vul minstens een blad in, of stuur het werkboek niet mee.",
    "Een leeg werkboek is niet hetzelfde als een werkboek zonder fouten.",
    "minstens een ingevulde rij",
)
NOT_FIRST_DAY: Final = Rule(
    "BOE-002",
    "error",
    "De periode begint op {found}. Dat is niet de 1ste van een maand.",
    "Typ {meant}.",
    "Het KPI rekenblad telt per volle maand.",
    "de 1ste dag van een maand",
)
WRONG_END: Final = Rule(
    "BOE-003",
    "error",
    "De periode eindigt op {found}. Dat is niet de laatste dag van een maand na het begin.",
    "Typ de laatste dag van een maand, na {first}.",
    "Het KPI rekenblad telt per volle maand.",
    "de laatste dag van een maand, na {first}",
)
TOO_MANY_MONTHS: Final = Rule(
    "BOE-004",
    "error",
    "De periode telt {months} maanden.",
    "Typ een einddatum tot en met {meant}.",
    "Een werkboek heeft plaats voor twaalf maanden.",
    "hoogstens 12 maanden",
)
ORGANISATION_CODE: Final = Rule(
    "BOE-005",
    "error",
    "De code van de organisatie heeft niet de juiste vorm: {found}.",
    "Typ 2 tot 8 hoofdletters of cijfers, zonder spaties, zoals VBO.",
    "Aan de code herkent het projectrapport uw organisatie.",
    "2 tot 8 hoofdletters of cijfers",
)
REFERENCE_OUTSIDE: Final = Rule(
    "BOE-006",
    "warning",
    "De peildatum {found} ligt buiten de periode {period}.",
    "Wis de peildatum, of typ een datum in de periode.",
    "Alleen rijen tot en met de peildatum tellen mee.",
    "een datum in de periode {period}",
)
NO_START: Final = Rule(
    "BOE-007",
    "error",
    "De gegevens op het blad Start zijn niet gevonden.",
    "Neem een nieuw werkboek en plak uw rijen daarin als waarden.",
    "Zonder code en periode weet het programma niet van wie dit werkboek is.",
    "code en periode op het blad Start",
)
MISSING_COLUMN: Final = Rule(
    "BOE-008",
    "error",
    "Geen enkele rij van tabel {table} telt mee: de kolom {header} ontbreekt. Rijen: {rows}.",
    "Zet de kolom {header} terug, met dezelfde kop.",
    "Deze kolom is verplicht in elke rij.",
    "kolom {header}",
)
DOUBLE_CANDIDATE: Final = Rule(
    "BOE-010",
    "error",
    "Kandidaat {found} staat al in cel {other}. Deze rij telt niet mee.",
    "Geef deze kandidaat een eigen code, of wis een van beide rijen.",
    "Dubbele kandidaten zouden dubbel tellen. Daarom telt er een rij mee.",
    "een code die een keer voorkomt",
)
DOUBLE_CODE: Final = Rule(
    "BOE-011",
    "error",
    "De code {found} staat al in cel {other}. Deze rij telt niet mee.",
    "Geef deze rij een eigen code, of wis een van beide rijen.",
    "Een code mag maar een ding betekenen. Daarom telt er een rij mee.",
    "een code die een keer voorkomt",
)
DOUBLE_NAME: Final = Rule(
    "BOE-012",
    "warning",
    "{header} staat al in cel {other}.",
    "Wis deze rij, of maak de namen verschillend.",
    "Met twee gelijke namen in een lijst weet niemand welke bedoeld is.",
    "een naam die een keer voorkomt",
)
DOUBLE_LEVEL: Final = Rule(
    "BOE-013",
    "warning",
    "Dit doelberoep heeft competentie {competence} al in cel {other}.",
    "Wis een van beide rijen.",
    "Een doelberoep vraagt een niveau per competentie.",
    "een rij per doelberoep en competentie",
)
IDENTICAL_ROWS: Final = Rule(
    "BOE-014",
    "warning",
    "Deze rij is helemaal gelijk aan rij {line}. Beide tellen mee.",
    "Wis een van beide rijen als het een vergissing is.",
    "Gelijke rijen ontstaan vaak door twee keer te plakken.",
    "een rij die anders is",
)
DOUBLE_COUNT: Final = Rule(
    "BOE-015",
    "warning",
    "KPI {kpi} telt in {month} al mee uit het blad {sheet}. Samen is dat dubbel.",
    "Wis deze rij, of wis de rij in het blad {sheet}.",
    "Wat in een ander blad staat, hoeft u niet nog eens te registreren.",
    "een van beide bladen",
)
PREFILLED_CHANGED: Final = Rule(
    "BOE-016",
    "error",
    "De voorgedrukte rij {prefilled} in tabel {table} is gewijzigd of gewist.",
    "Typ hier opnieuw {prefilled}.",
    "Aan de voorgedrukte codes herkent het programma de rij.",
    "{prefilled}",
)
AFTER_REFERENCE: Final = Rule(
    "BOE-024",
    "warning",
    "{header} is {found}. Dat is na de peildatum {reference} en telt nog niet mee.",
    "Kijk de datum na. Klopt ze? Dan telt ze mee vanaf een latere peildatum.",
    "Alleen wat tot en met de peildatum gebeurde, telt.",
    "een datum tot en met {reference}",
)
MANY_AFTER_REFERENCE: Final = Rule(
    "BOE-025",
    "warning",
    "{count} {what} in {sheet} vallen na de peildatum {reference} en tellen nog niet mee.",
    "Kijk de datums na. Kloppen ze? Dan tellen ze mee vanaf een latere peildatum.",
    "Alleen wat tot en met de peildatum gebeurde, telt.",
    "datums tot en met {reference}",
)
CONFIRMED_LATE: Final = Rule(
    "BOE-026",
    "warning",
    "Nog in dienst bevestigd op is {found}. Dat is na {limit}.",
    "Kijk de datum na. Typ de laatste dag waarop u het zeker wist.",
    "Wat nog moet komen, kan niemand al bevestigen.",
    "een datum tot en met {limit}",
)
CONFIRMED_AFTER_REFERENCE: Final = "Kijk na of dit klopt. Klopt het? Dan hoeft u niets te doen."
MANY_CONFIRMED_LATE: Final = Rule(
    "BOE-027",
    "warning",
    "{count} datums bij Nog in dienst bevestigd op zijn na {limit}.",
    "Kijk de datums na. Typ telkens de laatste dag waarop u het zeker wist.",
    "Wat nog moet komen, kan niemand al bevestigen.",
    "datums tot en met {limit}",
)
LONG_DAY: Final = Rule(
    "BOE-034",
    "warning",
    "KPI {kpi} heeft hier {found} uren: meer dan 24 uur in een rij.",
    "Kijk het aantal na. Maak liefst een rij per dag.",
    "Een dag heeft 24 uren. Meer is vaak een typfout.",
    "hoogstens 24 uren",
)
NOT_ON_SHEET: Final = Rule(
    "BOE-036",
    "warning",
    "KPI {kpi} staat hier voor kandidaat {candidate}, maar die staat niet in het blad {sheet}.",
    "Zet de kandidaat in het blad {sheet} en wis deze rij, of kijk de code na.",
    "Het KPI rekenblad telt deze KPI zelf uit het andere blad.",
    "een kandidaat van het blad {sheet}",
)
MANY_KPIS: Final = Rule(
    "BOE-030",
    "warning",
    "Er staan {count} KPI's op ja. Meer dan {most} maakt registreren slordig.",
    "Zet KPI's die u niet gebruikt op nee.",
    "Kies liever weinig KPI's en maak er een actieplan bij.",
    "hoogstens {most} KPI's",
)
MANY_COMPETENCES: Final = Rule(
    "BOE-031",
    "warning",
    "Er staan {count} competenties op ja. Meer dan {most} is moeilijk te observeren.",
    "Zet competenties die u niet gebruikt op nee.",
    "Wie te veel tegelijk observeert, ziet minder.",
    "hoogstens {most} competenties",
)
INACTIVE_KPI: Final = Rule(
    "BOE-032",
    "warning",
    "KPI {kpi} staat op nee in Instellingen, maar wordt hier gebruikt en telt niet mee.",
    "Zet KPI {kpi} op ja in Instellingen, of kies een andere KPI.",
    "Een KPI die op nee staat, telt nergens mee: niet in het KPI rekenblad en niet in het rapport.",
    "een KPI die op ja staat",
)
CHECKLIST_INCOMPLETE: Final = Rule(
    "BOE-040",
    "info",
    "De checklist 0-6 is onvolledig: {answered} van {all} stellingen hebben een score.",
    "Geef elke stelling een score.",
    "De score is pas te vergelijken als alle stellingen beantwoord zijn.",
    "{all} scores",
)
CHECKLIST_UNDATED: Final = Rule(
    "BOE-041",
    "warning",
    "De checklist 0-6 is ingevuld, maar Ingevuld op is leeg.",
    "Typ de dag waarop u de lijst invulde.",
    "Zonder datum kunt u de jaren niet vergelijken.",
    "een datum",
)
YES_NO_INCOMPLETE: Final = Rule(
    "BOE-042",
    "info",
    "De checklist JA-NEE is onvolledig: {answered} van {all} vragen hebben een antwoord.",
    "Antwoord JA of NEE op elke vraag.",
    "De lijst is pas te vergelijken als alle vragen beantwoord zijn.",
    "{all} antwoorden",
)
YES_NO_UNDATED: Final = Rule(
    "BOE-043",
    "warning",
    "De checklist JA-NEE is ingevuld, maar Ingevuld op is leeg.",
    "Typ de dag waarop u de lijst invulde.",
    "Zonder datum kunt u de jaren niet vergelijken.",
    "een datum",
)
CARRIED_CONTACTS: Final = Rule(
    "BOE-051",
    "info",
    "{count} {what} voor geen KPI.",
    "U hoeft niets te doen als de datum klopt.",
    "Een contact van een vroegere periode staat hier alleen om zijn volgende stap.",
)


def early_contacts(count: int) -> str:
    """What is said of so many contacts of an earlier period, up to what they count for."""
    if count == 1:
        return "contact is van voor de periode en telt"
    return "contacten zijn van voor de periode en tellen"


RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
