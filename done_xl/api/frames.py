"""Results as pandas frames, for who analyses further. Needs the extra `done_xl[frames]`."""

from __future__ import annotations

import pandas as pd

from done_xl.consolidation.result import Consolidation


def kpi_frame(consolidation: Consolidation) -> pd.DataFrame:
    """One row per organisation, KPI and month with `logged`, `derived` and `amount`.

    Columns: organisation, kpi, year, month, logged, derived, amount. Amounts are in the KPI's own
    unit (domain 3): never add hours to counts.
    """
    rows = [
        (result.organisation.code, series.code, year, month, logged, derived, logged + derived)
        for result in consolidation.results
        for series in result.kpis
        for (year, month), logged, derived in zip(
            result.months, series.logged, series.derived, strict=True
        )
    ]
    columns = ["organisation", "kpi", "year", "month", "logged", "derived", "amount"]
    return pd.DataFrame(rows, columns=columns)


def kpi_pivot(consolidation: Consolidation) -> pd.DataFrame:
    """Totals with organisations as rows and KPIs as columns; 0 where nothing was counted."""
    frame = kpi_frame(consolidation)
    return frame.pivot_table(
        index="organisation", columns="kpi", values="amount", aggfunc="sum", fill_value=0.0
    )
