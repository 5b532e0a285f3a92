"""The workbooks of one assessment beside each other (domain 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import permutations
from typing import Any

from done_xl.model.findings import Finding
from done_xl.model.observation import Exercise, Indicator, Observation
from done_xl.model.raw import FileFacts
from done_xl.validation.assessors import across, counting

DAY = date(2026, 3, 10)
MAGAZIJN = Exercise("magazijn", DAY)
KEUKEN = Exercise("keuken", date(2026, 3, 11))


def book(assessor: str, path: str = "", **parts: object) -> Observation:
    """A signed off workbook of VBO's assessment, in a file that is named after its assessor."""
    path = path or f"{assessor}.xlsx"
    modified = parts.pop("modified", None)
    content = parts.pop("content", path)
    file = FileFacts(path, 1, str(content), "observation", 1, modified)  # type: ignore[arg-type]
    given: dict[str, object] = {
        "candidates": ("VBO/K012", "VBO/K013"),
        "exercises": (MAGAZIJN, KEUKEN),
        "closed": KEUKEN.day,
        "indicators": (Indicator("K1", 1, "Helpt collega's"),),
    }
    one = Observation(file, "VBO", "2026-03-10", assessor, (), ())
    return replace(one, **{**given, **parts})  # type: ignore[arg-type]


def said(*books: Observation) -> list[str]:
    """File, code and severity of each finding; the same for every order of the files."""
    findings = {across(order) for order in permutations(books)}
    counted = {tuple(paths(*order)) for order in permutations(books)}
    assert (len(findings), len(counted)) == (1, 1)
    return [short(one) for one in findings.pop()]


def short(one: Finding) -> str:
    return f"{one.place.file} {one.code} {one.severity}"


def paths(*books: Observation) -> list[str]:
    return [one.facts.path for one in counting(books)]


def test_assessors_that_agree_on_all() -> None:
    books = book("A1"), book("A2"), book("A3")
    assert said(*books) == []
    assert paths(*books) == ["A1.xlsx", "A2.xlsx", "A3.xlsx"]


def test_no_workbook_is_no_finding() -> None:
    assert (across(()), counting(())) == ((), ())


def test_one_assessor_only() -> None:
    assert said(book("A1")) == ["A1.xlsx SAM-009 warning"]


def test_case_makes_no_other_assessment_and_no_other_assessor() -> None:
    first = book("A1", assessment="Maart")
    assert said(first, book("A2", assessment="maart", organisation="vbo")) == []
    again = book("a1", "later.xlsx", assessment="MAART", closed=date(2026, 3, 12))
    assert said(first, again, book("A2", assessment="maart")) == ["A1.xlsx SAM-001 warning"]


def test_of_an_assessor_the_workbook_that_was_closed_last_counts() -> None:
    old = book("A1", "old.xlsx", modified=datetime(2026, 4, 1))
    new = book("A1", "new.xlsx", closed=date(2026, 3, 12))
    books = old, new, book("A2")
    assert said(*books) == ["old.xlsx SAM-001 warning"]
    assert paths(*books) == ["new.xlsx", "A2.xlsx"]


def test_then_the_one_that_was_saved_last() -> None:
    old = book("A1", "old.xlsx", modified=datetime(2026, 3, 12, 9))
    new = book("A1", "new.xlsx", modified=datetime(2026, 3, 12, 10))
    books = old, new, book("A2")
    assert said(*books) == ["old.xlsx SAM-001 warning"]
    assert paths(*books) == ["new.xlsx", "A2.xlsx"]


def test_two_equally_new_workbooks_both_stay_out_and_older_ones_too() -> None:
    one, two = book("A1", "one.xlsx"), book("A1", "two.xlsx")
    older = book("A1", "older.xlsx", closed=None)
    books = one, two, older, book("A2")
    assert said(*books) == [
        "A2.xlsx SAM-009 warning",
        "older.xlsx SAM-001 warning",
        "one.xlsx SAM-002 error",
        "two.xlsx SAM-002 error",
    ]
    assert paths(*books) == ["A2.xlsx"]


def test_a_copy_of_a_file_is_passed_over() -> None:
    original = book("A1", content="x")
    copy = book("A1", "A1 - kopie.xlsx", content="x")
    books = original, copy, book("A2")
    assert said(*books) == ["A1 - kopie.xlsx SAM-003 info"]
    assert paths(*books) == ["A1.xlsx", "A2.xlsx"]


def test_other_candidates_and_other_slots() -> None:
    usual = book("A1"), book("A2")
    other = book("A3", candidates=("VBO/K012", "VBO/K031"))
    swapped = book("A4", candidates=("VBO/K013", "VBO/K012"))
    assert said(*usual, other, swapped) == [
        "A3.xlsx SAM-004 warning",
        "A4.xlsx SAM-005 warning",
    ]
    assert [one.message for one in across((*usual, other, swapped))] == [
        "De kandidaten verschillen van die in A1.xlsx. Hier: VBO/K012, VBO/K031. "
        "Daar: VBO/K012, VBO/K013.",
        "De kandidaten staan op andere plaatsen dan in A1.xlsx. Hier: VBO/K013, VBO/K012. "
        "Daar: VBO/K012, VBO/K013.",
    ]


