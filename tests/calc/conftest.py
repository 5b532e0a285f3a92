"""One LibreOffice a worker, with a profile of its own, in a Flemish locale."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from done_xl.catalogue.load import catalogue as load_catalogue
from done_xl.catalogue.types import Catalogue
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
