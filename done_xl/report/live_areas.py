"""Which cells of an open workbook a plan takes, and which look each of them gets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Final

from done_xl.report.blocks import Area, Block, Role, SheetPlan
from done_xl.report.roles import SEVERITY_LOOK

# The look of a cell: a role, or a word of severity.
Look = str
SEVERITY: Final[Role] = "severity"


def taken_areas(plan: SheetPlan) -> tuple[Area, ...]:
    """The cells of the plan's blocks and merges, as areas that do not overlap."""
    areas = [_area(plan, block) for block in plan.blocks if block.rows and block.roles]
    return apart((*areas, *plan.merged))


def _area(plan: SheetPlan, block: Block) -> Area:
    last_column = block.column + len(block.roles) - 1
    return Area(plan.name, block.line, block.column, block.last_line, last_column)


def joined(areas: Iterable[Area]) -> tuple[Area, ...]:
    """The areas, those between the same columns that follow or overlap each other made one."""
    found: list[Area] = []
    for area in sorted(set(areas), key=lambda one: (one.column, one.last_column, one.line)):
        before = found[-1] if found else None
        if (
            before is not None
            and (before.column, before.last_column) == (area.column, area.last_column)
            and area.line <= before.last_line + 1
        ):
            found[-1] = replace(before, last_line=max(before.last_line, area.last_line))
        else:
            found.append(area)
    return tuple(found)


def apart(areas: Iterable[Area]) -> tuple[Area, ...]:
    """The same cells as areas that do not overlap.

    Programs refuse to copy onto a part of merged cells, so each cell is copied once.
    """
    every = tuple(areas)
    lines: dict[int, list[tuple[int, int]]] = {}
    for area in every:
        for line in range(area.line, area.last_line + 1):
            lines.setdefault(line, []).append((area.column, area.last_column))
    found: list[Area] = []
    numbered = enumerate(sorted((line, _united(spans)) for line, spans in lines.items()))
    for (_, spans), run in groupby(numbered, key=lambda at: (at[1][0] - at[0], at[1][1])):
        together = [line for _, (line, _) in run]
        found += [
            Area(every[0].sheet, together[0], first, together[-1], last) for first, last in spans
        ]
    return tuple(found)


def _united(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Runs of columns that overlap or follow each other made one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def looks(plan: SheetPlan) -> Mapping[Look, tuple[Area, ...]]:
    """The areas of each look: one copy of a formatted cell gives each its look."""
    found: dict[Look, list[Area]] = {}
    for block in plan.blocks:
        for look, area in _runs(plan, block):
            found.setdefault(look, []).append(area)
    return {look: joined(areas) for look, areas in found.items()}


def _runs(plan: SheetPlan, block: Block) -> Iterator[tuple[Look, Area]]:
    if not block.rows:
        return
    column = block.column
    for role, run in groupby(block.roles):
        last = column + len(list(run)) - 1
        if role == SEVERITY:
            yield from _severities(plan, block, column, last)
        else:
            yield role, Area(plan.name, block.line, column, block.last_line, last)
        column = last + 1


def _severities(
    plan: SheetPlan, block: Block, first: int, last: int
) -> Iterator[tuple[Look, Area]]:
    for column in range(first, last + 1):
        line = block.line
        for word, run in groupby(block.rows, key=lambda row: row[column - block.column]):
            end = line + len(list(run)) - 1
            look = word if isinstance(word, str) and word in SEVERITY_LOOK else SEVERITY
            yield look, Area(plan.name, line, column, end, column)
            line = end + 1


def around(areas: Iterable[Area]) -> Area | None:
    """The smallest area that holds all of them, None for none at all."""
    every = tuple(areas)
    if not every:
        return None
    return Area(
        every[0].sheet,
        min(area.line for area in every),
        min(area.column for area in every),
        max(area.last_line for area in every),
        max(area.last_column for area in every),
    )


def holds(areas: Iterable[Area], line: int, column: int) -> bool:
    """Whether a cell lies in one of the areas; the line counts from 1, the column from 0."""
    return any(
        area.line <= line <= area.last_line and area.column <= column <= area.last_column
        for area in areas
    )
