"""Values as UNO takes them."""

from __future__ import annotations

from typing import Any

# The module of a running LibreOffice is found by way of this one.
from tests.calc.office import properties

# isort: split
import uno

__all__ = ["enum", "properties", "struct"]


def struct(kind: str) -> Any:
    """A new structure, its fields still to be set."""
    return uno.createUnoStruct(kind)


def enum(kind: str, value: str) -> Any:
    """One of the values of an enumeration."""
    return uno.Enum(kind, value)
