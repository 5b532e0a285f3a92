"""The cell format of every role of a report (workbooks page 6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from done_xl.report.blocks import MarkLook, Role
from done_xl.writing.looks import (
    BLUE,
    DAY_FORMAT,
    GRID,
    MARK_FILL,
    PHASE_COLOUR,
    SOFT,
    WEAK_FILL,
)

_LINE: Final[Mapping[str, Any]] = {"bottom": 1, "bottom_color": GRID}
_TOTAL: Final[Mapping[str, Any]] = {"bold": True, **_LINE, "bg_color": "#F2F2F2"}
_HEAD: Final[Mapping[str, Any]] = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#404040",
    "text_wrap": True,
    "align": "center",
}
_TILE: Final[Mapping[str, Any]] = {"align": "center", "bg_color": "#EAF3F9"}
# Forms that are filled in by hand: a frame that also shows on a poor print.
_BOX: Final[Mapping[str, Any]] = {"border": 1, "border_color": "#7F7F7F"}
# What only printed pages have: forms that are filled in by hand, and texts over several lines.
_PAPER: Final[Mapping[str, Mapping[str, Any]]] = {
    "strong": {"bold": True, "text_wrap": True, "valign": "top"},
    "dotted": {"bottom": 4, "bottom_color": SOFT, "text_wrap": True, "valign": "bottom"},
    "field": {"bold": True, "text_wrap": True, "valign": "bottom"},
    "box": {**_BOX, "text_wrap": True},
    "box_head": {**_BOX, "bold": True, "bg_color": "#F2F2F2", "text_wrap": True},
    "box_mid": {**_BOX, "bold": True, "bg_color": "#F2F2F2", "align": "center"},
    "tick": {**_BOX, "align": "center"},
    "box_day": {**_BOX, "num_format": DAY_FORMAT, "align": "left"},
    "day_top": {**_LINE, "num_format": DAY_FORMAT, "align": "left", "valign": "top"},
    "level_top": {**_LINE, "align": "center", "valign": "top"},
    "faint": {"font_color": SOFT, "italic": True, "valign": "top"},
    "right": {"align": "right", "valign": "top"},
    "small": {"font_size": 9, "font_color": SOFT},
}
_NUMBER: Final = {
    "whole": "#,##0",
    "hours": "#,##0.00",
    "ratio": "#,##0.00",
    "percent": "0 %",
    "percent_partly": '0 %"*"',
}
# White on these reads well also in print: the green and the vermilion are a shade darker.
_PHASE_FILL: Final = {"IN": PHASE_COLOUR["IN"], "DOOR": "#007A59", "UIT": "#B84F00"}

SEVERITY_LOOK: Final[Mapping[str, Mapping[str, Any]]] = {
    "fout": {**_LINE, "bold": True, "font_color": "#A03000", "valign": "top"},
    "waarschuwing": {**_LINE, "font_color": "#7A5200", "valign": "top"},
    "info": {**_LINE, "font_color": SOFT, "valign": "top"},
}

MARK_LOOK: Final[Mapping[MarkLook, Mapping[str, Any]]] = {
    "growth": {"bg_color": WEAK_FILL, "font_color": "#000000", "bold": True},
    "strong": {"bg_color": "#D9F0E8", "font_color": "#000000"},
    "few": {"font_color": SOFT, "italic": True},
    "missing": {"bg_color": MARK_FILL, "font_color": "#000000", "bold": True},
}


def _all() -> Mapping[str, Mapping[str, Any]]:
    looks: dict[str, Mapping[str, Any]] = {
        "title": {"bold": True, "font_size": 18, "font_color": BLUE},
        "subtitle": {"font_color": SOFT},
        "section": {"bold": True, "font_size": 13, "font_color": BLUE},
        "text": {},
        "wrap": {**_LINE, "text_wrap": True, "valign": "top"},
        "note": {"font_color": SOFT, "italic": True, "text_wrap": True, "valign": "top"},
        "head": _HEAD,
        "upright": {**_HEAD, "rotation": 90},
        "head_left": {**_HEAD, "align": "left"},
        "sentence": {**_LINE, "text_wrap": True},
        "label": {**_LINE},
        "day": {**_LINE, "num_format": DAY_FORMAT, "align": "left"},
        "count": {**_LINE, "num_format": "#,##0", "align": "left"},
        "severity": {**_LINE, "valign": "top"},
        "link": {**_LINE, "font_color": BLUE, "underline": 1, "valign": "top"},
        "total_label": _TOTAL,
        "level": {**_LINE, "align": "center"},
        "level_word": {**_LINE, "font_size": 9, "font_color": SOFT},
        "paragraph": {"text_wrap": True, "valign": "top"},
        **_PAPER,
        "tile": {**_TILE, "bold": True, "font_size": 22, "num_format": "#,##0"},
        "tile_percent": {**_TILE, "bold": True, "font_size": 22, "num_format": "0 %"},
        "tile_label": {**_TILE, "font_color": SOFT, "text_wrap": True, "valign": "top"},
    }
    for role, pattern in _NUMBER.items():
        looks[role] = {**_LINE, "num_format": pattern, "align": "right", "indent": 1}
        looks[f"total_{role}"] = {**_TOTAL, "num_format": pattern, "align": "right", "indent": 1}
    for phase, fill in _PHASE_FILL.items():
        looks[f"head_{phase}"] = {**_HEAD, "bg_color": fill}
        looks[f"upright_{phase}"] = {**_HEAD, "bg_color": fill, "rotation": 90}
    return looks


_LOOKS: Final = _all()


def look(role: Role) -> Mapping[str, Any]:
    """The format properties of a role."""
    return _LOOKS[role]
