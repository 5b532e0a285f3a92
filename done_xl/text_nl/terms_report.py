"""The words of the sheet Termijnen of the project report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from done_xl.catalogue.types import Term
from done_xl.text_nl.report import count

TITLE: Final = "Termijnen van maatregelen"
PER_MEASURE: Final = "Per organisatie en maatregel"
PERSONAL: Final = "Maatregelen die iets persoonlijks zeggen, alle organisaties samen"
USED: Final = "Gebruikte termijnen"
HEADS: Final = ("Code", "Organisatie", "Periode", "Maatregel", "Rijen", "Met opmerking")
# By kind of remark (scoring.remarks).
KINDS: Final = {
    "too_long": "Te lang",
    "too_short": "Te kort",
    "open": "Einde ontbreekt",
    "start_too_late": "Te laat gestart",
    "missing": "Papieren",
    "evaluation": "Evaluatie",
    "employment": "Tewerk-stelling %",
    "group": "Groep te klein",
    "overlap": "Valt samen",
    "before_path": "Voor het traject",
    "after_path": "Na het traject",
    "yearly": "Dagen per jaar",
    "other": "Niet na te kijken",
}
PERSONAL_HEADS: Final = ("Maatregel", "Kandidaten", "Met opmerking")
TERM_HEADS: Final = ("Maatregel", "Voor wie start", "Termijn", "In te vullen", "Bron")
ONLY_INFO: Final = "geeft alleen info"
NOTE: Final = (
    "Een rij kan meer dan één opmerking hebben. De regel die gold op de startdatum, geldt voor de "
    "hele maatregel. Welke rijen het zijn, staat op Controle. Rijen met een fout tellen niet mee."
)
PERSONAL_NOTE: Final = (
    "Wie deelneemt aan deze maatregelen, heeft een leeftijd, een statuut of een verleden dat "
    "anderen niet hoeven te kennen. Ze staan daarom niet per organisatie en in geen enkel totaal. "
    "Aantallen van 1 tot 4 zijn verborgen, en wat ze zou verraden ook."
)
ALWAYS: Final = "altijd"


def source(term: Term, file: str) -> str:
    """Where a term comes from; `file` is the own file that it stands in, if any."""
    return f"{term.source} (eigen termijn uit {file})" if file else term.source


def own_terms(file: str, measures: Sequence[str]) -> str:
    """Which measures were judged by terms of an own file."""
    return f"Eigen termijnen uit {file}: {', '.join(measures)}. Ze vervangen die van het project."


def validity(term: Term, days: tuple[str, str]) -> str:
    """For whom a term holds; `days` are its first and last start in words."""
    first, last = days
    if term.valid_from and term.valid_to:
        return f"{first} - {last}"
    if term.valid_from:
        return f"vanaf {first}"
    return f"tot en met {last}" if term.valid_to else ALWAYS


def limits(term: Term, last_start: str, excludes: Sequence[str]) -> str:
    """What a term asks, in short; `last_start` is the last day to start or apply in words.

    `excludes` are the measures that cannot run on the same days.
    """
    said = [
        f"minstens {count(term.minimum_days, 'dag', 'dagen')}" if term.minimum_days else "",
        f"minstens {count(term.minimum_months, 'maand', 'maanden')}" if term.minimum_months else "",
        f"hoogstens {count(term.maximum_days, 'dag', 'dagen')}" if term.maximum_days else "",
        f"hoogstens {count(term.maximum_months, 'maand', 'maanden')}"
        if term.maximum_months
        else "",
        f"start of aanvraag tot en met {last_start}" if term.no_start_from else "",
        f"tewerkstelling minstens {term.minimum_employment} %" if term.minimum_employment else "",
        f"groep van minstens {term.minimum_group}" if term.minimum_group else "",
        f"alleen {', '.join(term.statuses)}" if term.statuses else "",
        *(f"vanaf kwartaal {step.from_quarter}: {step.percent} %" for step in term.premium),
        f"niet op dezelfde dagen als {', '.join(excludes)}" if excludes else "",
        ONLY_INFO if term.severity == "info" else "",
    ]
    return "; ".join(filter(None, said)) or "geen"
