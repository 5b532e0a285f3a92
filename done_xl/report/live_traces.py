"""Whether what the last run wrote still stands where it was left.

Of each cell of ours the register keeps a short code. So rows or columns that were put in or taken
out are told from cells that were typed over, and from rows that were sorted.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from done_xl.report.blocks import Area

Cell = tuple[int, int]
# What stands in a cell, as a formula bar shows it, by line (from 1) and column (from 0).
Seen = Mapping[Cell, Any]
BLANK: Final = "...."
_WIDTH: Final = len(BLANK)
_TELLING: Final = "ghijklmnopqrstuv"
_SHORTEST_TELLING: Final = 4
# The part of the words or lines that are no longer in place that one move must explain.
_PART_MOVED: Final = 4
# One value can stand elsewhere by chance, or be typed over as such.
_FEWEST_TOGETHER: Final = 2
# Only we write these; a program may write the same link in other ways.
_OUR_FORMULA: Final = "=HYPERLINK("

Codes = Mapping[Cell, str]


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

    @property
    def last_column(self) -> int:
        """The column of its last cell."""
        return self.column + len(self.codes) // _WIDTH - 1


@dataclass(frozen=True, slots=True)
class Found:
    """What became of our cells.

    The first one that moved away; what stands where our last lines or columns are gone, which may
    have slid in from beside or below; those that were typed over.
    """

    moved: Cell | None = None
    slid_in: tuple[Cell, ...] = ()
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
    codes = {cell: code(value) for cell, value in seen.items()}
    was = {cell: one for line in lines for cell, one in line.cells()}
    now = {cell: codes.get(cell, BLANK) for cell in was}
    changed = sorted(cell for cell in was if was[cell] != now[cell])
    if not changed or _sorted_only(lines, now):
        return Found()
    words = [cell for cell in changed if _tells(was[cell])]
    if _none_left(was, now) or _words_moved(words, was, codes) or _lines_moved(lines, codes):
        return Found(moved=changed[0])
    slid_in = {*_below(lines, was, now), *_beside(lines, was, now)}
    if slid_in:
        return Found(slid_in=tuple(sorted(slid_in)))
    typed = (cell for cell in changed if now[cell] != BLANK)
    return Found(typed_over=tuple(cell for cell in typed if not _our_formula(seen[cell])))


def _our_formula(value: object) -> bool:
    return str(value).startswith(_OUR_FORMULA)


def _tells(one: str) -> bool:
    return one[0] in _TELLING


def _sorted_only(lines: Iterable[Trace], now: Codes) -> bool:
    before, after = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for line in lines:
        before[line.column, line.codes] += 1
        after[line.column, "".join(now[cell] for cell, _ in line.cells())] += 1
    return before == after


def _none_left(was: Codes, now: Codes) -> bool:
    """Whether something stands there, and nothing of it is ours: another sheet by its name."""
    ours = [cell for cell, one in was.items() if one != BLANK]
    gone = len(ours) > 1 and all(now[cell] != was[cell] for cell in ours)
    return gone and any(one != BLANK for one in now.values())


def _words_moved(gone: Sequence[Cell], was: Codes, codes: Codes) -> bool:
    """Whether enough of the words that are gone stand as far away from where they were."""
    down: dict[tuple[int, str], list[int]] = {}
    over: dict[tuple[int, str], list[int]] = {}
    for (line, column), one in codes.items():
        if _tells(one) and was.get((line, column)) != one:
            down.setdefault((column, one), []).append(line)
            over.setdefault((line, one), []).append(column)
    votes = Counter[Cell]()
    for line, column in gone:
        one = was[line, column]
        votes.update((other - line, 0) for other in down.get((column, one), ()))
        votes.update((0, other - column) for other in over.get((line, one), ()))
    return _explained(max(votes.values(), default=0), len(gone))


def _explained(most: int, gone: int) -> bool:
    return most > 0 and most * _PART_MOVED >= gone


def _lines_moved(lines: Iterable[Trace], codes: Codes) -> bool:
    """Whether enough of the lines that are gone stand whole as far up or down, words or not."""
    known = Counter((line.column, line.codes) for line in lines)
    gone = [
        line
        for line in lines
        if known[line.column, line.codes] == 1
        and sum(one != BLANK for _, one in line.cells()) >= _FEWEST_TOGETHER
        and any(codes.get(cell, BLANK) != one for cell, one in line.cells())
    ]
    places: dict[tuple[int, str], list[int]] = {}
    for first, last in {(line.column, line.last_column) for line in gone}:
        for at in {at for at, _ in codes}:
            text = "".join(codes.get((at, column), BLANK) for column in range(first, last + 1))
            places.setdefault((first, text), []).append(at)
    votes = Counter(
        other - line.line for line in gone for other in places.get((line.column, line.codes), ())
    )
    return _explained(max(votes.values(), default=0), len(gone))


def _below(lines: Iterable[Trace], was: Codes, now: Codes) -> Iterator[Cell]:
    """What stands in lines of ours that are gone, with none of ours still standing below them."""
    standing: set[int] = set()
    for line in sorted(lines, key=lambda one: one.line, reverse=True):
        cells = [cell for cell, _ in line.cells()]
        columns = {column for _, column in cells}
        if _stands(cells, was, now):
            standing |= columns
        elif not standing & columns:
            yield from _foreign(cells, was, now)


def _beside(lines: Iterable[Trace], was: Codes, now: Codes) -> Iterator[Cell]:
    """What stands in the last columns of a table of ours that are gone, never its first one."""
    ordered = sorted(lines, key=lambda one: (one.column, one.last_column, one.line))
    for _, run in groupby(
        enumerate(ordered), key=lambda at: (at[1].line - at[0], at[1].column, at[1].last_column)
    ):
        table = [line for _, line in run]
        for column in range(table[0].last_column, table[0].column, -1):
            cells = [(line.line, column) for line in table]
            ours = [cell for cell in cells if was[cell] != BLANK]
            if _stands(cells, was, now):
                break
            foreign = _foreign(cells, was, now)
            # A single value that is another one now was typed over.
            if len(ours) != 1 or not {*foreign} <= {*ours}:
                yield from foreign


def _stands(cells: Iterable[Cell], was: Codes, now: Codes) -> bool:
    """Whether a line or column of ours is still there: its head, a word, or half of its values."""
    ours = [cell for cell in cells if was[cell] != BLANK]
    same = [cell for cell in ours if now[cell] == was[cell]]
    return bool(same) and (
        same[0] == ours[0] or any(_tells(was[cell]) for cell in same) or 2 * len(same) >= len(ours)
    )


def _foreign(cells: Iterable[Cell], was: Codes, now: Codes) -> list[Cell]:
    return [cell for cell in cells if now[cell] not in {BLANK, was[cell]}]
