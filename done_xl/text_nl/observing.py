"""What the command that makes observation workbooks says: help, refusals, warnings."""

from __future__ import annotations

from typing import Final

# Help.
HELP: Final = (
    "Maak een leeg observatiewerkboek voor elke assessor van een assessment. Kandidaten en "
    "competenties kunt u uit een ingevuld werkboek van de organisatie halen."
)
AN_ASSESSOR: Final = "A1"
A_CANDIDATE: Final = "K012"
AN_EXERCISE: Final = "PROEF[=DATUM]"
A_COMPETENCE: Final = "K1"
AN_ID: Final = "NAAM"
OPTION_ORGANISATION: Final = "code van de organisatie; met --workbook niet nodig"
OPTION_DATE: Final = "dag van de proeven (JJJJ-MM-DD)"
OPTION_ASSESSOR: Final = "code van de assessor, geen naam; mag meermaals"
OPTION_CANDIDATE: Final = "code van een kandidaat, zoals K012 of VBO/K012; hoogstens 6"
OPTION_EXERCISE: Final = 'naam van een proef, zoals magazijn of "keuken=2026-03-11"; hoogstens 4'
OPTION_COMPETENCE: Final = (
    "code van een competentie; zonder deze optie de actieve competenties (Kern)"
)
OPTION_ASSESSMENT: Final = "naam van het assessment; zonder deze optie de datum"
OPTION_WORKBOOK: Final = "ingevuld werkboek van de organisatie, voor kandidaten en competenties"
OPTION_INDICATORS: Final = "TOML-bestand met eigen gedragsindicatoren"

# Refusals.
NO_ORGANISATION: Final = "Geef de code van de organisatie op met --organisation, of --workbook."
OTHER_ORGANISATION: Final = (
    "{path} is het werkboek van {found}, niet van {code}. Kijk --organisation of --workbook na."
)
UNUSABLE_WORKBOOK: Final = "{path} is geen bruikbaar werkboek van een organisatie. {reason}"
BAD_ASSESSOR: Final = (
    "--assessor {text} is niet goed. Gebruik 1 tot 8 letters of cijfers, zoals A1. Geen naam."
)
DOUBLE_ASSESSOR: Final = "Assessor {text} staat er twee keer. Geef elke assessor een eigen code."
BAD_ASSESSMENT: Final = (
    "--assessment {text} is niet goed. Gebruik hoogstens 20 letters, cijfers, punten of streepjes, "
    "zoals 2026-03-10."
)
BAD_DAY: Final = "De datum {text} is niet goed. Gebruik een datum van {first} tot {last}."
FAR_DAY: Final = (
    "De datum {text} ligt meer dan een jaar van vandaag ({today}). Kijk het jaartal na."
)
BAD_CANDIDATE: Final = (
    "--candidate {text} is niet goed. Gebruik een code als K012, of VBO/K012 voor een kandidaat "
    "van een andere organisatie."
)
DOUBLE_CANDIDATE: Final = "Kandidaat {text} staat er twee keer. Noem elke kandidaat één keer."
UNKNOWN_CANDIDATE: Final = "Kandidaat {text} staat niet in {path}. Kijk de code na."
NO_CANDIDATES: Final = "Geef minstens één kandidaat op met --candidate, zoals --candidate K012."
NO_OPEN_CANDIDATES: Final = (
    "In {path} staan geen kandidaten die nog bezig zijn. Noem ze met --candidate."
)
TOO_MANY_CANDIDATES: Final = (
    "U noemt {count} kandidaten. Een groep telt er hoogstens {most}: anders ziet u niet genoeg van "
    "elke kandidaat. Maak een tweede groep, met een andere naam na --assessment."
)
CHOOSE_CANDIDATES: Final = (
    "In {path} zijn {count} kandidaten nog bezig: {codes}. Kies er hoogstens {most} met "
    "--candidate, zoals:\n  done-xl new observation --workbook {file} {example} ..."
)
NO_EXERCISE: Final = "Geef minstens één proef op met --exercise, zoals --exercise magazijn."
TOO_MANY_EXERCISES: Final = "U noemt {count} proeven. Een werkboek heeft er hoogstens {most}."
BAD_EXERCISE: Final = (
    '--exercise "{text}" is niet goed. Schrijf een naam van hoogstens {longest} tekens, en '
    'eventueel een datum: "keuken=2026-03-11".'
)
DOUBLE_EXERCISE: Final = 'Proef "{text}" staat er twee keer. Geef elke proef een eigen naam.'
UNKNOWN_COMPETENCE: Final = "Competentie {text} bestaat niet. Kies uit: {codes}."
NO_COMPETENCES: Final = "Er is geen enkele competentie actief. Kies ze met --competence."
NO_INDICATORS: Final = (
    "Voor deze competenties zijn er geen gedragsindicatoren: {names}. Kies andere competenties: in "
    "het werkboek van de organisatie, of bij een opdracht met --competence. Eigen "
    "gedragsindicatoren geeft uw informaticus op met de opdracht done-xl new observation en "
    "--indicators."
)
TOO_MANY_INDICATORS: Final = (
    "Deze competenties hebben samen {count} gedragsindicatoren. Een blad heeft er plaats voor "
    "{most}. Kies minder competenties."
)
FOLDER_NEEDED: Final = (
    "Elke assessor krijgt een eigen bestand. Geef bij --output een map die bestaat, niet {path}."
)

# Warnings.
WITHOUT_INDICATORS: Final = (
    "Let op: {names} heeft geen gedragsindicatoren en staat niet in het werkboek. Eigen "
    "gedragsindicatoren geeft uw informaticus op met de opdracht done-xl new observation en "
    "--indicators."
)
MANY_COMPETENCES: Final = "Let op: {count} competenties. Meer dan {most} is moeilijk te observeren."
