"""The filters of a sheet of an open workbook, wherever on the sheet they were set."""

from __future__ import annotations

import sys
from typing import Any

from done_xl.report.blocks import Area


def clear_filters(sheet: Any, area: Area) -> bool:
    """Whether a filter hid rows; those of the sheet, and of tables beside the area, show them all.

    The buttons stay. Rows hidden by hand stay hidden: those are copied and written like others.
    """
    found = False
    address = _filtered(sheet.api)
    if address is not None:
        # xlwings passes over a filter unless it is asked of exactly its own cells.
        found = _cleared(sheet.range(address), sheet.range(address))
    for table in sheet.tables:
        place = table.range
        beside = place.row <= area.last_line and place.last_cell.row >= area.line
        # Of a table without buttons, asking to clear them would show them.
        if beside and table.show_autofilter:
            found = _cleared(table, place) or found
    return found


def _cleared(filtered: Any, place: Any) -> bool:
    """Whether rows show again; no program tells this of every filter, but hidden ones are flat."""
    before = place.height
    filtered.autofilter.clear()
    return bool(place.height != before)


def _filtered(api: Any) -> str | None:
    """The address of the cells with filter buttons, as the program itself says it."""
    if sys.platform == "darwin":
        if not api.autofilter_mode.get():
            return None
        return str(api.autofilter_object.range_object.get_address())
    return str(api.AutoFilter.Range.Address) if api.AutoFilterMode else None
