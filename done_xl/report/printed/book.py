"""The pages that were asked for, in order."""

from __future__ import annotations

from done_xl.report.dossier.person import Person
from done_xl.report.printed.forms import evaluation
from done_xl.report.printed.letters import feedback, invitation, statement
from done_xl.report.printed.pages import Printed


def candidate_pages(person: Person, measure: str, contact: str | None) -> tuple[Printed, ...]:
    """The letters and the form of one candidate."""
    return (
        invitation(person, contact),
        statement(person),
        feedback(person),
        evaluation(person, measure),
    )
