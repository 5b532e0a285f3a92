"""The command `done-xl dossier`: parses, calls the use case, shows the outcome."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.calls import DAY
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.text_nl import cli, own_book
from done_xl.text_nl import dossier as text

PATH = click.Path(path_type=Path)


@click.command("dossier", cls=HelpfulCommand, help=text.HELP)
@click.argument("file", type=PATH, metavar=cli.A_FILE)
@option("--candidate", metavar=cli.A_CODE, required=True, help=text.OPTION_CANDIDATE)
@option("--output", required=True, type=PATH, metavar=cli.FILE_OR_FOLDER, help=cli.OPTION_OUTPUT)
@option("--assessment", type=PATH, metavar=cli.FILE_OR_FOLDER, help=text.OPTION_ASSESSMENT)
@option("--reference-date", type=DAY, help=cli.OPTION_REFERENCE)
@option("--overwrite", is_flag=True, help=cli.OPTION_OVERWRITE)
def dossier(
    *,
    file: Path,
    candidate: str,
    output: Path,
    assessment: Path | None,
    reference_date: date | None,
    overwrite: bool,
) -> None:
    """Write the dossier of a candidate."""
    made = api.dossier(
        file,
        candidate,
        output,
        today=date.today(),
        reference=reference_date,
        assessment=assessment,
        overwrite=overwrite,
    )
    click.echo(text.DONE.format(path=made.path))
    if note := own_book.left_out(made.left_out):
        click.echo(note)
