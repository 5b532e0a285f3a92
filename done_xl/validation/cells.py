"""The verdict on one cell by its column: the value it stands for, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from math import isfinite
from typing import Any, Final

from done_xl.model.columns import (
    AnyColumn,
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NameColumn,
    NumberColumn,
    ReferenceColumn,
    TextColumn,
)
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import ErrorValue, Value
from done_xl.model.shapes import SHAPES
from done_xl.model.submission import Period
from done_xl.model.tables import Field
from done_xl.text_nl import cells as text
from done_xl.text_nl.rule import Rule
from done_xl.text_nl.shown import (
    E_MAIL,
    LONGEST_SEARCHED,
    NATIONAL_NUMBER,
    day_text,
    expected,
    is_secret,
    looks_personal,
    number_text,
    plain_text,
    shown,
)
from done_xl.validation.known import Known, normal, repaired_code
from done_xl.validation.meant import day_of_number, meant_day, meant_number, same_day_within
from done_xl.validation.slips import meant_percentage, meant_year

_SHAPES: Final = {shape: re.compile(pattern) for shape, pattern in SHAPES.items()}
FAR_OUTSIDE: Final = 1e12  # beyond it, dividing by the step could overflow
# What pydantic strips: str.strip alone would also take the separators 1C to 1F.
BLANKS: Final = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_LETTERS_ONLY: Final = re.compile(r"[^\W\d_]{2,}[^\d]*")
_CODES_INSIDE: Final = re.compile(r"(?<![A-Z0-9])[A-Z][0-9]{3,4}[B-Z]?(?![A-Z0-9])")
# What a list column asks after these is a choice: an example might not be in the list.
_FILL_AGAIN: Final = (text.REQUIRED, text.ERROR_VALUE, text.EMPTY_FORMULA)
_NO_WORDS: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A cell's value in the type of its column, and the rule that it breaks, if any.

    `taken` False means that the row of the cell counts nowhere. A verdict without `rule` is a value
    that the built-in validation lets through too (apart from case, blanks and look-alike signs).
    """

    value: Any = None
    rule: Rule | None = None
    proposal: str | None = None
    words: Mapping[str, str] = field(default_factory=lambda: _NO_WORDS)

    @property
    def taken(self) -> bool:
        """Whether the value counts."""
        return self.rule is None or self.rule.severity != "error"


def check_cell(field: Field, value: Value, known: Known, *, formula: bool = False) -> Verdict:
    """The verdict on one cell; `formula` says that a formula stands in it."""
    if isinstance(value, str):
        value = value.strip(BLANKS) or None
    if value is None:
        return _blank(field, formula=formula)
    if isinstance(value, ErrorValue):
        return Verdict(rule=text.ERROR_VALUE)
    if isinstance(value, bool):
        return _boolean(field.column, known, yes=value)
    if isinstance(value, int):
        value = float(value)
    verdict = _by_column(field, value, known)
    if formula and verdict.rule is None:
        return Verdict(verdict.value, text.FORMULA)
    return verdict


def finding_of(
    verdict: Verdict,
    field: Field,
    value: Value,
    known: Known,
    place: Place,
    *,
    feeds: bool = False,
) -> Finding:
    """The finding of a verdict that breaks a rule, with its value masked (domain 10).

    `feeds` says that the formulas of the KPI rekenblad look at the cell.
    """
    if verdict.rule is None:
        raise ValueError("a verdict without a rule is no finding")
    column = field.column
    choices = known.accepted(column).words if isinstance(column, ChoiceColumn) else ()
    words = {
        "header": column.header,
        "expected": expected(column, choices),
        "example": column.example,
        "but": text.NOT_ON_SHEET if feeds else "",
        **verdict.words,
    }
    proposal = None if is_secret(column) else verdict.proposal
    if verdict.rule in _FILL_AGAIN and isinstance(column, ChoiceColumn | ReferenceColumn):
        target = column.target if isinstance(column, ReferenceColumn) else None
        proposal = text.pick(target, words["expected"], wipe=verdict.rule is not text.REQUIRED)
    found = (
        text.NO_DATE
        if verdict.rule is text.ZERO_DAY
        else shown(column, value, listed=verdict.proposal is not None)
    )
    if verdict.rule in (text.TEXT_NUMBER, text.TEXT_DAY) and found:
        # What counts has no blanks; one behind it would stand before the dot of the sentence.
        found = found.strip()
    return verdict.rule.at(place, found=found, proposal=proposal, **words)


