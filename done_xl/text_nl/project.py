"""The Dutch words of the project workbook, and of filling it while it is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from done_xl.text_nl.macros import stayed_open
from done_xl.text_nl.report import NO_DATA, count

TITLE: Final = "Projectwerkboek doorstroom"
SUBTITLE: Final = "Voegt de werkboeken van alle organisaties samen, zonder namen van kandidaten."
NOT_FILLED: Final = "Nog niet ingevuld: klik op Consolideer op het blad Start."
NOT_CHECKED: Final = "Nog niet ingevuld: klik op Controleer of Consolideer op het blad Start."
WHERE: Final = "Waar staan de werkboeken?"
ACTIONS: Final = "Wat wilt u doen?"
LAST_RUN: Final = "Laatste keer"
NEVER_RUN: Final = "nog niet"
HOW_TO: Final = "Zo werkt het"
HOW_TO_LINES: Final = (
    "1. Zet de werkboeken van de organisaties samen in één map op uw computer.",
    "2. Klik op Kies map en wijs die map aan. Vul zo nodig een peildatum in.",
    "3. Klik op Controleer en lees het blad Controle. Vraag de organisaties om te verbeteren.",
    "4. Klik op Consolideer. De bladen van dit rapport worden ingevuld, telkens opnieuw.",
)
OWN_WORK: Final = (
    "Eigen notities en grafieken mogen, liefst op een eigen blad: onze tabellen worden langer als "
    "er een organisatie bij komt. Voeg in onze bladen geen rijen of kolommen in. Wat u in een "
    "tabel zelf typt of opmaakt, verdwijnt de volgende keer. Een notitie op een cel blijft."
)
MORE: Final = "Een nieuw werkboek maakt u op het blad Nieuw. De Excelfuncties staan op Functies."
NEW_TITLE: Final = "Nieuw werkboek"
NEW_SUBTITLE: Final = "Vul in voor wie het werkboek is en klik op de knop ernaast."
NEW_ORGANISATION: Final = "Voor een organisatie"
NEW_OBSERVATION: Final = "Voor een assessment"
FUNCTIONS_TITLE: Final = "Functies"
FUNCTIONS_SUBTITLE: Final = (
    "Rekenfuncties voor uw eigen formules. Ze werken alleen in Excel voor Windows, met de "
    "invoegtoepassing done_xl."
)
FUNCTION_HEADS: Final = ("Functie", "Wat ze doet", "Voorbeeld")
NO_FUNCTIONS: Final = "In deze versie zijn er nog geen functies."
BUTTON_ALT: Final = "Knop {label}: {tip}"
CHART_ALT: Final = "Grafiek: {title}. De cijfers staan op de bladen van dit rapport."
NO_CHART: Final = "{title}: geen grafiek bij deze gegevens"
NO_CHART_DATA: Final = f"{{title}}: {NO_DATA}"

NOT_OURS: Final = (
    "Dit werkboek mist het verborgen blad {sheet}. Maak een nieuw projectwerkboek met de knop "
    "Nieuw projectwerkboek op het lint en begin daarin opnieuw."
)
OTHER_LAYOUT: Final = (
    "Dit projectwerkboek is van een andere versie. Er is niets veranderd. Maak een nieuw "
    "projectwerkboek met de knop Nieuw projectwerkboek op het lint en kies daarin dezelfde map."
)
NAME_TAKEN: Final = (
    "Het blad {sheet} van dit rapport moet opnieuw gemaakt worden, maar die naam is al in gebruik, "
    "bijvoorbeeld door een grafiekblad, of het werkboek is beveiligd. Er is niets veranderd. Geef "
    "het andere blad een andere naam of hef de beveiliging op, en probeer daarna opnieuw."
)
_NOT_WRITTEN: Final = (
    "Excel kon het werkboek niet invullen. Alles staat er weer zoals het was.{filters} Sluit een "
    "cel die u aan het bewerken bent met Enter of Esc, en kijk na of het werkboek niet beveiligd "
    "of alleen-lezen is. Probeer daarna opnieuw."
)
NOT_PUT_BACK: Final = (
    "Excel kon het werkboek niet invullen en ook niet alles terugzetten. Sluit het werkboek zonder "
    "te bewaren en open het opnieuw."
)
_MOST_CELLS, _FIRST_CELLS = 5, 2


def not_written(unfiltered: Sequence[str]) -> str:
    """That nothing was filled; of the sheets named, a filter that hid rows is gone."""
    where = f"{'het blad' if len(unfiltered) == 1 else 'de bladen'} {', '.join(unfiltered)}"
    gone = f" Alleen de filter op {where} is weg: stel die zo nodig opnieuw in."
    return _NOT_WRITTEN.format(filters=gone if unfiltered else "")


def occupied(places: Sequence[str]) -> str:
    """That own work stands where the report must come, and what to do about it."""
    return (
        f"Er staat iets van uzelf waar het rapport moet komen: {_some(places)}. Er is niets "
        "veranderd. Knip die cellen en plak ze op een eigen blad, en probeer daarna opnieuw."
    )


def _some(places: Sequence[str]) -> str:
    """All cells where they are few, else the first ones of every sheet."""
    if len(places) <= _MOST_CELLS:
        return ", ".join(places)
    by_sheet: dict[str, list[str]] = {}
    for place in places:
        sheet, _, cell = place.rpartition("!")
        by_sheet.setdefault(sheet, []).append(cell)
    return ", ".join(f"{sheet} ({_first(cells)})" for sheet, cells in by_sheet.items())


def _first(cells: Sequence[str]) -> str:
    named, rest = ", ".join(cells[:_FIRST_CELLS]), len(cells) - _FIRST_CELLS
    return f"{named} en nog {rest}" if rest > 0 else named


def moved(places: Sequence[str]) -> str:
    """That rows or columns were put between ours or taken out, and what to do about it."""
    return (
        "Het rapport staat niet meer waar het stond: er zijn rijen of kolommen ingevoegd of "
        f"verwijderd, of cellen verplaatst, vanaf {_some(places)}. Er is niets veranderd. "
        "Verwijder de ingevoegde rijen of kolommen, of maak het verwijderen ongedaan. Of geef het "
        "blad een andere naam: dan blijft het van u, en wordt het blad van het rapport opnieuw "
        "gemaakt, zonder grafieken. Zet eigen werk op een eigen blad, en probeer daarna opnieuw."
    )


def typed_over(places: Sequence[str]) -> str:
    """That cells of ours were typed over, and hold the report again."""
    one = len(places) == 1
    return (
        f"Wat u zelf in onze tabellen typte, is vervangen door het rapport: {_some(places)}. Zet "
        f"{'het' if one else 'zulke waarden'} op een eigen blad."
    )


def left_out(title: str, points: int) -> str:
    """That a chart has no room for all its numbers."""
    what = count(points, "punt", "punten")
    return f"In de grafiek {title} is geen plaats voor {what}. De tabellen zijn wel volledig."


def unprotected(sheets: Sequence[str]) -> str:
    """That sheets are filled, but could not be protected again."""
    return f"Alles is ingevuld. {stayed_open(sheets)}"


def made_again(sheets: Sequence[str]) -> str:
    """That sheets were gone or renamed, and are there again."""
    one = len(sheets) == 1
    return (
        f"{'Het blad' if one else 'De bladen'} {', '.join(sheets)} {'was' if one else 'waren'} weg "
        f"of hernoemd en {'is' if one else 'zijn'} opnieuw gemaakt, zonder grafieken."
    )


def charts_gone(titles: Sequence[str]) -> str:
    """That charts of ours are gone."""
    one = len(titles) == 1
    return (
        f"{'Deze grafiek is' if one else 'Deze grafieken zijn'} weg: {', '.join(titles)}. Wilt u "
        f"{'ze' if one else 'die'} terug? Maak een nieuw projectwerkboek en kies dezelfde map."
    )
