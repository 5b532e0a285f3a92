"""What the check says about measures and their terms (MAA); the rules themselves are data.

Words: {measure} its code, {start} and {end} its days, {limit} the last or first day that is
allowed, {least} the smallest percentage or group, {source} where the rule comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from done_xl.text_nl.rule import Rule
from done_xl.text_nl.terms import BREACHES, SOURCE

_DAYS: Final = (
    "Dagen tellen mee van de eerste tot en met de laatste; de regel van de startdatum geldt."
)
_PAPERS: Final = "Zonder deze papieren mag de maatregel niet lopen."

TOO_LONG: Final = Rule(
    "MAA-001",
    "warning",
    f"{BREACHES['too_long']} {SOURCE}",
    "Kijk Start en Einde na.",
    _DAYS,
    "een einde tot en met {limit}",
)
TOO_SHORT: Final = Rule(
    "MAA-002",
    "warning",
    f"{BREACHES['too_short']} {SOURCE}",
    "Kijk Start en Einde na.",
    _DAYS,
    "een einde op of na {limit}",
)
TOO_LATE: Final = Rule(
    "MAA-003",
    "warning",
    f"{BREACHES['start_too_late']} {SOURCE}",
    "Kijk de datum na, of wis de rij.",
    "Wie later start of aanvraagt, heeft geen recht meer op deze maatregel.",
    "een start of aanvraag tot en met {limit}",
)
STATUS: Final = Rule(
    "MAA-004",
    "warning",
    f"{BREACHES['status']} {SOURCE}",
    "Kijk de maatregel na, of het statuut in het blad Kandidaten.",
    "Niet elk statuut geeft recht op deze maatregel.",
    "{allowed}",
)
EMPLOYMENT: Final = Rule(
    "MAA-005",
    "warning",
    f"{BREACHES['employment']} {SOURCE}",
    "Kijk de maatregel na, of Tewerkstelling % in het blad Kandidaten.",
    "Deze maatregel vraagt een minimum aan vaste tewerkstelling.",
    "minstens {least} %",
)
GROUP: Final = Rule(
    "MAA-006",
    "warning",
    f"{BREACHES['group']} {SOURCE}",
    "Kijk na of elke deelnemer een rij heeft met dezelfde naam bij Groep.",
    "Kandidaten met dezelfde maatregel en dezelfde groep tellen samen, elk één keer.",
    "minstens {least} kandidaten",
)
MISSING: Final = Rule(
    "MAA-007",
    "warning",
    f"Bij {{measure}} met start {{start}} is nog niet ingevuld: {{headers}}. {SOURCE}",
    "Vul in, of vraag na waar het document blijft.",
    _PAPERS,
    "{headers}",
)
EVALUATION: Final = Rule(
    "MAA-008",
    "warning",
    f"{{measure}} eindigde op {{end}}, maar {{headers}} is leeg. {SOURCE}",
    "Vul de dag van de eindevaluatie in, of plan ze.",
    "De evaluatie hoort bij het einde van de maatregel.",
    "een datum",
)
OPEN: Final = Rule(
    "MAA-009",
    "warning",
    f"{{measure}} met start {{start}} mocht lopen tot en met {{limit}}, maar Einde is leeg. "
    f"{SOURCE}",
    "Vul Einde in.",
    _DAYS,
    "een einde tot en met {limit}",
)
BEFORE_PATH: Final = Rule(
    "MAA-010",
    "warning",
    "{measure} start op {start}, voor Toegeleid op ({found}) van kandidaat {candidate}.",
    "Kijk beide datums na.",
    "Een traject begint met de toeleiding.",
    "een datum op of na {found}",
)
AFTER_PATH: Final = Rule(
    "MAA-011",
    "warning",
    "{measure} eindigt op {end}, maar kandidaat {candidate} stopte op {found}.",
    "Kijk beide datums na.",
    "Na de stopzetting loopt er geen maatregel meer.",
    "een datum tot en met {found}",
)
OVERLAP: Final = Rule(
    "MAA-012",
    "warning",
    "{measure} met start {start} valt samen met {other} ({other_start} - {other_end}) van dezelfde "
    "kandidaat.",
    "Kijk de datums na. Wat niet doorging, mag weg.",
    "Deze maatregelen kunnen niet op dezelfde dagen lopen. Dat is een afspraak van het project.",
    "een start na {other_end}",
)
YEARLY: Final = Rule(
    "MAA-013",
    "warning",
    "Kandidaat {candidate} komt in {year} aan {found} dagen {measure}. In Instellingen staat "
    "hoogstens {limit}.",
    "Kijk de datums na.",
    "Gelegenheidswerk heeft een maximum per kandidaat en per kalenderjaar.",
    "hoogstens {limit} dagen",
)
NO_TERM: Final = Rule(
    "MAA-014",
    "info",
    f"{BREACHES['no_term']} De rij is niet nagekeken.",
    "Kijk Start na. Eigen termijnen staan in done_xl_termijnen.toml.",
    "Een maatregel wordt nagekeken met de regel die op de startdatum gold.",
)
EMPLOYMENT_UNKNOWN: Final = Rule(
    "MAA-015",
    "info",
    "{measure} vraagt een tewerkstelling van minstens {least} %, maar Tewerkstelling % van "
    f"kandidaat {{candidate}} is leeg. {SOURCE}",
    "Vul Tewerkstelling % in het blad Kandidaten in.",
    "Zonder percentage is deze regel niet nagekeken.",
    "minstens {least} %",
)
GROUP_UNKNOWN: Final = Rule(
    "MAA-016",
    "warning",
    f"{{measure}} vraagt een groep van minstens {{least}}, maar Groep is leeg. {SOURCE}",
    "Geef alle deelnemers van de groep dezelfde naam bij Groep.",
    "Zonder de naam van de groep is haar grootte niet nagekeken.",
    "de naam van de groep",
)
INSIDE: Final = Rule(
    "MAA-017",
    "info",
    "Bij maatregelen is iets na te kijken. Wat precies, blijft bij de organisatie.",
    "De organisatie ziet het als ze haar werkboek nakijkt.",
    "Een maatregel kan iets zeggen over een leeftijd, een statuut of een verleden. Anderen hoeven "
    "dat niet te kennen.",
)

# By the kind of remark (scoring.remarks).
BY_KIND: Final[Mapping[str, Rule]] = {
    "too_long": TOO_LONG,
    "too_short": TOO_SHORT,
    "start_too_late": TOO_LATE,
    "status": STATUS,
    "employment": EMPLOYMENT,
    "group": GROUP,
    "missing": MISSING,
    "evaluation": EVALUATION,
    "open": OPEN,
    "before_path": BEFORE_PATH,
    "after_path": AFTER_PATH,
    "overlap": OVERLAP,
    "yearly": YEARLY,
    "no_term": NO_TERM,
    "employment_unknown": EMPLOYMENT_UNKNOWN,
    "group_unknown": GROUP_UNKNOWN,
}
