"""Functions over tables and folders: what the check says of a range, a folder's totals."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from types import NoneType
from typing import Any, Final

from done_xl.api.cloud import is_on_server
from done_xl.api.outputs import UseError
from done_xl.api.ranges import check_range, table_named
from done_xl.api.totals import FolderTotals, folder_totals
from done_xl.model.raw import ErrorValue, RawTable, Value
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES, TableSpec
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import DASH, SEVERITY, count
from done_xl_udfs import columns
from done_xl_udfs.arguments import (
    as_number,
    as_words,
    error_of,
    is_blank,
    likely_day_or_none,
    words,
    words_or_none,
)
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.ranges import Rows, columns_of, grid

_CELL: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.IGNORECASE)
# What people copy along with a path.
_AROUND: Final = " \t\r\n\xa0\u200b\ufeff\"'`\u2018\u2019\u201c\u201d\u201e<>"
_DRIVE: Final = re.compile(r"[A-Z]:[\\/]", re.IGNORECASE)
_WEB: Final = re.compile(r"\w[\w+.-]+:")


def _table(value: object, name: str) -> TableSpec:
    typed = words(value, name)
    found = table_named(typed)
    if found is None:
        sheets = list(dict.fromkeys(spec.sheet for spec in TABLES if not spec.fixed))
        raise CellError(text.NO_TABLE.format(table=typed, options=text.either(sheets[1:4])))
    return found


def _corner(value: object, name: str) -> tuple[int, int]:
    """The row from 1 and the column from 0 of a cell's address; A1 without one."""
    typed = words_or_none(value, name) or "A1"
    found = _CELL.fullmatch(typed)
    if found is None:
        raise CellError(text.NO_ADDRESS.format(argument=name))
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column - 1


def _known_words(value: object, name: str) -> tuple[str, ...]:
    return tuple(as_words(cell, name) for row in grid(value) for cell in row if not is_blank(cell))


def _raw_table(rows: Rows, spec: TableSpec, corner: tuple[int, int]) -> RawTable:
    """The filled rows of a range as the reader would hand them over, with their addresses."""
    first, places = columns_of(rows, spec)
    body = rows[first - 1 :]
    at = [places.get(field.name) for field in spec.fields]
    given = list(zip(*body, strict=True))
    values = [
        [None] * len(body) if index is None or not body else _raw_column(given[index])
        for index in at
    ]
    line = corner[0] + first - 1
    lines: Sequence[int] = range(line, line + len(body))
    cells = list(zip(*values, strict=True))
    blank = (None,) * len(values)
    if not all(map(any, cells)):
        lines = [number for number, row in zip(lines, cells, strict=True) if row != blank]
        cells = [row for row in cells if row != blank]
    positions = tuple(None if index is None else corner[1] + index for index in at)
    return RawTable(spec.key, spec.sheet, line - 1, positions, tuple(cells), tuple(lines))


def _raw_column(cells: Sequence[Any]) -> Sequence[Value]:
    """The cells of one column as the reader hands them over."""
    kind = columns.kind_of(cells)
    if kind in (float, NoneType):
        return cells
    if kind is datetime and columns.have_no_time(cells):
        return columns.dates(cells)
    if kind is str:
        texts = columns.different_texts(cells)
        if texts is not None and all(texts.values()):
            return cells
    return columns.each(cells, _raw_value, lambda _: "")


def _raw_value(cell: object, place: str) -> Value:
    """A cell that is not blank as the reader hands it over."""
    error = error_of(cell)
    if error is not None:
        return ErrorValue(error)
    if isinstance(cell, datetime):
        return cell if cell.time() != datetime.min.time() else cell.date()
    if isinstance(cell, str | bool | float | date):
        return cell
    return as_number(cell, place)


def _period(first: date | None, last: date | None) -> Period | None:
    if first is None and last is None:
        return None
    if first is None or last is None:
        raise CellError(text.HALF_PERIOD)
    if last < first:
        raise CellError(text.END_BEFORE_START.format(first="van", last="tot"))
    return Period(first, last)


