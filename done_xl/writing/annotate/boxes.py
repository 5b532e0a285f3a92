"""The drawing that holds the boxes of a sheet's comments (VML).

Other programs write this part in ways that no XML parser takes, so it is read as text and what is
not ours keeps its bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from done_xl.writing.annotate.sheet import LAST_COLUMN, LAST_ROW, Sheet

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_SPACES: Final = (
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
)
_SHAPE: Final = re.compile(r"<((?:[\w.]+:)?)shape(?:\s[^<>]*)?(?<!/)>.*?</\1shape\s*>\s*", re.S)
_NUMBER: Final = re.compile(r"_x0000_s(\d+)")
_BLOCKS: Final = re.compile(r"(<(?:\w+:)?idmap\b[^>]*\bdata=[\"'])([\d,\s]*)")
_ANCHOR: Final = re.compile(r"(<(?:\w+:)?Anchor>)[^<]*")
_BLOCK_SIZE: Final = 1024
_TYPE: Final = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"{spaces}><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX: Final = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
    'margin-left:60pt;margin-top:2pt;width:240pt;height:90pt;z-index:1;visibility:hidden" '
    'fillcolor="#ffffe1" o:insetmode="auto"{spaces}><v:fill color2="#ffffe1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>\n"
)
_LINE_PIXELS: Final = 15
_LETTER_PIXELS: Final = 6


def blocks(content: bytes) -> Iterable[int]:
    """The blocks of shape numbers that a drawing takes; a workbook's drawings share none."""
    text = content.decode("latin-1")
    for match in _BLOCKS.finditer(text):
        yield from (int(number) for number in match[2].split(",") if number.strip())
    yield from (int(number) // _BLOCK_SIZE for number in _NUMBER.findall(text))


def new_boxes(block: int) -> bytes:
    """A drawing without boxes that takes shape numbers of one block."""
    spaces = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES)
    return (
        f'<xml{spaces}>\n<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{block}"/>'
        f"</o:shapelayout>{_TYPE.format(spaces='')}\n</xml>"
    ).encode()


def anchor(sheet: Sheet, line: int, column: int, text: str) -> str:
    """Where a box lies that shows a whole text: right of its cell, by columns, rows and pixels."""
    wide = 330 if len(text) < 700 else 560
    letters = (wide - 20) // _LETTER_PIXELS
    lines = sum(1 + max(0, len(part) - 1) // letters for part in text.split("\n"))
    left, top = min(column + 1, LAST_COLUMN - 20), min(max(line - 2, 0), LAST_ROW - 200)
    right = _walk(left, 15 + wide, LAST_COLUMN, sheet.width)
    bottom = _walk(top, 4 + (lines + 1) * _LINE_PIXELS, LAST_ROW, lambda row: sheet.height(row + 1))
    numbers = (left, 15, top, 4, *right, *bottom)
    return ", ".join(map(str, numbers))


def _walk(start: int, pixels: int, last: int, size: Callable[[int], int]) -> tuple[int, int]:
    index = start
    while pixels > size(index) and index < last - 1:
        pixels -= size(index)
        index += 1
    return index, min(pixels, size(index))


class Boxes:
    """The boxes of one drawing. Rows and columns count from 0, as the format does."""

    def __init__(self, content: bytes) -> None:
        # Latin-1 gives back every byte as it was; what is put in is ASCII.
        self._text = content.decode("latin-1")

    @property
    def content(self) -> bytes:
        """The bytes of the part."""
        return self._text.encode("latin-1")

    @property
    def empty(self) -> bool:
        """Whether no shape at all is left, of ours or of anyone."""
        return _SHAPE.search(self._text) is None

    def remove(self, row: int, column: int) -> None:
        """Remove the box of a cell's comment."""
        match = self._find(row, column)
        if match is not None:
            self._text = self._text[: match.start()] + self._text[match.end() :]

    def put(self, row: int, column: int, place: str) -> None:
        """Give a cell's comment a box at an anchor; the box that is there takes that size."""
        match = self._find(row, column)
        if match is not None:
            resized = _ANCHOR.sub(lambda found: found[1] + place, match[0])
            self._text = self._text[: match.start()] + resized + self._text[match.end() :]
            return
        known = self._text
        spaces = "".join(
            f' xmlns:{prefix}="{space}"'
            for prefix, space in _SPACES
            if f"xmlns:{prefix}=" not in known
        )
        box = _BOX.format(
            number=self._next_number(), anchor=place, row=row, column=column, spaces=spaces
        )
        if 'id="_x0000_t202"' not in known:
            box = _TYPE.format(spaces=spaces) + box
        end = self._text.rfind("</xml")
        self._text = self._text[:end] + box + self._text[end:]

    def _find(self, row: int, column: int) -> re.Match[str] | None:
        for match in _SHAPE.finditer(self._text):
            found = {
                name: re.search(rf"<(?:\w+:)?{name}>\s*(\d+)", match[0])
                for name in ("Row", "Column")
            }
            here = tuple(int(hit[1]) if hit else 0 for hit in found.values())
            if '"Note"' in match[0] and here == (row, column):
                return match
        return None

    def _next_number(self) -> int:
        used = [int(number) for number in _NUMBER.findall(self._text)]
        listed = _BLOCKS.search(self._text)
        taken = [int(n) for n in listed[2].split(",") if n.strip()] if listed else []
        number = max([*used, min(taken, default=1) * _BLOCK_SIZE]) + 1
        block = number // _BLOCK_SIZE
        if listed and block not in taken:
            self._text = _BLOCKS.sub(
                lambda found: found[1] + ",".join(map(str, [*taken, block])), self._text, count=1
            )
        return number
