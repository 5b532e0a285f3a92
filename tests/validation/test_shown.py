"""How long a value may be before findings show its length only (domain 10)."""

from __future__ import annotations

import pytest

from done_xl.model.tables import table
from done_xl.text_nl.shown import shown


@pytest.mark.parametrize(
    ("key", "name", "value", "seen"),
    [
        # A code, or a reference to a person: twelve signs of which one is a digit.
        ("candidates", "code", "k0123, k0124", True),
        ("candidates", "code", "k0123,  k0124", False),
        ("log", "candidate", "k012 en k013", True),
        ("log", "candidate", "k012 en  k013", False),
        ("log", "coach", "coach twaalf", False),
        # A number or a day: four signs, or thirty of which one is a digit.
        ("log", "amount", "geen", True),
        ("log", "amount", "enkel", False),
        ("log", "day", "begin van maand 3 of daarna wel", False),
        ("log", "day", "begin van maand 3 of daarna we", True),
        # A word from a list: thirty signs.
        ("candidates", "status", "een woord dat er niet in staat", True),
        ("candidates", "status", "een woord dat er niet in staat.", False),
    ],
)
def test_a_value_is_shown_up_to_a_length(key: str, name: str, value: str, *, seen: bool) -> None:
    found = shown(table(key).field(name).column, value)
    assert found == (value if seen else f"tekst, {len(value)} tekens")
