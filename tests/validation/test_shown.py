"""How long a value may be before findings show its length only (domain 10)."""

from __future__ import annotations

from datetime import date

import pytest

from done_xl.model.raw import ErrorValue
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


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (123456.78, "getal, 8 cijfers"),
        (7500, "getal, 4 cijfers"),
        ("2000 euro", "tekst, 9 tekens"),
        (date(1920, 7, 13), "getal, 8 cijfers"),  # 7500 in a cell with the looks of a day
        (True, "WAAR"),
        (ErrorValue("#REF!"), "#REF!"),
    ],
)
def test_a_wage_is_never_shown(value: object, seen: str) -> None:
    assert shown(table("measures").field("wage").column, value) == seen
