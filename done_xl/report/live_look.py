"""What stands on the sheets of the report before anything is written to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from done_xl.model.findings import cell_name
from done_xl.report.blocks import SheetPlan
from done_xl.report.live_areas import taken_areas
from done_xl.report.live_register import Register, SheetRecord
from done_xl.report.live_sheet import occupied, seen_on
from done_xl.report.live_traces import look_back


@dataclass(frozen=True, slots=True)
class Before:
    """Cells by their sheet and name: where ours moved, own work in the way, ours typed over."""

    moved: tuple[str, ...]
    in_the_way: tuple[str, ...]
    typed_over: tuple[str, ...]


def look_before(
    sheets: Mapping[str, Any], register: Register, plans: Iterable[SheetPlan]
) -> Before:
    """What there is to say of the sheets, by their names in small letters, that plans are for."""
    moved: list[str] = []
    in_the_way: list[str] = []
    typed: list[str] = []
    for plan in plans:
        sheet = sheets.get(plan.name.casefold())
        if sheet is None:
            continue
        before = register.get(plan.name, SheetRecord())
        seen = seen_on(sheet, (*before.areas, *taken_areas(plan)), around_too=True)
        left = look_back(before.traces, seen)
        moved += [_named(sheet, left.moved)] if left.moved else []
        own = (*left.slid_in, *occupied(plan, before, seen))
        in_the_way += [_named(sheet, cell) for cell in own]
        typed += [_named(sheet, cell) for cell in left.typed_over]
    return Before(tuple(moved), tuple(in_the_way), tuple(typed))


def _named(sheet: Any, cell: tuple[int, int]) -> str:
    return f"{sheet.name}!{cell_name(*cell)}"
