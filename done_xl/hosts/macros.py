"""The macros: one function for each button, called by VBA in a process of its own."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from done_xl import api
from done_xl.api.cloud import local_path
from done_xl.api.live import check_live
from done_xl.hosts import macro_new, macro_project
from done_xl.hosts.installing import doctor_text
from done_xl.hosts.macro_control import Shown, show
from done_xl.hosts.macro_desk import Desk, quiet
from done_xl.hosts.macro_frame import run
from done_xl.hosts.marks import MOST_MARKS, faulty_cells
from done_xl.model.books import BOOKS
from done_xl.reading.live import live_source
from done_xl.report.control import severities
from done_xl.text_nl import macros as text
from done_xl.text_nl import tallies
from done_xl.text_nl.books import EMPTY
from done_xl.text_nl.own_files import terms_used


def check_this_workbook() -> None:
    """Say what is wrong in the open workbook, also in what nobody saved yet, and mark it."""
    run("check_this_workbook", _check_this_workbook)


def export() -> None:
    """Write the version of the open workbook that may leave the organisation."""
    run("export", macro_new.export)


def choose_folder() -> None:
    """Let the user choose the folder with the workbooks."""
    run("choose_folder", macro_project.choose_folder)


def check_folder() -> None:
    """Say what is wrong in the workbooks of the folder."""
    run("check_folder", macro_project.check_folder)


def consolidate() -> None:
    """Fill the report with the workbooks of the folder."""
    run("consolidate", macro_project.consolidate)


def new_project() -> None:
    """Make an empty project workbook."""
    run("new_project", macro_new.new_project)


def new_organisation() -> None:
    """Make an empty organisation workbook."""
    run("new_organisation", macro_new.new_organisation)


def new_observation() -> None:
    """Make an empty observation workbook for each assessor."""
    run("new_observation", macro_new.new_observation)


def assess() -> None:
    """Merge the observation workbooks of a folder into a report."""
    run("assess", macro_new.assess)


def self_test() -> None:
    """Say what is well and what is not."""
    run("self_test", _self_test)


def _self_test(desk: Desk) -> str:
    places = api.own_places()
    return doctor_text(api.doctor(places, api.own_machine(places, desk.address)))


def _check_this_workbook(desk: Desk) -> str:
    desk.status(text.READING_THIS)
    source, folder = live_source(desk.book), _folder_of(desk.address)
    found = check_live(source, desk.book.name, today=date.today(), folder=folder)
    if found.kind not in BOOKS:
        raise api.UseError(text.other_book(found.kind))
    findings = found.outcome.findings
    if [finding.code for finding in findings] == [EMPTY.code]:
        raise api.UseError(text.other_book("template"))
    desk.status(text.MARKING)
    with quiet(desk.app):
        shown = show(desk, found.plan, faulty_cells(findings))
    counts = severities(findings)
    said = tallies.findings(counts["error"], counts["warning"])
    if counts["error"]:
        first = text.CHECKED_ERRORS.format(counts=said, sheet=shown.sheet)
    elif not found.outcome.rows:
        first = text.NOTHING_CHECKED
    elif counts["warning"]:
        first = text.CHECKED_WARNINGS.format(counts=said, sheet=shown.sheet)
    else:
        well = text.ONLY_INFO if counts["info"] else text.CHECKED_WELL
        first = well.format(counts=said, sheet=shown.sheet)
    return "\n\n".join((first, *terms_used(found.outcome.terms), *_about_marks(shown)))


def _folder_of(address: str) -> Path | None:
    """Where an open workbook stands; None where it was never saved, or stands on the web alone."""
    try:
        path = local_path(address, os.environ)
    except api.UseError:
        return None
    return path.parent if path.is_absolute() else None


def _about_marks(shown: Shown) -> list[str]:
    """Which cells got no mark and why, and which sheets have no lock any more."""
    said = []
    if shown.refused:
        said.append(text.LOCKED_SHEETS.format(sheets=", ".join(shown.refused), sheet=shown.sheet))
    if not shown.all_marked:
        said.append(text.MOST_MARKED.format(most=MOST_MARKS))
    if shown.stayed_open:
        said.append(text.stayed_open(shown.stayed_open))
    return said
