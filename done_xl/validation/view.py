"""A checked workbook as the book rules look at it: typed rows, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.findings import Place
from done_xl.model.forms import FORMS
from done_xl.model.raw import RawBook
from done_xl.model.submission import Checked, Period, Submission
from done_xl.model.tables import table


@dataclass(frozen=True, slots=True)
class Seen:
    """All rows of a table with their lines, also those with an error.

    `unread` names the fields of a line that could not be read: they are None, whatever their column
    wants.
    """

    rows: tuple[Any, ...] = ()
    lines: tuple[int, ...] = ()
    unread: Mapping[int, frozenset[str]] = field(default_factory=dict)


_NOTHING: Final = Seen()


@dataclass(frozen=True, slots=True)
class View:
    """The rows, the raw workbook for their places, and the days that matter.

    `submission` holds the rows that count; `seen` has by table all rows that could be read, so that
    one round of findings says everything. `period` and `reference` are None where Start does not
    say them.
    """

    submission: Submission
    seen: Mapping[str, Seen]
    raw: RawBook
    catalogue: Catalogue
    period: Period | None
    reference: date | None
    today: date

    def rows(self, key: str, *needed: str) -> Iterator[tuple[Any, int]]:
        """The rows of one table with their lines, whether they count or not.

        Of the rows with an error only those where the `needed` cells could be read.
        """
        seen = self.seen.get(key, _NOTHING)
        pairs = zip(seen.rows, seen.lines, strict=True)
        if not seen.unread:
            return pairs
        none: frozenset[str] = frozenset()
        return (pair for pair in pairs if seen.unread.get(pair[1], none).isdisjoint(needed))

    def doubtful(self, key: str, *names: str) -> tuple[Any, ...]:
        """The rows of one table with a cell among `names` that could not be read: None there."""
        seen = self.seen.get(key, _NOTHING)
        if not seen.unread:
            return ()
        none: frozenset[str] = frozenset()
        pairs = zip(seen.rows, seen.lines, strict=True)
        return tuple(
            row for row, line in pairs if not seen.unread.get(line, none).isdisjoint(names)
        )

    def has(self, key: str, *names: str) -> bool:
        """Whether the workbook has a table, and these columns in it."""
        raw = self.raw.tables.get(key)
        spec = table(key)
        return raw is not None and all(
            raw.positions[spec.field(name).index] is not None for name in names
        )

    def checked(self, key: str) -> Checked[Any]:
        """One table's rows that count."""
        checked: Checked[Any] = getattr(self.submission, key)
        return checked

    def place(self, key: str, line: int, name: str) -> Place:
        """The place of a field of one row."""
        raw = self.raw.tables[key]
        return Place(self.raw.facts.path, raw.sheet, raw.cell(line, table(key).field(name).index))

    def all_rows(self, key: str) -> tuple[Any, ...]:
        """The rows of one table, whether they count or not; unreadable cells are None."""
        return self.seen.get(key, _NOTHING).rows

    def unread(self, key: str, line: int, name: str) -> bool:
        """Whether a cell holds something that could not be read."""
        return name in self.seen.get(key, _NOTHING).unread.get(line, ())

    def entry(self, key: str, name: str) -> Place:
        """The place of an entry of a form."""
        spec = next(form for form in FORMS if form.key == key)
        form = self.raw.forms.get(key)
        if form is None:
            return Place(self.raw.facts.path, spec.sheet)
        index = next(one.index for one in spec.fields if one.name == name)
        return Place(self.raw.facts.path, form.sheet, form.cells[index])

    def header(self, key: str, name: str) -> str:
        """The header of a field."""
        return table(key).field(name).column.header
