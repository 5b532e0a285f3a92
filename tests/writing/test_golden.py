"""The written book as a text: whoever changes the template sees here what staff will notice.

Renew after a wanted change: `python -m tests.writing.test_golden`, and read the difference.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.layout.sheets import ENTRY_SHEETS, START
from done_xl.writing.organisation import write_organisation
from tests.writing.books import PLACES, SETUP, read_book, validations_at

GOLDEN = Path(__file__).parent / "golden" / "organisation.txt"
# The computed sheets have tests of their own; of Lijsten the first entries say it all.
OWN = {START.name, *(spec.name for spec in ENTRY_SHEETS), "Lijsten", "_meta"}


def dump(book: Workbook) -> str:
    """The sheets of entry, lists and settings: cells outside tables, dialogs, marks and names."""
    lines: list[str] = []
    for sheet in book.worksheets:
        if sheet.title in OWN:
            lines += [f"== {sheet.title} freeze {sheet.freeze_panes}", *cells(sheet)]
            lines += [*columns(sheet), *marks(sheet)]
    lines.append("== names")
    lines += [
        f"{name} = {defined.attr_text}"
        for name, defined in sorted(book.defined_names.items())
        if any(part in (defined.attr_text or "") for part in ("Start", "Lijsten", "_meta"))
    ]
    return "\n".join(lines) + "\n"


def cells(sheet: Worksheet) -> Iterator[str]:
    """Texts and formulas outside the tables."""
    inside = {
        cell.coordinate
        for table in sheet.tables.values()
        for row in sheet[table.ref]
        for cell in row
    }
    last = 4 if sheet.title == "Lijsten" else sheet.max_row
    for row in sheet.iter_rows(max_row=last):
        for cell in row:
            if cell.value is not None and cell.coordinate not in inside:
                yield f"{cell.coordinate} {cell.value}"


def columns(sheet: Worksheet) -> Iterator[str]:
    """Each table column with its number format and the rule of its last row."""
    for place in PLACES.tables_on(sheet.title):
        yield f"table {place.spec.name} {sheet.tables[place.spec.name].ref}"
        for field in place.spec.fields:
            last = sheet.cell(place.last_line, place.first_column + field.index + 1)
            rules = [
                " ".join(map(str, filter(None, (v.type, v.operator, v.formula1, v.formula2))))
                for v in validations_at(sheet, last.coordinate)
            ]
            yield f"  {field.column.header} [{last.number_format}] {'; '.join(rules)}"


def marks(sheet: Worksheet) -> Iterator[str]:
    """The conditional formats, those of one formula together."""
    found = [
        (str(rule.formula[0]), str(each.sqref))
        for each in sheet.conditional_formatting
        for rule in each.rules
    ]
    for formula, areas in groupby(found, key=lambda pair: pair[0]):
        yield f"mark {' '.join(area for _, area in areas)} {formula}"


def test_the_template_is_as_it_was(blank: Workbook) -> None:
    assert dump(blank) == GOLDEN.read_text(encoding="utf-8")


def renew() -> None:
    """Write the golden text anew."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        write_organisation(path, SETUP)
        GOLDEN.write_text(dump(read_book(path)), encoding="utf-8")


if __name__ == "__main__":
    renew()
