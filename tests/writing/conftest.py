"""A small organisation workbook, written once and read back by another program's eyes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from done_xl.writing.organisation import write_organisation
from tests.writing.books import SETUP, read_book


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("writing") / "DOne_VBO_2026.xlsx"
    write_organisation(path, SETUP)
    return path


@pytest.fixture(scope="session")
def blank(blank_file: Path) -> Iterator[Workbook]:
    book = read_book(blank_file)
    yield book
    book.close()
