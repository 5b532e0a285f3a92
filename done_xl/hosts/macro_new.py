"""The buttons that make a file: new workbooks, an assessment report, a verzendversie."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from done_xl import api
from done_xl.api.assessing import SeveralError
from done_xl.api.cloud import is_web, local_path
from done_xl.api.live import live_facts
from done_xl.api.outputs import ExistsError, UseError
from done_xl.hosts.assessing import outcome_text
from done_xl.hosts.macro_desk import Desk
from done_xl.hosts.macro_frame import CancelledError
from done_xl.hosts.macro_project import (
    FOLDER,
    as_day,
    as_text,
    ask_about_server,
    entered,
    entry,
    pick_folder,
    place,
)
from done_xl.hosts.macro_replace import asked, made_new
from done_xl.hosts.projects import function_lines
from done_xl.model.forms import FormSpec
from done_xl.model.project_forms import NEW_OBSERVATION_FORM, NEW_ORGANISATION_FORM
from done_xl.reading.live import live_source
from done_xl.text_nl import assessing, cli
from done_xl.text_nl import macros as text

_OPTIONS = {
    "--organisation": "organisation",
    "--workbook": "workbook",
    "--assessor": "assessors",
    "--candidate": "candidates",
    "--exercise": "exercises",
    "--assessment": "assessment",
}


def new_organisation(desk: Desk) -> str:
    """An empty organisation workbook stands in a folder."""
    form = NEW_ORGANISATION_FORM
    values = entries(desk, form)
    first, last = (_day(desk, form, one, values[one]) for one in ("first", "last"))
    folder = target_folder(desk)
    desk.status(text.MAKING)

    def make(output: Path, *, overwrite: bool) -> Path:
        return api.new_organisation(
            output,
            code=as_text(values["code"]),
            name=as_text(values["name"]),
            first=first,
            last=last,
            overwrite=overwrite,
        )

    with _cells_named(desk, form):
        path = made_new(desk, folder, make, text.OTHER_ORGANISATION_BOOK)
    return text.MADE.format(paths=path)


def new_observation(desk: Desk) -> str:
    """An empty observation workbook for each assessor stands in a folder."""
    form = NEW_OBSERVATION_FORM
    values = entries(desk, form)
    day = _day(desk, form, "day", values["day"])
    folder = target_folder(desk)
    wishes = api.Wishes(
        day=day,
        assessors=as_list(values["assessors"]),
        exercises=as_list(values["exercises"]),
        organisation=as_text(values["organisation"]) or None,
        candidates=as_list(values["candidates"]),
        assessment=as_text(values["assessment"]) or None,
        workbook=_workbook(desk, as_text(values["workbook"]), folder),
    )
    desk.status(text.MAKING)

    def make(output: Path, *, overwrite: bool) -> api.NewObservations:
        return api.new_observation(output, wishes, today=date.today(), overwrite=overwrite)

    with _cells_named(desk, form):
        made = made_new(desk, folder, make, text.OTHER_OBSERVATION_BOOK)
    paths = "\n".join(map(str, made.paths))
    said = text.MADE if len(made.paths) == 1 else text.MADE_MORE
    return "\n\n".join((said.format(paths=paths), *made.warnings))


def new_project(desk: Desk) -> str:
    """An empty project workbook stands where the user wants it."""
    picked = str(desk.window("BewaarAls", text.SAVE_PROJECT, text.PROJECT_FILE) or "")
    if not picked:
        raise CancelledError
    path = local_target(picked)
    if path.suffix.lower() != ".xlsm":
        raise UseError(text.NO_MACROS.format(path=path))
    desk.status(text.MAKING)
    lines = function_lines()

    def make(output: Path, *, overwrite: bool) -> Path:
        return api.new_project(output, lines, overwrite=overwrite)

    made = made_new(desk, path, make, text.OTHER_PROJECT_BOOK)
    return text.MADE_PROJECT.format(path=made)


def assess(desk: Desk) -> str:
    """The report of an assessment stands beside the observation workbooks of a folder."""
    begin = as_text(entry(desk, FOLDER).value) if desk.is_project else ""
    folder = pick_folder(desk, text.PICK_OBSERVATIONS, begin)
    try:
        outcome = _assessed(desk, folder, None)
    except SeveralError as error:
        name = next((one for one in error.names if _wanted(desk, one)), None)
        if name is None:
            raise CancelledError from None
        outcome = _assessed(desk, folder, name)
    said = [outcome_text(outcome), assessing.REPORT.format(path=outcome.report), text.NEXT_LEVELS]
    if outcome.kept is not None:
        said.append(assessing.KEPT_COPY.format(path=outcome.kept))
    return "\n\n".join(said)


def export(desk: Desk) -> str:
    """The verzendversie of the open workbook stands beside its file."""
    _refuse_kind(desk)
    file = saved_file(desk)
    desk.status(text.MAKING)

    def make(*, overwrite: bool) -> Path:
        return api.export(file, overwrite=overwrite)

    path = asked(desk, make)
    errors = api.check([file], today=date.today()).errors
    if errors:
        return text.exported_faulty(path, errors)
    return cli.EXPORTED.format(path=path)


def _refuse_kind(desk: Desk) -> None:
    """Raise UseError for a workbook that has no verzendversie, before anybody must save it."""
    name = desk.book.name
    facts = live_facts(live_source(desk.book), name)
    if facts.exported:
        raise UseError(cli.ALREADY_EXPORTED.format(path=name))
    if facts.kind in cli.KINDS:
        raise UseError(cli.NOT_FOR_EXPORT.format(path=name, kind=cli.KINDS[facts.kind]))
    if facts.kind != "organisation":
        raise UseError(text.NOT_FOR_EXPORT.format(path=name))


def saved_file(desk: Desk) -> Path:
    """The file of the open workbook, with all that stands in it; raises UseError for none."""
    address = desk.address
    if not is_web(address) and not Path(address).is_absolute():
        raise UseError(text.NOT_SAVED)
    path = local_path(address, os.environ)
    if not desk.saved():
        if not desk.agrees(text.SAVE_FIRST.format(name=desk.book.name)):
            raise CancelledError
        desk.book.save()
    return path


def entries(desk: Desk, form: FormSpec) -> dict[str, object]:
    """The entries of a form by field; raises UseError that names the cells still to fill in."""
    values = {field.name: entered(desk, _name(form, field.name)) for field in form.fields}
    missing = [
        f"{field.column.header} ({place(desk, _name(form, field.name))})"
        for field in form.fields
        if field.required and not as_text(values[field.name])
    ]
    if missing:
        raise UseError(text.MISSING_ENTRIES.format(cells=", ".join(missing)))
    return values


def as_list(value: object) -> tuple[str, ...]:
    """The texts between commas or semicolons."""
    parts = (part.strip() for part in re.split("[,;\n]", as_text(value)))
    return tuple(part for part in parts if part)


def target_folder(desk: Desk) -> Path:
    """The folder that the user picks, beginning at that of the project.

    An empty workbook between those that are merged would be told as a fault.
    """
    return pick_folder(desk, text.PICK_TARGET, as_text(entered(desk, FOLDER)))


def local_target(picked: str) -> Path:
    """The file to make; its folder can have a web address."""
    if not is_web(picked):
        return Path(picked)
    folder, _, name = picked.rpartition("/")
    return local_path(folder, os.environ) / name


def _workbook(desk: Desk, given: str, folder: Path) -> Path | None:
    """The organisation's workbook: a name alone is one in the folder."""
    if not given:
        return None
    ask_about_server(desk, given.strip('"'))
    path = local_path(given.strip('"'), os.environ)
    return path if path.is_absolute() else folder / path


