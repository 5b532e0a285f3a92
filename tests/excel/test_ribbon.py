"""The ribbon: valid by the schema of Microsoft's own SDK, and every button finds its callback."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from done_xl.excel.ribbon import CALLBACKS, NAMESPACE, ribbon_xml
from done_xl.text_nl.buttons import BUTTONS, GROUPS

# The schema that Microsoft publishes with the Open XML SDK, as openxml-audit holds it.
SCHEMA: Final = "schemas_microsoft_com_office_2009_07_customui.json"
RELATION: Final = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"


@pytest.fixture(scope="module")
def schema() -> Mapping[str, Any]:
    """The types by the name that a parent gives them."""
    data = files("openxml_audit") / "data" / "openxml" / "schemas" / SCHEMA
    found: dict[str, Any] = json.loads(data.read_text())
    return {one["Name"]: one for one in found["Types"]}


def faults(node: ET.Element, name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """What the schema forbids in an element of a type, and in all below it."""
    kind = schema[name]
    allowed = {one["QName"].removeprefix(":"): one for one in kind.get("Attributes", ())}
    for key, value in node.attrib.items():
        if key not in allowed:
            yield f"{name}: no attribute {key}"
            continue
        for validator in allowed[key].get("Validators", ()):
            for rule in validator.get("Arguments", ()):
                if rule["Name"] == "MaxLength" and len(value) > int(rule["Value"]):
                    yield f"{name}: {key} too long"
                if rule["Name"] == "IsNcName" and not re.fullmatch(r"[A-Za-z_][\w.-]*", value):
                    yield f"{name}: {key} no name"
    children = {one["Name"].partition("/")[2]: one["Name"] for one in kind.get("Children", ())}
    for child in node:
        tag = child.tag.replace(f"{{{NAMESPACE}}}", "mso14:")
        if tag in children:
            yield from faults(child, children[tag], schema)
        else:
            yield f"{name}: no element {tag}"


def of_root(xml: bytes, schema: Mapping[str, Any]) -> list[str]:
    """What the schema forbids in a whole document."""
    root = ET.fromstring(xml)
    assert root.tag == f"{{{NAMESPACE}}}customUI"
    return list(faults(root, "mso14:CT_CustomUI/mso14:customUI", schema))


def test_the_ribbon_is_valid(schema: Mapping[str, Any]) -> None:
    assert of_root(ribbon_xml(), schema) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"onAction=", b"onClick=", "mso14:CT_Button/mso14:button: no attribute onClick"),
        (b"<group ", b"<grupo ", "mso14:CT_Tab/mso14:tab: no element mso14:grupo"),
        (b'id="doneTab"', b'id="done Tab"', "mso14:CT_Tab/mso14:tab: id no name"),
    ],
)
def test_the_check_of_the_schema_finds_what_is_wrong(
    old: bytes, new: bytes, fault: str, schema: Mapping[str, Any]
) -> None:
    broken = (
        ribbon_xml()
        .replace(old, new)
        .replace(
            b"</group>",
            new.replace(b"<", b"</", 1).strip() + b">" if old == b"<group " else b"</group>",
        )
    )
    assert fault in of_root(broken, schema)


def test_the_tab_shows_the_buttons_of_the_ribbon_in_order() -> None:
    root = ET.fromstring(ribbon_xml())
    (tab,) = root.iter(f"{{{NAMESPACE}}}tab")
    assert (tab.get("label"), tab.get("insertAfterMso")) == ("DOne", "TabHome")
    shown = [(group.get("label"), [button.get("label") for button in group]) for group in tab]
    wanted = [
        (label, [one.label for one in BUTTONS if one.group == key and "ribbon" in one.places])
        for key, label in GROUPS.items()
    ]
    assert shown == [(label, buttons) for label, buttons in wanted if buttons]
    identities = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(set(identities)) == len(identities)


def test_every_callback_exists_with_the_signature_of_a_button(
    addin_macros: Mapping[str, str],
) -> None:
    root = ET.fromstring(ribbon_xml())
    called = [node.get("onAction", "") for node in root.iter(f"{{{NAMESPACE}}}button")]
    subs = re.findall(r"(?m)^Public Sub (\w+)\((.*)\)$", addin_macros[CALLBACKS])
    assert called == [f"{CALLBACKS}.{name}" for name, _ in subs]
    assert {parameters for _, parameters in subs} == {"control As IRibbonControl"}


def test_the_ribbon_is_a_part_of_the_add_in(addin: Path) -> None:
    with ZipFile(addin) as archive:
        assert archive.read("customUI/customUI14.xml") == ribbon_xml()
        relations = ET.fromstring(archive.read("_rels/.rels"))
    targets = [one.get("Target") for one in relations if one.get("Type") == RELATION]
    assert targets == ["customUI/customUI14.xml"]


def test_the_images_are_known_to_excel() -> None:
    # Names that ribbons of others use in Excel; an unknown one leaves the button without image.
    known = {
        "AcceptInvitation",
        "FileNew",
        "FileOpen",
        "FileSendAsAttachment",
        "Help",
        "PivotTableInsert",
    }
    assert {one.image for one in BUTTONS} == known
