"""A small workbook with everything that annotating must leave alone."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import xlsxwriter

from done_xl.model.findings import Finding, Place, Severity

FILE = "DOne_VBO_2026.xlsx"


def finding(
    sheet: str | None,
    cell: str | None,
    message: str,
    severity: Severity = "error",
    proposal: str | None = None,
) -> Finding:
    place = Place(FILE, sheet, cell)
    return Finding(place, severity, "CEL-001", message, proposal=proposal)


def make(path: Path) -> Path:
    """Three sheets: Start (title), Registratie (table, list, comment, locked), Notities (own)."""
    book = xlsxwriter.Workbook(str(path))
    start = book.add_worksheet("Start")
    title = book.add_format({"bold": True, "font_size": 16})
    entry = book.add_format({"bg_color": "#FFFBE6", "locked": False})
    day = book.add_format({"bg_color": "#FFFBE6", "locked": False, "num_format": "dd/mm/yyyy"})
    start.write_string("A1", "Werkboek", title)
    log = book.add_worksheet("Registratie")
    log.add_table("A3:C20", {"name": "tblRegistratie", "columns": [{"header": h} for h in "ABC"]})
    log.merge_range("E3:F4", "samen", title)
    for row in range(3, 20):
        log.write_blank(row, 0, None, day)
        log.write_blank(row, 1, None, entry)
        log.write_blank(row, 2, None, entry)
    log.write_number("A4", 46096, day)
    log.write_string("B4", "SOA Sollicitatieacties", entry)
    log.write_string("C4", "drie", entry)
    log.write_formula("H4", "=SUM(C4:C20)", None, 0)
    log.data_validation(
        "C4:C20", {"validate": "decimal", "criteria": ">=", "value": 0, "input_message": "3"}
    )
    log.add_sparkline("J4", {"range": "Registratie!C4:C20"})
    log.conditional_format("A4:C20", {"type": "blanks", "format": title})
    log.write_comment("B4", "Nog na te vragen", {"author": "Coach"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Registratie!$C$4:$C$20", "data_labels": {"value": True}})
    log.insert_chart("L2", chart, {"description": "acties per maand"})
    log.protect("", {"sort": True, "objects": True})
    own = book.add_worksheet("Notities")
    own.write_string("B2", "van onszelf")
    book.define_name("Organisatie", "=Start!$B$3")
    book.close()
    return path


def parts(path: Path) -> Mapping[str, bytes]:
    """The bytes of every part by its name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