def _name(form: FormSpec, field: str) -> str:
    """The defined name of an entry."""
    return form.names[next(one.index for one in form.fields if one.name == field)]


def _day(desk: Desk, form: FormSpec, field: str, value: object) -> date:
    required = next(one.required for one in form.fields if one.name == field)
    return as_day(desk, _name(form, field), value, required=required)


@contextmanager
def _cells_named(desk: Desk, form: FormSpec) -> Iterator[None]:
    """A refusal of the use case that names the cells at fault: an ExistsError has none."""
    try:
        yield
    except ExistsError:
        raise
    except UseError as error:
        cells = {
            field.name: f"{field.column.header} ({place(desk, _name(form, field.name))})"
            for field in form.fields
        }
        options = {option: cells[one] for option, one in _OPTIONS.items() if one in cells}
        said = text.in_cells(str(error), options)
        faulty = [cells[one] for one in error.about]
        if said == str(error) and faulty:
            said += "\n\n" + text.LOOK_AT.format(cells=", ".join(faulty))
        raise UseError(said) from error.__cause__


def _assessed(desk: Desk, folder: Path, name: str | None) -> api.AssessOutcome:
    def make(*, overwrite: bool) -> api.AssessOutcome:
        return api.assess(
            folder,
            folder,
            today=date.today(),
            assessment=name,
            overwrite=overwrite,
            progress=desk.progress,
        )

    return asked(desk, make)


def _wanted(desk: Desk, name: str) -> bool:
    return desk.agrees(text.WHICH_ASSESSMENT.format(name=name))
