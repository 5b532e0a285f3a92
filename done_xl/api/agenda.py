"""Use case: what is due in the workbooks of a file or folder (issue: follow-up; domain 4 to 9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, Literal

from done_xl.api.outputs import UseError, existing, target, writing
from done_xl.api.terms import known_catalogue
from done_xl.consolidation.due import DueBook, FoundDue, PlacedItem, due_in
from done_xl.consolidation.listing import list_files
from done_xl.text_nl import agenda as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.known import normal
from done_xl.writing.calendar import WholeDay, uid_of, write_calendar

Progress = Callable[[int, int], None]
Group = Literal["late", "week", "later"]
DAYS_AHEAD: Final = 14


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is to be done: `items` are shown, what is late first and then by day.

    `until` is the last day that is shown, None where workbooks have different ones. `beyond` counts
    the items after it, `hidden` those without a coach where one coach was asked for.
    """

    found: FoundDue
    items: tuple[PlacedItem, ...]
    until: date | None
    beyond: int = 0
    hidden: int = 0
    calendar: Path | None = None

    @property
    def complete(self) -> bool:
        """Whether every workbook and every row counts."""
        return not self.found.excluded and not any(book.errors for book in self.found.books)

    @property
    def several(self) -> bool:
        """Whether a candidate's code alone does not say of which organisation."""
        return len(self.found.books) > 1

    def who(self, one: PlacedItem) -> str:
        """Whose item it is: K012, VBO/K012, or VBO where the whole organisation is meant."""
        if not one.item.candidate:
            return one.organisation
        code = one.item.candidate
        return f"{one.organisation}/{code}" if self.several else code


def agenda(
    path: Path,
    *,
    today: date,
    reference: date | None = None,
    until: date | None = None,
    coach: str | None = None,
    ics: Path | None = None,
    terms: Path | None = None,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> Agenda:
    """What is late, and what comes until `until`, in a workbook or a folder of workbooks.

    Each workbook is looked at on `reference`, else on the Peildatum of its form where that is
    filled in, else today: also after the period's end, since what was late then is late today.
    `until` is DAYS_AHEAD days after that by default. A `coach` is found whatever the case and
    blanks. `ics` is a file, or a folder that gets Opvolging_<day>.ics. Raises UseError where there
    is no workbook that counts, for an unknown coach, and where the calendar cannot be written.
    """
    folder, names = _files(existing(path))
    calendar = None
    if ics is not None:
        calendar = _calendar_target(ics, reference or today, overwrite=overwrite)
    known = known_catalogue(terms, folder)
    found = due_in(folder, names, known, today=today, reference=reference, progress=progress)
    if not found.books:
        raise UseError(_nothing(path, found))
    made = _chosen(found, until, None if coach is None else _coach(found.books, coach))
    if calendar is None:
        return made
    codes = sorted(book.organisation for book in found.books)
    name = text.CALENDAR_NAME.format(codes=", ".join(codes))
    with writing(calendar):
        write_calendar(calendar, name, [_event(made, one) for one in made.items], stamped=today)
    return replace(made, calendar=calendar)


def group_of(one: PlacedItem) -> Group:
    """When something is to be done; a week ends on Sunday."""
    if one.late:
        return "late"
    return "week" if one.item.day <= week_end(one.reference) else "later"


def week_end(day: date) -> date:
    """The Sunday of the week of a day."""
    return day + timedelta(days=6 - day.weekday())


def item_json(one: PlacedItem) -> dict[str, Any]:
    """An item as plain values (design 3); candidate and coach are null where there is none."""
    item = one.item
    return {
        "file": one.place.file,
        "sheet": one.place.sheet,
        "cell": one.place.cell,
        "date": item.day.isoformat(),
        "late": one.late,
        "organisation": one.organisation,
        "candidate": item.candidate or None,
        "coach": item.coach or None,
        "kind": item.kind,
        "what": item.what,
    }


def _files(path: Path) -> tuple[Path, Sequence[str]]:
    """The folder where the paths begin, and the files in it that are meant."""
    if not path.is_dir():
        return path.parent, (path.name,)
    listing = list_files(path)
    return path, (*listing.books, *listing.unread)


def _nothing(path: Path, found: FoundDue) -> str:
    said = [f"{one.facts.path}: {one.reason}" for one in found.excluded]
    words = text.NO_BOOK if path.is_dir() else text.NOT_A_BOOK
    return words.format(path=path, reasons="\n".join(said)).strip()


def _chosen(found: FoundDue, until: date | None, coach: str | None) -> Agenda:
    items: list[PlacedItem] = []
    beyond = hidden = 0
    lasts = set()
    for book in found.books:
        last = until or book.reference + timedelta(days=DAYS_AHEAD)
        lasts.add(last)
        for one in book.items:
            in_time = one.late or one.item.day <= last
            if coach is None or normal(one.item.coach) == coach:
                beyond += not in_time
                items += [one] * in_time
            else:
                hidden += in_time and not one.item.coach
    items.sort(key=lambda one: (not one.late, one.item.day))
    return Agenda(found, tuple(items), lasts.pop() if len(lasts) == 1 else None, beyond, hidden)


def _coach(books: Sequence[DueBook], name: str) -> str:
    """The coach in the form in which names are compared; raises UseError where there is none."""
    known = {normal(coach): coach for book in books for coach in book.coaches}
    known |= {normal(i.item.coach): i.item.coach for b in books for i in b.items if i.item.coach}
    if normal(name) not in known:
        words = text.UNKNOWN_COACH if known else text.NO_COACHES
        raise UseError(words.format(name=name, names=", ".join(sorted(known.values()))))
    return normal(name)


def _calendar_target(ics: Path, day: date, *, overwrite: bool) -> Path:
    path = ics / text.CALENDAR_FILE.format(day=day.isoformat()) if ics.is_dir() else ics
    if path.suffix.lower() != ".ics":
        raise UseError(text.NOT_ICS.format(path=path))
    return target(path, overwrite=overwrite)


def _event(made: Agenda, one: PlacedItem) -> WholeDay:
    """The event of an item: codes only; what is late stands on the reference date."""
    item = one.item
    words = text.LATE_EVENT if one.late else text.EVENT
    own = (item.kind, item.candidate, item.day, item.table, one.about, one.number)
    return WholeDay(
        uid=uid_of(one.organisation, *own),
        day=one.reference if one.late else item.day,
        summary=words.format(who=made.who(one), what=one.outside, day=day_text(item.day)),
    )
