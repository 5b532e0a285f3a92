"""A workbook of an older template goes over whole: the same findings, the same numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openxml_audit import OpenXmlValidator

from done_xl import api
from done_xl.model.findings import Finding
from done_xl.model.raw import ErrorValue, Value
from done_xl.model.tables import TABLES
from done_xl.reading.book import read_book
from tests.api.older import older
from tests.hosts.folders import ABC, FORMS, SOA, book, log

TODAY = date(2027, 2, 1)
PRINTED = "Deze voorgedrukte tekst was gewijzigd of gewist. Hier staat weer die van het sjabloon."


pytestmark = pytest.mark.filterwarnings("ignore:Sparkline")


def filled(folder: Path, **more: Any) -> Path:
    return book(folder / "oud.xlsx", "ABC", {**ABC, **more}, forms=FORMS)


def cells(path: Path) -> dict[str, list[tuple[Value, ...]]]:
    """The rows of every table by key, without those that came with the current template."""
    found = read_book(path, path.name).tables
    assert set(found) == {spec.key for spec in TABLES}
    return {key: [r for r in t.rows if key != "amounts" or r[0]] for key, t in found.items()}


def told(path: Path) -> list[tuple[Any, ...]]:
    """The last part of the sheet Overgenomen: sheet, cell and what is said."""
    sheet = load_workbook(path)["Overgenomen"]
    lines = [tuple(v for v in line if v is not None) for line in sheet.iter_rows(values_only=True)]
    start = next(
        n for n, line in enumerate(lines) if line and str(line[0]).startswith("Wat er niet")
    )
    return [line for line in lines[start + 1 :] if line]


def brief(findings: tuple[Finding, ...]) -> list[tuple[Any, ...]]:
    return [
        (one.severity, one.code, one.place.sheet, one.message)
        for one in findings
        if one.code != "BST-016"
    ]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A workbook of the first template with two wrong rows, and the upgraded one."""
    folder = tmp_path_factory.mktemp("upgrade")
    wrong = (log(date(2026, 1, 5), SOA, "veel"), log(date(2026, 1, 5), SOA, 1, "K9"))
    old = older(filled(folder, log=(*ABC["log"], *wrong)))
    return old, api.upgrade(old, folder / "nieuw.xlsx", today=TODAY)


def test_every_cell_goes_over_and_nothing_is_to_be_told(pair: tuple[Path, Path]) -> None:
    old, new = pair
    before, after = cells(old), cells(new)
    later = after.pop("amounts")[len(before.pop("amounts")) :]
    assert after == before
    assert [name for name, _ in later] == [
        "Groeigesprek 1: maanden na de indiensttreding",
        "Groeigesprek 2: maanden na de indiensttreding",
        "Groeigesprek 3: maanden na de indiensttreding",
        "Werkervaringstrajecten (1 = aan, leeg = uit)",
    ]
    assert [read_book(p, p.name).facts.version for p in pair] == [1, 2]
    assert told(new) == [("Niets: alles staat hier zoals het stond.",)]


def test_the_findings_are_the_same(pair: tuple[Path, Path]) -> None:
    old, new = (api.check([path], today=TODAY).findings for path in pair)
    assert brief(new) == brief(old)
    assert [code for severity, code, *_ in brief(new) if severity == "error"] == [
        "CEL-006",
        "CEL-017",
    ]


def test_the_figures_are_the_same_and_the_upgraded_one_replaces_the_old_one(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    figures = []
    for number, paths in enumerate(((pair[0],), (pair[1],), pair)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for path in paths:
            (folder / path.name).write_bytes(path.read_bytes())
        project = api.consolidate(folder, tmp_path / f"r{number}.xlsx", today=TODAY)
        json = api.project_json(project.consolidation)
        figures.append({key: json[key] for key in ("totals", "ratios", "retention", "checklists")})
    assert figures[0] == figures[1] == figures[2]
    assert figures[0]["totals"]["SOA"] == 15
    assert [one["files"] for one in json["organisations"]] == [["nieuw.xlsx"]]


def test_what_cannot_stay_as_it_was_is_named(tmp_path: Path) -> None:
    def change(made: Workbook) -> None:
        registration = made["Registratie"]
        registration["C6"] = "=1+2"
        registration["C7"] = "#REF!"
        registration["C7"].data_type = "e"
        made["Instellingen"]["B6"] = "Onze assessments"
        made["Checklist JA-NEE"]["B10"] = None
        made.create_sheet("Mijn notities")["A1"] = "bewaar dit"

    old = older(filled(tmp_path), change)
    new = api.upgrade(old, tmp_path / "nieuw.xlsx", today=TODAY)
    assert told(new) == [
        ("Blad", "Cel", "Wat er stond of waarom"),
        ("Mijn notities", "Dit blad hoort niet bij het sjabloon en kwam niet mee."),
        ("Instellingen", "B6", PRINTED),
        ("Registratie", "C6", "Hier stond een formule zonder resultaat; die bleef."),
        ("Registratie", "C7", "Hier stond een fout van Excel; die bleef: #REF!."),
        ("Checklist JA-NEE", "B10", PRINTED),
    ]
    assert OpenXmlValidator().validate(new).errors == []
    rows = read_book(new, new.name).tables["log"].rows
    assert [row[2] for row in rows[:2]] == [None, ErrorValue("#REF!")]
    assert older(new, version=3).exists()
    with pytest.raises(
        api.UseError, match=r"kan niet overgenomen worden\. Dit werkboek is van een"
    ):
        api.upgrade(new, tmp_path / "weer.xlsx", today=TODAY)


def test_what_is_of_the_newest_template_stays_as_it_is(tmp_path: Path) -> None:
    current = filled(tmp_path)
    sent = api.export(current, tmp_path / "sent.xlsx")
    for path in (current, sent):
        with pytest.raises(api.UseError, match="is al van de nieuwste sjabloonversie"):
            api.upgrade(path, tmp_path / "weer.xlsx", today=TODAY)
    with pytest.raises(api.UseError, match=r"geen\.xlsx bestaat niet"):
        api.upgrade(tmp_path / "geen.xlsx", tmp_path / "weer.xlsx", today=TODAY)
    assert not (tmp_path / "weer.xlsx").exists()
