"""The help pages of the command in Dutch, where click's own words are English."""

from __future__ import annotations

from functools import partial
from typing import Any

import click
from click.types import OptionHelpExtra

from done_xl.text_nl import cli as text


class _Formatter(click.HelpFormatter):
    """Puts a Dutch heading where click writes one of its own."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that says how to call a command."""
        super().write_usage(prog, args, text.USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(text.HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class HelpfulCommand(click.Command):
    """A command with a Dutch help page."""

    context_class = _Context

    def __init__(self, name: str | None, **attributes: Any) -> None:
        attributes.setdefault("options_metavar", text.OPTIONS)
        super().__init__(name, **attributes)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = text.OPTION_HELP
        return option


class HelpfulGroup(HelpfulCommand, click.Group):
    """A group of commands with a Dutch help page, as its commands have."""

    command_class = HelpfulCommand

    def __init__(self, name: str | None = None, **attributes: Any) -> None:
        attributes.setdefault("subcommand_metavar", text.SUBCOMMAND)
        super().__init__(name, **attributes)


class _Option(click.Option):
    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:
        """What stands in brackets behind the help; a default and a range stand in its words."""
        extra = super().get_help_extra(ctx)
        if "required" in extra:
            extra["required"] = text.REQUIRED
        extra.pop("range", None)
        return extra


option = partial(click.option, cls=_Option)
