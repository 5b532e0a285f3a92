"""Help pages: Dutch throughout but for the names of commands and options."""

from __future__ import annotations

import re
from importlib.metadata import version

import click
import pytest

from done_xl.hosts.cli import main
from tests.hosts.conftest import Run


def paths(group: click.Group) -> list[tuple[str, ...]]:
    """The words of every command, the group's own aside."""
    found: list[tuple[str, ...]] = []
    for name, command in group.commands.items():
        found.append((name,))
        if isinstance(command, click.Group):
            found += [(name, *path) for path in paths(command)]
    return found


@pytest.mark.parametrize("words", [(), *paths(main)])
def test_no_word_of_click_is_left_in_english(run: Run, words: tuple[str, ...]) -> None:
    page = run(*words, "--help").stdout
    assert page.startswith(f"Gebruik: {' '.join(('main', *words))} [OPTIES]")
    assert "toon deze hulp" in page
    english = r"Usage|Options|Commands?|ARGS|COMMAND|Show|exit|required|default|TEXT|PATHS?|x<="
    assert re.findall(rf"\b(?:{english})\b", page) == []


def test_a_whole_page(run: Run) -> None:
    assert run("export", "--help").stdout.splitlines() == [
        "Gebruik: main export [OPTIES] BESTAND",
        "",
        "  Maak de verzendversie: zonder namen, intakes en vrije teksten.",
        "",
        "Opties:",
        "  --output BESTAND|MAP  bestand of map voor het resultaat",
        "  --overwrite           overschrijf een bestaand bestand",
        "  -h, --help            toon deze hulp",
    ]


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"done-xl, versie {version('done_xl')}\n"
