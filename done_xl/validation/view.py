"""A checked workbook as the book rules look at it: typed rows, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from done_xl.catalogue.types import Catalogue
from done_xl.model.findings import Place
from done_xl.model.forms import FORMS
from done_xl.model.raw import RawBook
from done_xl.model.submission import Checked, Period, Submission
from done_xl.model.tables import table


@dataclass(frozen=True, slots=True)
class View:
    """The rows that count, the raw workbook for their places, and the days that matter.

    `period` and `reference` are None where Start does not say them.
    """

    submission: Submission
    raw: RawBook
    catalogue: Catalogue
    period: Period | None
    reference: date | None

    def rows(self, key: str) -> Iterator[tuple[Any, int]]:
        """The rows of one table with their lines."""
        checked = self.checked(key)
        return zip(checked.rows, checked.lines, strict=True)

    def checked(self, key: str) -> Checked[Any]:
        """One table's rows that count."""
        checked: Checked[Any] = getattr(self.submission, key)
        return checked

    def place(self, key: str, line: int, name: str) -> Place:
        """The place of a field of one row."""
        raw = self.raw.tables[key]
        return Place(self.raw.facts.path, raw.sheet, raw.cell(line, table(key).field(name).index))

    def entry(self, key: str, name: str) -> Place:
        """The place of an entry of a form."""
        spec = next(form for form in FORMS if form.key == key)
        form = self.raw.forms.get(key)
        if form is None:
            return Place(self.raw.facts.path, spec.sheet)
        index = next(field.index for field in spec.fields if field.name == name)
        return Place(self.raw.facts.path, form.sheet, form.cells[index])

    def header(self, key: str, name: str) -> str:
        """The header of a field."""
        return table(key).field(name).column.header
