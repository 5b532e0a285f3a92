from __future__ import annotations

from collections.abc import Iterator

import pytest

from done_xl.catalogue.load import catalogue as load_catalogue
from done_xl.catalogue.types import Catalogue
from tests.calc.office import Office


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """One LibreOffice for all tests of a run."""
    with Office() as running:
        yield running


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()
