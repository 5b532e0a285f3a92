"""How the command reads its words, and answers a call that it cannot carry out."""

from __future__ import annotations

from datetime import date

import click

from done_xl import api
from done_xl.hosts.help import HelpfulGroup
from done_xl.model.columns import FIRST_DAY, LAST_DAY
from done_xl.text_nl import cli as text


class _Day(click.ParamType):  # type: ignore[type-arg] # generic since click 8.5 only
    """A day as JJJJ-MM-DD."""

    name = text.A_DAY

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day; a click.BadParameter says in Dutch what is wrong with another text."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(text.BAD_DAY.format(text=value), param, ctx)
        if not FIRST_DAY <= day <= LAST_DAY:
            self.fail(text.FAR_DAY.format(text=value), param, ctx)
        return day


DAY = _Day()


class Command(HelpfulGroup):
    """Shows a refused call as one Dutch sentence on stderr, with exit code 2."""

    def invoke(self, ctx: click.Context) -> object:  # noqa: RET503 - ctx.exit never returns
        """What the command returns; Exit with code 2 for a call that cannot be carried out."""
        try:
            return super().invoke(ctx)
        except api.UseError as error:
            said = str(error)
        except click.UsageError as error:
            if _shows_help(error):
                raise
            said = _in_dutch(error, ctx)
        click.echo(said, err=True)
        ctx.exit(2)


def _shows_help(error: click.UsageError) -> bool:
    """Whether nothing is wrong but that a group was called without a command."""
    return isinstance(error, click.exceptions.NoArgsIsHelpError)


def _in_dutch(error: click.UsageError, ctx: click.Context) -> str:
    command = (error.ctx or ctx).command_path
    if isinstance(error, click.MissingParameter) and isinstance(error.param, click.Argument):
        what = text.ARGUMENTS[error.param.name or ""]
        return text.MISSING_ARGUMENT.format(what=what, command=command)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return text.MISSING_OPTION.format(option=_name(error.param), command=command)
    if isinstance(error, click.NoSuchOption):
        return text.NO_SUCH_OPTION.format(option=error.option_name, command=command)
    if isinstance(error, click.BadParameter) and error.param is not None:
        if isinstance(error.param.type, _Day):
            return f"{_name(error.param)}: {error.message}"
        return text.BAD_OPTION.format(option=_name(error.param), command=command)
    return text.BAD_CALL.format(command=command)


def _name(parameter: click.Parameter) -> str:
    """The option as one types it, or the argument as the help names it: --from, MAP."""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.human_readable_name
