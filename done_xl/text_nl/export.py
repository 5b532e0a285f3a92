"""The words that stand in a verzendversie where a text about people stood."""

from __future__ import annotations

from typing import Final

SUFFIX: Final = "_verzendversie"
TEXT: Final = "(tekst)"
NUMBERED_TEXT: Final = "(tekst {number})"
COACH: Final = "Coach {number}"
UNKNOWN_COACH: Final = "(onbekende coach)"
NO_COACH: Final = "(geen coach)"
OCCUPATION: Final = "Doelberoep {number}"
UNKNOWN_OCCUPATION: Final = "(onbekend doelberoep)"
GROUP: Final = "Groep {number}"
