"""The command `done-xl new observation`: parses, calls the use case, shows the outcome."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.calls import DAY
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.text_nl import cli
from done_xl.text_nl import observing as text

PATH = click.Path(path_type=Path)


@click.command("observation", cls=HelpfulCommand, help=text.HELP)
@option("--organisation", metavar=cli.A_CODE, help=text.OPTION_ORGANISATION)
@option("--date", "day", required=True, type=DAY, help=text.OPTION_DATE)
@option(
    "--assessor",
    "assessors",
    metavar=text.AN_ASSESSOR,
    multiple=True,
    required=True,
    help=text.OPTION_ASSESSOR,
)
@option(
    "--candidate",
    "candidates",
    metavar=text.A_CANDIDATE,
    multiple=True,
    help=text.OPTION_CANDIDATE,
)
@option(
    "--exercise",
    "exercises",
    metavar=text.AN_EXERCISE,
    multiple=True,
    required=True,
    help=text.OPTION_EXERCISE,
)
@option(
    "--competence",
    "competences",
    metavar=text.A_COMPETENCE,
    multiple=True,
    help=text.OPTION_COMPETENCE,
)
@option("--assessment", metavar=text.AN_ID, help=text.OPTION_ASSESSMENT)
@option("--workbook", type=PATH, metavar=cli.A_FILE, help=text.OPTION_WORKBOOK)
@option("--indicators", type=PATH, metavar=cli.A_FILE, help=text.OPTION_INDICATORS)
@option("--output", required=True, type=PATH, metavar=cli.FILE_OR_FOLDER, help=cli.OPTION_OUTPUT)
@option("--overwrite", is_flag=True, help=cli.OPTION_OVERWRITE)
def new_observation(
    *,
    day: date,
    assessors: tuple[str, ...],
    exercises: tuple[str, ...],
    organisation: str | None,
    candidates: tuple[str, ...],
    competences: tuple[str, ...],
    assessment: str | None,
    workbook: Path | None,
    indicators: Path | None,
    output: Path,
    overwrite: bool,
) -> None:
    """Write an empty observation workbook for each assessor."""
    wishes = api.Wishes(
        day=day,
        assessors=assessors,
        exercises=exercises,
        organisation=organisation,
        candidates=candidates,
        competences=competences,
        assessment=assessment,
        workbook=workbook,
        indicators=indicators,
    )
    made = api.new_observation(output, wishes, today=date.today(), overwrite=overwrite)
    for warning in made.warnings:
        click.echo(warning, err=True)
    for path in made.paths:
        click.echo(cli.NEW_BOOK.format(path=path))
