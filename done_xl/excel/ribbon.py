"""The ribbon tab of the add-in, as Excel's custom UI of 2009/07."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

from done_xl.text_nl import vba
from done_xl.text_nl.buttons import BUTTONS, GROUPS

NAMESPACE: Final = "http://schemas.microsoft.com/office/2009/07/customui"
# The module with the callbacks, named in front: another workbook can have a macro of the same name.
CALLBACKS: Final = "DoneLint"


def ribbon_xml() -> bytes:
    """The XML of the tab, after the tab Start: a group for each kind of button in the ribbon."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_tag("customUI"))
    tabs = ET.SubElement(ET.SubElement(root, _tag("ribbon")), _tag("tabs"))
    names = {"id": "doneTab", "label": vba.TAB, "insertAfterMso": "TabHome"}
    tab = ET.SubElement(tabs, _tag("tab"), names)
    for key, label in GROUPS.items():
        buttons = [one for one in BUTTONS if one.group == key and "ribbon" in one.places]
        if not buttons:
            continue
        group = ET.SubElement(tab, _tag("group"), {"id": f"doneGroup_{key}", "label": label})
        for button in buttons:
            attributes = {
                "id": f"done{button.sub}",
                "label": button.label,
                "size": "large",
                "imageMso": button.image,
                "onAction": f"{CALLBACKS}.{button.sub}",
                "screentip": button.label,
                "supertip": button.tip,
            }
            ET.SubElement(group, _tag("button"), attributes)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return text


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
