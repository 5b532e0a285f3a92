"""The command `done-xl assess`: parses, calls the use case, shows the outcome."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from done_xl import api
from done_xl.hosts.help import HelpfulCommand, option
from done_xl.hosts.progress import reading_bar
from done_xl.model.findings import Finding, Severity
from done_xl.text_nl import assessing as text
from done_xl.text_nl import assessment as words
from done_xl.text_nl import cli

PATH = click.Path(path_type=Path)


@click.command("assess", cls=HelpfulCommand, help=text.HELP)
@click.argument("folder", type=PATH, metavar=cli.A_FOLDER)
@option("--output", required=True, type=PATH, metavar=cli.FILE_OR_FOLDER, help=cli.OPTION_OUTPUT)
@option("--assessment", metavar=text.AN_ASSESSMENT, help=text.OPTION_ASSESSMENT)
@option(
    "--workbook",
    "books",
    type=PATH,
    metavar=cli.A_FILE,
    multiple=True,
    help=text.OPTION_BOOK,
)
@option("--overwrite", is_flag=True, help=cli.OPTION_OVERWRITE)
@click.pass_context
def assess(
    ctx: click.Context,
    folder: Path,
    *,
    output: Path,
    assessment: str | None,
    books: tuple[Path, ...],
    overwrite: bool,
) -> None:
    """Merge the observation workbooks of one assessment into a report."""
    with reading_bar(quiet=False) as progress:
        outcome = api.assess(
            folder,
            output,
            today=date.today(),
            assessment=assessment,
            books=books,
            overwrite=overwrite,
            progress=progress,
        )
    click.echo(outcome_text(outcome))
    click.echo(text.REPORT.format(path=outcome.report))
    if outcome.kept is not None:
        click.echo(text.KEPT_COPY.format(path=outcome.kept))
    ctx.exit(0 if outcome.complete else 1)


def outcome_text(outcome: api.AssessOutcome) -> str:
    """What was merged, what stayed out and why, and what the assessors still have to do."""
    made = outcome.assessed
    files = [one.facts.path for one in made.observations]
    lines = [
        words.subtitle(made.organisation, made.assessment),
        words.in_summary(
            [one.assessor for one in made.observations], len(made.candidates), len(made.scores)
        ),
        text.files_in(files),
        *(cli.LEFT_OUT.format(path=one.facts.path, reason=one.reason) for one in made.excluded),
        text.errors_line(_of(made.findings, "error", files), _of(made.findings, "warning", files)),
        words.disputes_line(outcome.disputes),
        words.agreement_line(outcome.agreement.word, outcome.agreement.pairs),
        text.open_line(outcome.open_levels),
        text.wrong_line(sum(line.typed.wrong is not None for line in made.lines)),
        text.reason_line(sum(line.lacks_reason for line in made.lines)),
    ]
    return "\n".join(filter(None, lines))


def _of(findings: Sequence[Finding], severity: Severity, files: Sequence[str]) -> int:
    """How many findings of this weight there are about these files."""
    return sum(one.severity == severity and one.place.file in files for one in findings)
