"""The shipped catalogue, read once for the tests of the report."""

from __future__ import annotations

import pytest

from done_xl.catalogue.load import load
from done_xl.catalogue.types import Catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()
