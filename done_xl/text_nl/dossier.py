"""What the dossier of a candidate says (issue 5, point 5)."""

from __future__ import annotations

from datetime import date
from typing import Final

from done_xl.text_nl.shown import day_text

FOR_THE_TALK: Final = "Voor het gesprek met de kandidaat. Blijft in de organisatie."
TITLE: Final = "Dossier {code} · {organisation} · {day}"
MADE: Final = "{organisation} · opgemaakt op {made} · peildatum {reference}"
NOT_FILLED_IN: Final = "niet ingevuld"
NOTHING: Final = "Hier staat nog niets in het werkboek."
# In a workbook with errors: the candidate's row may be one of those that count nowhere.
NOTHING_COUNTS: Final = (
    "Hier staat nog niets dat meetelt. Een rij met een fout staat hier niet: kijk na met "
    "done-xl check."
)
LEVEL_WORDS: Final = {1: "onvoldoende", 2: "matig", 3: "goed", 4: "zeer goed"}
LEVELS_NOTE: Final = "Niveaus: 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed."

# Overzicht.
PHASE: Final = "Fase"
COACH: Final = "Coach"
STATUS: Final = "Statuut"
KIND_OF_PATH: Final = "Soort traject"
USUAL_PATH: Final = "doorstroom"
OCCUPATION: Final = "Doelberoep"
JOB_TARGET: Final = "Jobdoelwit"
EMPLOYED: Final = "In dienst sinds"
DAYS: Final = "Dagen in het traject"
STOPPED: Final = "Stopgezet op"
STEPS: Final = "De stappen van het traject"
STEP_HEADS: Final = ("Stap", "Datum of stand")
STEP_OPEN: Final = "nog niet"
STEP_SKIPPED: Final = "overgeslagen (mag)"
STANDINGS: Final = {
    "not_reached": "niet bereikt",
    "not_yet": "nog niet meetbaar",
    "reached": "bereikt",
    "unconfirmed": "bereikt, niet bevestigd",
}
DUE: Final = "Wat is er te doen?"
DUE_HEADS: Final = ("Tegen", "Stand", "Wat", "Details")
LATE: Final = "te laat"
DUE_NOW: Final = "vandaag"
TO_COME: Final = "komt nog"
NOTHING_DUE: Final = "Er staat niets open."
STOPPED_NOTHING: Final = "Het traject is gestopt: er is niets meer te doen."

# Intake.
REFERRAL: Final = "Toeleiding en gesprek"
DECISION: Final = "Beslissing"
REASON: Final = "Reden"
TAKEN_BY: Final = "Afgenomen door"
WITH: Final = "{first} en {second}"
STARR: Final = "Verhalen uit het werk (STARR)"
IMPRESSION: Final = "Indruk"
AGREED_LEVEL: Final = "Niveau in het assessment"
ALIKE: Final = "gelijk"
HIGHER: Final = "in het assessment hoger"
LOWER: Final = "in het assessment lager"
NO_ASSESSMENT: Final = "nog geen afgesproken niveau"
NO_STORIES: Final = "Er staan geen verhalen op het blad Intake."

# Assessment.
PROFILE_HEADS: Final = ("Code", "Competentie", "Vereist", "Niveau", "In woorden", "Assessment")
NO_REPORT: Final = (
    "Voor deze kandidaat is geen assessmentrapport gevonden met afgesproken niveaus. Zet het "
    "rapport in de map van het werkboek, of geef het op met --assessment."
)
NO_REQUIRED: Final = "Het doelberoep heeft geen vereiste niveaus op het blad Instellingen."
NO_OCCUPATION: Final = "Er is geen doelberoep gekozen: er zijn geen vereiste niveaus."
SHORT: Final = "{steps} onder het vereiste niveau"
ENOUGH: Final = "voldoet aan het doelberoep"
NOT_ASKED: Final = "niet gevraagd voor het doelberoep"
NOT_SEEN: Final = "nog geen afgesproken niveau"
REPORTS: Final = "Uit: {names}."
REPORT: Final = "{name} ({first} tot en met {last})"

# PDP; other words stand in plan_page, as on the PDP-blad.
PROGRESS_OF: Final = "{percent} van {actions}: {done} klaar, {partly} deels, {late} te laat"
PLAN_HEADS: Final = (
    "Nood of belemmering",
    "Hulpbron",
    "Concrete actie",
    "Competentie",
    "Start",
    "Tegen",
    "Wie?",
    "Voltooid?",
    "Stand",
    "Opmerkingen",
)

