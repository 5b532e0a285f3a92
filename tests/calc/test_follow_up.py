"""Opvolging where tables are fuller than the list, or hold what no check takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Formula, Setup, Typed
from done_xl.samples.random_filling import random_filling
from done_xl.samples.typed import Cells, changed, typed_row
from done_xl.scoring.due import due_items
from done_xl.writing.computed.followup_sheet import SHEET
from done_xl.writing.organisation import write_organisation
from tests.calc.expected import LINKS, expected_cells, judged
from tests.calc.expected import Cells as Shown
from tests.calc.office import Office
from tests.calc.test_formulas import SMALL, YEAR, differences, recalculated, shown, troubles

pytestmark = pytest.mark.calc
SETUP = Setup("ABC", "Proef & co", YEAR, SMALL)
BROKEN = Formula("=NA()", "#N/A")


def of_the_sheet(cells: Shown) -> Shown:
    """The cells of Opvolging and of its links."""
    return {place: value for place, value in cells.items() if place[0] in (SHEET, LINKS)}


def test_of_more_items_than_fit_the_first_are_shown_and_all_are_counted(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    setup = replace(SETUP, sizes={**SMALL, "actions": 2000})
    filling = random_filling(
        Random(3), setup, candidates=20, log=0, actions=2000, reference=date(2026, 7, 1)
    )
    path = tmp_path / "many.xlsx"
    write_organisation(path, setup, filling)
    book = judged(path, setup, catalogue, today)
    items = due_items(book.submission, catalogue, book.reference)
    late = sum(item.day < book.reference for item in items)
    assert 1000 < len(items) < 2000
    assert 200 < late < 1000
    wanted = of_the_sheet(expected_cells(book))
    with recalculated(office, path) as document:
        ((sentence,),) = document.values(SHEET, "A4")
        assert differences(shown(document, wanted), wanted) == {}
    assert sentence == f"200 van 1.{len(items) - 1000:03d} getoond, waarvan {late} te laat"


def spoiled(key: str, rows: tuple[Cells, ...], *wrong: Mapping[str, Typed]) -> tuple[Cells, ...]:
    """The rows with faulty ones before, between and after them."""
    faulty = [changed(key, rows[0], one) for one in wrong]
    return (*faulty, *rows[:3], *faulty, *rows[3:], *faulty)


def test_error_values_and_unknown_names_spoil_no_other_item(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    sound = random_filling(
        Random(8), SETUP, candidates=12, log=0, contacts=12, actions=20, measures=10, talks=14
    )
    tables = {key: tuple(map(tuple, rows)) for key, rows in sound.tables.items()}
    unknown = {"candidate": "K0"}
    tables |= {
        "actions": spoiled("actions", tables["actions"], unknown, {"until": BROKEN}),
        "talks": spoiled("talks", tables["talks"], unknown, {"day": BROKEN}),
        "measures": spoiled("measures", tables["measures"], unknown, {"start": BROKEN}),
        "contacts": spoiled("contacts", tables["contacts"], {"day": BROKEN}),
        "placements": (
            *tables["placements"],
            typed_row("placements", candidate="K0", kind="NEC-job", start=date(2026, 2, 1)),
            changed("placements", tables["placements"][0], {"start": BROKEN}),
        ),
        "action_items": (changed("action_items", tables["action_items"][0], {"until": BROKEN}),),
    }
    path = tmp_path / "spoiled.xlsx"
    write_organisation(path, SETUP, Filling(sound.forms, tables))
    book = judged(path, SETUP, catalogue, today)
    items = due_items(book.submission, catalogue, book.reference)
    assert {item.table for item in items} >= {"actions", "measures", "contacts", "placements"}
    wanted = of_the_sheet(expected_cells(book))
    with recalculated(office, path) as document:
        assert differences(shown(document, wanted), wanted) == {}
        assert SHEET not in troubles(document)
        assert "_items" not in troubles(document)


def test_a_calm_sentence_where_nothing_is_due(tmp_path: Path, office: Office) -> None:
    path = tmp_path / "blank.xlsx"
    write_organisation(path, Setup("", "", YEAR, dict.fromkeys(SMALL, 1)))
    with recalculated(office, path) as document:
        assert document.values(SHEET, "A4:G7") == (
            ("Er is nu niets op te volgen.", *("",) * 6),
            ("",) * 7,
            ("Wanneer", "Stand", "Kandidaat", "Coach", "Wat", "Details", "Naar"),
            ("",) * 7,
        )
        assert troubles(document) == {}
