"""What is said of the files of a folder, taken together (rules MAP-nnn), and of blank traits."""

from __future__ import annotations

from collections.abc import Sequence

from done_xl.text_nl.rule import Rule

UNKNOWN = "onbekend"
NOT_FILLED = "niet ingevuld"
STILL_EMPTY = "Dit werkboek is nog leeg."

SAME_CONTENT = Rule(
    code="MAP-001",
    severity="info",
    message="Dit bestand heeft dezelfde inhoud als {other}. Het telt niet mee.",
    proposal="U mag een van de twee bestanden uit de map halen.",
    explanation="Twee bestanden met dezelfde inhoud zouden alles dubbel tellen.",
)
REPLACED = Rule(
    code="MAP-002",
    severity="warning",
    message=(
        "{code} heeft een nieuwer werkboek voor dezelfde maanden: {other}. "
        "Dit oudere bestand telt niet mee."
    ),
    proposal="Haal het oude bestand uit de map als het nieuwe volledig is.",
    explanation=(
        "Van één organisatie telt voor een maand maar één werkboek. Eerst kijkt het programma "
        "naar Afgesloten op, dan naar de datum waarop het werkboek bewaard werd."
    ),
)
UNDECIDED = Rule(
    code="MAP-003",
    severity="error",
    message=(
        "{code} heeft twee werkboeken voor dezelfde maanden, en geen van beide is de nieuwste: "
        "zie ook {other}. Geen van beide telt mee."
    ),
    proposal="Vul in het juiste werkboek Afgesloten op in, of haal het andere uit de map.",
    explanation=(
        "Afgesloten op en de datum van bewaren zijn gelijk. Het programma kan niet weten welk "
        "werkboek u bedoelt."
    ),
    expected="één werkboek per organisatie en periode",
)
FULL_BOOK = Rule(
    code="MAP-004",
    severity="warning",
    message="Dit werkboek bevat namen, intakes of gesprekken. Het rapport gebruikt die niet.",
    proposal=(
        "Gebruik de verzendversie. De knop Maak verzendversie in het lint van Excel maakt ze, of "
        "de opdracht done-xl export."
    ),
    explanation="Namen en verslagen van kandidaten blijven bij de organisatie.",
    expected="de verzendversie, zonder namen en verslagen",
)
CRASHED = Rule(
    code="MAP-005",
    severity="error",
    message="Het lezen van dit bestand liep vast. Het telt niet mee; de andere bestanden wel.",
    proposal="Open het bestand, bewaar het opnieuw als Excel-werkboek en probeer nog eens.",
    explanation="Het bestand is waarschijnlijk beschadigd of bevat cellen ver buiten de bladen.",
    expected="een werkboek van dit project",
)
LOCKED = Rule(
    code="MAP-006",
    severity="error",
    message="Dit bestand kon niet gelezen worden ({found}). Het telt niet mee.",
    proposal="Sluit het bestand, of zorg dat het op deze computer staat, en probeer opnieuw.",
    explanation="Het bestand is in gebruik, staat alleen in de cloud, of u mag het niet lezen.",
    expected="een bestand dat u kunt openen",
)
OTHER_BOOKS = Rule(
    code="MAP-007",
    severity="info",
    message="Dit bestand is {found}. Het telt niet mee in de cijfers.",
    proposal="U hoeft niets te doen.",
    explanation="Alleen ingevulde werkboeken leveren cijfers.",
)
NOTHING_READ = Rule(
    code="MAP-008",
    severity="error",
    message="Dit bestand is geen werkboek van een organisatie. Het telt niet mee.",
    proposal="Haal het bestand uit de map, of vraag het werkboek opnieuw op.",
    explanation="Het programma leest werkboeken die met done-xl new gemaakt zijn.",
    expected="een werkboek van dit project",
)
FULL_TWIN = Rule(
    code="MAP-009",
    severity="info",
    message="Dit is het volledige werkboek. De verzendversie gaat voor: {other}.",
    proposal="Stuur alleen de verzendversie door. In het volledige werkboek kunnen namen staan.",
    explanation=(
        "Werkboek en verzendversie hebben dezelfde Afgesloten op en dezelfde datum van bewaren. "
        "Ze zeggen hetzelfde, en de verzendversie bevat geen namen."
    ),
)
MARKED_TWIN = Rule(
    code="MAP-010",
    severity="info",
    message="Dit is de gemarkeerde kopie van {other}. Ze telt niet mee.",
    proposal="Bewaar gemarkeerde kopieën in een andere map dan de werkboeken.",
    explanation=(
        "Kopie en werkboek hebben dezelfde Afgesloten op en dezelfde datum van bewaren. Verbetert "
        "u in de kopie, bewaar ze dan: daarna is ze de nieuwste en telt ze wel."
    ),
)
EMPTY_TWIN = Rule(
    code="MAP-011",
    severity="info",
    message="Dit werkboek is nog leeg. Het ingevulde werkboek is {other}.",
    proposal="U mag het lege werkboek uit de map halen.",
    explanation="Een leeg werkboek telt niet mee. Van deze organisatie is er ook een ingevuld.",
)
OTHER_REFERENCE = Rule(
    code="MAP-012",
    severity="info",
    message="Het werkboek heeft peildatum {found}. Dit rapport telt tot en met {reference}.",
    proposal=(
        "Wilt u een andere peildatum voor het rapport? Vul ze in op Start van het projectwerkboek, "
        "of kies ze met --reference-date."
    ),
    explanation=(
        "Een rapport heeft één peildatum voor alle werkboeken. Daardoor kunnen de cijfers anders "
        "zijn dan in het werkboek zelf."
    ),
    expected="peildatum {reference}",
)
NOT_CARRIED_OVER = Rule(
    code="MAP-013",
    severity="warning",
    message=(
        "{starts} tijdens of kort na een job in een ander werkboek van deze organisatie. Dat telt "
        "twee keer als doorstroming."
    ),
    proposal="Neem lopende jobs over in het nieuwe werkboek.",
    explanation=(
        "Een job die een vorige voortzet, is geen nieuwe doorstroming. Dat is alleen te zien als "
        "beide jobs in hetzelfde werkboek staan."
    ),
    expected="de vorige job op het blad Uitstroom van dit werkboek",
)
FOLDER_UNREAD = Rule(
    code="MAP-014",
    severity="error",
    message="Deze map kon niet geopend worden. De werkboeken erin tellen niet mee.",
    proposal="Vraag toegang tot de map, of zet de werkboeken in een andere map.",
    explanation="U mag de map niet lezen, of ze staat niet op deze computer.",
    expected="een map die u kunt openen",
)