@excel_function(
    summary="Kijkt een tabel na zoals done_xl een werkboek nakijkt, en toont elke fout en "
    "waarschuwing met de cel en wat u kunt doen.",
    arguments=(
        Argument(
            "bereik",
            "De rijen van één tabel, met haar koppen of met alle kolommen in de volgorde van het "
            "werkboek.",
            "range",
            lambda value, _: grid(value),
        ),
        Argument(
            "tabel",
            'Welke tabel het is: de naam van het blad of van de tabel, zoals "Registratie".',
            "cell",
            _table,
        ),
        Argument("van", "Het begin van de periode.", "cell", likely_day_or_none, optional=True),
        Argument("tot", "Het einde van de periode.", "cell", likely_day_or_none, optional=True),
        Argument(
            "gekend",
            "De codes van kandidaten, namen van coaches, eigen KPI's en competenties die mogen. "
            "Leeg: elke code met de juiste vorm en elke coach.",
            "range",
            _known_words,
            optional=True,
        ),
        Argument(
            "linksboven",
            'Het adres van de eerste cel van het bereik, zoals "A5". Leeg: A1.',
            "cell",
            _corner,
            optional=True,
        ),
    ),
    example='=DONE_CONTROLE(tblRegistratie[#Alles];"Registratie";;;;"A5")',
    spills=True,
)
def DONE_CONTROLE(  # noqa: PLR0917 - Excel hands over by place
    bereik: Rows,
    tabel: TableSpec,
    van: date | None,
    tot: date | None,
    gekend: Sequence[str],
    linksboven: tuple[int, int],
) -> Spill:
    """A row per finding with cell, severity, message and proposal; else that there are none."""
    raw = _raw_table(bereik, tabel, linksboven)
    found = check_range(raw, tabel, period=_period(van, tot), also=gekend)
    if not found.rows:
        return [[text.NO_ROWS]]
    if not found.findings:
        return [[text.NO_FINDINGS.format(rows=count(found.rows, "rij", "rijen"))]]
    rows: Spill = [list(text.FINDING_HEADS)]
    for one in found.findings:
        cell, what = one.place.cell or "", SEVERITY[one.severity]
        rows.append([cell, what, one.message, one.proposal or ""])
    return rows


def _folder(value: object, name: str) -> Path:
    """The folder that a cell names; CellError for anything but a folder on this computer.

    A formula in a stranger's workbook may name the stranger's server, to which Windows would hand
    over who is logged in; so nothing is looked up before the form of the path is known to be local.
    """
    typed = words(value, name).strip(_AROUND)
    if is_on_server(typed):
        raise CellError(text.NETWORK_FOLDER.format(folder=typed))
    if _WEB.match(typed):
        raise CellError(text.WEB_FOLDER.format(folder=typed))
    if not (_DRIVE.match(typed) if os.name == "nt" else typed.startswith("/")):
        raise CellError(text.PARTIAL_FOLDER.format(folder=typed))
    path = Path(typed)
    if "\0" in typed or not _is_folder(path):
        raise CellError(text.NO_FOLDER.format(folder=typed))
    return path


def _is_folder(path: Path) -> bool:
    """Whether a path is that of a folder; also False where the system refuses to say."""
    try:
        return path.is_dir()
    except OSError:
        return False


@excel_function(
    summary="De totalen van alle werkboeken in een map: elke organisatie in een rij, elke KPI van "
    "het project in een kolom. De map wordt pas opnieuw gelezen als er een bestand verandert.",
    arguments=(
        Argument("map", "Het volledige pad van de map met de werkboeken.", "cell", _folder),
        Argument(
            "peildatum",
            "De dag tot wanneer alles telt. Leeg: vandaag, of het einde van de laatste periode.",
            "cell",
            likely_day_or_none,
            optional=True,
        ),
    ),
    example='=DONE_CONSOLIDATIE("C:\\Projecten\\Werkboeken")',
    spills=True,
    # A file that changes changes no cell: at every calculation the folder is looked up again.
    volatile=True,
    in_wizard=False,
)
def DONE_CONSOLIDATIE(map: Path, peildatum: date | None) -> Spill:  # noqa: A002 - the argument's name in Excel
    """A row per organisation and period, the totals below, and what does not count."""
    try:
        found = folder_totals(map, today=date.today(), reference=peildatum)
    except OSError as error:
        raise CellError(text.NO_FOLDER.format(folder=map)) from error
    except UseError as error:
        raise CellError(str(error)) from error
    organisations = found.json["organisations"]
    left_out = _left_out(found)
    if not organisations:
        return [[left_out or text.NO_BOOKS]]
    rows: Spill = [[*text.TOTALS_HEADS, *found.codes]]
    for one, used in zip(organisations, found.used, strict=True):
        period = one["period"]
        days = (date.fromisoformat(period["from"]), date.fromisoformat(period["to"]))
        amounts = _amounts(one["kpis"], found.codes, used)
        rows.append([one["code"], one["name"], *days, *amounts])
    totals = _amounts(found.json["totals"], found.codes, frozenset().union(*found.used))
    rows.append([text.TOTAL, "", "", "", *totals])
    if left_out:
        rows.append([left_out, *[""] * (len(rows[0]) - 1)])
    return rows


def _amounts(
    kpis: dict[str, float | None], codes: Sequence[str], used: frozenset[str]
) -> list[object]:
    return [kpis[code] if code in used else DASH for code in codes]


def _left_out(found: FolderTotals) -> str:
    """How many files and rows do not count; nothing where all do."""
    files = len(found.json["excluded"])
    parts = [count(files, "bestand", "bestanden")] if files else []
    parts += [count(found.rows, "rij", "rijen")] if found.rows else []
    return text.LEFT_OUT.format(what=" en ".join(parts)) if parts else ""
