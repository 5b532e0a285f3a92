"""The command `done-xl`: parses, calls the use cases, shows the outcome. No decisions.

Exit codes (design 3): 0 all well, 1 errors found or something left out, 2 wrong call.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.agenda import agenda
from done_xl.hosts.assessing import assess
from done_xl.hosts.building import build
from done_xl.hosts.calls import DAY, Command
from done_xl.hosts.dossier import dossier
from done_xl.hosts.help import HelpfulGroup, option
from done_xl.hosts.installing import doctor, install, uninstall
from done_xl.hosts.observing import new_observation
from done_xl.hosts.organisations import new_organisation, upgrade
from done_xl.hosts.printing import print_command
from done_xl.hosts.progress import reading_bar
from done_xl.hosts.projects import new_project
from done_xl.hosts.terminal import check_text, project_text
from done_xl.text_nl import assessing
from done_xl.text_nl import cli as text

PATH = click.Path(path_type=Path)


@click.group(cls=Command, help=text.HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    package_name="done_xl", prog_name="done-xl", message=text.VERSION, help=text.OPTION_VERSION
)
def main() -> None:
    """Start the command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@main.group(cls=HelpfulGroup, help=text.HELP_NEW)
def new() -> None:
    """Group the kinds of workbook that can be made."""


for command in (new_organisation, new_observation, new_project):
    new.add_command(command)
for command in (agenda, assess, dossier, print_command, build, upgrade, install, uninstall, doctor):
    main.add_command(command)


@main.command(help=text.HELP_CHECK)
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar=text.FILES_OR_FOLDERS)
@option("--json", "as_json", is_flag=True, help=text.OPTION_JSON)
@option("--report", type=PATH, metavar=text.A_FILE, help=text.OPTION_REPORT)
@option("--annotate", type=PATH, metavar=text.A_FOLDER, help=text.OPTION_ANNOTATE)
@option("--reference-date", type=DAY, help=text.OPTION_REFERENCE)
@option("--terms", type=PATH, metavar=text.A_FILE, help=text.OPTION_TERMS)
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[Path, ...],
    *,
    as_json: bool,
    report: Path | None,
    annotate: Path | None,
    reference_date: date | None,
    terms: Path | None,
    overwrite: bool,
) -> None:
    """Say what is wrong, to the cell."""
    with reading_bar(quiet=as_json) as progress:
        outcome = api.check(
            paths, today=date.today(), reference=reference_date, terms=terms, progress=progress
        )
    if report:
        api.write_check_report(outcome, report, overwrite=overwrite)
    copies = api.annotate(outcome, annotate, overwrite=overwrite) if annotate else ()
    if as_json:
        _print_json([api.finding_json(finding) for finding in outcome.findings])
    else:
        click.echo(check_text(outcome))
        for copy in copies:
            click.echo(copy)
        if report:
            click.echo(text.WRITTEN.format(path=report))
    ctx.exit(1 if outcome.errors else 0)


@main.command(help=text.HELP_CONSOLIDATE)
@click.argument("folder", type=PATH, metavar=text.A_FOLDER)
@option("--output", required=True, type=PATH, metavar=text.FILE_OR_FOLDER, help=text.OPTION_OUTPUT)
@option("--json", "as_json", is_flag=True, help=text.OPTION_JSON)
@option(
    "--workers",
    default=1,
    metavar=text.A_NUMBER,
    type=click.IntRange(1, 64),
    help=text.OPTION_WORKERS,
)
@option("--reference-date", type=DAY, help=text.OPTION_REFERENCE)
@option("--terms", type=PATH, metavar=text.A_FILE, help=text.OPTION_TERMS)
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
@click.pass_context
def consolidate(
    ctx: click.Context,
    folder: Path,
    output: Path,
    *,
    as_json: bool,
    workers: int,
    reference_date: date | None,
    terms: Path | None,
    overwrite: bool,
) -> None:
    """Merge a folder of workbooks into one report."""
    with reading_bar(quiet=as_json) as progress:
        project = api.consolidate(
            folder,
            output,
            today=date.today(),
            reference=reference_date,
            terms=terms,
            workers=workers,
            overwrite=overwrite,
            progress=progress,
        )
    if as_json:
        _print_json(api.project_json(project.consolidation))
    else:
        click.echo(project_text(project.consolidation))
        click.echo(text.REPORT.format(path=project.report))
    ctx.exit(0 if project.complete else 1)


@main.command(help=text.HELP_EXPORT)
@click.argument("file", type=PATH, metavar=text.A_FILE)
@option("--output", type=PATH, metavar=text.FILE_OR_FOLDER, help=text.OPTION_OUTPUT)
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
def export(file: Path, output: Path | None, *, overwrite: bool) -> None:
    """Write the version that may leave the organisation."""
    path = api.export(file, output, overwrite=overwrite)
    click.echo(text.EXPORTED.format(path=path))
    errors = api.check([file], today=date.today()).errors
    if errors:
        click.echo(text.faulty_export(file, errors))


@main.command(help=text.HELP_DEMO)
@click.argument("folder", type=PATH, metavar=f"[{text.A_FOLDER}]", default=Path("voorbeeld"))
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
def demo(folder: Path, *, overwrite: bool) -> None:
    """Make five synthetic organisations, check and consolidate them."""
    shown = api.demo(folder, overwrite=overwrite)
    click.echo(text.DEMO_START.format(path=folder))
    click.echo()
    click.echo(check_text(shown.check))
    click.echo()
    click.echo(project_text(shown.project.consolidation))
    click.echo(assessing.REPORT.format(path=shown.assessment))
    click.echo(text.REPORT.format(path=shown.project.report))
    click.echo(text.DEMO_NEXT.format(faulty=shown.faulty, annotated=shown.annotated))


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
