"""Numbers in a cell that its column refuses, and what they probably stand for."""

from __future__ import annotations

from done_xl.model.columns import NumberColumn
from done_xl.text_nl import cells as text
from done_xl.text_nl.shown import number_text


def meant_percentage(column: NumberColumn, value: float) -> str | None:
    """The whole percentage that a fraction stands for."""
    # A cell that shows 80 % holds 0.8.
    if column.maximum == 100 and column.step == 1 and 0 < value < 1:
        return text.did_you_mean(number_text(round(value * 100)))
    return None


def meant_year(column: NumberColumn, value: float) -> str | None:
    """The year of four digits that two digits stand for, where only one can be meant."""
    if column.minimum < 1000 or not 0 <= value < 100:
        return None
    years = [century + value for century in (1900, 2000)]
    meant = [year for year in years if column.minimum <= year <= column.maximum]
    return text.did_you_mean(number_text(meant[0])) if len(meant) == 1 else None