UNKNOWN_CANDIDATE = Rule(
    code="MAP-015",
    severity="warning",
    message="Kandidaat {found} staat niet op het blad Kandidaten van {code}.",
    proposal="Kijk de code na. Is ze juist, vul dan het werkboek van {code} aan.",
    explanation=(
        "Alleen met de juiste code hoort een assessment bij de juiste kandidaat. Het telt wel mee."
    ),
    expected="een code van het blad Kandidaten van {code}",
)
NO_BOOK = Rule(
    code="MAP-016",
    severity="info",
    message=(
        "In deze map telt geen werkboek van {code} mee. Dit assessment telt dus niet mee voor de "
        "kandidaten van {code}."
    ),
    proposal="Vraag het werkboek van {code} op, of kijk de code na.",
    explanation="Een assessment telt bij de eigen organisatie van de kandidaat.",
    expected="een werkboek van {code}",
)
NO_PERIOD = Rule(
    code="MAP-017",
    severity="info",
    message=(
        "De laatste proef ({found}) valt buiten de werkboeken van {code}. Dit assessment telt "
        "daar niet mee bij KPI {kpi}."
    ),
    proposal="Zet het werkboek van die maanden in de map, of kijk de datum na.",
    explanation=(
        "Een assessment telt in de maand van de laatste proef waarin de kandidaat gescoord is."
    ),
    expected="een dag in de periode van een werkboek van {code}",
)
NOT_HELD_YET = Rule(
    code="MAP-018",
    severity="info",
    message=(
        "De laatste proef ({found}) ligt na de peildatum. Voor wie daarin gescoord is, telt dit "
        "assessment nog niet mee."
    ),
    proposal=(
        "Moet het meetellen? Vul een latere peildatum in op Start van het projectwerkboek, of kies "
        "ze met --reference-date."
    ),
    explanation="Wat na de peildatum komt, telt nergens mee.",
    expected="een dag op of voor {reference}",
)
REPORT_REPLACED = Rule(
    code="MAP-019",
    severity="warning",
    message="Van dit assessment is er een nieuwer rapport: {other}. Dit oudere telt niet mee.",
    proposal="Haal het oude rapport uit de map als het nieuwe volledig is.",
    explanation=(
        "Van één assessment telt één rapport. De datum waarop het bewaard werd, beslist welk."
    ),
)
REPORT_UNDECIDED = Rule(
    code="MAP-020",
    severity="error",
    message=(
        "Van dit assessment zijn er twee rapporten, en geen van beide is het nieuwste: zie ook "
        "{other}. Geen van beide telt mee."
    ),
    proposal="Open het juiste rapport en bewaar het, of haal het andere uit de map.",
    explanation="De datum van bewaren is gelijk. Het programma kan niet weten welk u bedoelt.",
    expected="één rapport per assessment",
)
ALSO_LOGGED = Rule(
    code="MAP-021",
    severity="warning",
    message=(
        "In {months} telt KPI {kpi} uit Registratie, en ook uit observatiewerkboeken of "
        "assessmentrapporten. Misschien telt een assessment dubbel."
    ),
    proposal="Wis in Registratie wat ook in die werkboeken staat.",
    explanation=(
        "Een assessment met een observatiewerkboek of een rapport telt vanzelf mee. "
        "Registratie is er voor de andere."
    ),
    expected="elk assessment op één plaats",
)

