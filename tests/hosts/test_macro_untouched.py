"""What hangs on the cells of a sheet, as Excel for Windows tells it and as other programs do."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from done_xl.hosts.macro_untouched import has_note
from done_xl.reading.sheet import Area

LIST = Area(1, 0, 7, 8)


def at(address: str) -> Any:
    return SimpleNamespace(Parent=SimpleNamespace(Address=address))


@pytest.mark.parametrize(
    ("notes", "threads", "expected"),
    [
        ([], [], False),
        (["$J$3", "$A$8"], ["$K$1"], False),
        (["$J$3", "$I$7"], [], True),
        ([], ["$C$6"], True),
    ],
)
def test_excel_for_windows_gives_all_notes_and_comments_at_once(
    notes: list[str], threads: list[str], *, expected: bool
) -> None:
    sheet: Any = SimpleNamespace(
        api=SimpleNamespace(Comments=map(at, notes), CommentsThreaded=map(at, threads))
    )
    assert has_note(sheet, LIST) is expected


@pytest.mark.parametrize("notes", [[None, None], [None, "nota"]])
def test_another_program_is_asked_cell_by_cell(notes: list[str | None]) -> None:
    cells = [SimpleNamespace(note=note) for note in notes]
    sheet: Any = SimpleNamespace(api=object(), range=lambda *_: cells)
    assert has_note(sheet, LIST) is ("nota" in notes)