def _blank(field: Field, *, formula: bool) -> Verdict:
    if formula:
        return Verdict(rule=text.EMPTY_FORMULA)
    return Verdict(rule=text.REQUIRED) if field.required else Verdict()


def _boolean(column: AnyColumn, known: Known, *, yes: bool) -> Verdict:
    meant = None
    if isinstance(column, ChoiceColumn):
        meant = known.accepted(column).loose.get("ja" if yes else "nee")
    return Verdict(rule=text.YES_OR_NO, proposal=text.type_it(meant) if meant else None)


def _by_column(field: Field, value: Any, known: Known) -> Verdict:
    column = field.column
    if isinstance(column, NumberColumn):
        return _number(column, field.value_type, value)
    if isinstance(column, DayColumn):
        return _day(column, value, known.period)
    if isinstance(column, ChoiceColumn | ReferenceColumn):
        return _listed(column, value, known)
    if isinstance(column, CodeColumn):
        return _code(column, value)
    return _text(column, value)


def _number(column: NumberColumn, kind: type, value: Any) -> Verdict:
    if isinstance(value, float):
        return _number_within(column, kind, value)
    meant = meant_number(value) if isinstance(value, str) else None
    if meant is None:
        return Verdict(rule=text.NO_NUMBER)
    inside = _number_within(column, kind, meant.value)
    shown_number = number_text(meant.value)
    if meant.kind == "two":
        return Verdict(
            rule=text.AMBIGUOUS_NUMBER, proposal=_two_readings(column, kind, meant.value)
        )
    if meant.kind == "unit":
        propose = text.type_it(shown_number) if inside.taken else None
        return Verdict(rule=text.NO_NUMBER, proposal=propose)
    again = text.type_again(shown_number, "getal")
    return Verdict(inside.value, text.TEXT_NUMBER, again) if inside.taken else inside


def _two_readings(column: NumberColumn, kind: type, value: float) -> str | None:
    readings = [
        reading
        for reading in (value, round(value * 1000))
        if _number_within(column, kind, float(reading)).taken
    ]
    return text.did_you_mean(" of ".join(map(number_text, readings))) if readings else None


def _number_within(column: NumberColumn, kind: type, value: float) -> Verdict:
    if not isfinite(value):
        return Verdict(rule=text.NO_NUMBER)
    if abs(value) > FAR_OUTSIDE:
        return Verdict(rule=text.OUT_OF_BOUNDS)
    steps = value / column.step
    if abs(steps - round(steps)) > 0.000001:
        return Verdict(rule=text.WRONG_STEP, proposal=meant_percentage(column, value))
    if not column.minimum <= value <= column.maximum:
        meant = meant_percentage(column, value) or meant_year(column, value)
        return Verdict(rule=text.OUT_OF_BOUNDS, proposal=meant)
    return Verdict(round(value) if kind is int else value)


def _day(column: DayColumn, value: Any, period: Period | None) -> Verdict:
    within = partial(_day_within, column, period)
    if isinstance(value, datetime):
        return _instead(within(value.date()), value, text.CLOCK_TIME)
    if isinstance(value, date):
        return within(value)
    if isinstance(value, float) and (day := day_of_number(value)):
        return _instead(within(day), value, text.NUMBER_AS_DAY)
    meant = meant_day(value, period) if isinstance(value, str) else None
    if meant is None:
        # Readers show the number 0 in a date cell, and one below it, as midnight.
        zero = value == time(0) or (isinstance(value, float) and value < 1)
        return Verdict(rule=text.ZERO_DAY if zero else text.NO_DAY)
    inside = within(meant.value)
    if meant.kind == "sure":
        return _instead(inside, value, text.TEXT_DAY)
    propose = text.did_you_mean(day_text(meant.value)) if inside.taken else None
    return Verdict(rule=text.UNCLEAR_DAY, proposal=propose)


