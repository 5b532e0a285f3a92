"""The sheets Verhoudingen and Trajectverloop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from done_xl.catalogue.types import Catalogue, Milestone, Ratio
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.totals import ratio_totals
from done_xl.report.blocks import Area, Chart, PageSetup, Role, Series, SheetPlan, Value, same
from done_xl.report.figures import (
    KpiHead,
    Results,
    current,
    moment_total,
    name_cells,
    share,
    that_know,
)
from done_xl.report.tables import Page, Row, total_role
from done_xl.text_nl import report as text
from done_xl.writing.looks import BLUE, TAB_COLOUR

PHASES = ("IN", "DOOR", "UIT", "STOP")
_KIND_CHART_LINES = 11
_KIND_CHART_HIGH = 220


def shown_ratios(catalogue: Catalogue, heads: Sequence[KpiHead]) -> tuple[Ratio, ...]:
    """The ratios whose KPIs somebody uses."""
    used = {head.code for head in heads}
    return tuple(
        ratio for ratio in catalogue.ratios if used.issuperset(ratio.numerator + ratio.denominator)
    )


def ratios_plan(
    consolidation: Consolidation, catalogue: Catalogue, heads: Sequence[KpiHead]
) -> SheetPlan:
    """Every ratio per organisation and over all, a row per organisation."""
    ratios = shown_ratios(catalogue, heads)
    names: list[Value] = ["Code", "Organisatie", "Periode"]
    roles: list[Role] = ["label", "label", "label"]
    for ratio in ratios:
        names.append(f"{ratio.label} ({ratio.code.removesuffix('/due')})")
        roles.append("percent" if ratio.percent else "ratio")
        if ratio.due:
            names.append("n / N")
            roles.append("ratio")
    page = Page("Verhoudingen", (9, 36, 17, *(11 for _ in roles[3:])))
    page.title("Verhoudingen", f"Peildatum {text.day(consolidation.reference)}")
    results = consolidation.results
    line = page.head(tuple(names), (*same("head_left", 3), *same("upright", len(names) - 3)), 165)
    page.put(
        [(*name_cells(result), *_ratio_cells(ratios, catalogue, (result,))) for result in results],
        tuple(roles),
    )
    total: Row = ("", text.ALL_ORGANISATIONS, "", *_ratio_cells(ratios, catalogue, results))
    page.put([total], tuple(map(total_role, roles)))
    page.note(text.RATIO_NOTE)
    return page.plan(TAB_COLOUR["result"], frozen=(line, 3), page=PageSetup(repeat=(line, line)))


def _ratio_cells(
    ratios: Sequence[Ratio], catalogue: Catalogue, results: Results
) -> tuple[Value, ...]:
    values = ratio_totals(results, catalogue)
    cells: list[Value] = []
    for ratio in ratios:
        value = values[ratio.code]
        cells.append(text.DASH if value is None else value)
        if ratio.due:
            moment = moment_total(results, ratio.numerator[0])
            cells.append(f"{moment.reached} / {moment.due}")
    return tuple(cells)


def path_plan(consolidation: Consolidation, catalogue: Catalogue) -> SheetPlan:
    """How many paths reached each milestone, and in which phase they are."""
    every = current(consolidation)
    results = that_know(every, "candidates")
    stones = catalogue.steps()
    page = Page("Trajectverloop", (9, 36, 17, *(14.5 for _ in range(max(9, len(stones) + 1)))))
    page.title(text.PATH_TITLE, f"Peildatum {text.day(consolidation.reference)}")
    page.words("section", text.ALL_ORGANISATIONS)
    paths = sum(result.path.paths for result in results)
    charts = [_steps(page, stones, results, paths, text.PATH_TITLE)]
    page.skip(max(2, 19 - page.line))
    _by_organisation(page, "Mijlpalen", every, _milestones(stones, every))
    page.skip()
    _by_organisation(page, "Fase bereikt", every, _phases(every))
    for kind in catalogue.own_paths:
        charts += _of_kind(page, kind, catalogue.steps(kind), results)
    page.note(text.PERIOD_NOTE)
    return page.plan(TAB_COLOUR["result"], charts=charts)


def _steps(
    page: Page, stones: Sequence[Milestone], results: Results, paths: int, title: str
) -> Chart:
    """Put how many paths reached each milestone; the chart beside it."""
    counts = [(stone.label, sum(_reached(stone, results))) for stone in stones]
    rows = [(label, count, share(count, paths)) for label, count in [("Trajecten", paths), *counts]]
    area = page.table(
        ("Mijlpaal", "Aantal trajecten", "% van trajecten"),
        [tuple(text.DASH if cell is None else cell for cell in row) for row in rows],
        ("label", "whole", "percent"),
        column=1,
    )
    return path_chart(area, [(str(row[0]), float(row[1] or 0)) for row in rows], title)


def _of_kind(
    page: Page, kind: str, stones: Sequence[Milestone], results: Results
) -> tuple[Chart, ...]:
    """Put the paths that have milestones of their own, where some organisation has any."""
    using = [result for result in results if result.path.kinds.get(kind)]
    if not using:
        return ()
    page.skip()
    page.words("section", text.paths_of_kind(kind))
    paths = sum(result.path.kinds[kind] for result in using)
    first = page.line
    chart = _steps(page, stones, using, paths, text.paths_of_kind(kind))
    page.skip(max(1, first + _KIND_CHART_LINES - page.line))
    columns = {
        "Trajecten": [result.path.kinds[kind] for result in using],
        **{stone.label: _reached(stone, using) for stone in stones},
    }
    _by_organisation(page, f"{text.paths_of_kind(kind)}: mijlpalen", using, columns)
    return (replace(chart, height=_KIND_CHART_HIGH),)


def path_chart(
    area: Area, items: Sequence[tuple[str, float]], title: str = text.PATH_TITLE
) -> Chart:
    """The bars of the Trajectverloop, beside their table."""
    names = Area(area.sheet, area.line, 1, area.last_line, 1)
    values = Area(area.sheet, area.line, 2, area.last_line, 2)
    return Chart(
        kind="bar",
        title=title,
        alt=text.chart_alt("Staafgrafiek: trajecten per mijlpaal", items),
        line=area.line - 2,
        column=5,
        width=520,
        height=320,
        highest=max((value for _, value in items), default=0),
        series=(Series("Trajecten", names, values, BLUE),),
    )


def _reached(stone: Milestone, results: Results) -> list[int]:
    return [result.path.milestones.get(stone.code, 0) for result in results]


def _milestones(stones: Sequence[Milestone], results: Results) -> Mapping[str, Sequence[int]]:
    return {
        "Trajecten": [result.path.paths for result in results],
        **{stone.label: _reached(stone, results) for stone in stones},
    }


def _phases(results: Results) -> Mapping[str, Sequence[int]]:
    columns = {"Trajecten": [result.path.paths for result in results]}
    for phase in PHASES:
        columns[text.PHASE[phase]] = [result.path.phases.get(phase, 0) for result in results]
    return columns


def _by_organisation(
    page: Page, title: str, results: Results, columns: Mapping[str, Sequence[int]]
) -> None:
    page.words("section", title)
    known = [index for index, one in enumerate(results) if "candidates" not in one.unread]
    rows: list[Row] = [
        (
            *name_cells(result),
            *(column[index] if index in known else text.DASH for column in columns.values()),
        )
        for index, result in enumerate(results)
    ]
    totals = (sum(column[index] for index in known) for column in columns.values())
    page.table(
        ("Code", "Organisatie", "Periode", *columns),
        rows,
        ("label", "label", "label", *same("whole", len(columns))),
        total=("", text.ALL_ORGANISATIONS, "", *totals),
    )
