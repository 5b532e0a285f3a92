"""The shape of the PDP-blad: one A4, one cell to choose in (workbooks page 1 and 6)."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.layout.sheets import RESULT_SHEETS
from done_xl.writing.computed import plan_page_grid as grid
from tests.writing.books import validations_at

CHOICE = "B3"
# What an A4 landscape leaves between the margins, in points.
PAGE_WIDTH, PAGE_HEIGHT = 842 - 2 * 0.3 * 72, 595 - (0.3 + 0.5) * 72


def page(book: Workbook) -> Worksheet:
    found = book[grid.SHEET]
    assert isinstance(found, Worksheet)
    return found


def test_only_the_choice_is_unlocked_and_it_is_selected(blank: Workbook) -> None:
    sheet = page(blank)
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    open_cells = [
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    ]
    assert open_cells == [CHOICE]
    assert sheet.sheet_view.selection[0].activeCell == CHOICE
    assert blank.defined_names[grid.CHOICE_NAME].attr_text == f"'{grid.SHEET}'!$B$3"


def test_the_choice_takes_a_code_of_the_list_and_nothing_else(blank: Workbook) -> None:
    (rule,) = validations_at(page(blank), CHOICE)
    assert (rule.type, rule.formula1, rule.allowBlank) == ("list", "lstKandidaten", False)
    assert (rule.promptTitle, rule.showErrorMessage) == ("Kandidaat", True)
    assert "Kies de code" in rule.prompt


def test_it_prints_on_one_a4_landscape(blank: Workbook) -> None:
    sheet = page(blank)
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    # Not named, each is 1.
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, None)
    assert sheet.print_area == f"'{grid.SHEET}'!$A$1:$J${grid.LAST_LINE}"


def test_letters_stay_readable_on_paper() -> None:
    width = sum(7 * width + 5 for width in grid.COLUMN_WIDTHS) * 0.75
    lines = range(1, grid.LAST_LINE + 1)
    height = sum(grid.HEIGHTS[line] for line in lines)
    assert min(PAGE_WIDTH / width, PAGE_HEIGHT / height) > 0.75


def test_the_last_line_tells_of_texts_that_are_too_long(blank: Workbook) -> None:
    formula = str(page(blank)[f"A{grid.LAST_LINE}"].value)
    assert "Sommige teksten zijn langer dan hier past: zie het blad " in formula
    # Two lines of the widest column, as it is counted.
    assert f"LEN(D{grid.FIRST_ACTION_LINE}:D{grid.TALK_LINE - 2})>68" in formula


def test_a_new_workbook_asks_to_choose(blank: Workbook) -> None:
    formula = str(page(blank)[f"A{grid.MESSAGE_LINE}"].value)
    assert "Kies hierboven een kandidaat." in formula
    assert [one.name for one in RESULT_SHEETS].index(grid.SHEET) == 3
