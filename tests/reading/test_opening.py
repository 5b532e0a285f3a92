"""Files that cannot be read: each costs itself only, and says why (issue, Bad input)."""

from __future__ import annotations

import stat
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlsxwriter

from done_xl.model.books import BOOKS, DOSSIER_SHEETS
from done_xl.model.raw import RawBook
from done_xl.reading import facts
from done_xl.reading.book import read_book
from done_xl.reading.peek import peek
from tests.reading.books import Changes, replaced, shown, with_parts, write_book

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _plain_zip(path: Path) -> bytes:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    return path.read_bytes()


def _codes(path: Path) -> list[str]:
    """The codes of the findings, which a cheap look and a full read must give alike."""
    book = read_book(path, "map/boek")
    assert peek(path, "map/boek").findings == book.findings
    assert all(finding.place.file == "map/boek" for finding in book.findings)
    assert (book.facts.kind, book.tables, book.forms) == ("foreign", {}, {})
    return [finding.code for finding in book.findings]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "BST-001", id="zero bytes"),
        pytest.param(b"datum;kpi\n1;2\n", "BST-002", id="text renamed"),
        pytest.param(b"PK\x03\x04 half a file", "BST-003", id="start of a zip"),
        pytest.param(OLE + "Workbook".encode("utf-16-le"), "BST-004", id="xls renamed"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "BST-005", id="password"),
        pytest.param(OLE + "WordDocument".encode("utf-16-le"), "BST-002", id="old Word"),
    ],
)
def test_content_that_is_no_workbook(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "boek.xlsx"
    path.write_bytes(content)
    assert _codes(path) == [code]


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "boek.xlsx"
    _plain_zip(path)
    assert _codes(path) == ["BST-002"]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.99])
def test_a_truncated_zip(tmp_path: Path, share: float) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert _codes(path) == ["BST-003"]


def test_shared_strings_that_are_damaged(tmp_path: Path) -> None:
    path = with_parts(
        write_book(tmp_path / "boek.xlsx"), {"xl/sharedStrings.xml": lambda p: p[:99]}
    )
    assert shown(read_book(path, "b").findings) == [("error", "BST-003", None, None)]


def test_a_workbook_part_that_is_damaged(tmp_path: Path) -> None:
    path = with_parts(
        write_book(tmp_path / "boek.xlsx"), {"xl/workbook.xml": lambda part: part[:200]}
    )
    assert _codes(path) == ["BST-003"]


def test_another_programs_workbook(tmp_path: Path) -> None:
    others = ("Kandidaten", "Intake", "Registratie", "Contacten", "Vacatures", "PDP", "Uitstroom")
    more = ("Instellingen", "Groeigesprekken", "Maatregelen", "Checklist 0-6", "Checklist JA-NEE")
    changes = Changes(without=(*others, *more), custom={})
    assert _codes(write_book(tmp_path / "boek.xlsx", changes=changes)) == ["BST-006"]


def test_a_template_version_that_is_newer(tmp_path: Path) -> None:
    changes = Changes(custom={"done.template": "done_xl/organisation", "done.version": 7})
    book = read_book(write_book(tmp_path / "boek.xlsx", changes=changes), "b")
    assert shown(book.findings) == [("error", "BST-007", None, None)]
    assert book.findings[0].found == "7"
    assert (book.facts.kind, book.facts.version, book.tables) == ("organisation", 7, {})


def _of_version(tmp_path: Path, version: object) -> RawBook:
    changes = Changes(custom={"done.template": "done_xl/organisation", "done.version": version})
    return read_book(write_book(tmp_path / "boek.xlsx", changes=changes), "b")


def test_an_older_template_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = replace(BOOKS["organisation"], version=3)
    monkeypatch.setattr(facts, "BOOKS", {**BOOKS, "organisation": newer})
    book = _of_version(tmp_path, 2)
    assert (book.facts.version, len(book.tables["log"].rows)) == (2, 2)
    assert [(one.severity, one.code, one.found) for one in book.findings] == [
        ("info", "BST-016", "2")
    ]


@pytest.mark.parametrize("version", [0, -1, "twee", "nan", "inf"])
def test_a_version_that_never_was(tmp_path: Path, version: object) -> None:
    book = _of_version(tmp_path, version)
    assert shown(book.findings) == [("error", "BST-007", None, None)]
    assert (book.findings[0].found, book.tables) == (str(version), {})
    assert book.findings[0].proposal == "Neem de gegevens over in een werkboek van het sjabloon."


