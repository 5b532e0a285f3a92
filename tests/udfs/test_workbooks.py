"""DONE_CONTROLE and DONE_CONSOLIDATIE: the check and the consolidation, from a cell."""

from __future__ import annotations

import builtins
import os
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest

from done_xl import api
from done_xl.api import totals
from done_xl.api.terms import OWN_TERMS_FILE
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.listing import Listing, list_files
from done_xl.layout.filling import file_name
from done_xl.model.tables import table
from done_xl.reading.book import read_book
from done_xl.samples.organisations import FAULTY, sample_books
from done_xl.text_nl.cells import EMPTY_FORMULA, FORMULA
from done_xl.text_nl.report import SEVERITY
from done_xl.validation.book import check_book
from done_xl.writing.organisation import write_organisation
from done_xl_udfs import DONE_CONSOLIDATIE, DONE_CONTROLE, FUNCTIONS, workbooks
from done_xl_udfs.arguments import ERRORS
from done_xl_udfs.binding import CellError, Declaration
from tests.udfs.excel import Range, at, column, with_heads

HEADS = ["Cel", "Ernst", "Wat", "Wat te doen"]
TODAY = date(2027, 1, 15)
SAMPLES = Path(__file__).parents[2] / "workbooks"
DRIVE = "Kies een map met een schijfletter, zoals C:\\Projecten\\Werkboeken."
SERVER = "kwaad"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """Totals that another test left behind are none."""
    totals._totals.cache_clear()
    yield
    totals._totals.cache_clear()


LOG: Range = with_heads(
    "log",
    ("day", "kpi", "amount", "candidate", "coach", "remark"),
    [at("2026-01-05"), "SOA Sollicitatieacties", 3.0, "K012", "Coach 1", None],
    [at("2026-02-05"), "SOX", 3.0, "Jan Peeters", "Coach 1", None],
    [None] * 6,
    ["5 maart", "CUR Coachinguren", "#N/A", None, None, None],
)


def test_every_finding_of_a_range_with_its_cell() -> None:
    found = DONE_CONTROLE(LOG, "Registratie")
    assert found[0] == HEADS
    assert [(row[0], row[1]) for row in found[1:]] == [
        ("B3", "fout"),
        ("D3", "fout"),
        ("A5", "fout"),
        ("C5", "fout"),
        ("E5", "fout"),
    ]
    assert found[4][2:] == [
        "Aantal toont een fout van Excel: #N/B.",
        "Wis de cel en typ de waarde opnieuw, bijvoorbeeld: 1.",
    ]
    # What could tell who someone is stays masked, in a cell too.
    assert "Peeters" not in str(found)
    assert DONE_CONTROLE(LOG, "tblregistratie") == found
    assert DONE_CONTROLE(LOG[1:], "Registratie")[1][0] == "B2"


def test_the_cells_are_those_of_the_sheet_where_the_corner_is_given() -> None:
    assert [row[0] for row in DONE_CONTROLE(LOG, "Registratie", None, None, None, "C5")[1:]] == [
        "D7", "F7", "C9", "E9", "G9",
    ]  # fmt: skip
    assert DONE_CONTROLE(LOG, "Registratie", None, None, None, "vijf") == (
        "Typ voor linksboven een adres, zoals A6."
    )