def test_an_exercise_on_another_day_or_under_another_name() -> None:
    usual = book("A1"), book("A2")
    day = book("A3", exercises=(MAGAZIJN, Exercise("Keuken", date(2026, 11, 3))))
    name = book("A4", exercises=(Exercise("magasijn", DAY), KEUKEN))
    assert said(*usual, day, name) == ["A3.xlsx SAM-006 warning", "A4.xlsx SAM-007 warning"]
    assert [one.message for one in across((*usual, day, name))] == [
        "Niet elke assessor heeft dezelfde datum als in A1.xlsx. "
        "Proef 2: hier 03/11/2026, daar 11/03/2026.",
        "De proef van 10/03/2026 heeft hier een andere naam dan in A1.xlsx.",
    ]


def test_an_assessor_need_not_see_every_exercise() -> None:
    assert said(book("A1"), book("A2", exercises=(MAGAZIJN,))) == []


def test_other_wording() -> None:
    other = book("A3", indicators=(Indicator("K1", 1, "Werkt goed samen"),))
    more = book("A4", indicators=(Indicator("K1", 1, "helpt  Collega's"), Indicator("K2", 1, "x")))
    assert said(book("A1"), book("A2"), other, more) == ["A3.xlsx SAM-008 warning"]


def test_a_sign_off_that_only_one_assessor_lacks() -> None:
    assert said(book("A1"), book("A2", closed=None)) == ["A2.xlsx SAM-010 warning"]
    assert said(book("A1", closed=None), book("A2", closed=None)) == []


def test_a_candidate_in_two_assessments_on_one_day() -> None:
    books = book("A1"), book("A2"), book("A3", assessment="2026-3-10")
    assert said(*books) == ["A3.xlsx SAM-009 warning", "A3.xlsx SAM-011 warning"]
    assert paths(*books) == ["A1.xlsx", "A2.xlsx", "A3.xlsx"]


def test_a_later_assessment_of_a_candidate_is_another_one() -> None:
    later = (Exercise("magazijn", date(2026, 9, 1)),)
    second = {"assessment": "2026-09-01", "exercises": later, "closed": later[0].day}
    books = (
        book("A1"),
        book("A2"),
        book("A1", "A1b.xlsx", **second),
        book("A2", "A2b.xlsx", **second),
    )
    assert said(*books) == []
    assert paths(*books) == ["A1.xlsx", "A2.xlsx", "A1b.xlsx", "A2b.xlsx"]


def test_other_days_are_said_once_with_both_dates_at_the_cell_of_the_first() -> None:
    """With two workbooks nobody can know which of both has the mistake."""
    cells = {"Datum proef 2": "B18", "Datum proef 3": "B20"}
    later = tuple(replace_day(one, 12) for one in (MAGAZIJN, KEUKEN))
    (finding,) = across((book("A1"), book("A2", exercises=later, numbers=(2, 3), cells=cells)))
    assert (finding.code, finding.place.sheet, finding.place.cell) == ("SAM-006", "Start", "B18")
    assert finding.message == (
        "Niet elke assessor heeft dezelfde datum als in A1.xlsx. "
        "Proef 2: hier 12/03/2026, daar 10/03/2026; Proef 3: hier 12/03/2026, daar 11/03/2026."
    )
    assert finding.proposal == (
        "Een van beide datums klopt niet. Kijk ze na op Start, hier en in A1.xlsx."
    )


def replace_day(one: Exercise, day: int) -> Exercise:
    return one._replace(day=one.day.replace(day=day))


def test_another_organisation_in_what_is_probably_the_same_assessment() -> None:
    other: dict[str, Any] = {"organisation": "VOB", "candidates": ("VOB/K012", "LDE/K013")}
    slip = book("A3", cells={"Organisatie": "B4"}, **other)
    assert said(book("A1"), book("A2"), slip) == [
        "A3.xlsx SAM-009 warning",
        "A3.xlsx SAM-012 warning",
    ]
    finding = across((book("A1"), book("A2"), slip))[1]
    assert (finding.place.sheet, finding.place.cell, finding.found) == ("Start", "B4", "K012")
    assert finding.message == (
        "Op Start staat een andere organisatie dan in A1.xlsx, met dezelfde codes van kandidaten: "
        "K012."
    )
    # Who stands there with the organisation of its own is in both, and that says less.
    guests = [("VBO/K012", "LDE/K013"), ("VOB/K012", "LDE/K013")]
    assert said(
        book("A1", candidates=guests[0]), book("A2", organisation="VOB", candidates=guests[1])
    ) == [
        "A1.xlsx SAM-009 warning",
        "A2.xlsx SAM-009 warning",
        "A2.xlsx SAM-012 warning",
    ]
    # The name of the assessment may differ too, where the exercises are the same.
    assert said(book("A1"), book("A2", assessment="maart", **other)) == [
        "A1.xlsx SAM-009 warning",
        "A2.xlsx SAM-009 warning",
        "A2.xlsx SAM-012 warning",
    ]


def test_two_organisations_may_hold_an_assessment_on_one_day() -> None:
    """Codes begin at K001 everywhere, and the name of an assessment is usually its day."""
    other: dict[str, Any] = {"organisation": "LDE", "candidates": ("LDE/K012", "LDE/K013")}
    own = book("A1"), book("A2")
    assert said(*own, book("A1", "B1.xlsx", **other), book("A2", "B2.xlsx", **other)) == []
    elsewhere: dict[str, Any] = {**other, "candidates": ("LDE/K700",)}
    assert said(*own, book("A3", **elsewhere)) == ["A3.xlsx SAM-009 warning"]
