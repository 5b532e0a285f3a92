"""How long a value may be before findings show its length only (domain 10)."""

from __future__ import annotations

import pytest

from done_xl.model.tables import table
from done_xl.text_nl.shown import shown


@pytest.mark.parametrize(
    ("key", "name", "value", "seen"),
    [
        # A code, or a reference to a person: twelve signs, few letters, and a digit.
        ("candidates", "code", "k0123, k0124", True),
        ("candidates", "code", "k0123,  k0124", False),
        ("log", "candidate", "k012 en k013", True),
        ("log", "candidate", "k012 en  k013", False),
        ("log", "coach", "coach twaalf", False),
        ("log", "candidate", "Mohammed2", False),
        # A number or a day: thirty signs, and only words that go with numbers and days.
        ("log", "amount", "geen", True),
        ("log", "amount", "enkel", False),
        ("log", "amount", "anna", False),
        ("log", "day", "begin van de maand 3", False),
        ("log", "day", "begin van maand 3 of week 12 e", True),
        ("log", "day", "begin van maand 3 of week 12 en", False),
        # A list column: never a word that the list does not hold.
        ("candidates", "stop_reason", "depressie", False),
    ],
)
def test_a_value_is_shown_up_to_a_length(key: str, name: str, value: str, *, seen: bool) -> None:
    found = shown(table(key).field(name).column, value)
    assert found == (value if seen else f"tekst, {len(value)} tekens")


def test_a_word_like_one_of_the_list_is_shown_up_to_thirty_signs() -> None:
    column = table("candidates").field("status").column
    thirty = "een woord dat er bijna in staat"[:30]
    assert shown(column, thirty, listed=True) == thirty
    assert shown(column, thirty + "x", listed=True) == "tekst, 31 tekens"
