"""Quotients of sums (domain 3, Verhoudingen)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from done_xl.catalogue.types import Ratio
from done_xl.scoring.retention import Standings


def ratio_value(
    ratio: Ratio, sums: Mapping[str, float], standings: Mapping[str, Standings]
) -> float | None:
    """The ratio over sums by KPI code; None where the denominator is zero.

    A ratio over `due` divides the cohorts that reached the moment by those that could.
    """
    if ratio.due:
        counts = [standings[code] for code in ratio.numerator if code in standings]
        above = float(sum(count.reached for count in counts))
        below = float(sum(count.reached + count.not_reached for count in counts))
    else:
        above = _sum(ratio.numerator, sums)
        below = _sum(ratio.denominator, sums)
    return above / below if below else None


def _sum(codes: Iterable[str], sums: Mapping[str, float]) -> float:
    return sum(sums.get(code, 0.0) for code in codes)
