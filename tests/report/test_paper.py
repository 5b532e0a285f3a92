"""Sheets that are made to be printed: rows high enough, and no text cut (issue 5, point 11)."""

from __future__ import annotations

import pytest

from done_xl.report.blocks import Area, Block, PageSetup
from done_xl.report.paper import (
    LINE,
    PAGE_HEIGHT,
    ROW_EXTRA,
    Paper,
    one_page,
    setup_of,
    text_width,
    wrapped,
)


def test_a_text_wraps_between_words_and_loses_none() -> None:
    said = "Wij nodigen u uit voor een intake: een rustig gesprek over werk."
    lines = wrapped(said, 20)
    assert lines == (
        "Wij nodigen u uit voor ",
        "een intake: een rustig ",
        "gesprek over werk. ",
    )
    assert "".join(lines).strip() == said


@pytest.mark.parametrize(("text", "count"), [("", 1), ("a\nb\n\nc", 4), ("a" * 40, 5)])
def test_line_ends_and_long_words(text: str, count: int) -> None:
    assert len(wrapped(text, 10)) == count


def test_capitals_take_more_room_than_small_letters() -> None:
    assert text_width("ABC") > text_width("abc") > text_width("ilt")


def test_a_line_of_cells_is_merged_and_as_high_as_its_longest_text() -> None:
    page = Paper("Blad", (10, 10, 10))
    page.line_of(("Naam", "strong", 1), ("woord " * 12, "box", 2))
    assert page.blocks == [
        Block(1, 0, (("Naam", "woord " * 12, None),), ("strong", "box", "box")),
    ]
    assert page.merged == [Area("Blad", 1, 1, 1, 2)]
    lines = len(wrapped("woord " * 12, 20 + 0.7 - 0.9))
    assert page.heights == {1: LINE * lines + ROW_EXTRA}
    assert page.line == 2


def test_a_text_too_long_for_a_row_goes_on_in_the_next() -> None:
    said = " ".join(f"woord{number}" for number in range(200))
    page = Paper("Blad", (12, 12))
    area = page.grid(("Kop", "Tekst"), [("x", said)], ("label", "wrap"), least=30)
    body = [block.rows[0] for block in page.blocks[1:]]
    assert len(body) == area.last_line - area.line + 1 > 1
    assert [row[0] for row in body] == ["x", *(None,) * (len(body) - 1)]
    assert " ".join(str(row[1]) for row in body) == said
    # The highest row of a spreadsheet is 409 points.
    assert max(page.heights.values()) < 409


def test_what_is_a_little_higher_than_a4_is_printed_smaller_and_more_takes_more_pages() -> None:
    page = Paper("Blad", (90,))
    page.whole("hoog", height=PAGE_HEIGHT[False] * 1.14)
    assert (one_page(page), one_page(page, landscape=True)) == (True, False)
    assert setup_of(page) == PageSetup(landscape=False, pages_high=1, alone=True)
    page.whole("nog een regel")
    assert not one_page(page)
    assert setup_of(page, repeat=(1, 1)) == PageSetup(
        landscape=False, pages_high=0, repeat=(1, 1), alone=True
    )


def test_a_wide_sheet_is_printed_smaller_so_that_more_rows_fit() -> None:
    high = PAGE_HEIGHT[True] * 1.3
    narrow, wide = Paper("Blad", (100,)), Paper("Blad", (200,))
    for page in (narrow, wide):
        page.whole("hoog", height=high)
    assert [one_page(page, landscape=True) for page in (narrow, wide)] == [False, True]
