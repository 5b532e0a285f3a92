"""The text of a VBA module: literals, placeholders, procedures, and what VBA cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

# The code page of our VBA projects, the longest line that VBA reads, and the most it joins to one.
CODE_PAGE: Final = "cp1252"
LONGEST_LINE: Final = 1023
MOST_CONTINUED: Final = 24
_HOLE: Final = re.compile(r"\{\{(\w+)\}\}")
_BEGIN: Final = re.compile(r"(?:Public |Private )?(?:Function|Sub) (\w+)")
_END: Final = re.compile(r"End (?:Function|Sub)\b")
_WRAP: Final = '#If App = "Microsoft Excel" Then'


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure by its name, with the directives around it: lines first to last, counted from 0.

    `last` is the line after its end.
    """

    name: str
    first: int
    last: int


def literal(text: str) -> str:
    """A VBA expression whose value is this text, line ends and quotes included."""
    parts = []
    for number, line in enumerate(text.split("\n")):
        parts += ["vbNewLine"] * (number > 0)
        parts += [f'"{line.replace(chr(34), chr(34) * 2)}"'] * (line != "")
    return " & ".join(parts) or '""'


def filled(template: str, values: Mapping[str, str]) -> str:
    """A text with each {{name}} replaced; raises KeyError for a name that has no value."""
    return _HOLE.sub(lambda hole: values[hole[1]], template)


def procedures(text: str) -> Iterator[Procedure]:
    """All procedures of a module, in order.

    One that compiles in Excel only, or with another head there, has its `#If` lines with it.
    """
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        found = _BEGIN.match(lines[number])
        if found is None:
            number += 1
            continue
        wrapped = number > 0 and lines[number - 1] == _WRAP
        end = next(i for i in range(number, len(lines)) if _END.match(lines[i])) + 1
        open_still = wrapped and "#End If" not in lines[number:end]
        if open_still and lines[end] == "#End If":
            end += 1
        yield Procedure(found[1], number - wrapped, end)
        number = end


def module_text(name: str, text: str) -> str:
    """The text as the VBA project stores it, with CRLF.

    Raises ValueError, which names the module and the line, where VBA would not read it.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    continued = 0
    for number, line in enumerate(lines, 1):
        try:
            line.encode(CODE_PAGE)
        except UnicodeEncodeError as error:
            sign = line[error.start]
            raise ValueError(f"{name}, line {number}: {sign!r} is not in {CODE_PAGE}") from error
        if len(line) > LONGEST_LINE:
            raise ValueError(f"{name}, line {number}: longer than {LONGEST_LINE} characters")
        continued = continued + 1 if line.endswith(" _") else 0
        if continued > MOST_CONTINUED:
            raise ValueError(f"{name}, line {number}: continues more than {MOST_CONTINUED} lines")
    return "\r\n".join(lines)
