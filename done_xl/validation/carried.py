"""What came into a workbook from the one of the period before."""

from __future__ import annotations

from collections.abc import Iterator

from done_xl.model.findings import Finding
from done_xl.text_nl import books as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.view import View


def carried_contacts(view: View) -> Iterator[Finding]:
    """One info where contacts of an earlier period stand, for their next step only."""
    if view.period is None:
        return
    checked = view.checked("contacts")
    pairs = zip(checked.rows, checked.lines, strict=True)
    early = [(row.day, line) for row, line in pairs if row.day < view.period.first]
    if early:
        day, line = early[0]
        yield text.CARRIED_CONTACTS.at(
            view.place("contacts", line, "day"),
            found=day_text(day),
            count=len(early),
            what=text.early_contacts(len(early)),
        )
