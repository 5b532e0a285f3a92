"""The built files, once a run, and machines that hold them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from done_xl.excel.build import addin_bytes, project_of
from tests.excel.books import base_workbook
from tests.excel.reading import read_modules


@pytest.fixture(scope="session")
def addin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("addin") / "done_xl.xlam"
    path.write_bytes(addin_bytes())
    return path


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project workbook of its real macros, on a small base."""
    folder = tmp_path_factory.mktemp("project")
    path = folder / "DOne_project.xlsm"
    path.write_bytes(project_of(base_workbook(folder / "basis.xlsx").read_bytes()))
    return path


@pytest.fixture(scope="session")
def addin_macros(addin: Path) -> Mapping[str, str]:
    return read_modules(addin)


@pytest.fixture(scope="session")
def project_macros(project: Path) -> Mapping[str, str]:
    return read_modules(project)
