"""A zip file in memory: its parts, and a copy of it with some parts changed.

The standard library checks and copies every part more than once; a workbook is read from memory
here, and its sheets are cut short before the spreadsheet library sees them.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from done_xl.reading.sheet import UnreadableError

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 20
_MIDNIGHT_1980: Final = 0x21
_UTF8: Final = 0x800
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of a zip file by name."""

    data: bytes
    entries: Mapping[str, zipfile.ZipInfo]

    def __contains__(self, name: str) -> bool:
        return name in self.entries

    def part(self, name: str) -> bytes:
        """The bytes of a part; raises UnreadableError where it is missing or damaged."""
        entry = self.entries.get(name)
        if entry is None:
            raise UnreadableError(f"{name}: missing")
        try:
            content = _inflated(self._packed(entry), entry)
        except _BROKEN as error:
            raise UnreadableError(f"{name}: {error}") from error
        if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
            raise UnreadableError(f"{name}: not what it was when it was packed")
        return content

    def _packed(self, entry: zipfile.ZipInfo) -> memoryview:
        start = entry.header_offset
        try:
            fields = _LOCAL.unpack_from(self.data, start)
        except struct.error as error:
            raise UnreadableError(f"{entry.filename}: {error}") from error
        start += _LOCAL.size + fields[9] + fields[10]
        return memoryview(self.data)[start : start + entry.compress_size]

    def copy_with(self, changed: Mapping[str, bytes], without: frozenset[str]) -> bytes:
        """The bytes of a zip file with these parts changed and without those."""
        out: list[bytes | memoryview] = []
        directory: list[bytes] = []
        offset = 0
        for name, entry in self.entries.items():
            if name in without:
                continue
            label = name.encode()
            if name in changed:
                content: bytes | memoryview = changed[name]
                method, crc, size = zipfile.ZIP_STORED, zlib.crc32(content), len(content)
            else:
                content = self._packed(entry)
                method, crc, size = entry.compress_type, entry.CRC, entry.file_size
            common = (_VERSION, _UTF8, method, 0, _MIDNIGHT_1980, crc, len(content), size)
            header = _LOCAL.pack(b"PK\3\4", *common, len(label), 0) + label
            directory.append(
                _CENTRAL.pack(b"PK\1\2", _VERSION, *common, len(label), 0, 0, 0, 0, 0, offset)
                + label
            )
            out += (header, content)
            offset += len(header) + len(content)
        length = sum(map(len, directory))
        end = _END.pack(b"PK\5\6", 0, 0, len(directory), len(directory), length, offset, 0)
        return b"".join((*out, *directory, end))


def open_archive(data: bytes) -> Archive:
    """The parts of a zip file; raises UnreadableError where it is none or is encrypted."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = dict(archive.NameToInfo)
    except (*_BROKEN, NotImplementedError) as error:
        raise UnreadableError(str(error)) from error
    if any(entry.flag_bits & 1 for entry in entries.values()):
        raise UnreadableError("encrypted parts")
    return Archive(data, entries)


def _inflated(packed: memoryview, entry: zipfile.ZipInfo) -> bytes:
    """The unpacked bytes, at most one more than declared: a part may lie about its size."""
    if entry.compress_type == zipfile.ZIP_STORED:
        return bytes(packed)
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile("unknown compression")
    return zlib.decompressobj(-15).decompress(packed, entry.file_size + 1)
