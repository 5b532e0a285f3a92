"""One LibreOffice a worker, with a profile of its own, in a Flemish locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from done_xl.catalogue.load import catalogue as load_catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import file_name
from done_xl.samples.organisations import sample_books
from done_xl.writing.organisation import write_organisation
from tests.calc.office import Office


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    with Office("nl-BE") as running:
        yield running


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def today() -> date:
    """What the spreadsheet program calls today."""
    return date.today()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A function that writes a sample by its organisation's code, each once a worker."""
    folder = tmp_path_factory.mktemp("samples")
    books = {book.setup.code: book for book in sample_books()}

    def written(code: str) -> Path:
        path = folder / file_name(books[code].setup)
        if not path.exists():
            write_organisation(path, books[code].setup, books[code].filling)
        return path

    return written
