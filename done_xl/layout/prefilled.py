"""What the template itself writes into its fixed tables, before anyone types."""

from __future__ import annotations

from collections.abc import Mapping

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Typed
from done_xl.model.own_settings import OWN_SETTINGS

Rows = tuple[tuple[Typed, ...], ...]


def prefilled(catalogue: Catalogue) -> Mapping[str, Rows]:
    """Rows of the fixed tables by table key, in declared column order; fewer than the ready rows.

    The rows after the prefilled ones are free for the organisation's own (workbooks page 1).
    """
    return {
        "kpis": _kpis(catalogue),
        "competences": _competences(catalogue),
        "amounts": _amounts(catalogue),
        "statements": _statements(catalogue),
        "questions": tuple(
            (question.number, question.text, None, None, None, None)
            for question in catalogue.questions
        ),
    }


def _yes(active: bool) -> str:  # noqa: FBT001 - the one thing that it turns into a word
    return "ja" if active else "nee"


def _kpis(catalogue: Catalogue) -> Rows:
    return tuple(
        (kpi.code, kpi.label, kpi.phase, kpi.kind, kpi.unit, _yes(kpi.active), None, None)
        for kpi in catalogue.kpis
    )


def _competences(catalogue: Catalogue) -> Rows:
    return tuple(
        (competence.code, competence.label, competence.group, _yes(competence.active))
        for competence in catalogue.competences
    )


def _amounts(catalogue: Catalogue) -> Rows:
    return tuple((setting.label, setting.default(catalogue)) for setting in OWN_SETTINGS)


def _statements(catalogue: Catalogue) -> Rows:
    themes = {theme.letter: f"{theme.letter} {theme.label}" for theme in catalogue.checklist.themes}
    return tuple(
        (statement.number, themes[statement.theme], statement.text, None, None)
        for statement in catalogue.checklist.statements
    )
