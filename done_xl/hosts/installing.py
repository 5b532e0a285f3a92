"""The commands `install`, `uninstall` and `doctor`: parse, call the use cases, show the outcome."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import reduce
from pathlib import Path
from typing import Any, get_args

import click

from done_xl import __version__, api
from done_xl.api.places import System, UserPlaces
from done_xl.excel.build import addin_bytes
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.text_nl import cli
from done_xl.text_nl import doctor as findings
from done_xl.text_nl import install as text

_SYSTEM = option(
    "--system",
    type=click.Choice(get_args(System)),
    metavar=text.A_SYSTEM,
    hidden=True,
    help=text.OPTION_SYSTEM,
)
_HOME = option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=cli.A_FOLDER,
    hidden=True,
    help=text.OPTION_HOME,
)
_DRY_RUN = option("--dry-run", is_flag=True, help=text.OPTION_DRY_RUN)


def _trial(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the two options that send it to other folders than the user's own."""
    return reduce(lambda made, one: one(made), (_SYSTEM, _HOME), command)


@click.command("install", cls=HelpfulCommand, help=text.HELP_INSTALL)
@_DRY_RUN
@option("--overwrite", is_flag=True, help=text.OPTION_OVERWRITE)
@_trial
@click.pass_context
def install(
    ctx: click.Context, *, dry_run: bool, overwrite: bool, home: Path | None, system: System | None
) -> None:
    """Put the add-in into Excel for this user."""
    places = _places(system, home)
    done = api.install(
        places,
        addin_bytes(),
        api.own_interpreter(),
        base=Path(sys.base_prefix),
        overwrite=overwrite,
        dry_run=dry_run,
    )
    click.echo(steps_text(done))
    lines = api.lacking(places, api.own_machine(places))
    if lines:
        click.echo(_said(lines))
        click.echo(text.ONLY_TRIED if done.changed and dry_run else text.INSTALLED_BUT)
        ctx.exit(0 if dry_run else 1)
    else:
        click.echo(_closing(done, text.INSTALLED, text.INSTALLED_ALREADY))


@click.command("uninstall", cls=HelpfulCommand, help=text.HELP_UNINSTALL)
@_DRY_RUN
@_trial
def uninstall(*, dry_run: bool, home: Path | None, system: System | None) -> None:
    """Take the add-in out of Excel for this user."""
    done = api.uninstall(_places(system, home), dry_run=dry_run)
    if done.steps:
        click.echo(steps_text(done))
    click.echo(_closing(done, text.OUT, text.NOTHING_THERE))


@click.command("doctor", cls=HelpfulCommand, help=text.HELP_DOCTOR)
@option("--json", "as_json", is_flag=True, help=text.OPTION_JSON)
@_trial
@click.pass_context
def doctor(ctx: click.Context, *, as_json: bool, home: Path | None, system: System | None) -> None:
    """Say what Excel needs and lacks."""
    places = _places(system, home)
    lines = api.doctor(places, api.own_machine(places))
    if as_json:
        click.echo(json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=2))
    else:
        click.echo(findings.HEADING.format(version=__version__))
        click.echo(doctor_text(lines))
    ctx.exit(0 if api.healthy(lines) else 1)


def steps_text(done: api.Installed) -> str:
    """A line for each thing that was done, is to do, was right or was left alone."""
    words = {"put": text.DONE, "removed": text.REMOVED, "fine": text.FINE, "left": text.LEFT}
    if done.only_tried:
        words |= {"put": text.TO_DO, "removed": text.TO_REMOVE}
    return "\n".join(words[step.outcome].format(what=step.what) for step in done.steps)


def doctor_text(lines: tuple[api.DoctorLine, ...]) -> str:
    """A line for each thing looked at with what to do below it, and whether all is well."""
    closing = findings.ALL_WELL if api.healthy(lines) else findings.NOT_WELL
    return f"{_said(lines)}\n{closing}"


def _said(lines: tuple[api.DoctorLine, ...]) -> str:
    said = []
    for line in lines:
        said.append(findings.LINE.format(state=findings.STATES[line.state], what=line.what))
        if line.advice:
            said.append(findings.ADVICE.format(advice=line.advice))
    return "\n".join(said)


def _places(system: System | None, home: Path | None) -> UserPlaces:
    """The places of the user, or those of a trial; raises UseError for a home that is not there."""
    if home is not None and not home.is_dir():
        raise api.UseError(cli.NO_SUCH_FOLDER.format(folder=home))
    return api.chosen_places(system, home)


def _closing(done: api.Installed, changed: str, unchanged: str) -> str:
    """The last line: what to do next."""
    if not done.changed:
        return unchanged
    return text.ONLY_TRIED if done.only_tried else changed
