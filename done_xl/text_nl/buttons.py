"""The buttons: one declaration for ribbon, project workbook, VBA, macros and manual."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Where = Literal["project", "ribbon"]
Group = Literal["project", "new", "assessment", "book", "help"]


@dataclass(frozen=True, slots=True)
class Button:
    """A button: `sub` is its VBA macro, `function` its function in `done_xl.hosts.macros`.

    `places` says where it stands: in the project workbook, in the ribbon, or both; `image`
    is one of Office's own pictures; `command` is what the command line does likewise, if anything.
    """

    sub: str
    function: str
    label: str
    tip: str
    image: str
    group: Group
    places: frozenset[Where]
    command: str | None = None


_BOTH: Final[frozenset[Where]] = frozenset({"project", "ribbon"})
_PROJECT: Final[frozenset[Where]] = frozenset({"project"})
_RIBBON: Final[frozenset[Where]] = frozenset({"ribbon"})

GROUPS: Final[dict[Group, str]] = {
    "book": "Dit werkboek",
    "project": "Project",
    "new": "Nieuw",
    "assessment": "Assessment",
    "help": "Hulp",
}

BUTTONS: Final = (
    Button(
        "ControleerDitWerkboek",
        "check_this_workbook",
        "Controleer dit werkboek",
        "Kijkt het geopende werkboek na, ook wat u nog niet bewaarde, en merkt elke fout.",
        "AcceptInvitation",
        "book",
        _RIBBON,
        "check",
    ),
    Button(
        "MaakVerzendversie",
        "export",
        "Maak verzendversie",
        "Maakt een kopie zonder namen en vrije teksten, om naar de coördinator te sturen.",
        "FileSendAsAttachment",
        "book",
        _RIBBON,
        "export",
    ),
    Button(
        "KiesMap",
        "choose_folder",
        "Kies map",
        "Kies de map met de werkboeken van de organisaties.",
        "FileOpen",
        "project",
        _PROJECT,
    ),
    Button(
        "Controleer",
        "check_folder",
        "Controleer",
        "Kijkt alle werkboeken in de map na en toont de fouten op het blad Controle.",
        "AcceptInvitation",
        "project",
        _BOTH,
        "check",
    ),
    Button(
        "Consolideer",
        "consolidate",
        "Consolideer",
        "Voegt alle werkboeken in de map samen en vult de bladen van dit rapport.",
        "PivotTableInsert",
        "project",
        _BOTH,
        "consolidate",
    ),
    Button(
        "NieuwProjectwerkboek",
        "new_project",
        "Nieuw projectwerkboek",
        "Maakt een leeg projectwerkboek, met de knoppen voor de coördinator.",
        "FileNew",
        "new",
        _RIBBON,
        "new project",
    ),
    Button(
        "NieuwOrganisatiewerkboek",
        "new_organisation",
        "Nieuw organisatiewerkboek",
        "Maakt een leeg werkboek voor de organisatie die u op het blad Nieuw invult.",
        "FileNew",
        "new",
        _PROJECT,
        "new organisation",
    ),
    Button(
        "NieuwObservatiewerkboek",
        "new_observation",
        "Nieuw observatiewerkboek",
        "Maakt voor elke assessor een werkboek voor het assessment dat u op het blad Nieuw invult.",
        "FileNew",
        "new",
        _PROJECT,
        "new observation",
    ),
    Button(
        "ObservatiesSamenvoegen",
        "assess",
        "Observaties samenvoegen",
        "Maakt één assessmentrapport van de observatiewerkboeken in een map.",
        "PivotTableInsert",
        "assessment",
        _BOTH,
        "assess",
    ),
    Button(
        "Zelftest",
        "self_test",
        "Zelftest",
        "Kijkt na of alles goed geïnstalleerd is en zegt wat u kunt doen.",
        "Help",
        "help",
        _BOTH,
        "doctor",
    ),
)
