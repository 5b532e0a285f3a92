"""Rules that hold for the whole project: its texts, its tracked files, its modules."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
import string
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click
import pytest

from done_xl import text_nl
from done_xl.api.places import user_places
from done_xl.api.scripts import script_name
from done_xl.excel.xlwings_module import xlwings_version
from done_xl.hosts.cli import main
from done_xl.model.findings import Place
from done_xl.text_nl import cloud, doctor, install
from done_xl.text_nl.rule import Rule
from tests.corpus.dutch import foreign_words
from tests.readme import table_below, tables

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
CODE = ("done_xl", "udfs")
KEPT = (
    *CODE,
    "tests",
    "templates",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "pyproject.toml",
    ".ci",
)
# Excel shows at most so many characters in an input message or an error message.
LONGEST = 255
# As long as what stands in their place: a header, a period, a masked value, a date.
SAMPLE_WORD = "Verzekering nagekeken op (31/12/2026)"


@cache
def rules() -> tuple[Rule, ...]:
    modules = (
        import_module(f"done_xl.text_nl.{one.name}") for one in iter_modules(text_nl.__path__)
    )
    found = {id(v): v for module in modules for v in vars(module).values() if isinstance(v, Rule)}
    return tuple(found.values())


def words_of(rule: Rule) -> set[str]:
    texts = (rule.message, rule.expected, rule.proposal)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def modules() -> list[Path]:
    return sorted(path for folder in CODE for path in (ROOT / folder).rglob("*.py"))


@cache
def tracked() -> tuple[Path, ...]:
    """The files of the project; those of git where there is a git, else of the folder."""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
        names = [name for name in listed.split("\0") if name]
    else:
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        names = [path.as_posix() for path in found if path.parts[0] in KEPT]
    return tuple(path for name in names if (path := ROOT / name).is_file())


def texts() -> Iterator[tuple[Path, str]]:
    for path in tracked():
        try:
            yield path.relative_to(ROOT), path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def test_every_rule_has_a_code_of_its_own() -> None:
    codes = [rule.code for rule in rules()]
    assert len(codes) > 80
    assert sorted(codes) == sorted(set(codes))
    assert [
        code
        for code in codes
        if not re.fullmatch(r"(BST|BLD|CEL|RIJ|BOE|MAA|GRO|INT|WER|MAP|OBS|ASS|SAM)-\d{3}", code)
    ] == []


def test_every_sentence_of_a_rule_fits_in_excel() -> None:
    long = []
    for rule in rules():
        finding = rule.at(Place("x.xlsx"), **dict.fromkeys(words_of(rule), SAMPLE_WORD))
        said = (finding.message, finding.expected or "", finding.proposal or "", rule.explanation)
        long += [(rule.code, text) for text in said if len(text) > LONGEST]
    assert long == []


def test_every_rule_says_what_to_do_and_why() -> None:
    assert [rule.code for rule in rules() if not (rule.proposal and rule.explanation)] == []


def test_no_explanation_waits_for_a_word() -> None:
    """What stands in Uitleg is shown as it is written: {found} would stand there."""
    assert [one.code for one in rules() if set("{}") & set(one.explanation)] == []


def test_every_rule_is_dutch() -> None:
    found = []
    for rule in rules():
        said = (rule.message, rule.expected, rule.proposal, rule.explanation)
        found += foreign_words(*(re.sub(r"\{\w+\}", "x", text) for text in said))
    assert found == []


def test_no_tracked_file_names_a_place_on_this_machine() -> None:
    places = {str(ROOT), str(Path.home())}
    # A home or checkout folder right under the root says nothing by its name alone.
    searched = [
        re.compile(re.escape(place) + r"(?=[/\"'\s]|$)") for place in places if place != "/"
    ]
    found = [
        (path.as_posix(), match[0])
        for path, text in texts()
        for pattern in searched
        for match in pattern.finditer(text)
    ]
    assert found == []


def test_no_tracked_file_names_a_package_index() -> None:
    # Composed, so that this file does not name them either.
    hosts = re.compile(
        "|".join(
            (
                r"(?:test\.)?py" + r"pi\.org",
                "files.python" + "hosted",
                "--index" + "-url",
                "--extra-index" + "-url",
                "PIP_INDEX" + "_URL",
                "artifac" + "tory",
            )
        ),
        re.IGNORECASE,
    )
    found = [(path.as_posix(), m[0]) for path, text in texts() for m in hosts.finditer(text)]
    assert found == []


def test_modules_are_short() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {
        path.relative_to(ROOT).as_posix(): number
        for path, number in lines.items()
        if number >= MOST_LINES
    } == {}


def test_functions_are_short() -> None:
    long = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                # From the `def` on: decorators declare, they do nothing.
                length = (node.end_lineno or 0) - node.lineno + 1
                if length >= MOST_LINES_OF_A_FUNCTION:
                    long[f"{path.relative_to(ROOT).as_posix()}:{node.name}"] = length
    assert long == {}


def test_nothing_prints_and_no_function_imports() -> None:
    found = []
    for path in modules():
        text = path.read_text("utf-8")
        lines = text.splitlines()
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(text)):
            # A module whose purpose is its output says so to the linter, with its reason.
            meant = isinstance(node, ast.Name) and "noqa: T201 -" in lines[node.lineno - 1]
            if isinstance(node, ast.Name) and node.id == "print" and not meant:
                found.append(f"{name}:{node.lineno} print")
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found += [
                    f"{name}:{inner.lineno} import"
                    for inner in ast.walk(node)
                    if isinstance(inner, ast.Import | ast.ImportFrom)
                ]
    assert found == []


def commands_of_the_readme() -> list[str]:
    """Every `done-xl …` in the README, in a table, a sentence or a fenced block."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", README, flags=re.M | re.S))
    lines = [line.split("#")[0] for block in fenced for line in block.splitlines()]
    found = [re.search(r'(?:^|[/\\])done-xl"?(\s.*)$', text.strip()) for text in (*spans, *lines)]
    return [match[1].strip() for match in found if match]


