"""A workbook as a package of parts: what is not touched keeps its bytes.

Source: ECMA-376 part 2 (parts, relationships, content types).
"""

from __future__ import annotations

import os
import posixpath
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES_PART = "[Content_Types].xml"
_EMPTY = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()


class NotAPackageError(Exception):
    """The file is no zip package, or one that cannot be read whole."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of one part to another one of the package; `target` is that part's name."""

    id: str
    type: str
    target: str


def parsed(content: bytes) -> etree._Element:
    """The root element of a part; entities are left alone and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(content, parser)


def serialised(root: etree._Element) -> bytes:
    """The bytes of a part."""
    tree = root.getroottree()
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


class Package:
    """The parts of one file by name, without a leading slash."""

    def __init__(self, path: Path) -> None:
        self._infos: list[zipfile.ZipInfo] = []
        self._parts: dict[str, bytes] = {}
        if not path.is_file():
            # A named pipe would wait for ever.
            raise NotAPackageError(path.name)
        try:
            with zipfile.ZipFile(path) as archive:
                for info in archive.infolist():
                    if not info.is_dir():
                        self._infos.append(info)
                        self._parts[info.filename] = archive.read(info)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as why:
            raise NotAPackageError(str(why)) from why
        if _TYPES_PART not in self._parts:
            raise NotAPackageError(_TYPES_PART)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._parts)

    def part(self, name: str) -> bytes:
        """The bytes of a part; NotAPackageError where a relation leads nowhere."""
        try:
            return self._parts[name]
        except KeyError as why:
            raise NotAPackageError(name) from why

    def put(self, name: str, content: bytes) -> None:
        """Replace or add a part."""
        if name not in self._parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            self._infos.append(info)
        self._parts[name] = content

    def drop(self, name: str) -> None:
        """Remove a part with its content type."""
        del self._parts[name]
        self._infos = [info for info in self._infos if info.filename != name]
        types = parsed(self.part(_TYPES_PART))
        for override in types.iterfind(f"{{{CONTENT_TYPES}}}Override[@PartName='/{name}']"):
            types.remove(override)
        self.put(_TYPES_PART, serialised(types))

    def relations(self, part: str) -> tuple[Relation, ...]:
        """The relations of a part (of the package itself for ""), outside targets aside."""
        name = _relations_part(part)
        if name not in self._parts:
            return ()
        folder = posixpath.dirname(part)
        return tuple(
            Relation(
                node.get("Id", ""), node.get("Type", ""), _absolute(folder, node.get("Target", ""))
            )
            for node in parsed(self._parts[name])
            if node.get("TargetMode") != "External"
        )

    def related(self, part: str, kind: str) -> Relation | None:
        """The first relation whose type ends on `/kind`, whatever the edition of the standard."""
        found = (r for r in self.relations(part) if r.type.rsplit("/", 1)[-1] == kind)
        return next(found, None)

    def relate(self, part: str, type_: str, target: str) -> str:
        """The id of a new relation from a part to the part named `target`."""
        name = _relations_part(part)
        root = parsed(self._parts.get(name, _EMPTY))
        taken = {node.get("Id") for node in root}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdDone{n}" not in taken)
        node = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship")
        node.set("Id", f"rIdDone{number}")
        node.set("Type", type_)
        node.set("Target", f"/{target}")
        self.put(name, serialised(root))
        return f"rIdDone{number}"

    def unrelate(self, part: str, relation: str) -> None:
        """Remove a relation; a part without any loses its relations part."""
        name = _relations_part(part)
        root = parsed(self.part(name))
        for node in [node for node in root if node.get("Id") == relation]:
            root.remove(node)
        if len(root):
            self.put(name, serialised(root))
        else:
            self.drop(name)

    def free_name(self, pattern: str) -> str:
        """The first part name of a pattern like "xl/comments{}.xml" that is not in use."""
        lower = {name.lower() for name in self._parts}
        number = 1
        while pattern.format(number).lower() in lower:
            number += 1
        return pattern.format(number)

    def declare(self, name: str, content_type: str) -> None:
        """Say of one part what it holds."""
        types = parsed(self.part(_TYPES_PART))
        node = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override")
        node.set("PartName", f"/{name}")
        node.set("ContentType", content_type)
        self.put(_TYPES_PART, serialised(types))

    def declare_extension(self, extension: str, content_type: str) -> None:
        """Say of all parts with an extension what they hold, unless the package says it already."""
        types = parsed(self.part(_TYPES_PART))
        defaults = types.iterfind(f"{{{CONTENT_TYPES}}}Default")
        if any(node.get("Extension", "").lower() == extension for node in defaults):
            return
        node = etree.Element(f"{{{CONTENT_TYPES}}}Default")
        node.set("Extension", extension)
        node.set("ContentType", content_type)
        types.insert(0, node)
        self.put(_TYPES_PART, serialised(types))

    def write(self, target: Path) -> None:
        """Write the package beside `target` and move it there in one step; OSError if it cannot."""
        handle, name = tempfile.mkstemp(prefix=".~done_xl", suffix=".tmp", dir=target.parent)
        written = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream, zipfile.ZipFile(stream, "w") as archive:
                for info in self._infos:
                    copy = zipfile.ZipInfo(info.filename, info.date_time)
                    copy.compress_type = info.compress_type
                    copy.external_attr = info.external_attr
                    archive.writestr(copy, self._parts[info.filename])
            written.chmod(0o644)
            written.replace(target)
        finally:
            written.unlink(missing_ok=True)


def _relations_part(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _absolute(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
