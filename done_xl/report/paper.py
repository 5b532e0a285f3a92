"""A sheet that is made to be printed and read on paper: texts over several columns, never cut.

Rows get their height here: not every program sees to that itself, and none does for merged cells.
A text that would need a higher row than a spreadsheet has goes on in the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from done_xl.report.blocks import Area, Block, PageSetup, Role, Value
from done_xl.report.tables import Page, Row, head_role

# Points: a line of Calibri 11, the highest row that is asked for, and a blank row.
LINE: Final = 15.0
ROW_EXTRA: Final = 3.0
_MOST_LINES: Final = 24
# Points that columns and rows have on one A4, by `landscape`; the margins are those of a report.
_PAGE_WIDTH: Final = {False: 595 - 0.8 * 72, True: 842 - 0.8 * 72}
PAGE_HEIGHT: Final = {False: 842 - 1.1 * 72 - 12, True: 595 - 1.1 * 72 - 12}
# So much more than an A4 is printed a little smaller; more would be hard to read.
_SMALLER: Final = 1.15
# What merging gives a text between two columns, and what a cell keeps free beside it.
_BETWEEN: Final = 0.7
_BESIDE: Final = 0.9
# Widths of letters against a digit's, which is what the width of a column is counted in.
_NARROW: Final = frozenset("fijlrtI .,;:'!|()[]-")
_WIDE: Final = frozenset("mwMW@%…")
# Taken a little too wide: a column holds less than its number of digits where it is printed.
_SHARE: Final = {"narrow": 0.62, "wide": 1.65, "capital": 1.25, "digit": 1.1, "plain": 1.04}
# The wrapped roles, and what a bold or larger one takes more.
_WRAPPED: Final[dict[Role, float]] = {
    "wrap": 1.0,
    "sentence": 1.0,
    "paragraph": 1.0,
    "box": 1.0,
    "box_head": 1.06,
    "strong": 1.06,
    "field": 1.06,
    "dotted": 1.0,
    "note": 1.0,
}
# A part of a line: what it says, how it looks, over how many columns.
Part = tuple[Value, Role, int]


def _sign_width(sign: str) -> float:
    if sign in _NARROW:
        return _SHARE["narrow"]
    if sign in _WIDE or ord(sign) > 0x2000:
        return _SHARE["wide"]
    return _SHARE["capital" if sign.isupper() else "digit" if sign.isdecimal() else "plain"]


def text_width(text: str) -> float:
    """About how wide a text prints, in the unit of column widths."""
    return sum(map(_sign_width, text))


def wrapped(text: str, width: float) -> tuple[str, ...]:
    """The lines on which a text stands in a cell of this width; together they are the text."""
    return tuple(line for part in text.split("\n") for line in _lines(part, width))


def _lines(text: str, width: float) -> Iterator[str]:
    line, used = "", 0.0
    for word in _words(text, width):
        taken = text_width(word)
        if line and used + taken - (_SHARE["narrow"] if word.endswith(" ") else 0) > width:
            yield line
            line, used = "", 0.0
        line, used = line + word, used + taken
    yield line


def _words(text: str, width: float) -> Iterator[str]:
    """The words, each with the blank behind it; one that is wider than a line in parts."""
    for word in text.replace("\r", "").split(" "):
        part, used = "", 0.0
        for sign in word:
            wide = _sign_width(sign)
            if part and used + wide > width:
                yield part
                part, used = "", 0.0
            part, used = part + sign, used + wide
        yield part + " "


def _pieces(text: str, width: float) -> tuple[tuple[str, int], ...]:
    """A text in pieces that fit a row, each with its number of lines."""
    lines = wrapped(text, width)
    if len(lines) <= _MOST_LINES:
        return ((text, len(lines)),)
    return tuple(
        ("".join(lines[start : start + _MOST_LINES]).strip(), len(lines[start:][:_MOST_LINES]))
        for start in range(0, len(lines), _MOST_LINES)
    )


@dataclass
class Paper(Page):
    """A sheet laid out for paper, from top to bottom."""

    def line_of(self, *parts: Part, height: float | None = None) -> Area:
        """The area of one line of cells from the first column on.

        `height` is the least that the row gets, in points.
        """
        first, last = self.line, self.line
        pieces = [self._pieces_of(part, column) for part, column in self._placed(parts)]
        for index, row in enumerate(zip_longest(*pieces)):
            values: list[Value] = []
            roles: list[Role] = []
            lines = 1
            for piece, (_, role, span) in zip(row, parts, strict=True):
                value, needed = piece or (None, 1)
                values += [value, *(None,) * (span - 1)]
                roles += (role,) * span
                lines = max(lines, needed)
            last = self.line
            self._merge(parts)
            self.heights[last] = max(LINE * lines + ROW_EXTRA, height or 0 if not index else 0)
            self.blocks.append(Block(last, 0, (tuple(values),), tuple(roles)))
            self.line += 1
        return Area(self.name, first, 0, last, sum(span for *_, span in parts) - 1)

    def _placed(self, parts: Sequence[Part]) -> Iterator[tuple[Part, int]]:
        column = 0
        for part in parts:
            yield part, column
            column += part[2]

    def _pieces_of(self, part: Part, column: int) -> tuple[tuple[Value, int], ...]:
        value, role, span = part
        if not isinstance(value, str) or role not in _WRAPPED:
            return ((value, 1),)
        width = sum(self.widths[column : column + span]) + _BETWEEN * (span - 1) - _BESIDE
        return _pieces(value, width / _WRAPPED[role])

    def _merge(self, parts: Sequence[Part]) -> None:
        for (_, _, span), column in self._placed(parts):
            if span > 1:
                self.merged.append(Area(self.name, self.line, column, self.line, column + span - 1))

    def whole(self, value: Value, role: Role = "paragraph", height: float | None = None) -> None:
        """A text over all columns."""
        self.line_of((value, role, len(self.widths)), height=height)

    def gap(self, height: float = 8) -> None:
        """A little room."""
        self.heights[self.line] = height
        self.skip()

    def section(self, title: str) -> None:
        """The title of a part, with a little room above it."""
        self.gap()
        self.heights[self.line] = 20
        self.words("section", title)

    def grid(
        self, heads: Sequence[str], rows: Sequence[Row], roles: Sequence[Role], *, least: float = 0
    ) -> Area:
        """The area of a table's rows, one column each; `least` is how high each row is at least.

        Texts that need it go on in the next row.
        """
        self.line_of(
            *((head, head_role(role), 1) for head, role in zip(heads, roles, strict=True)),
            height=self._head_height(heads),
        )
        first = self.line
        for row in rows:
            self.line_of(*((v, r, 1) for v, r in zip(row, roles, strict=True)), height=least)
        return Area(self.name, first, 0, self.line - 1, len(roles) - 1)

    def _head_height(self, heads: Sequence[str]) -> float:
        widths = self.widths[: len(heads)]
        pairs = zip(heads, widths, strict=True)
        lines = [len(wrapped(head, width / 1.06 - _BESIDE)) for head, width in pairs]
        return LINE * max(lines) + ROW_EXTRA

    @property
    def height(self) -> float:
        """How high all that stands on the sheet is, in points."""
        return sum(self.heights.get(line, LINE) for line in range(1, self.line))


def one_page(paper: Paper, *, landscape: bool = False) -> bool:
    """Whether all that stands on the sheet fits on one A4, printed a little smaller at most."""
    # A column takes 7 pixels a sign and 5 beside them; a sheet too wide is printed smaller anyway.
    width = 0.75 * sum(7 * sign + 5 for sign in paper.widths)
    scale = min(1.0, _PAGE_WIDTH[landscape] / width)
    return paper.height * scale <= PAGE_HEIGHT[landscape] * _SMALLER


def setup_of(
    paper: Paper, *, landscape: bool = False, repeat: tuple[int, int] | None = None
) -> PageSetup:
    """How a sheet of its own prints: on one A4 where it fits, else on as many as it takes."""
    high = 1 if one_page(paper, landscape=landscape) else 0
    return PageSetup(landscape=landscape, pages_high=high, repeat=repeat, alone=True)
