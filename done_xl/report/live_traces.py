"""Whether what the last run wrote still stands where it was left.

Of each cell of ours the register keeps a short code. So rows or columns that were put in or taken
out between are told from cells that were typed over, and from rows that were sorted.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from done_xl.report.blocks import Area

Cell = tuple[int, int]
# What stands in a cell, as a formula bar shows it, by line (from 1) and column (from 0).
Seen = Mapping[Cell, Any]
BLANK: Final = "...."
_WIDTH: Final = len(BLANK)
_TELLING: Final = "ghijklmnopqrstuv"
_SHORTEST_TELLING: Final = 4
# The part of the words that are no longer in place that one move must explain.
_PART_MOVED: Final = 4


@dataclass(frozen=True, slots=True)
class Trace:
    """A line of an area: where it begins, and the codes of its cells as one text."""

    line: int
    column: int
    codes: str

    def cells(self) -> Iterator[tuple[Cell, str]]:
        """Each cell with its code."""
        for at in range(len(self.codes) // _WIDTH):
            code = self.codes[at * _WIDTH : (at + 1) * _WIDTH]
            yield (self.line, self.column + at), code


@dataclass(frozen=True, slots=True)
class Found:
    """What became of our cells: the first one that moved away, and those that were typed over."""

    moved: Cell | None = None
    typed_over: tuple[Cell, ...] = ()


def code(value: Any) -> str:
    """The code of what stands in a cell; of a word it begins with a letter after f."""
    if value is None or value == "":
        return BLANK
    try:
        # Programs write the same number in other ways.
        text, telling = f"{float(value):.12g}", False
    except ValueError:
        text, telling = str(value), len(str(value)) >= _SHORTEST_TELLING
    digits = f"{zlib.crc32(text.encode('utf-8', 'replace')) & 0xFFFF:04x}"
    return _TELLING[int(digits[0], 16)] + digits[1:] if telling else digits


def traces(areas: Iterable[Area], seen: Seen) -> tuple[Trace, ...]:
    """The traces of areas in which this stands."""
    return tuple(
        Trace(line, area.column, _codes(seen, line, area.column, area.last_column))
        for area in areas
        for line in range(area.line, area.last_line + 1)
    )


def _codes(seen: Seen, line: int, first: int, last: int) -> str:
    return "".join(code(seen.get((line, column))) for column in range(first, last + 1))


def look_back(left: Iterable[Trace], seen: Seen) -> Found:
    """What became of the cells that the last run left, now that this stands there."""
    lines = tuple(left)
    was = {cell: one for line in lines for cell, one in line.cells()}
    now = {cell: code(seen.get(cell)) for cell in was}
    changed = sorted(cell for cell in was if was[cell] != now[cell])
    if not changed or _sorted_only(lines, now):
        return Found()
    if _none_left(was, now) or _moved([cell for cell in changed if _tells(was[cell])], was, seen):
        return Found(moved=changed[0])
    typed = (cell for cell in changed if now[cell] != BLANK)
    return Found(typed_over=tuple(cell for cell in typed if not str(seen[cell]).startswith("=")))


def _tells(one: str) -> bool:
    return one[0] in _TELLING


def _sorted_only(lines: Iterable[Trace], now: Mapping[Cell, str]) -> bool:
    before, after = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for line in lines:
        before[line.column, line.codes] += 1
        after[line.column, "".join(now[cell] for cell, _ in line.cells())] += 1
    return before == after


def _none_left(was: Mapping[Cell, str], now: Mapping[Cell, str]) -> bool:
    """Whether something stands there, and nothing of it is ours: another sheet by its name."""
    ours = [cell for cell, one in was.items() if one != BLANK]
    gone = len(ours) > 1 and all(now[cell] != was[cell] for cell in ours)
    return gone and any(one != BLANK for one in now.values())


def _moved(gone: list[Cell], was: Mapping[Cell, str], seen: Seen) -> bool:
    """Whether enough of the words that are gone stand as far away from where they were."""
    down: dict[tuple[int, str], list[int]] = {}
    over: dict[tuple[int, str], list[int]] = {}
    for (line, column), value in seen.items():
        one = code(value)
        if _tells(one) and was.get((line, column)) != one:
            down.setdefault((column, one), []).append(line)
            over.setdefault((line, one), []).append(column)
    votes = Counter[Cell]()
    for line, column in gone:
        one = was[line, column]
        votes.update((other - line, 0) for other in down.get((column, one), ()))
        votes.update((0, other - column) for other in over.get((line, one), ()))
    most = max(votes.values(), default=0)
    return most > 0 and most * _PART_MOVED >= len(gone)
