"""What a log holds of one KPI, and what a text in its column KPI stands for (domain 3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import LogRow

_CODE: Final = re.compile(r"[A-Z0-9]{3}")


def logged_total(
    log: Iterable[LogRow],
    kpi: str,
    *,
    first: date | None = None,
    last: date | None = None,
    candidate: str | None = None,
) -> float:
    """The logged amount of a KPI code between two days, both included, for everyone or for one.

    Amounts are whole numbers and quarters, so the sum is exact.
    """
    own = [row for row in log if row.kpi == kpi]
    return sum(
        row.amount
        for row in own
        if (first is None or first <= row.day)
        and (last is None or row.day <= last)
        and (candidate is None or row.candidate == candidate)
    )


def kpi_codes(catalogue: Catalogue) -> Mapping[str, str]:
    """The codes of the catalogue's KPIs by everything that may stand for them, in small letters."""
    return {
        words.casefold(): kpi.code
        for kpi in catalogue.kpis
        for words in (kpi.label, kpi.choice, kpi.code)
    }


def kpi_code(words: str, known: Mapping[str, str]) -> str:
    """The KPI code that a text stands for: code, label or both.

    A KPI of the organisation's own is known by its code before the label, else by its whole text.
    """
    plain = " ".join(words.split())
    found = known.get(plain.casefold())
    if found is not None:
        return found
    begin = plain.split(" ", 1)[0].upper()
    return begin if _CODE.fullmatch(begin) else plain.casefold()


def is_code(words: str) -> bool:
    """Whether a text has the shape of a KPI code."""
    return _CODE.fullmatch(words) is not None


def in_order(codes: Iterable[str], catalogue: Catalogue) -> tuple[str, ...]:
    """KPI codes in the order of the catalogue, those of an organisation's own last and sorted."""
    places = {kpi.code: place for place, kpi in enumerate(catalogue.kpis)}
    return tuple(sorted(codes, key=lambda code: (places.get(code, len(places)), code)))
