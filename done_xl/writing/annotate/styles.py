"""Marked cell styles: a copy of the cell's own style with another fill.

The fill that a mark hides is kept in the mark itself: a solid fill shows its foreground only, so
its background colour is free to remember the foreground that stood there before. That survives
another program saving the file, which style numbers do not. Only plain fills are remembered.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from done_xl.model.findings import Severity

# Pink and orange, as the legend calls them; deeper than the orange of a low score.
# Off by one from round palette values, so that no colour of a person or a theme equals them.
MARK: Final = {"error": "FFF7B6C5", "warning": "FFFFA645"}
_NO_COLOUR: Final = {"indexed": "64"}


class Styles:
    """The styles part; every style is looked for before one is added, so nothing piles up."""

    def __init__(self, root: etree._Element, *, remembers: bool = True) -> None:
        """`remembers` is False where the program that saved the file fills in own colours."""
        self.root = root
        self._remembers = remembers
        space = etree.QName(root).namespace
        self._tag = f"{{{space}}}%s"
        self._fills = self._needed("fills")
        self._formats = self._needed("cellXfs")
        self._made: dict[tuple[int, int], int] = {}
        # The styles of ours that the file came with.
        self.marks = frozenset(n for n in range(len(self._formats)) if self.is_mark(n))
        self._count = (len(self._fills), len(self._formats))

    @property
    def changed(self) -> bool:
        """Whether a fill or a style was added."""
        return self._count != (len(self._fills), len(self._formats))

    def marked(self, style: int, severity: Severity) -> int:
        """The style like `style` with the fill of a severity."""
        return self._with_fill(
            style, self._fill({"rgb": MARK[severity]}, self._colour(style) or _NO_COLOUR)
        )

    def is_mark(self, style: int) -> bool:
        """Whether a style is one of ours."""
        return self._colour(style).get("rgb") in MARK.values()

    def remembered(self, style: int) -> int | None:
        """The style that a mark of ours stands for; None where the mark's memory was lost."""
        pattern = self._pattern(style)
        colour = {} if pattern is None else _attributes(pattern.find(self._tag % "bgColor"))
        if not self._remembers or colour.get("rgb") in MARK.values():
            return None
        if not colour or colour == _NO_COLOUR:
            return self.bare(style)
        return self._with_fill(style, self._fill(colour, None))

    def bare(self, style: int) -> int:
        """The style like `style` without any fill."""
        return self._with_fill(style, 0)

    def alike(self, one: int, other: int) -> bool:
        """Whether two styles are the same but for their fills."""
        return _look(self._formats[one]) == _look(self._formats[other])

    def _needed(self, name: str) -> etree._Element:
        node = self.root.find(self._tag % name)
        if node is None:
            raise ValueError(name)
        return node

    def _pattern(self, style: int) -> etree._Element | None:
        number = int(self._formats[style].get("fillId", "0"))
        return self._fills[number].find(self._tag % "patternFill")

    def _colour(self, style: int) -> dict[str, str]:
        """The attributes of a solid fill's colour; none for any other fill."""
        pattern = self._pattern(style)
        if pattern is None or pattern.get("patternType") != "solid":
            return {}
        return _attributes(pattern.find(self._tag % "fgColor"))

    def _fill(self, front: dict[str, str], back: dict[str, str] | None) -> int:
        """The number of a solid fill of these colours; `back` None takes any."""
        for number, fill in enumerate(self._fills):
            pattern = fill.find(self._tag % "patternFill")
            if pattern is None or pattern.get("patternType") != "solid":
                continue
            found = [_attributes(pattern.find(self._tag % name)) for name in ("fgColor", "bgColor")]
            if found[0] == front and back in (None, found[1]):
                return number
        fill = etree.SubElement(self._fills, self._tag % "fill")
        pattern = etree.SubElement(fill, self._tag % "patternFill")
        pattern.set("patternType", "solid")
        for name, colour in (("fgColor", front), ("bgColor", back or _NO_COLOUR)):
            node = etree.SubElement(pattern, self._tag % name)
            for key, value in colour.items():
                node.set(key, value)
        self._fills.set("count", str(len(self._fills)))
        return len(self._fills) - 1

    def _with_fill(self, style: int, fill: int) -> int:
        if (style, fill) not in self._made:
            self._made[style, fill] = self._found_or_added(style, fill)
        return self._made[style, fill]

    def _found_or_added(self, style: int, fill: int) -> int:
        key = _key(self._formats[style])
        for number, candidate in enumerate(self._formats):
            if int(candidate.get("fillId", "0")) == fill and _key(candidate) == key:
                return number
        made = deepcopy(self._formats[style])
        made.set("fillId", str(fill))
        made.set("applyFill", "1")
        self._formats.append(made)
        self._formats.set("count", str(len(self._formats)))
        return len(self._formats) - 1


def _attributes(node: etree._Element | None) -> dict[str, str]:
    return {} if node is None else {str(key): str(value) for key, value in node.attrib.items()}


def _look(node: etree._Element) -> object:
    """What two styles of one look share, however a program fills in the flags about them."""
    attributes, children = _key(node)
    return [pair for pair in attributes if not pair[0].startswith("apply")], children


def _key(node: etree._Element) -> tuple[tuple[tuple[str, str], ...], tuple[bytes, ...]]:
    """What makes a style apart from its fill."""
    attributes = {k: v for k, v in _attributes(node).items() if k not in {"fillId", "applyFill"}}
    children = tuple(etree.tostring(child, method="c14n", with_tail=False) for child in node)
    return tuple(sorted(attributes.items())), children
