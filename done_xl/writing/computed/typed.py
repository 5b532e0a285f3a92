"""What someone typed in a cell as the check reads it, as parts of formulas.

Blanks before and behind are no part of it, the hard blank of a web page included; a cell with
nothing else is blank.
"""

from __future__ import annotations

from typing import Final

# As a sign: CHAR(160) is another one in some programs.
HARD_BLANK: Final = "\u00a0"


def typed_text(cell: str) -> str:
    """The text in a cell without blanks around it; a number becomes a text too."""
    return f'TRIM(SUBSTITUTE({cell},"{HARD_BLANK}"," "))'


def typed_code(cell: str) -> str:
    """The code in a cell, in capitals."""
    return f"UPPER({typed_text(cell)})"


def company_text(cell: str) -> str:
    """A company's name without any blank: comparing passes over capitals (`scoring.due`)."""
    return f'SUBSTITUTE(SUBSTITUTE({cell}," ",""),"{HARD_BLANK}","")'
