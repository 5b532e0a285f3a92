"""The settings of tblPremies that an organisation may change: each declared once.

Source: domain 4, 5, 6 and 8. The rows keep their order: a workbook of an older template lacks the
last ones.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from done_xl.catalogue.types import Catalogue


@dataclass(frozen=True, slots=True)
class OwnSetting:
    """A row of tblPremies.

    `name` is the defined name by which formulas read it, blank where none does. `default` is what
    holds where the cell is empty; None: the setting is not used. A workbook of a template older
    than `since` rightly lacks the row.
    """

    label: str
    default: Callable[[Catalogue], float | None]
    name: str = ""
    since: int = 1


def _none(_: Catalogue) -> None:
    return None


PREMIUM_AT_START: Final = OwnSetting(
    "Doorstroompremie bij de start (euro)", _none, "PremieBijStart"
)
PREMIUM_LATER: Final = OwnSetting("Doorstroompremie na 6 maanden (euro)", _none, "PremieLater")
CONTINUATION: Final = OwnSetting(
    "Dagen tussen twee jobs", lambda known: known.settings.continuation_days, "DagenTussenJobs"
)
WEAK_SCORE: Final = OwnSetting(
    "Werkpunt: score hoogstens", lambda known: known.checklist.weak_at_most, "WerkpuntHoogstens"
)
CASUAL_DAYS: Final = OwnSetting("Gelegenheidswerk: dagen per jaar", _none)
TALK_INTERVAL: Final = OwnSetting(
    "Groeigesprek: maanden na het vorige",
    lambda known: known.settings.talk_interval,
    "GesprekMaanden",
)
TALKS: Final = (
    OwnSetting(
        "Groeigesprek 1: maanden na de indiensttreding",
        lambda known: known.settings.talk_months[0],
        "GesprekEerste",
        since=2,
    ),
    OwnSetting(
        "Groeigesprek 2: maanden na de indiensttreding",
        lambda known: known.settings.talk_months[1],
        "GesprekTweede",
        since=2,
    ),
    OwnSetting(
        "Groeigesprek 3: maanden na de indiensttreding",
        lambda known: known.settings.talk_months[2],
        "GesprekDerde",
        since=2,
    ),
)
WORK_EXPERIENCE: Final = OwnSetting(
    "Werkervaringstrajecten (1 = aan, leeg = uit)", _none, "WerkervaringAan", since=2
)
OWN_SETTINGS: Final = (
    PREMIUM_AT_START,
    PREMIUM_LATER,
    CONTINUATION,
    WEAK_SCORE,
    CASUAL_DAYS,
    TALK_INTERVAL,
    *TALKS,
    WORK_EXPERIENCE,
)
