"""Sheet plans into the open project workbook: the same plans that a file is written from.

All is looked at before the first write; what stood there comes back where anything fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any, Final

import xlwings as xw

from done_xl.report.blocks import SheetPlan
from done_xl.report.live_areas import Look
from done_xl.report.live_charts import CHARTS_SHEET, cells_of
from done_xl.report.live_drawn import feed_charts
from done_xl.report.live_look import look_before
from done_xl.report.live_register import (
    REGISTER_COLUMNS,
    REGISTER_SHEET,
    Register,
    SheetRecord,
    read_layout,
    read_register,
    register_rows,
)
from done_xl.report.live_rows import as_typed
from done_xl.report.live_sheet import Target, back_up, record_of, seen_on, write
from done_xl.report.live_undo import Undo
from done_xl.report.project_hidden import BACKUP_SHEET, LOOKS_SHEET, layout
from done_xl.text_nl import project as text

_HIDDEN: Final = (LOOKS_SHEET, CHARTS_SHEET, REGISTER_SHEET, BACKUP_SHEET)
Progress = Callable[[int, int], None]


class LiveError(Exception):
    """The workbook could not be filled; its text is the Dutch message for the user."""


class NotOursError(LiveError):
    """The workbook is no project workbook, or lacks a hidden sheet of one."""


class OtherLayoutError(NotOursError):
    """The workbook was made by a version with other looks, charts or buttons."""


class OccupiedError(LiveError):
    """Own work stands where the report must come; nothing was written."""


class MovedError(LiveError):
    """Our own rows or columns no longer stand where they were left; nothing was written."""


class NameTakenError(LiveError):
    """A sheet of ours must be made, and Excel refuses its name; nothing was written."""


class NotWrittenError(LiveError):
    """Excel refused a change; `restored` says whether the workbook is as it was.

    Of the sheets in `unfiltered` a filter is gone: not every filter can be set again.
    """

    def __init__(self, *, restored: bool, unfiltered: Sequence[str] = ()) -> None:
        super().__init__(text.not_written(unfiltered) if restored else text.NOT_PUT_BACK)
        self.restored = restored


@dataclass(frozen=True, slots=True)
class Filled:
    """What else there is to say after filling.

    Sheets made again, charts that are gone, cells of ours typed over, points without room by their
    chart's title, sheets that stayed without their protection.
    """

    made_again: tuple[str, ...] = ()
    charts_gone: tuple[str, ...] = ()
    typed_over: tuple[str, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    unprotected: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """Dutch sentences for the closing message."""
        made = (text.made_again(self.made_again),) if self.made_again else ()
        gone = (text.charts_gone(self.charts_gone),) if self.charts_gone else ()
        typed = (text.typed_over(self.typed_over),) if self.typed_over else ()
        out = tuple(text.left_out(title, points) for title, points in self.left_out)
        open_ones = (text.unprotected(self.unprotected),) if self.unprotected else ()
        return (*made, *gone, *typed, *out, *open_ones)


def fill(book: xw.Book, plans: Sequence[SheetPlan], *, progress: Progress | None = None) -> Filled:
    """What else there is to say; the plans stand in the open workbook, each block one write.

    Sheets that no plan is for stay as they are. Raises NotOursError, OccupiedError, MovedError and
    NameTakenError (nothing is written then), and NotWrittenError (the workbook is as it was, save
    for filters).
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
    before = {name: getattr(app, name) for name in settings}
    try:
        for name, value in settings.items():
            setattr(app, name, value)
        yield
    finally:
        for name, value in before.items():
            # The report stands there by now: Excel's refusal must not be told as a failure.
            with suppress(Exception):
                setattr(app, name, value)


