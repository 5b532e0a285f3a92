"""The filter of a sheet of an open workbook, wherever on the sheet it was set."""

from __future__ import annotations

import sys
from typing import Any


def clear_filter(sheet: Any) -> None:
    """Show again all rows that the filter of a sheet hides; its buttons stay."""
    address = _filtered(sheet.api)
    if address is not None:
        # xlwings passes over a filter unless it is asked of exactly its own cells.
        sheet.range(address).autofilter.clear()


def _filtered(api: Any) -> str | None:
    """The address of the cells with filter buttons, as the program itself says it."""
    if sys.platform == "darwin":
        if not api.autofilter_mode.get():
            return None
        return str(api.autofilter_object.range_object.get_address())
    return str(api.AutoFilter.Range.Address) if api.AutoFilterMode else None
