"""The command `done-xl build`: the project's own files, made again or compared."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.hosts.projects import function_lines
from done_xl.text_nl import cli as text


@click.command("build", cls=HelpfulCommand, help=text.HELP_BUILD)
@option("--check", "only_check", is_flag=True, help=text.OPTION_BUILD_CHECK)
@click.pass_context
def build(ctx: click.Context, *, only_check: bool) -> None:
    """Rebuild this project's own files, or say whether they are current."""
    # To compare nothing would call every file stale.
    if only_check and not (Path.cwd() / "templates").is_dir():
        raise api.UseError(text.NOT_THE_PROJECT.format(path=Path.cwd()))
    outcome = api.build(Path.cwd(), functions=_functions(), only_check=only_check)
    for path in outcome.stale:
        click.echo(text.STALE.format(path=path))
    files = text.counted(outcome.files, "bestand", "bestanden")
    if only_check and not outcome.stale:
        click.echo(text.CURRENT.format(files=files))
    elif not only_check:
        click.echo(text.BUILT.format(files=files))
    ctx.exit(1 if outcome.stale else 0)


def _functions() -> api.Functions:
    """The functions of Excel; making their VBA changes xlwings, so a process of its own does it.

    With -P the folder that is built into is no place to import from.
    """
    command = [sys.executable, "-P", "-m", "done_xl_udfs.generate"]
    made = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return api.Functions(json.loads(made), function_lines())
