"""What was typed in several reports of one assessment: nothing is lost, and nothing unsaid."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import pytest

from done_xl.consolidation.assessed import AssessmentKey, CellKey, TypedLevel
from done_xl.consolidation.typed_levels import Earlier, merged_levels
from done_xl.model.raw import FileFacts

ROW = CellKey("VBO/K012", "K1")
OTHER_ROW = CellKey("VBO/K013", "K1")
BLANK = TypedLevel()


def report(name: str, day: int, rows: Mapping[CellKey, TypedLevel]) -> Earlier:
    """A report saved on this day of May, with these rows."""
    saved = datetime(2026, 5, day)
    return Earlier(
        FileFacts(name, 9000, name * 8, "assessment", modified=saved),
        AssessmentKey("vbo", "2026-03-10"),
        {where: value for where, value in rows.items() if value != BLANK},
        frozenset(rows),
    )


@pytest.mark.parametrize(
    ("own", "other", "said"),
    [
        (TypedLevel(3, "hielp"), TypedLevel(3, "hielp"), None),
        (TypedLevel(3, "hielp"), TypedLevel(3), None),
        (TypedLevel(3, "hielp"), TypedLevel(None, "hielp"), None),
        (
            TypedLevel(wrong="goed", reason="nog bezig"),
            TypedLevel(1, "te vroeg"),
            "hier staat niveau 1 met een andere reden, in een ander rapport een niveau dat niet "
            "bestaat met een reden.",
        ),
        (
            TypedLevel(None, "eerst praten"),
            TypedLevel(2),
            "hier staat niveau 2, in een ander rapport geen niveau met een reden.",
        ),
        (BLANK, TypedLevel(2), "hier staat niveau 2, in een ander rapport geen niveau."),
        (
            TypedLevel(3),
            TypedLevel(3, "alleen in de kopie"),
            "hier staat niveau 3 met een reden, in een ander rapport niveau 3.",
        ),
        (
            TypedLevel(3, "zo"),
            TypedLevel(3, "of zo"),
            "hier staat niveau 3 met een andere reden, in een ander rapport niveau 3 met een "
            "reden.",
        ),
        (
            TypedLevel(3),
            TypedLevel(wrong="goed"),
            "hier staat een niveau dat niet bestaat, in een ander rapport niveau 3.",
        ),
    ],
)
def test_a_row_of_the_report_that_is_replaced_stays_as_it_is(
    own: TypedLevel, other: TypedLevel, said: str | None
) -> None:
    existing = report("rapport.xlsx", 1, {ROW: own})
    later = report("kopie.xlsx", 9, {ROW: other})
    typed, findings = merged_levels([later, existing], existing)
    assert typed == ({ROW: own} if own != BLANK else {})
    begun = "VBO/K012, K1: "
    assert [one.message.removesuffix(" Dat andere is behouden.") for one in findings] == (
        [begun + said] if said else []
    )
    assert {one.place.file for one in findings} <= {"kopie.xlsx"}


def test_no_reason_stands_in_a_finding() -> None:
    existing = report("rapport.xlsx", 1, {ROW: TypedLevel(3, "hielp niemand")})
    other = report("kopie.xlsx", 9, {ROW: TypedLevel(2, "praatte veel")})
    _, (finding,) = merged_levels([other], existing)
    assert "niemand" not in str(finding)
    assert "praatte" not in str(finding)


def test_other_reports_fill_the_rows_that_the_existing_one_lacks() -> None:
    existing = report("rapport.xlsx", 1, {ROW: BLANK})
    other = report("kopie.xlsx", 9, {OTHER_ROW: TypedLevel(4, "alleen hier")})
    assert merged_levels([other, existing], existing) == (
        {OTHER_ROW: TypedLevel(4, "alleen hier")},
        [],
    )


@pytest.mark.parametrize("turned", [False, True])
def test_of_other_reports_the_one_that_was_saved_last_goes_first(*, turned: bool) -> None:
    older = report("a.xlsx", 1, {ROW: TypedLevel(2, "eerst"), OTHER_ROW: TypedLevel(1)})
    later = report("b.xlsx", 2, {ROW: TypedLevel(3), OTHER_ROW: BLANK})
    typed, findings = merged_levels([later, older] if turned else [older, later], None)
    # A blank report must not take away what another one has.
    assert typed == {ROW: TypedLevel(3), OTHER_ROW: TypedLevel(1)}
    assert [(one.code, one.place.file) for one in findings] == [("MAP-104", "a.xlsx")]
