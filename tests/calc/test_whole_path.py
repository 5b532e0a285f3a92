"""One candidate's whole path, typed by key events from the referral to six months in the NEC.

After each step Traject and Opvolging must show what domain 2, 4, 6, 7 and 8 say of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from done_xl.layout.filling import Setup
from done_xl.layout.places import Places, places
from done_xl.model.submission import Period
from done_xl.text_nl.followup import LATE
from done_xl.writing.computed import followup_sheet as follow_up
from done_xl.writing.computed import traject_grid as path_grid
from done_xl.writing.organisation import write_organisation
from tests.calc.office import Document, Office, own_office
from tests.calc.typist import Typist

pytestmark = pytest.mark.calc
office = pytest.fixture(scope="module")(own_office)
SETUP = Setup(
    "ABC",
    "Proef",
    Period(date(2026, 1, 1), date(2026, 12, 31)),
    {
        "candidates": 4,
        "intakes": 3,
        "interviews": 3,
        "log": 5,
        "contacts": 5,
        "vacancies": 3,
        "actions": 5,
        "talks": 5,
        "measures": 4,
        "placements": 4,
    },
)
EPOCH = date(1899, 12, 30)
Item = tuple[str, str, str]  # the day, whether it is late, and what


@dataclass(frozen=True)
class Desk:
    """An open workbook, typed into one cell at a time by the names of table and field."""

    document: Document
    typist: Typist
    where: Places

    def row(self, key: str, number: int, **entries: str) -> None:
        """Type into a row of a table, rows counted from 1."""
        place = self.where.table(key)
        for name, text in entries.items():
            cell = f"{place.letters(name)}{place.first_line + number - 1}"
            assert self.typist.retype(place.sheet, cell, text), f"{place.sheet}!{cell}: {text}"

    def on(self, day: str) -> None:
        """Type the reference date."""
        form = self.where.form("start")
        assert self.typist.retype(form.sheet, form.cell("reference"), day)

    def path(self) -> dict[str, str]:
        """The filled cells of the candidate's line on Traject by header, days as dd/mm."""
        used = self.document.used(path_grid.SHEET)
        headers = {
            name.rstrip("0123456789"): str(value)
            for name, value in used.items()
            if name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(path_grid.HEADER_LINE)
        }
        line = str(path_grid.FIRST_LINE)
        cells = {letters: used.get(f"{letters}{line}", "") for letters in headers}
        return {headers[letters]: shown(value) for letters, value in cells.items() if value != ""}

    def due(self) -> list[Item]:
        """The lines of Opvolging: the day, whether it is late, and what."""
        first = follow_up.FIRST_LINE
        rows = self.document.values(follow_up.SHEET, f"A{first}:E{first + 19}")
        # How near a day is, is told by other tests.
        return [
            (shown(day), LATE if state == LATE else "", str(what))
            for day, state, _, _, what in rows
            if what
        ]


def shown(value: str | float) -> str:
    """A cell as text: days as dd/mm/yyyy."""
    if isinstance(value, str):
        return value
    return f"{EPOCH + timedelta(days=int(value)):%d/%m/%Y}"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, office: Office) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("path") / "boek.xlsx"
    write_organisation(path, SETUP)
    document = office.load(path, hidden=False)
    try:
        yield Desk(document, Typist(office, document), places(SETUP))
    finally:
        document.close()


def test_each_step_of_a_path_changes_traject_and_opvolging(desk: Desk) -> None:
    _comes_in(desk)
    _talks_and_plans(desk)
    _looks_for_companies(desk)
    _takes_a_stage(desk)
    _starts_in_the_nec(desk)
    _stays(desk)


def _comes_in(desk: Desk) -> None:
    desk.row("coaches", 1, name="Coach 1")
    desk.on("12/01/2026")
    desk.row(
        "candidates",
        1,
        code="K012",
        status="Maatwerk",
        employed_since="01/10/2025",
        coach="Coach 1",
        referred="12/01/2026",
    )
    # The first talk: four months after In dienst sinds.
    talk = {"Opvolgen op": "01/02/2026", "Wat opvolgen": "groeigesprek"}
    begun = {"Kandidaat": "K012", "Fase": "instroom", "Toegeleid": "12/01/2026"}
    assert desk.path() == {**begun, **talk}
    assert desk.due() == [("01/02/2026", "", "groeigesprek")]
    desk.row("candidates", 1, intake="19/01/2026", engaged="26/01/2026")
    # Neither day has come yet.
    assert desk.path() == {**begun, **talk}
    desk.on("26/01/2026")
    steps = {"Intake": "19/01/2026", "Engagement getekend": "26/01/2026"}
    assert desk.path() == {**begun, **steps, **talk}


