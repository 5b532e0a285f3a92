"""The sheets Overeenstemming and Assessoren: how far assessors agree, and who differs."""

from __future__ import annotations

from done_xl.consolidation.assessed import Assessed
from done_xl.report.blocks import PageSetup, Role, SheetPlan, Value
from done_xl.report.tables import Page, Row
from done_xl.scoring.agreement import Agreement, agreement, agreement_by_competence
from done_xl.scoring.raters import FEWEST_SHARED, rater_notes, shared_counts
from done_xl.text_nl import assessment as text
from done_xl.text_nl.report import DASH
from done_xl.writing.looks import TAB_COLOUR

_ROLES: tuple[Role, ...] = ("label", "label", "percent", "percent", "whole", "ratio")


def agreement_plan(assessed: Assessed) -> SheetPlan:
    """The agreement in words, then in figures: over all scores and by competence."""
    scores = assessed.scores
    whole = agreement(scores)
    parts = dict(agreement_by_competence(scores))
    page = Page("Overeenstemming", (46, 22, 14, 18, 12, 16))
    page.title("Overeenstemming", text.subtitle(assessed.organisation, assessed.assessment))
    page.words("section", text.agreement_line(whole.word, whole.pairs))
    for said in text.AGREEMENT_NOTES:
        page.note(said)
    page.skip()
    line = page.line
    page.table(
        text.AGREEMENT_HEADS,
        [
            _agreement_row(text.ALL, whole),
            *(
                _agreement_row(assessed.label(code), parts[code])
                for code in assessed.labels
                if code in parts
            ),
        ],
        _ROLES,
        height=48,
    )
    page.note(text.AGREEMENT_DASH)
    return page.plan(TAB_COLOUR["result"], page=PageSetup(repeat=(line, line)))


def _agreement_row(label: str, found: Agreement) -> Row:
    figures = (found.exact, found.within_one, found.pairs, found.alpha)
    exact, within_one, pairs, value = (DASH if one is None else one for one in figures)
    return label, text.WORDS[found.word], exact, within_one, pairs, value


def assessors_plan(assessed: Assessed) -> SheetPlan:
    """A row per assessor: the workbook, how much can be compared, and points of attention."""
    scores = assessed.scores
    shared = {one.assessor: one.shared for one in shared_counts(scores)}
    notes = rater_notes(scores)
    page = Page("Assessoren", (12, 36, 10, 12, 14, 70))
    page.title("Assessoren", text.subtitle(assessed.organisation, assessed.assessment))
    for said in text.ASSESSORS_NOTES:
        page.note(said)
    page.skip()
    rows = []
    for one in assessed.observations:
        common = shared.get(one.assessor, 0)
        own = [note for note in notes if note.assessor == one.assessor]
        said = (
            ". ".join(
                text.rater_note(note.kind, note.shared, note.own, note.others) for note in own
            )
            or text.NOTHING_STRIKING
        )
        closed: Value = one.closed or DASH
        rows.append(
            (
                one.assessor,
                one.facts.path,
                len(one.scores),
                common,
                closed,
                said if common >= FEWEST_SHARED else text.WORDS["few"],
            )
        )
    page.table(
        text.ASSESSOR_HEADS, rows, ("sentence", "sentence", "whole", "whole", "day", "sentence")
    )
    return page.plan(TAB_COLOUR["result"])
