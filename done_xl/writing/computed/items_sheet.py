"""Writing the hidden sheet `_items`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xlsxwriter.worksheet import Worksheet

from done_xl.model.tables import table
from done_xl.writing.book import Cell
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.computed.items import Items, key_formula, person_formula
from done_xl.writing.computed.items_facts import (
    competence_facts,
    contact_facts,
    measure_facts,
    month_facts,
    person_facts,
    talk_facts,
)
from done_xl.writing.computed.items_grid import SCALE, SHEET, SHOWN, items_grid, kinds_of
from done_xl.writing.computed.items_view import next_formulas, shown_formulas
from done_xl.writing.computed.rekenblad_grid import CODE, kpi_area
from done_xl.writing.computed.terms_block import asked_papers, spans


def items_of(context: Context, reken: Helpers) -> Items:
    """What every formula over the items is made from."""
    return Items(context, reken, items_grid(context), kinds_of(context))


def write_items(items: Items) -> None:
    """Write `_items`: every potential item, the facts behind them, and those that are shown."""
    sheet = items.context.book.sheet(SHEET)
    sheet.hide()
    sheet.protect()
    for name, column in items.grid.columns.items():
        items.context.book.value(sheet, 0, column, name, items.context.book.format())
    writer = _Writer(items, sheet)
    writer.items()
    writer.facts()
    writer.lists()
    for place in range(1, SHOWN + 1):
        writer.put(place, shown_formulas(items, place))
    for row in range(1, items.context.rows("candidates") + 1):
        writer.put(row, next_formulas(items, row))
    keys = items.grid.area("item")
    late = f'=COUNTIF({keys},"<"&Peildatum*{SCALE})'
    writer.put(1, {"count": f"=COUNT({keys})", "late": late})


class _Writer:
    """Puts values and formulas under the names of their columns."""

    def __init__(self, items: Items, sheet: Worksheet) -> None:
        self._items, self._sheet = items, sheet
        self._plain = items.context.book.format()

    def put(self, row: int, cells: Mapping[str, Cell]) -> None:
        """Write cells of one row of their block, formulas and values."""
        book = self._items.context.book
        for name, cell in cells.items():
            column = self._items.grid.columns[name]
            if isinstance(cell, str) and cell.startswith("="):
                book.formula(self._sheet, row, column, cell, self._plain)
            else:
                book.value(self._sheet, row, column, cell, self._plain)

    def _down(self, name: str, cells: Iterable[Cell]) -> None:
        for row, cell in enumerate(cells, 1):
            self.put(row, {name: cell})

    def items(self) -> None:
        """A row for each potential item."""
        for kind in self._items.kinds.values():
            for row in range(1, kind.rows + 1):
                cells: dict[str, Cell] = {"item": key_formula(self._items, kind, row)}
                if kind.personal:
                    cells["person"] = person_formula(self._items, kind, row)
                self.put(kind.number(row), cells)

    def facts(self) -> None:
        """A row for each row of the tables that need more than one formula."""
        for key, facts in (
            ("candidates", person_facts),
            ("measures", measure_facts),
            ("talks", talk_facts),
            ("contacts", contact_facts),
        ):
            for row in range(1, self._items.context.rows(key) + 1):
                self.put(row, facts(self._items, row))

    def lists(self) -> None:
        """The kinds with their words, the talks' months, the names and terms of measures."""
        self._kinds()
        self._down("months", month_facts())
        self._down("competence name", competence_facts(self._items))
        known = self._items.context.catalogue
        codes = [one.code for one in known.measures]
        labels = [one.label for one in known.measures]
        both = [f"{one.code} {one.label}" for one in known.measures]
        self._down("measure name", [*codes, *labels, *both])
        self._down("measure code", codes * 3)
        papers = asked_papers(known)
        for row, span in enumerate(spans(known), 1):
            asks = {f"asks {name}": int(name in span.required) for name in papers}
            days = {"from": span.first, "until": span.last}
            most = {"most days": span.days, "most months": span.months}
            self.put(row, {"span": row, "span of": span.measure, **days, **most, **asks})
        spec = table("measures")
        self._down("paper", [spec.field(name).column.header for name in papers])
        columns = [self._items.context.column("measures", name) for name in papers]
        self._down("paper column", [f"=COLUMN(INDEX({column},1))" for column in columns])

    def _kinds(self) -> None:
        column = self._items.context.column
        for row, kind in enumerate(self._items.kinds.values(), 1):
            followed = f'=COUNTIF({kpi_area(CODE)},"{kind.moment}")' if kind.moment else 1
            to, late_to = (f"=COLUMN(INDEX({column(kind.table, one)},1))" for one in kind.fields)
            now, after = kind.words
            cells: dict[str, Cell] = {
                "first": kind.number(1),
                "followed": followed,
                "margin": kind.margin,
                "now": now,
                "after": after,
                "sheet": self._items.context.places.table(kind.table).sheet,
                "top": f"=ROW(INDEX({column(kind.table, kind.field)},1))",
                "to": to,
                "late to": late_to,
            }
            self.put(row, cells)