# Groeigesprekken.
TREND: Final = "Niveau per competentie, gesprek na gesprek"
TREND_HEADS: Final = ("Competentie", "Vereist")
TREND_LAST_HEADS: Final = ("Evolutie", "Streefniveau", "Tegen", "Streefniveau bereikt?")
FIRST_TALK: Final = "eerste gesprek"
SAME_LEVEL: Final = "gelijk gebleven"
UP: Final = "{steps} omhoog"
DOWN: Final = "{steps} omlaag"
MET: Final = "bereikt"
MISSED: Final = "niet bereikt"
TO_JUDGE: Final = "te beoordelen"
LATER: Final = "nog niet te beoordelen"
NO_TARGET: Final = "geen streefniveau"
NO_DAY: Final = "geen datum afgesproken"
OLDER: Final = "Alleen de laatste {count} gesprekken staan in deze tabel. Hieronder staan ze alle."
TALKS: Final = "Alle gesprekken"
TALK_HEADS: Final = (
    "Datum",
    "Competentie",
    "Niveau",
    "Streefniveau",
    "Tegen",
    "Afspraak",
    "Streefniveau bereikt?",
)

# Maatregelen.
MEASURE: Final = "{measure}: {label}"
COMPANY: Final = "Bedrijf"
GROUP: Final = "Groep"
PERIOD: Final = "Periode"
WHOLE: Final = "{first} tot en met {last} ({days})"
SINCE: Final = "vanaf {first}, einde nog niet gekend"
MENTOR: Final = "Peter of meter"
REMARK: Final = "Opmerking"
PAPER_HEADS: Final = ("Document of akkoord", "Stand")
MISSING: Final = "ontbreekt"
NOT_NEEDED: Final = "niet nodig"
AT_THE_END: Final = "op het einde van de maatregel"

# Uitstroom.
JOBS: Final = "Jobs en opleidingen"
JOB_HEADS: Final = (
    "Soort",
    "Werkgever",
    "Contract",
    "Start",
    "Einde",
    "Reden einde",
    "Bevestigd op",
    "Soort nazorg",
)
STILL_THERE: Final = "nog in dienst"
MOMENTS: Final = "Nog aan het werk?"
MOMENT_HEADS: Final = ("Start in het NEC", "Moment", "Datum", "Stand")
AFTER: Final = "na {label}"
NO_JOBS: Final = "De kandidaat is nog niet uitgestroomd."
NO_MOMENTS: Final = "Er is nog geen start in het NEC."

# The command.
HELP: Final = "Maak het dossier van één kandidaat, voor het gesprek met de kandidaat."
OPTION_CANDIDATE: Final = "code van de kandidaat, zoals K012"
OPTION_ASSESSMENT: Final = (
    "assessmentrapport, of map met rapporten (standaard de map van het werkboek)"
)
DONE: Final = "Klaar: {path}. " + FOR_THE_TALK
NO_ASSESSMENT_FILE: Final = "{path} is geen assessmentrapport dat gelezen kan worden."


def level(value: int | None) -> str | None:
    """A level with its word: "3 goed"; None for none."""
    return None if value is None else f"{value} {LEVEL_WORDS[value]}"


def steps(amount: int) -> str:
    """A difference in levels."""
    return f"{amount} {'niveau' if amount == 1 else 'niveaus'}"


def moved(change: int | None) -> str:
    """How a level changed since the talk before."""
    if change is None:
        return FIRST_TALK
    if not change:
        return SAME_LEVEL
    return (UP if change > 0 else DOWN).format(steps=steps(abs(change)))


def compared(impression: int | None, agreed: int | None) -> str | None:
    """How the assessment's level compares with the impression; None where one is missing."""
    if impression is None or agreed is None:
        return None
    if impression == agreed:
        return ALIKE
    return HIGHER if agreed > impression else LOWER


def days_of(first: date, last: date | None) -> str:
    """From when to when, with the number of days."""
    if last is None:
        return SINCE.format(first=day_text(first))
    amount = (last - first).days + 1
    days = f"{amount} {'dag' if amount == 1 else 'dagen'}"
    return WHOLE.format(first=day_text(first), last=day_text(last), days=days)


def days_since(days: int, since: date) -> str:
    """How long a path lasts, and since when."""
    return f"{days} (sinds {day_text(since)})"
