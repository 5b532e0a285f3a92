"""The sheet Duurzame doorstroom: who was still at work at each moment (domain 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce

from done_xl.consolidation.result import (
    CohortCount,
    Consolidation,
    MomentCount,
    OrganisationResult,
)
from done_xl.consolidation.totals import add_moments, distinct_cohorts
from done_xl.report.blocks import Area, Chart, Role, Series, SheetPlan, Value
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

Month = tuple[int, int]
_COUNTS = (
    "Te meten",
    "Bereikt",
    "waarvan bevestigd",
    "waarvan niet bevestigd",
    "Niet bereikt",
    "Nog niet meetbaar",
    "% bereikt van te meten",
    "% bereikt zonder niet bevestigde",
)
_HIGH = 48
_ROLES: tuple[Role, ...] = ("whole",) * 6 + ("percent",) * 2


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
    chart = retention_chart(area, totals, [str(row[0]) for row in rows], line)
    cohorts = distinct_cohorts(results)
    for head in moments:
        page.words("section", f"{head.label}: per organisatie")
        _by_organisation(page, head, results)
        page.skip()
        page.words("section", f"{head.label}: per maand van de start")
        page.table(
            ("Gestart in", "Gestart", *_COUNTS),
            _cohort_rows(head.code, cohorts, fewest) or [_nothing()],
            ("label", "whole", *_ROLES),
            column=1,
            height=_HIGH,
        )
        page.note(text.COHORT_NOTE)
        page.skip()
    return page.plan(TAB_COLOUR["result"], charts=(chart,) if moments else ())


def retention_chart(
    area: Area, totals: Sequence[MomentCount], names: Sequence[str], line: int
) -> Chart:
    """Stacked bars per moment: confirmed, not confirmed, not reached."""

    def part(name: str, column: int, colour: str) -> Series:
        labels = Area(area.sheet, area.line, 1, area.last_line, 1)
        values = Area(area.sheet, area.line, column, area.last_line, column)
        return Series(name, labels, values, colour)

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
        series=(
            part("bereikt, bevestigd", 5, BLUE),
            part("bereikt, niet bevestigd", 6, SKY),
            part("niet bereikt", 7, ORANGE),
        ),
    )


def _nothing() -> Row:
    return (text.NO_DATA, *(text.DASH for _ in range(len(_COUNTS) + 1)))


def _cells(count: MomentCount) -> tuple[Value, ...]:
    confirmed = count.reached - count.unconfirmed
    rates = share(count.reached, count.due), share(confirmed, count.due - count.unconfirmed)
    return (
        count.due,
        count.reached,
        confirmed,
        count.unconfirmed,
        count.not_reached,
        count.not_yet,
        *(text.DASH if rate is None else rate for rate in rates),
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


def _cohort_rows(code: str, cohorts: Iterable[CohortCount], fewest: int) -> list[Row]:
    started: defaultdict[Month, int] = defaultdict(int)
    counts: defaultdict[Month, list[MomentCount]] = defaultdict(list)
    for cohort in cohorts:
        month = (cohort.year, cohort.month)
        started[month] += cohort.started
        counts[month].extend(moment for moment in cohort.moments if moment.code == code)
    due = {month: _sum(code, counts[month]).due for month in started}
    rows: list[Row] = []
    for label, months in grouped(due, fewest):
        together = _sum(code, (count for month in months for count in counts[month]))
        rows.append((label, sum(started[month] for month in months), *_cells(together)))
    return rows


def _sum(code: str, counts: Iterable[MomentCount]) -> MomentCount:
    return reduce(add_moments, counts, MomentCount(code))


def grouped(due: dict[Month, int], fewest: int) -> list[tuple[str, tuple[Month, ...]]]:
    """The months with their label, put together where too few can be measured.

    A quarter with a month under `fewest` is shown as a quarter; a year with a quarter still under
    it as a year, so that no small group can be worked out from its neighbours.
    """
    rows: list[tuple[str, tuple[Month, ...]]] = []
    for year in sorted({year for year, _ in due}):
        quarters: defaultdict[int, list[Month]] = defaultdict(list)
        for month in sorted(month for month in due if month[0] == year):
            quarters[(month[1] + 2) // 3].append(month)
        sums = [sum(due[month] for month in months) for months in quarters.values()]
        if min(sums) < fewest:
            rows.append((str(year), tuple(m for months in quarters.values() for m in months)))
            continue
        for quarter, months in quarters.items():
            if min(due[month] for month in months) < fewest:
                rows.append((f"kwartaal {quarter} {year}", tuple(months)))
            else:
                rows.extend((text.month(*month), (month,)) for month in months)
    return rows
