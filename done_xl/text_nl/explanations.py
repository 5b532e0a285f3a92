"""Why each rule is there, by its code: for the column Uitleg of the sheet Controle."""

from __future__ import annotations

from types import ModuleType

from done_xl.text_nl import (
    assessed,
    assessing,
    books,
    cells,
    files,
    folder,
    intake,
    measures,
    observed,
    paths,
    rows,
    talks,
    unread_scores,
    workexperience,
)
from done_xl.text_nl.rule import Rule

RULE_TEXTS: tuple[ModuleType, ...] = (
    files,
    cells,
    rows,
    books,
    paths,
    measures,
    talks,
    intake,
    folder,
    observed,
    assessed,
    assessing,
    unread_scores,
    workexperience,
)


def rules() -> tuple[Rule, ...]:
    """Every rule that can become a finding, sorted by code."""
    found = {
        rule.code: rule
        for module in RULE_TEXTS
        for rule in vars(module).values()
        if isinstance(rule, Rule)
    }
    return tuple(found[code] for code in sorted(found))


def explanations() -> dict[str, str]:
    """The explanation of every rule by code."""
    return {rule.code: rule.explanation for rule in rules()}
