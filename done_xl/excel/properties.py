"""The custom properties of a file: what it was built with, for the doctor to compare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

PART: Final = "docProps/custom.xml"
CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
RELATION: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
)
_NAMESPACE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_VALUES: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
# The format id that Office gives to all properties of users, and the first number it allows.
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST: Final = 2
_EMPTY: Final = f'<Properties xmlns="{_NAMESPACE[1:-1]}" xmlns:vt="{_VALUES[1:-1]}"/>'.encode()


def with_properties(part: bytes | None, values: Mapping[str, str]) -> bytes:
    """The part of custom properties with these texts set; `part` is what there was, if anything."""
    if part is None:
        part = _EMPTY
    root = etree.fromstring(part)
    for old in root.findall(f"{_NAMESPACE}property"):
        if old.get("name") in values:
            root.remove(old)
    kept = [int(old.get("pid", _FIRST)) for old in root.findall(f"{_NAMESPACE}property")]
    for number, (name, value) in enumerate(values.items(), max([*kept, _FIRST - 1]) + 1):
        made = etree.SubElement(root, f"{_NAMESPACE}property")
        made.set("fmtid", _FORMAT)
        made.set("pid", str(number))
        made.set("name", name)
        etree.SubElement(made, f"{_VALUES}lpwstr").text = value
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
