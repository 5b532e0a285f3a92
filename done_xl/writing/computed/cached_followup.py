"""The stored results of the formulas on Opvolging, and the words of Traject's next item."""

from __future__ import annotations

from datetime import date, timedelta

from done_xl.layout.computed import ComputedValues, DueLine
from done_xl.text_nl import followup as text
from done_xl.writing.book import Cell
from done_xl.writing.computed import followup_sheet as sheet
from done_xl.writing.computed.cached_parts import Cells, at, serial
from done_xl.writing.computed.items_grid import SHOWN


def followup_cells(values: ComputedValues) -> Cells:
    """The first items that are due, and the sentence that counts them all."""
    late = sum(item.day < values.reference for item in values.due)
    sentence = text.items_sentence(len(values.due), SHOWN, late)
    cells = at(sheet.SHEET, sheet.COUNT_LINE, {0: sentence})
    for place, item in enumerate(values.due[:SHOWN]):
        cells |= at(sheet.SHEET, sheet.FIRST_LINE + place, _row(item, values.reference))
    return cells


def _row(item: DueLine, reference: date) -> dict[int, Cell]:
    return {
        sheet.WHEN: serial(item.day),
        sheet.STANDING: standing(item.day, reference),
        sheet.CODE: item.candidate,
        sheet.COACH: item.coach,
        sheet.WHAT: item.what,
        sheet.DETAIL: item.detail,
        sheet.LINK: text.ROW.format(sheet=item.sheet, line=item.line),
    }


def standing(day: date, reference: date) -> str:
    """How near a day is as seen on the reference date, in words; blank for one that can wait."""
    if day < reference:
        return text.LATE
    if day == reference:
        return text.TODAY
    return text.SOON if day <= reference + timedelta(days=sheet.SOON_DAYS) else ""


def words_of(day: date, what: str, reference: date) -> str:
    """What is due, with a warning before it where the day is past."""
    return f"{text.LATE}: {what}" if day < reference else what
