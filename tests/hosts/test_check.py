"""`done-xl check`: what it prints, and with which exit code it ends (design 3)."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from tests.hosts.conftest import Run
from tests.hosts.folders import DECEMBER, JUNE, book, log

LATE = {
    "file": "DOne_ABC_2026.xlsx",
    "sheet": "Registratie",
    "cell": "A12",
    "severity": "warning",
    "code": "BOE-024",
    "message": "Datum is 03/08/2026. Dat is na de peildatum 30/06/2026 en telt nog niet mee.",
    "found": "03/08/2026",
    "expected": "een datum tot en met 30/06/2026",
    "proposal": "Kijk de datum na. Klopt ze? Dan telt ze mee vanaf een latere peildatum.",
}
UNKNOWN = {
    "file": "sub/DEF.xlsx",
    "sheet": "Registratie",
    "cell": "D7",
    "severity": "error",
    "code": "CEL-017",
    "message": "Kandidaat is niet gekend: K999.",
    "found": "K999",
    "expected": "een kandidaat van het blad Kandidaten",
    "proposal": ("Kies de code uit de lijst, of zet de kandidaat eerst op het blad Kandidaten."),
}


def test_json_is_the_whole_list_and_nothing_else(run: Run, folder: Path) -> None:
    result = run("check", folder, "--json", "--reference-date", JUNE)
    assert json.loads(result.stdout) == [LATE, UNKNOWN]
    assert (result.exit_code, result.stderr) == (1, "")


def test_a_file_without_errors(run: Run, folder: Path) -> None:
    result = run("check", folder / "DOne_ABC_2026.xlsx", "--json", "--reference-date", JUNE)
    assert (json.loads(result.stdout), result.exit_code) == ([LATE], 0)


def test_nothing_found_is_an_empty_list(run: Run, one: Path) -> None:
    result = run("check", one, "--json", "--reference-date", DECEMBER)
    assert (json.loads(result.stdout), result.exit_code) == ([], 0)


def test_readable_output_has_place_text_and_proposal(run: Run, folder: Path) -> None:
    result = run("check", folder, "--reference-date", JUNE)
    lines = result.stdout.splitlines()
    assert lines[:6] == [
        "DOne_ABC_2026.xlsx",
        f"  WAARSCHUWING Registratie!A12: {LATE['message']} [BOE-024]",
        f"      Voorstel: {LATE['proposal']}",
        "sub/DEF.xlsx",
        f"  FOUT Registratie!D7: {UNKNOWN['message']} [CEL-017]",
        f"      Voorstel: {UNKNOWN['proposal']}",
    ]
    assert lines[6:10] == [
        "",
        "DOne_ABC_2026.xlsx: 0 fouten, 1 waarschuwing",
        "sub/DEF.xlsx: 1 fout, 0 waarschuwingen",
        "",
    ]
    assert lines[10].startswith("1 fout, 1 waarschuwing en 0 info's in 2 bestanden.")
    assert len(lines) == 11


def test_one_file_is_counted_once(run: Run, folder: Path) -> None:
    lines = run("check", folder / "sub", "--reference-date", JUNE).stdout.splitlines()
    assert lines[:2] == ["DEF.xlsx", f"  FOUT Registratie!D7: {UNKNOWN['message']} [CEL-017]"]
    assert lines[3] == ""
    assert lines[4].startswith("1 fout, 0 waarschuwingen en 0 info's in 1 bestand.")


def test_without_a_date_each_workbook_goes_by_today(
    run: Run, folder: Path, on: Callable[[date], None]
) -> None:
    on(date(2026, 6, 30))
    assert json.loads(run("check", folder, "--json").stdout) == [LATE, UNKNOWN]
    on(date(2027, 6, 30))
    # Both periods are over. The plan's action of ABC was due on 1 December.
    places = [(f["code"], f["cell"]) for f in json.loads(run("check", folder, "--json").stdout)]
    assert places == [("BOE-022", "H6"), ("CEL-017", "D7")]


def test_several_paths_are_shown_from_their_common_folder(run: Run, folder: Path) -> None:
    result = run(
        "check", folder / "sub", folder / "DOne_ABC_2026.xlsx", "--json", "--reference-date", JUNE
    )
    assert json.loads(result.stdout) == [LATE, UNKNOWN]


def test_a_path_given_twice_is_checked_once(run: Run, folder: Path) -> None:
    result = run("check", folder / "sub", folder / "sub" / "DEF.xlsx", "--json")
    assert [f["file"] for f in json.loads(result.stdout)] == ["DEF.xlsx"]


def test_a_link_is_read_through(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link.xlsx").symlink_to(folder / "sub" / "DEF.xlsx")
    for given in (tmp_path / "link.xlsx", tmp_path):
        result = run("check", given, "--json")
        assert json.loads(result.stdout) == [{**UNKNOWN, "file": "link.xlsx"}]


def test_an_empty_workbook_is_never_without_errors(run: Run, tmp_path: Path) -> None:
    book(tmp_path / "abc.xlsx", "ABC", {"coaches": ()})
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert "0 fouten" not in result.stdout
    assert "In dit werkboek is nog niets ingevuld. [BOE-001]" in result.stdout


def test_nothing_but_a_blank_is_nothing_checked(run: Run, tmp_path: Path) -> None:
    book(tmp_path / "blank.xlsx", "", {"coaches": ()}, name="")
    result = run("check", tmp_path)
    assert result.exit_code == 0
    assert "0 fouten" not in result.stdout
    assert result.stdout.splitlines()[-1] == (
        "Er is niets nagekeken: er staan geen ingevulde werkboeken."
    )


def test_damaged_files_alone_are_counted_as_errors(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1].startswith("1 fout,")


def test_the_report_links_to_the_cells(run: Run, folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "uit" / "Controle.xlsx"
    report.parent.mkdir()
    result = run("check", folder, "--report", report, "--reference-date", JUNE)
    assert result.exit_code == 1
    assert str(report) in result.stdout
    sheet = load_workbook(report)["Controle"]
    links = [
        (cell.value, cell.hyperlink.target, cell.hyperlink.location)
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    ]
    root = Path("..", "..", folder.name)
    targets = [(Path(target.partition("#")[0]), value) for value, target, _ in links]
    assert [value for _, value in targets] == ["D7", "A12"]  # errors first
    for (target, _), name in zip(targets, ("sub/DEF.xlsx", "DOne_ABC_2026.xlsx"), strict=True):
        assert (report.parent / target).resolve() == (folder / name).resolve()
        assert target.parts[: len(root.parts) - 1] == ("..", "..")
    assert [location or target.partition("#")[2] for _, target, location in links] == [
        "'Registratie'!D7",
        "'Registratie'!A12",
    ]


def test_marked_copies_carry_the_message_at_the_cell(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    before = (folder / "sub" / "DEF.xlsx").read_bytes()
    result = run("check", folder, "--annotate", copies, "--reference-date", JUNE)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-2:] == [
        f"Klaar: {copies / name}, met 1 gemarkeerde cel."
        for name in ("DOne_ABC_2026.xlsx", "sub/DEF.xlsx")
    ]
    comments = {}
    for name in ("DOne_ABC_2026.xlsx", "sub/DEF.xlsx"):
        for sheet in load_workbook(copies / name).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.comment:
                        comments[name, sheet.title, cell.coordinate] = cell.comment.text
    assert [*comments] == [
        ("DOne_ABC_2026.xlsx", "Start", "A1"),
        ("DOne_ABC_2026.xlsx", "Registratie", "A12"),
        ("sub/DEF.xlsx", "Start", "A1"),
        ("sub/DEF.xlsx", "Registratie", "D7"),
    ]
    assert str(LATE["message"]) in comments["DOne_ABC_2026.xlsx", "Registratie", "A12"]
    assert str(UNKNOWN["message"]) in comments["sub/DEF.xlsx", "Registratie", "D7"]
    assert (folder / "sub" / "DEF.xlsx").read_bytes() == before


def test_marked_copies_are_replaced_only_when_asked(run: Run, one: Path, tmp_path: Path) -> None:
    (one / "good.xlsx").unlink()
    book(one / "bad.xlsx", "BAD", {"log": (log(date(2027, 1, 5), "SOA", 3),)})
    copies = tmp_path / "copies"
    assert run("check", one, "--annotate", copies).exit_code == 1
    (copies / "bad.xlsx").write_text("mine")
    refused = run("check", one, "--annotate", copies)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "bestaat al" in refused.stderr
    assert (copies / "bad.xlsx").read_text() == "mine"
    assert run("check", one, "--annotate", copies, "--overwrite").exit_code == 1
    assert load_workbook(copies / "bad.xlsx")["Registratie"]["A6"].comment is not None


def test_marked_copies_inside_the_checked_folder_are_refused(run: Run, one: Path) -> None:
    for copies in (one, one / "copies"):
        result = run("check", one, "--annotate", copies)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == (
            f"{copies} ligt in de map die u nakijkt. Kies een andere map voor de kopieën, anders "
            "tellen ze de volgende keer mee als werkboek.\n"
        )
    assert sorted(path.name for path in one.iterdir()) == ["good.xlsx"]
