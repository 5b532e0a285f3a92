"""The command `done-xl agenda`: parses, calls the use case, shows what is to be done."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import click

from done_xl import api
from done_xl.api.agenda import Group, group_of, week_end
from done_xl.consolidation.due import PlacedItem
from done_xl.hosts.calls import DAY
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.hosts.progress import reading_bar
from done_xl.text_nl import agenda as text
from done_xl.text_nl import cli
from done_xl.text_nl.followup import LATE
from done_xl.text_nl.shown import day_text

PATH = click.Path(path_type=Path)
GROUPS: Final[Mapping[Group, str]] = {
    "late": text.LATE_GROUP,
    "week": text.WEEK_GROUP,
    "later": text.LATER_GROUP,
}
# Longer words push the place to the right in their own line only.
_WIDEST: Final = 44


@click.command("agenda", cls=HelpfulCommand, help=text.HELP)
@click.argument("path", type=PATH, metavar=cli.FILE_OR_FOLDER)
@option("--until", type=DAY, help=text.OPTION_UNTIL)
@option("--coach", metavar=cli.A_NAME, help=text.OPTION_COACH)
@option("--ics", type=PATH, metavar=cli.FILE_OR_FOLDER, help=text.OPTION_ICS)
@option("--json", "as_json", is_flag=True, help=cli.OPTION_JSON)
@option("--reference-date", type=DAY, help=text.OPTION_REFERENCE)
@option("--terms", type=PATH, metavar=cli.A_FILE, help=cli.OPTION_TERMS)
@option("--overwrite", is_flag=True, help=cli.OPTION_OVERWRITE)
@click.pass_context
def agenda(
    ctx: click.Context,
    path: Path,
    *,
    until: date | None,
    coach: str | None,
    ics: Path | None,
    as_json: bool,
    reference_date: date | None,
    terms: Path | None,
    overwrite: bool,
) -> None:
    """Say what is to be done."""
    with reading_bar(quiet=as_json) as progress:
        made = api.agenda(
            path,
            today=date.today(),
            reference=reference_date,
            until=until,
            coach=coach,
            ics=ics,
            terms=terms,
            overwrite=overwrite,
            progress=progress,
        )
    if as_json:
        shown = [api.item_json(one) for one in made.items]
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        # Nothing but JSON stands on stdout, and nothing is left out in silence.
        for note in (*own_days(made), *notes_of(made)):
            click.echo(note, err=True)
    else:
        click.echo("\n".join((list_text(made), *notes_of(made))))
    ctx.exit(0 if made.complete else 1)


def list_text(made: api.Agenda) -> str:
    """The items by group, each with its day, whose it is, its coach, what it is and its place."""
    references = {book.reference for book in made.found.books}
    day = references.pop() if len(references) == 1 else None
    lines = [*_title(made), ""]
    ends = {"later": made.until}
    if day is not None and made.until is not None:
        ends["week"] = min(week_end(day), made.until)
    counts = []
    for group in GROUPS:
        items = [one for one in made.items if group_of(one) == group]
        counts.append(len(items))
        if items:
            lines += [_heading(group, len(items), ends.get(group)), *_lines(made, items), ""]
    said = text.summary(*counts) if made.items else text.nothing(made.until)
    lines.append(" ".join(filter(None, (said, text.beyond(made.beyond, made.until)))))
    return "\n".join(lines)


def own_days(made: api.Agenda) -> Iterator[str]:
    """Which workbooks are looked at on a day of their own, by that day."""
    days: dict[date, list[str]] = {}
    for book in made.found.books:
        if book.own:
            days.setdefault(book.reference, []).append(book.facts.path)
    for day, files in sorted(days.items()):
        yield text.OWN_REFERENCE.format(files=", ".join(files), reference=day_text(day))


def _title(made: api.Agenda) -> Iterator[str]:
    """The day of the list, that of most workbooks where some have one of their own."""
    books = made.found.books
    days = {book.reference for book in books if not book.own} or {b.reference for b in books}
    if len(days) == 1:
        yield text.TITLE.format(reference=day_text(days.pop()))
    yield from own_days(made)


def notes_of(made: api.Agenda) -> Iterator[str]:
    """What one must know to trust the list: what is not in it, and why."""
    found = made.found
    for book in found.books:
        if book.facts.exported:
            yield text.SENT_ONLY.format(file=book.facts.path)
    if hidden := text.hidden(made.hidden):
        yield hidden
    for one in found.passed_over:
        yield text.PASSED_OVER.format(path=one.facts.path, reason=one.reason)
    for one in found.excluded:
        yield cli.LEFT_OUT.format(path=one.facts.path, reason=one.reason)
    if rows := sum(book.rows for book in found.books):
        yield text.left_out(rows)
    if faulty := [book.facts.path for book in found.books if book.errors and not book.rows]:
        yield text.with_errors(faulty)
    if made.calendar is not None:
        yield text.calendar_line(made.calendar, len(made.items))


def _heading(group: Group, number: int, until: date | None) -> str:
    words = text.HEADING if until is None else text.HEADING_UNTIL
    end = "" if until is None else day_text(until)
    return click.style(words.format(group=GROUPS[group], number=number, until=end), bold=True)


def _lines(made: api.Agenda, items: Sequence[PlacedItem]) -> Iterator[str]:
    """A line per item, its parts under each other in the whole list."""
    whose = max(len(made.who(one)) for one in made.items)
    coach = max(len(one.item.coach) for one in made.items)
    what = min(_WIDEST, max(len(one.item.what) for one in made.items))
    for one in items:
        item = one.item
        parts = [day_text(item.day), *([LATE] if one.late else ())]
        parts += [made.who(one).ljust(whose), item.coach.ljust(coach), item.what.ljust(what)]
        yield "  ".join(["", *filter(None, parts), _place(one)])


def _place(one: PlacedItem) -> str:
    place = one.place
    words = text.PLACE if place.cell else text.SHEET_ONLY
    return words.format(file=place.file, sheet=place.sheet, cell=place.cell)
