"""The sheet Duurzame doorstroom: who was still at work at each moment (domain 4)."""

from __future__ import annotations

from collections.abc import Sequence

from done_xl.consolidation.result import Consolidation, MomentCount, OrganisationResult
from done_xl.consolidation.totals import distinct_cohorts
from done_xl.report.blocks import Area, Chart, PageSetup, Role, Series, SheetPlan, Value
from done_xl.report.cohorts import Group, cohort_groups
from done_xl.report.figures import (
    KpiHead,
    Results,
    moment_total,
    name_cells,
    share,
)
from done_xl.report.tables import Page, Row
from done_xl.text_nl import report as text
from done_xl.writing.looks import BLUE, ORANGE, SKY, TAB_COLOUR

_COUNTS = (
    "Te meten",
    "Bereikt",
    "waarvan bevestigd",
    "waarvan niet bevestigd",
    "Niet bereikt",
    "Nog niet meetbaar",
    text.SHARE_OF_DUE,
    text.OUT_OF_SURE,
    text.SHARE_OF_SURE,
)
_HIGH = 48
_CHART_LINES = 13
_FEWEST_COHORTS = 2
_ROLES: tuple[Role, ...] = (*("whole",) * 6, "percent", "ratio", "percent")
# Where the parts of a stacked chart stand, in every table of this sheet but those by organisation.
_CONFIRMED, _UNCONFIRMED, _NOT_REACHED = 5, 6, 7


def retention_plan(
    consolidation: Consolidation, moments: Sequence[KpiHead], fewest: int
) -> SheetPlan:
    """Counts and rates per moment: over all, by organisation, and by month of the start."""
    page = Page("Duurzame doorstroom", (9, 36, 17, *(13 for _ in _COUNTS)))
    page.title("Duurzame doorstroom", f"Peildatum {text.day(consolidation.reference)}")
    page.note(text.RETENTION_NOTE)
    page.skip()
    results = consolidation.results
    page.words("section", text.ALL_ORGANISATIONS)
    totals = [moment_total(results, head.code) for head in moments]
    rows = [
        (text.moment_label(head.label, total.due), "", *_cells(total))
        for head, total in zip(moments, totals, strict=True)
    ]
    area = page.table(
        ("Moment", "", *_COUNTS), rows, ("label", "label", *_ROLES), height=_HIGH, column=1
    )
    page.skip()
    line = page.line
    page.skip(15)
    charts: tuple[Chart, ...] = (
        retention_chart(area, totals, [str(row[0]) for row in rows], line),
    )
    cohorts = distinct_cohorts(results)
    begins: list[int] = []
    for head in moments:
        # So that no chart is cut in two.
        begins.append(page.line)
        page.words("section", f"{head.label}: per organisatie")
        _by_organisation(page, head, results)
        page.skip()
        charts += _by_start(page, head, cohort_groups(head.code, cohorts, fewest))
        page.skip()
    return page.plan(
        TAB_COLOUR["result"],
        charts=charts if moments else (),
        page=PageSetup(begins=tuple(begins)),
    )


def _by_start(page: Page, head: KpiHead, groups: Sequence[Group]) -> tuple[Chart, ...]:
    """Put the cohorts by their start; their chart, where there is something to compare."""
    page.words("section", f"{head.label}: {text.BY_START}")
    rows = [(group.label, group.started, *_cells(group.count)) for group in groups]
    heads, roles = ("Gestart in", "Gestart", *_COUNTS), ("label", "whole", *_ROLES)
    area = page.table(heads, rows or [_nothing()], roles, column=1, height=_HIGH)
    page.note(text.COHORT_NOTE)
    known = [group for group in groups if group.count.due]
    if len(known) < _FEWEST_COHORTS:
        return ()
    page.skip()
    line = page.line
    page.skip(_CHART_LINES)
    items = [(group.label, float(group.count.reached)) for group in groups]
    title = f"{head.label}, {text.BY_START}"
    chart = Chart(
        kind="stacked_column",
        title=title,
        alt=text.chart_alt(f"Gestapelde kolommen: {title}: bereikt", items),
        line=line,
        column=1,
        width=860,
        height=240,
        highest=max(group.count.due for group in groups),
        series=_parts(area),
    )
    return (chart,)


def retention_chart(
    area: Area, totals: Sequence[MomentCount], names: Sequence[str], line: int
) -> Chart:
    """Stacked bars per moment: confirmed, not confirmed, not reached."""
    items = [
        (f"{name}, bereikt", float(total.reached))
        for name, total in zip(names, totals, strict=True)
    ]
    return Chart(
        kind="stacked_bar",
        title="Nog aan het werk, van wie te meten is",
        alt=text.chart_alt("Gestapelde staven per moment", items),
        line=line,
        column=1,
        width=620,
        height=280,
        highest=max((total.due for total in totals), default=0),
        series=_parts(area),
    )


def _parts(area: Area) -> tuple[Series, ...]:
    """The parts of a stacked chart over the lines of a table."""

    def part(name: str, column: int, colour: str) -> Series:
        labels = Area(area.sheet, area.line, 1, area.last_line, 1)
        values = Area(area.sheet, area.line, column, area.last_line, column)
        return Series(name, labels, values, colour)

    return (
        part("bereikt, bevestigd", _CONFIRMED, BLUE),
        part("bereikt, niet bevestigd", _UNCONFIRMED, SKY),
        part("niet bereikt", _NOT_REACHED, ORANGE),
    )


def _nothing() -> Row:
    return (text.NO_DATA, *(text.DASH for _ in range(len(_COUNTS) + 1)))


def _cells(count: MomentCount) -> tuple[Value, ...]:
    """The counts, and the rates over all due and over those known for sure (domain 4)."""
    over_due, over_sure = share(count.reached, count.due), share(count.confirmed, count.sure)
    return (
        count.due,
        count.reached,
        count.confirmed,
        count.unconfirmed,
        count.not_reached,
        count.not_yet,
        text.DASH if over_due is None else over_due,
        f"{count.confirmed} / {count.sure}",
        text.DASH if over_sure is None else over_sure,
    )


def _by_organisation(page: Page, head: KpiHead, results: Results) -> None:
    page.table(
        ("Code", "Organisatie", "Periode", *_COUNTS),
        [(*name_cells(result), *_of_one(result, head.code)) for result in results],
        ("label", "label", "label", *_ROLES),
        total=("", text.ALL_ORGANISATIONS, "", *_cells(moment_total(results, head.code))),
        height=_HIGH,
    )


def _of_one(result: OrganisationResult, code: str) -> tuple[Value, ...]:
    if "placements" in result.unread:
        return (text.DASH,) * len(_COUNTS)
    return _cells(moment_total((result,), code))
