"""What the agenda says: its command, its groups and the events of its calendar file.

None of it says more of a person than a code; a calendar often stands on a server outside the
organisation, so there even the words are chosen (domain 10).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from done_xl.text_nl.cli import counted
from done_xl.text_nl.shown import day_text

# Refusals.
NO_BOOK: Final = "In {path} staat geen werkboek van een organisatie dat meetelt. {reasons}"
NOT_A_BOOK: Final = "{path} is geen werkboek van een organisatie dat meetelt. {reasons}"
NOT_ICS: Final = (
    "{path} is geen bestaande map en eindigt niet op .ics. Geef een map die bestaat, of een naam "
    "die eindigt op .ics."
)
UNKNOWN_COACH: Final = "De coach {name} staat in geen enkel werkboek. Er staan wel: {names}."
NO_COACHES: Final = "De coach {name} staat in geen enkel werkboek. Er staat nog geen coach in."

# Workbooks that are passed over.
OLDER: Final = "{code} heeft een werkboek van een latere periode: {other}."
NOT_BEGUN: Final = "De periode van dit werkboek begint pas op {first}."
FULL_ONE: Final = "Het volledige werkboek staat er ook: {other}."

# The list.
LATE_GROUP: Final = "Te laat"
WEEK_GROUP: Final = "Deze week"
LATER_GROUP: Final = "Later"
HEADING: Final = "{group} ({number})"
HEADING_UNTIL: Final = "{group}, tot en met {until} ({number})"
TITLE: Final = "Opvolging op {reference}"
OWN_REFERENCE: Final = (
    "Let op: bekeken op {reference}, de Peildatum op het blad Start van {files}. Maak die cel leeg "
    "om naar vandaag te kijken."
)
NOTHING: Final = "Er is niets te laat en niets te doen tot en met {until}."
NOTHING_SHOWN: Final = "Er is niets te laat en niets te doen."
PLACE: Final = "{file} > {sheet}!{cell}"
SHEET_ONLY: Final = "{file} > {sheet}"
PASSED_OVER: Final = "Overgeslagen: {path}. {reason}"
WITH_ERRORS: Final = "In {files} zitten fouten. Kijk na met done-xl check."
SENT_ONLY: Final = (
    "{file} is een verzendversie: de volgende stappen bij bedrijven staan er niet in."
)
CALENDAR: Final = "Voor uw agenda, met {events}: {path}"

# The calendar file.
CALENDAR_NAME: Final = "Opvolging DOne {codes}"
CALENDAR_FILE: Final = "Opvolging_{day}.ics"
EVENT: Final = "{who}: {what}"
LATE_EVENT: Final = "{who}: {what} (te laat sinds {day})"
MEASURE_PAPERS: Final = "papieren van een maatregel nakijken"
MEASURE_END: Final = "einde van een maatregel"
MEASURE_EVALUATION: Final = "evaluatie van een maatregel ontbreekt"
A_COMPETENCE: Final = "competentie"

# Help.
HELP: Final = "Toon wat er te doen is: wat te laat is, wat deze week moet en wat later komt."
OPTION_UNTIL: Final = "toon tot en met deze dag (JJJJ-MM-DD); standaard 14 dagen vooruit"
OPTION_COACH: Final = "toon alleen wat deze coach moet doen"
OPTION_ICS: Final = "schrijf de lijst ook als agendabestand voor Outlook of Google Agenda"
OPTION_REFERENCE: Final = "bekijk alles op deze dag (JJJJ-MM-DD); standaard vandaag"


def summary(late: int, week: int, later: int) -> str:
    """How much there is to do."""
    return f"{late} te laat, {week} deze week, {later} later."


def nothing(until: date | None) -> str:
    """That there is nothing to do, and until when."""
    return NOTHING_SHOWN if until is None else NOTHING.format(until=day_text(until))


def beyond(number: int, until: date | None) -> str:
    """How many items follow after the last day that is shown; nothing for none."""
    if not number:
        return ""
    after = "Daarna" if until is None else f"Na {day_text(until)}"
    verb = "volgt" if number == 1 else "volgen"
    return f"{after} {verb} er nog {number}. Toon meer met --until."


def hidden(number: int) -> str:
    """How many items have no coach, and are not shown where one coach was asked for."""
    if not number:
        return ""
    things = counted(number, "punt", "punten")
    return f"Niet getoond: {things} zonder coach, voor de hele organisatie."


def left_out(rows: int) -> str:
    """How many rows have an error, and who says which."""
    verb = "telt" if rows == 1 else "tellen"
    things = counted(rows, "rij", "rijen")
    return f"{things} met een fout {verb} niet mee. Met done-xl check ziet u welke."


def with_errors(files: Sequence[str]) -> str:
    """That workbooks have errors that cost more than rows."""
    return WITH_ERRORS.format(files=", ".join(files))


def calendar_line(path: object, events: int) -> str:
    """Where the calendar file stands, and how much is in it."""
    return CALENDAR.format(events=counted(events, "punt", "punten"), path=path)
