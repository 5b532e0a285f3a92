"""A typo in a cell that may be blank keeps no candidate behind, nor the fuller one of two rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from done_xl.api.carrying import going_along
from done_xl.api.handover import Going, handed_over, left_out
from done_xl.api.rehearsal import as_read
from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.model.submission import Period
from done_xl.validation.book import check_book
from tests.hosts.folders import Rows, row

OLD = Setup("TEST", "Test (fictief)", Period(date(2026, 1, 1), date(2026, 12, 31)))
NEW = Setup("TEST", "Test (fictief)", Period(date(2027, 1, 1), date(2027, 12, 31)))
TODAY = date(2027, 1, 4)
KNOWN = catalogue()
STAYED = "Kandidaat K001 staat meer dan een keer op dit blad. De rij met het meeste erin kwam mee"


def person(code: str, **given: Typed) -> tuple[Typed, ...]:
    """A row of Kandidaten with what must be filled in."""
    return row("candidates", **{"code": code, "status": "LDE", "coach": "Coach 1", **given})


def action(code: str) -> tuple[Typed, ...]:
    start, until = date(2026, 11, 2), date(2027, 3, 1)
    return row("actions", candidate=code, action="cv", start=start, until=until, who="coach")


def carried_over(*people: tuple[Typed, ...], **tables: Rows) -> tuple[Going, list[tuple[str, str]]]:
    """What goes along, and what Overgenomen says of cells of Kandidaten."""
    filling = Filling({}, {"coaches": (("Coach 1",),), "candidates": people, **tables})
    raw = as_read(OLD, filling, KNOWN)
    going = going_along(raw, check_book(raw, KNOWN, today=TODAY), NEW, TODAY)
    said = [
        (one.cell or "", one.said)
        for one in handed_over(raw, going, "").left
        if one.sheet == "Kandidaten"
    ]
    return going, said


def came(going: Going, key: str = "candidates") -> list[Sequence[Typed]]:
    return list(going.next.filling.tables[key])


def test_a_wrong_optional_cell_is_left_blank_and_all_of_the_candidate_goes_along() -> None:
    wrong = person("K001", birth_year=1870, name="An Peeters", engaged="gisteren")
    started = row(
        "placements",
        candidate="K001",
        kind="NEC-job",
        contract="bepaalde duur",
        start=date(2026, 11, 3),
    )
    going, said = carried_over(wrong, actions=(action("K001"),), placements=(started,))
    assert came(going) == [person("K001", name="An Peeters", planned=date(2026, 11, 2))]
    assert (came(going, "actions"), came(going, "placements")) == ([action("K001")], [started])
    blank = "Deze cel is leeg in het nieuwe werkboek; de rest van de rij kwam mee."
    assert [cell for cell, _ in said] == ["E6", "N6"]
    assert all(words.endswith(blank) for _, words in said)
    assert said[0][1].startswith("Geboortejaar")
    assert list(left_out(going)) == [
        "2 cellen met een fout op het blad Kandidaten kwamen niet mee: zie het blad Overgenomen. "
        "De rest van die rijen kwam mee."
    ]


def test_a_row_that_is_wrong_without_these_cells_too_stays_behind_as_it_was() -> None:
    going, said = carried_over(
        person("K001", birth_year=1870, status="weet niet"),
        person("K002", birth_year=1870, stopped=date(2026, 5, 1), stop_reason="zomaar"),
        person("K003", birth_year=1870),
    )
    assert came(going) == [person("K003")]
    assert [cell for cell, _ in said] == ["C6", "E6", "E7", "T7", "E8"]
    assert list(left_out(going)) == [
        "2 rijen met een fout kwamen niet mee: zie het blad Overgenomen. Verbeter ze liefst eerst "
        "in het oude werkboek.",
        "1 cel met een fout op het blad Kandidaten kwam niet mee: zie het blad Overgenomen. De "
        "rest van die rij kwam mee.",
    ]


def test_of_a_double_candidate_the_fuller_row_goes_along() -> None:
    full: dict[str, Typed] = {"name": "An Peeters", "engaged": date(2026, 3, 2), "birth_year": 1990}
    going, said = carried_over(person("K001"), person("K002"), person("K001", **full))
    assert came(going) == [person("K002"), person("K001", **full)]
    assert said == [("A6", f"{STAYED} (cel A8), deze niet.")]


def test_a_typo_does_not_make_the_fuller_row_the_lesser_one() -> None:
    full: dict[str, Typed] = {"name": "An Peeters", "engaged": date(2026, 3, 2)}
    wrong = person("K001", **full, birth_year=1870)
    for people, emptier in (((wrong, person("K001")), "A7"), ((person("K001"), wrong), "A6")):
        going, said = carried_over(*people)
        assert came(going) == [person("K001", **full)]
        assert emptier in [cell for cell, _ in said]
        assert len(list(left_out(going))) == 2


def test_of_two_rows_as_full_the_first_goes_along() -> None:
    going, said = carried_over(person("K001", name="An"), person("K001", name="Jan"))
    assert came(going) == [person("K001", name="An")]
    assert [cell for cell, _ in said] == ["A7"]
