"""Cell values as they may leave the organisation: what could hold a name becomes a neutral text.

A value that the check takes stays as it was typed, and one that it refuses stays one that it
refuses, so that numbers and findings of the remaining cells are the same. Source: domain 10.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from done_xl.layout.filling import Formula, Typed
from done_xl.model.columns import (
    AnyColumn,
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NumberColumn,
    ReferenceColumn,
)
from done_xl.model.raw import ErrorValue, Value
from done_xl.model.shapes import SHAPES
from done_xl.model.tables import Field
from done_xl.text_nl.export import TEXT
from done_xl.text_nl.shown import E_MAIL, NATIONAL_NUMBER, PHONE

ERROR_FORMULA: Final = Formula("=1/0", "#DIV/0!")
EMPTY_FORMULA: Final = Formula('=""')
# No column takes a number as large as this, and people's numbers are longer.
_LARGE: Final = 1_000_000
_FIRST_YEAR: Final = 1900
_LONGEST: Final = 40
_MOST_DIGITS: Final = 8
_SHAPES: Final = {shape: re.compile(pattern, re.I) for shape, pattern in SHAPES.items()}
_SIGNS: Final = str.maketrans(
    {"±": "+/-", "–": "-", "—": "-", "−": "-", "\u200b": None, "\ufeff": None}
)
_CLOCK: Final = re.compile(r"[\sT,]+(?:om\s+)?\d{1,2}[:u]\d{2}(?::\d{2}(?:\.\d+)?)?\s*[uz]?$", re.I)
_NUMERIC: Final = re.compile(r"[\w\s.,/:%€'+\-]+")
_WORDS: Final = frozenset({
    "jan", "januari", "feb", "febr", "februari", "mrt", "maa", "mar", "maart", "apr", "april",
    "mei", "may", "jun", "juni", "jul", "juli", "aug", "augustus", "sep", "sept", "september",
    "okt", "oct", "oktober", "nov", "november", "dec", "december", "maandag", "dinsdag",
    "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di", "wo", "do", "vr", "za",
    "zo", "e", "de", "ste", "eur", "euro", "uur", "u", "keer", "x",
})  # fmt: skip


def plain(text: str) -> str:
    """A text without regard to case, blanks and look-alike signs."""
    return " ".join(text.translate(_SIGNS).casefold().split())


@dataclass(frozen=True, slots=True)
class Words:
    """What list and reference columns take, by plain text: lists by name, references by target.

    `references` maps to the word that stands in the verzendversie; `unknown` is what takes the
    place of any other text.
    """

    lists: Mapping[str, Set[str]]
    references: Mapping[str, Mapping[str, str]]
    unknown: Mapping[str, str]


def reads_as_number_or_day(text: str) -> bool:
    """Whether a text holds digits and words of dates only, too few to be a person's number."""
    text = _CLOCK.sub("", text.strip().translate(_SIGNS))
    words = re.findall(r"[^\W\d_]+", text.casefold())
    digits = sum(sign.isdigit() for sign in text)
    return (
        len(text) <= _LONGEST
        and 0 < digits <= _MOST_DIGITS
        and _NUMERIC.fullmatch(text) is not None
        and _WORDS.issuperset(words)
    )


def about_nobody(text: str) -> bool:
    """Whether an organisation's own word holds no address and no number of a person."""
    return not any(shape.search(text) for shape in (E_MAIL, NATIONAL_NUMBER, PHONE))


def is_blank(value: Value) -> bool:
    """Whether a cell counts as empty."""
    return value is None or (isinstance(value, str) and not plain(value))


def without_text(value: Value) -> Typed | None:
    """A value that is no text, as it may leave; the neutral text where it could tell something."""
    if isinstance(value, ErrorValue):
        return ERROR_FORMULA
    if isinstance(value, bool):
        return value
    if isinstance(value, float | int):
        return value if -_LARGE < value < _LARGE else TEXT
    if isinstance(value, datetime | date) and value.year > _FIRST_YEAR:
        return value
    return TEXT


def harmless(field: Field, value: Value, words: Words) -> Typed:
    """The value of a list, reference, code, number or date column as it may leave."""
    column = field.column
    if is_blank(value):
        return None
    if isinstance(column, ReferenceColumn):
        return _reference(column, value, words)
    if not isinstance(value, str):
        return without_text(value)
    return value if _reads(column, value, words) else TEXT


def _reads(column: AnyColumn, text: str, words: Words) -> bool:
    """Whether a text is what the column holds, and so tells no more than the column does."""
    if isinstance(column, ChoiceColumn):
        return plain(text) in words.lists[column.choices]
    if isinstance(column, CodeColumn):
        return _SHAPES[column.shape].fullmatch(plain(text)) is not None
    return isinstance(column, DayColumn | NumberColumn) and reads_as_number_or_day(text)


def _reference(column: ReferenceColumn, value: Value, words: Words) -> Typed:
    if isinstance(value, ErrorValue | bool):
        return without_text(value)
    unknown = words.unknown.get(column.target, TEXT)
    if not isinstance(value, str):
        return unknown
    if column.target == "candidates":
        return value if _SHAPES["candidate"].fullmatch(plain(value)) else unknown
    return words.references[column.target].get(plain(value), unknown)