def _instead(inside: Verdict, value: Any, rule: Rule) -> Verdict:
    """The verdict on a day that was not typed as one: its own fault first, else the given rule."""
    if inside.rule is not None:
        return inside
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return inside
    day = day_text(inside.value)
    again = text.type_again(day, "datum") if isinstance(value, str) else text.type_it(day)
    return Verdict(inside.value, rule, again)


def _day_within(column: DayColumn, period: Period | None, day: date) -> Verdict:
    if not column.first <= day <= column.last:
        near = same_day_within(day, period) if period else None
        propose = text.did_you_mean(day_text(near)) if near else None
        return Verdict(rule=text.DAY_OUT_OF_BOUNDS, proposal=propose)
    if column.in_period and period is not None and day not in period:
        if column.carried and day < period.first:
            return Verdict(day)
        near = same_day_within(day, period)
        words = {"period": f"van {day_text(period.first)} tot {day_text(period.last)}"}
        propose = text.did_you_mean(day_text(near)) if near else None
        return Verdict(rule=text.OUTSIDE_PERIOD, proposal=propose, words=words)
    return Verdict(day)


def _listed(column: ChoiceColumn | ReferenceColumn, value: Any, known: Known) -> Verdict:
    accepted = known.accepted(column)
    typed = plain_text(value)
    canonical = accepted.exact.get(typed)
    if canonical is None:
        canonical = accepted.loose.get(normal(typed))
    if canonical is not None:
        return Verdict(canonical)
    if isinstance(column, ChoiceColumn):
        return Verdict(rule=text.NOT_IN_LIST, proposal=accepted.proposal(typed))
    if column.target == "candidates" and (verdict := _personal(typed, words=True)):
        return verdict
    rule = _UNKNOWN.get(column.target, text.UNKNOWN_REFERENCE)
    return Verdict(rule=rule, proposal=accepted.proposal(typed))


def _code(column: CodeColumn, value: Any) -> Verdict:
    typed = plain_text(value)
    code = typed.upper()
    if _SHAPES[column.shape].fullmatch(code):
        return Verdict(code)
    of_candidate = column.shape in ("candidate", "slot")
    if verdict := _personal(typed, words=of_candidate):
        return verdict
    repaired = repaired_code(typed).upper()
    fits = of_candidate and _SHAPES[column.shape].fullmatch(repaired)
    return Verdict(rule=text.CODE_SHAPE, proposal=text.did_you_mean(repaired) if fits else None)


def _personal(typed: str, *, words: bool) -> Verdict | None:
    """The verdict on what tells who someone is; with `words` one word counts as a name."""
    typed = typed[:LONGEST_SEARCHED]
    if NATIONAL_NUMBER.search(typed):
        return Verdict(rule=text.NATIONAL_NUMBER)
    if E_MAIL.search(typed):
        return Verdict(rule=text.E_MAIL)
    codes = _CODES_INSIDE.findall(typed.upper()) if words else ()
    if len(codes) > 1:
        return Verdict(rule=text.TWO_CANDIDATES, words={"many": text.amount_of(len(codes))})
    if looks_personal(typed) or (words and _LETTERS_ONLY.fullmatch(typed)):
        return Verdict(rule=text.NAME_AS_CODE)
    return None


def _text(column: TextColumn | NameColumn, value: Any) -> Verdict:
    typed = plain_text(value)
    return Verdict(typed, text.TOO_LONG) if len(typed) > column.longest else Verdict(typed)


_UNKNOWN: Final = {"candidates": text.UNKNOWN_CANDIDATE, "coaches": text.UNKNOWN_COACH}
