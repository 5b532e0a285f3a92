"""What a macro may replace: an unfilled workbook of ours, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from done_xl import api
from done_xl.api.outputs import UseError
from done_xl.hosts.macro_desk import Desk
from done_xl.hosts.macro_frame import CancelledError
from done_xl.hosts.macro_project import as_day
from done_xl.hosts.macro_replace import asked, is_unfilled, made_new
from done_xl.hosts.macro_sheet import _set_up_page
from done_xl.report.blocks import PageSetup, SheetPlan
from done_xl.text_nl import macros as text

DAY = date(2026, 3, 10)
INSTEAD = "Kies een andere code"


@dataclass
class PretendedDesk:
    """A desk whose user says yes; `names` are the workbooks that are open."""

    names: tuple[str, ...] = ()
    asked: list[str] = field(default_factory=list)
    yes: bool = True

    @property
    def app(self) -> SimpleNamespace:
        return SimpleNamespace(books=[SimpleNamespace(name=name) for name in self.names])

    def agrees(self, question: str) -> bool:
        self.asked.append(question)
        return self.yes


def desk_of(*names: str, yes: bool = True) -> Desk:
    return cast("Desk", PretendedDesk(names, yes=yes))


def organisation(output: Path, *, overwrite: bool, name: str = "Neu vzw") -> Path:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    return api.new_organisation(
        output, code="NEU", name=name, first=first, last=last, overwrite=overwrite
    )


def observation(output: Path, *, overwrite: bool) -> Path:
    wishes = api.Wishes(DAY, ("A1",), ("magazijn",), "NEU", ("K001",))
    today = DAY + timedelta(days=1)
    return api.new_observation(output, wishes, today=today, overwrite=overwrite).paths[0]


def project(output: Path, *, overwrite: bool) -> Path:
    return api.new_project(output, overwrite=overwrite)


def typed(path: Path, sheet: str, cell: str, value: object) -> None:
    book = openpyxl.load_workbook(path, keep_vba=path.suffix == ".xlsm")
    book[sheet][cell] = value
    book.save(path)


@pytest.mark.parametrize("make", [organisation, observation, project])
def test_an_unfilled_workbook_is_known_also_after_another_program_saved_it(
    make: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "nieuw").mkdir()
    path, fresh = make(tmp_path, overwrite=False), make(tmp_path / "nieuw", overwrite=False)
    assert is_unfilled(path, fresh)
    book = openpyxl.load_workbook(path, keep_vba=path.suffix == ".xlsm")
    book.save(path)
    assert path.read_bytes() != fresh.read_bytes()
    assert is_unfilled(path, fresh)


@pytest.mark.parametrize(
    ("make", "sheet", "cell", "value"),
    [
        (organisation, "Kandidaten", "B6", "Jan"),
        (organisation, "Registratie", "H40", "nota naast de tabel"),
        (organisation, "Registratie", "C6", "=2+3"),
        (organisation, "Eigen blad", "A1", None),
        (observation, "Proef 1", "D8", 3),
        (observation, "Waarnemingen", "A6", "K001"),
        (project, "Start", "B5", "C:/map"),
        (project, "KPI", "Z2", "mijn nota"),
    ],
)
def test_a_workbook_with_anything_typed_is_never_replaced(
    make: Callable[..., Path], sheet: str, cell: str, value: object, tmp_path: Path
) -> None:
    path = make(tmp_path, overwrite=False)
    if sheet == "Eigen blad":
        book = openpyxl.load_workbook(path)
        book.create_sheet(sheet)
        book.save(path)
    else:
        typed(path, sheet, cell, value)
    before = path.read_bytes()
    desk = PretendedDesk()
    with pytest.raises(UseError) as refusal:
        made_new(cast("Desk", desk), tmp_path, make, INSTEAD)
    assert str(path) in str(refusal.value)
    assert INSTEAD in str(refusal.value)
    assert (path.read_bytes(), desk.asked) == (before, [])


def noted(book: openpyxl.Workbook) -> None:
    book["Kandidaten"]["B6"].comment = Comment("Jan belt terug", "coach")


def charted(book: openpyxl.Workbook) -> None:
    for _ in range(3):
        chart = BarChart()
        chart.add_data(Reference(book["Kandidaten"], range_string="Kandidaten!$A$6:$A$9"))
        book["Kandidaten"].add_chart(chart)


@pytest.mark.parametrize("add", [noted, charted])
def test_a_workbook_with_a_note_or_a_chart_of_one_s_own_is_never_replaced(
    add: Callable[[openpyxl.Workbook], None], tmp_path: Path
) -> None:
    path = organisation(tmp_path, overwrite=False)
    book = openpyxl.load_workbook(path)
    add(book)
    book.save(path)
    with pytest.raises(UseError, match=INSTEAD):
        made_new(desk_of(), tmp_path, organisation, INSTEAD)


def test_a_file_that_is_no_workbook_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "DOne_NEU_2026.xlsx"
    path.write_bytes(b"van iemand")
    with pytest.raises(UseError, match="Er is niets vervangen"):
        made_new(desk_of(), tmp_path, organisation, INSTEAD)
    assert path.read_bytes() == b"van iemand"


def test_an_unfilled_workbook_of_another_name_makes_room_once_the_user_agrees(
    tmp_path: Path,
) -> None:
    path = organisation(tmp_path, overwrite=False, name="Tikfout vzw")
    before = path.read_bytes()
    with pytest.raises(CancelledError):
        made_new(desk_of(yes=False), tmp_path, organisation, INSTEAD)
    assert path.read_bytes() == before
    assert made_new(desk_of(), tmp_path, organisation, INSTEAD) == path
    assert path.read_bytes() != before


def test_an_empty_workbook_of_another_group_is_never_replaced(tmp_path: Path) -> None:
    """Two groups on one day have the same names of files, unless they get a name of their own."""
    path = observation(tmp_path, overwrite=False)
    before = path.read_bytes()

    def other(output: Path, *, overwrite: bool) -> Path:
        wishes = api.Wishes(DAY, ("A1",), ("magazijn",), "NEU", ("K003",))
        today = DAY + timedelta(days=1)
        return api.new_observation(output, wishes, today=today, overwrite=overwrite).paths[0]

    with pytest.raises(UseError, match=INSTEAD):
        made_new(desk_of(), tmp_path, other, INSTEAD)
    assert path.read_bytes() == before


def test_a_file_that_is_open_is_not_replaced(tmp_path: Path) -> None:
    path = project(tmp_path / "Mijn.xlsm", overwrite=False)
    desk = desk_of("ander.xlsx", "mijn.XLSM")
    with pytest.raises(UseError, match=r"open in Excel\. Sluit het eerst"):
        asked(desk, lambda *, overwrite: project(path, overwrite=overwrite))


class PretendedCell:
    """The entry cell of a date."""

    sheet = SimpleNamespace(name="Nieuw")

    def get_address(self, **_: bool) -> str:
        return "B7"


def day_desk() -> Desk:
    names = {"NieuwVan": SimpleNamespace(refers_to_range=PretendedCell())}
    book: Any = SimpleNamespace(names={"ProjectMap": None, **names})
    return Desk(book, "Nieuw organisatiewerkboek")


@pytest.mark.parametrize(
    ("given", "day"),
    [("30/09/2026", date(2026, 9, 30)), (" 1-1-2026 ", date(2026, 1, 1))],
)
def test_a_day_typed_as_text_counts_where_it_can_be_but_one_day(given: str, day: date) -> None:
    assert as_day(day_desk(), "NieuwVan", given) == day


@pytest.mark.parametrize("given", ["03/04/2026", "31/02/2026", "morgen"])
def test_any_other_text_is_told_to_be_text(given: str) -> None:
    with pytest.raises(UseError) as refusal:
        as_day(day_desk(), "NieuwVan", given, required=True)
    assert str(refusal.value) == text.no_day("Nieuw!B7", "30/06/2026", as_text=True)
    assert "tekst en geen datum" in str(refusal.value)


def test_only_an_entry_that_may_be_blank_is_offered_to_be_cleared() -> None:
    with pytest.raises(UseError) as required:
        as_day(day_desk(), "NieuwVan", 5.0, required=True)
    with pytest.raises(UseError) as optional:
        as_day(day_desk(), "NieuwVan", 5.0)
    assert str(optional.value) == f"{required.value} {text.OR_BLANK}"


def test_the_sheet_with_findings_prints_lying_on_one_page_wide() -> None:
    page = SimpleNamespace()
    sheet = SimpleNamespace(api=SimpleNamespace(PageSetup=page))
    _set_up_page(sheet, SheetPlan("Controle", "#000000", (), (), page=PageSetup(repeat=(5, 5))))
    assert vars(page) == {
        "Orientation": 2,
        "Zoom": False,
        "FitToPagesWide": 1,
        "FitToPagesTall": False,
        "PrintTitleRows": "$5:$5",
    }
