"""The marks and messages of one sheet, over the parts that hold its cells, comments and boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lxml import etree

from done_xl.model.findings import Severity
from done_xl.text_nl.annotate import joined
from done_xl.writing.annotate import boxes, comments
from done_xl.writing.annotate.boxes import Boxes
from done_xl.writing.annotate.comments import Comments
from done_xl.writing.annotate.package import OFFICE, Package, parsed, serialised
from done_xl.writing.annotate.sheet import Sheet, position
from done_xl.writing.annotate.styles import Styles
from done_xl.writing.annotate.threads import Threads

_NEAR: Final = 30
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_STRICT_OFFICE: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"


# What XML cannot hold: control characters, and halves of characters.
_UNPRINTABLE: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Note:
    """Lines of a cell's comment, and its mark; the legend is nothing to correct."""

    cell: str
    lines: tuple[str, ...]
    severity: Severity
    is_legend: bool = False


class SheetMarks:
    """One sheet while it is marked."""

    def __init__(self, package: Package, workbook: str, part: str, styles: Styles) -> None:
        self._package = package
        self._part = part
        self._styles = styles
        self._sheet = Sheet(parsed(package.part(part)))
        self._threads = Threads(package, workbook, part)
        self._changed = False
        self._emptied = False
        space = str(etree.QName(self._sheet.root).namespace)
        self._office = _STRICT_OFFICE if space.startswith(_STRICT) else OFFICE
        found = package.related(part, "comments")
        self._comments_part = found.target if found else None
        content = parsed(package.part(found.target)) if found else comments.new_comments(space)
        self._comments = Comments(content)
        # Not any drawing of that kind: the pictures in a header have one of their own.
        drawing = self._sheet.comments_drawing()
        self._boxes_part = next(
            (r.target for r in package.relations(part) if drawing and r.id == drawing), None
        )
        self._boxes = Boxes(
            package.part(self._boxes_part) if self._boxes_part else boxes.new_boxes(self._block())
        )
        self._before = (serialised(self._comments.root), self._boxes.content)

    def strip(self) -> None:
        """Remove what an earlier run left: comments by their author, fills by their colour."""
        self._threads.strip()
        gone = self._comments.strip()
        self._emptied = bool(gone) and not len(self._comments)
        for address in gone:
            line, column = position(address)
            self._boxes.remove(line - 1, column)
        for line, column, cell in self._sheet.with_styles(self._styles.marks):
            style = int(cell.get("s", "0"))
            if self._styles.is_mark(style):
                cell.set("s", str(self._unmarked(line, column, style)))
                self._changed = True

    def put(self, notes: Iterable[Note]) -> int:
        """Mark the cells and say what is wrong; how many cells there are to correct."""
        shown: dict[str, list[Note]] = {}
        for note in notes:
            shown.setdefault(self._sheet.shown_at(note.cell), []).append(note)
        marked = 0
        for address, at_cell in shown.items():
            cell = self._sheet.cell(address)
            errors = any(note.severity == "error" for note in at_cell)
            severity: Severity = "error" if errors else "warning"
            cell.set("s", str(self._styles.marked(int(cell.get("s", "0")), severity)))
            marked += any(not note.is_legend for note in at_cell)
            self._changed = True
            self._comment(
                address, _printable(joined([line for note in at_cell for line in note.lines]))
            )
        return marked

    def save(self) -> None:
        """Put the parts that changed into the package, and drop those that ended up empty."""
        self._threads.save()
        if self._emptied and not len(self._comments):
            self._drop_parts()
        elif len(self._comments):
            self._save_boxes()
            self._save_comments()
        if self._changed:
            self._package.put(self._part, serialised(self._sheet.root))

    def _unmarked(self, line: int, column: int, style: int) -> int:
        """The style of a cell before it was marked: else that of the nearest cell in its column."""
        remembered = self._styles.remembered(style)
        if remembered is not None:
            return remembered
        for distance in range(1, _NEAR + 1):
            for near in (line - distance, line + distance):
                found = self._sheet.style_of(near, column)
                if found and not self._styles.is_mark(found) and self._styles.alike(found, style):
                    return found
        return self._styles.bare(style)

    def _comment(self, address: str, text: str) -> None:
        self._threads.reply(address, text)
        self._comments.put(address, text)
        line, column = position(address)
        whole = self._comments.text(address) or text
        self._boxes.put(line - 1, column, boxes.anchor(self._sheet, line, column, whole))

    def _block(self) -> int:
        drawings = (n for n in self._package.names() if n.lower().endswith(".vml"))
        taken = (block for n in drawings for block in boxes.blocks(self._package.part(n)))
        return max(taken, default=0) + 1

    def _save_comments(self) -> None:
        content = serialised(self._comments.root)
        if content == self._before[0] and self._comments_part:
            return
        if self._comments_part is None:
            self._comments_part = self._package.free_name("xl/comments{}.xml")
            self._package.declare(self._comments_part, comments.CONTENT_TYPE)
            self._package.relate(self._part, f"{self._office}/comments", self._comments_part)
        self._package.put(self._comments_part, content)

    def _save_boxes(self) -> None:
        content = self._boxes.content
        if content == self._before[1]:
            return
        if self._boxes_part is None:
            self._boxes_part = self._package.free_name("xl/drawings/vmlDrawing{}.vml")
            self._package.declare_extension("vml", boxes.CONTENT_TYPE)
            relation = self._package.relate(
                self._part, f"{self._office}/vmlDrawing", self._boxes_part
            )
            self._sheet.connect_comments(f"{{{self._office}}}id", relation)
            self._changed = True
        self._package.put(self._boxes_part, content)

    def _drop_parts(self) -> None:
        """Without comments neither their part nor an empty drawing stays behind."""
        for part in (self._comments_part, self._boxes_part):
            relations = self._package.relations(self._part)
            relation = next((r.id for r in relations if part and r.target == part), None)
            if part is None or relation is None:
                continue
            if part == self._boxes_part and not self._boxes.empty:
                self._save_boxes()
                continue
            self._package.unrelate(self._part, relation)
            self._package.drop(part)
            if part == self._boxes_part:
                self._sheet.disconnect_comments()
                self._changed = True


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
