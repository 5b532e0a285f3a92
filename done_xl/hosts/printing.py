"""The command `done-xl print`: parses, calls the use case, shows the outcome."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.calls import DAY
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.text_nl import cli, own_book
from done_xl.text_nl import printed as text

PATH = click.Path(path_type=Path)


@click.command("print", cls=HelpfulCommand, help=text.HELP)
@click.argument("file", type=PATH, metavar=cli.A_FILE)
@option("--candidate", metavar=cli.A_CODE, help=text.OPTION_CANDIDATE)
@option("--measure", metavar=text.A_MEASURE, help=text.OPTION_MEASURE)
@option("--vacancies", is_flag=True, help=text.OPTION_VACANCIES)
@option("--week", type=DAY, help=text.OPTION_WEEK)
@option("--companies", is_flag=True, help=text.OPTION_COMPANIES)
@option("--checklists", is_flag=True, help=text.OPTION_CHECKLISTS)
@option("--output", type=PATH, metavar=cli.FILE_OR_FOLDER, help=cli.OPTION_OUTPUT)
@option("--reference-date", type=DAY, help=cli.OPTION_REFERENCE)
@option("--overwrite", is_flag=True, help=cli.OPTION_OVERWRITE)
def print_command(
    *,
    file: Path,
    candidate: str | None,
    measure: str | None,
    vacancies: bool,
    week: date | None,
    companies: bool,
    checklists: bool,
    output: Path | None,
    reference_date: date | None,
    overwrite: bool,
) -> None:
    """Write pages to print."""
    wanted = api.Pages(
        candidate=candidate,
        measure=measure,
        checklists=checklists,
        vacancies=vacancies,
        week=week,
        companies=companies,
    )
    made = api.print_pages(
        file, wanted, output, today=date.today(), reference=reference_date, overwrite=overwrite
    )
    click.echo(text.DONE.format(path=made.path, sheets=", ".join(made.sheets)))
    if made.longer:
        click.echo(text.LONGER.format(sheets=", ".join(made.longer)))
    if note := own_book.left_out(made.left_out):
        click.echo(note)
