"""The command `done-xl new project`: parses, calls the use case, shows the outcome."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.text_nl import cli as text

PATH = click.Path(path_type=Path)


@click.command("project", cls=HelpfulCommand, help=text.HELP_NEW_PROJECT)
@option("--output", required=True, type=PATH, metavar=text.FILE_OR_FOLDER, help=text.OPTION_OUTPUT)
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
def new_project(*, output: Path, overwrite: bool) -> None:
    """Write an empty project workbook."""
    path = api.new_project(output, function_lines(), overwrite=overwrite)
    click.echo(text.NEW_PROJECT.format(path=path))


def function_lines() -> tuple[api.FunctionLine, ...]:
    """The functions of Excel, as the sheet Functies lists them.

    Their package is loaded only here: with xlwings and pandas it would cost every command a second.
    """
    functions = import_module("done_xl_udfs").FUNCTIONS
    return tuple(api.FunctionLine(one.name, one.summary, one.example) for one in functions)
