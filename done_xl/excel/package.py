"""An .xlsx with VBA modules and a ribbon: the bytes of an .xlsm or .xlam, equal on every run."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from lxml import etree
from pyopenvba import ExcelFile

from done_xl.excel import properties
from done_xl.excel.vbatext import module_text

Kind = Literal["xlsm", "xlam"]
Parts = dict[str, bytes]

_MAIN: Final = {
    "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "xlam": "application/vnd.ms-excel.addin.macroEnabled.main+xml",
}
_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = "_rels/.rels"
_RIBBON: Final = "customUI/customUI14.xml"
_RIBBON_RELATION: Final = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_TYPES_NAMESPACE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS_NAMESPACE: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DOCUMENT: Final = re.compile(r"xl/workbook\.xml|xl/(?:work|chart)sheets/[^/]+\.xml")
_FIRST_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


class PackageError(Exception):
    """A base or modules that make no valid file; a bug of ours."""


def with_macros(
    base: bytes,
    modules: Mapping[str, str],
    kind: Kind,
    *,
    about: Mapping[str, str],
    ribbon: bytes | None = None,
) -> bytes:
    """The file `base` (.xlsx, with code names on the workbook and each sheet) with macros.

    A module with the name of the workbook or a sheet becomes its code; `about` goes into the
    custom properties. Raises PackageError where
    the base has no code names or the project would not be sound, ValueError where a text is not
    one of VBA.
    """
    parts = _unpacked(base)
    if nameless := [
        name for name in parts if _DOCUMENT.fullmatch(name) and not _coded(parts[name])
    ]:
        raise PackageError(f"no code name: {', '.join(sorted(nameless))}")
    _set_main_type(parts, "xlsm")  # the only kind that VBA can be added to
    parts = _with_project(parts, modules)
    _set_main_type(parts, kind)
    _set_properties(parts, about)
    if ribbon is not None:
        # The package's Default for xml covers its content type.
        _add_part(parts, _RIBBON, _RIBBON_RELATION, ribbon)
    return _packed(parts)


def _coded(part: bytes) -> bool:
    """Whether a workbook or sheet has a code name, without which it loses its module."""
    return re.search(rb"<(?:workbookPr|sheetPr)\b[^>]*\bcodeName=", part) is not None


def _with_project(parts: Parts, modules: Mapping[str, str]) -> Parts:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "macros.xlsm"
        path.write_bytes(_packed(parts))
        with ExcelFile(path) as book:
            project = book.add_vba_project()
            documents = set(book.module_names())
            for name, text in modules.items():
                source = module_text(name, text)
                if name in documents:
                    book.set_module(name, source)
                else:
                    project.add_module(name, source)
            book.save()
        with ExcelFile(path) as book:
            problems = book.validate()
            names = set(book.module_names())
        if problems or names != documents | set(modules):
            raise PackageError(f"unsound VBA project: {problems or names}")
        return _unpacked(path.read_bytes())


def _set_main_type(parts: Parts, kind: Kind) -> None:
    types = etree.fromstring(parts[_TYPES])
    (main,) = types.findall(f"{_TYPES_NAMESPACE}Override[@PartName='/xl/workbook.xml']")
    main.set("ContentType", _MAIN[kind])
    parts[_TYPES] = _xml(types)


def _set_properties(parts: Parts, about: Mapping[str, str]) -> None:
    known = parts.get(properties.PART)
    part = properties.with_properties(known, about)
    if known is not None:
        parts[properties.PART] = part
        return
    types = etree.fromstring(parts[_TYPES])
    made = etree.SubElement(types, f"{_TYPES_NAMESPACE}Override")
    made.set("PartName", f"/{properties.PART}")
    made.set("ContentType", properties.CONTENT_TYPE)
    parts[_TYPES] = _xml(types)
    _add_part(parts, properties.PART, properties.RELATION, part)


def _add_part(parts: Parts, name: str, relation: str, part: bytes) -> None:
    relations = etree.fromstring(parts[_RELATIONS])
    made = etree.SubElement(relations, f"{_RELATIONS_NAMESPACE}Relationship")
    made.set("Id", f"rIdDone{len(relations)}")
    made.set("Type", relation)
    made.set("Target", name)
    parts[_RELATIONS] = _xml(relations)
    parts[name] = part


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _unpacked(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: Parts) -> bytes:
    """The package, content types first, with a fixed moment and system: equal bytes everywhere."""
    names = sorted(parts, key=lambda name: (name != _TYPES, name != _RELATIONS))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return held.getvalue()
