"""The bad files of the corpus: how each is made, what the check says of it, what of it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.layout.filling import Formula, Typed
from done_xl.model.tables import TEMPLATE_VERSION
from tests.corpus.making import (
    LOG,
    OLE,
    ROWS,
    Change,
    as_range,
    edited,
    logged,
    parts,
    rows_above,
    sheet_part,
    table_of,
    written,
    zipped,
)

SOA, CUR = "SOA Sollicitatieacties", "CUR Coachinguren"
APRIL = date(2026, 4, 1)
NONE: dict[str, float] = {}
Make = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """A file made at a path where a good workbook of BAD stands.

    `findings` are "severity code sheet!cell" in order; `counts` are its KPIs that are not zero, or
    None where the whole file counts nowhere; `reason` is why, the first error unless given.
    `suffix` is that of the file.
    """

    name: str
    make: Make
    findings: Sequence[str] = ()
    counts: dict[str, float] | None = None
    suffix: str = ".xlsx"
    reason: str | None = None


def counted(soa: float = 7, cur: float = 1.25) -> dict[str, float]:
    """The KPIs of a file of which these amounts count."""
    return {code: amount for code, amount in (("SOA", soa), ("CUR", cur)) if amount}


def content(data: bytes) -> Make:
    return lambda path: path.write_bytes(data)


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def change(function: Change) -> Make:
    return partial(edited, change=function)


def on_log(function: Callable[[Worksheet], object]) -> Make:
    return change(lambda book: function(book[LOG]))


@dataclass(frozen=True)
class More:
    """Makes a file with these rows of Registratie after those of the good one."""

    rows: tuple[Sequence[Typed], ...]
    name: str = "Bad vzw"

    def __call__(self, path: Path) -> object:
        return written(path, [*ROWS, *self.rows], name=self.name)


def more(*rows: Sequence[Typed], name: str = "Bad vzw") -> Make:
    return More(rows, name)


def amount(value: Typed) -> Make:
    return more(logged(APRIL, CUR, value))


def day(value: Typed) -> Make:
    return more(logged(value, SOA, 1))


def without(sheet: str) -> Make:
    return change(lambda book: book.remove(book[sheet]))


def untouched(_: Workbook) -> None:
    pass


def foreign(path: Path) -> None:
    book = Workbook()
    book["Sheet"].append(["Datum", "KPI", "Aantal"])
    book["Sheet"].append([date(2026, 1, 5), SOA, 3])
    book.save(path)


def broken_sheet(path: Path) -> None:
    parts(path, {sheet_part(path, LOG): lambda part: part[: len(part) // 2]})


def naming_a_file(path: Path) -> None:
    entity = b'?><!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/hostname">]>'

    def refer(part: bytes) -> bytes:
        return part.replace(b"?>", entity, 1).replace(b"belt terug", b"&e;")

    parts(path, {"xl/sharedStrings.xml": refer})


def newer(path: Path) -> None:
    now, later = (f">{number}</vt:".encode() for number in (TEMPLATE_VERSION, TEMPLATE_VERSION + 1))
    parts(path, {"docProps/custom.xml": lambda part: part.replace(now, later)})


def headed(cell: str, header: str) -> Make:
    """Another header of a column, in the cell and in the table's own list."""

    def rename(sheet: Worksheet) -> None:
        sheet[cell] = header
        table_of(sheet).tableColumns["ABCDEF".index(cell[0])].name = header

    return on_log(rename)


def column_gone(number: int) -> Make:
    def drop(sheet: Worksheet) -> None:
        sheet.delete_cols(number)
        found = table_of(sheet)
        found.ref = "A5:E14"
        del found.tableColumns[number - 1]
        if found.autoFilter:
            found.autoFilter.ref = found.ref

    return on_log(drop)


def column_added(header: str) -> Make:
    def add(sheet: Worksheet) -> None:
        sheet["G5"], sheet["G6"] = header, "x"
        found = table_of(sheet)
        found.ref = "A5:G14"
        found.tableColumns.append(TableColumn(id=7, name=header))
        if found.autoFilter:
            found.autoFilter.ref = found.ref

    return on_log(add)


