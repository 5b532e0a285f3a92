"""What was typed into assessment reports before: read back, and never lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import AssessmentKey, CellKey, TypedLevel, key_of
from done_xl.model.books import LEVELS
from done_xl.model.findings import Finding, Place, cell_name
from done_xl.model.raw import ErrorValue, FileFacts, RawBook, RawTable, Value
from done_xl.model.rows.observation import HIGHEST, LOWEST
from done_xl.model.shapes import SHAPES
from done_xl.reading.book import read_book
from done_xl.text_nl import assessing as text
from done_xl.text_nl import files as file_text
from done_xl.validation.assessment import check_assessment

TypedLevels = Mapping[CellKey, TypedLevel]
_COMPETENCE: Final = re.compile(SHAPES["competence"])
_SLOT: Final = re.compile(SHAPES["slot"])
_A_SECOND: Final = timedelta(seconds=1)
_OLDEST: Final = datetime(1900, 1, 1)
_SCALE: Final = range(LOWEST, HIGHEST + 1)
_TYPED_FIELDS: Final = ("level", "reason")
# What of a sheet is never read back, by the rule that says so.
_UNREAD: Final = {
    file_text.NO_ROOM.code: text.UNDER_THE_TABLE,
    file_text.TEXT_BELOW.code: text.UNDER_THE_TABLE,
    file_text.STRAY_CELL.code: text.FAR_AWAY,
    file_text.EXTRA_COLUMN.code: text.OWN_COLUMN,
    file_text.DOUBLE_COLUMN.code: text.OWN_COLUMN,
}


@dataclass(frozen=True, slots=True)
class Earlier:
    """An assessment report made before, and all that was typed into its tblEvaluatie.

    `rows` are all its rows, also those where nothing was typed; `lost` says in words with the cell
    what of the sheet would be gone once the report is made again.
    """

    facts: FileFacts
    key: AssessmentKey
    typed: TypedLevels
    rows: frozenset[CellKey] = frozenset()
    lost: tuple[str, ...] = ()


def read_earlier(path: Path, catalogue: Catalogue) -> Earlier | None:
    """The assessment report at this path, None where no readable one stands there."""
    return earlier_report(read_book(path, path.name), catalogue) if path.is_file() else None


def earlier_report(raw: RawBook, catalogue: Catalogue) -> Earlier | None:
    """What a workbook holds as an assessment report, None where it is none that can be read."""
    if raw.facts.kind != "assessment" or "levels" not in raw.tables:
        return None
    checked = check_assessment(raw, catalogue)
    if checked.assessment is None:
        return None
    key = key_of(checked.assessment.organisation, checked.assessment.assessment)
    rows = _Rows(checked.assessment.organisation)
    table = raw.tables["levels"]
    at_level = LEVELS.field("level").index
    for row, line in zip(table.rows, table.lines, strict=True):
        rows.take(row, table.cell(line, at_level) or cell_name(line, 0))
    lost = (*rows.lost, *_unread(raw, table))
    return Earlier(raw.facts, key, rows.typed, frozenset(rows.seen), lost)


def _unread(raw: RawBook, table: RawTable) -> Iterator[str]:
    """What stands on the sheet and is not read back as it was typed, in words."""
    for name in _TYPED_FIELDS:
        one = LEVELS.field(name)
        if table.positions[one.index] is None:
            yield text.NO_COLUMN.format(column=one.column.header)
            continue
        for row, line in zip(table.rows, table.lines, strict=True):
            cell = table.cell(line, one.index)
            if (line, one.index) in table.formulas:
                yield text.A_FORMULA.format(cell=cell)
            elif isinstance(row[one.index], ErrorValue):
                yield text.AN_ERROR.format(cell=cell)
    for finding in raw.findings:
        if finding.code in _UNREAD and finding.place.sheet == table.sheet:
            yield _UNREAD[finding.code].format(cell=finding.place.cell)


@dataclass(slots=True)
class _Rows:
    """What was typed, row by row, also what is wrong with it; `seen` are all rows."""

    organisation: str
    typed: dict[CellKey, TypedLevel] = field(default_factory=dict)
    seen: set[CellKey] = field(default_factory=set)
    lost: list[str] = field(default_factory=list)

    def take(self, row: Sequence[Value], cell: str) -> None:
        """Take over one row, and what was typed in it."""
        candidate, competence, *_, level, reason = row
        code, _, label = (competence if isinstance(competence, str) else "").strip().partition(" ")
        wide = candidate.strip().upper() if isinstance(candidate, str) else ""
        if "/" not in wide:
            wide = f"{self.organisation}/{wide}"
        where = CellKey(wide, code.upper())
        named = _COMPETENCE.fullmatch(where.competence) and _SLOT.fullmatch(where.candidate)
        if named:
            self.seen.add(where)
        typed = _typed(level, reason)
        if typed is None:
            return
        if not named or where in self.typed:
            self.lost.append(text.NOBODYS.format(cell=cell))
            return
        self.typed[where] = replace(typed, label=label.strip())


def _typed(level: Value, reason: Value) -> TypedLevel | None:
    """What stands in Niveau and Reden; a reason of blanks only is none. None: nothing."""
    why = None if reason is None else _words(reason) or None
    plain = None if level is None else _words(level)
    if not plain:
        return TypedLevel(reason=why) if why else None
    if not isinstance(level, bool) and plain in map(str, _SCALE):
        return TypedLevel(int(plain), why)
    return TypedLevel(reason=why, wrong=level if isinstance(level, bool | float) else plain)


def _words(value: Value) -> str:
    """A value as somebody typed it, without the blanks around it."""
    if isinstance(value, ErrorValue):
        return value.text
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def merged_levels(
    reports: Sequence[Earlier], existing: Earlier | None
) -> tuple[TypedLevels, list[Finding]]:
    """What was typed in all reports, and a finding for everything that is left behind.

    A row of the existing report stays as it is, also where it was made blank. Other reports fill
    the rows that it does not have, the one that was saved last first.
    """
    own = existing.rows if existing is not None else frozenset()
    typed = dict(existing.typed) if existing is not None else {}
    left_behind = []
    for report in sorted(reports, key=_saved, reverse=True):
        for where, value in report.typed.items():
            kept = typed.get(where)
            if kept is None and where not in own:
                typed[where] = value
            elif kept is None or not _alike(kept, value):
                left_behind.append(_left_behind(report, where, kept or TypedLevel(), value))
    return typed, left_behind


def _left_behind(report: Earlier, where: CellKey, kept: TypedLevel, other: TypedLevel) -> Finding:
    differs = kept.reason and other.reason and kept.reason != other.reason
    said = text.ANOTHER_REASON if differs else text.A_REASON
    return text.TWO_LEVELS.at(
        Place(report.facts.path, LEVELS.sheet),
        candidate=where.candidate,
        competence=where.competence,
        kept=_said(kept, text.A_REASON),
        other=_said(other, said),
    )


def _said(one: TypedLevel, reason: str) -> str:
    return text.typed(one.level, wrong=one.wrong is not None, reason=reason if one.reason else "")


def last_saved(reports: Iterable[Earlier], existing: Earlier | None) -> datetime | None:
    """When a report that is made of these counts as saved: after every other one that goes on.

    What it replaces is gone, so made again of the same it stays the same to the byte.
    """
    replaced = existing.facts.sha256 if existing else None
    others = (one.facts.modified for one in reports if one.facts.sha256 != replaced)
    days = [day.replace(tzinfo=None) + _A_SECOND for day in others if day is not None]
    if existing is not None and existing.facts.modified is not None:
        days.append(existing.facts.modified.replace(tzinfo=None))
    return max(days, default=None)


def _saved(report: Earlier) -> tuple[datetime, str]:
    saved = report.facts.modified
    return (_OLDEST if saved is None else saved.replace(tzinfo=None), report.facts.path)


def _alike(kept: TypedLevel, other: TypedLevel) -> bool:
    """Whether nothing of the other is left behind; the name of the competence does not matter."""
    same_level = (kept.level, kept.wrong) == (other.level, other.wrong)
    nothing = other.level is None and other.wrong is None
    return (same_level or nothing) and other.reason in (None, kept.reason)
