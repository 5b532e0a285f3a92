"""Replies in the threads of one sheet, for cells where people talk in threaded comments.

Excel shows the thread of such a cell and not the plain comment that stands in for it, so a message
must be a reply too.
"""

from __future__ import annotations

from typing import Final
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from done_xl.text_nl.annotate import AUTHOR
from done_xl.writing.annotate.package import Package, parsed, serialised

_SPACE: Final = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_PERSON_TYPE: Final = "http://schemas.microsoft.com/office/2017/10/relationships/person"
_PERSON_CONTENT: Final = "application/vnd.ms-excel.person+xml"
_THREAD: Final = f"{{{_SPACE}}}threadedComment"
_PERSON: Final = f"{{{_SPACE}}}person"


class Threads:
    """The threads of one sheet; without a part of them, nothing happens."""

    def __init__(self, package: Package, workbook: str, sheet: str) -> None:
        self._package = package
        self._workbook = workbook
        found = package.related(sheet, "threadedComment")
        self._part = found.target if found else None
        self._root = parsed(package.part(found.target)) if found else None
        self._changed = False

    def strip(self) -> None:
        """Remove our replies of an earlier run."""
        if self._root is None:
            return
        ours = {node.get("id") for node in self._persons() if node.get("displayName") == AUTHOR}
        for node in [node for node in self._root if node.get("personId") in ours]:
            self._root.remove(node)
            self._changed = True

    def reply(self, address: str, text: str) -> None:
        """Answer the thread at a cell, if there is one."""
        if self._root is None:
            return
        threads = (n for n in self._root.iterchildren(_THREAD) if n.get("ref") == address)
        first = next((node for node in threads if node.get("parentId") is None), None)
        if first is None:
            return
        node = etree.SubElement(self._root, _THREAD)
        node.set("ref", address)
        node.set("dT", first.get("dT", "2026-01-01T00:00:00.00"))
        node.set("personId", self._person())
        node.set("id", _guid(f"{self._part}/{address}"))
        node.set("parentId", first.get("id", ""))
        etree.SubElement(node, f"{{{_SPACE}}}text").text = text
        self._changed = True

    def save(self) -> None:
        """Put the part into the package if it changed."""
        if self._part and self._root is not None and self._changed:
            self._package.put(self._part, serialised(self._root))

    def _persons(self) -> etree._Element:
        found = self._package.related(self._workbook, "person")
        if found is None:
            return etree.fromstring(f'<personList xmlns="{_SPACE}"/>')
        return parsed(self._package.part(found.target))

    def _person(self) -> str:
        """The id by which this workbook knows us, made known where it does not."""
        persons = self._persons()
        for node in persons.iterchildren(_PERSON):
            if node.get("displayName") == AUTHOR:
                return node.get("id", "")
        node = etree.SubElement(persons, _PERSON)
        node.set("displayName", AUTHOR)
        node.set("id", _guid(AUTHOR))
        node.set("userId", AUTHOR)
        node.set("providerId", "None")
        found = self._package.related(self._workbook, "person")
        part = found.target if found else self._package.free_name("xl/persons/person{}.xml")
        if found is None:
            self._package.declare(part, _PERSON_CONTENT)
            self._package.relate(self._workbook, _PERSON_TYPE, part)
        self._package.put(part, serialised(persons))
        return _guid(AUTHOR)


def _guid(name: str) -> str:
    return f"{{{str(uuid5(NAMESPACE_URL, name)).upper()}}}"
