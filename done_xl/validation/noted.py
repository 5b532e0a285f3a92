"""The facts that an assessor noted, and whether strong scores have one (domain 6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from done_xl.model.books import FACTS, exercise_sheet
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import Fact, Score
from done_xl.model.raw import RawBook, RawTable
from done_xl.model.rows.observation import HIGHEST, LOWEST, FactRow
from done_xl.text_nl import observed as text
from done_xl.text_nl.unread_scores import counted_facts
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
    left_out: dict[tuple[str, str], list[int]] = {}
    numbers = {exercise_sheet(number): one for number, one in head.exercises.items()}
    facts: list[Fact] = []
    findings = list(checked.findings)
    for row, line in zip(checked.taken.rows, checked.taken.lines, strict=True):
        wrong = list(_wrong(row, head, numbers.keys()))
        for one in wrong:
            left_out.setdefault(one, []).append(line)
        if not wrong:
            exercise, candidate = numbers[row.exercise].name, head.candidates[row.slot]
            assessor = head.assessor or ""
            facts.append(Fact(assessor, exercise, candidate, row.competence, row.seen))
    findings += _left_out(table, raw.facts.path, head, left_out)
    return Noted(tuple(facts), checked.taken.read, tuple(findings))


def _wrong(row: FactRow, head: Head, sheets: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The fields of a fact that Start does not know, with what stands there."""
    if row.exercise not in sheets:
        yield "exercise", row.exercise
    if row.slot not in head.candidates:
        yield "slot", row.slot


def _left_out(
    table: RawTable, file: str, head: Head, lines: Mapping[tuple[str, str], list[int]]
) -> Iterator[Finding]:
    """One finding for each exercise and each slot, however many facts it has."""
    lacks = {exercise_sheet(number): lack for number, lack in head.lacking.items()}
    for (name, found), there in lines.items():
        exercise = name == "exercise"
        rule = text.FACT_WITHOUT_EXERCISE if exercise else text.FACT_WITHOUT_CANDIDATE
        lack = lacks[found] if exercise else head.slot_lack(found)
        yield rule.at(
            Place(file, table.sheet, table.cell(there[0], FACTS.field(name).index)),
            found=found,
            facts=counted_facts(len(there)),
            lacks=lack.words,
            proposal=lack.proposal,
        )


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
