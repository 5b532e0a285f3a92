"""The numbers that hold in one workbook: its own settings, else the project's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model import own_settings as own
from done_xl.model.own_settings import OwnSetting
from done_xl.model.rows import OwnAmount

# A number that someone mistyped must not lead past the last day that a calendar knows.
MOST_MONTHS: Final = 600


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    """Amounts in euro, days and months; None where the organisation does not use a setting."""

    premium_at_start: float | None
    premium_later: float | None
    continuation_days: int
    weak_at_most: int
    casual_days: int | None
    talk_interval: int
    talk_months: tuple[int, ...]
    work_experience: bool


def own_numbers(amounts: Iterable[OwnAmount], known: Catalogue) -> OwnNumbers:
    """The settings of a workbook; a blank cell, or no such row, means the project's number."""
    typed = {row.name: row.amount for row in amounts if row.amount is not None}

    def number(setting: OwnSetting) -> float | None:
        return typed.get(setting.label, setting.default(known))

    def whole(setting: OwnSetting) -> int:
        return int(number(setting) or 0)

    casual = number(own.CASUAL_DAYS)
    return OwnNumbers(
        premium_at_start=number(own.PREMIUM_AT_START),
        premium_later=number(own.PREMIUM_LATER),
        continuation_days=whole(own.CONTINUATION),
        weak_at_most=whole(own.WEAK_SCORE),
        casual_days=None if casual is None else int(casual),
        talk_interval=min(MOST_MONTHS, whole(own.TALK_INTERVAL)),
        talk_months=tuple(sorted(min(MOST_MONTHS, whole(one)) for one in own.TALKS)),
        work_experience=number(own.WORK_EXPERIENCE) == 1,
    )
