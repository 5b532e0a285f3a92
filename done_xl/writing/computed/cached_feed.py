"""The stored figures behind the charts of the Dashboard, and their headlines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.layout.computed import ComputedValues
from done_xl.model.findings import cell_name
from done_xl.writing.book import Cell
from done_xl.writing.computed import feed_grid as feed
from done_xl.writing.computed.cached_parts import (
    Cells,
    active_kpis,
    active_moments,
    plain,
    rounded,
    serial,
    shown_months,
    shown_total,
)
from done_xl.writing.computed.context import DASH, NO_DATA, moment_label
from done_xl.writing.computed.feed import theme_numbers

Bounds = list[tuple[date, date]]


def feed_cells(
    values: ComputedValues, catalogue: Catalogue, bounds: Bounds, heads: dict[str, str]
) -> Cells:
    """The cells of `_dash`."""
    cells: Cells = {}
    columns = [
        *_month_columns(values, bounds),
        (feed.PATHS, _path_counts(values, catalogue)),
        *_target_columns(values, bounds),
        *_moment_columns(values, catalogue),
        (feed.AVERAGE, _averages(values, catalogue)),
        (feed.HEADLINE, [heads[name] for name in feed.HEADLINES]),
    ]
    for column, numbers in columns:
        for offset, number in enumerate(numbers):
            cells[feed.SHEET, cell_name(feed.FIRST_LINE + offset, column)] = number
    return cells


Column = tuple[int, Sequence[Cell]]


def _month_columns(values: ComputedValues, bounds: Bounds) -> list[Column]:
    kpis = active_kpis(values)
    last = values.period.last
    columns: list[Column] = [
        (feed.MONTH, [serial(first) if first <= last else "" for first, _ in bounds])
    ]
    for column, code in feed.MONTH_SERIES.items():
        blank = [""] * feed.MONTHS
        columns.append((column, shown_months(kpis[code], bounds) if code in kpis else blank))
    return columns


def _path_counts(values: ComputedValues, catalogue: Catalogue) -> list[Cell]:
    paths = [path for path in values.paths if path is not None]
    return [
        sum(
            milestone.code in path.days or path.marks.get(milestone.code) == "reached"
            for path in paths
        )
        for milestone in catalogue.steps()
    ]


def _target_columns(values: ComputedValues, bounds: Bounds) -> list[Column]:
    rows: list[tuple[int, str, float, float]] = []
    for number, kpi in enumerate(values.kpis, start=1):
        if kpi is not None and kpi.target:
            share = shown_total(kpi, bounds) / kpi.target
            label = f"{kpi.code} {rounded(100 * share)} %"
            met = float(share >= 1)
            rows.append((number, label, met, 0.0 if met else share))
    columns = (feed.TARGET_ROW, feed.TARGET_LABEL, feed.TARGET_MET, feed.TARGET_OPEN)
    return [(column, [row[index] for row in rows]) for index, column in enumerate(columns)]


def _moment_columns(values: ComputedValues, catalogue: Catalogue) -> list[Column]:
    rows: list[tuple[Cell, ...]] = [
        (
            moment_label(kpi),
            moment.reached - moment.unconfirmed,
            moment.unconfirmed,
            moment.not_reached,
            moment.not_yet,
        )
        for kpi, moment in active_moments(values, catalogue)
    ]
    columns = (feed.MOMENT, feed.SURE, feed.UNSURE, feed.NOT_REACHED, feed.NOT_YET)
    return [(column, [row[index] for row in rows]) for index, column in enumerate(columns)]


def _averages(values: ComputedValues, catalogue: Catalogue) -> list[Cell]:
    numbers = [entry.number for entry in catalogue.checklist.statements]
    scores = dict(zip(numbers, values.scores, strict=False))
    means: list[Cell] = []
    for theme in catalogue.checklist.themes:
        first, last = theme_numbers(catalogue, theme)
        found = [scores.get(number) for number in range(first, last + 1)]
        own = [score for score in found if score is not None]
        means.append(sum(own) / len(own) if own else "")
    return means


def headlines(values: ComputedValues, catalogue: Catalogue, bounds: Bounds) -> dict[str, str]:
    """The sentence above each chart, by its name; "nog geen gegevens" where nothing is counted."""
    kpis = active_kpis(values)

    def total(code: str) -> float:
        return shown_total(kpis[code], bounds) if code in kpis else 0.0

    soa, sog, dst, hours = (total(code) for code in ("SOA", "SOG", "DST", "CUR"))
    paths = [path for path in values.paths if path is not None]
    stopped = sum(path.phase == "STOP" for path in paths)
    _, _, met, _ = (column for _, column in _target_columns(values, bounds))
    scores = [score for score in values.scores if score is not None]
    statements = len(catalogue.checklist.statements)
    words = {
        "months": (
            soa + sog + dst,
            f"{plain(soa)} acties, {plain(sog)} gesprekken, {plain(dst)} doorstromingen",
        ),
        "hours": (hours, f"{plain(round(hours, 2))} uren in het totaal"),
        "path": (len(paths), f"{len(paths)} trajecten, waarvan {stopped} gestopt"),
        "targets": (len(met), f"{met.count(1.0)} van {len(met)} doelen gehaald"),
        "retention": _retention_words(values, catalogue),
        "checklist": (len(scores), _score_words(scores, statements, catalogue.checklist.highest)),
    }
    return {name: text if amount else NO_DATA for name, (amount, text) in words.items()}


def _retention_words(values: ComputedValues, catalogue: Catalogue) -> tuple[int, str]:
    moments = active_moments(values, catalogue)
    parts = ", ".join(
        f"{moment_label(kpi)}: {f'{moment.reached}/{moment.due}' if moment.due else DASH}"
        for kpi, moment in moments
    )
    counted = sum(moment.due + moment.not_yet for _, moment in moments)
    return counted, f"aan het werk na {parts}"


def _score_words(scores: list[int], statements: int, highest: int) -> str:
    if not scores:
        return ""
    share = rounded(100 * sum(scores) / (highest * len(scores)))
    unfinished = " (onvolledig)" if len(scores) < statements else ""
    return f"{share} % – {len(scores)} van {statements} ingevuld{unfinished}"
