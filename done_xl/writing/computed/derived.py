"""The part of a KPI that other tables tell, as formulas (domain 3, column "derived from")."""

from __future__ import annotations

from collections.abc import Iterator

from done_xl.catalogue.types import Kpi
from done_xl.scoring.derivations import Source, plain_source
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.computed.typed import typed_text


def derived_kpis(context: Context) -> tuple[Kpi, ...]:
    """The KPIs that have a derived part, in catalogue order."""
    return tuple(kpi for kpi in context.catalogue.kpis if kpi.derivation != "none")


def derived_count(context: Context, helpers: Helpers, kpi: Kpi, first: str, after: str) -> str:
    """The formula that counts a KPI's derived part from day `first` up to, not on, day `after`.

    Raises ValueError for a derivation that nobody knows.
    """

    def between(area: str) -> str:
        return f'{area},">="&{first},{area},"<"&{after}'

    if kpi.derivation == "plans":
        return f"COUNTIFS({between(helpers.area('plan'))})"
    if kpi.derivation == "placements":
        return f"COUNTIFS({helpers.area('head')},1,{between(helpers.area('start'))})"
    if kpi.derivation == "retention":
        return f"COUNTIFS({between(helpers.area(f'status {kpi.code}'))})"
    source = plain_source(kpi)
    day = context.column(source.table, source.day)
    if source.kind is None:
        return f"COUNTIFS({between(day)})"
    typed = typed_text(context.column(source.table, source.kind))
    alike = "+".join(f'({typed}="{name}")' for name in _names(context, source, kpi))
    # COUNTIFS would pass over a kind with a blank behind it; what has an error is dropped here.
    return f"SUMPRODUCT(ISNUMBER(1/(({alike})*({day}>={first})*({day}<{after})))*1)"


def _names(context: Context, source: Source, kpi: Kpi) -> Iterator[str]:
    """How the kinds that count may be typed: a measure by its code, its name, or both."""
    labels = {one.code: one.label for one in context.catalogue.measures}
    for kind in source.kinds(kpi):
        yield kind
        if source.table == "measures":
            yield from (labels[kind], f"{kind} {labels[kind]}")
