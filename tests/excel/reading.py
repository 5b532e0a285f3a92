"""What stands in a built file, by a reader that did not write it."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

with warnings.catch_warnings():
    # It calls its own library by names of before.
    warnings.simplefilter("ignore", DeprecationWarning)
    from oletools.olevba import VBA_Parser


def read_modules(path: Path) -> Mapping[str, str]:
    """The text of every module by name, with plain line ends, as olevba reads it.

    The lines of attributes that VBA shows to nobody stay.
    """
    parser = VBA_Parser(str(path))
    try:
        found = parser.extract_all_macros()
    finally:
        parser.close()
    return {name.rpartition(".")[0]: code.replace("\r\n", "\n") for _, _, name, code in found}


def code_names(path: Path) -> set[str]:
    """The code names in the package, those of the workbook and of each sheet."""
    with ZipFile(path) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.startswith("xl/")]
    roots = [ET.fromstring(part) for part in parts if part.startswith(b"<?xml")]
    return {name for root in roots for node in root if (name := node.get("codeName"))}


def custom_properties(path: Path) -> Mapping[str, str]:
    """The custom properties by name."""
    with ZipFile(path) as archive:
        root = ET.fromstring(archive.read("docProps/custom.xml"))
    return {node.get("name", ""): "".join(node.itertext()) for node in root}