def doubled(sheet: Worksheet) -> None:
    as_range(sheet)
    sheet["G5"], sheet["G6"] = "Aantal", 9


def hidden(sheet: Worksheet) -> None:
    sheet.row_dimensions[7].hidden = True


def filtered(sheet: Worksheet) -> None:
    table_of(sheet).autoFilter.add_filter_column(1, [SOA])
    hidden(sheet)


def blank_rows(sheet: Worksheet) -> None:
    for column in range(1, 7):
        sheet.cell(12, column).value = sheet.cell(8, column).value
        sheet.cell(8, column).value = None


def error_cells(sheet: Worksheet) -> None:
    for cell, text in (("C6", "#DIV/0!"), ("B7", "#N/A"), ("A8", "#REF!")):
        sheet[cell].value = text
        sheet[cell].data_type = "e"


def uncalculated(sheet: Worksheet) -> None:
    sheet["C6"] = "=1+2"


def stray(cell: str, sheet: str = LOG) -> Make:
    def put(book: Workbook) -> None:
        book[sheet][cell] = "x"

    return change(put)


def mac_days(book: Workbook) -> None:
    book.epoch = CALENDAR_MAC_1904


def copied(book: Workbook) -> None:
    book.copy_worksheet(book[LOG]).title = f"{LOG} (2)"


def many_kpis(book: Workbook) -> None:
    for line in range(27, 45):
        for column, value in enumerate((f"E{line}", "Eigen", "IN", "inspanning", "keer", "ja"), 1):
            book["Instellingen"].cell(line, column).value = value


def unfilled(path: Path) -> None:
    written(path, (), tables={"coaches": (), "candidates": ()})