@pytest.mark.parametrize("written", sorted(set(commands_of_the_readme())))
def test_the_readme_names_commands_and_options_that_exist(written: str) -> None:
    words = shlex.split(written)
    command: click.Command = main
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        assert words[0] in command.commands, written
        command = command.commands[words.pop(0)]
    known = {name for parameter in command.params for name in parameter.opts}
    assert [word for word in words if word.startswith("--") and word not in known] == []


def test_the_readme_shows_every_command() -> None:
    shown = {shlex.split(written)[0] for written in commands_of_the_readme()}
    # `build` and `demo` stand there as `make build` and `make demo`.
    assert set(main.commands) - {"build", "demo"} <= shown


@pytest.mark.parametrize("heading", ["De knoppen", "De functies"])
def test_the_readme_lists_the_buttons_and_functions(heading: str) -> None:
    """`python -m tests.readme` renews both tables."""
    assert table_below(README, heading) == tables()[heading]


def test_the_readme_says_which_files_come_on_a_computer() -> None:
    """What IT is told is what install does."""
    windows = user_places("windows", {"APPDATA": "%APPDATA%"}, Path("%USERPROFILE%"))
    mac = user_places("mac", {}, Path("~"))
    assert mac.scripts is not None
    script = mac.scripts / script_name(xlwings_version())
    rows = table_below(README, "Excel: wat er op de computer komt")
    assert [[cell.strip(" `") for cell in row.strip("|").split(" | ")][1:] for row in rows] == [
        [str(windows.addin).replace("/", "\\"), str(mac.addin)],
        [str(windows.config).replace("/", "\\"), str(mac.config)],
        ["-", str(script)],
        [str(windows.log).replace("/", "\\"), str(mac.log)],
        ["-", str(mac.traces)],
    ]


def test_the_words_of_installing_are_dutch() -> None:
    said = [
        re.sub(r"\{\w+\}", "x", text)
        for module in (cloud, doctor, install)
        for name, text in vars(module).items()
        if isinstance(text, str) and not name.startswith("_")
    ]
    assert len(said) > 50
    assert foreign_words(*said) == []
    checklist = (ROOT / "templates" / "CONTROLELIJST_EXCEL.md").read_text("utf-8")
    assert foreign_words(*checklist.splitlines()) == []
