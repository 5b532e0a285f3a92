"""The tables of the README that follow from the code: `python -m tests.readme` renews them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from done_xl.model.project_forms import NEW_SHEET, START_SHEET
from done_xl.text_nl.buttons import BUTTONS, Button
from done_xl_udfs import FUNCTIONS

README: Final = Path(__file__).resolve().parent.parent / "README.md"
_PLACES: Final = {
    frozenset({"project"}): "{sheet}",
    frozenset({"ribbon"}): "lint",
    frozenset({"project", "ribbon"}): "lint en {sheet}",
}


def tables() -> dict[str, list[str]]:
    """The lines of each table by the heading above it."""
    buttons = [(f"**{one.label}**", _place(one), one.tip) for one in BUTTONS]
    functions = [(f"`{one.name}`", one.summary, f"`{one.example}`") for one in FUNCTIONS]
    return {"De knoppen": _lines(buttons), "De functies": _lines(functions)}


def _place(button: Button) -> str:
    """Where a button stands: those that make a workbook have a sheet of their own."""
    sheet = NEW_SHEET if button.group == "new" else START_SHEET
    return _PLACES[button.places].format(sheet=sheet)


def table_below(text: str, heading: str) -> list[str]:
    """The lines of the first table below a heading, without its own head."""
    start, end = _span(text, heading)
    return text[start:end].splitlines()


def renewed(text: str) -> str:
    """The README with these tables as they should be."""
    for heading, lines in tables().items():
        start, end = _span(text, heading)
        text = text[:start] + "".join(f"{line}\n" for line in lines) + text[end:]
    return text


def _lines(rows: Sequence[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]


def _span(text: str, heading: str) -> tuple[int, int]:
    """Where the rows of the first table below a heading begin and end."""
    begin = text.index(f"# {heading}\n")
    found = re.compile(r"^\|[-|]+\|\n((?:\|.*\n)*)", re.MULTILINE).search(text, begin)
    assert found is not None, heading
    return found.span(1)


if __name__ == "__main__":
    README.write_text(renewed(README.read_text("utf-8")), "utf-8")
