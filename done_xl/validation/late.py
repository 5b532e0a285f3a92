"""Rules over days that are still to come: after the reference date, or after today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import itemgetter
from typing import Final

from done_xl.model.findings import Finding
from done_xl.model.tables import table
from done_xl.text_nl import books as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.view import View

MOST_NAMED: Final = 5  # days of one sheet that are named one by one
# The day of each row that counts for a KPI.
_COUNTED: Final = (
    ("candidates", ("assessed", "planned")),
    ("log", ("day",)),
    ("contacts", ("day",)),
    ("vacancies", ("day",)),
    ("measures", ("start",)),
    ("placements", ("start",)),
)
_CONFIRMED: Final = ("confirmed",)


def after_reference(view: View) -> Iterator[Finding]:
    """A warning at every day that does not count yet; one for a whole sheet where they are many."""
    if view.reference is None:
        return
    reference = day_text(view.reference)
    for key, names in _COUNTED:
        late = _after(view, key, names, view.reference)
        if len(late) > MOST_NAMED:
            what = "rijen" if len(names) == 1 else "datums"
            yield text.MANY_AFTER_REFERENCE.at(
                view.place(key, late[0][0], late[0][1]),
                count=len(late),
                what=what,
                sheet=table(key).sheet,
                reference=reference,
            )
            continue
        for line, name, day in late:
            yield text.AFTER_REFERENCE.at(
                view.place(key, line, name),
                found=day_text(day),
                header=view.header(key, name),
                reference=reference,
            )


def confirmed_late(view: View) -> Iterator[Finding]:
    """A warning where a job is confirmed on a day after the reference date or after today."""
    limit = min(view.today, view.reference or view.today)
    late = _after(view, "placements", _CONFIRMED, limit)
    if not late:
        return
    to_come = limit == view.today
    words = "vandaag" if to_come else f"de peildatum {day_text(limit)}"
    propose = None if to_come else text.CONFIRMED_AFTER_REFERENCE
    places = [view.place("placements", line, name) for line, name, _ in late]
    if len(late) > MOST_NAMED:
        yield text.MANY_CONFIRMED_LATE.at(places[0], count=len(late), limit=words, proposal=propose)
        return
    for place, (_, _, day) in zip(places, late, strict=True):
        yield text.CONFIRMED_LATE.at(place, found=day_text(day), limit=words, proposal=propose)


def _after(
    view: View, key: str, names: tuple[str, ...], limit: date
) -> list[tuple[int, str, date]]:
    """Line, field and day of all later days, in sheet order."""
    rows = view.all_rows(key)
    found = []
    for name in names:
        days = list(map(itemgetter(table(key).field(name).index), rows))
        if max(filter(None, days), default=limit) > limit:
            lines = view.seen[key].lines
            pairs = zip(lines, days, strict=True)
            found += [(line, name, day) for line, day in pairs if day and day > limit]
    return sorted(found)