OTHER_SPAN = Rule(
    code="MAP-022",
    severity="warning",
    message=(
        "Dit rapport zegt: proeven van {found}. De observatiewerkboeken in de map zeggen: van "
        "{there}. Die gaan voor."
    ),
    proposal="Zet alle observatiewerkboeken in de map, of maak het rapport opnieuw.",
    explanation=(
        "De maand waarin een assessment telt, komt uit de observatiewerkboeken. Alleen voor een "
        "kandidaat die daar geen score heeft, komt ze uit het rapport."
    ),
    expected="proeven van {there}",
)

# What our other books are called in OTHER_BOOKS, by their kind.
OWN_BOOKS = {
    "report": "een projectrapport",
    "template": "een leeg werkboek",
    "dossier": "een dossier",
    "print": "een afdruk",
}
HANDED_IN = {"observation": "observatiewerkboek", "assessment": "assessmentrapport"}
# Stands in for the sentences of a finding that names what stays inside the organisation.
STAYS_INSIDE = "Hier is iets na te kijken. Wat precies, blijft bij de organisatie."
STAYS_INSIDE_DO = (
    "Open dit bestand en kijk het na met de knop Controleer dit werkboek, of met done-xl check."
)
LOCK_FILE = "een slotbestand: iemand heeft het werkboek nu open"


def unusable(code: str, sheets: Sequence[str]) -> str:
    """Which sheets of an organisation could not be used, so that KPIs are unknown."""
    if len(sheets) == 1:
        which = f"is het blad {sheets[0]}"
    else:
        which = f"zijn de bladen {', '.join(sheets[:-1])} en {sheets[-1]}"
    return f"Van {code} {which} niet bruikbaar: die KPI's ontbreken."


def from_to(first: str, last: str) -> str:
    """Two days as a span, as OTHER_SPAN names it."""
    return f"{first} tot en met {last}"


def starts_in_another_book(amount: int) -> str:
    """How many paths started, as the message of NOT_CARRIED_OVER begins."""
    return "1 traject begon" if amount == 1 else f"{amount} trajecten begonnen"
