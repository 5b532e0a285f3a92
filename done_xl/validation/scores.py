"""The scores on one sheet of an exercise, each cell judged alone (domain 6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from done_xl.model.books import SCORES
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import Indicator, Score
from done_xl.model.raw import RawTable, Value
from done_xl.model.rows.observation import HIGHEST, LOWEST, SLOTS
from done_xl.model.tables import Field, TableSpec
from done_xl.text_nl import books as book_text
from done_xl.text_nl import cells as cell_text
from done_xl.text_nl import observed as text
from done_xl.text_nl import unread_scores as unread
from done_xl.text_nl.shown import plain_text
from done_xl.validation.cells import Verdict, check_cell
from done_xl.validation.head import Head
from done_xl.validation.identity import competence_in, found_in, is_blank, missing_columns
from done_xl.validation.known import Known, normal
from done_xl.validation.rows import RowRule, broken_on_sheet, possible, rules_by_table

_RULES: Final = {
    cell_text.TEXT_NUMBER: text.LEVEL_AS_TEXT,
    cell_text.FORMULA: text.LEVEL_FORMULA,
    cell_text.EMPTY_FORMULA: text.LEVEL_ERROR,
    cell_text.ERROR_VALUE: text.LEVEL_ERROR,
}
# What staff type instead of a number: the name of a level, or the two levels around a fraction.
_LEVEL_WORDS: Final = {"onvoldoende": "1", "matig": "2", "goed": "3", "zeer goed": "4"}


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """What one exercise's sheet holds.

    `scores` are those that count, each with its place; `filled` counts every score cell that holds
    something. `competences` are names by code.
    """

    scores: tuple[tuple[Score, Place], ...] = ()
    indicators: tuple[Indicator, ...] = ()
    competences: Mapping[str, str] = field(default_factory=dict)
    filled: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Sheet:
    """A sheet under check."""

    spec: TableSpec
    raw: RawTable
    number: int
    head: Head
    known: Known
    file: str
    rules: tuple[RowRule, ...]
    scores: list[tuple[Score, Place]] = field(default_factory=list)
    indicators: dict[tuple[str, int], tuple[Indicator, int]] = field(default_factory=dict)
    competences: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, line: int, one: Field) -> Place:
        return self.place_at(line, one.index)

    def place_at(self, line: int, index: int) -> Place:
        return Place(self.file, self.raw.sheet, self.raw.cell(line, index))

    def filled(self, row: tuple[Value, ...], line: int, one: Field) -> bool:
        return not is_blank(row[one.index]) or (line, one.index) in self.raw.formulas

    @property
    def score_fields(self) -> Mapping[str, Field]:
        return {slot: self.spec.field(slot.lower()) for slot in SLOTS}


def check_scores(number: int, raw: RawTable, head: Head, known: Known, file: str) -> ScoreSheet:
    """The scores of the exercise with this number, counted from 1, and what is wrong there."""
    spec = SCORES[number - 1]
    rules = possible(rules_by_table("observation").get(spec.key, ()), raw)
    sheet = _Sheet(spec, raw, number, head, known, file, rules)
    filled = _by_slot(sheet)
    amount = sum(map(len, filled.values()))
    lacks = list(missing_columns(raw.positions, sheet.spec.fields))
    place = Place(file, raw.sheet)
    for one in lacks:
        words = {"table": sheet.spec.name, "header": one.column.header}
        rows = len(raw.rows)
        sheet.findings.append(book_text.MISSING_COLUMN.at(place, rows=rows, **words))
    if not lacks:
        sheet.findings += _columns_gone(sheet)
        sheet.findings += _without_candidate(sheet, filled)
        for row, line in zip(raw.rows, raw.lines, strict=True):
            _take_row(sheet, row, line)
        sheet.findings += _without_exercise(sheet, filled)
        if not amount and number in head.exercises:
            sheet.findings.append(text.EXERCISE_BLANK.at(place))
    indicators = tuple(one for one, _ in sheet.indicators.values())
    return ScoreSheet(
        tuple(sheet.scores), indicators, sheet.competences, amount, tuple(sheet.findings)
    )


def _by_slot(sheet: _Sheet) -> dict[str, list[int]]:
    """The lines with something in the score cell, by slot."""
    return {
        slot: [
            line
            for row, line in zip(sheet.raw.rows, sheet.raw.lines, strict=True)
            if sheet.filled(row, line, one)
        ]
        for slot, one in sheet.score_fields.items()
    }


def _without_candidate(sheet: _Sheet, filled: Mapping[str, list[int]]) -> Iterator[Finding]:
    """One finding for each slot with scores and without a candidate that can be used."""
    for slot, lines in filled.items():
        if lines and slot not in sheet.head.candidates:
            lack = sheet.head.slot_lack(slot)
            yield text.WITHOUT_CANDIDATE.at(
                sheet.place(lines[0], sheet.score_fields[slot]),
                slot=slot,
                scores=text.counted_scores(len(lines)),
                lacks=lack.words,
                proposal=lack.proposal,
            )


def _columns_gone(sheet: _Sheet) -> Iterator[Finding]:
    """One finding for each candidate whose column of scores the sheet lacks."""
    for slot, candidate in sheet.head.candidates.items():
        gone = sheet.raw.positions[sheet.score_fields[slot].index] is None
        if gone and sheet.number in sheet.head.exercises:
            place = Place(sheet.file, sheet.raw.sheet)
            who = text.candidate_at(slot, candidate)
            yield unread.SCORE_COLUMN.at(place, slot=slot, candidate=who)


def _without_exercise(sheet: _Sheet, filled: Mapping[str, list[int]]) -> Iterator[Finding]:
    """One finding for scores of an exercise that Start does not name with its day."""
    if sheet.number in sheet.head.exercises or not any(filled.values()):
        return
    lack = sheet.head.lacking[sheet.number]
    line, slot = min((lines[0], slot) for slot, lines in filled.items() if lines)
    yield text.WITHOUT_EXERCISE.at(
        sheet.place(line, sheet.score_fields[slot]),
        number=sheet.number,
        scores=text.counted_scores(sum(map(len, filled.values()))),
        lacks=lack.words,
        proposal=lack.proposal,
    )


def _take_row(sheet: _Sheet, row: tuple[Value, ...], line: int) -> None:
    indicator = _indicator(sheet, row, line)
    exercise = sheet.head.exercises.get(sheet.number)
    place_in = partial(sheet.place_at, line)
    said, sound = broken_on_sheet(sheet.rules, sheet.spec, row, sheet.known, place_in)
    sheet.findings += said
    for slot, candidate in sheet.head.candidates.items():
        one = sheet.score_fields[slot]
        if not sheet.filled(row, line, one):
            continue
        formula = (line, one.index) in sheet.raw.formulas
        verdict = check_cell(one, row[one.index], sheet.known, formula=formula)
        place = sheet.place(line, one)
        # Nothing says that a score counts where a rule refuses its row.
        if verdict.rule is not None and (sound or not verdict.taken):
            who = text.candidate_at(slot, candidate)
            sheet.findings.append(_finding(verdict, one, row[one.index], place, who))
        if verdict.value is None or indicator is None or exercise is None or not sound:
            continue
        key = (indicator.competence, indicator.number)
        score = Score(sheet.head.assessor or "", exercise.name, candidate, *key, verdict.value)
        sheet.scores.append((score, place))


def _finding(verdict: Verdict, one: Field, value: Value, place: Place, who: str) -> Finding:
    rule = _RULES.get(verdict.rule, text.NO_LEVEL) if verdict.rule else text.NO_LEVEL
    found = found_in(one.column, value)
    words = {"candidate": who, "behind": text.behind(found)}
    if rule is text.LEVEL_ERROR:
        return rule.at(place, found=found, **words)
    proposal = verdict.proposal if rule is not text.LEVEL_FORMULA else None
    return rule.at(place, found=found, proposal=proposal or _meant(value), **words)


def _meant(value: Value) -> str | None:
    """The proposal for a name of a level, and for a fraction between two levels."""
    if isinstance(value, str) and (level := _LEVEL_WORDS.get(normal(value))):
        return text.nearest_levels([level])
    if isinstance(value, float) and LOWEST < value < HIGHEST and value != int(value):
        return text.nearest_levels([str(int(value)), str(int(value) + 1)])
    return None


def _indicator(sheet: _Sheet, row: tuple[Value, ...], line: int) -> Indicator | None:
    """The indicator of a row, None where its scores cannot count; appends what is wrong."""
    competence_field, number_field = map(sheet.spec.field, ("competence", "number"))
    typed = row[competence_field.index]
    found = competence_in(typed, sheet.known.references["competences"])
    if found is None:
        place, words = sheet.place(line, competence_field), found_in(competence_field.column, typed)
        sheet.findings.append(text.NO_COMPETENCE.at(place, found=words, behind=text.behind(words)))
        return None
    code, label = found
    number = check_cell(number_field, row[number_field.index], sheet.known).value
    place = sheet.place(line, number_field)
    if not number:
        words = found_in(number_field.column, row[number_field.index])
        sheet.findings.append(text.NO_INDICATOR.at(place, found=words, behind=text.behind(words)))
        return None
    sheet.competences.setdefault(code, label)
    words = plain_text(row[sheet.spec.field("indicator").index])
    indicator = Indicator(code, number, " ".join(words.split()))
    _, first = sheet.indicators.setdefault((code, number), (indicator, line))
    if first != line:
        other = sheet.raw.cell(first, number_field.index)
        sheet.findings.append(
            text.DOUBLE_INDICATOR.at(place, found=f"{code} {number}", other=other)
        )
        return None
    return indicator
