"""The sheets KPI and Maanden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from done_xl.consolidation.result import Consolidation, KpiSeries
from done_xl.report.blocks import PageSetup, Role, SheetPlan, Value, same
from done_xl.report.figures import KpiHead, Results, is_after, months_of, name_cells, share
from done_xl.report.tables import Page, Row, total_role
from done_xl.text_nl import report as text
from done_xl.writing.looks import TAB_COLOUR

TOTAL, TARGET, REACHED = "Totaal", "Doel", "% van doel"
_LEFT = ("Code", "Organisatie", "Periode")
_LEFT_ROLES: tuple[Role, ...] = ("label", "label", "label")


def kpi_plan(consolidation: Consolidation, heads: Sequence[KpiHead]) -> SheetPlan:
    """Totals, targets and shares of target: a row per organisation, a column per KPI."""
    page = Page("KPI", (9, 36, 17, *(8.5 for _ in heads)))
    page.title("KPI per organisatie", _seen_on(consolidation))
    results = consolidation.results
    first = page.line
    labels = tuple(f"{head.code} {head.label}" for head in heads)
    page.head((*_LEFT, *labels), _head_roles("upright", heads), 165)
    # The phase in a word too: a colour never says something alone.
    page.head((*_blank(3), *(head.phase for head in heads)), _head_roles("head", heads), 16)
    for title in (TOTAL, TARGET, REACHED):
        _matrix(page, title, heads, results)
        page.skip()
    for said in target_notes(heads, results):
        page.note(said)
    return page.plan(
        TAB_COLOUR["result"], frozen=(first + 1, 3), page=PageSetup(repeat=(first, first + 1))
    )


def _head_roles(look: str, heads: Sequence[KpiHead]) -> tuple[Role, ...]:
    return (*same("head_left", 3), *(cast("Role", f"{look}_{head.phase}") for head in heads))


def _blank(columns: int) -> tuple[Value, ...]:
    return (None,) * columns


def _matrix(page: Page, title: str, heads: Sequence[KpiHead], results: Results) -> None:
    page.words("section", title)
    roles: tuple[Role, ...] = (
        *_LEFT_ROLES,
        *("percent" if title == REACHED else head.role for head in heads),
    )
    total_roles: tuple[Role, ...] = (
        *_LEFT_ROLES,
        *(reached_role(head, results) if title == REACHED else head.role for head in heads),
    )
    page.put(
        [
            (*name_cells(result), *(_cell(title, head.of(result)) for head in heads))
            for result in results
        ],
        roles,
    )
    total = tuple(_total(title, head, results) for head in heads)
    page.put([("", text.ALL_ORGANISATIONS, "", *total)], tuple(map(total_role, total_roles)))


def _cell(title: str, series: KpiSeries | None) -> Value:
    if series is None:
        return text.DASH
    values: dict[str, float | None] = {
        TOTAL: series.total,
        TARGET: series.target,
        REACHED: share(series.total, series.target),
    }
    value = values[title]
    return text.DASH if value is None else value


def _total(title: str, head: KpiHead, results: Results) -> Value:
    if head.own:
        return text.DASH
    if title == TOTAL:
        total = head.total(results)
        return text.DASH if total is None else total
    target, reached = with_target(head, results)
    if target is None:
        return text.DASH
    return target if title == TARGET else reached / target


def with_target(head: KpiHead, results: Results) -> tuple[float | None, float]:
    """The sum of the targets (None: nobody has one), and what those with one reached."""
    series = [found for found in map(head.of, results) if found and found.target]
    target = sum(found.target or 0 for found in series)
    return (target or None), sum(found.total for found in series)


def _is_partly(head: KpiHead, results: Results) -> bool:
    """Whether some of those who use the KPI have a target and others have none."""
    have = {bool(series.target) for series in map(head.of, results) if series}
    return not head.own and len(have) > 1


def reached_role(head: KpiHead, results: Results) -> Role:
    """How the share of the summed target is shown: with a star where not everyone has one."""
    return "percent_partly" if _is_partly(head, results) else "percent"


def target_notes(heads: Sequence[KpiHead], results: Results) -> tuple[str, ...]:
    """What a reader must know about targets, the star explained where one is shown."""
    if any(_is_partly(head, results) for head in heads):
        return text.PARTLY_NOTE, text.TARGET_NOTE
    return (text.TARGET_NOTE,)


def months_plan(consolidation: Consolidation, heads: Sequence[KpiHead]) -> SheetPlan:
    """Every KPI by month, first over all organisations, then for each of them."""
    months = months_of(consolidation)
    page = Page("Maanden", (8, 50, *(9.5 for _ in months), 10))
    page.title("KPI per maand", _seen_on(consolidation))
    results = consolidation.results
    first = page.line
    names = tuple(text.month(*month) for month in months)
    page.head(
        ("Code", "KPI", *names, "Totaal"),
        (*same("head_left", 2), *same("head", len(names) + 1)),
        20,
    )
    shown = tuple(None if is_after(month, consolidation.reference) else month for month in months)
    known = [head for head in heads if not head.own]
    _months(page, text.ALL_ORGANISATIONS, known, results, shown)
    for result in results:
        page.skip()
        used = [head for head in heads if head.of(result)]
        _months(page, " · ".join(name_cells(result)), used, (result,), shown)
    return page.plan(TAB_COLOUR["result"], frozen=(first, 2), page=PageSetup(repeat=(first, first)))


def _months(
    page: Page,
    title: str,
    heads: Sequence[KpiHead],
    results: Results,
    shown: Sequence[tuple[int, int] | None],
) -> None:
    """A line per KPI; `shown` has None for a month that stays blank."""
    page.words("section", title)
    for head in heads:
        sums = head.by_month(results)
        total = head.total(results)
        unknown = text.DASH if total is None else None
        values: tuple[Value, ...] = tuple(
            None if month is None else sums.get(month, unknown) for month in shown
        )
        roles: tuple[Role, ...] = ("label", "label", *same(head.role, len(shown)))
        row: Row = (head.code, head.label, *values, text.DASH if total is None else total)
        page.put([row], (*roles, total_role(head.role)))


def _seen_on(consolidation: Consolidation) -> str:
    return text.overview_subtitle(
        consolidation.reference,
        consolidation.run,
        len({result.organisation.code for result in consolidation.results}),
    )
