"""The part of a KPI that other tables tell, as formulas (domain 3, column "derived from")."""

from __future__ import annotations

from done_xl.catalogue.types import Kpi
from done_xl.model.rows.outcome import EDUCATION
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.helpers import Helpers


def derived_kpis(context: Context) -> tuple[Kpi, ...]:
    """The KPIs that have a derived part, in catalogue order."""
    return tuple(kpi for kpi in context.catalogue.kpis if kpi.derivation != "none")


def derived_count(context: Context, helpers: Helpers, kpi: Kpi, first: str, after: str) -> str:
    """The formula that counts a KPI's derived part from day `first` up to, not on, day `after`."""

    def between(area: str) -> str:
        return f'{area},">="&{first},{area},"<"&{after}'

    column = context.column
    education = column("placements", "kind")
    dated = {
        "assessments": between(column("candidates", "assessed")),
        "vacancies": between(column("vacancies", "day")),
        "placements": f"{helpers.area('head')},1,{between(helpers.area('start'))}",
        "education": f'{education},"{EDUCATION}",{between(column("placements", "start"))}',
        "plans": between(helpers.area("plan")),
    }
    if kpi.derivation in dated:
        return f"COUNTIFS({dated[kpi.derivation]})"
    if kpi.derivation == "retention":
        return f"COUNTIFS({between(helpers.area(f'status {kpi.code}'))})"
    kinds, days = {
        "measures": (column("measures", "measure"), column("measures", "start")),
        "contacts": (column("contacts", "kind"), column("contacts", "day")),
    }[kpi.derivation]
    return "+".join(f'COUNTIFS({kinds},"{kind}",{between(days)})' for kind in kpi.selection)