FILES = (
    Case("resaved by openpyxl", change(untouched), (), counted()),
    Case("zero bytes", content(b""), ["error BST-001"]),
    Case("text named .xlsx", content(b"Datum;KPI;Aantal\r\n"), ["error BST-002"]),
    Case("truncated zip", half, ["error BST-003"]),
    Case(
        "old Excel named .xlsx",
        content(OLE + bytes(504) + "Workbook".encode("utf-16-le") + bytes(512)),
        ["error BST-004"],
    ),
    Case(
        "old Excel",
        content(OLE + bytes(504) + "Workbook".encode("utf-16-le") + bytes(512)),
        ["error BST-004"],
        suffix=".xls",
    ),
    Case(
        "password",
        content(OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)),
        ["error BST-005"],
    ),
    Case("Word", content(zipped(word__document_xml=b"<a/>")), ["error BST-002"]),
    Case("another program's workbook", foreign, ["error BST-006"]),
    Case("broken workbook part", lambda path: parts(path, {"xl/workbook.xml": lambda _: b"<x"}),
         ["error BST-003"]),
    Case("part that names a file of the computer", naming_a_file, ["error BST-003"]),
    Case("newer template", newer, ["error BST-007"]),
    Case("broken sheet", broken_sheet, ["error BLD-016 Registratie"], NONE),
    Case("without PDP", without("PDP"), ["error BLD-001"], counted()),
    Case("without Registratie", without(LOG), ["error BLD-001"], NONE),
    Case("without Start", without("Start"), ["error BLD-001"]),
    Case("unfilled", unfilled, ["error BOE-001"], reason="Dit werkboek is nog leeg."),
    Case("1904", change(mac_days), (), counted()),
)  # fmt: skip
TABLES = (
    Case("converted to a range", on_log(as_range), ["warning BLD-004 Registratie!A5"], counted()),
    Case(
        "required column renamed",
        headed("A5", "Dag"),
        ["error BLD-005 Registratie", "error BOE-008 Registratie", "info BLD-007 Registratie!A5"],
        NONE,
    ),
    Case(
        "optional column renamed",
        headed("F5", "Nota"),
        ["warning BLD-006 Registratie", "info BLD-007 Registratie!F5"],
        counted(),
    ),
    Case(
        "required column gone",
        column_gone(3),
        ["error BLD-005 Registratie", "error BOE-008 Registratie"],
        NONE,
    ),
    Case("optional column gone", column_gone(4), ["warning BLD-006 Registratie"], counted()),
    Case("own column", column_added("Nota"), ["info BLD-007 Registratie!G5"], counted()),
    Case("column as Excel doubles it", column_added("Aantal2"), ["info BLD-007 Registratie!G5"],
         counted()),
    Case(
        "column doubled",
        on_log(doubled),
        ["error BLD-008 Registratie!G5", "warning BLD-004 Registratie!A5"],
        counted(),
    ),
    Case("rows inserted above", on_log(lambda sheet: rows_above(sheet, 4)), (), counted()),
    Case("hidden row", on_log(hidden), ["info BLD-010 Registratie!A7"], counted()),
    Case("filtered row", on_log(filtered), ["info BLD-010 Registratie!A7"], counted()),
    Case("blank rows inside", on_log(blank_rows), (), counted()),
    Case(
        "merged cells",
        on_log(lambda sheet: sheet.merge_cells("A7:A8")),
        ["error BLD-009 Registratie!A7", "error CEL-001 Registratie!A8"],
        counted(soa=3),
    ),
    Case("sheet copied", change(copied), ["error BLD-017 Registratie (2)!A5"], counted()),
    Case("own KPIs beyond the table", change(many_kpis), ["error BLD-018 Instellingen!A27"],
         counted()),
    Case("stray last cell", stray("XFD1048576"), ["warning BLD-013 Registratie!XFD1048576"],
         counted()),
    Case("stray low cell", stray("T1048576"), ["warning BLD-013 Registratie!T1048576"], counted()),
    Case("stray cell on a computed sheet", stray("XFD1048576", "KPI rekenblad"), (), counted()),
)  # fmt: skip
CELLS = (
    Case("number as text", amount("3"), ["warning CEL-004 Registratie!C9"], counted(cur=4.25)),
    Case("decimal as text", amount("1,5"), ["warning CEL-004 Registratie!C9"], counted(cur=2.75)),
    Case("ambiguous number", amount("1.234"), ["error CEL-005 Registratie!C9"], counted()),
    Case("day as text", day("31/01/2026"), ["warning CEL-009 Registratie!A9"], counted(soa=8)),
    Case("ISO day as text", day("2026-01-31"), ["warning CEL-009 Registratie!A9"], counted(soa=8)),
    Case("day in words", day("31 jan"), ["warning CEL-009 Registratie!A9"], counted(soa=8)),
    Case("boolean amount", amount(value=True), ["error CEL-003 Registratie!C9"], counted()),
    Case("boolean day", day(value=False), ["error CEL-003 Registratie!A9"], counted()),
    Case(
        "error cells",
        on_log(error_cells),
        [f"error CEL-002 Registratie!{cell}" for cell in ("C6", "B7", "A8")],
        NONE,
    ),
    Case("formula with its result", amount(Formula("=2+3", 5)),
         ["warning CEL-025 Registratie!C9"], counted(cur=6.25)),
    Case("formula without result", amount(Formula("=2+3")), ["error CEL-026 Registratie!C9"],
         counted()),
    Case("formula of another program", on_log(uncalculated), ["error CEL-026 Registratie!C6"],
         counted(soa=4)),
    Case("emoji", more(logged(APRIL, SOA, 1, "👍 prima 😀")), (), counted(soa=8)),
    Case("32,000 characters", more(logged(APRIL, SOA, 1, "x" * 32000)),
         ["warning CEL-024 Registratie!F9"], counted(soa=8)),
    Case(
        "signs that start a formula",
        more(*(logged(APRIL, SOA, n, text) for n, text in enumerate(
            ("=1+1", "+32 9 123", "-nvt", "@allen", "=CMD|'/C calc'!A0"), 1)), name="=2+3"),
        (),
        counted(soa=22),
    ),
)  # fmt: skip
