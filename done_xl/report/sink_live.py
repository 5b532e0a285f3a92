"""Sheet plans into the open project workbook: the same plans that a file is written from.

All is computed and looked at before the first write. What stood there is kept, and comes back
where anything fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

import xlwings as xw

from done_xl.report.blocks import SheetPlan
from done_xl.report.live_areas import Look
from done_xl.report.live_charts import CHARTS_SHEET, cells_of
from done_xl.report.live_drawn import feed_charts
from done_xl.report.live_register import (
    REGISTER_COLUMNS,
    REGISTER_SHEET,
    Register,
    SheetRecord,
    read_register,
    register_rows,
)
from done_xl.report.live_sheet import Target, back_up, occupied, record_of, write
from done_xl.report.live_undo import Undo
from done_xl.report.project_hidden import BACKUP_SHEET, LOOKS_SHEET
from done_xl.text_nl import project as text

_HIDDEN: Final = (LOOKS_SHEET, CHARTS_SHEET, REGISTER_SHEET, BACKUP_SHEET)
Progress = Callable[[int, int], None]


class LiveError(Exception):
    """The workbook could not be filled; its text is the Dutch message for the user."""


class NotOursError(LiveError):
    """The workbook is no project workbook, or lacks a hidden sheet of one."""


class OccupiedError(LiveError):
    """Own work stands where the report must come; nothing was written."""


class NotWrittenError(LiveError):
    """Excel refused a change; `restored` says whether the workbook is as it was."""

    def __init__(self, *, restored: bool) -> None:
        super().__init__(text.NOT_WRITTEN if restored else text.NOT_PUT_BACK)
        self.restored = restored


@dataclass(frozen=True, slots=True)
class Filled:
    """What else there is to say after filling: sheets made again, charts that are gone."""

    made_again: tuple[str, ...]
    charts_gone: tuple[str, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """Dutch sentences for the closing message."""
        made = (text.made_again(self.made_again),) if self.made_again else ()
        # A sheet that was made again never has charts: said once.
        gone = (text.charts_gone(self.charts_gone),) if self.charts_gone else ()
        return (*made, *gone)


def fill(book: xw.Book, plans: Sequence[SheetPlan], *, progress: Progress | None = None) -> Filled:
    """What else there is to say; the plans stand in the open workbook, each block one write.

    Sheets that no plan is for stay as they are. Raises NotOursError, OccupiedError (before anything
    is written) and NotWrittenError (after which the workbook is as it was).
    """
    try:
        with _quiet(book.app):
            return _Filling(book).fill(plans, progress)
    except LiveError:
        raise
    except Exception as error:
        # Excel's errors are of another type on every system; here nothing was written yet.
        raise NotWrittenError(restored=True) from error


@contextmanager
def _quiet(app: xw.App) -> Iterator[None]:
    """No drawing, events or recalculation while we write."""
    settings = {"screen_updating": False, "enable_events": False, "calculation": "manual"}
    with app.properties(**settings):
        yield


class _Filling:
    """One run over one workbook."""

    def __init__(self, book: xw.Book) -> None:
        self.book, self.undo = book, Undo()
        self.sheets: dict[str, Any] = {sheet.name: sheet for sheet in book.sheets}
        for name in _HIDDEN:
            if name not in self.sheets:
                raise NotOursError(text.NOT_OURS.format(sheet=name))
        self.register = self._read_register()

    def fill(self, plans: Sequence[SheetPlan], progress: Progress | None) -> Filled:
        """What else there is to say, after all changes."""
        models = self._models()
        self._look_for_room(plans)
        active = self.book.sheets.active
        locked: list[str] = []
        try:
            # One by one: of those before a refusal it must be known.
            locked.extend(plan.name for plan in plans if self._unlocked(plan.name))
            filled = self._change(plans, models, progress)
        except BaseException as error:
            restored = self.undo.run()
            if isinstance(error, Exception):
                raise NotWrittenError(restored=restored) from error
            raise
        finally:
            for name in locked:
                self._macro("Vergrendel", name)
        active.activate()
        return filled

    def _unlocked(self, name: str) -> bool:
        """Whether the sheet was protected, and is no longer."""
        return name in self.sheets and bool(self._macro("Ontgrendel", name))

    def _change(
        self, plans: Sequence[SheetPlan], models: Mapping[Look, Any], progress: Progress | None
    ) -> Filled:
        made = self._missing_sheets(plans)
        targets = self._targets(plans, made)
        backup = self.sheets[BACKUP_SHEET]
        self.undo.add(backup.clear)
        for target in targets:
            back_up(target, backup, self.undo)
        values = {plan.name: cells_of(plan) for plan in plans}
        gone: list[str] = []
        for number, target in enumerate(targets, start=1):
            write(target, models, self.undo)
            if target.plan.name not in made:
                charts = self.sheets[CHARTS_SHEET]
                gone += feed_charts(charts, target.sheet, target.plan, values, self.undo)
            if progress is not None:
                progress(number, len(targets))
        self._write_register({target.plan.name: target.after for target in targets})
        backup.clear()
        return Filled(tuple(made), tuple(gone))

    def _macro(self, name: str, sheet: str) -> Any:
        return self.book.macro(f"DoneVenster.{name}")(self.book.name, sheet)

    def _models(self) -> dict[Look, Any]:
        """The formatted cell of each look."""
        sheet = self.sheets[LOOKS_SHEET]
        names = sheet.used_range.options(ndim=2).value
        return {
            str(row[0]): sheet.range((line, 2)) for line, row in enumerate(names, start=1) if row[0]
        }

    def _look_for_room(self, plans: Sequence[SheetPlan]) -> None:
        found: list[str] = []
        for plan in plans:
            if plan.name in self.sheets:
                before = self.register.get(plan.name, SheetRecord())
                found += occupied(self.sheets[plan.name], plan, before)
        if found:
            raise OccupiedError(text.occupied(found))

    def _missing_sheets(self, plans: Sequence[SheetPlan]) -> list[str]:
        """The names of the sheets that were made, each behind the one before it in the report."""
        made: list[str] = []
        previous: Any = None
        for plan in plans:
            sheet = self.sheets.get(plan.name)
            if sheet is None:
                neighbour = previous or self.book.sheets[0]
                sheet = self.book.sheets.add(plan.name, after=neighbour)
                self.undo.add(sheet.delete)
                self.sheets[plan.name] = sheet
                made.append(plan.name)
            previous = sheet
        return made

    def _targets(self, plans: Sequence[SheetPlan], made: Sequence[str]) -> list[Target]:
        targets: list[Target] = []
        line = 1
        for plan in plans:
            known = {} if plan.name in made else self.register
            before = known.get(plan.name, SheetRecord())
            target = Target(self.sheets[plan.name], plan, before, record_of(plan), line)
            box = target.box
            if box is not None:
                # Never higher up than it stands: formulas that point upwards would lose their way.
                target = replace(target, backup_line=max(line, box.line))
                line = target.backup_line + box.last_line - box.line + 2
            targets.append(target)
        return targets

    def _read_register(self) -> Register:
        return read_register(self._register_cells())

    def _register_cells(self) -> list[list[Any]]:
        sheet = self.sheets[REGISTER_SHEET]
        last = sheet.used_range.last_cell.row
        rows: list[list[Any]] = sheet.range((1, 1), (last, REGISTER_COLUMNS)).options(ndim=2).value
        return rows

    def _write_register(self, changed: Register) -> None:
        before = self._register_cells()
        rows = [list(row) for row in register_rows({**self.register, **changed})]
        blank: list[Any] = [None] * REGISTER_COLUMNS
        most = max(len(rows), len(before))
        place = self.sheets[REGISTER_SHEET].range((1, 1), (most, REGISTER_COLUMNS))
        again = before + [blank] * (most - len(before))
        self.undo.add(lambda: setattr(place, "value", again))
        place.value = rows + [blank] * (most - len(rows))
