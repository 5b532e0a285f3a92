"""The facts that an assessor noted, and whether strong scores have one (domain 6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from done_xl.model.books import FACTS, exercise_sheet
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import Fact, Score
from done_xl.model.raw import RawBook
from done_xl.model.rows.observation import HIGHEST, LOWEST, FactRow
from done_xl.text_nl import observed as text
from done_xl.text_nl.rule import Rule
from done_xl.validation.head import Head
from done_xl.validation.known import Known
from done_xl.validation.rows import rules_by_table
from done_xl.validation.tables import check_table


@dataclass(frozen=True, slots=True)
class Noted:
    """The facts that count; `read` counts every filled row."""

    facts: tuple[Fact, ...] = ()
    read: int = 0
    findings: tuple[Finding, ...] = ()


def check_facts(raw: RawBook, head: Head, known: Known) -> Noted:
    """The facts of a workbook, and what is wrong with their rows."""
    table = raw.tables.get(FACTS.key)
    if table is None:
        return Noted()
    rules = rules_by_table("observation").get(FACTS.key, ())
    checked = check_table(FACTS, table, known, raw.facts.path, rules)
    numbers = {exercise_sheet(number): one for number, one in head.exercises.items()}
    facts: list[Fact] = []
    findings = list(checked.findings)
    for row, line in zip(checked.taken.rows, checked.taken.lines, strict=True):
        wrong = list(_wrong(row, head, numbers.keys()))
        for name, rule, found in wrong:
            cell = table.cell(line, FACTS.field(name).index)
            findings.append(rule.at(Place(raw.facts.path, table.sheet, cell), found=found))
        if not wrong:
            exercise, candidate = numbers[row.exercise].name, head.candidates[row.slot]
            assessor = head.assessor or ""
            facts.append(Fact(assessor, exercise, candidate, row.competence, row.seen))
    return Noted(tuple(facts), checked.taken.read, tuple(findings))


def _wrong(row: FactRow, head: Head, sheets: Iterable[str]) -> Iterator[tuple[str, Rule, str]]:
    if row.exercise not in sheets:
        yield "exercise", text.FACT_WITHOUT_EXERCISE, row.exercise
    if row.slot not in head.candidates:
        yield "slot", text.FACT_WITHOUT_CANDIDATE, row.slot


def without_facts(
    scores: Iterable[tuple[Score, Place]], facts: Iterable[Fact]
) -> Iterator[Finding]:
    """One warning per candidate with a 1 or a 4 for which no fact is noted, at the first one."""
    noted = {(fact.candidate, fact.competence) for fact in facts}
    first: dict[str, Place] = {}
    competences: dict[str, dict[str, None]] = {}
    for score, place in scores:
        strong = score.level in (LOWEST, HIGHEST)
        if strong and (score.candidate, score.competence) not in noted:
            first.setdefault(score.candidate, place)
            competences.setdefault(score.candidate, {})[score.competence] = None
    for candidate, place in first.items():
        found = text.listed(list(competences[candidate]))
        yield text.WITHOUT_FACT.at(place, found=found, candidate=candidate)
