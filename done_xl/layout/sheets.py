"""The sheets of the organisation workbook in order, with what staff read about them on Start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from done_xl.model.tables import TabColour


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A visible sheet: its name, tab colour and one Dutch sentence about what stands there.

    `frozen_columns` stay in view when scrolling to the right.
    """

    name: str
    colour: TabColour
    purpose: str
    frozen_columns: int = 0


ENTRY_SHEETS: Final = (
    SheetSpec("Instellingen", "grey", "Kies hier uw KPI's, coaches, competenties en doelberoepen."),
    SheetSpec("Kandidaten", "IN", "Een rij per kandidaat, met de datums van het traject.", 1),
    SheetSpec("Intake", "IN", "Het intakegesprek en de STARR-verhalen."),
    SheetSpec(
        "Registratie",
        "DOOR",
        "Wat u deed: een rij per keer. Contacten, vacatures, plannen, stages en uitstroom tellen "
        "vanzelf mee: typ die hier niet nog eens.",
    ),
    SheetSpec("Contacten", "DOOR", "Een rij per contact met een bedrijf."),
    SheetSpec("Vacatures", "DOOR", "Een rij per vacature die u met kandidaten besprak."),
    SheetSpec("PDP", "DOOR", "Het doorstroomplan: een rij per actie.", 1),
    SheetSpec("Groeigesprekken", "DOOR", "Een rij per gesprek en competentie.", 1),
    SheetSpec("Maatregelen", "DOOR", "Stages en andere maatregelen, met hun akkoorden.", 2),
    SheetSpec("Uitstroom", "UIT", "Een rij per werkgever of opleiding, niet per dagcontract.", 1),
    SheetSpec("Checklist 0-6", "grey", "Is uw organisatie klaar voor doorstroom? Geef scores."),
    SheetSpec("Checklist JA-NEE", "grey", "Vragen met JA of NEE; bij elke NEE hoort een actie."),
)
RESULT_SHEETS: Final = (
    SheetSpec("KPI rekenblad", "result", "Alle KPI's per maand, met doel en verhoudingen."),
    SheetSpec("Traject", "result", "Hoe ver staat elke kandidaat?"),
    SheetSpec("Opvolging", "result", "Wat er te doen is: eerst wat te laat is, dan volgens datum."),
    SheetSpec("PDP-blad", "result", "Het doorstroomplan van één kandidaat, om af te drukken."),
    SheetSpec("Premies", "result", "De VOP per kwartaal en de doorstroompremie van deze periode."),
    SheetSpec("Dashboard", "result", "Het overzicht op één blad, om af te drukken."),
)
START: Final = SheetSpec("Start", "grey", "Wie, welke periode, en hoe u dit werkboek invult.")
CAPTIONS: Final = {
    "kpis": "KPI's",
    "coaches": "Coaches",
    "competences": "Competenties",
    "levels": "Doelberoepen: vereist niveau per competentie",
    "amounts": "Bedragen en andere instellingen",
    "intakes": "Intakegesprek",
    "interviews": "STARR per competentie",
    "action_items": "Actieplan",
}