def _talks_and_plans(desk: Desk) -> None:
    desk.row(
        "talks",
        1,
        candidate="K012",
        day="02/02/2026",
        competence="K1 Samenwerken",
        level="2",
        target="3",
        until="13/04/2026",
    )
    desk.row("candidates", 1, assessed="09/02/2026", planned="16/02/2026")
    desk.row(
        "actions",
        1,
        candidate="K012",
        action="fiets laten herstellen",
        start="16/02/2026",
        until="16/03/2026",
        who="kandidaat",
    )
    desk.on("16/02/2026")
    target = ("13/04/2026", "", "streefniveau beoordelen: K1")
    talk = ("01/06/2026", "", "groeigesprek")
    assert desk.due() == [("16/03/2026", "", "PDP-actie"), target, talk]
    path = desk.path()
    assert (path["Fase"], path["Assessment"], path["Doorstroomplan (PDP)"]) == (
        "doorstroom",
        "09/02/2026",
        "16/02/2026",
    )
    desk.on("17/03/2026")
    assert desk.due()[0] == ("16/03/2026", LATE, "PDP-actie")
    assert desk.path()["Wat opvolgen"] == "te laat: PDP-actie"
    desk.row("actions", 1, done="+")
    assert desk.due() == [target, talk]


def _looks_for_companies(desk: Desk) -> None:
    called = {"company": "Bedrijf A", "kind": "telefoon", "coach": "Coach 1"}
    step = {"next_step": "profiel doorsturen", "until": "20/03/2026"}
    desk.row("contacts", 1, day="17/03/2026", **called, **step)
    assert desk.due()[0] == ("20/03/2026", "", "volgende stap bij een bedrijf")
    desk.on("19/03/2026")
    desk.row("contacts", 2, day="19/03/2026", **called)
    assert "volgende stap bij een bedrijf" not in {what for _, _, what in desk.due()}


def _takes_a_stage(desk: Desk) -> None:
    desk.row("measures", 1, candidate="K012", measure="BVS", start="23/03/2026", end="05/04/2026")
    papers = (
        "BVS, nog nodig: Peter of meter, Overeenkomst op, Taken of opleidingsplan op, "
        "Verzekering nagekeken op, Akkoord inspectie op"
    )
    assert desk.due()[:2] == [("23/03/2026", "", papers), ("05/04/2026", "", "einde BVS")]
    assert "Maatregel gestart" not in desk.path()
    desk.on("23/03/2026")
    assert desk.path()["Maatregel gestart"] == "23/03/2026"
    filled = dict.fromkeys(("agreed", "tasks", "insured", "inspection"), "20/03/2026")
    desk.row("measures", 1, mentor="ploegbaas", **filled)
    assert desk.due()[0] == ("05/04/2026", "", "einde BVS")
    desk.on("06/04/2026")
    assert desk.due()[0] == ("05/04/2026", LATE, "evaluatie BVS ontbreekt")
    desk.row("measures", 1, evaluated="06/04/2026")
    talked = {"candidate": "K012", "day": "13/04/2026", "competence": "K1 Samenwerken"}
    desk.row("talks", 2, **talked, level="3")
    desk.on("13/04/2026")
    # The target is judged, and the talk counts: the next is that of eight months.
    assert desk.due() == [("01/06/2026", "", "groeigesprek")]


def _starts_in_the_nec(desk: Desk) -> None:
    desk.row(
        "placements",
        1,
        candidate="K012",
        kind="NEC-job",
        employer="Bedrijf A",
        contract="onbepaalde duur",
        start="20/04/2026",
    )
    weeks = ("04/05/2026", "", "nog in dienst na 2 weken?")
    months = ("20/10/2026", "", "nog in dienst na 6 maanden?")
    assert desk.path()["Fase"] == "doorstroom"
    desk.on("20/04/2026")
    path = desk.path()
    assert (path["Fase"], path["Gestart in het NEC"]) == ("uitstroom", "20/04/2026")
    assert path["Aan het werk na 2 weken"] == path_grid.NOT_YET
    # Who left the SEC has no growth talks there any more.
    assert [what for _, _, what in desk.due()] == ["nazorg afspreken", weeks[2], months[2]]
    desk.row("placements", 1, aftercare="vrijblijvend contact")
    assert desk.due() == [weeks, months]


def _stays(desk: Desk) -> None:
    desk.on("05/05/2026")
    assert desk.path()["Aan het werk na 2 weken"] == path_grid.REACHED
    assert desk.due()[0] == ("04/05/2026", LATE, "bevestig: in dienst na 2 weken")
    desk.row("placements", 1, confirmed="05/05/2026")
    assert desk.due() == [("20/10/2026", "", "nog in dienst na 6 maanden?")]
    desk.on("20/10/2026")
    path = desk.path()
    assert path["Aan het werk na 6 maanden"] == path_grid.REACHED
    assert path["Wat opvolgen"] == "bevestig: in dienst na 6 maanden"
    desk.row("placements", 1, confirmed="20/10/2026")
    assert desk.due() == []
    assert "Opvolgen op" not in desk.path()
