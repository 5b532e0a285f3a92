"""What a log holds of one KPI, and what a text in its column KPI stands for (domain 3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import LogRow

DECIMALS: Final = 9
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

    The sum is exact for what may be logged, whole numbers and quarters; of tenths and smaller
    parts it shows no more than were typed.
    """
    own = [row for row in log if row.kpi == kpi]
    return exact(
        sum(
            row.amount
            for row in own
            if (first is None or first <= row.day)
            and (last is None or row.day <= last)
            and (candidate is None or row.candidate == candidate)
        )
    )


def exact(total: float) -> float:
    """A sum without the trace that adding up tenths in binary leaves: 0,3 for 3 times 0,1."""
    return round(total, DECIMALS)


def kpi_codes(catalogue: Catalogue) -> Mapping[str, str]:
    """The codes of the catalogue's KPIs by everything that may stand for them, in small letters."""
    return {
        words.casefold(): kpi.code
        for kpi in catalogue.kpis
        for words in (kpi.label, kpi.choice, kpi.code)
    }


def kpi_code(words: str, known: Mapping[str, str]) -> str | None:
    """The KPI code that a text stands for: code, label or both; None where it stands for none.

    A KPI of the organisation's own is known by its code, alone or before its label.
    """
    plain = " ".join(words.split())
    found = known.get(plain.casefold())
    if found is not None:
        return found
    begin, _, label = plain.partition(" ")
    code = begin.upper()
    if not _CODE.fullmatch(code):
        return None
    # The label of one KPI behind the code of another: nobody knows which one is meant.
    return code if known.get(label.casefold(), code) == code else None


def in_order(codes: Iterable[str], catalogue: Catalogue) -> tuple[str, ...]:
    """KPI codes in the order of the catalogue, those of an organisation's own last and sorted."""
    places = {kpi.code: place for place, kpi in enumerate(catalogue.kpis)}
    return tuple(sorted(codes, key=lambda code: (places.get(code, len(places)), code)))
