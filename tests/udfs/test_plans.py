"""DONE_PDP_VOORTGANG and DONE_PDP_OPVOLGEN (domain 7)."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.model.rows import PlanAction
from done_xl.scoring.plan import plan_progress
from done_xl_udfs import DONE_PDP_OPVOLGEN, DONE_PDP_VOORTGANG
from tests.udfs.excel import Range, at, with_heads

FIELDS = ("candidate", "action", "until", "who", "done")
TODAY = at("2026-06-01")
ACTIONS: Range = with_heads(
    "actions",
    FIELDS,
    ["K001", "fiets herstellen", at("2026-05-31"), "kandidaat", "+/-"],
    ["K001", "brief schrijven", at("2026-03-01"), "coach", "+"],
    ["k002", "inschrijven", at("2026-02-28"), "coach", None],
    ["K002", "oefenen", at("2026-06-01"), "coach", "-"],
    ["K002", "later", None, None, None],
    [None] * 5,
)
HEADS = ["Kandidaat", "Concrete actie", "Wie?", "Tegen", "Dagen te laat"]
LATE = [
    ["K002", "inschrijven", "coach", date(2026, 2, 28), 93],
    ["K001", "fiets herstellen", "kandidaat", date(2026, 5, 31), 1],
]


def test_the_progress_is_the_mean_over_the_actions() -> None:
    assert DONE_PDP_VOORTGANG(ACTIONS) == 1.5 / 5
    assert DONE_PDP_VOORTGANG(ACTIONS, "k001") == 0.75
    assert DONE_PDP_VOORTGANG(ACTIONS, "K002") == 0.0
    assert DONE_PDP_VOORTGANG(ACTIONS, "K009") == "–"
    assert DONE_PDP_VOORTGANG(None) == "–"


def test_signs_as_excel_and_word_change_them() -> None:
    for sign, progress in (("±", 0.5), ("–", 0.0), (" + ", 1.0), ("−", 0.0)):
        actions = with_heads("actions", FIELDS, ["K001", "x", None, None, sign])
        assert DONE_PDP_VOORTGANG(actions) == progress


def test_the_whole_table_without_its_headers() -> None:
    row = ["K001", None, "taal", None, None, "oefenen", at("2026-01-01"), at("2026-02-01"),
           "coach", "+/-", None]  # fmt: skip
    assert DONE_PDP_VOORTGANG([row]) == 0.5
    assert DONE_PDP_OPVOLGEN([row], TODAY)[1] == ["K001", "oefenen", "coach", date(2026, 2, 1), 120]


def test_what_is_overdue_with_the_oldest_first() -> None:
    assert DONE_PDP_OPVOLGEN(ACTIONS, TODAY) == [HEADS, *LATE]
    assert DONE_PDP_OPVOLGEN(ACTIONS, TODAY, "K001") == [HEADS, LATE[1]]
    assert DONE_PDP_OPVOLGEN(ACTIONS, at("2026-02-28")) == [["niets te laat"]]
    assert DONE_PDP_OPVOLGEN(None, TODAY) == [["niets te laat"]]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            ["K001", "x", at("2026-01-01"), "coach", "klaar"],
            "In rij 2 van acties, kolom Voltooid? past alleen -, +/- of +.",
        ),
        (
            ["K001", "x", "januari", "coach", "+"],
            "In rij 2 van acties, kolom Tegen staat geen datum. Typ een datum als dd/mm/jjjj.",
        ),
        (
            ["K001", "x", "#N/A", "coach", "+"],
            "In rij 2 van acties, kolom Tegen staat de fout #N/B. Herstel die eerst.",
        ),
        (
            ["#REF!", "x", None, "coach", "+"],
            "In rij 2 van acties, kolom Kandidaat staat de fout #VERW!. Herstel die eerst.",
        ),
    ],
)
def test_a_wrong_cell_is_named(row: list[object], expected: str) -> None:
    actions = with_heads("actions", FIELDS, row)
    assert DONE_PDP_OPVOLGEN(actions, TODAY) == expected
    # The progress needs no day.
    assert DONE_PDP_VOORTGANG(actions) == (1.0 if "kolom Tegen" in expected else expected)


def test_wrong_arguments_are_named() -> None:
    assert DONE_PDP_OPVOLGEN(ACTIONS, None) == "Vul het argument peildatum in."
    assert DONE_PDP_OPVOLGEN(ACTIONS, "nu") == (
        "In peildatum staat geen datum. Typ een datum als dd/mm/jjjj."
    )
    assert DONE_PDP_VOORTGANG([["K001", "+"]]) == (
        "In acties ontbreekt de kolom Concrete actie. "
        "Kies de tabel van het blad PDP met haar koppen."
    )


def test_a_candidate_is_not_looked_for_where_the_column_is_missing() -> None:
    told = "In acties ontbreekt de kolom Kandidaat. Kies de tabel van het blad PDP met haar koppen."
    actions = [row[1:] for row in ACTIONS]
    assert DONE_PDP_VOORTGANG(actions) == 1.5 / 5
    assert DONE_PDP_VOORTGANG(actions, "K001") == told
    assert DONE_PDP_OPVOLGEN(actions, TODAY, "K001") == told
    assert DONE_PDP_OPVOLGEN(actions, at("2026-01-01"), "K001") == told


def test_the_candidate_that_someone_asks_for() -> None:
    assert DONE_PDP_VOORTGANG(ACTIONS, "vbo/k001") == 0.75
    assert DONE_PDP_OPVOLGEN(ACTIONS, TODAY, "VBO/K001") == [HEADS, LATE[1]]
    told = "In kandidaat staat geen code van een kandidaat. Typ een code zoals K012."
    assert DONE_PDP_VOORTGANG(ACTIONS, "K 001") == told
    assert DONE_PDP_OPVOLGEN(ACTIONS, TODAY, "K1") == told


ROWS = st.tuples(
    st.sampled_from(["K001", "K002"]),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.sampled_from([None, "-", "+/-", "+"]),
)


@settings(deadline=None)
@given(st.lists(ROWS, max_size=20), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_random_actions(rows: list[tuple[str, date, str | None]], today: date) -> None:
    cells = [
        [who, str(number), datetime(day.year, day.month, day.day), "coach", sign]
        for number, (who, day, sign) in enumerate(rows)
    ]
    actions = with_heads("actions", FIELDS, *cells)
    worth = {"+": 1.0, "+/-": 0.5}
    slow = sum(worth.get(sign or "", 0.0) for _, _, sign in rows)
    typed = [
        PlanAction(who, None, None, None, None, "", day, day, "", sign, None)
        for who, day, sign in rows
    ]
    counts = plan_progress(typed, today)
    assert DONE_PDP_VOORTGANG(actions) == (slow / len(rows) if rows else "–")
    assert slow == sum(count.progress for count in counts)
    late = DONE_PDP_OPVOLGEN(actions, today)[1:]
    wanted = [(day, who) for who, day, sign in rows if day < today and sign != "+"]
    assert [(row[3], row[0]) for row in late] == sorted(wanted)
    assert len(late) == sum(count.overdue for count in counts)
    assert [row[4] for row in late] == [(today - day).days for day, _ in sorted(wanted)]


def test_a_time_without_a_day_is_no_day() -> None:
    """Excel hands it over as a time on 30 December 1899."""
    heads = ("candidate", "action", "until", "done")
    rows = with_heads("actions", heads, ["K012", "bellen", datetime(1899, 12, 30, 11, 30), "-"])
    told = DONE_PDP_OPVOLGEN(rows, at("2026-06-30"))
    assert (
        told == "In rij 2 van acties, kolom Tegen staat geen datum. Typ een datum als dd/mm/jjjj."
    )