def test_days_outside_the_period_and_words_that_no_list_holds() -> None:
    log = LOG[:2]
    assert DONE_CONTROLE(log, "Registratie") == [["niets te melden in 1 rij"]]
    outside = DONE_CONTROLE(log, "Registratie", at("2026-02-01"), at("2026-02-28"))
    assert [row[:2] for row in outside[1:]] == [["A2", "fout"]]
    known = column("K001", "Coach 1", "EIG Eigen werk")
    unknown = DONE_CONTROLE(log, "Registratie", None, None, known)
    assert [row[:3] for row in unknown[1:]] == [["D2", "fout", "Kandidaat is niet gekend: K012."]]
    own = [log[0], [at("2026-01-05"), "EIG", 1.0, "k001", "coach 1", None]]
    assert DONE_CONTROLE(own, "Registratie", None, None, known) == [["niets te melden in 1 rij"]]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((None, "Registratie"), [["geen ingevulde rijen"]]),
        ((LOG[:1], "Registratie"), [["geen ingevulde rijen"]]),
        ((LOG, None), "Vul het argument tabel in."),
        (
            (LOG, "Blad1"),
            "Blad1 is geen tabel van het werkboek. "
            "Typ bijvoorbeeld Kandidaten, Intake of Registratie.",
        ),
        (
            (LOG, "Registratie", at("2026-01-01")),
            "Vul van en tot allebei in, of geen van beide.",
        ),
        (
            (LOG, "Registratie", at("2026-02-01"), at("2026-01-01")),
            "tot valt voor van. Kijk beide datums na.",
        ),
    ],
)
def test_what_cannot_be_checked(arguments: tuple[object, ...], expected: object) -> None:
    assert DONE_CONTROLE(*arguments) == expected


