"""What the printed pages say: letters to candidates, forms, lists (issue 5, points 10 and 11).

The words are the project's own, in plain Dutch (B1). A letter says u; in the statement everyone
speaks for themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from done_xl.text_nl.shown import day_text

INVITATION: Final = "Uitnodiging intake"
STATEMENT: Final = "Engagementsverklaring"
FEEDBACK: Final = "Feedback na selectie"
SCORES: Final = "Checklist 0-6"
YES_NO: Final = "Checklist JA-NEE"
VACANCIES: Final = "Vacatures"
COMPANIES: Final = "Bedrijven"

DATE: Final = "Datum"
CANDIDATE: Final = "Kandidaat"
COACH: Final = "Coach"
ORGANISATION: Final = "Organisatie"
SIGNATURE: Final = "Handtekening"
READ: Final = "Gelezen en goedgekeurd"
DEAR: Final = "Beste {name},"
DEAR_ALL: Final = "Beste,"
REGARDS: Final = "Met vriendelijke groeten,"
STAYS: Final = (
    "Wat u vertelt, blijft bij onze organisatie. Over uw gezondheid hoeft u niets te vertellen."
)

# Uitnodiging intake.
INVITATION_TITLE: Final = "Uitnodiging voor een intake"
REFERRED: Final = "Op {day} werd u bij ons toegeleid. "
INVITED: Final = (
    "U wilt werken aan een job in een gewoon bedrijf. Wij willen u daar graag bij helpen. Daarom "
    "nodigen wij u uit voor een intake. Dat is een rustig gesprek over wat u wilt en wat u kunt."
)
APPOINTMENT: Final = "Onze afspraak"
APPOINTMENT_LINES: Final = ("Dag", "Uur", "Plaats", "Met wie")
WITH: Final = "{first} en {second}"
WHAT: Final = "Wat doen we samen?"
WHAT_LINES: Final = (
    "U vult zelf een fiche in met uw gegevens. Lukt iets niet? Dan helpen wij u.",
    "U vertelt over uw werk: wat gaat goed, en wat wilt u nog leren?",
    "Wij vragen naar voorbeelden uit uw werk: wat gebeurde er, wat deed u, en hoe liep het af?",
    "Wij bespreken welke job u wilt, en waarom u daar nu klaar voor bent.",
    "Daarna beslissen wij of u start, later start of niet start. U hoort altijd waarom.",
)
BRING: Final = "Wat brengt u mee?"
BRING_LINES: Final = (
    "Uw cv, als u er een hebt.",
    "Attesten van opleidingen of cursussen, als u er hebt.",
    "Uw agenda of uw gsm, voor een volgende afspraak.",
)
CANNOT_COME: Final = "Kunt u niet komen? Laat het ons zo snel mogelijk weten:"
PHONE: Final = "Telefoon"

# Engagementsverklaring.
STATEMENT_INTRO: Final = (
    "Samen werken wij aan een job in een gewoon bedrijf. In deze verklaring staat wat wij elkaar "
    "beloven. Ze is geen arbeidscontract."
)
OCCUPATION: Final = "Doelberoep"
JOB_TARGET: Final = "Jobdoelwit"
PROMISES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "Ik, de kandidaat",
        (
            "Ik werk mee aan mijn traject, ook als het eens moeilijk gaat.",
            "Ik kom op tijd naar elke afspraak. Kan ik niet komen, dan zeg ik dat vooraf.",
            "Ik zeg eerlijk wat ik wil, wat ik kan en wat ik nog wil leren.",
            "Ik doe wat wij in mijn doorstroomplan afspreken.",
            "Ik oefen mijn Nederlands, ook op het werk.",
            "Ik ga in op een passende job, stage of opleiding. Wil ik dat niet, dan zeg ik waarom.",
        ),
    ),
    (
        "Ik, de coach",
        (
            "Ik luister naar wat de kandidaat wil, en zoek samen naar een passende job.",
            "Ik maak met de kandidaat een doorstroomplan en kijk het regelmatig na.",
            "Ik zeg eerlijk wat goed gaat en wat beter kan.",
            "Ik zoek contact met bedrijven, en bereid elke stap samen met de kandidaat voor.",
            "Ik blijf bereikbaar, ook na de start in een nieuwe job.",
        ),
    ),
    (
        "Wij, de organisatie",
        (
            "Wij geven tijd en ruimte voor gesprekken, training, stage en opleiding.",
            "Wij laten een goede medewerker vertrekken als er een passende job is.",
            "Wij gaan zorgvuldig om met wat de kandidaat ons vertelt.",
        ),
    ),
)
OWN_PROMISES: Final = "Onze eigen afspraken"
STOPPING: Final = (
    "Wil een van ons stoppen? Dan praten wij daar eerst samen over. Loopt het anders dan gepland, "
    "dan passen wij de afspraken samen aan."
)

# Feedback na selectie.
FEEDBACK_TITLE: Final = "Feedback na de selectie"
FEEDBACK_INTRO: Final = "Bedankt voor het gesprek{day}{who}. Hieronder leest u wat wij beslisten."
ON_DAY: Final = " op {day}"
BY_WHOM: Final = " met {who}"
DECISION: Final = "Onze beslissing"
DECISIONS: Final = {
    "start": "U start met het traject.",
    "later": "U start nu nog niet. U kunt later starten.",
    "geen start": "U start niet met het traject.",
}
CHOSEN: Final = "☒"
OPEN_BOX: Final = "☐"
REASON: Final = "Waarom"
STRONG: Final = "Dit gaat al goed"
CONCERNS: Final = "Hier letten wij nog op"
NEXT_STEP: Final = "De volgende stap"
NEXT_STEPS: Final = {
    "start": (
        "U tekent samen met uw coach de engagementsverklaring. Daarna plannen wij het assessment: "
        "daarin kijken wij samen wat u al kunt en wat u nog wilt leren."
    ),
    "later": (
        "Wij spreken een dag af om opnieuw samen te zitten. Tot dan werkt u verder aan wat "
        "hierboven staat. Uw coach helpt u daarbij."
    ),
    "geen start": (
        "Uw werk bij ons verandert niet. Wilt u het later opnieuw proberen? Dan kunt u dat altijd "
        "vragen aan uw coach of uw begeleider."
    ),
}
NEXT_DATE: Final = "Afspraak op"
QUESTIONS: Final = (
    "Hebt u vragen, of bent u het niet eens met deze beslissing? Praat erover met uw coach. Wij "
    "luisteren graag."
)

# Evaluatie van een maatregel.
EVALUATION: Final = "Evaluatie {measure}"
EVALUATION_INTRO: Final = (
    "Kruis per competentie aan wat u zag: 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed. Noteer bij "
    "Feiten kort wat de kandidaat deed of zei. Niet gezien? Laat de vakjes leeg. Noteer niets over "
    "de gezondheid."
)
COMPANY: Final = "Bedrijf"
MENTOR: Final = "Peter of meter"
PERIOD: Final = "Periode"
EVALUATION_HEADS: Final = ("Competentie", "1", "2", "3", "4", "Feiten")
WENT_WELL: Final = "Wat ging goed?"
NEEDS_WORK: Final = "Wat vraagt nog aandacht?"
WOULD_HIRE: Final = "Kan de kandidaat bij u aan de slag?"
WOULD_HIRE_ANSWERS: Final = "☐ ja     ☐ later     ☐ nee, omdat"
EVALUATED: Final = "Datum van de evaluatie"

# Checklists.
SCORES_TITLE: Final = "Checklist doorstroomklaar"
SCORES_INTRO: Final = (
    "Omcirkel bij elke stelling een cijfer: 0 is totaal niet, 6 is volledig. Typ de antwoorden "
    "daarna op het blad Checklist 0-6."
)
YES_NO_TITLE: Final = "Checklist JA/NEE"
YES_NO_INTRO: Final = (
    "Omcirkel JA of NEE. Bij elke NEE hoort een actie: wat, wie en tegen wanneer? Typ de "
    "antwoorden daarna op het blad Checklist JA-NEE."
)
FILLED_IN: Final = "Ingevuld op ……………………………………     door ……………………………………………………………………………"
YES_NO_HEADS: Final = ("Nr", "Vraag", "Antwoord", "Bij NEE: actie, wie en tegen wanneer")
YES_NO_ANSWER: Final = "JA     NEE"

# Vacatures van de week en bedrijven.
VACANCIES_TITLE: Final = "Vacatures van de week"
VACANCY_HEADS: Final = (
    "Datum",
    "Functie",
    "Bedrijf",
    "Besproken met",
    "Status",
    "Opmerking",
    "Notities",
)
NO_VACANCIES: Final = "In deze week staan er geen vacatures op het blad Vacatures."
COMPANIES_TITLE: Final = "Bedrijven volgens resultaten en contacten"
COMPANIES_NOTE: Final = (
    "Resultaten: starts in het NEC, en maatregelen zoals stages bij dit bedrijf; maatregelen die "
    "iets persoonlijks zeggen, tellen niet mee. Volgende stap: wat nog open staat na het laatste "
    "contact. Alles tot en met {day}."
)
COMPANY_HEADS: Final = (
    "Nr",
    "Bedrijf",
    "Resultaten",
    "Maatregelen",
    "Starts in het NEC",
    "Contacten",
)
COMPANY_LAST_HEADS: Final = ("Vacatures", "Laatste contact", "Volgende stap", "Tegen")
NO_COMPANIES: Final = "In dit werkboek staan nog geen bedrijven."
LATE: Final = "{day} (te laat)"

# Help and refusals of the command.
HELP: Final = (
    "Maak bladen om af te drukken: brieven en formulieren voor een kandidaat, lege checklists, de "
    "vacatures van een week, of de bedrijven."
)
A_MEASURE: Final = "MAATREGEL"
OPTION_CANDIDATE: Final = "code van de kandidaat, zoals K012: vier bladen"
OPTION_MEASURE: Final = "maatregel van het evaluatieformulier (standaard BVS)"
OPTION_CHECKLISTS: Final = "lege checklists 0-6 en JA/NEE"
OPTION_VACANCIES: Final = "de vacatures van een week"
OPTION_WEEK: Final = "een dag van die week (JJJJ-MM-DD); standaard de laatste week met vacatures"
OPTION_COMPANIES: Final = "de bedrijven volgens resultaten en contacten"
NOTHING_ASKED: Final = (
    "Zeg wat u wilt afdrukken: --candidate CODE, --checklists, --vacancies of --companies. Meer "
    "mag ook."
)
WEEK_ALONE: Final = "--week hoort bij --vacancies. Voeg --vacancies toe, of laat --week weg."
MEASURE_ALONE: Final = "--measure hoort bij --candidate. Geef ook de code van een kandidaat."
NO_SUCH_MEASURE: Final = "{found} is geen gekende maatregel. Kies {listed}."
DONE: Final = "Klaar: {path}. Bladen: {sheets}."
LONGER: Final = "Langer dan één bladzijde: {sheets}. Er is niets weggelaten."


def printed_title(organisation: str, made: date) -> str:
    """The title of the file, which stands in its footers."""
    return f"{organisation} · {day_text(made)}"


def from_to(first: date, last: date | None) -> str:
    """The days of a measure; without an end it is still to be written."""
    return f"{day_text(first)} tot en met {day_text(last) if last else '…………………'}"


def week_of(monday: date) -> str:
    """The first and last day of a week."""
    sunday = monday + timedelta(days=6)
    return f"Van maandag {day_text(monday)} tot en met zondag {day_text(sunday)}"


def choices(names: Sequence[str]) -> str:
    """Words to choose from: "BVS, TBS of IBO"."""
    return f"{', '.join(names[:-1])} of {names[-1]}"
