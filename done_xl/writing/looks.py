"""Colours and cell formats of every workbook (workbooks page 6, Okabe-Ito palette)."""

from __future__ import annotations

from typing import Final

PHASE_COLOUR: Final = {"IN": "#0072B2", "DOOR": "#009E73", "UIT": "#D55E00"}
TAB_COLOUR: Final = {**PHASE_COLOUR, "grey": "#7F7F7F", "result": "#404040"}
BLUE: Final = "#0072B2"
GREEN: Final = "#009E73"
ORANGE: Final = "#E69F00"
VERMILION: Final = "#D55E00"
SKY: Final = "#56B4E9"
PURPLE: Final = "#CC79A7"
ENTRY_FILL: Final = "#FFFBE6"
ENTRY_BAND: Final = "#FFF6D2"  # every second row of a table
MARK_FILL: Final = "#F0E442"  # something lacks or stands double
WEAK_FILL: Final = "#FBD5A0"  # a low score: nothing is wrong with the entry
GRID: Final = "#D9D9D9"
SOFT: Final = "#595959"
DAY_FORMAT: Final = "dd/mm/yyyy"
FONT: Final = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
# Excel takes 255 characters, of which a name of ampersands takes two each.
_FOOTER_NAME: Final = 100


def footer(organisation: str) -> str:
    """The footer of every sheet: the organisation, the sheet's name and the page."""
    # An ampersand starts a code in a footer; doubled it is itself.
    name = organisation[:_FOOTER_NAME].replace("&", "&&")
    return f"&L{name}&C&A&RPagina &P van &N"