def in_excel(value: Any) -> Any:
    """A value of the reader as Excel hands it over."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return getattr(value, "text", value)


def dutch(message: str) -> str:
    """A message with the names of errors that a Dutch Excel shows."""
    for name, own in ERRORS.items():
        message = message.replace(name, own)
    return message


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = next(book for book in sample_books() if book.setup.code == FAULTY)
    path = tmp_path_factory.mktemp("faulty") / file_name(book.setup)
    write_organisation(path, book.setup, book.filling)
    return path


@pytest.mark.parametrize("key", ["log", "contacts", "vacancies", "measures", "actions"])
def test_a_range_gets_the_findings_that_its_workbook_gets(faulty: Path, key: str) -> None:
    """The rules over cells and rows; those over the whole workbook need more than a range.

    A function of Excel sees the values of cells, never that a formula stands there.
    """
    raw = read_book(faulty, faulty.name)
    checked = check_book(raw, catalogue(), today=TODAY)
    assert checked.submission is not None
    own = raw.tables[key]
    wanted = [
        [one.place.cell, SEVERITY[one.severity], dutch(one.message), one.proposal]
        for one in checked.findings
        if one.place.sheet == own.sheet
        and one.code[:3] in ("CEL", "RIJ")
        and one.code not in (FORMULA.code, EMPTY_FORMULA.code)
    ]
    blank: list[object] = [None] * len(own.positions)
    last = max(own.lines, default=own.header_line)
    by_line = dict(zip(own.lines, own.rows, strict=True))
    range_ = [list(table(key).headers)]
    range_ += [
        [in_excel(cell) for cell in by_line.get(line, blank)]
        for line in range(own.header_line + 1, last + 1)
    ]
    period = checked.submission.organisation.period
    known = [row[0] for row in raw.tables["candidates"].rows]
    known += [row[0] for row in raw.tables["coaches"].rows]
    corner = own.cell(own.header_line, 0)
    found = DONE_CONTROLE(
        range_, table(key).name, period.first, period.last, column(*known), corner
    )
    assert found[1:] == wanted
    assert wanted or key == "actions"


def test_one_column_is_headed_by_its_one_header() -> None:
    told = [row[0] for row in DONE_CONTROLE(column("Aantal", 1.0, "twee"), "Registratie")]
    assert told[-1] == "A3"
    assert DONE_CONTROLE(column("Aantal", 1.0), "Registratie")[-1][0] == ""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("books")
    for book in sample_books()[:2]:
        write_organisation(folder / file_name(book.setup), book.setup, book.filling)
    return folder


def test_the_totals_of_a_folder_are_those_of_the_command(books: Path, tmp_path: Path) -> None:
    project = api.consolidate(
        books, tmp_path / "r.xlsx", today=date.today(), reference=date(2026, 9, 30)
    )
    wanted = api.project_json(project.consolidation)
    rows = DONE_CONSOLIDATIE(str(books), at("2026-09-30"))
    codes = list(wanted["totals"])
    assert rows[0] == ["Organisatie", "Naam", "Van", "Tot", *codes]
    assert [dict(zip(codes, row[4:], strict=True)) for row in rows[1:-1]] == [
        {code: used.get(code, "–") for code in codes}
        for used in (
            {one.code: one.total for one in result.kpis if one.active and not one.own}
            for result in project.consolidation.results
        )
    ]
    assert [row[:4] for row in rows[1:-1]] == [
        [
            one["code"],
            one["name"],
            date.fromisoformat(one["period"]["from"]),
            date.fromisoformat(one["period"]["to"]),
        ]
        for one in wanted["organisations"]
    ]
    assert rows[-1] == ["Totaal", "", "", "", *wanted["totals"].values()]


def test_what_the_report_shows_as_a_dash_is_no_zero(tmp_path: Path) -> None:
    """A KPI that an organisation does not use has no amount, and rows with an error are told."""
    for path in SAMPLES.glob("DOne_*_202*.xlsx"):
        shutil.copy2(path, tmp_path)
    heads, *rows = DONE_CONSOLIDATIE(str(tmp_path), at("2026-09-30"))
    shown = {row[0]: row[heads.index("D6W")] for row in rows[:-1]}
    users = {code for code, amount in shown.items() if amount != "–"}
    assert users == {"GROEN", "Totaal"}
    assert shown["Totaal"] == shown["GROEN"]
    assert rows[-1][0] == "Niet meegeteld: 12 rijen"


def test_a_folder_is_read_again_only_when_a_file_changes(
    books: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Path] = []

    def counted(folder: Path, *rest: Any, **named: Any) -> object:
        reads.append(folder)
        return consolidate_folder(folder, *rest, **named)

    monkeypatch.setattr("done_xl.api.totals.consolidate_folder", counted)
    folder = tmp_path / "map"
    folder.mkdir()
    source = next(iter(books.iterdir()))
    copy = folder / source.name
    copy.write_bytes(source.read_bytes())
    first = DONE_CONSOLIDATIE(str(folder))
    assert DONE_CONSOLIDATIE(str(folder)) == first
    assert len(reads) == 1
    stat = copy.stat()
    os.utime(copy, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1_000_000))
    assert DONE_CONSOLIDATIE(str(folder)) == first
    assert len(reads) == 2
    (folder / "los.xlsx").write_bytes(b"geen werkboek")
    assert DONE_CONSOLIDATIE(str(folder))[-1][0] == "Niet meegeteld: 1 bestand"
    assert len(reads) == 3
    assert DONE_CONSOLIDATIE(str(folder), at("2026-03-31"))[1] != first[1]
    assert len(reads) == 4


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (None, "Vul het argument map in."),
        ("werkboeken", f"werkboeken is geen volledig pad. {DRIVE}"),
        ("https://x.sharepoint.com/map", "https://x.sharepoint.com/map is een webadres. "
         "Synchroniseer de map met OneDrive, en kies ze met een schijfletter, zoals "
         "C:\\Projecten\\Werkboeken."),
        ("/is/er/niet", "De map /is/er/niet is niet te vinden of niet te lezen. "
         "Kijk het pad na."),
        ("#N/A", "In map staat de fout #N/B. Herstel die eerst."),
        (3.0, f"3 is geen volledig pad. {DRIVE}"),
        ("/is\0", "De map /is\0 is niet te vinden of niet te lezen. Kijk het pad na."),
    ],
)  # fmt: skip
def test_a_folder_that_cannot_be_read(folder: object, expected: str) -> None:
    assert DONE_CONSOLIDATIE(folder) == expected


def test_own_terms_with_a_fault_are_told(tmp_path: Path) -> None:
    (tmp_path / OWN_TERMS_FILE).write_text("[[measures", encoding="utf-8")
    found = DONE_CONSOLIDATIE(str(tmp_path), None)
    assert str(found).endswith(
        "dit bestand stopt te vroeg; kijk de haken en de aanhalingstekens na"
    )


def test_a_path_that_the_system_refuses_is_not_to_be_found() -> None:
    folder = "/" + "x" * 5000
    told = f"De map {folder} is niet te vinden of niet te lezen. Kijk het pad na."
    assert DONE_CONSOLIDATIE(folder) == told


@pytest.mark.parametrize("refusing", ["stat", "list"])
@pytest.mark.parametrize("kind", [OSError, PermissionError])
def test_a_folder_without_rights_is_not_to_be_read(
    refusing: str, kind: type[OSError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise kind(13, "Permission denied", str(tmp_path))

    if refusing == "stat":
        monkeypatch.setattr(Path, "is_dir", refuse)
    else:
        monkeypatch.setattr("done_xl.api.totals.list_files", refuse)
    told = f"De map {tmp_path} is niet te vinden of niet te lezen. Kijk het pad na."
    assert DONE_CONSOLIDATIE(str(tmp_path)) == told


def test_a_link_to_nowhere_costs_only_itself(books: Path, tmp_path: Path) -> None:
    """As with the command: the other workbooks count."""
    folder = tmp_path / "map"
    shutil.copytree(books, folder)
    whole = DONE_CONSOLIDATIE(str(folder), at("2026-09-30"))
    link = folder / "weg.xlsx"
    link.symlink_to(tmp_path / "is er niet.xlsx")
    project = api.consolidate(
        folder, tmp_path / "r.xlsx", today=date.today(), reference=date(2026, 9, 30)
    )
    left_out = [one["file"] for one in api.project_json(project.consolidation)["excluded"]]
    assert left_out == ["weg.xlsx"]
    rows = DONE_CONSOLIDATIE(str(folder), at("2026-09-30"))
    assert rows[:-1] == whole
    assert rows[-1] == ["Niet meegeteld: 1 bestand", *[""] * (len(whole[0]) - 1)]
    # Once the file is there it is seen.
    (tmp_path / "is er niet.xlsx").write_bytes(next(books.iterdir()).read_bytes())
    assert totals.stamps(folder)[-1][0] == "weg.xlsx"
    assert len(totals.stamps(folder)[-1]) == 3


def test_a_lock_file_that_is_gone_before_it_is_looked_up_costs_nothing(
    books: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "map"
    shutil.copytree(books, folder)
    whole = DONE_CONSOLIDATIE(str(folder), at("2026-09-30"))
    lock = folder / f"~${next(books.iterdir()).name}"

    def just_closed(place: Path) -> Listing:
        lock.write_bytes(b"")
        listing = list_files(place)
        lock.unlink()
        return listing

    monkeypatch.setattr("done_xl.api.totals.list_files", just_closed)
    assert totals.stamps(folder)[-1] == (lock.name,)
    assert DONE_CONSOLIDATIE(str(folder), at("2026-09-30")) == whole


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every path with the server's name that anything asks the file system about."""
    found: list[str] = []
    for place, name in [
        (os, "stat"), (os, "lstat"), (os, "scandir"), (os, "listdir"), (os, "open"),
        (os.path, "realpath"), (os.path, "exists"), (os.path, "isdir"), (builtins, "open"),
    ]:  # fmt: skip
        real: Callable[..., Any] = getattr(place, name)

        def noted(path: Any, *rest: Any, _real: Callable[..., Any] = real, **named: Any) -> Any:
            if SERVER in str(path):
                found.append(str(path))
            return _real(path, *rest, **named)

        monkeypatch.setattr(place, name, noted)
    return found


