"""What was typed into assessment reports before: read back, and never lost."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import AssessmentKey, CellKey, TypedLevel, key_of
from done_xl.model.books import LEVELS
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import FileFacts, RawBook, Value
from done_xl.model.shapes import SHAPES
from done_xl.reading.book import read_book
from done_xl.text_nl import assessing as text
from done_xl.validation.assessment import check_assessment

TypedLevels = Mapping[CellKey, TypedLevel]
_COMPETENCE = re.compile(SHAPES["competence"])
_SLOT = re.compile(SHAPES["slot"])
_OLDEST = datetime(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An assessment report made before, and all that was typed into its tblEvaluatie.

    `lost` are the cells of typed levels that belong to nobody any more: their row says no longer of
    whom and what, or another row says the same.
    """

    facts: FileFacts
    key: AssessmentKey
    typed: TypedLevels
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
    for row, line in zip(table.rows, table.lines, strict=True):
        rows.take(row, table.cell(line, LEVELS.field("level").index) or "")
    return Earlier(raw.facts, key, rows.typed, tuple(rows.lost))


@dataclass(slots=True)
class _Rows:
    """What was typed, row by row, also what is wrong with it."""

    organisation: str
    typed: dict[CellKey, TypedLevel] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def take(self, row: Sequence[Value], cell: str) -> None:
        """Take over one row; one where nothing was typed stays out."""
        candidate, competence, *_, level, reason = row
        typed = _typed(level, reason)
        if typed is None:
            return
        code, _, label = (competence if isinstance(competence, str) else "").strip().partition(" ")
        wide = candidate.strip().upper() if isinstance(candidate, str) else ""
        if "/" not in wide:
            wide = f"{self.organisation}/{wide}"
        where = CellKey(wide, code.upper())
        named = _COMPETENCE.fullmatch(where.competence) and _SLOT.fullmatch(where.candidate)
        if not named or where in self.typed:
            self.lost.append(cell)
            return
        self.typed[where] = replace(typed, label=label.strip())


def _typed(level: Value, reason: Value) -> TypedLevel | None:
    plain = level.strip() if isinstance(level, str) else level
    why = None if reason is None else str(reason)
    if isinstance(plain, str) and plain in ("1", "2", "3", "4"):
        plain = float(plain)
    if isinstance(plain, float) and not isinstance(plain, bool) and plain in (1, 2, 3, 4):
        return TypedLevel(int(plain), why)
    if plain in (None, ""):
        return TypedLevel(reason=why) if why else None
    return TypedLevel(reason=why, wrong=plain if isinstance(plain, str | float) else str(plain))


def merged_levels(
    reports: Sequence[Earlier], existing: Earlier | None
) -> tuple[TypedLevels, list[Finding]]:
    """What was typed in all reports, and a finding where two of them differ."""
    ordered = sorted(reports, key=_saved)
    if existing is not None:
        ordered = [one for one in ordered if one.facts.sha256 != existing.facts.sha256]
        ordered.append(existing)
    typed: dict[CellKey, TypedLevel] = {}
    clashes = []
    for report in ordered:
        for where, value in report.typed.items():
            before = typed.get(where)
            if before is not None and _differs(before, value):
                place = Place(report.facts.path, "Evaluatie")
                clashes.append(
                    text.TWO_LEVELS.at(
                        place,
                        candidate=where.candidate,
                        competence=where.competence,
                        kept=value.level,
                        other=before.level,
                    )
                )
            if before is None or value.level is not None or before.level is None:
                typed[where] = value
    return typed, clashes


def _saved(report: Earlier) -> tuple[datetime, str]:
    saved = report.facts.modified
    return (_OLDEST if saved is None else saved.replace(tzinfo=None), report.facts.path)


def _differs(before: TypedLevel, value: TypedLevel) -> bool:
    return None not in (before.level, value.level) and before.level != value.level
