"""The Dutch sentences of the project report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

NO_DATA: Final = "nog geen gegevens"
NOT_YET: Final = "nog niet meetbaar"
DASH: Final = "–"
REPORT_TITLE: Final = "Projectrapport doorstroom"
# Also how the reader knows the sheet Controle again.
CONTROL_HEADS: Final = (
    "Ernst",
    "Regel",
    "Bestand",
    "Blad",
    "Cel",
    "Gevonden",
    "Verwacht",
    "Voorstel",
    "Uitleg",
)
CHECK_TITLE: Final = "Controle van de werkboeken"
ALL_ORGANISATIONS: Final = "Alle organisaties"
SEVERITY: Final = {"error": "fout", "warning": "waarschuwing", "info": "info"}
PHASE: Final = {"IN": "instroom", "DOOR": "doorstroom", "UIT": "uitstroom", "STOP": "gestopt"}

NOTHING_IN: Final = (
    "Er telt nog geen enkele organisatie mee. Kijk op Controle en Bronbestanden waarom."
)
LEGEND: Final = (
    ("–", "geen deling mogelijk, niets ingevuld, of een blad dat niet bruikbaar is"),
    (
        "<5",
        "een aantal van 1 tot 4 op Deelnemers, SAM of Termijnen; andere bladen tonen elk aantal",
    ),
    ("verborgen", "een aantal dat klein is, of dat een klein aantal zou verraden"),
    ("leeg", "een maand na de peildatum, of een maand buiten de periode van de organisatie"),
    ("fout", "eerst verbeteren; meestal telt de rij niet mee (zie Controle)"),
    ("waarschuwing", "de rij telt mee, maar kijk ze na"),
)
SHEETS: Final = {
    "Overzicht": "één blad voor de stuurgroep",
    "KPI": "per organisatie en KPI: totaal, doel en % van doel",
    "Maanden": "elke KPI per maand, voor alle organisaties en per organisatie",
    "Verhoudingen": "hoeveel inspanning er nodig is voor een resultaat",
    "Trajectverloop": "hoeveel trajecten elke stap bereikten",
    "Duurzame doorstroom": "wie nog aan het werk is na 2 weken en na 6 maanden",
    "Deelnemers": "statuut, geslacht en leeftijd; kleine aantallen verborgen",
    "Checklists": "doorstroomklaar 0-6 en JA/NEE, met de belemmeringen",
    "SAM": "afgesproken niveaus per competentie",
    "PDP": "voortgang van de acties in de doorstroomplannen",
    "Termijnen": "maatregelen die hun termijn niet halen, en de termijnen zelf",
    "Controle": "elke fout en waarschuwing, met een link naar de cel",
    "Bronbestanden": "welke bestanden en rijen meetellen, en welke niet",
}
TARGET_NOTE: Final = "Het doel geldt voor de hele periode."
PARTLY_NOTE: Final = "* Niet elke organisatie heeft een doel. Het % telt alleen wie een doel heeft."
PERIOD_NOTE: Final = (
    "Een organisatie met werkboeken van meer dan één periode staat hier met de laatste periode."
)
RETENTION_NOTE: Final = (
    "Bereikt: aan het werk in het NEC op dat moment. Niet bevestigd: er is geen bevestiging na "
    "dat moment en geen einddatum; dit telt als bereikt. Het laatste percentage laat de niet "
    "bevestigde weg: het telt alleen wie zeker bereikte of zeker niet. Nog niet meetbaar: het "
    "moment komt na de peildatum en zit in geen enkel percentage. Een start die in twee "
    "werkboeken van een organisatie staat, telt samen één keer."
)
COHORT_NOTE: Final = (
    "Maanden met minder dan 5 meetbare starts staan samen per kwartaal. Heeft een kwartaal er 1 "
    "tot 4, dan staat het hele jaar samen, ook als dat jaar er minder dan 5 heeft."
)
BY_START: Final = "volgens de start"
OUT_OF_DUE: Final = "bereikt / te meten"
SHARE_OF_DUE: Final = "% bereikt van te meten"
OUT_OF_SURE: Final = "bevestigd / zeker"
SHARE_OF_SURE: Final = "% bereikt zonder niet bevestigde"
RATIO_NOTE: Final = (
    "Elke verhouding is een som gedeeld door een som. n / N: hoeveel trajecten het moment haalden, "
    "van hoeveel waarbij dat op de peildatum al te meten is."
)
SMALL: Final = "<5"
HIDDEN: Final = "verborgen"
SMALL_NOTE: Final = (
    "Komt in een tabel bij een organisatie een aantal van 1 tot 4 voor, dan toont die tabel alleen "
    "de aantallen van alle organisaties samen. Zou iemand daaruit een klein aantal kunnen "
    "uitrekenen, dan zijn ook die verborgen. Het totaal staat ook op Trajectverloop en blijft "
    "zichtbaar."
)
TRAITS: Final = {"statuut": "Statuut", "geslacht": "Geslacht", "leeftijd": "Leeftijd"}
CHECKLIST_NOTE: Final = (
    "Score = som gedeeld door het hoogst mogelijke van de ingevulde stellingen. Onvolledig: niet "
    "alle stellingen zijn ingevuld."
)
PLAN_NOTE: Final = (
    "Voortgang: + telt als 1, +/- als een half, - en leeg als 0. Te laat: Tegen ligt voor de "
    "peildatum en de actie is niet klaar."
)
MONTH_NAMES: Final = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)

KINDS: Final = {"inspanning": "Inspanningen", "resultaat": "Resultaten"}
RATIOS_HEAD: Final = "Verhoudingen"
PATHS: Final = "trajecten"
PATH_TITLE: Final = "Trajectverloop"
OVERVIEW_NOTE: Final = (
    "KPI's tellen wat in de periode viel, tot en met de peildatum. Trajectverloop en percentages "
    "tellen ook wie vroeger startte. Trajecten: alle kandidaten in de werkboeken. Wie twee keer "
    "startte, telt in het Trajectverloop één keer en in de percentages twee keer."
)
START_SUBTITLE: Final = (
    "Cijfers van alle organisaties samen, zonder namen of verslagen van kandidaten."
)
NOTHING_CHECKED: Final = "Er is geen enkele rij nagekeken."
NO_FINDINGS: Final = "Er is niets te melden."
OPEN_SHEET: Final = "open"


def day(value: date) -> str:
    """A day as staff read it: 31/01/2026."""
    return f"{value:%d/%m/%Y}"


def month(year: int, number: int) -> str:
    """A month as a column heads it: jan 2026."""
    return f"{MONTH_NAMES[number - 1]} {year}"


def period(first: date, last: date) -> str:
    """A period in short: 2026, or 09/2025 - 08/2026."""
    if (first.month, last.month, first.year) == (1, 12, last.year):
        return str(first.year)
    return f"{first:%m/%Y} - {last:%m/%Y}"


def number(value: float, decimals: int = 1) -> str:
    """A number in Dutch notation with at most so many decimals: 12 or 1,5."""
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".").replace(".", ",")


def percent(value: float) -> str:
    """A share of 1 as a whole percentage: 67 %."""
    return f"{value:.0%}".replace("%", " %")


def count(amount: int, one: str, more: str) -> str:
    """An amount with its word: 1 organisatie, 2 organisaties."""
    return f"{amount} {one if amount == 1 else more}"


def organisations(amount: int) -> str:
    """How many organisations."""
    return count(amount, "organisatie", "organisaties")


def files(amount: int) -> str:
    """How many files."""
    return count(amount, "bestand", "bestanden")


def overview_subtitle(reference: date, run: date, amount: int) -> str:
    """The line under the title of the overview."""
    return f"Peildatum {day(reference)} · {organisations(amount)} · opgemaakt op {day(run)}"


def points(difference: int) -> str:
    """A change between two percentages: +12 punten."""
    if not difference:
        return "gelijk"
    word = "punt" if abs(difference) == 1 else "punten"
    return f"{difference:+d} {word}"


def ratio_sentence(label: str, value: float | None) -> str:
    """A ratio in words, a small one with two decimals."""
    if value is None:
        return f"{label}: {DASH}"
    return f"{label}: {number(value, 2 if value < 1 else 1)}"


def share_sentence(label: str, reached: int, due: int) -> str:
    """A share in words, with what it is a share of."""
    if not due:
        return f"{label}: {NOT_YET}"
    return f"{label}: {percent(reached / due)} ({reached} van {due})"


def tile_share(label: str, reached: int, due: int) -> str:
    """The words under a big percentage."""
    if not due:
        return f"{label.lower()}: {NOT_YET}"
    return f"{label.lower()} ({reached} van {due})"


def paths_of_kind(kind: str) -> str:
    """The paths of a kind, as a title: Werkervaringstrajecten."""
    return f"{kind.capitalize()}strajecten"


def moment_label(label: str, due: int) -> str:
    """The name of a follow-up moment with how many could be measured."""
    return f"{label.removeprefix('Doorstroom ')} (n = {due})"


def files_in(amount: int, of_files: int) -> str:
    """How many organisations and workbooks count."""
    return f"In dit rapport: {organisations(amount)}, {count(of_files, 'werkboek', 'werkboeken')}."


def files_out(names: Sequence[str], more: int) -> str:
    """Which files count nowhere."""
    if not names:
        return "Elk werkboek in de map telt mee."
    rest = f" en nog {more}" if more else ""
    return f"Niet meegeteld: {', '.join(names)}{rest}. De reden staat op Bronbestanden."


def more_unusable(amount: int) -> tuple[str, ...]:
    """That more sheets than those named cannot be used."""
    if not amount:
        return ()
    return (
        f"Nog {count(amount, 'ander werkboek', 'andere werkboeken')} met zo'n blad: zie Controle.",
    )


def rows_out(amount: int) -> str:
    """How many rows were left out."""
    if not amount:
        return "Geen enkele rij is weggelaten."
    verb = "telt" if amount == 1 else "tellen"
    return f"{count(amount, 'rij', 'rijen')} met een fout {verb} niet mee; ze staan op Controle."


def most_rows(shown: int, of_all: int) -> str:
    """That a list was cut off."""
    return f"De eerste {shown} van {of_all} bevindingen staan hier; de rest staat in --json."


def findings_summary(errors: int, warnings: int, infos: int) -> str:
    """The counts of findings in one line."""
    return (
        f"{count(errors, 'fout', 'fouten')}, "
        f"{count(warnings, 'waarschuwing', 'waarschuwingen')}, {infos} info"
    )


def chart_alt(title: str, items: Sequence[tuple[str, float]]) -> str:
    """What a chart of bars shows, item by item."""
    if not any(value for _, value in items):
        return f"{title}: {NO_DATA}."
    return f"{title}. " + "; ".join(f"{name}: {number(value)}" for name, value in items) + "."


def run_line(run: date, reference: date, program: str) -> str:
    """When and with which program the report was made."""
    return (
        f"Opgemaakt op {day(run)} · peildatum van dit rapport {day(reference)} · done_xl {program}"
    )


def sheet_words(name: str) -> str:
    """What a sheet shows, as Start lists it."""
    return SHEETS[name]


def version(number: int, *, exported: bool) -> str:
    """The version of a workbook's template."""
    return f"{number} (verzendversie)" if exported else str(number)


def rows_in(sheets: Sequence[tuple[str, int]]) -> str:
    """How many rows were left out, sheet by sheet: 2 rijen in Kandidaten, 1 rij in PDP."""
    return ", ".join(f"{count(amount, 'rij', 'rijen')} in {sheet}" for sheet, amount in sheets)


def mistakes(errors: int) -> str:
    """How many errors a sheet holds, and where they stand."""
    return f"{count(errors, 'fout', 'fouten')}, zie Controle"