@pytest.mark.parametrize("system", ["nt", "posix"])
@pytest.mark.parametrize(
    "folder",
    [
        "\\\\kwaad\\map",
        "//kwaad/map",
        "\\/kwaad\\map",
        "/\\kwaad/map",
        "///kwaad/map",
        "  \\\\kwaad\\map  ",
        '"\\\\kwaad\\map"',
        "' \"//kwaad/map\" '",
        "\u201c\\\\kwaad\\map\u201d",
        "\u200b\\\\kwaad\\map",
        "\\\\?\\UNC\\kwaad\\map",
        "\\\\.\\UNC\\kwaad\\map",
        "//?/C:/kwaad",
        "\\??\\UNC\\kwaad\\map",
        "\\\\kwaad@SSL@443\\DavWWWRoot\\map",
        "file://kwaad/map",
        "FILE:////kwaad/map",
        "file:\\\\kwaad\\map",
        "smb://kwaad/map",
    ],
)
def test_a_folder_of_someone_elses_server_is_never_asked_for(
    folder: str, system: str, looked_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows would tell that server who is logged in; the sender of a workbook could use that."""
    monkeypatch.setattr(os, "name", system)
    for given in (folder, [[folder]]):
        told = DONE_CONSOLIDATIE(given)
        assert told.endswith(f" is een adres op het netwerk. {DRIVE}")
    assert looked_up == []


@pytest.mark.parametrize("system", ["nt", "posix"])
@pytest.mark.parametrize(
    ("folder", "what"),
    [
        ("http://kwaad/map", "webadres"),
        ("HTTPS:\\\\kwaad\\map", "webadres"),
        ("kwaad\\map", "volledig pad"),
        (".\\kwaad", "volledig pad"),
        ("..\\kwaad", "volledig pad"),
        ("../kwaad", "volledig pad"),
        ("C:kwaad", "volledig pad"),
        ("\\kwaad\\map", "volledig pad"),
        ("~/kwaad", "volledig pad"),
        ("%USERPROFILE%\\kwaad", "volledig pad"),
    ],
)
def test_a_folder_without_its_full_path_is_not_looked_for(
    folder: str, what: str, system: str, looked_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it means depends on the folder in which Excel happens to be."""
    monkeypatch.setattr(os, "name", system)
    told = DONE_CONSOLIDATIE(folder)
    assert what in told
    assert told.endswith("een schijfletter, zoals C:\\Projecten\\Werkboeken.")
    assert looked_up == []


def test_windows_takes_only_paths_with_a_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "Path", PureWindowsPath)
    monkeypatch.setattr(PureWindowsPath, "is_dir", lambda _: True, raising=False)
    monkeypatch.setattr(os, "name", "nt")
    for folder in ("C:\\map", "d:/map", ' "C:\\map" '):
        assert workbooks._folder(folder, "map").is_absolute()
    with pytest.raises(CellError, match="geen volledig pad"):
        workbooks._folder("/map", "map")


