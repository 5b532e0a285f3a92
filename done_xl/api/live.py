"""Use case: the check of a workbook that is open in Excel, with what nobody saved yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from done_xl.api.checking import CheckOutcome, outcome_of
from done_xl.api.terms import known_catalogue
from done_xl.catalogue.own_terms import own_file
from done_xl.consolidation.checking import check_read
from done_xl.model.collector import collector_paused
from done_xl.model.raw import BookKind, FileFacts
from done_xl.reading.book import read_source
from done_xl.reading.facts import facts_of
from done_xl.reading.source import Source
from done_xl.report.blocks import SheetPlan
from done_xl.report.control import control_plan, in_order
from done_xl.text_nl import cli as text
from done_xl.text_nl.explanations import explanations
from done_xl.text_nl.own_files import terms_used


@dataclass(frozen=True, slots=True)
class LiveCheck:
    """What the check of an open workbook found; `kind` says which of our workbooks it is."""

    kind: BookKind
    outcome: CheckOutcome

    @property
    def plan(self) -> SheetPlan:
        """The sheet Controle, with links to the cells of the same workbook."""
        found = self.outcome
        counts = text.counts_text(found.findings, files=found.files, rows=found.rows)
        lines = (counts, *terms_used(found.terms))
        return control_plan(
            in_order(found.findings),
            base=None,
            explanations=explanations(),
            lines=lines,
            checked=bool(found.rows),
            inside=True,
        )


def check_live(source: Source, name: str, *, today: date, folder: Path | None = None) -> LiveCheck:
    """The findings of an open workbook: those that its file would give, were it saved now.

    `name` is what the findings call it, `folder` where it stands: the own terms there hold. It is
    judged by its own reference date, and not changed. Raises UseError for own terms with a fault.
    """
    known = known_catalogue(folder=folder)
    with collector_paused():
        raw = read_source(source, name)
        found = check_read(raw, known, today=today)
    outcome = outcome_of(found, Path(), (), (name,))
    return LiveCheck(raw.facts.kind, replace(outcome, terms=own_file(known.measures)))


def live_facts(source: Source, name: str) -> FileFacts:
    """What an open workbook says of itself: its kind, and whether it is a verzendversie.

    An unfilled workbook has the kind that it will have once it is filled.
    """
    return facts_of(source.contents, FileFacts(name, 0, "", "foreign"))
