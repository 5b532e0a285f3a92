"""The organisation workbook as a file (workbooks page 1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.layout.handover import Handover
from done_xl.layout.places import places
from done_xl.layout.sheets import ENTRY_SHEETS
from done_xl.model.tables import TEMPLATE_ID, TEMPLATE_VERSION
from done_xl.writing.beside import beside
from done_xl.writing.book import Book, Cell
from done_xl.writing.carried import write_carried
from done_xl.writing.computed.sheets import write_computed
from done_xl.writing.entry import write_entry_sheet
from done_xl.writing.lists import write_lists
from done_xl.writing.meta import EXPORTED, write_meta
from done_xl.writing.start import list_sheets, open_start

NOTHING = Filling()


def write_organisation(
    path: Path,
    setup: Setup,
    filling: Filling = NOTHING,
    *,
    exported: bool = False,
    modified: datetime | None = None,
    cached: Mapping[tuple[str, str], Cell] | None = None,
    handover: Handover | None = None,
) -> None:
    """Write the workbook of one organisation and period, in place of any file of that name.

    An empty code or name leaves its cell on Start blank. `cached` gives results of computed cells
    by sheet and address; `modified` is when what it holds was saved; `handover` fills the sheet
    Overgenomen, which is not there without it. It is written beside its target and moved over it in
    one step. Raises ValueError for rows that do not fit their table, OSError where the file cannot
    be written.
    """
    with beside(path) as made:
        book = Book(made, cached=cached)
        _write(book, setup, filling, exported=exported)
        if handover is not None:
            write_carried(book, setup, handover)
        custom: dict[str, str | int] = {
            "done.template": TEMPLATE_ID,
            "done.version": TEMPLATE_VERSION,
        }
        if exported:
            custom["done.exported"] = EXPORTED
        book.close({"title": _title(setup), "company": setup.name}, custom, modified=modified)


def _title(setup: Setup) -> str:
    return " ".join(filter(None, ("DOne", setup.code, f"{setup.period.first:%Y-%m}")))


def _write(book: Book, setup: Setup, filling: Filling, *, exported: bool) -> None:
    known = catalogue()
    where = places(setup)
    values = filling.forms.get("start", {})
    start = open_start(book, setup, where, known, values, exported=exported)
    for spec in ENTRY_SHEETS:
        write_entry_sheet(book, spec, where, known, setup=setup, filling=filling)
    write_computed(book, setup, known, where, exported=exported)
    write_lists(book, known, where)
    write_meta(book, known, where, exported=exported)
    list_sheets(book, start, where, exported=exported)
