"""`done-xl consolidate`: the JSON contract with figures counted by hand, and the exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.hosts.conftest import Run
from tests.hosts.folders import DECEMBER, JUNE

KPIS = "ASM VAC SOA SOG TRN DST D2W D6M STG PDP OPL CUR BBK TEL BBP BVO".split()  # noqa: SIM905 - in the order of the contract
# Rows of tests/hosts/folders.py up to 30 June, counted by hand.
ABC = [1, 2, 5, 1, 2, 2, 1, 0, 1, 2, 1, 1.75, 1, 2, 1, 1]
DEF = [0, 0, 4, *[0] * 13]  # the row with an unknown candidate counts nowhere
THEMES = "ABCD"
PROJECT = {
    "reference_date": "2026-06-30",
    "organisations": [
        {
            "code": "ABC",
            "name": "ABC vzw",
            "period": {"from": "2026-01-01", "to": "2026-12-31"},
            "files": ["DOne_ABC_2026.xlsx"],
            "kpis": dict(zip(KPIS, ABC, strict=True)),
        },
        {
            "code": "DEF",
            "name": "DEF vzw",
            "period": {"from": "2025-09-01", "to": "2026-08-31"},
            "files": ["sub/DEF.xlsx"],
            "kpis": dict(zip(KPIS, DEF, strict=True)),
        },
    ],
    "totals": {**dict(zip(KPIS, ABC, strict=True)), "SOA": 9},
    "ratios": {
        "CUR/DST": 1.75 / 2,
        "SOA/SOG": 9,
        "SOG/DST": 0.5,
        "VAC/SOA": 2 / 9,
        "(TEL+BBP)/STG": 3,
        "STG/DST": 0.5,
        "PDP/ASM": 2,
        "D2W/due": 0.5,
        "D6M/due": None,
    },
    "retention": {
        # K001 still worked on 15 March; K002 started on 31 January and stopped on 5 February.
        "D2W": {"reached": 1, "not_reached": 1, "not_yet": 0, "unconfirmed": 0},
        "D6M": {"reached": 0, "not_reached": 0, "not_yet": 2, "unconfirmed": 0},
    },
    "checklists": {
        "ABC": {
            "score": 0.5,  # 13 times 3 of 6
            "answered": 13,
            "themes": dict.fromkeys(THEMES, 0.5),
            "yes": 20,
            "no": 1,
            "open": 0,
        },
        "DEF": {
            "score": None,
            "answered": 0,
            "themes": dict.fromkeys(THEMES),
            "yes": 0,
            "no": 0,
            "open": 21,
        },
    },
    "excluded": [],
    "findings": {"error": 1, "warning": 1, "info": 0},
}


def consolidated(run: Run, folder: Path, report: Path, *words: object) -> tuple[int, Any]:
    result = run("consolidate", folder, "--output", report, "--json", *words)
    assert result.stderr == ""
    return result.exit_code, json.loads(result.stdout)


def test_the_whole_project_as_json(run: Run, folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.xlsx"
    # Exit code 1: everything is in the report, but for one row.
    assert consolidated(run, folder, report, "--reference-date", JUNE) == (1, PROJECT)
    assert load_workbook(report).sheetnames[0] == "Start"


def test_two_workers_give_the_same(run: Run, folder: Path, tmp_path: Path) -> None:
    words = ("--workers", 2, "--reference-date", JUNE)
    assert consolidated(run, folder, tmp_path / "r.xlsx", *words) == (1, PROJECT)


def test_a_later_date_counts_more(run: Run, folder: Path, tmp_path: Path) -> None:
    _, found = consolidated(run, folder, tmp_path / "r.xlsx", "--reference-date", DECEMBER)
    # The log row of August, and the start of March six months later, which nobody confirmed.
    assert found["totals"] == {**PROJECT["totals"], "SOA": 19, "D6M": 1}  # type: ignore[dict-item]
    assert found["retention"]["D6M"] == {
        "reached": 1,
        "not_reached": 1,
        "not_yet": 0,
        "unconfirmed": 1,
    }


def test_the_date_is_today_or_the_end_of_the_last_period(
    run: Run, folder: Path, tmp_path: Path, on: Callable[[date], None]
) -> None:
    on(date(2026, 6, 30))
    assert consolidated(run, folder, tmp_path / "a.xlsx") == (1, PROJECT)
    on(date(2028, 1, 1))
    _, found = consolidated(run, folder, tmp_path / "b.xlsx")
    assert found["reference_date"] == "2026-12-31"


def test_readable_output(run: Run, folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.xlsx"
    result = run("consolidate", folder, "--output", report, "--reference-date", JUNE)
    assert result.stdout.splitlines() == [
        "  ABC       01/01/2026 - 31/12/2026  ABC vzw",
        "  DEF       01/09/2025 - 31/08/2026  DEF vzw",
        "2 werkboeken samengevoegd. Peildatum: 30/06/2026.",
        "1 rij met een fout telt niet mee. Het blad Controle zegt welke.",
        f"Het projectrapport: {report}",
    ]


def test_everything_in_is_exit_code_0(run: Run, one: Path, tmp_path: Path) -> None:
    code, found = consolidated(run, one, tmp_path / "r.xlsx")
    assert (code, found["totals"]["SOA"], found["excluded"]) == (0, 3, [])


def test_a_file_left_out_is_exit_code_1(run: Run, one: Path, tmp_path: Path) -> None:
    (one / "half.xlsx").write_bytes((one / "good.xlsx").read_bytes()[:9000])
    code, found = consolidated(run, one, tmp_path / "r.xlsx")
    assert (code, found["totals"]["SOA"], found["excluded"]) == (
        1,
        3,
        [
            {
                "file": "half.xlsx",
                "reason": "Dit werkboek is beschadigd en kan niet gelezen worden.",
            }
        ],
    )


def test_the_report_of_a_folder_gets_its_own_name(
    run: Run, one: Path, tmp_path: Path, on: Callable[[date], None]
) -> None:
    on(date(2026, 6, 30))
    assert run("consolidate", one, "--output", tmp_path).exit_code == 0
    assert (tmp_path / "Projectrapport_2026-06-30.xlsx").exists()


def test_as_a_process_nothing_but_json_is_on_stdout(folder: Path, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("done-xl")
    done = subprocess.run(
        [program, "consolidate", folder, "--output", tmp_path / "r.xlsx", "--json",
         "--reference-date", JUNE, "--workers", "2"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert json.loads(done.stdout.decode("utf-8")) == PROJECT
    assert (done.returncode, done.stderr) == (1, b"")
    again = subprocess.run(
        [program, "consolidate", folder, "--output", tmp_path / "r.xlsx"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert (again.returncode, again.stdout) == (2, b"")
    assert again.stderr.decode("utf-8") == (
        f"{tmp_path / 'r.xlsx'} bestaat al. Kies een andere naam, of voeg --overwrite toe.\n"
    )
