"""Use case: a workbook of an older template, whole, in the current one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from done_xl.api.outputs import UseError, report_target, writing
from done_xl.api.own_parts import own_parts
from done_xl.api.previous import previous_book, roomy
from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Setup, file_name
from done_xl.layout.handover import Handover, LeftBehind, TableCount
from done_xl.model.books import BOOKS
from done_xl.model.raw import RawBook
from done_xl.model.tables import TABLES, TEMPLATE_VERSION
from done_xl.reading.book import read_book
from done_xl.text_nl import carrying as text
from done_xl.text_nl.shown import day_text
from done_xl.writing.laid import form_values, period_in
from done_xl.writing.organisation import write_organisation
from done_xl.writing.upgraded import upgraded


def upgrade(file: Path, output: Path, *, today: date, overwrite: bool = False) -> Path:
    """The path of the workbook in the current template, with all that was typed as it stood.

    The sheet Overgenomen names what could not stay as it was. It counts as saved just after its
    source, so that it replaces it in a folder where both stand. Raises UseError for a file that is
    no full organisation workbook of an older template, or has no period to build on.
    """
    raw = _older(file)
    period = period_in(raw)
    if period is None:
        raise UseError(text.NO_START.format(path=file, reason="").replace("  ", " "))
    filling, changed = upgraded(raw, catalogue())
    start = form_values(raw.forms.get("start"))
    code, name = (
        value if isinstance(value := start.get(entry), str) else "" for entry in ("code", "name")
    )
    setup = Setup(code, name, period, roomy(raw, filling.tables, {}))
    saved = raw.facts.modified
    errors = [finding for finding in raw.findings if finding.severity == "error"]
    wrong = [LeftBehind(one.place.sheet, one.place.cell, one.message) for one in errors]
    left = (*own_parts(raw, file, period), *wrong, *changed)
    path = output / file_name(setup) if output.is_dir() else output
    with writing(report_target(path, overwrite=overwrite, sources=[file])):
        write_organisation(
            path,
            setup,
            filling,
            modified=None if saved is None else saved + timedelta(seconds=1),
            handover=_handover(raw, left, file.name, today),
        )
    return path


def _older(file: Path) -> RawBook:
    """The workbook as read; raises UseError where there is nothing to upgrade."""
    if file.is_file():
        facts = read_book(file, file.name).facts
        if facts.kind in BOOKS and facts.version == BOOKS[facts.kind].version:
            raise UseError(text.NEWEST.format(path=file))
    return previous_book(file)


def _handover(raw: RawBook, left: tuple[LeftBehind, ...], name: str, today: date) -> Handover:
    old = text.UNKNOWN_VERSION if raw.facts.version is None else raw.facts.version
    origin = text.UPGRADED.format(day=day_text(today), file=name, old=old, new=TEMPLATE_VERSION)
    tables = tuple(
        TableCount(spec.sheet, spec.name, len(raw.tables[spec.key].rows), 0, "")
        for spec in TABLES
        if spec.key in raw.tables
    )
    return Handover(origin, text.NOTHING_CHANGED, (text.LAYOUT,), tables, left)