@pytest.mark.parametrize("declared", FUNCTIONS, ids=lambda one: one.name)
def test_no_function_asks_the_file_system_about_what_a_cell_holds(
    declared: Declaration, looked_up: list[str]
) -> None:
    for path in ("\\\\kwaad\\map", "//kwaad/map"):
        for place in range(len(declared.arguments)):
            values: list[Any] = [[[path]] if one.kind == "range" else "SOA"
                                 for one in declared.arguments]  # fmt: skip
            declared.function(*values[:place], path, *values[place + 1 :])
        declared.function(*[path] * len(declared.arguments))
    assert looked_up == []


def test_quotes_around_a_path_do_not_matter(tmp_path: Path) -> None:
    """Windows copies a path with its quotes."""
    assert DONE_CONSOLIDATIE(f' "{tmp_path}" ') == [["geen werkboeken in deze map"]]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert DONE_CONSOLIDATIE(str(tmp_path)) == [["geen werkboeken in deze map"]]


def test_random_ranges_are_checked_as_their_rows_would_be() -> None:
    """Any mixture of right and wrong cells: the check never stops, and finds each wrong one."""
    rng = random.Random(4)
    good = [at("2026-01-05"), "SOA", 3.0, "K012", "Coach 1", None]
    bad: list[Any] = ["x", "SOX", -5.0, "Jan Peeters", None, None]
    for _ in range(200):
        wrong = {rng.randrange(5) for _ in range(rng.randrange(4))}
        row = [bad[place] if place in wrong else cell for place, cell in enumerate(good)]
        found = DONE_CONTROLE([LOG[0], row], "Registratie")
        cells = [one[0] for one in found[1:]]
        assert cells == [f"{'ABCDE'[place]}2" for place in sorted(wrong)]
