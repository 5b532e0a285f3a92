"""The commands that make an organisation workbook: an empty one, a next one, an upgraded one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.calls import DAY
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.text_nl import carrying
from done_xl.text_nl import cli as text

PATH = click.Path(path_type=Path)
# What only a previous workbook can tell in place of the call.
_NEEDED = ("code", "name", "first", "last")


@click.command("organisation", cls=HelpfulCommand, help=text.HELP_NEW_ORGANISATION)
@option("--previous", type=PATH, metavar=text.A_FILE, help=carrying.OPTION_PREVIOUS)
@option("--code", metavar=text.A_CODE, help=carrying.OPTION_CODE)
@option("--name", metavar=text.A_NAME, help=carrying.OPTION_NAME)
@option("--from", "first", type=DAY, help=carrying.OPTION_FROM)
@option("--to", "last", type=DAY, help=carrying.OPTION_TO)
@option("--output", required=True, type=PATH, metavar=text.FILE_OR_FOLDER, help=text.OPTION_OUTPUT)
@option("--rows", metavar=text.A_SIZE, multiple=True, help=text.OPTION_ROWS)
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
@click.pass_context
def new_organisation(
    ctx: click.Context,
    *,
    previous: Path | None,
    code: str | None,
    name: str | None,
    first: date | None,
    last: date | None,
    output: Path,
    rows: tuple[str, ...],
    overwrite: bool,
) -> None:
    """Write an organisation workbook: empty, or with what is open in the previous one."""
    sizes = api.sizes_of(rows)
    if previous is not None:
        wishes = api.NextWishes(code, name, first, last, sizes)
        made = api.carry_over(
            previous, output, today=date.today(), wishes=wishes, overwrite=overwrite
        )
        click.echo("\n".join((carrying.CARRIED.format(path=made.path), *made.notes, *made.left)))
        ctx.exit(1 if made.left else 0)
    if code is None or name is None or first is None or last is None:
        missing = next(one for one in _NEEDED if ctx.params[one] is None)
        param = next(one for one in ctx.command.params if one.name == missing)
        raise click.MissingParameter(ctx=ctx, param=param)
    path = api.new_organisation(
        output, code=code, name=name, first=first, last=last, sizes=sizes, overwrite=overwrite
    )
    click.echo(text.NEW_BOOK.format(path=path))


@click.command(cls=HelpfulCommand, help=carrying.HELP_UPGRADE)
@click.argument("file", type=PATH, metavar=text.A_FILE)
@option("--output", required=True, type=PATH, metavar=text.FILE_OR_FOLDER, help=text.OPTION_OUTPUT)
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
def upgrade(file: Path, *, output: Path, overwrite: bool) -> None:
    """Write a workbook of an older template afresh, whole."""
    path = api.upgrade(file, output, today=date.today(), overwrite=overwrite)
    click.echo(carrying.CARRIED.format(path=path))
