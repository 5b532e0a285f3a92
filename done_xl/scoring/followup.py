"""One start in the NEC at one moment of follow-up (domain 4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from done_xl.catalogue.types import Catalogue, Kpi
from done_xl.model.rows import Placement
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.scoring.days import moment_day
from done_xl.scoring.retention import Cohort, Standing, retention_kpis, standing


def moments(catalogue: Catalogue) -> Mapping[str, Kpi]:
    """The KPIs that look at a moment after a start, by code and by label in small letters."""
    return {
        words.casefold(): kpi
        for kpi in retention_kpis(catalogue)
        for words in (kpi.code, kpi.label, kpi.choice)
    }


def follow_up_day(start: date, kpi: Kpi) -> date:
    """The day of the moment for someone who started on a day; ValueError for another KPI."""
    if kpi.moment is None:
        raise ValueError(f"{kpi.code} has no moment")
    return moment_day(start, kpi.moment)


def follow_up_standing(
    start: date, kpi: Kpi, reference: date, *, end: date | None, confirmed: date | None
) -> Standing:
    """Where one job stands at the moment, as known on the reference date; ValueError as above."""
    job = Placement("", NEC_JOB, None, None, start, end, None, confirmed, None)
    return standing(Cohort("", start, (job,)), follow_up_day(start, kpi), reference)
