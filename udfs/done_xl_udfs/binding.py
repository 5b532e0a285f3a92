"""How a Python function becomes a function of Excel: its declaration, its cell, its faults.

A function is written with types; what Excel hands over goes through the `read` of each argument,
which raises `CellError` with a Dutch text. The text is then what the cell shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import Parameter, Signature
from itertools import chain
from math import isfinite
from typing import Any, Final, Literal

from done_xl.model.collector import collector_paused
from done_xl.text_nl import functions as text

try:
    import xlwings as xw
except ImportError:  # the functions are plain Python without it
    xw = None  # type: ignore[assignment]  # a module has no type of its own that admits None

CATEGORY: Final = "DOne"
LONGEST: Final = 255  # Excel cuts a longer description, and refuses a longer text in a formula

ArgumentKind = Literal["range", "cell"]
Cell = Callable[..., Any]
Reader = Callable[[object, str], Any]
# What fills cells to the right and below: texts, numbers and days, rows of one length.
Spill = list[list[object]]


class CellError(Exception):
    """What is wrong with the input, as the Dutch text that the cell shows."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument as Excel's function wizard shows it.

    `read` turns what Excel hands over (None for a blank or left-out argument) and the argument's
    name into a typed value; it raises CellError.
    """

    name: str
    help: str
    kind: ArgumentKind
    read: Reader
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Declaration:
    """A function of Excel: `function` is what the cell calls, with one value per argument.

    `example` is typed in a Dutch Excel. A function that `spills` fills cells to the right and
    below. `in_wizard` False: not computed while someone still fills in the function wizard.
    """

    name: str
    summary: str
    arguments: tuple[Argument, ...]
    spills: bool
    example: str
    volatile: bool
    in_wizard: bool
    function: Cell


def excel_function(
    *,
    summary: str,
    arguments: Sequence[Argument],
    example: str,
    spills: bool = False,
    volatile: bool = False,
    in_wizard: bool = True,
) -> Callable[[Callable[..., object]], Cell]:
    """A decorator: from a typed function to what a cell calls, with its Declaration.

    The cell function never raises: bad input gives the Dutch text of the fault.
    """

    def bind(typed: Callable[..., object]) -> Cell:
        known = tuple(arguments)

        def cell(*values: object) -> object:
            return _answer(typed, known, values)

        _dress(cell, typed.__name__, summary, known)
        declared: Cell = registered(cell, known, volatile=volatile, in_wizard=in_wizard)
        declaration = Declaration(
            typed.__name__, summary, known, spills, example, volatile, in_wizard, declared
        )
        vars(declared)["declaration"] = declaration
        return declared

    return bind


def declaration_of(cell: Cell) -> Declaration:
    """The declaration that the decorator left on a cell function; KeyError for another one."""
    declaration: Declaration = vars(cell)["declaration"]
    return declaration


def _answer(
    typed: Callable[..., object], known: Sequence[Argument], values: Sequence[object]
) -> object:
    """The result for the cell, or the Dutch text that says why there is none."""
    try:
        padded = (*values, *[None] * (len(known) - len(values)))
        # Thousands of rows would set it off, to look at all that the process holds.
        with collector_paused():
            read = [one.read(value, one.name) for one, value in zip(known, padded, strict=True)]
            return _shown(typed(*read))
    except CellError as fault:
        return str(fault)
    except Exception as error:  # a fault of ours: a traceback in a cell helps nobody
        return text.UNEXPECTED.format(function=typed.__name__, kind=type(error).__name__)


def _shown(result: object) -> object:
    """The result, or a text where a number in it is none that Excel can show."""
    cells = chain.from_iterable(result) if isinstance(result, list) else [result]
    if all(map(isfinite, [cell for cell in cells if type(cell) is float])):
        return result
    return text.NO_RESULT


def _dress(cell: Cell, name: str, summary: str, known: Sequence[Argument]) -> None:
    """Give the cell function the name, text and plain signature that xlwings reads."""
    cell.__name__ = cell.__qualname__ = name
    cell.__doc__ = summary
    # xlwings takes annotations for converters.
    cell.__annotations__ = {}
    parameters = [
        Parameter(
            one.name,
            Parameter.POSITIONAL_OR_KEYWORD,
            default=None if one.optional else Parameter.empty,
        )
        for one in known
    ]
    vars(cell)["__signature__"] = Signature(parameters)


def registered(cell: Cell, known: Sequence[Argument], *, volatile: bool, in_wizard: bool) -> Cell:
    """The function as xlwings knows it; the same one where there is no xlwings."""
    if xw is None:
        return cell
    for one in known:
        # Errors as texts: else an error cell would look like a blank one.
        shape = {"ndim": 2} if one.kind == "range" else {}
        cell = xw.arg(one.name, doc=one.help, err_to_str=True, **shape)(cell)
    # Last: each argument sets the category to the standard one.
    function: Cell = xw.func(category=CATEGORY, volatile=volatile, call_in_wizard=in_wizard)(cell)
    return function
