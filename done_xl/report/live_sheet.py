"""Writing one plan onto a sheet of an open workbook, and how to put back what stood there.

The sheets and ranges are those of xlwings; only the sink that calls this knows that library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from done_xl.report.blocks import Area, SheetPlan
from done_xl.report.live_areas import Look, apart, around, holds, looks, taken_areas
from done_xl.report.live_filters import clear_filters
from done_xl.report.live_notes import notes_on, put_notes_back
from done_xl.report.live_register import SheetRecord
from done_xl.report.live_rows import typed_rows
from done_xl.report.live_traces import Cell, Seen, traces
from done_xl.report.live_undo import Undo

STANDARD_HEIGHT: Final = 15.0
MOST_FILTERED: Final = 60_000
# Programs round sizes to pixels.
_SAME_HEIGHT, _SAME_WIDTH = 0.4, 0.15
# How far from where it was left our own content is looked for.
_LOOK_DOWN, _LOOK_BESIDE = 5000, 50


def cells(sheet: Any, area: Area) -> Any:
    """The range of an area on a sheet of xlwings."""
    first = (area.line, area.column + 1)
    return sheet.range(first, (area.last_line, area.last_column + 1))


def record_of(plan: SheetPlan, seen: Seen) -> SheetRecord:
    """What the register says of a sheet where the plan stands, and this is seen."""
    areas = taken_areas(plan)
    return SheetRecord(areas, plan.merged, _runs(sorted(plan.heights)), traces(areas, seen))


def _runs(lines: Iterable[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for line in lines:
        if found and line == found[-1][1] + 1:
            found[-1] = (found[-1][0], line)
        else:
            found.append((line, line))
    return tuple(found)


def seen_on(sheet: Any, areas: Iterable[Area], *, around_too: bool = False) -> Seen:
    """What stands on a sheet in and between the areas, in one read.

    With `around_too` also what stands above, below and beside them.
    """
    box = around(areas)
    if box is None:
        return {}
    if around_too:
        last = sheet.used_range.last_cell
        line = max(box.last_line, min(last.row, box.last_line + _LOOK_DOWN))
        column = max(box.last_column, min(last.column - 1, box.last_column + _LOOK_BESIDE))
        box = Area(box.sheet, 1, 0, line, column)
    return {
        (line, column): value
        for line, row in enumerate(_grid(cells(sheet, box).formula, box), box.line)
        for column, value in enumerate(row, box.column)
        if value not in ("", None)
    }


def occupied(plan: SheetPlan, before: SheetRecord, seen: Seen) -> list[Cell]:
    """The cells that the plan takes where something stands that is not of the last run."""
    after = taken_areas(plan)
    return [cell for cell in seen if holds(after, *cell) and not holds(before.areas, *cell)]


def _grid(formula: Any, box: Area) -> Sequence[Sequence[Any]]:
    """The formulas as rows: programs give a bare value for one cell, a flat list for one line."""
    if not isinstance(formula, (list, tuple)):
        return [[formula]]
    if isinstance(formula[0], (list, tuple)):
        return formula
    return [formula] if box.line == box.last_line else [[value] for value in formula]


@dataclass(frozen=True, slots=True)
class Target:
    """A sheet and what happens to it; its backup begins at `backup_line` of the backup sheet."""

    sheet: Any
    plan: SheetPlan
    before: SheetRecord
    backup_line: int

    @property
    def after(self) -> tuple[Area, ...]:
        """The areas that the plan takes."""
        return taken_areas(self.plan)

    @property
    def areas(self) -> tuple[Area, ...]:
        """Every cell that stood or will stand in an area of ours."""
        return apart((*self.before.areas, *self.before.merged, *self.after))

    @property
    def box(self) -> Area | None:
        """The smallest area with all of them."""
        return around(self.areas)

    def saved(self, area: Area) -> Area:
        """Where a part of the box stands on the backup sheet."""
        box = self.box or area
        down = self.backup_line - box.line
        return replace(area, line=area.line + down, last_line=area.last_line + down)


def back_up(target: Target, backup: Any, undo: Undo) -> None:
    """Copy what stands there to the backup sheet; undoing copies it back."""
    box = target.box
    if box is None:
        return
    # What a filter hides is not copied, cleared or written by every program.
    if clear_filters(target.sheet, box):
        undo.unfiltered.append(target.sheet.name)
    cells(target.sheet, box).copy(cells(backup, target.saved(box)))

    def put_back() -> None:
        for area in {*target.plan.merged, *target.before.merged}:
            cells(target.sheet, area).unmerge()
        for area in target.areas:
            cells(backup, target.saved(area)).copy(cells(target.sheet, area))
        for area in target.before.merged:
            cells(target.sheet, area).merge()

    undo.add(put_back)


def write(target: Target, models: Mapping[Look, Any], undo: Undo) -> None:
    """Write the plan: what the last run left goes, looks are copied, each block is one write."""
    sheet, plan = target.sheet, target.plan
    notes = notes_on(sheet, target.areas)
    # Before the texts: a row grows with a wrapped one, and would be put back to that height.
    for column, width in enumerate(plan.widths):
        _set_width(sheet, column, width, undo)
    for first, last_line, height in _heights(target):
        _set_height(sheet, first, last_line, height, undo)
    _clear(target)
    for look, areas in looks(plan).items():
        for area in areas:
            models[look].copy(cells(sheet, area))
    for block in plan.blocks:
        if block.rows and block.roles:
            last = (block.last_line, block.column + len(block.roles))
            sheet.range((block.line, block.column + 1), last).value = typed_rows(block)
    for area in plan.merged:
        cells(sheet, area).merge()
    put_notes_back(sheet, notes)


def _clear(target: Target) -> None:
    """Take away what the last run wrote, where the plan does not write over it."""
    sheet = target.sheet
    for area in target.before.merged:
        cells(sheet, area).unmerge()
    after = target.after
    for area in target.before.areas:
        if not _inside(area, after):
            gone = cells(sheet, area)
            gone.clear_contents()
            gone.clear_formats()


def filter_area(area: Area) -> Area:
    """Where the filter buttons of an area work in the project workbook: over every later run."""
    return replace(area, last_line=area.line + MOST_FILTERED)


def _inside(area: Area, others: Iterable[Area]) -> bool:
    return any(
        other.line <= area.line
        and area.last_line <= other.last_line
        and other.column <= area.column
        and area.last_column <= other.last_column
        for other in others
    )


def _heights(target: Target) -> Iterator[tuple[int, int, float]]:
    """Runs of rows with their height, those that the last run made higher back to standard.

    Beside charts every row has its height: a chart covers as many rows as were planned.
    """
    plan = target.plan
    runs = [*target.before.heights, *([(1, plan.last_line)] if plan.charts else ())]
    wanted = {line: STANDARD_HEIGHT for first, last in runs for line in range(first, last + 1)}
    wanted.update(plan.heights)
    numbered = enumerate(sorted(wanted.items()))
    for (_, height), run in groupby(numbered, key=lambda at: (at[1][0] - at[0], at[1][1])):
        lines = [line for _, (line, _) in run]
        yield lines[0], lines[-1], height


def _set_width(sheet: Any, column: int, width: float, undo: Undo) -> None:
    place = sheet.range((1, column + 1))
    before = place.column_width
    if before is not None and abs(before - width) > _SAME_WIDTH:
        undo.add(lambda: setattr(place, "column_width", before))
        place.column_width = width


def _set_height(sheet: Any, first: int, last: int, height: float, undo: Undo) -> None:
    place = sheet.range((first, 1), (last, 1))
    before = place.row_height
    if before is None and first < last:
        # Rows of several heights: each on its own.
        for line in range(first, last + 1):
            _set_height(sheet, line, line, height, undo)
    elif before is not None and abs(before - height) > _SAME_HEIGHT:
        undo.add(lambda: setattr(place, "row_height", before))
        place.row_height = height