@pytest.mark.parametrize("kind", ["report", "dossier", "print"])
def test_what_is_made_of_workbooks_is_recognised_and_not_read(tmp_path: Path, kind: str) -> None:
    changes = Changes(custom={"done.template": f"done_xl/{kind}"})
    book = read_book(write_book(tmp_path / "boek.xlsx", changes=changes), "b")
    assert (book.facts.kind, book.tables, book.findings) == (kind, {}, ())


def test_a_dossier_without_its_properties_is_no_workbook_of_an_organisation(tmp_path: Path) -> None:
    path = tmp_path / "dossier.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for sheet in DOSSIER_SHEETS:
            book.add_worksheet(sheet)
    read = read_book(path, "d")
    assert (read.facts.kind, read.tables) == ("dossier", {})
    assert shown(read.findings) == [("info", "BST-014", None, None)]


def test_an_unfilled_template_is_recognised(tmp_path: Path) -> None:
    book = read_book(write_book(tmp_path / "boek.xlsx", {}, start=[None] * 8), "b")
    assert (book.facts.kind, book.findings) == ("template", ())


def test_a_workbook_without_a_code_but_with_rows_is_no_template(tmp_path: Path) -> None:
    book = read_book(write_book(tmp_path / "boek.xlsx", start=[None] * 8), "b")
    assert (book.facts.kind, len(book.tables["log"].rows)) == ("organisation", 2)


def test_properties_that_another_program_lost(tmp_path: Path) -> None:
    book = read_book(write_book(tmp_path / "boek.xlsx", changes=Changes(custom={})), "b")
    assert shown(book.findings) == [("info", "BST-014", None, None)]
    assert (book.facts.kind, len(book.tables["log"].rows)) == ("organisation", 2)


@pytest.mark.parametrize(
    ("name", "code"), [("boek.xls", "BST-004"), ("boek.csv", "BST-010"), ("boek", "BST-010")]
)
def test_an_extension_that_is_not_read(tmp_path: Path, name: str, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"iets")
    assert _codes(path) == [code]


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    assert _codes(tmp_path / "weg.xlsx") == ["BST-013"]


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_book(tmp_path / "boek.xlsx")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _codes(path) == ["BST-008"]


def test_a_folder_named_as_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "boek.xlsx").mkdir()
    assert _codes(tmp_path / "boek.xlsx") == ["BST-015"]


def test_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    status = SimpleNamespace(st_size=0, st_mode=stat.S_IFIFO)
    monkeypatch.setattr(Path, "stat", lambda _, **__: status)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read"))
    assert _codes(tmp_path / "boek.xlsx") == ["BST-015"]


def test_a_file_that_is_only_in_the_cloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    recall_on_data_access = 0x400000
    status = SimpleNamespace(
        st_size=1000, st_mode=stat.S_IFREG, st_file_attributes=recall_on_data_access
    )
    monkeypatch.setattr(Path, "stat", lambda _, **__: status)
    assert _codes(path) == ["BST-009"]


@pytest.mark.parametrize("address", ["https://x.sharepoint.com/DOne.xlsx", "http://y/DOne.xlsx"])
def test_a_web_address_is_no_file(address: str) -> None:
    assert _codes(Path(address)) == ["BST-011"]


def test_a_zip_that_unpacks_to_far_too_much(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.bin", bytes(301_000_000))
    assert path.stat().st_size < 1_000_000
    assert _codes(path) == ["BST-012"]


def test_a_part_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("xl/worksheets/sheet5.xml")
    # The directory at the end of the file holds the size that readers believe.
    name = data.rfind(b"xl/worksheets/sheet5.xml")
    data[name - 46 + 24 : name - 46 + 28] = (entry.file_size - 100).to_bytes(4, "little")
    path.write_bytes(data)
    assert shown(read_book(path, "b").findings) == [("error", "BLD-016", "Registratie", None)]


def test_the_content_decides_and_not_the_extension(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx").rename(tmp_path / "boek.ods")
    book = read_book(path, "b")
    assert (len(book.tables["log"].rows), book.findings) == (2, ())


def test_strict_names_of_the_standard_are_read(tmp_path: Path) -> None:
    path = with_parts(
        write_book(tmp_path / "boek.xlsx"),
        {
            "xl/workbook.xml": replaced(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
        },
    )
    assert len(read_book(path, "b").tables["log"].rows) == 2


def test_size_hash_and_modified_date_are_known(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    known = read_book(path, "b").facts
    assert (known.path, known.size, len(known.sha256)) == ("b", path.stat().st_size, 64)
    assert known.modified is not None
    assert not known.exported