class _Filling:
    """One run over one workbook."""

    def __init__(self, book: xw.Book) -> None:
        self.book, self.undo = book, Undo()
        # Excel's names of sheets are the same in capitals.
        self.sheets: dict[str, Any] = {sheet.name.casefold(): sheet for sheet in book.sheets}
        for name in _HIDDEN:
            if name.casefold() not in self.sheets:
                raise NotOursError(text.NOT_OURS.format(sheet=name))
        rows = self._register_cells()
        if read_layout(rows) != layout():
            raise OtherLayoutError(text.OTHER_LAYOUT)
        self.register: Register = read_register(rows)

    def fill(self, plans: Sequence[SheetPlan], progress: Progress | None) -> Filled:
        """What else there is to say, after all changes."""
        models = self._models()
        typed_over = self._look_before(plans)
        active = self.book.sheets.active
        locked: list[str] = []
        unprotected: tuple[str, ...] = ()
        try:
            # One by one: of those before a refusal it must be known.
            locked.extend(plan.name for plan in plans if self._unlocked(plan.name))
            filled = self._change(plans, models, progress)
        except BaseException as error:
            restored = self.undo.run()
            if isinstance(error, Exception) and not isinstance(error, LiveError):
                unfiltered = tuple(self.undo.unfiltered)
                raise NotWrittenError(restored=restored, unfiltered=unfiltered) from error
            raise
        finally:
            unprotected = tuple(name for name in locked if not self._locked_again(name))
        # The report stands there: what fails from here on is no failure of it.
        self.undo.steps.clear()
        with suppress(Exception):
            self._sheet(BACKUP_SHEET).clear()
        with suppress(Exception):
            active.activate()
        return replace(filled, typed_over=typed_over, unprotected=unprotected)

    def _sheet(self, name: str) -> Any:
        return self.sheets[name.casefold()]

    def _unlocked(self, name: str) -> bool:
        """Whether the sheet was protected, and is no longer."""
        return name.casefold() in self.sheets and bool(self._macro("Ontgrendel", name))

    def _locked_again(self, name: str) -> bool:
        try:
            self._macro("Vergrendel", name)
        except Exception:
            return False
        return True

    def _change(
        self, plans: Sequence[SheetPlan], models: Mapping[Look, Any], progress: Progress | None
    ) -> Filled:
        made = self._missing_sheets(plans)
        targets = self._targets(plans, made)
        backup = self._sheet(BACKUP_SHEET)
        self.undo.add(backup.clear)
        for target in targets:
            back_up(target, backup, self.undo)
        values = {plan.name: cells_of(plan) for plan in plans}
        gone: list[str] = []
        left_out: list[tuple[str, int]] = []
        records: dict[str, SheetRecord] = {}
        for number, target in enumerate(targets, start=1):
            write(target, models, self.undo)
            records[target.plan.name] = record_of(target.plan, seen_on(target.sheet, target.after))
            if target.plan.name not in made:
                charts = self._sheet(CHARTS_SHEET)
                fed = feed_charts(charts, target.sheet, target.plan, values, self.undo)
                gone += fed.gone
                left_out += fed.left_out
            if progress is not None:
                progress(number, len(targets))
        self._write_register(records)
        return Filled(tuple(made), tuple(gone), left_out=tuple(left_out))

    def _macro(self, name: str, sheet: str) -> Any:
        # xlwings itself does not double a quote in the name of a file.
        quoted = self.book.name.replace("'", "''")
        macro = self.book.app.macro(f"'{quoted}'!DoneVenster.{name}")
        return macro(self.book.name, self._sheet(sheet).name)

    def _models(self) -> dict[Look, Any]:
        """The formatted cell of each look."""
        sheet = self._sheet(LOOKS_SHEET)
        names = sheet.used_range.options(ndim=2).value
        return {
            str(row[0]): sheet.range((line, 2)) for line, row in enumerate(names, start=1) if row[0]
        }

    def _look_before(self, plans: Sequence[SheetPlan]) -> tuple[str, ...]:
        """The cells of ours that were typed over; where the report cannot come, an error."""
        before = look_before(self.sheets, self.register, plans)
        if before.moved:
            raise MovedError(text.moved(before.moved))
        if before.in_the_way:
            raise OccupiedError(text.occupied(before.in_the_way))
        return before.typed_over

    def _missing_sheets(self, plans: Sequence[SheetPlan]) -> list[str]:
        """The names of the sheets that were made, each behind the one before it in the report."""
        made: list[str] = []
        previous: Any = None
        for plan in plans:
            sheet = self.sheets.get(plan.name.casefold())
            if sheet is None:
                neighbour = previous or self._sheet_before(plan.name)
                sheet = self.book.sheets.add(after=neighbour)
                self.undo.add(sheet.delete)
                try:
                    sheet.name = plan.name
                except Exception as error:
                    # A chart on a sheet of its own is no worksheet, but has a name.
                    raise NameTakenError(text.NAME_TAKEN.format(sheet=plan.name)) from error
                self.sheets[plan.name.casefold()] = sheet
                made.append(plan.name)
            previous = sheet
        return made

    def _sheet_before(self, name: str) -> Any:
        """Our last sheet that stood before this one at the last run; the first of all without."""
        known = list(self.register)
        earlier = known[: known.index(name)] if name in known else known
        found = (self.sheets.get(one.casefold()) for one in reversed(earlier))
        return next((sheet for sheet in found if sheet is not None), self.book.sheets[0])

    def _targets(self, plans: Sequence[SheetPlan], made: Sequence[str]) -> list[Target]:
        targets: list[Target] = []
        line = 1
        for plan in plans:
            known = {} if plan.name in made else self.register
            before = known.get(plan.name, SheetRecord())
            target = Target(self._sheet(plan.name), plan, before, line)
            box = target.box
            if box is not None:
                # Never higher up than it stands: formulas that point upwards would lose their way.
                target = replace(target, backup_line=max(line, box.line))
                line = target.backup_line + box.last_line - box.line + 2
            targets.append(target)
        return targets

    def _register_cells(self) -> list[list[Any]]:
        sheet = self._sheet(REGISTER_SHEET)
        last = sheet.used_range.last_cell.row
        rows: list[list[Any]] = sheet.range((1, 1), (last, REGISTER_COLUMNS)).options(ndim=2).value
        return rows

    def _write_register(self, changed: Register) -> None:
        before = self._register_cells()
        register = register_rows({**self.register, **changed}, layout())
        rows = as_typed(register)
        blank: list[Any] = [None] * REGISTER_COLUMNS
        most = max(len(rows), len(before))
        place = self._sheet(REGISTER_SHEET).range((1, 1), (most, REGISTER_COLUMNS))
        again = as_typed(before) + [blank] * (most - len(before))
        self.undo.add(lambda: setattr(place, "value", again))
        place.value = rows + [blank] * (most - len(rows))
