"""The cells of one sheet part: found or made, and where they lie on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from lxml import etree

from done_xl.model.findings import cell_name

LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 16_384
_BEHIND_COMMENTS: Final = frozenset(
    {
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
        "AlternateContent",
    }
)
_ADDRESS: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)\Z")


def position(address: str) -> tuple[int, int]:
    """The row, from 1, and the column, from 0, of an address like "D14"; ValueError otherwise."""
    match = _ADDRESS.match(address.upper())
    if match is None:
        raise ValueError(address)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    if not (1 <= int(match[2]) <= LAST_ROW and column <= LAST_COLUMN):
        raise ValueError(address)
    return int(match[2]), column - 1


class Sheet:
    """One worksheet part. Rows count from 1, columns from 0."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._tag = f"{{{etree.QName(root).namespace}}}%s"
        data = root.find(self._tag % "sheetData")
        if data is None:
            raise ValueError("sheetData")
        self._data = data
        self._rows: dict[int, etree._Element] = {}
        line = 0
        for row in data.iterchildren(self._tag % "row"):
            line = int(row.get("r", line + 1))
            self._rows[line] = row
        self._columns = [
            (int(c.get("min", 1)) - 1, int(c.get("max", 1)) - 1, c)
            for c in root.iterfind(f"{self._tag % 'cols'}/{self._tag % 'col'}")
        ]
        defaults = root.find(self._tag % "sheetFormatPr")
        self._format = (
            {} if defaults is None else {str(k): str(v) for k, v in defaults.attrib.items()}
        )

    def shown_at(self, address: str) -> str:
        """The address itself, or the top left cell of the merged area that it lies in."""
        line, column = position(address)
        for area in self.root.iterfind(f"{self._tag % 'mergeCells'}/{self._tag % 'mergeCell'}"):
            first, _, last = area.get("ref", "").partition(":")
            top, left = position(first)
            bottom, right = position(last or first)
            if top <= line <= bottom and left <= column <= right:
                return cell_name(top, left)
        return cell_name(line, column)

    def with_styles(self, styles: Set[int]) -> list[tuple[int, int, etree._Element]]:
        """The row, column and element of every cell with one of these styles, top to bottom."""
        numbers = {str(style) for style in styles}
        found = []
        for line, row in self._rows.items() if numbers else ():
            if any(cell.get("s") in numbers for cell in row):
                cells = self._cells(line, row)
                found += [(line, c, cell) for c, cell in cells if cell.get("s") in numbers]
        return found

    def style_of(self, line: int, column: int) -> int | None:
        """The style of a cell that is there; None where it is not."""
        row = self._rows.get(line)
        found = None if row is None else dict(self._cells(line, row)).get(column)
        return None if found is None else int(found.get("s", "0"))

    def cell(self, address: str) -> etree._Element:
        """The cell at an address, made where it was not there, with its row's or column's style."""
        line, column = position(address)
        row = self._rows.get(line)
        if row is None:
            row = self._new_row(line)
        before = 0
        for index, (found, cell) in enumerate(self._cells(line, row)):
            if found == column:
                return cell
            if found < column:
                before = index + 1
        made = etree.Element(self._tag % "c")
        made.set("r", cell_name(line, column))
        made.set("s", self._inherited(row, column))
        row.insert(before, made)
        # The row's extent is only a hint, and would now be wrong.
        if "spans" in row.attrib:
            del row.attrib["spans"]
        return made

    def comments_drawing(self) -> str | None:
        """The id of the relation to the drawing of the comment boxes; None without one."""
        node = self.root.find(self._tag % "legacyDrawing")
        found = () if node is None else node.attrib.items()
        return next((str(value) for name, value in found if str(name).endswith("}id")), None)

    def connect_comments(self, name: str, relation: str) -> None:
        """Point to the drawing of the comment boxes; `name` is the attribute with its namespace."""
        node = etree.Element(self._tag % "legacyDrawing")
        node.set(name, relation)
        places = [
            index
            for index, child in enumerate(self.root)
            if isinstance(child.tag, str) and etree.QName(child).localname in _BEHIND_COMMENTS
        ]
        self.root.insert(places[0] if places else len(self.root), node)

    def disconnect_comments(self) -> None:
        """Forget the drawing of the comment boxes."""
        for node in self.root.findall(self._tag % "legacyDrawing"):
            self.root.remove(node)

    def width(self, column: int) -> int:
        """The width of a column in pixels, 0 for a hidden one."""
        chars = float(self._format.get("defaultColWidth", 8.43))
        for first, last, node in self._columns:
            if first <= column <= last:
                if node.get("hidden") in {"1", "true"}:
                    return 0
                chars = float(node.get("width", chars))
        return round(chars * 7 + 5)

    def height(self, line: int) -> int:
        """The height of a row in pixels, 0 for a hidden one."""
        points = float(self._format.get("defaultRowHeight", 15))
        row = self._rows.get(line)
        if row is not None:
            if row.get("hidden") in {"1", "true"}:
                return 0
            points = float(row.get("ht", points))
        return round(points * 96 / 72)

    def _cells(self, line: int, row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
        column = -1
        for cell in row.iterchildren(self._tag % "c"):
            address = cell.get("r")
            column = position(address)[1] if address else column + 1
            if not address:
                # A cell put in between would shift those that say no address of their own.
                cell.set("r", cell_name(line, column))
            yield column, cell

    def _new_row(self, line: int) -> etree._Element:
        for number, row in self._rows.items():
            row.set("r", str(number))
        made = etree.Element(self._tag % "row")
        made.set("r", str(line))
        self._data.insert(sum(1 for number in self._rows if number < line), made)
        self._rows = dict(sorted({**self._rows, line: made}.items()))
        return made

    def _inherited(self, row: etree._Element, column: int) -> str:
        if row.get("customFormat") in {"1", "true"}:
            return row.get("s", "0")
        for first, last, node in self._columns:
            if first <= column <= last:
                return node.get("style", "0")
        return "0"
