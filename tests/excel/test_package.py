"""The built files: read back by others, valid, and equal whenever and wherever they are built."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from pyopenvba import ExcelFile

from done_xl import __version__
from done_xl.excel import modules, xlwings_module
from done_xl.excel.build import about, project_of
from done_xl.excel.package import PackageError, with_macros
from tests.excel.books import base_workbook
from tests.excel.reading import code_names, custom_properties, read_modules

HASHES = """
import hashlib, sys
from pathlib import Path
from done_xl.excel.build import addin_bytes, project_of
for data in (addin_bytes(), project_of(Path(sys.argv[1]).read_bytes())):
    print(hashlib.sha256(data).hexdigest())
"""


def bodies(macros: Mapping[str, str]) -> dict[str, str]:
    """The modules that hold code, without the lines of attributes above it."""
    attributes = re.compile(r"\A(?:Attribute VB_\w+ = .*\n)+")
    texts = {name: attributes.sub("", text).strip("\n") for name, text in macros.items()}
    return {name: text for name, text in texts.items() if text}


def test_others_read_back_what_went_in(
    addin_macros: Mapping[str, str], project_macros: Mapping[str, str]
) -> None:
    assert bodies(addin_macros) == bodies(modules.addin_modules())
    assert bodies(project_macros) == bodies(modules.project_modules())


def test_code_names_are_those_of_the_modules(addin: Path, project: Path) -> None:
    # Excel repairs, and so removes, a project of which they differ.
    for path in (addin, project):
        names = code_names(path)
        with ExcelFile(path) as file:
            documents = {one.name for one in file.vba_project().modules if "0{000208" in one.source}
        assert names == documents


def test_the_files_are_valid(addin: Path, project: Path) -> None:
    for path in (addin, project):
        found = OpenXmlValidator().validate(path)
        assert [str(one) for one in found.errors] == []


def test_the_kinds_are_said(addin: Path, project: Path) -> None:
    main = re.compile(r'PartName="/xl/workbook.xml" ContentType="([^"]+)"')
    kinds = []
    for path in (addin, project):
        with zipfile.ZipFile(path) as archive:
            kinds += main.findall(archive.read("[Content_Types].xml").decode())
            assert archive.testzip() is None
    assert kinds == [
        "application/vnd.ms-excel.addin.macroEnabled.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ]


def test_the_files_say_what_they_were_built_with(addin: Path, project: Path) -> None:
    for path in (addin, project):
        assert custom_properties(path) == {"done.version": __version__, "done.xlwings": "0.37.8"}


def test_properties_of_the_base_stay(tmp_path: Path) -> None:
    base = base_workbook(tmp_path / "basis.xlsx", template="project")
    path = tmp_path / "project.xlsm"
    path.write_bytes(project_of(base.read_bytes()))
    assert custom_properties(path) == {
        "done.template": "project",
        "done.version": __version__,
        "done.xlwings": "0.37.8",
    }


def test_equal_bytes_in_any_process(addin: Path, project: Path, tmp_path: Path) -> None:
    base = base_workbook(tmp_path / "basis.xlsx")
    want = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (addin, project)]
    for seed in ("0", "4242"):
        made = subprocess.run(
            [sys.executable, "-c", HASHES, str(base)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed[0]}"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert made.stdout.split() == want


def test_a_base_without_code_names_is_refused(tmp_path: Path) -> None:
    path = base_workbook(tmp_path / "basis.xlsx", code_names=False)
    with pytest.raises(
        PackageError, match=r"no code name: xl/workbook\.xml, xl/worksheets/sheet1\.xml"
    ):
        with_macros(path.read_bytes(), {}, "xlsm", about={})


def test_a_module_of_the_workbook_itself(tmp_path: Path, addin_macros: Mapping[str, str]) -> None:
    assert "Private Sub Workbook_Open()" in addin_macros["ThisWorkbook"]
    path = tmp_path / "boek.xlsm"
    base = base_workbook(tmp_path / "basis.xlsx").read_bytes()
    path.write_bytes(with_macros(base, {"Blad1": "' hier\n"}, "xlsm", about={}))
    assert read_modules(path)["Blad1"].endswith("' hier\n")


def test_the_version_of_xlwings_is_that_of_the_vba(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlwings_module, "xlwings_version", lambda: "0.99")
    assert about()["done.xlwings"] == "0.37.8"
