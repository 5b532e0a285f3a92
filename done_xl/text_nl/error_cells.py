"""The errors that Excel knows: the numbers by which it hands them over, and what a cell shows."""

from __future__ import annotations

from typing import Final

# Excel hands an error cell over as the number of the error above this one, less than any amount
# that people type.
_ZERO: Final = -2146828288
ERROR_NUMBERS: Final = range(_ZERO + 2000, _ZERO + 2088)  # with room for errors still to come
# By its number, as an English Excel and a file show it.
ERROR_NAMES: Final = {
    2000: "#NULL!",
    2007: "#DIV/0!",
    2015: "#VALUE!",
    2023: "#REF!",
    2029: "#NAME?",
    2036: "#NUM!",
    2042: "#N/A",
    2043: "#GETTING_DATA",
    2045: "#SPILL!",
    2046: "#CONNECT!",
    2047: "#BLOCKED!",
    2048: "#UNKNOWN!",
    2049: "#FIELD!",
    2050: "#CALC!",
}
# As a Dutch Excel shows it, where that is another name.
DUTCH_NAMES: Final = {
    "#DIV/0!": "#DEEL/0!",
    "#N/A": "#N/B",
    "#NAME?": "#NAAM?",
    "#NULL!": "#LEEG!",
    "#NUM!": "#GETAL!",
    "#REF!": "#VERW!",
    "#VALUE!": "#WAARDE!",
    "#SPILL!": "#OVERLOPEN!",
    "#CALC!": "#BEREKENEN!",
}
UNNAMED: Final = "#FOUT!"


def error_name(number: int) -> str | None:
    """The error that a number of Excel stands for; None for any other number."""
    return ERROR_NAMES.get(number - _ZERO)


def dutch_name(error: str) -> str:
    """An error as a Dutch Excel shows it."""
    return DUTCH_NAMES.get(error, error)
