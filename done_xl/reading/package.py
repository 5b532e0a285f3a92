"""The parts of an .xlsx or .xlsm file, and what its small parts say."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from xml.etree import ElementTree as ET

from done_xl.model.books import BOOKS
from done_xl.reading.archive import Archive
from done_xl.reading.sheet import (
    Area,
    Contents,
    NamedTable,
    UnreadableError,
    parse_area,
    parse_moment,
    parse_reference,
)
from done_xl.text_nl.annotate import AUTHOR

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COMMENTS: Final = re.compile(r"/comments?\d*\.xml$")
# Our name as the author of a comment or, where a program dropped the author, as its first line.
_OURS: Final = re.compile(rf">{AUTHOR}(?:<|:\s)".encode())
# LibreOffice can save the same parts under the ISO names of the standard.
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", _MAIN[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


@dataclass(frozen=True, slots=True)
class Package:
    """A zip file with the workbook's part and the part of every sheet."""

    archive: Archive
    workbook: str
    sheets: Mapping[str, str]
    contents: Contents


def parse_part(data: bytes) -> ET.Element:
    """The root element of a part; raises UnreadableError where it is no XML."""
    if b"purl.oclc.org" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    try:
        return ET.fromstring(data)
    except (ET.ParseError, ValueError, LookupError) as error:
        raise UnreadableError(str(error)) from error


def open_package(archive: Archive, *, with_tables: bool = True) -> Package:
    """The parts of a workbook; raises UnreadableError where the package is damaged."""
    workbook = _workbook_part(archive)
    root = parse_part(archive.part(workbook))
    targets = _relations(archive, workbook)
    sheets = {}
    for sheet in root.iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_ID, ""))
        if target and target[0].endswith("/worksheet"):
            sheets[sheet.get("name", "")] = target[1]
    properties = root.find(f"{_MAIN}workbookPr")
    contents = Contents(
        sheet_names=tuple(sheets),
        tables=_tables(archive, sheets) if with_tables else {},
        names=_names(root),
        custom=_custom(archive),
        modified=_modified(archive),
        date_1904=properties is not None and properties.get("date1904") in ("1", "true"),
        keeps_tables=True,
        marked=_marked(archive),
    )
    return Package(archive, workbook, sheets, contents)


def binary_contents(archive: Archive, sheet_names: tuple[str, ...]) -> Contents:
    """What an .xlsb file says about itself in its parts of plain XML: only its properties."""
    return Contents(sheet_names, custom=_custom(archive), modified=_modified(archive))


def _workbook_part(archive: Archive) -> str:
    for kind, target in _relations(archive, "").values():
        if kind.endswith("/officeDocument"):
            return target
    raise UnreadableError("no workbook part")


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """The (type, part) by relation id of a part; empty where it has no relations."""
    folder, base = posixpath.split(part)
    name = posixpath.join(folder, "_rels", f"{base}.rels")
    if name not in archive:
        return {}
    found = {}
    for relation in parse_part(archive.part(name)):
        if relation.tag == f"{_REL}Relationship" and relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            found[relation.get("Id", "")] = (relation.get("Type", ""), posixpath.normpath(path))
    return found


def _tables(archive: Archive, sheets: Mapping[str, str]) -> dict[str, NamedTable]:
    """The tables of all sheets by their name; a damaged table part counts as no table."""
    found = {}
    for sheet, part in sheets.items():
        try:
            related = _relations(archive, part)
            for kind, target in related.values():
                if kind.endswith("/table"):
                    table = _table(parse_part(archive.part(target)), sheet)
                    if table:
                        found[table.name] = table
        except (UnreadableError, ValueError):
            continue
    return found


def _table(root: ET.Element, sheet: str) -> NamedTable | None:
    area = parse_area(root.get("ref", ""))
    if area is None:
        return None
    shown = root.get("headerRowCount", "1") != "0"
    totals = int(root.get("totalsRowCount", "0") or 0)
    last = area.last_line - totals
    headers = () if shown else tuple(c.get("name", "") for c in root.iter(f"{_MAIN}tableColumn"))
    first = area.first_line if shown else area.first_line - 1
    name = root.get("displayName") or root.get("name") or ""
    data = Area(first, area.first_column, last, area.last_column)
    return NamedTable(name, sheet, data, headers, totals)


def _names(root: ET.Element) -> dict[str, tuple[str, Area]]:
    """Where the entries of our forms stand; a workbook holds many more names than these."""
    entries = {name for spec in BOOKS.values() for form in spec.forms for name in form.names}
    found = {}
    for defined in root.iter(f"{_MAIN}definedName"):
        name = defined.get("name", "")
        if name in entries and (reference := parse_reference(defined.text or "")):
            found[name] = reference
    return found


def _custom(archive: Archive) -> dict[str, str]:
    if "docProps/custom.xml" not in archive:
        return {}
    try:
        root = parse_part(archive.part("docProps/custom.xml"))
    except UnreadableError:
        return {}
    return {entry.get("name", ""): "".join(entry.itertext()).strip() for entry in root}


def _modified(archive: Archive) -> datetime | None:
    if "docProps/core.xml" not in archive:
        return None
    try:
        root = parse_part(archive.part("docProps/core.xml"))
    except UnreadableError:
        return None
    return parse_moment(root.findtext("{http://purl.org/dc/terms/}modified"))


def _marked(archive: Archive) -> bool:
    """Whether the check put comments in the workbook; a damaged part counts as without any."""
    for name in filter(_COMMENTS.search, archive.entries):
        try:
            if _OURS.search(archive.part(name)):
                return True
        except UnreadableError:
            continue
    return False
