"""The words of the sheet Overgenomen for a new period: what came along, what stayed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from done_xl.layout.handover import Handover, LeftBehind, TableCount
from done_xl.model.findings import Finding
from done_xl.model.raw import RawBook
from done_xl.model.rows import KpiRow
from done_xl.model.submission import Submission
from done_xl.model.tables import TABLES, TableSpec, table
from done_xl.scoring.carry import OF_THE_PERIOD, Carried, Reason
from done_xl.text_nl import carrying as text
from done_xl.text_nl.shown import number_text
from done_xl.writing.next_period import NextPeriod

Errors = Mapping[str, Mapping[int, Sequence[Finding]]]
_ORDER: Sequence[Reason] = (
    "stopped", "out", "candidate", "earlier_talk", "done", "settled", "yes", "period",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Going:
    """What goes along, and every row that stays because of an error.

    `wrong` are the errors of the old workbook by table and line, `later` those that its rows would
    have in the new one; `loose` are errors of the old one that are at no row. `blanked` are the
    errors of cells that are blank in a row of Kandidaten that goes along, by line.
    """

    submission: Submission
    plan: Carried
    next: NextPeriod
    wrong: Errors
    later: Errors
    loose: tuple[Finding, ...]
    blanked: Mapping[int, Sequence[Finding]]

    def faulty(self, key: str) -> Set[int]:
        """The lines of a table's rows that stay because of an error."""
        wrong = {*self.wrong.get(key, ()), *self.later.get(key, ())}
        return wrong - {*self.next.lines.get(key, ())}


def left_out(going: Going) -> Iterator[str]:
    """What the command says of errors that kept something behind; nothing where all is well."""
    rows = sum(len(going.faulty(spec.key)) for spec in TABLES if spec.key not in OF_THE_PERIOD)
    cells = sum(map(len, _blank(going).values()))
    if rows:
        yield text.rows_left(rows)
    if cells:
        yield text.cells_blank(cells)
    if going.loose or going.next.no_room:
        yield text.MORE_LEFT


def handed_over(raw: RawBook, going: Going, origin: str) -> Handover:
    """The sheet for a workbook that was made from a previous one."""
    tables = [_count(spec, going) for spec in TABLES if spec.key in raw.tables]
    return Handover(
        origin,
        text.NOTHING_LEFT,
        tuple(_notes(going)),
        tuple(tables),
        (*_errors(raw, going), *_figures(raw, going.submission), *_no_room(going)),
    )


def _notes(going: Going) -> Iterator[str]:
    yield text.FRESH
    rows = going.next.filling.tables
    codes = {row[0] for row in rows.get("candidates", ())}
    filled = {code: day for code, day in going.plan.planned.items() if code in codes}
    if filled:
        yield text.planned(filled)
    if going.next.lines.get("questions"):
        yield text.QUESTIONS
    if rows.get("contacts"):
        yield text.CONTACTS
    yield text.LAYOUT


def _count(spec: TableSpec, going: Going) -> TableCount:
    submission = going.submission
    lines = getattr(submission, spec.key).lines
    stays = going.plan.stays.get(spec.key, {})
    if spec.key in OF_THE_PERIOD:
        lines_left = {*(lines[n] for n in stays), *going.wrong.get(spec.key, ())}
        why = text.why([("period", len(lines_left), ())]) if lines_left else ""
        return TableCount(spec.sheet, spec.name, 0, len(lines_left), why)
    wrong = {*going.wrong.get(spec.key, ()), *going.later.get(spec.key, ())}
    came = set(going.next.lines.get(spec.key, ()))
    parts = []
    for reason in _ORDER:
        numbers = [n for n, why in stays.items() if why == reason and lines[n] not in wrong]
        codes: tuple[str, ...] = ()
        if spec.key == "candidates":
            codes = tuple(submission.candidates.rows[n].code for n in sorted(numbers))
        if numbers:
            parts.append((str(reason), len(numbers), codes))
    faulty = len(going.faulty(spec.key))
    if faulty:
        parts.append(("error", faulty, ()))
    left = sum(count for _, count, _ in parts)
    return TableCount(spec.sheet, spec.name, len(came), left, text.why(parts))


def _errors(raw: RawBook, going: Going) -> Iterator[LeftBehind]:
    """Every error of the old workbook that keeps something behind, in the order of the tables."""
    for finding in going.loose:
        yield LeftBehind(finding.place.sheet, finding.place.cell, finding.message)
    for spec in TABLES:
        if spec.key in OF_THE_PERIOD:
            continue
        wrong, later = going.wrong.get(spec.key, {}), going.later.get(spec.key, {})
        blank = _blank(going) if spec.key == "candidates" else {}
        for line in sorted({*wrong, *later, *blank}):
            for finding in blank.get(line, ()):
                said = text.BLANKED.format(message=finding.message)
                yield LeftBehind(finding.place.sheet, finding.place.cell, said)
            for finding in wrong.get(line, ()):
                yield LeftBehind(finding.place.sheet, finding.place.cell, finding.message)
            for finding in later.get(line, ())[:1]:
                said = text.OTHER_ROW.format(message=finding.message)
                yield LeftBehind(spec.sheet, raw.tables[spec.key].cell(line, 0), said)


def _blank(going: Going) -> Mapping[int, Sequence[Finding]]:
    """The errors of the cells that are blank in rows that came along."""
    came = going.next.lines.get("candidates", ())
    return {line: errors for line, errors in going.blanked.items() if line in came}


def _figures(raw: RawBook, submission: Submission) -> Iterator[LeftBehind]:
    """The zero measurements and goals, which are chosen anew for each period."""
    spec = table("kpis")
    index = spec.field("baseline").index
    for row, line in zip(submission.kpis.rows, submission.kpis.lines, strict=True):
        figures = _figures_of(row)
        if figures:
            said = text.FIGURES.format(kpi=row.code, figures=", ".join(figures))
            yield LeftBehind(spec.sheet, raw.tables["kpis"].cell(line, index), said)


def _figures_of(row: KpiRow) -> list[str]:
    pairs = ((text.BASELINE, row.baseline), (text.TARGET, row.target))
    return [words.format(number=number_text(value)) for words, value in pairs if value is not None]


def _no_room(going: Going) -> Iterator[LeftBehind]:
    for key, codes in going.next.no_room.items():
        spec = table(key)
        for code in codes:
            yield LeftBehind(spec.sheet, None, text.NO_ROOM.format(code=code, room=spec.free))
